import { type Sharing, USUAL_SHARING } from '../../data/model/roles.ts'
import type { Sql } from '../database/connect.ts'

/** What every province has set, or what is usual. */
export const listSharing = (sql: Sql) => sql<Sharing[]>`
  select code as province_code, coalesce(rest, ${USUAL_SHARING.rest}) as rest,
    coalesce(coarse, ${USUAL_SHARING.coarse}) as coarse
  from provinces left join province_sharing on province_code = code order by code`

/** False when there is no such province. */
export const setSharing = async (
  sql: Sql,
  { provinceCode, rest, coarse }: Sharing,
  changedBy: string,
): Promise<boolean> => {
  const set = await sql`
    insert into province_sharing (province_code, rest, coarse, changed_by)
    select code, ${rest}, ${coarse}, ${changedBy} from provinces where code = ${provinceCode}
    on conflict (province_code) do update set rest = excluded.rest, coarse = excluded.coarse,
      changed_by = excluded.changed_by, changed_at = now()`
  return set.count > 0
}
