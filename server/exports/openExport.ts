import type { ExportThing } from '../../data/model/exports/exportThings.ts'
import type { Language } from '../../data/model/codedValue.ts'
import { thingKindOf } from '../../data/model/thingRow/thingKinds.ts'
import type { Sql } from '../database/connect.ts'
import { CASE_EXPORT_COLUMNS, caseExportRow } from './caseExport.ts'
import { exportFacts, exportWarning, type FactSource } from './exportFacts.ts'
import type { ExportRow, ExportTable } from './exportTable.ts'
import {
  type CaseSelection,
  countBoundaries,
  countExportedCases,
  countExportedThings,
  type ExportSummary,
  listExportedCases,
  listExportedThings,
  listPlaceNames,
} from './queries.ts'
import { thingExportFields, thingExportRow } from './thingExport.ts'

/** Rows read from the database at once, and handed on at once: between two hands others get their turn. */
const PAGE_ROWS = 10_000
const SLICE_ROWS = 1000

export interface WantedExport {
  readonly thing: ExportThing
  readonly format: string
  readonly selection: CaseSelection | null
  readonly language: Language
  readonly dataVersion: string
  readonly exporter: FactSource['exporter']
  readonly at: Date
}

/** Counts what will be exported and opens its rows; both inside one transaction at one instant. */
export const openExport = async (
  sql: Sql,
  wanted: WantedExport,
): Promise<{ readonly table: ExportTable; readonly summary: ExportSummary }> => {
  const { thing, selection, language } = wanted
  const names = await listPlaceNames(sql)
  const boundaries = await countBoundaries(sql)
  const kind = thingKindOf(thing.thing)
  const fields = kind ? thingExportFields(kind) : null
  const summary = await countExported(sql, thing, selection)
  const rows =
    kind && fields
      ? toRows(listExportedThings(sql, kind, PAGE_ROWS), thingExportRow(fields, names))
      : toRows(listExportedCases(sql, selection as CaseSelection, PAGE_ROWS), caseExportRow(language, names))
  const facts = exportFacts({ ...wanted, summary, names, boundaries })
  return {
    summary,
    table: {
      name: thing.thing,
      title: `${thing[language]} - Điểm Nóng`,
      language,
      columns: fields ?? CASE_EXPORT_COLUMNS,
      rows,
      warning: exportWarning(summary, language),
      facts,
      count: summary.rows,
      located: summary.located,
      bounds: summary.bounds,
    },
  }
}

/** What an export holds. @param selection of cases; null for other things */
export const countExported = (
  sql: Sql,
  thing: ExportThing,
  selection: CaseSelection | null,
): Promise<ExportSummary> => {
  const kind = thingKindOf(thing.thing)
  return kind ? countExportedThings(sql, kind) : countExportedCases(sql, selection as CaseSelection)
}

async function* toRows<Record>(
  pages: AsyncIterable<readonly Record[]>,
  toRow: (record: Record) => ExportRow,
): AsyncGenerator<readonly ExportRow[]> {
  for await (const page of pages) {
    for (let start = 0; start < page.length; start += SLICE_ROWS) {
      yield page.slice(start, start + SLICE_ROWS).map(toRow)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}
