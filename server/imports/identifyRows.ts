import { createHash } from 'node:crypto'
import type { FoundColumns } from '../../data/model/caseRow/recogniseColumns.ts'
import { type CellRefusal, refused, shownValue } from '../../data/model/caseRow/refusal.ts'
import type { ImportedRecord } from './importKinds.ts'
import type { SourceRow } from './rowSource.ts'
import { SeenRows } from './seenRows.ts'

export type RowJudgement = { readonly record: ImportedRecord } | { readonly refusals: readonly CellRefusal[] }

/** Gives accepted rows without a number their own identity, and finds numbers that stand twice in the file. */
export const rowIdentifier = (known: readonly { readonly key: string }[], columns: FoundColumns) => {
  const numbered = new SeenRows()
  const unnumbered = new SeenRows()
  // In the order of the kind, not of the file: moved columns are the same row.
  const headers = known.flatMap(({ key }) => (columns[key] ? [[key, columns[key].header] as const] : []))
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
