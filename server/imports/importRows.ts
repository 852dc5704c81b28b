import { type FoundColumns, type GivenColumns, columnRecogniser } from '../../data/model/caseRow/recogniseColumns.ts'
import { type CellRefusal, shownValue } from '../../data/model/caseRow/refusal.ts'
import type { ImportPeriod } from '../../data/model/imports.ts'
import { AUDIT_SUBJECT_OF } from '../../data/model/auditCodes.ts'
import { holdToKeys } from '../access/writeKeys.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { inTransaction, type Sql } from '../database/connect.ts'
import { raisingVersionsAtEnd } from '../database/dataVersions.ts'
import type { Verdict, Writing } from '../things/writing.ts'
import { absentFields } from './absentFields.ts'
import { closeBatch, findPeriod, openBatch } from './batches.ts'
import { rowIdentifier } from './identifyRows.ts'
import { ImportError } from './importError.ts'
import type { ImportedRecord, ImportKind } from './importKinds.ts'
import { judgeRow } from './judgeRow.ts'
import { findSampleSources, keptBy } from './keptBy.ts'
import { leaveUntouched } from './leaveUntouched.ts'
import { type BatchReview, listBatchReviews } from './listBatchReviews.ts'
import { loadNearUnit } from './nearUnit.ts'
import { openDuplicateReviews } from './openDuplicateReviews.ts'
import type { RowSource, SourceRow } from './rowSource.ts'
import { loadUnitIndex } from './unitIndex.ts'

export interface ImportOptions {
  /** Name of the file, kept with the batch. */
  readonly fileName: string
  /** Who keeps the records: with the source number it identifies a record for ever. */
  readonly source: string
  /** Last day something may have happened on (day number). */
  readonly today: number
  /** What a person said about headers. */
  readonly mapping?: GivenColumns
  /** Who imports, and what they may write; absent for a command on the server, which may write everything. */
  readonly by?: { readonly id: string; readonly name: string; readonly keys: readonly string[] }
  /** Added records are marked as a sample. */
  readonly isSample?: boolean
  /** Ends the import; then nothing was written. */
  readonly signal?: AbortSignal
  /** Write nothing when any row is refused. */
  readonly isStrict?: boolean
  /** Do everything but keep nothing. */
  readonly isDryRun?: boolean
  /** Called for refused cells, in the order of rows within each stage: as a row was read, or as it was to be written. */
  readonly onRefusal?: (refusal: RowRefusal, stage: RefusalStage) => void
  /** Accepted records that somebody must look at, by reason; called once, when all are written. */
  readonly onReviews?: (reviews: readonly BatchReview[]) => void
  /** Called with the rows read so far, every 1.000. */
  readonly onProgress?: (rows: number) => void
  /** Called for accepted rows with a place, `[longitude, latitude]`. */
  readonly onPoint?: (point: readonly [number, number], verdict: Exclude<Verdict, 'REFUSED'>) => void
}

export type RefusalStage = 'READ' | 'WRITE'

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
  /** Of the unchanged: records that somebody merged into another; absent when there are none. */
  readonly merged?: number
  readonly refused: number
  /** Accepted rows whose stated unit was split, or not recognised as one: they go to the review list. */
  readonly unitSplit: number
  readonly unitUnknown: number
  readonly ignoredHeaders: readonly string[]
  /** First and last ISO day of the cases that were added or changed; null when there are none, and of other things. */
  readonly period: ImportPeriod | null
  /** False after a dry run and when `isStrict` refused everything. */
  readonly isWritten: boolean
  /** Null when nothing was written. */
  readonly batchId: number | null
}

const CHUNK = 2000
const PROGRESS_STEP = 1000
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
 * Imports the rows of a file in one transaction: all accepted rows or, on an error, none. Imports wait for each other.
 *
 * A row is identified by `source` and its source number. Without one it is identified by a hash of its own cells and by
 * how often the same cells stood above it in the file: the same file twice changes nothing, but a corrected row without
 * a number is a new record. Throws `ImportError`.
 */
export const importRows = async (
  sql: Sql,
  kind: ImportKind,
  rows: RowSource,
  options: ImportOptions,
): Promise<ImportSummary> => {
  try {
    const recognised = columnRecogniser(kind.columns)(rows.headers, options.mapping)
    if ('problems' in recognised) throw new ImportError(recognised.problems.join('\n'))
    return await inTransaction(sql, async (transaction) => {
      await transaction`select pg_advisory_xact_lock(${IMPORT_LOCK})`
      // The table grows under the statements: plans that look rows up by index stay good whatever its size.
      await transaction`set local random_page_cost = 1.1`
      // What this person may write is held by the database too (migration 0012).
      if (options.by) await holdToKeys(transaction, options.by.keys)
      const summary = await raisingVersionsAtEnd(transaction, async () => {
        const written = await writeRows(transaction, kind, rows, recognised, options)
        if (!written.isWritten) throw new Undone({ ...written, batchId: null })
        return written
      })
      const { added, changed, unchanged, refused: refusedRows, batchId } = summary
      const detail = {
        file: options.fileName,
        source: options.source,
        batch: batchId,
        added,
        changed,
        unchanged,
        refused: refusedRows,
      }
      const person = options.by ? { id: options.by.id, name: options.by.name } : null
      await recordEvent(transaction, {
        person,
        action: 'IMPORT',
        subjectType: AUDIT_SUBJECT_OF[kind.thing],
        detail,
      })
      return summary
    })
  } catch (error) {
    if (error instanceof Undone) return error.summary
    throw error
  } finally {
    await rows.close?.()
  }
}

interface Waiting {
  readonly row: number
  readonly record: ImportedRecord
}

const writeRows = async (
  sql: Sql,
  kind: ImportKind,
  source: RowSource,
  { columns, ignored }: { columns: FoundColumns; ignored: readonly string[] },
  options: ImportOptions,
): Promise<ImportSummary> => {
  const batchId = await openBatch(sql, kind.thing, options)
  const context = {
    columns,
    source: options.source,
    today: options.today,
    resolveUnit: await loadUnitIndex(sql),
    isNearUnit: await loadNearUnit(sql),
  }
  const writing: Writing = {
    act: 'IMPORT',
    batchId,
    person: options.by ?? null,
    keys: options.by?.keys ?? null,
    isSample: options.isSample ?? false,
    absent: absentFields(kind, columns, source.coordinateSystem !== null),
  }
  const identify = rowIdentifier(kind.columns, columns)
  const keptSources = options.isSample ? await findSampleSources(sql, kind) : null
  let merged = 0
  const counts = { read: 0, added: 0, changed: 0, unchanged: 0, repeated: 0, refused: 0, unitSplit: 0, unitUnknown: 0 }
  const refuse = (row: number, refusals: readonly CellRefusal[], stage: RefusalStage) => {
    counts.refused++
    for (const refusal of refusals) options.onRefusal?.({ row, ...refusal }, stage)
  }

  const write = async (waiting: readonly Waiting[]) => {
    const written = await kind.write(
      sql,
      waiting.map(({ record }) => record),
      writing,
    )
    for (const [place, { verdict, problem, isMerged }] of written.entries()) {
      const { row, record } = waiting[place]!
      if (verdict === 'REFUSED') {
        refuse(row, [{ ...(problem as CellRefusal), column: '', value: '' }], 'WRITE')
        continue
      }
      if (verdict === 'ADDED') counts.added++
      else if (verdict === 'CHANGED') counts.changed++
      else counts.unchanged++
      if (isMerged) merged++
      if (record.unitProblem === 'UNIT_SPLIT') counts.unitSplit++
      if (record.unitProblem === 'UNIT_UNKNOWN') counts.unitUnknown++
      const point = options.onPoint && kind.pointOf(record)
      if (point) options.onPoint?.(point, verdict)
    }
  }

  let chunk: Waiting[] = []
  // While the database writes one chunk, the next one is read and judged.
  let writingNow: Promise<void> = Promise.resolve()
  const flush = async () => {
    await writingNow
    stopWhenAsked(options.signal)
    const full = chunk
    chunk = []
    writingNow = full.length > 0 ? write(full) : Promise.resolve()
    // Awaited below; without this, a fault that comes first would end the process.
    writingNow.catch(() => {})
  }

  const countRow = () => {
    counts.read++
    if (counts.read % PROGRESS_STEP === 0) options.onProgress?.(counts.read)
  }
  const readRow = async (row: SourceRow) => {
    countRow()
    const judgement = identify(row, keptBy(options.source, keptSources, judgeRow(kind, row, context)))
    if (judgement === 'repeated') counts.repeated++
    else if ('refusals' in judgement) refuse(row.rowNumber, judgement.refusals, 'READ')
    // Once a strict import has failed, the rest is only judged.
    else if (!(options.isStrict && counts.refused > 0)) chunk.push({ row: row.rowNumber, record: judgement.record })
    if (chunk.length >= CHUNK || options.signal?.aborted) await flush()
  }

  try {
    const onUntouched = () => {
      countRow()
      counts.unchanged++
      stopWhenAsked(options.signal)
    }
    const left =
      kind.thing === 'cases'
        ? leaveUntouched(sql, source.rows, { columns, source: options.source, onUntouched })
        : source.rows
    for await (const row of left) await readRow(row)
    if (counts.read === 0) throw new ImportError('Tệp chỉ có dòng tiêu đề, không có dòng dữ liệu.')
    await flush()
    await writingNow
  } finally {
    // On a fault nothing may still be on its way when the transaction is rolled back.
    await writingNow.catch(() => {})
  }
  if (kind.thing === 'cases') {
    if (counts.added + counts.changed >= ANALYZE_FROM) await sql`analyze cases`
    // A statement that writes nothing would still raise the data version.
    if (counts.added + counts.changed > 0) await openDuplicateReviews(sql, { batchId })
  }
  options.onReviews?.(await listBatchReviews(sql, kind.thing, { batchId, keys: writing.keys }))
  await closeBatch(sql, batchId, counts, source.fileHash())
  stopWhenAsked(options.signal)
  const period = kind.thing === 'cases' ? await findPeriod(sql, batchId) : null
  const isWritten = !options.isDryRun && !(options.isStrict && counts.refused > 0)
  // A file of our own says in a header all that it is.
  const ignoredHeaders = ignored.map(shownValue)
  return { ...counts, ...(merged > 0 && { merged }), ignoredHeaders, period, isWritten, batchId }
}

const stopWhenAsked = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new ImportError('Đã dừng nhập theo yêu cầu.')
}
