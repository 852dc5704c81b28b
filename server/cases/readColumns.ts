import type { CaseColumns } from '../../data/model/caseColumns.ts'
import { type CaseFilter, noFilter } from '../../data/model/caseFilter.ts'
import { caseColumnsBuilder } from '../../data/model/columns/caseColumnsBuilder.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import { atOneInstant } from '../database/atOneInstant.ts'
import type { Sql } from '../database/connect.ts'
import { findRecords, RECORD_BYTES, readRecord, type RecordPosition } from './columnRecords.ts'

const PAGE_ROWS = 20_000

export interface ColumnsOptions {
  readonly filter?: CaseFilter
  readonly pageRows?: number
}

/**
 * The columns of every case of a filter since a day (null = all), as the database was at one instant. Rows come in pages;
 * nothing is held but one page and the columns.
 * @param dataVersion what the columns call their version
 */
export const readCaseColumns = (
  sql: Sql,
  since: string | null,
  dataVersion: number,
  { filter = noFilter, pageRows = PAGE_ROWS }: ColumnsOptions = {},
): Promise<CaseColumns> =>
  atOneInstant(sql, async (transaction) => {
    const builder = caseColumnsBuilder()
    let after: RecordPosition = { day: since === null ? 0 : dayNumber(since), id: 0 }
    while (true) {
      const records = await findRecords(transaction, after, pageRows, filter)
      for (let start = 0; start < records.length; start += RECORD_BYTES) {
        const row = readRecord(records, start)
        builder.append(row)
        after = row
      }
      if (records.length < pageRows * RECORD_BYTES) break
    }
    return builder.finish({ dataVersion, since })
  })
