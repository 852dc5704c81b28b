import type { Sql } from '../../server/database/connect.ts'

const ESTABLISHMENTS = 5000
const TOGETHER = 20_000

/**
 * Visits of four years (2023–2026) in a province: four fifths of them of 5.000 establishments, the others of communes, one
 * in five joint, one in fifty still planned. Put down afterwards, so that many a place was visited twice in a year.
 */
export const addManyVisits = async (sql: Sql, provinceCode: string, visits: number): Promise<void> => {
  await sql`
    insert into establishments (code, name, type, province_code, commune_code, precision, facility_class, source, source_number)
    select 'BENCH-' || n, 'Bench ' || n, 'SHOP', ${provinceCode}, codes[1 + n % cardinality(codes)], 'COMMUNE',
      case n % 5 when 0 then 'F_RISK' when 1 then 'F_OK' end, 'bench', 'BENCH-' || n
    from generate_series(1, ${ESTABLISHMENTS}::int) n,
      (select array_agg(code order by code) as codes from communes where province_code = ${provinceCode}) own`
  for (let from = 0; from < visits; from += TOGETHER) {
    await sql`
      insert into inspections (number, type, basis, level, province_code, commune_code, establishment_id, force,
        joint_forces, topics, lead, status, planned_on, started_on, ended_on, result, is_afterwards)
      select 'BENCH-' || n, 'PLANNED', 'PLAN', 'DEPARTMENT', ${provinceCode}, coalesce(place.commune_code,
          codes[1 + n % cardinality(codes)]), place.id, forces[1 + n % cardinality(forces)],
        case when n % 5 = 0 then array['CA'] else '{}' end, array[topics[1 + n % 11], topics[1 + (n / 11) % 11]], 'Bench',
        case when n % 50 = 0 then 'APPROVED' else 'DONE' end, day, case when n % 50 > 0 then day end,
        case when n % 50 > 0 then day end, case when n % 50 > 0 then 'OK' end, true
      from generate_series(${from + 1}::int, ${Math.min(from + TOGETHER, visits)}::int) n
      cross join lateral (select date '2023-01-01' + (n * 7919) % 1461 as day) at
      cross join (select array_agg(code order by code) as codes from communes where province_code = ${provinceCode}) own
      cross join (select array['CA', 'QLTT', 'XA', 'KTCN', 'BP', 'HQ', 'THUE'] as forces,
        array['SECURITY', 'DRUGS', 'N2O', 'CHEMICALS', 'ORIGIN', 'FAKES', 'FOOD', 'MEDICINE', 'PRICE', 'WASTE', 'PERMITS']
          as topics) lists
      left join establishments place on n % 5 > 0 and place.code = 'BENCH-' || (1 + (n::bigint * 104729) % ${ESTABLISHMENTS})`
  }
  await sql`
    insert into plan_lines (province_code, commune_code, force, topics, content, starts_on, ends_on, lead)
    select province_code, commune_code, force, topics, 'Bench', planned_on, planned_on + 5, 'Bench'
    from inspections where province_code = ${provinceCode} and establishment_id is null and id % 2 = 0`
  await sql`vacuum analyze inspections, plan_lines, establishments`
}
