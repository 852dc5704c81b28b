import { FileError } from '../fileError.ts'
import { attributeOf, readXml } from '../xmlReader.ts'
import type { ZipEntry } from '../zipArchive.ts'
import { type NumberMeaning, readCellStyles } from './cellStyles.ts'

export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  readonly entry: ZipEntry
}

/** The parts of a workbook that are needed to read its cells. */
export interface Workbook {
  /** Sheets of cells, in the order of the file. */
  readonly sheets: readonly Sheet[]
  readonly is1904: boolean
  readonly meanings: readonly NumberMeaning[]
  /** Null: no cell shares its text. */
  readonly strings: ZipEntry | null
}

/** Parts that describe a workbook are small; only sheets and texts are large. */
const LARGEST_PART_BYTES = 256 * 1024 * 1024
const SAVE_AS = 'Trong Excel: Tệp → Lưu thành → “Sổ làm việc Excel (*.xlsx)”, rồi chọn tệp đó.'

/** Reads what an XLSX archive says about its sheets. Throws `FileError`, also for workbooks with macros. */
export const readWorkbook = async (entries: readonly ZipEntry[]): Promise<Workbook> => {
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  const part = (name: string): ZipEntry | null => {
    const entry = byName.get(name.replace(/^\//, '').toLowerCase()) ?? null
    if (entry && entry.size > LARGEST_PART_BYTES && !name.includes('sharedStrings')) {
      throw new FileError(`Phần “${name}” của tệp Excel lớn bất thường. ${SAVE_AS}`)
    }
    return entry
  }
  await refuseMacros(part('[Content_Types].xml'), byName)
  const main = part('xl/workbook.xml')
  if (!main) throw new FileError(`Tệp Excel thiếu phần mô tả trang tính. ${SAVE_AS}`)
  const targets = await readTargets(part('xl/_rels/workbook.xml.rels'))
  let is1904 = false
  const listed: { name: string; id: string; isHidden: boolean }[] = []
  await readXml(main.stream(), 'Tệp Excel', {
    onOpen(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(1|true)$/i.test(attributeOf(attributes, 'date1904') ?? '')
      if (name !== 'sheet') return
      const state = attributeOf(attributes, 'state') ?? 'visible'
      const sheetName = (attributeOf(attributes, 'name') ?? '').normalize('NFC')
      listed.push({ name: sheetName, id: attributeOf(attributes, 'id') ?? '', isHidden: state !== 'visible' })
    },
  })
  const sheets = listed.flatMap(({ id, ...sheet }): Sheet[] => {
    const target = targets.find((found) => found.id === id && found.type.endsWith('/worksheet'))
    const entry = target && byName.get(pathOf(target.target).toLowerCase())
    return entry ? [{ ...sheet, entry }] : []
  })
  if (sheets.length === 0) throw new FileError(`Tệp Excel không có trang tính nào. ${SAVE_AS}`)
  const styles = targets.find(({ type }) => type.endsWith('/styles'))
  const strings = targets.find(({ type }) => type.endsWith('/sharedStrings'))
  const stylesEntry = styles ? part(pathOf(styles.target)) : null
  return {
    sheets,
    is1904,
    meanings: stylesEntry ? await readCellStyles(stylesEntry.stream()) : [],
    strings: strings ? (byName.get(pathOf(strings.target).toLowerCase()) ?? null) : null,
  }
}

const refuseMacros = async (types: ZipEntry | null, byName: ReadonlyMap<string, ZipEntry>): Promise<void> => {
  let hasMacros = byName.has('xl/vbaproject.bin')
  if (types) {
    await readXml(types.stream(), 'Tệp Excel', {
      onOpen(_, attributes) {
        if (/macroEnabled|vbaProject/i.test(attributes)) hasMacros = true
      },
    })
  }
  if (hasMacros) throw new FileError(`Tệp Excel có macro (.xlsm), không nhận vì lý do an toàn. ${SAVE_AS}`)
}

const readTargets = async (relations: ZipEntry | null) => {
  const targets: { id: string; type: string; target: string }[] = []
  if (!relations) return targets
  await readXml(relations.stream(), 'Tệp Excel', {
    onOpen(name, attributes) {
      // What lies outside the file is never asked for.
      if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return
      targets.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: attributeOf(attributes, 'Type') ?? '',
        target: attributeOf(attributes, 'Target') ?? '',
      })
    },
  })
  return targets
}

/** Targets are written from the root or from the folder `xl`. */
const pathOf = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`)
