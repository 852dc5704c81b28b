import { expect, it } from 'vitest'
import { openDuplicateReviews } from '../../server/imports/openDuplicateReviews.ts'
import { describeOnEachEngine, inRollback } from '../harness/database.ts'

describeOnEachEngine('the search for duplicates of an import', (database) => {
  it.each([900, 4000])(
    'finds for %i cases the nearest one of each that every pair compared would give',
    async (count) => {
      await inRollback(database().sql, async (sql) => {
        const [batch] = await sql<{ id: number }[]>`
        insert into import_batches (thing, file_name, file_hash) values ('cases', 'x', '') returning id`
        // Around edges of the grid, in a few days and kinds; half of them are older.
        await sql`
        insert into cases (source, source_number, batch_id, kind, force, status, commodities, occurred_from, occurred_to,
          position, precision)
        select 'x', n::text, case when n > ${count}::integer / 2 then ${batch!.id}::integer end,
          case when n % 2 = 0 then 'SMUG_BORDER' else 'BAN_STORE' end, 'CA', 'NEW',
          (array['{CIG}', '{CIG,FUEL}', '{}', '{GOLD_FX}'])[1 + n / 2 % 4]::text[],
          '2026-01-01T02:00Z'::timestamptz + ('x' || substr(md5(n::text), 9, 2))::bit(8)::integer % 20 * interval '1 day',
          '2026-01-01T02:00Z'::timestamptz + ('x' || substr(md5(n::text), 9, 2))::bit(8)::integer % 20 * interval '1 day',
          st_setsrid(st_makepoint(105.035 + ('x' || substr(md5(n::text), 1, 4))::bit(16)::integer / 65536.0 * 0.03, 10.0 + ('x' || substr(md5(n::text), 5, 4))::bit(16)::integer / 65536.0 * 0.03 - 0.015), 4326),
          case when n % 11 = 0 then 'HAMLET' else 'GPS' end
        from generate_series(1, ${count}::integer) n`
        await openDuplicateReviews(sql, { batchId: batch!.id })
        const found = await sql`
        select case_id, other_case_id from review_items where reason = 'DUPLICATE' order by case_id`
        const compared = await sql`
        select distinct on (a.id) a.id as case_id, b.id as other_case_id from cases a join cases b on b.id < a.id
        where a.batch_id = ${batch!.id} and a.kind || '' = b.kind || '' and abs(a.occurred_day - b.occurred_day) <= 1
          and a.precision = 'GPS' and b.precision = 'GPS'
          and (a.commodities && b.commodities or a.commodities = '{}' and b.commodities = '{}')
          and st_distancesphere(a.position, b.position) <= 299.5
        order by a.id, st_distance(a.position, b.position), b.id`
        expect(compared.length).toBeGreaterThan(20)
        // A sphere and the ellipsoid differ by half a percent: what lies on the edge is in one of the two at most.
        const keys = new Set(found.map((row) => JSON.stringify(row)))
        expect(compared.filter((row) => !keys.has(JSON.stringify(row)))).toEqual([])
        const [farther] = await sql<{ most: number; days: number }[]>`
        select max(st_distance(a.position::geography, b.position::geography)) as most,
          max(abs(a.occurred_day - b.occurred_day)) as days
        from review_items r join cases a on a.id = r.case_id join cases b on b.id = r.other_case_id`
        expect(farther?.most).toBeLessThanOrEqual(300)
        expect(farther?.days).toBe(1)
        expect(found.length - compared.length).toBeLessThan(compared.length * 0.05)
      })
    },
  )

  it('is done soon with many records of one spot, each led to the first that it may be', async () => {
    await inRollback(database().sql, async (sql) => {
      const [batch] = await sql<{ id: number }[]>`
        insert into import_batches (thing, file_name, file_hash) values ('cases', 'x', '') returning id`
      await sql`
        insert into cases (source, source_number, batch_id, kind, force, status, commodities, occurred_from, occurred_to,
          position, precision)
        select 'x', n::text, ${batch!.id}, 'SMUG_BORDER', 'CA', 'NEW', case n % 2 when 0 then '{CIG}' else '{}' end::text[],
          '2026-01-01T02:00Z', '2026-01-01T02:00Z', st_setsrid(st_makepoint(105.035, 10.0), 4326), 'GPS'
        from generate_series(1, 20000) n`
      await openDuplicateReviews(sql, { batchId: batch!.id })
      const found = await sql<{ number: string; count: number }[]>`
        select o.source_number as number, count(*)::int as count from review_items r join cases o on o.id = r.other_case_id
        group by 1 order by 1`
      expect([...found]).toEqual([
        { number: '1', count: 9999 },
        { number: '2', count: 9999 },
      ])
    })
  })
  it('leads an older case that an import has moved to a later one it may be', async () => {
    await inRollback(database().sql, async (sql) => {
      const [batch] = await sql<{ id: number }[]>`
        insert into import_batches (thing, file_name, file_hash) values ('cases', 'x', '') returning id`
      const add = (number: string, batchId: number | null) => sql<{ id: number }[]>`
        insert into cases (source, source_number, batch_id, kind, force, status, commodities, occurred_from, occurred_to,
          position, precision)
        values ('x', ${number}, ${batchId}::integer, 'SMUG_BORDER', 'CA', 'NEW', '{CIG}', '2026-01-01T02:00Z',
          '2026-01-01T02:00Z', st_setsrid(st_makepoint(105.035, 10.0), 4326), 'GPS') returning id`
      const [changed] = await add('older', batch!.id)
      const [later] = await add('later', null)
      await openDuplicateReviews(sql, { batchId: batch!.id })
      expect([...(await sql`select case_id, other_case_id, reason from review_items`)]).toEqual([
        { caseId: changed!.id, otherCaseId: later!.id, reason: 'DUPLICATE' },
      ])
    })
  })
})
