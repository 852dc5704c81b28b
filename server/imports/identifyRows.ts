import { createHash } from 'node:crypto'
import type { FoundColumns } from '../../data/model/caseRow/recogniseColumns.ts'
import { type CellRefusal, refused, shownValue } from '../../data/model/caseRow/refusal.ts'
import type { ImportedRecord } from './importKinds.ts'
import type { SourceRow } from './rowSource.ts'
import { SeenRows } from './seenRows.ts'

export type RowJudgement = { readonly record: ImportedRecord } | { readonly refusals: readonly CellRefusal[] }

/** Degrees under X and Y were once read as these: rows of such files keep the identity they were given then. */
const FORMERLY_READ_AS: Readonly<Record<string, string>> = { lon: 'x', lat: 'y' }
const isReadAsOther = (key: string, columns: FoundColumns) =>
  Object.entries(FORMERLY_READ_AS).some(([other, own]) => own === key && !columns[other])

/** Gives accepted rows without a number their own identity, and finds numbers that stand twice in the file. */
export const rowIdentifier = (known: readonly { readonly key: string }[], columns: FoundColumns) => {
  const numbered = new SeenRows()
  const unnumbered = new SeenRows()
  // In the order of the kind, not of the file: moved columns are the same row.
  // What an export tells of a row is none of its own cells.
  const headers = known.flatMap(({ key }) => {
    if (key === 'recordVersion' || key === 'countedProvince') return []
    const column = columns[key] ?? columns[FORMERLY_READ_AS[key] ?? '']
    return column && !isReadAsOther(key, columns) ? [[key, column.header] as const] : []
  })
  return (row: SourceRow, judgement: RowJudgement): RowJudgement | 'repeated' => {
    if ('refusals' in judgement) return judgement
    const { record } = judgement
    const filled = headers.flatMap(([key, header]) => (row.cells[header] ? [`${key}=${row.cells[header]}`] : []))
    if (row.shape) filled.push(`shape=${JSON.stringify(row.shape)}`)
    const content = hash(filled.join('\n'))
    if (record.sourceNumber === '') {
      const times = unnumbered.count(content)
      return { record: { ...record, sourceNumber: `#${content.toString('base64url')}-${times}` } }
    }
    const earlier = numbered.note(hash(`${record.source}\n${record.sourceNumber}`), content, row.rowNumber)
    if (!earlier) return judgement
    if (earlier.isSame) return 'repeated'
    const { problem } = refused(
      'DUPLICATE_NUMBER',
      `Số hồ sơ này đã có ở dòng ${earlier.row} với nội dung khác. Hãy giữ một dòng hoặc sửa số hồ sơ.`,
    )
    const column = columns.sourceNumber?.header ?? ''
    return { refusals: [{ column, value: shownValue(record.sourceNumber), ...problem }] }
  }
}

const hash = (text: string): Buffer => createHash('sha1').update(text).digest().subarray(0, 16)
