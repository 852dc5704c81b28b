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
    })

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
          union all select (to_jsonb(t) - '{id,created_at,updated_at}'::text[])::text from commune_drug_facts t
          union all select (to_jsonb(t) - 'created_at')::text from tips t
          union all select to_jsonb(t)::text from tip_steps t
          union all select (to_jsonb(t) - '{id,created_at,updated_at}'::text[])::text from campaigns t
          union all select (to_jsonb(t) - '{id,campaign_id,created_at,updated_at}'::text[])::text from campaign_units t
          union all select (to_jsonb(t) - '{id,created_at,updated_at}'::text[])::text from exemptions t
          union all select (to_jsonb(t) - '{id,campaign_id,establishment_id,created_at,updated_at}'::text[])::text
            from plan_lines t
          union all select (to_jsonb(t) - '{id,campaign_id,plan_line_id,created_at,updated_at}'::text[])::text from tasks t
          union all select (to_jsonb(t)
            - '{id,campaign_id,plan_line_id,establishment_id,case_id,created_at,updated_at}'::text[])::text from inspections t
          union all select (to_jsonb(t) - '{id,inspection_id,recheck_inspection_id,created_at,updated_at}'::text[])::text
            from findings t
          union all select (to_jsonb(t) - '{id,inspection_id,created_at,updated_at}'::text[])::text from handovers t
          union all select (to_jsonb(t) - '{id,establishment_id,created_at,updated_at}'::text[])::text from licences t
          union all select (to_jsonb(t) - '{id,establishment_id,created_at,updated_at}'::text[])::text from commitments t
          union all select (to_jsonb(t) - '{id,establishment_id,created_at,updated_at}'::text[])::text from n2o_balances t
          union all select (to_jsonb(t) - '{id,establishment_id,created_at,updated_at}'::text[])::text from complaints t
          union all select (to_jsonb(t) - '{id,establishment_id,created_at,updated_at}'::text[])::text
            from responsible_units t
        ) rows`
      return row?.hash ?? ''
    }

    it('has about 40.000 cases from January 2021 to yesterday, and the other things in the numbers promised', async () => {
      const counts = new Map((await countSample(database().sql)).map(({ table, ...count }) => [table, count]))
      expect(counts.get('cases')?.sample).toBeGreaterThan(38_000)
      expect(counts.get('cases')?.sample).toBeLessThan(43_000)
      expect(counts.get('cases')?.real).toBe(0)
      expect(counts.get('establishments')).toEqual({ sample: 3006, real: 0 })
      expect(counts.get('corridors')).toEqual({ sample: 60, real: 0 })
      expect(counts.get('crossings')).toEqual({ sample: 40, real: 0 })
      expect(counts.get('drug_spots')).toEqual({ sample: 150, real: 0 })
      expect(counts.get('polluted_sites')).toEqual({ sample: 120, real: 0 })
      expect(counts.get('readings')).toEqual({ sample: 1263, real: 0 })
      expect(counts.get('tips')).toEqual({ sample: 120, real: 0 })
      expect(counts.get('campaigns')).toEqual({ sample: 5, real: 0 })
      expect(counts.get('inspections')).toEqual({ sample: 2500, real: 0 })
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

    it('has visits of every state with findings, dossiers and follow-ups, and every name is marked', async () => {
      const distinct = async (column: string, table: string) =>
        (
          await database().sql.unsafe<
            { value: string }[]
          >(`select distinct ${column} as value from ${table} where ${column}
          is not null order by 1`)
        ).map(({ value }) => value)
      expect(await distinct('result', 'inspections')).toEqual([
        'CRIME_SIGN',
        'OK',
        'REMIND',
        'TO_THANHTRA',
        'VIOLATION',
      ])
      expect(await distinct('state', 'findings')).toEqual(['CLOSED', 'EVIDENCE', 'OPEN'])
      expect(await distinct('state', 'plan_lines')).toEqual(['CANCELLED', 'DONE', 'PLANNED'])
      expect(await distinct('override_reason', 'inspections')).toEqual([
        'R_DIRECT',
        'R_FOLLOW',
        'R_OTHERCONTENT',
        'R_SIGN',
      ])
      expect(await distinct('decision', 'handovers')).toEqual(['NOPROSEC', 'PROSEC'])
      expect(await distinct('status', 'commitments')).toEqual(['BREACHED', 'EXPIRED', 'SIGNED', 'UNSIGNED'])
      for (const condition of [
        `findings where due_on < '2026-11-25' and state = 'OPEN'`,
        `findings where recheck_inspection_id is not null and state = 'CLOSED'`,
        `inspections where cardinality(joint_forces) > 0`,
        `inspections join commune_successors on former_code = former_unit_code where extent = 'PARTIAL'`,
        `plan_lines where is_unannounced and state = 'PLANNED'`,
        `plan_lines where state = 'PLANNED' and ends_on < '2026-11-25'`,
        `n2o_balances where unexplained <> 0 and explanation is null`,
        `licences where expires_on < '2026-11-25' and kind = 'EP'`,
        `responsible_units a join responsible_units b on a.establishment_id = b.establishment_id and a.topic = b.topic
          and a.id < b.id and a.valid_from <= coalesce(b.valid_to, 'infinity')
          and b.valid_from <= coalesce(a.valid_to, 'infinity')`,
        `establishments where not exists (select from responsible_units where establishment_id = establishments.id)`,
      ]) {
        expect(await number(`select count(*) from ${condition}`), condition).toBeGreaterThan(3)
      }
      expect(await number(`select count(*) from campaigns where name not like '%(mẫu)'`)).toBe(0)
      expect(
        await number(`select count(*) from inspections where lead not like '%(mẫu)' or number not like 'MAU-%'`),
      ).toBe(0)
      expect(await number(`select count(*) from tasks where person_name not like '%(mẫu)'`)).toBe(0)
    })

    it('has findings of every violation and a dossier of every crime, follow-ups among them', async () => {
      expect(
        await number(`select count(*) from inspections where override_reason = 'R_FOLLOW' and result = 'VIOLATION'`),
      ).toBeGreaterThan(3)
      for (const [result, table] of [
        ['VIOLATION', 'findings'],
        ['CRIME_SIGN', 'handovers'],
      ]) {
        expect(
          await number(`select count(*) from inspections where result = '${result}'
            and not exists (select from ${table} where inspection_id = inspections.id)`),
          result,
        ).toBe(0)
      }
    })

    it('has no visit that ended after yesterday or took longer than the law allows', async () => {
      expect(await number(`select count(*) from inspections where ended_on > '2026-11-24'`)).toBe(0)
      expect(
        await number(`select count(*) from inspections where published_on >= '2025-07-01' and ended_on - published_on
        > case level when 'COMMUNE' then 7 else 10 end + extended_days`),
      ).toBe(0)
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

    it('leaves what something real stands on, marked as a sample', async () => {
      const { sql } = database()
      const [line] = await sql<{ id: number; establishmentId: number; campaignId: number }[]>`
        select id, establishment_id, campaign_id from plan_lines
        where establishment_id is not null and campaign_id is not null and state = 'PLANNED' limit 1`
      const [visit] = await sql<{ id: number }[]>`
        insert into inspections (number, plan_line_id, type, basis, level, province_code, commune_code, force, topics, lead,
          planned_on) select 'real', id, 'PLANNED', 'PLAN', 'COMMUNE', province_code, commune_code, force, topics, lead,
          starts_on from plan_lines where id = ${line!.id} returning id`
      await clearSample(sql)
      expect([...(await sql`select id, is_sample from plan_lines`)]).toEqual([{ id: line!.id, isSample: true }])
      expect([...(await sql`select id, is_sample from campaigns`)]).toEqual([{ id: line!.campaignId, isSample: true }])
      expect([...(await sql`select id, is_sample from establishments`)]).toEqual([
        { id: line!.establishmentId, isSample: true },
      ])
      expect(await number('select version from inspections')).toBe(1)
      await sql`update inspections set is_sample = true where id = ${visit!.id}`
      await sql`delete from history`
      await clearSample(sql)
      expect(await number('select count(*) from plan_lines')).toBe(0)
      await loadSample(sql, TODAY)
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
        ['campaigns', 0, 0],
        ['plan_lines', 0, 0],
        ['inspections', 0, 0],
        ['commune_drug_facts', 0, 0],
      ])
      for (const table of [
        'tasks',
        'findings',
        'handovers',
        'exemptions',
        'campaign_units',
        'licences',
        'commitments',
        'n2o_balances',
        'complaints',
        'responsible_units',
        'history',
      ]) {
        expect(await number(`select count(*) from ${table}`), table).toBe(0)
      }
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
