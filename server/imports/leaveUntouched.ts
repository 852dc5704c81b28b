import type { Point } from 'geojson'
import type { ColumnKey } from '../../data/model/caseRow/columns.ts'
import { exportStamp } from '../../data/model/caseRow/exportStamp.ts'
import type { FoundColumns } from '../../data/model/caseRow/recogniseColumns.ts'
import { readerOf } from '../../data/model/caseRow/rowReader.ts'
import { isSamePlace } from '../../data/model/thingRow/isSamePlace.ts'
import type { Sql } from '../database/connect.ts'
import type { SourceRow } from './rowSource.ts'

const CHUNK = 500

/**
 * Passes on the rows of a file of cases but those that an export of ours wrote, that nobody has touched since, and whose
 * case is here: they say nothing new, be it that the export saw less than the whole, or that the case was corrected since.
 * @param source who keeps the records of rows that do not say it
 */
export async function* leaveUntouched(
  sql: Sql,
  rows: AsyncIterable<SourceRow>,
  { columns, source, onUntouched }: { columns: FoundColumns; source: string; onUntouched: () => void },
): AsyncGenerator<SourceRow> {
  if (!columns.exportStamp || !columns.sourceNumber) {
    yield* rows
    return
  }
  const release = async (chunk: readonly Stamped[]) => {
    const known = await knownNumbers(sql, chunk)
    return chunk.flatMap(({ row, key }) => {
      if (!key || !known.has(key.join('\n'))) return [row]
      onUntouched()
      return []
    })
  }
  let chunk: Stamped[] = []
  for await (const row of rows) {
    chunk.push({ row, key: keyOfUntouched(row, columns, source) })
    if (chunk.length < CHUNK) continue
    yield* await release(chunk)
    chunk = []
  }
  yield* await release(chunk)
}

interface Stamped {
  readonly row: SourceRow
  /** Source and number of a row that still fits its stamp. */
  readonly key: readonly [string, string] | null
}

const keyOfUntouched = (row: SourceRow, columns: FoundColumns, source: string): Stamped['key'] => {
  const reader = readerOf(row.cells, columns, [])
  const text = (key: ColumnKey) => reader.text(key)
  const scaleOf = (key: ColumnKey) => columns[key]?.scale ?? 1
  // Who moves a point on a map leaves its cells as they were.
  const isMoved = row.shape && !isSamePlace(row.shape, cellPoint(text('lon'), text('lat')))
  const isUntouched = row.surplusCells === 0 && !isMoved && text('exportStamp') === exportStamp(text, scaleOf)
  return isUntouched ? [text('recordSource') || source, text('sourceNumber')] : null
}

const cellPoint = (lon: string, lat: string): Point => ({
  type: 'Point',
  coordinates: [lon, lat].map((text) => Number(text.replace(',', '.'))),
})

const knownNumbers = async (sql: Sql, chunk: readonly Stamped[]): Promise<ReadonlySet<string>> => {
  const keys = chunk.flatMap(({ key }) => (key ? [key] : []))
  if (keys.length === 0) return new Set()
  const known = await sql<{ source: string; sourceNumber: string }[]>`
    select cases.source, cases.source_number
    from unnest(${keys.map(([source]) => source)}::text[], ${keys.map(([, number]) => number)}::text[])
      as input (source, source_number)
    join cases using (source, source_number)`
  return new Set(known.map((one) => `${one.source}\n${one.sourceNumber}`))
}
