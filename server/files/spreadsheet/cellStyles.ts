import { attributeOf, readXml } from '../xmlReader.ts'

/** How numbers of a style are meant. `ZEROS`: shown with leading zeros, as codes are. */
export type NumberMeaning =
  | { readonly is: 'NUMBER' | 'DATE' | 'TIME' | 'DATE_TIME' | 'DURATION' }
  | { readonly is: 'ZEROS'; readonly digits: number }

const NUMBER: NumberMeaning = { is: 'NUMBER' }
const MOST_STYLES = 200_000

/** Formats that a workbook uses without writing them (ECMA-376 part 1, 18.8.30), also those of other languages. */
const BUILT_IN: Readonly<Record<number, 'DATE' | 'TIME' | 'DATE_TIME' | 'DURATION'>> = {
  14: 'DATE',
  15: 'DATE',
  16: 'DATE',
  17: 'DATE',
  18: 'TIME',
  19: 'TIME',
  20: 'TIME',
  21: 'TIME',
  22: 'DATE_TIME',
  45: 'TIME',
  46: 'DURATION',
  47: 'TIME',
}
const isDateElsewhere = (id: number) => (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)
const isTimeElsewhere = (id: number) => id >= 32 && id <= 35

/** Reads `xl/styles.xml`: the meaning of numbers by the number of the style. Throws `FileError`. */
export const readCellStyles = async (chunks: AsyncIterable<Uint8Array>): Promise<NumberMeaning[]> => {
  const formats = new Map<number, string>()
  const styles: number[] = []
  let isInCells = false
  await readXml(chunks, 'Bảng kiểu của tệp Excel', {
    onOpen(name, attributes) {
      if (name === 'numFmt')
        formats.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '')
      else if (name === 'cellXfs') isInCells = true
      else if (name === 'xf' && isInCells && styles.length < MOST_STYLES) {
        styles.push(Number(attributeOf(attributes, 'numFmtId') ?? 0))
      }
    },
    onClose(name) {
      if (name === 'cellXfs') isInCells = false
    },
  })
  const known = new Map<number, NumberMeaning>()
  return styles.map((id) => {
    const meaning = known.get(id) ?? meaningOf(id, formats.get(id))
    known.set(id, meaning)
    return meaning
  })
}

const meaningOf = (id: number, code: string | undefined): NumberMeaning => {
  if (code !== undefined) return meaningOfCode(code)
  const is = BUILT_IN[id] ?? (isDateElsewhere(id) ? 'DATE' : isTimeElsewhere(id) ? 'TIME' : 'NUMBER')
  return is === 'NUMBER' ? NUMBER : { is }
}

/** Reads a format such as `dd/mm/yyyy;@`, `[$-42A]d mmmm yyyy`, `[h]:mm` or `00000`. */
export const meaningOfCode = (code: string): NumberMeaning => {
  if (/\[(h+|m+|s+)\]/i.test(code)) return { is: 'DURATION' }
  const bare = code
    .replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '')
    .split(';')[0]!
    .replace(/general|am\/pm|a\/p/gi, '')
    .toLowerCase()
  if (/^0+$/.test(bare) && bare.length > 1) return { is: 'ZEROS', digits: bare.length }
  if (/[#0?]/.test(bare.replace(/s[.,]0+/g, ''))) return NUMBER
  const hasTime = /[hs]/.test(bare)
  const hasDate = /[yd]/.test(bare) || (/m/.test(bare) && !hasTime)
  if (hasDate) return { is: hasTime ? 'DATE_TIME' : 'DATE' }
  return hasTime ? { is: 'TIME' } : NUMBER
}
