import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { decoderOf, decodeText, detectEncoding, isSyllable } from './vietnameseText.ts'

/** The motto as each encoding shows it in a western font: known from countless papers. */
const MOTTO = 'Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập tự do hạnh phúc, đường phố, Ngày tháng, số hiệu'
const SHOWN = {
  tcvn3: 'Céng hßa x· héi chñ nghÜa ViÖt Nam, ®éc lËp tù do h¹nh phóc, ®­êng phè, Ngµy th¸ng, sè hiÖu',
  vni: 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñoäc laäp töï do haïnh phuùc, ñöôøng phoá, Ngaøy thaùng, soá hieäu',
} as const

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const bytesOf = (shown: string) => Buffer.from(shown, 'latin1')
const iconv = (text: string, encoding: string): Buffer =>
  execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: text })

describe('older Vietnamese encodings', () => {
  it.each(['tcvn3', 'vni'] as const)('%s is read as people know it', (encoding) => {
    expect(decodeText(bytesOf(SHOWN[encoding]), encoding)).toBe(MOTTO)
  })

  it('capitals of VNI are capitals, and of TCVN3 where the whole word is', () => {
    expect(decodeText(bytesOf('COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM'), 'vni')).toBe(
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    )
    expect(decodeText(bytesOf('CéNG HßA HUYÖN §øC'), 'tcvn3')).toBe('CỘNG HÒA HUYỆN ĐỨC')
  })

  it('every small letter of TCVN3 is the one that iconv knows', () => {
    const letters = 'ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'
    expect(decodeText(iconv(letters, 'TCVN5712-1'), 'tcvn3')).toBe(letters)
  })

  it.each(['tcvn3', 'vni', 'windows-1258'] as const)('%s comes out the same in pieces of any size', (encoding) => {
    const bytes = encoding === 'windows-1258' ? iconv(MOTTO, 'CP1258') : bytesOf(SHOWN[encoding])
    for (let size = 1; size < 12; size++) {
      const decoder = decoderOf(encoding)
      let text = ''
      for (let at = 0; at < bytes.length; at += size) text += decoder.decode(bytes.subarray(at, at + size), false)
      text += decoder.decode(new Uint8Array(), true)
      expect(text.normalize('NFC'), `pieces of ${size}`).toBe(MOTTO)
    }
  })
})

describe('the encoding of a text', () => {
  it.each([
    ['utf-8', Buffer.from(MOTTO)],
    ['windows-1258', iconv(MOTTO, 'CP1258')],
    ['tcvn3', bytesOf(SHOWN.tcvn3)],
    ['vni', bytesOf(SHOWN.vni)],
    ['windows-1258', Buffer.from([0x4e, 0x67, 0xe0, 0x79])],
    ['utf-8', Buffer.from('plain')],
    [null, bytesOf('Déjà vu à la crème brûlée, Köln, Zürich, Ångström')],
    [null, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x10, 0x4a, 0x46])],
    [null, Buffer.concat([Buffer.from(MOTTO), Buffer.from([0xe1, 0xba])])],
  ])('%s is found', async (encoding, bytes) => {
    for (const size of [3, 1000]) expect(await detectEncoding(pieces(bytes, size))).toBe(encoding)
  })

  it('is judged by syllables', () => {
    expect(['nghiêng', 'Khuỷu', 'PHƯỜNG', 'quốc', 'giường', 'yếu'].every(isSyllable)).toBe(true)
    expect(['ngaøy', 'th¸ng', 'café', 'Vieät', 'szó'].some(isSyllable)).toBe(false)
  })
})
