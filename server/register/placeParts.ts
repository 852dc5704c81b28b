import type {
  Commitment,
  Complaint,
  EstablishmentPage,
  Licence,
  N2oBalance,
  ResponsibleUnit,
} from '../../data/model/inspections/register.ts'
import type { Sql } from '../database/connect.ts'

type Parts = Pick<EstablishmentPage, 'licences' | 'commitments' | 'balances' | 'complaints' | 'units'>

/** Columns every part has, and who may change it. */
const keptColumns = (sql: Sql, mayEdit: boolean) => sql`id, version, is_sample, ${mayEdit} as may_edit`

/** What was written one by one of the rows of a place. Runs as the person; empty where the place is not seen exactly. */
export const listParts = async (sql: Sql, members: readonly number[], mayEdit: boolean): Promise<Parts> => {
  const ids = members as number[]
  const kept = keptColumns(sql, mayEdit)
  return {
    licences: await sql<Licence[]>`
      select ${kept}, kind, number, issued_on, expires_on, issued_by, revoked_on, note
      from licences where establishment_id = any(${ids}::integer[]) order by expires_on desc nulls first, id desc`,
    commitments: await sql<Commitment[]>`
      select ${kept}, topic, status, signed_on, expires_on, note
      from commitments where establishment_id = any(${ids}::integer[]) order by topic, id`,
    balances: await sql<N2oBalance[]>`
      select ${kept}, year, opening, taken_in, used, sold, closing, unexplained, explanation
      from n2o_balances where establishment_id = any(${ids}::integer[]) order by year desc, id`,
    complaints: await sql<Complaint[]>`
      select ${kept}, topic, to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as received_at, channel,
        summary, result
      from complaints where establishment_id = any(${ids}::integer[]) order by complaints.received_at desc, id desc`,
    units: await sql<ResponsibleUnit[]>`
      select ${kept}, topic, unit, officer, valid_from, valid_to
      from responsible_units where establishment_id = any(${ids}::integer[]) order by topic, valid_from desc, id`,
  }
}
