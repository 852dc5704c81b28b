import type { CaseColumns } from '../caseColumns.ts'

/** One row as the columns hold it (see `CaseColumns`); `place` is the code itself. */
export interface CaseColumnsRow {
  id: number
  day: number
  minute: number
  duration: number
  /** 1e-5 degrees; `NO_POSITION` in both without a point. */
  longitude: number
  latitude: number
  place: string
  kind: number
  force: number
  status: number
  channel: number
  zone: number
  precision: number
  outcomes: number
  commodities: number
  subjects: number
  value: number
}

export interface CaseColumnsBuilder {
  /** Adds a row after the last: later by day, then id; otherwise a RangeError. */
  append(row: Readonly<CaseColumnsRow>): void
  /** The table so far. Nothing is copied, so the builder is used up. */
  finish(about: { dataVersion: number; since: string | null }): CaseColumns
}

const FIRST_CAPACITY = 16_384
const SIXTEEN_BITS = 0xffff

const columnsOf = (rows: number) => ({
  id: new Uint32Array(rows),
  day: new Uint16Array(rows),
  minute: new Uint16Array(rows),
  duration: new Uint16Array(rows),
  longitude: new Int32Array(rows),
  latitude: new Int32Array(rows),
  place: new Uint16Array(rows),
  kind: new Uint8Array(rows),
  force: new Uint8Array(rows),
  status: new Uint8Array(rows),
  channel: new Uint8Array(rows),
  zone: new Uint8Array(rows),
  precision: new Uint8Array(rows),
  outcomes: new Uint16Array(rows),
  commodities: new Uint32Array(rows),
  subjects: new Uint16Array(rows),
  value: new Float64Array(rows),
})
type Columns = ReturnType<typeof columnsOf>

/**
 * Collects rows into columns that grow by half: about 43 bytes a case, and while they grow two and a half times that.
 * `duration` beyond 65535 is kept as 65535; more subjects are a RangeError (the database has none).
 */
export const caseColumnsBuilder = (): CaseColumnsBuilder => {
  let columns = columnsOf(FIRST_CAPACITY)
  let length = 0
  const places: string[] = []
  const placeIndex = new Map<string, number>()

  const indexOfPlace = (place: string): number => {
    let index = placeIndex.get(place)
    if (index === undefined) {
      index = places.push(place) - 1
      placeIndex.set(place, index)
    }
    return index
  }

  return {
    append(row) {
      if (length === columns.id.length) columns = grown(columns)
      const last = length - 1
      if (length && (row.day < columns.day[last]! || (row.day === columns.day[last] && row.id <= columns.id[last]!))) {
        throw new RangeError(`Case ${row.id} of day ${row.day} is out of order.`)
      }
      if (!(row.day >= 0 && row.day <= SIXTEEN_BITS)) throw new RangeError(`Day ${row.day} is outside 1970 to 2149.`)
      if (row.subjects > SIXTEEN_BITS) throw new RangeError(`Case ${row.id} has ${row.subjects} subjects.`)
      columns.id[length] = row.id
      columns.day[length] = row.day
      columns.minute[length] = row.minute
      columns.duration[length] = Math.min(row.duration, SIXTEEN_BITS)
      columns.longitude[length] = row.longitude
      columns.latitude[length] = row.latitude
      columns.place[length] = indexOfPlace(row.place)
      columns.kind[length] = row.kind
      columns.force[length] = row.force
      columns.status[length] = row.status
      columns.channel[length] = row.channel
      columns.zone[length] = row.zone
      columns.precision[length] = row.precision
      columns.outcomes[length] = row.outcomes
      columns.commodities[length] = row.commodities
      columns.subjects[length] = row.subjects
      columns.value[length] = row.value
      length++
    },
    finish({ dataVersion, since }) {
      const parts = Object.entries(columns).map(([name, column]) => [name, column.subarray(0, length)])
      return { length, ...(Object.fromEntries(parts) as Columns), places, dataVersion, since }
    },
  }
}

const grown = (columns: Columns): Columns => {
  const larger = columnsOf(Math.ceil(columns.id.length * 1.5))
  for (const name of Object.keys(columns) as (keyof Columns)[]) larger[name].set(columns[name] as never)
  return larger
}
