import type { CaseInput } from '../data/model/caseInput.ts'
import { dayNumber, LOCAL_OFFSET_MINUTES } from '../data/model/localDay.ts'
import { inTransaction, type Sql } from '../server/database/connect.ts'
import { insertCases } from '../server/imports/insertCases.ts'

/** `YYYY-MM-DD HH:MM` as people of the province read the clock (UTC+7), in minutes since 1970-01-01 UTC. */
export const minuteOf = (local: string): number => {
  const [day = '', clock = '00:00'] = local.split(' ')
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return dayNumber(day) * 1440 + hour * 60 + minute - LOCAL_OFFSET_MINUTES
}

let counter = 0

/** A case that differs from a plain one only in what is said. `at` and `until` are local times `YYYY-MM-DD HH:MM`. */
export const aCase = ({
  at = '2026-03-02 20:15',
  until = at,
  ...rest
}: Partial<CaseInput> & { at?: string; until?: string } = {}): CaseInput => ({
  source: 'test',
  sourceNumber: `T${String(++counter).padStart(6, '0')}`,
  kind: 'SMUG_BORDER',
  force: 'BP',
  status: 'NEW',
  fromMinute: minuteOf(at),
  toMinute: minuteOf(until),
  precision: rest.position ? 'GPS' : rest.statedCommuneCode ? 'COMMUNE' : 'UNKNOWN',
  position: null,
  ...rest,
})

/** Writes cases as an import would, communes assigned; ids in the order of the cases. */
export const addCases = (sql: Sql, cases: readonly CaseInput[]): Promise<number[]> =>
  inTransaction(sql, async (transaction) => {
    const [batch] = await transaction<{ id: number }[]>`
      insert into import_batches (thing, file_name, file_hash) values ('cases', 'test.csv', '') returning id`
    await insertCases(transaction, cases, { batchId: batch!.id, isSample: false })
    const rows = await transaction<{ id: number; sourceNumber: string }[]>`
      select id, source_number from cases where batch_id = ${batch!.id}`
    const ids = new Map(rows.map((row) => [row.sourceNumber, row.id]))
    return cases.map((input) => ids.get(input.sourceNumber)!)
  })

/** Two communes of An Giang and one of Lào Cai, with a point inside each (`[longitude, latitude]`). */
export const COMMUNES = { vinhAn: '30604', chauDoc: '30316', laoCai: '02647' } as const

/** One thing of every other kind, all marked as samples. Returns the id of the corridor, which has two legs. */
export const addThings = async (sql: Sql): Promise<number> => {
  await sql`
    insert into crossings (code, name, class, mode, country, province_code, position, accuracy, accuracy_source, is_sample)
    values ('C1', 'Lối mở 1 (mẫu)', 'OPENING', 'ROAD', 'KH', '91', st_setsrid(st_makepoint(104.95, 10.6), 4326),
      'INVENTED', 'mẫu', true)`
  await sql`
    insert into drug_spots (code, kind, name, status, province_code, shape, found_on, is_sample)
    values ('S1', 'SPOT', 'Điểm 1 (mẫu)', 'OPEN', '91', st_setsrid(st_makepoint(105.1, 10.4), 4326), '2026-01-05', true),
      ('S2', 'GATHER', 'Tụ điểm 2 (mẫu)', 'DISMANTLED', '91',
        st_setsrid(st_makeenvelope(105.1, 10.4, 105.11, 10.41), 4326), '2026-01-05', true)`
  await sql`
    insert into polluted_sites (code, name, class, handling, sector, province_code, shape, found_on, is_sample)
    values ('P1', 'Bãi 1 (mẫu)', 'A_POLLUTE', 'FOUND', 'DOMESTIC', '91',
      st_multi(st_setsrid(st_makeenvelope(105.2, 10.4, 105.21, 10.41), 4326)), '2026-01-05', true)`
  await sql`
    insert into establishments (code, name, type, province_code, position, precision, is_sample)
    values ('E1', 'Cơ sở 1 (mẫu)', 'KARAOKE', '91', st_setsrid(st_makepoint(105.1, 10.4), 4326), 'ADDRESS', true),
      ('E2', 'Cơ sở 2 (mẫu)', 'FARM', '91', null, 'COMMUNE', true)`
  return addCorridor(sql, [
    [
      [105, 10.5],
      [105.05, 10.5],
    ],
    [
      [105.05, 10.5],
      [105.1, 10.55],
    ],
  ])
}

/** A corridor made of legs, each a line of `[longitude, latitude]`. Returns its id. */
export const addCorridor = async (
  sql: Sql,
  legs: readonly (readonly (readonly [number, number])[])[],
): Promise<number> => {
  const [corridor] = await sql<{ id: number }[]>`
    insert into corridors (code, name, theme, scope, status, province_code, is_sample)
    values (${`R${++counter}`}, 'Tuyến 1 (mẫu)', 'SMUG', 'ROUTE_BORDER', 'WATCH', '91', true) returning id`
  for (const [index, coordinates] of legs.entries()) {
    await sql`
      insert into corridor_legs (corridor_id, leg_order, mode, from_name, to_name, path)
      values (${corridor!.id}, ${index + 1}, 'WATER', ${`Điểm ${index} (mẫu)`}, ${`Điểm ${index + 1} (mẫu)`},
        st_setsrid(st_geomfromgeojson(${JSON.stringify({ type: 'LineString', coordinates })}), 4326))`
  }
  return corridor!.id
}
