import { beforeAll, expect, it } from 'vitest'
import { type CaseColumns, hasPosition } from '../data/model/caseColumns.ts'
import { decodeCaseColumns } from '../data/model/caseColumnsCodec.ts'
import { type CaseFilter, expandKinds, formatCaseFilter } from '../data/model/caseFilter.ts'
import type { LinkedCounts } from '../data/model/linkedCounts.ts'
import type { CasePage } from '../data/model/things.ts'
import { createApp } from '../server/app.ts'
import { countCases as countInSql } from '../server/cases/countCases.ts'
import { caseWhere } from '../server/cases/where.ts'
import { countCases as countInColumns } from '../web/cases/countCases.ts'
import { filterRows } from '../web/cases/filterRows.ts'
import { randomFilter, seeded } from '../web/cases/randomCases.ts'
import { addCases } from './builders.ts'
import { describeOnEachEngine } from './harness/database.ts'
import { type VariedPlace, variedCases } from './variedCases.ts'
import { asConsolidator, testAuth } from './harness/people.ts'

const CASES = 2500
const FILTERS = 1000
/** Every fifth filter is tried in a window that leaves out the first years. */
const SINCE = '2023-02-01'

/** Both say the same; sums of parts of cases within 1e-6, because they are added in another order. */
const expectSame = (counts: LinkedCounts, { hours, ...others }: LinkedCounts, name: string) => {
  expect({ ...counts, hours: null }, name).toEqual({ ...others, hours: null })
  const off = counts.hours.map((weight, hour) => Math.abs(weight - (hours[hour] ?? Number.NaN)))
  expect(Math.max(...off), name).toBeLessThan(1e-6)
}
const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0)
const sumOf = (counts: Readonly<Record<string, number>>, isCounted: (code: string) => boolean = () => true) =>
  sum(Object.entries(counts).map(([code, count]) => (isCounted(code) ? count : 0)))

describeOnEachEngine(
  'a filter',
  (database) => {
    const provinces = new Map<string, string>()
    const provinceOf = (code: string) => (code.length === 2 ? code : provinces.get(code))
    let places: readonly string[] = []
    let app: ReturnType<typeof createApp>
    const tables = new Map<string | null, CaseColumns>()
    const tableOf = (since: string | null) => tables.get(since)!
    const scratch = new Uint16Array(CASES)

    beforeAll(async () => {
      const { sql, engine } = database()
      const communes = await sql<VariedPlace[]>`
        select code, province_code, json_build_array(st_x(st_pointonsurface(boundary)),
          st_y(st_pointonsurface(boundary))) as point
        from communes where province_code in ('91', '15') order by code`
      for (const { code, provinceCode } of communes) provinces.set(code, provinceCode)
      // Some communes and a province have no case, and one code does not exist.
      places = [...communes.map(({ code }) => code), '91', '15', '12', '99999']
      await addCases(
        sql,
        variedCases(
          CASES,
          seeded(4),
          communes.filter((_, index) => index % 4 > 0),
        ),
      )
      app = createApp({
        sql,
        identify: asConsolidator,
        auth: testAuth(sql),
        version: '0',
        engine,
        basemap: null,
        webFolder: null,
      })
      for (const since of [null, SINCE]) {
        const answer = await app.request(`/api/cases/columns${since ? `?since=${since}` : ''}`)
        tables.set(since, decodeCaseColumns(await answer.arrayBuffer()))
      }
    })

    /** A random filter whose places exist here, and the window it is tried in. */
    const question = (random: () => number, number: number): { filter: CaseFilter; since: string | null } => {
      const filter = randomFilter(random)
      const chosen = filter.places.length > 0 ? places.filter(() => random() < 0.3).sort() : []
      return { filter: { ...filter, places: chosen }, since: number % 5 === 0 ? SINCE : null }
    }
    const idsInColumns = (filter: CaseFilter, since: string | null) => {
      const table = tableOf(since)
      return Array.from(filterRows(table, filter, provinceOf), (row) => table.id[row]!)
    }
    const idsInSql = async (filter: CaseFilter, since: string | null) => {
      const { sql } = database()
      const [row] = await sql<{ ids: number[] }[]>`
        select coalesce(array_agg(id order by occurred_day, id), '{}') as ids
        from cases ${caseWhere(sql, filter, { since })}`
      return row?.ids ?? []
    }

    it('is tried on a table in which nothing is missing', () => {
      const table = tableOf(null)
      expect(table.length).toBe(CASES)
      const rows = Array.from({ length: CASES }, (_, row) => row)
      const used = (column: { readonly [row: number]: number }) => new Set(rows.map((row) => column[row])).size
      // Forces, kinds, and not stated as one more channel.
      expect(used(table.kind)).toBeGreaterThan(40)
      expect(used(table.precision)).toBe(5)
      expect(rows.filter((row) => hasPosition(table, row)).length).toBeGreaterThan(CASES / 4)
      expect(new Set(table.places.map((place) => place.length))).toEqual(new Set([0, 2, 5]))
      expect(tableOf(SINCE).length).toBeLessThan(CASES)
    })

    it('gives the same ids and the same counts in columns and in SQL, a thousand times', async () => {
      const random = seeded(2026)
      let kept = 0
      for (let number = 0; number < FILTERS; number++) {
        const { filter, since } = question(random, number)
        const name = `${formatCaseFilter(filter)} since ${since}`
        const ids = await idsInSql(filter, since)
        expect(idsInColumns(filter, since), name).toEqual(ids)
        const inSql = await countInSql(database().sql, filter, since)
        const inColumns = countInColumns(tableOf(since), filter, provinceOf, scratch)
        expectSame(inColumns, inSql, name)
        expect(inSql.totals.cases, name).toBe(ids.length)
        if (ids.length > 0) kept++
      }
      // The comparison would mean little if most filters kept nothing.
      expect(kept).toBeGreaterThan(FILTERS / 2)
    }, 900_000)

    it('gives the same cases in the list, page by page, and the same counts over HTTP', async () => {
      const random = seeded(7)
      for (let number = 0; number < 25; number++) {
        const { filter } = question(random, 1)
        const query = formatCaseFilter(filter)
        const listed: number[] = []
        for (let after: string | null = ''; after !== null; ) {
          const answer = await app.request(`/api/cases?${query}&limit=500&after=${after}`)
          const page = (await answer.json()) as CasePage
          listed.push(...page.cases.map(({ id }) => id))
          after = page.next
        }
        expect(listed.toReversed(), query).toEqual(idsInColumns(filter, null))
        const counts = (await (await app.request(`/api/cases/counts?${query}`)).json()) as LinkedCounts
        const inColumns = countInColumns(tableOf(null), filter, provinceOf, scratch)
        expectSame(counts, inColumns, query)
      }
    })

    it('gives numbers that agree with each other, in columns and in SQL', async () => {
      const random = seeded(5)
      for (let number = 0; number < 100; number++) {
        const { filter, since } = question(random, number)
        const name = `${formatCaseFilter(filter)} since ${since}`
        const table = tableOf(since)
        const rows = [...filterRows(table, filter, provinceOf)]
        const dots = rows.filter((row) => hasPosition(table, row)).length
        const { sql } = database()
        const [unlocated] = await sql<{ count: number }[]>`
          select count(*)::int as count from cases ${caseWhere(sql, filter, { since })} and position is null`
        const isChosenPlace = (code: string) =>
          filter.places.length === 0 ||
          (code !== '' && (filter.places.includes(code) || filter.places.includes(provinceOf(code) ?? '')))
        const isChosen = (codes: readonly string[]) => (code: string) => codes.length === 0 || codes.includes(code)
        const isChosenDay = (day: string) => day >= (filter.from ?? '') && day <= (filter.to ?? '9999')
        for (const counts of [
          await countInSql(sql, filter, since),
          countInColumns(table, filter, provinceOf, scratch),
        ]) {
          const { cases, located, withCommune } = counts.totals
          expect(located, name).toBe(dots)
          expect(located + unlocated!.count, name).toBe(cases)
          expect(sumOf(counts.places, isChosenPlace), name).toBe(cases)
          expect(
            sumOf(counts.places, (code) => code.length === 5 && isChosenPlace(code)),
            name,
          ).toBe(withCommune)
          expect(sumOf(counts.days, isChosenDay), name).toBe(cases)
          expect(sum(counts.hours), name).toBeCloseTo(cases, 6)
          expect(sum(counts.exactHours), name).toBeLessThanOrEqual(cases)
          expect(sumOf(counts.kinds, isChosen(expandKinds(filter.kinds))), name).toBe(cases)
          expect(sumOf(counts.forces, isChosen(filter.forces)), name).toBe(cases)
          expect(sumOf(counts.statuses, isChosen(filter.statuses)), name).toBe(cases)
          expect(sumOf(counts.precisions, isChosen(filter.precisions)), name).toBe(cases)
          // Not every case states these.
          expect(sumOf(counts.channels, isChosen(filter.channels)), name).toBeLessThanOrEqual(cases)
          expect(sumOf(counts.zones, isChosen(filter.zones)), name).toBeLessThanOrEqual(cases)
          for (const compared of [counts.previous, counts.lastYear]) {
            if (compared) expect(sumOf(compared.places, isChosenPlace), name).toBe(compared.totals.cases)
          }
        }
      }
    })
  },
  { units: true },
)
