import type { N2oOperator } from '../../data/model/inspections/n2oReview.ts'
import type { Sql } from '../database/connect.ts'
import { isCountedBalance } from './countedBalance.ts'
import { listRows } from './listRegister.ts'

interface FoundOperator extends Omit<N2oOperator, 'establishment'> {
  readonly id: number
}

/** Active N2O operators that the person sees exactly, by name, with the papers and balances of all rows of each. */
export const listN2oOperators = async (sql: Sql, provinceCode: string | null): Promise<N2oOperator[]> => {
  const found = await sql<FoundOperator[]>`
    with operators as materialized (
      select id, fold_text(name) as folded, n2o_roles from establishments
      where (type = 'N2O_OP' or n2o_roles <> '{}') and activity in ('ACTIVE', 'PAUSED') and sight = 'EXACT'
        and (${provinceCode}::text is null or province_code = ${provinceCode})
    ), members as materialized (
      select root, id from access.establishment_members(array(select id from operators))
    ), papers as (
      select m.root, jsonb_agg(jsonb_build_object('kind', l.kind, 'number', l.number, 'issuedOn', l.issued_on,
        'expiresOn', l.expires_on, 'revokedOn', l.revoked_on) order by l.id) as list
      from members m join licences l on l.establishment_id = m.id group by m.root
    ), years as (
      select m.root, jsonb_agg(jsonb_build_object('year', b.year, 'opening', b.opening, 'takenIn', b.taken_in,
        'closing', b.closing, 'unexplained', b.unexplained, 'explanation', b.explanation) order by b.year, b.id) as list
      from members m join n2o_balances b on b.establishment_id = m.id
      where ${isCountedBalance(sql, 'b')} group by m.root
    )
    select o.id, o.n2o_roles as roles, coalesce(papers.list, '[]') as licences, coalesce(years.list, '[]') as balances
    from operators o left join papers on papers.root = o.id left join years on years.root = o.id
    order by o.folded, o.id`
  const rows = await listRows(
    sql,
    found.map(({ id }) => id),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return found.flatMap(({ id, ...operator }) => {
    const establishment = byId.get(id)
    return establishment ? [{ establishment, ...operator }] : []
  })
}
