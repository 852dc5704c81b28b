import { beforeAll, expect, it } from 'vitest'
import { dayNumber } from '../../data/model/localDay.ts'
import { WATERWAYS } from '../../data/sample/geography.ts'
import { FALLING_COMMUNE, RISING_COMMUNE } from '../../data/sample/placePicker.ts'
import { describeOnEachEngine } from '../../test/harness/database.ts'
import { loadSample } from './loadSample.ts'

const BORDER = `kind in ('SMUG_BORDER', 'SMUG_CARRY')`
const TRADE = `kind like 'FRAUD%'`
const DRUG = `kind like 'DRUG%'`
const SMUGGLING = `kind in (select code from case_kinds where theme = 'SMUG' and domain <> 'N2O')`
const BEFORE_UNITS = `occurred_day < date '2025-07-01'`

describeOnEachEngine(
  'the patterns of the sample',
  (database) => {
    beforeAll(async () => {
      await loadSample(database().sql, dayNumber('2026-11-25'))
    })

    const number = async (query: string): Promise<number> => {
      const [row] = await database().sql.unsafe<{ number: number }[]>(`select (${query})::double precision as number`)
      return row?.number ?? Number.NaN
    }
    const count = (condition: string) => number(`select count(*) from cases where ${condition}`)
    const share = async (part: string, of: string) => (await count(`(${of}) and (${part})`)) / (await count(of))
    /** Cases a day. */
    const daily = async (condition: string, from: string, to: string) =>
      (await count(`${condition} and occurred_day between '${from}' and '${to}'`)) /
      (dayNumber(to) - dayNumber(from) + 1)

    it('draw border smuggling to the gates: within 10 km of one lies a small part of the land and most of its cases', async () => {
      const near = `(select st_union(st_buffer(position::geography, 10000)::geometry) from crossings
        where accuracy <> 'INVENTED')`
      const area = await number(`select sum(st_area(st_intersection(boundary, ${near})::geography))
        / sum(st_area(boundary::geography)) from communes where province_code = '91'`)
      const located = `position is not null and province_code = '91'`
      const cases = await share(`st_covers(${near}, position)`, `${located} and ${BORDER}`)
      const others = await share(`st_covers(${near}, position)`, `${located} and kind like 'ENV%'`)
      expect(area).toBeLessThan(0.1)
      expect(cases).toBeGreaterThan(0.5)
      expect(cases).toBeGreaterThan(2.5 * others)
    })

    it('follow the waterways, away from gates and towns as well', async () => {
      const lines = WATERWAYS.filter((way) => way.provinceCode === '91').map(
        (way) => `'SRID=4326;LINESTRING(${way.points.map(([lon, lat]) => `${lon} ${lat}`).join(', ')})'::geometry`,
      )
      const water = `(select st_union(st_buffer(line::geography, 2000)::geometry) from unnest(array[${lines.join()}]) line)`
      const gates = `(select st_union(st_buffer(position::geography, 10000)::geometry) from crossings
        where accuracy <> 'INVENTED')`
      const rural = `(select st_difference(st_union(boundary), ${gates}) from communes
        where province_code = '91' and kind = 'xã')`
      const area = await number(`select st_area(st_intersection(land, ${water})::geography) / st_area(land::geography)
        from (select ${rural} as land) rural`)
      const [row] = await database().sql.unsafe<{ share: number }[]>(`
        with area as materialized (select ${rural} as land, ${water} as water)
        select avg(st_covers(water, position)::int)::double precision as share from cases, area
        where position is not null and province_code = '91' and st_covers(land, position)`)
      expect(row?.share).toBeGreaterThan(1.5 * area)
    })

    it('have more cases in a ward than in a rural commune', async () => {
      const mean = (kind: string) =>
        number(`select count(cases.id)::double precision / count(distinct communes.code) from communes
          left join cases on cases.commune_code = communes.code
          where communes.province_code in ('91', '15', '12') and communes.kind = '${kind}'`)
      expect(await mean('phường')).toBeGreaterThan(2 * (await mean('xã')))
    })

    it('have nights for smuggling over the border, evenings for drugs and office hours for trade fraud', async () => {
      const hour = `extract(hour from occurred_from at time zone interval '7 hours')`
      const known = `occurred_to - occurred_from < interval '12 hours'`
      const night = `${hour} >= 20 or ${hour} < 5`
      expect(await share(night, `${known} and ${BORDER}`)).toBeGreaterThan(0.85)
      expect(await share(`${hour} >= 16 or ${hour} < 2`, `${known} and ${DRUG}`)).toBeGreaterThan(0.8)
      expect(await share(`${hour} between 6 and 18`, `${known} and ${TRADE}`)).toBeGreaterThan(0.95)
      // Where the hour is not known, the range says so.
      expect(await share(`occurred_to - occurred_from = interval '1 day'`, 'true')).toBeGreaterThan(0.05)
    })

    it('have weekends for smuggling and drugs, working days for trade fraud and the environment', async () => {
      const weekend = 'extract(isodow from occurred_day) >= 6'
      // Two days of seven are 0.286 of the week.
      expect(await share(weekend, BORDER)).toBeGreaterThan(0.32)
      expect(await share(weekend, DRUG)).toBeGreaterThan(0.3)
      expect(await share(weekend, TRADE)).toBeLessThan(0.2)
      expect(await share(weekend, `kind like 'ENV%'`)).toBeLessThan(0.25)
    })

    it('rise in the peak campaign from 15 May to 15 June 2025, counterfeits most, and in June 2023 for drugs', async () => {
      const before = await daily(SMUGGLING, '2025-03-15', '2025-05-14')
      const during = await daily(SMUGGLING, '2025-05-15', '2025-06-15')
      const after = await daily(SMUGGLING, '2025-06-16', '2025-08-15')
      expect(during).toBeGreaterThan(1.5 * before)
      expect(during).toBeGreaterThan(1.5 * after)
      const fake = `kind in ('FAKE_GOODS', 'FAKE_FOOD', 'FAKE_MED', 'FAKE_AGRI', 'IP_BRAND')`
      expect(await daily(fake, '2025-05-15', '2025-06-15')).toBeGreaterThan(
        2 * (await daily(fake, '2025-03-15', '2025-05-14')),
      )
      expect(await daily(DRUG, '2023-06-01', '2023-06-30')).toBeGreaterThan(
        1.6 * (await daily(DRUG, '2023-01-01', '2023-05-31')),
      )
    })

    it('rise in one commune and fall in another, year by year', async () => {
      const years = async (commune: string) => {
        const rows = await database().sql<{ year: number; count: number }[]>`
          select extract(year from occurred_day)::int as year, count(*)::int as count from cases
          where commune_code = ${commune} and occurred_day < '2026-01-01' group by 1 order by 1`
        return rows.map((row) => row.count)
      }
      const rising = await years(RISING_COMMUNE)
      const falling = await years(FALLING_COMMUNE)
      expect(rising).toHaveLength(5)
      expect(rising).toEqual(rising.toSorted((a, b) => a - b))
      expect(rising[4]).toBeGreaterThan(2 * rising[0]!)
      expect(falling[4]).toBeLessThan(0.6 * falling[0]!)
      const all = await database().sql<{ count: number }[]>`
        select count(*)::int as count from cases where extract(year from occurred_day) in (2021, 2025)
        group by extract(year from occurred_day) order by extract(year from occurred_day)`
      expect(all[1]!.count / all[0]!.count).toBeLessThan(1.4)
    })

    it('have cases known only to the hamlet, only to the commune, or not at all', async () => {
      expect(await share(`precision = 'HAMLET'`, 'true')).toBeGreaterThan(0.05)
      expect(
        await share(`precision = 'COMMUNE' and position is null and commune_code is not null`, 'true'),
      ).toBeGreaterThan(0.05)
      expect(await share(`precision = 'UNKNOWN' and commune_code is null`, 'true')).toBeGreaterThan(0.005)
      expect(await share('position is not null', 'true')).toBeGreaterThan(0.8)
    })

    it('write the former unit before 1 July 2025 and the unit of today after it', async () => {
      const former = 'stated_unit_code in (select code from former_communes)'
      const present = 'stated_unit_code in (select code from communes)'
      const stated = 'stated_unit_code is not null'
      expect(await share(former, `${stated} and ${BEFORE_UNITS}`)).toBeGreaterThan(0.99)
      expect(await share(present, `${stated} and not ${BEFORE_UNITS}`)).toBe(1)
      expect(await share('commune_code is not null', `${stated} and ${BEFORE_UNITS}`)).toBeGreaterThan(0.99)
      // Most former names say their district, which no longer exists.
      expect(await share(`stated_unit like '%, %'`, `${stated} and ${BEFORE_UNITS}`)).toBeGreaterThan(0.9)
    })

    it('put a few wrong papers on the review list, of every kind a paper can be wrong', async () => {
      const reasons = await database().sql<{ reason: string; count: number }[]>`
        select reason, count(*)::int as count from review_items where closed_at is null group by 1 order by 1`
      expect(reasons.map(({ reason }) => reason)).toEqual(['UNIT_POINT_DISAGREE', 'UNIT_SPLIT', 'UNIT_UNKNOWN'])
      for (const { reason, count: found } of reasons) expect(found, reason).toBeGreaterThan(2)
      const total = reasons.reduce((sum, row) => sum + row.count, 0)
      expect(total).toBeGreaterThan(40)
      expect(total).toBeLessThan(400)
    })
  },
  { units: true },
)
