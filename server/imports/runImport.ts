import { closeSync, existsSync, openSync } from 'node:fs'
import { localToday } from '../../data/model/localDay.ts'
import type { ImportLine, ImportReport, ImportRun, RowVerdict } from '../../data/model/imports.ts'
import { writeKeys } from '../access/writeKeys.ts'
import type { Person } from '../access/person.ts'
import type { Pool } from '../database/connect.ts'
import { Turns } from '../database/turns.ts'
import { FileError } from '../files/fileError.ts'
import { ImportError } from './importError.ts'
import type { ImportKind } from './importKinds.ts'
import { importRows, type RefusalStage, type RowRefusal } from './importRows.ts'
import { givenMapping, headersKey, openUpload, senderKey } from './previewImport.ts'
import { saveMapping } from './queries.ts'
import { sampleSource } from './sampleSource.ts'
import { refusalNoter } from './refusalNoter.ts'
import { newRefusals, type RefusalFiles, removeRefusals, sizeOfRefusals, type Upload } from './uploads.ts'

const turns = new Turns()

const MOST_REFUSALS = 200
const MOST_POINTS = 5000

export interface RunOptions {
  readonly person: Person
  /** Called with every line for the page. */
  readonly say: (line: ImportLine) => void
  readonly signal: AbortSignal
}

/** Imports a file that was sent, or only tries it, and tells how it goes. Never throws: what fails is said. */
export const runImport = async (
  pool: Pool,
  upload: Upload,
  kind: ImportKind,
  run: ImportRun,
  { person, say, signal }: RunOptions,
): Promise<void> => {
  upload.isRunning = true
  // One at a time: those that wait must not hold connections that everybody else needs.
  const session = turns.join()
  const refusals = newRefusals(upload)
  const opened: number[] = []
  let unused: RefusalFiles | null = refusals
  try {
    await session.take()
    if (signal.aborted) return
    // It may have waited for long.
    if (!existsSync(upload.path)) throw new ImportError('Tệp đã gửi không còn trên máy chủ. Hãy gửi lại tệp.')
    const openNew = (path: string) => {
      const file = openSync(path, 'wx', 0o600)
      opened.push(file)
      return file
    }
    const files = { READ: openNew(refusals.READ), WRITE: openNew(refusals.WRITE) }
    const report = await runOnce(pool, upload, kind, run, { person, say, signal }, files)
    // Whoever asks for the refused rows gets those of a whole run; of a file that was removed meanwhile nothing stays.
    unused = existsSync(upload.path) ? upload.refusals : refusals
    upload.refusals = refusals
    upload.refusedBytes = sizeOfRefusals(refusals)
    say({ type: 'done', report })
  } catch (error) {
    if (error instanceof FileError) say({ type: 'failed', message: error.message })
    else {
      say({
        type: 'failed',
        message: 'Máy chủ hoặc cơ sở dữ liệu gặp lỗi nên đã dừng. Chưa có gì được ghi vào dữ liệu; hãy thử lại.',
      })
      throw error
    }
  } finally {
    for (const file of opened) closeSync(file)
    if (unused) removeRefusals(unused)
    session.leave()
    upload.isRunning = false
  }
}

const runOnce = async (
  pool: Pool,
  upload: Upload,
  kind: ImportKind,
  run: ImportRun,
  { person, say, signal }: RunOptions,
  files: Readonly<Record<RefusalStage, number>>,
): Promise<ImportReport> => {
  const rows = await openUpload(upload, kind, run)
  const { given } = await givenMapping(pool, rows, upload, run)
  const refusals: RowRefusal[] = []
  const note = refusalNoter(files)
  let refusedCells = 0
  const points: [number, number, RowVerdict][] = []
  const reviews: ImportReport['reviews'][number][] = []
  const summary = await importRows(pool, kind, rows, {
    fileName: upload.fileName,
    // A sample account touches nothing of what is real: its records have a keeper of their own.
    source: person.isSample ? sampleSource(run.source) : run.source,
    mapping: given,
    isSample: person.isSample ?? false,
    today: localToday(),
    by: {
      id: person.id,
      name: person.name,
      keys: writeKeys(person, 'DATA_IMPORT', ...(kind.thing === 'tips' ? (['TIP_RECORD'] as const) : [])),
    },
    signal,
    isStrict: run.isStrict,
    isDryRun: run.isDryRun,
    onRefusal(refusal, stage) {
      refusedCells++
      if (refusals.length < MOST_REFUSALS) refusals.push(refusal)
      note(refusal, stage)
    },
    onReviews(found) {
      for (const { reason, count, examples } of found) {
        reviews.push({ reason, count, examples: examples.map(({ sourceNumber }) => sourceNumber) })
      }
    },
    onProgress: (read) => say({ type: 'progress', rows: read, share: rows.progress() }),
    onPoint(point, verdict) {
      if (points.length < MOST_POINTS) points.push([...point, verdict])
    },
  })
  if (summary.isWritten && run.mapping) {
    const { thing, source } = run
    const sender = senderKey(upload.area, source)
    // The import stands, whatever becomes of this.
    await saveMapping(pool, { thing, source: sender, headers: headersKey(rows.headers) }, run.mapping, person.id).catch(
      () => {},
    )
  }
  const { unitSplit: _split, unitUnknown: _unknown, ...counts } = summary
  return { ...counts, isDryRun: run.isDryRun, refusedCells, refusals, reviews, points }
}
