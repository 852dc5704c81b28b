import { basename } from 'node:path'
import type { Sql } from '../database/connect.ts'
import { isSampleLoaded } from '../sample/loadSample.ts'
import { openRowSource } from './files/openRowSource.ts'
import { CASE_IMPORT, importKindOf } from './importKinds.ts'
import { importRows, type ImportSummary } from './importRows.ts'
import type { ImportCommand } from './importCommand.ts'
import { refusalLine, reviewLine, summaryLines } from './importLines.ts'
import { headerReader } from './files/knownHeaders.ts'
import { RefusalReport } from './refusalReport.ts'

/** Rows between two lines about the progress. */
const SAID_STEP = 10_000

/**
 * Imports a file as the command says, tells people how it goes and lists refused cells in a file of their own.
 * Throws `ImportError`; then nothing was written and no list is left, nor one of an earlier import under the same name.
 * @param today last day something may have happened on (day number)
 */
export const importFile = async (
  sql: Sql,
  { file, report: reportPath, source, isStrict, isDryRun, thing, ...reading }: ImportCommand,
  { today, say }: { today: number; say: (line: string) => void },
): Promise<ImportSummary> => {
  const kind = importKindOf(thing) ?? CASE_IMPORT
  const rows = await openRowSource(file, {
    fileName: basename(file),
    ...reading,
    recognises: headerReader(kind.columns),
  })
  const report = new RefusalReport(reportPath, rows.delimiter)
  let refusals = 0
  const isOlderRemoved = !isDryRun && report.removeOlder()
  try {
    const summary = await importRows(sql, kind, rows, {
      fileName: basename(file),
      source,
      today,
      isStrict,
      isDryRun,
      onRefusal(refusal) {
        report.add(refusal)
        const line = refusalLine(refusal, refusals++)
        if (line) say(line)
      },
      onReviews: (reviews) => {
        for (const review of reviews) say(reviewLine(review))
      },
      onProgress: (count) => {
        if (count % SAID_STEP === 0) say(`  Đã đọc ${count.toLocaleString('vi-VN')} dòng…`)
      },
    })
    report.close()
    const hasSample = await isSampleLoaded(sql)
    for (const line of summaryLines(summary, { isDryRun, refusals, report: reportPath, isOlderRemoved, hasSample }))
      say(line)
    return summary
  } catch (error) {
    report.discard()
    throw error
  }
}
