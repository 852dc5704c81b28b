import { FileError } from './fileError.ts'

/** Values of one object: 1.6 million positions, more than 16 MB of any other format hold. */
const MOST_VALUES = 5_000_000
/** A topology holds all objects of a file. */
export const MOST_VALUES_OF_TOPOLOGY = 3 * MOST_VALUES

/**
 * Parses a part of a JSON file in bounded memory: three bytes of text, `[],`, take sixty once they are parsed. Throws
 * `FileError`.
 * @param what is parsed, the beginning of a sentence
 */
export const parseJson = (text: string, what: string, most = MOST_VALUES): unknown => {
  if (text.length > most && countValues(text) > most) {
    throw new FileError(
      `${what} của tệp có quá nhiều tọa độ (hơn ${Math.floor(most / 3e5) / 10} triệu điểm). Hãy giản lược hình, hoặc chia nhỏ đối tượng.`,
    )
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new FileError(`${what} của tệp không đọc được: JSON viết hỏng. Hãy xuất lại tệp.`)
  }
}

const [COMMA, OPEN_BRACKET, OPEN_BRACE] = [0x2c, 0x5b, 0x7b]

/** At least as many as there are: commas within texts are counted too. */
const countValues = (text: string): number => {
  let count = 1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === COMMA || code === OPEN_BRACKET || code === OPEN_BRACE) count++
  }
  return count
}
