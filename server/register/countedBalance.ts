import type { Fragment } from 'postgres'
import type { Sql } from '../database/connect.ts'

/**
 * Whether a row of `n2o_balances` is the one that counts for its year. Rows merged into one place say twice what was
 * taken in and left: that of the place itself counts, else the one written first.
 */
export const isCountedBalance = (sql: Sql, row: string): Fragment => sql`
  not exists (
    select from n2o_balances other cross join (select access.root_of(${sql(row)}.establishment_id) as id) root
    where other.year = ${sql(row)}.year
      and other.establishment_id = any(array(select access.same_establishments(${sql(row)}.establishment_id)))
      and (other.establishment_id <> root.id, other.id) < (${sql(row)}.establishment_id <> root.id, ${sql(row)}.id))`
