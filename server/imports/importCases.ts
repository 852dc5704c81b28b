import { createHash } from 'node:crypto'
import type { CaseInput } from '../../data/model/caseInput.ts'
import { CASE_COLUMNS } from '../../data/model/caseRow/columns.ts'
import { type Judgement, judgeCaseRow } from '../../data/model/caseRow/judgeCaseRow.ts'
import { type FoundColumns, recogniseColumns } from '../../data/model/caseRow/recogniseColumns.ts'
import { type CellRefusal, refused, shownValue } from '../../data/model/caseRow/refusal.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { inTransaction, type Sql } from '../database/connect.ts'
import { ImportError } from './importError.ts'
import { insertCases } from './insertCases.ts'
import { leaveUntouched } from './leaveUntouched.ts'
import { type BatchReview, listBatchReviews } from './listBatchReviews.ts'
import type { RowSource, SourceRow } from './rowSource.ts'
import { SeenRows } from './seenRows.ts'
import { loadUnitIndex } from './unitIndex.ts'

export interface ImportOptions {
  /** Name of the file, kept with the batch. */
  readonly fileName: string
  /** Who keeps the records: with the source number it identifies a case for ever. */
  readonly source: string
  /** Last day a case may have happened on (day number). */
  readonly today: number
  /** Write nothing when any row is refused. */
  readonly isStrict?: boolean
  /** Do everything but keep nothing. */
  readonly isDryRun?: boolean
  readonly onRefusal?: (refusal: RowRefusal) => void
  /** Accepted cases that somebody must look at, by reason; called once, when all are written. */
  readonly onReviews?: (reviews: readonly BatchReview[]) => void
  /** Called with the rows read so far, every 10.000. */
  readonly onProgress?: (rows: number) => void
}

/** A refused cell with the row number a spreadsheet shows. */
export interface RowRefusal extends CellRefusal {
  readonly row: number
}

/** `read` = added + changed + unchanged + repeated + refused, in rows, unless `isStrict` stopped the writing. */
export interface ImportSummary {
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** Rows that repeat an earlier row of the same file word for word, with the same number. */
  readonly repeated: number
  readonly refused: number
  /** Accepted rows whose stated unit was split, or not recognised as one: they go to the review list. */
  readonly unitSplit: number
  readonly unitUnknown: number
  readonly ignoredHeaders: readonly string[]
  /** False after a dry run and when `isStrict` refused everything. */
  readonly isWritten: boolean
}

const CHUNK = 2000
const PROGRESS_STEP = 10_000
/** Any number no other lock of the product uses. */
const IMPORT_LOCK = 389_001
/** From here on the planner's figures are out of date; the embedded engine has no worker that would renew them. */
const ANALYZE_FROM = 1000

/** Undoes the transaction on purpose; carries the counts out. */
class Undone extends Error {
  constructor(readonly summary: ImportSummary) {
    super('undone')
  }
}

/**
 * Imports cases row by row in one transaction: all accepted rows or, on an error, none. Imports wait for each other.
 *
 * A row is identified by `source` and its source number. Without one it is identified by a hash of its own cells and by
 * how often the same cells stood above it in the file: the same file twice changes nothing, but a corrected row without
 * a number is a new case. Throws `ImportError`.
 */
export const importCases = async (sql: Sql, rows: RowSource, options: ImportOptions): Promise<ImportSummary> => {
  const recognised = recogniseColumns(rows.headers)
  if ('problems' in recognised) throw new ImportError(recognised.problems.join('\n'))
  try {
    return await inTransaction(sql, async (transaction) => {
      await transaction`select pg_advisory_xact_lock(${IMPORT_LOCK})`
      // The table grows under the statements: plans that look rows up by index stay good whatever its size.
      await transaction`set local random_page_cost = 1.1`
      const summary = await importRows(transaction, rows, recognised, options)
      if (!summary.isWritten) throw new Undone(summary)
      const { added, changed, unchanged, refused } = summary
      const detail = { file: options.fileName, added, changed, unchanged, refused }
      await recordEvent(transaction, { person: null, action: 'IMPORT', subjectType: 'case', detail })
      return summary
    })
  } catch (error) {
    if (error instanceof Undone) return error.summary
    throw error
  }
}

const importRows = async (
  sql: Sql,
  source: RowSource,
  { columns, ignored }: { columns: FoundColumns; ignored: readonly string[] },
  options: ImportOptions,
): Promise<ImportSummary> => {
  const [batch] = await sql<{ id: number }[]>`
    insert into import_batches (thing, file_name, file_hash) values ('cases', ${options.fileName}, '') returning id`
  const batchId = batch?.id ?? 0
  const context = { columns, source: options.source, today: options.today, resolveUnit: await loadUnitIndex(sql) }
  const identify = identifier(columns)
  const counts = { read: 0, added: 0, changed: 0, unchanged: 0, repeated: 0, refused: 0, unitSplit: 0, unitUnknown: 0 }

  let chunk: CaseInput[] = []
  // While the database writes one chunk, the next one is read and judged.
  let writing: Promise<void> = Promise.resolve()
  const flush = async () => {
    await writing
    const full = chunk
    chunk = []
    writing = insertCases(sql, full, { batchId, isSample: false }).then((written) => {
      counts.added += written.added
      counts.changed += written.changed
      counts.unchanged += written.unchanged
    })
    // Awaited below; without this, a fault that comes first would end the process.
    writing.catch(() => {})
  }

  const readRow = async (row: SourceRow) => {
    counts.read++
    if (counts.read % PROGRESS_STEP === 0) options.onProgress?.(counts.read)
    const judgement = identify(row, judgeRow(row, context))
    if (judgement === 'repeated') counts.repeated++
    else if ('refusals' in judgement) {
      counts.refused++
      for (const refusal of judgement.refusals) options.onRefusal?.({ row: row.rowNumber, ...refusal })
    } else {
      if (judgement.record.unitProblem === 'UNIT_SPLIT') counts.unitSplit++
      if (judgement.record.unitProblem === 'UNIT_UNKNOWN') counts.unitUnknown++
      // Once a strict import has failed, the rest is only judged.
      if (!(options.isStrict && counts.refused > 0)) chunk.push(judgement.record)
    }
    if (chunk.length >= CHUNK) await flush()
  }

  try {
    const onUntouched = () => {
      counts.read++
      counts.unchanged++
    }
    const rows = leaveUntouched(sql, source.rows, { columns, source: options.source, onUntouched })
    for await (const row of rows) await readRow(row)
    if (counts.read === 0) throw new ImportError('Tệp chỉ có dòng tiêu đề, không có dòng dữ liệu.')
    await flush()
    await writing
  } finally {
    // On a fault nothing may still be on its way when the transaction is rolled back.
    await writing.catch(() => {})
  }
  if (counts.added + counts.changed >= ANALYZE_FROM) await sql`analyze cases`
  options.onReviews?.(await listBatchReviews(sql, batchId))
  await sql`
    update import_batches set finished_at = now(), file_hash = ${source.fileHash()}, rows_read = ${counts.read},
      rows_added = ${counts.added}, rows_changed = ${counts.changed},
      rows_unchanged = ${counts.unchanged + counts.repeated}, rows_refused = ${counts.refused}
    where id = ${batchId}`
  const isWritten = !options.isDryRun && !(options.isStrict && counts.refused > 0)
  return { ...counts, ignoredHeaders: ignored, isWritten }
}

const judgeRow = (row: SourceRow, context: Parameters<typeof judgeCaseRow>[1]): Judgement => {
  const judgement = judgeCaseRow(row.cells, context)
  if (row.surplusCells === 0) return judgement
  const surplus = refused(
    'TOO_MANY_CELLS',
    `Dòng có nhiều hơn tiêu đề ${row.surplusCells} ô. Hãy xem dấu phân cách, hoặc đặt ô có dấu đó trong ngoặc kép.`,
  )
  const others = 'refusals' in judgement ? judgement.refusals.filter(({ code }) => code === 'SECRET') : []
  return { refusals: [...others, { column: '', value: '', ...surplus.problem }] }
}

/** Gives accepted rows without a number their own identity, and finds numbers that stand twice in the file. */
const identifier = (columns: FoundColumns) => {
  const numbered = new SeenRows()
  const unnumbered = new SeenRows()
  const headers = CASE_COLUMNS.flatMap((column) =>
    columns[column.key] ? [[column.key, columns[column.key]!.header]] : [],
  )
  return (row: SourceRow, judgement: Judgement): Judgement | 'repeated' => {
    if ('refusals' in judgement) return judgement
    const { record } = judgement
    const filled = headers.flatMap(([key, header]) => (row.cells[header!] ? [`${key}=${row.cells[header!]}`] : []))
    const content = hash(filled.join('\n'))
    if (record.sourceNumber === '') {
      const times = unnumbered.count(content)
      return { record: { ...record, sourceNumber: `#${content.toString('base64url')}-${times}` } }
    }
    const earlier = numbered.note(hash(record.sourceNumber), content, row.rowNumber)
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
