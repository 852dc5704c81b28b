import { beforeAll, expect, it } from 'vitest'
import { dayNumber } from '../../data/model/localDay.ts'
import { aCase, addCases, addThings } from '../../test/builders.ts'
import { describeOnEachEngine } from '../../test/harness/database.ts'
import { prepareDatabase } from '../prepareDatabase.ts'
import { countSample } from './countSample.ts'
import { clearSample, isSampleLoaded, isSampleSettled, loadSample } from './loadSample.ts'

const TODAY = dayNumber('2026-11-25')
/** Hashes of the loaded rows by engine: both engines get the same sample. */
const hashes = new Map<string, string>()

describeOnEachEngine(
  'the loaded sample',
  (database) => {
    beforeAll(async () => {
      await loadSample(database().sql, TODAY)
    }, 120_000)

    const number = async (query: string): Promise<number> => {
      const [row] = await database().sql.unsafe<{ number: number }[]>(`select (${query})::double precision as number`)
      return row?.number ?? Number.NaN
    }
    /** All rows without ids and times of writing. */
    const hashOfRows = async (): Promise<string> => {
      const [row] = await database().sql<{ hash: string }[]>`
        select md5(string_agg(text, '' order by text)) as hash from (
          select (to_jsonb(cases) - '{id,batch_id,created_at,updated_at}'::text[])::text as text from cases
          union all select (to_jsonb(goods_items) - '{id,case_id}'::text[])::text || source_number
            from goods_items join cases on cases.id = case_id
          union all select (to_jsonb(t) - '{id,created_at,updated_at}'::text[])::text from establishments t
          union all select (to_jsonb(t) - '{id,created_at,updated_at}'::text[])::text from crossings t
          union all select (to_jsonb(t) - '{id,created_at,updated_at}'::text[])::text from corridors t
          union all select (to_jsonb(t) - 'corridor_id')::text from corridor_legs t
          union all select (to_jsonb(t) - '{id,created_at,updated_at}'::text[])::text from drug_spots t
          union all select (to_jsonb(t) - '{id,created_at,updated_at}'::text[])::text from polluted_sites t
          union all select (to_jsonb(t) - 'created_at')::text from tips t
          union all select to_jsonb(t)::text from tip_steps t
        ) rows`
      return row?.hash ?? ''
    }

    it('has about 40.000 cases from January 2021 to yesterday, and the other things in the numbers promised', async () => {
      const counts = new Map((await countSample(database().sql)).map(({ table, ...count }) => [table, count]))
      expect(counts.get('cases')?.sample).toBeGreaterThan(38_000)
      expect(counts.get('cases')?.sample).toBeLessThan(43_000)
      expect(counts.get('cases')?.real).toBe(0)
      expect(counts.get('establishments')).toEqual({ sample: 3000, real: 0 })
      expect(counts.get('corridors')).toEqual({ sample: 60, real: 0 })
      expect(counts.get('crossings')).toEqual({ sample: 40, real: 0 })
      expect(counts.get('drug_spots')).toEqual({ sample: 150, real: 0 })
      expect(counts.get('polluted_sites')).toEqual({ sample: 120, real: 0 })
      expect(counts.get('readings')).toEqual({ sample: 1263, real: 0 })
      expect(counts.get('tips')).toEqual({ sample: 120, real: 0 })
      const [days] = await database().sql`
        select min(occurred_day) as first, max(occurred_day) as last,
          count(distinct date_trunc('month', occurred_day))::int as months from cases`
      expect(days).toEqual({ first: '2021-01-01', last: '2026-11-24', months: 71 })
    })

    it('has the 12 real gates, and marks every other crossing and every name as a sample', async () => {
      const gates = await database().sql<{ province: string; count: number }[]>`
        select province_code as province, count(*)::int as count from crossings
        where accuracy <> 'INVENTED' and accuracy_source like '%border-gates.csv' and name not like '%(mẫu)'
        group by 1 order by 1`
      expect([...gates]).toEqual([
        { province: '12', count: 1 },
        { province: '15', count: 4 },
        { province: '91', count: 7 },
      ])
      expect(await number(`select count(*) from crossings where accuracy = 'INVENTED' and name like '%(mẫu)'`)).toBe(28)
      for (const table of ['corridors', 'drug_spots', 'polluted_sites', 'establishments']) {
        expect(await number(`select count(*) from ${table} where name not like '%(mẫu)'`), table).toBe(0)
      }
      expect(await number(`select count(*) from cases where summary not like '%(mẫu).'`)).toBe(0)
    })

    it('marks every row as a sample', async () => {
      for (const { table, real } of await countSample(database().sql)) expect(real, table).toBe(0)
      expect(await number('select count(*) from import_batches where not is_sample')).toBe(0)
    })

    it('has exactly 89 drug cases with 152 subjects in An Giang from January to May 2023, as published', async () => {
      const [row] = await database().sql`
        select count(*)::int as cases, sum(subjects)::int as subjects from cases
        join case_kinds on case_kinds.code = cases.kind
        where case_kinds.theme = 'DRUG' and province_code = '91' and occurred_day between '2023-01-01' and '2023-05-31'`
      expect(row).toEqual({ cases: 89, subjects: 152 })
    })

    it('has nothing in the future', async () => {
      const end = `timestamptz '2026-11-25 00:00+07'`
      expect(await number(`select count(*) from cases where occurred_to > ${end}`)).toBe(0)
      for (const column of ['drug_spots.found_on', 'drug_spots.dismantled_on', 'polluted_sites.found_on']) {
        const [table] = column.split('.')
        expect(await number(`select count(*) from ${table} where ${column} > date '2026-11-25'`), column).toBe(0)
      }
    })

    it('has no dot and no area outside its province, and none at sea or abroad', async () => {
      const { sql } = database()
      for (const [table, shape] of [
        ['cases', 'position'],
        ['establishments', 'position'],
        ['drug_spots', 'shape'],
        ['polluted_sites', 'shape'],
      ] as const) {
        const [row] = await sql<{ outside: number }[]>`
          select count(*)::int as outside from ${sql(table)} as thing where ${sql(shape)} is not null and not exists (
            select from communes where province_code = thing.province_code
              and boundary && thing.${sql(shape)} and st_covers(boundary, thing.${sql(shape)}))`
        expect(row?.outside, table).toBe(0)
      }
      expect(await number(`select count(distinct province_code) from cases`)).toBe(3)
    })

    it('is the same after it was removed and loaded again, and on either engine', async () => {
      const { sql, engine } = database()
      const first = await hashOfRows()
      await clearSample(sql)
      // As the database does by itself after a while: the planner takes the table for empty, and must not go on so.
      await sql`analyze cases`
      await loadSample(sql, TODAY)
      expect(await number(`select reltuples from pg_class where oid = 'cases'::regclass`)).toBeGreaterThan(1000)
      expect(await hashOfRows()).toBe(first)
      hashes.set(engine, first)
      expect(new Set(hashes.values()).size).toBe(1)
    }, 240_000)

    it('goes without a trace and without anything real, and a start does not bring it back', async () => {
      const { sql } = database()
      const [real = 0] = await addCases(sql, [
        aCase({ position: [105.157111, 10.41038], statedCommuneCode: '02647', goods: [{ commodity: 'CIG' }] }),
      ])
      await addThings(sql)
      // The builder marks its things as samples.
      for (const table of ['corridors', 'crossings', 'drug_spots', 'polluted_sites', 'establishments']) {
        await sql`update ${sql(table)} set is_sample = false where code in ('C1', 'S1', 'S2', 'P1', 'E1', 'E2') or code like 'R%'`
      }
      await sql`
        insert into tips (id, receipt_code, type, channel, received_at, summary, province_code)
        values ('6e612332-4181-4084-8074-9ee0d643ab3d', 'real', 'FEEDBACK', 'PHONE', now(), 'real', '91')`
      await clearSample(sql)
      expect(await isSampleLoaded(sql)).toBe(false)
      expect((await countSample(sql)).map(({ table, ...count }) => [table, count.sample, count.real])).toEqual([
        ['cases', 0, 1],
        ['establishments', 0, 2],
        ['corridors', 0, 1],
        ['crossings', 0, 1],
        ['drug_spots', 0, 2],
        ['polluted_sites', 0, 1],
        ['readings', 0, 0],
        ['tips', 0, 1],
      ])
      const [left] = await sql<{ goods: number; reviews: number; legs: number; batches: number }[]>`
        select (select count(*)::int from goods_items where case_id = ${real}) as goods,
          (select count(*)::int from review_items where case_id = ${real}) as reviews,
          (select count(*)::int from corridor_legs) as legs, (select count(*)::int from import_batches) as batches`
      expect(left).toEqual({ goods: 1, reviews: 1, legs: 2, batches: 1 })

      await sql`delete from cases`
      await sql`delete from import_batches`
      expect(await isSampleSettled(sql)).toBe(true)
      await prepareDatabase(sql, { sample: true, say: () => {} })
      expect(await isSampleLoaded(sql)).toBe(false)
    })
  },
  { units: true },
)
