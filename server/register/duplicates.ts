import type { DuplicateList, RegisterRow } from '../../data/model/inspections/register.ts'
import type { Sql } from '../database/connect.ts'
import { listRows } from './listRegister.ts'

/** Alike rows farther apart than this are two places; the database compares cells that are a little larger. */
const FARTHEST_METRES = 250
/** Share of the trigrams of two names without marks that both have, from which they may be one name. */
const LEAST_LIKENESS = 0.55

interface Pair {
  readonly firstId: number
  readonly secondId: number
  readonly metres: number | null
  readonly nameLikeness: number
  readonly isSameTaxNumber: boolean
}

/** Rows that may be the same place, the likeliest first. Runs as the person: only of rows seen exactly. */
export const listDuplicates = async (
  sql: Sql,
  { provinceCode, limit }: { readonly provinceCode: string | null; readonly limit: number },
): Promise<DuplicateList> => {
  const found = await sql<Pair[]>`
    select first_id, second_id, round(metres_between)::integer as metres, round(name_likeness::numeric, 2) as name_likeness,
      is_same_tax_number
    from access.like_establishments(${provinceCode}, ${FARTHEST_METRES}, ${LEAST_LIKENESS}, ${limit + 1})`
  const pairs = found.slice(0, limit)
  const ids = [...new Set(pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]))]
  const rows = new Map((await listRows(sql, ids)).map((row) => [row.id, row]))
  return {
    pairs: pairs.flatMap(({ firstId, secondId, ...why }) => {
      const first: RegisterRow | undefined = rows.get(firstId)
      const second: RegisterRow | undefined = rows.get(secondId)
      return first && second ? [{ first, second, ...why }] : []
    }),
    hasMore: found.length > limit,
  }
}

/** Keeps, or takes back, that two rows are two places. */
export const decideDistinct = async (
  sql: Sql,
  [one, other]: readonly [number, number],
  person: { readonly id: string; readonly name: string },
  isDistinct: boolean,
): Promise<void> => {
  const [first, second] = one < other ? [one, other] : [other, one]
  if (isDistinct) {
    await sql`
      insert into distinct_establishments (first_id, second_id, decided_by, decided_name)
      values (${first}, ${second}, ${person.id}, ${person.name}) on conflict do nothing`
  } else {
    await sql`delete from distinct_establishments where first_id = ${first} and second_id = ${second}`
  }
}
