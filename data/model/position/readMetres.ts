/** Less than this is no coordinate in metres of a Vietnamese zone. */
const LEAST = 100_000
const MOST = 50_000_000

const LABEL = /^(?:(x|n|bắc|bac|northing)|(y|e|đông|dong|easting))\s*[:=(]?\s*(?=\d)/iu
const UNIT = /\s*(?:m|mét|met)?\.?\s*[nebđ]?\.?\)?$/iu

/** A coordinate in metres, and whether the cell itself says it is X (northing) or Y (easting). */
export interface Metres {
  readonly metres: number
  readonly axis: 'X' | 'Y' | null
}

/**
 * Reads metres with any separators: `1172774.588`, `1172774,588`, `1 172 774,588`, `1.172.774,588`, `1,172,774.588`,
 * `521.140` (521140), `X = 1172774,588 m`. Null when the text is no such number or too small to be a coordinate.
 */
export const readMetres = (text: string): Metres | null => {
  const trimmed = text.normalize('NFC').trim()
  const label = LABEL.exec(trimmed)
  const digits = trimmed
    .slice(label?.[0].length ?? 0)
    .replace(UNIT, '')
    .replace(/[\s'’]+/gu, ' ')
    .trim()
  const metres = readNumber(digits)
  if (metres === null || metres < LEAST || metres > MOST) return null
  return { metres, axis: label?.[1] ? 'X' : label?.[2] ? 'Y' : null }
}

const readNumber = (text: string): number | null => {
  if (/^\d+(?:[.,]\d+)?$/.test(text)) {
    const plain = Number(text.replace(',', '.'))
    // 521.140 metres from nowhere is 521140.
    return plain < LEAST && /^\d{3}[.,]\d{3}$/.test(text) ? Number(text.replace(/[.,]/, '')) : plain
  }
  for (const group of [' ', '.', ',']) {
    const separator = group === '.' ? '\\.' : group
    const decimal = group === ' ' ? '[.,]' : group === '.' ? ',' : '\\.'
    const found = new RegExp(`^(\\d{1,3}(?:${separator}\\d{3})+)(?:${decimal}(\\d+))?$`).exec(text)
    if (found) return Number(`${(found[1] ?? '').replaceAll(group, '')}.${found[2] ?? '0'}`)
  }
  return null
}
