import { describe, expect, it } from 'vitest'
import { foldKey, foldText, foldWholeText, markedKey } from './foldText.ts'

describe('folded text', () => {
  it.each([
    ['Đặc khu Phú Quốc', 'dac khu phu quoc'],
    ['ma tuý', 'ma tuy'],
    ['ma túy', 'ma tuy'],
    ['Hoá', 'hoa'],
    ['Hóa', 'hoa'],
    ['THUỶ', 'thuy'],
    ['Ẫ Ề Ỗ Ồ Ố Ữ Ợ', 'a e o o o u o'],
    ['  Tân   Lập\u00a0', 'tan lap'],
    ['plain TEXT', 'plain text'],
  ])('writes %s as %s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('is the same for composed and decomposed text', () => {
    expect(foldText('Điện Biên'.normalize('NFD'))).toBe(foldText('Điện Biên'.normalize('NFC')))
    expect(markedKey('Điện Biên'.normalize('NFD'))).toBe(markedKey('Điện Biên'.normalize('NFC')))
  })

  it('is the same letter by letter and as a whole, in any script', () => {
    for (let code = 0; code < 0x2200; code++) {
      const letter = String.fromCodePoint(code)
      for (const text of [letter, `a${letter}`, `${letter}b c`, ` Á${letter}\u0323 `]) {
        expect(foldText(text), `U+${code.toString(16)}`).toBe(foldWholeText(text))
        expect(foldKey(text)).toBe(foldWholeText(text).replace(/[^\p{L}\p{N}]/gu, ''))
      }
    }
    for (const text of ['ΟΔΟΣ', '中文 – Tiếng Việt’s', '한국', '😀 Đà Nẵng', 'ﬁn', '\u2028x']) {
      expect(foldText(text)).toBe(foldWholeText(text))
    }
  })

  it('drops punctuation and spaces in keys', () => {
    expect(foldKey('Ea H’Leo')).toBe(foldKey("EA H'LEO"))
    expect(foldKey('Phan Rang-Tháp Chàm')).toBe(foldKey('Phan Rang - Tháp Chàm'))
    expect(foldKey('source_number')).toBe('sourcenumber')
  })

  it('forgets where a tone stands but not which tone it is', () => {
    expect(markedKey('Hoà Bình')).toBe(markedKey('Hòa Bình'))
    expect(markedKey('Thuỷ')).toBe(markedKey('Thủy'))
    expect(markedKey('Minh Quân')).not.toBe(markedKey('Minh Quán'))
    expect(markedKey('Sa Pa')).not.toBe(markedKey('Sa Pả'))
    expect(markedKey('Đồng')).not.toBe(markedKey('Dồng'))
  })
})
