import type { Sql } from '../database/connect.ts'

const TABLES = [
  'cases',
  'establishments',
  'corridors',
  'crossings',
  'drug_spots',
  'polluted_sites',
  'readings',
  'tips',
  'campaigns',
  'plan_lines',
  'inspections',
  'commune_drug_facts',
] as const

/** Records of one kind of thing. */
export interface SampleCount {
  readonly table: (typeof TABLES)[number]
  readonly sample: number
  readonly real: number
}

/** How many sample records and how many real ones the database holds, by kind. */
export const countSample = async (sql: Sql): Promise<SampleCount[]> => {
  const counts: SampleCount[] = []
  for (const table of TABLES) {
    const [row] = await sql<{ sample: number; real: number }[]>`
      select count(*) filter (where is_sample)::int as sample, count(*) filter (where not is_sample)::int as real
      from ${sql(table)}`
    counts.push({ table, sample: row?.sample ?? 0, real: row?.real ?? 0 })
  }
  return counts
}
