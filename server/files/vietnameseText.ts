/** Encodings in which Vietnamese offices have kept their texts. */
export type TextEncoding = 'utf-8' | 'windows-1258' | 'tcvn3' | 'vni'

/** Turns pieces of text into characters; `isLast` also gives what was held back. */
export interface PieceDecoder {
  decode(bytes: Uint8Array, isLast: boolean): string
}

/** Letters of TCVN 5712:1993 VN3 (fonts named .Vn…), which has no capitals with a tone: from byte 0xA1, dots unused. */
const TCVN3_LETTERS = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ'
const TCVN3_FROM = 0xa1

/** VNI writes a letter and then a byte that says its marks, by position in Windows-1252. */
const VNI_TONES: Readonly<Record<string, string>> = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' }
const VNI_CIRCUMFLEX: Readonly<Record<string, string>> = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
}
const VNI_BREVE: Readonly<Record<string, string>> = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
const VNI_ALONE: Readonly<Record<string, string>> = {
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  ô: 'ơ',
  ö: 'ư',
  î: 'ỵ',
  ñ: 'đ',
}
const VNI_PAIR = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|([\u00C0-\u00FF])/giu

const vniMarks = (base: string, mark: string): string | undefined =>
  VNI_TONES[mark] ??
  (/[aeo]/.test(base) ? VNI_CIRCUMFLEX[mark] : undefined) ??
  (base === 'a' ? VNI_BREVE[mark] : undefined)

const readVni = (text: string): string =>
  text
    .replace(VNI_PAIR, (whole: string, base?: string, mark?: string) => {
      const isCapital = whole !== whole.toLowerCase()
      if (base === undefined || mark === undefined) {
        const letter = VNI_ALONE[whole.toLowerCase()] ?? '\uFFFD'
        return isCapital ? letter.toUpperCase() : letter
      }
      const marks = vniMarks(base.toLowerCase(), mark.toLowerCase())
      if (marks === undefined) return `${base}\uFFFD`
      const letter = VNI_ALONE[base.toLowerCase()] ?? base.toLowerCase()
      return (base === base.toLowerCase() ? letter : letter.toUpperCase()) + marks
    })
    .normalize('NFC')

/** Fonts of capitals (.Vn…H) show small letters as capitals: in a word of capitals they are. */
const readTcvn3 = (bytes: Uint8Array, windows: string): string =>
  Array.from(windows, (character, index) => {
    const byte = bytes[index] ?? 0
    if (byte < TCVN3_FROM) return character
    const letter = TCVN3_LETTERS[byte - TCVN3_FROM] ?? '.'
    return letter === '.' ? '\uFFFD' : letter
  })
    .join('')
    .replace(/[\p{L}]+/gu, (word) => (/^[^a-z]*\p{Lu}[^a-z]*\p{Lu}[^a-z]*$/u.test(word) ? word.toUpperCase() : word))

/** A decoder for text that comes in pieces. */
export const decoderOf = (encoding: TextEncoding): PieceDecoder => {
  if (encoding === 'utf-8' || encoding === 'windows-1258') {
    const decoder = new TextDecoder(encoding)
    return { decode: (bytes, isLast) => decoder.decode(bytes, { stream: !isLast }) }
  }
  const windows = new TextDecoder('windows-1252')
  let held = Buffer.alloc(0)
  return {
    decode(bytes, isLast) {
      const all = Buffer.concat([held, bytes])
      // A word may go on in the next piece.
      let end = all.length
      while (!isLast && end > 0 && end > all.length - 100 && isLetter(all[end - 1] ?? 0)) end--
      held = all.subarray(end)
      const whole = all.subarray(0, end)
      const text = windows.decode(whole)
      return encoding === 'vni' ? readVni(text) : readTcvn3(whole, text)
    },
  }
}

const isLetter = (byte: number) => byte >= 0x80 || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)

/** All of a text at once. */
export const decodeText = (bytes: Uint8Array, encoding: TextEncoding): string =>
  decoderOf(encoding).decode(bytes, true).normalize('NFC')

const LEGACY = ['windows-1258', 'tcvn3', 'vni'] as const
const MOST_WORDS = 5000
const WORDS = /[A-Za-z\x80-\xff]+/g
const LONGEST_WORD = 40
/** Share of words that must be Vietnamese syllables, and by how much the second best must stay behind. */
const LEAST_SHARE = 0.8
const LEAST_LEAD = 0.25

/**
 * The encoding of a text: UTF-8 where all of it is, else the one of the older encodings in which its words are
 * Vietnamese syllables; null when none or more than one fits.
 */
export const detectEncoding = async (chunks: AsyncIterable<Uint8Array>): Promise<TextEncoding | null> => {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const words: string[] = []
  let isUtf8 = true
  for await (const chunk of chunks) {
    try {
      if (isUtf8) utf8.decode(chunk, { stream: true })
    } catch {
      isUtf8 = false
    }
    if (words.length < MOST_WORDS) words.push(...markedWords(chunk))
    if (words.length >= MOST_WORDS && !isUtf8) break
  }
  try {
    if (isUtf8) utf8.decode()
  } catch {
    isUtf8 = false
  }
  if (isUtf8) return 'utf-8'
  const scored = LEGACY.map((encoding) => ({ encoding, share: syllableShare(words, encoding) })).sort(
    (a, b) => b.share - a.share,
  )
  const [best, second] = scored
  return best && second && best.share >= LEAST_SHARE && best.share - second.share >= LEAST_LEAD ? best.encoding : null
}

/** Words with a byte that is no plain letter, each byte a character. */
const markedWords = (chunk: Uint8Array): string[] =>
  chunk.some((byte) => byte >= 0x80)
    ? (Buffer.from(chunk).toString('latin1').match(WORDS) ?? []).filter(
        (word) => word.length <= LONGEST_WORD && /[\x80-\xff]/.test(word),
      )
    : []

const syllableShare = (words: readonly string[], encoding: TextEncoding): number => {
  const chosen = words.slice(0, MOST_WORDS)
  const good = chosen.filter((word) => isSyllable(decodeText(Buffer.from(word, 'latin1'), encoding)))
  return chosen.length === 0 ? 0 : good.length / chosen.length
}

const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?'
const NUCLEUS =
  '(?:oai|oay|oao|oeo|uya|uyê|uyu|iêu|yêu|uôi|ươi|ươu|uây|uao|ia|iê|ya|yê|ua|uô|ưa|ươ|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|oa|oă|oe|uy|uê|uơ|uâ|uă|oo|ie|[aăâeêioôơuưy])'
const CODA = '(?:ng|nh|ch|[cmnpt])?'
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`, 'u')
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Whether a word is built like a Vietnamese syllable, tones aside. */
export const isSyllable = (word: string): boolean =>
  SYLLABLE.test(word.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC'))
