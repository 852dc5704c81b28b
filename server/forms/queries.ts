import { communeLabel } from '../../data/model/filterText/placeLabel.ts'
import type { Sql } from '../database/connect.ts'
import { countRows } from '../inspections/countRows.ts'
import { isCountedBalance } from '../register/countedBalance.ts'

export interface FormOperator {
  readonly name: string
  readonly roles: readonly string[]
  readonly purpose: string | null
  readonly communeCode: string | null
  readonly licences: readonly { readonly kind: string; readonly number: string; readonly expiresOn: string | null }[]
  readonly commitment: { readonly status: string; readonly signedOn: string | null } | null
  /** Kilograms of the year; null: no balance of it. */
  readonly takenIn: number | null
  readonly sold: number | null
  readonly used: number | null
  readonly closing: number | null
  readonly lastVisitOn: string | null
  /** Visits that found a violation or signs of a crime. */
  readonly violations: number
}

/**
 * N2O operators at work in a province that the person sees exactly: of others no paper is told. Papers that were taken back are left out. The last visit
 * is that of the register: of any force and level.
 */
export const listOperators = (sql: Sql, provinceCode: string, year: number, today: string) => sql<FormOperator[]>`
  select place.name, place.n2o_roles as roles, place.n2o_purpose as purpose, place.commune_code,
    (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'number', number, 'expiresOn', expires_on)
      order by kind, number), '[]') from licences where establishment_id = any(same.ids) and revoked_on is null) as licences,
    (select jsonb_build_object('status', status, 'signedOn', signed_on) from commitments
      where establishment_id = any(same.ids) and topic = 'N2O' order by signed_on desc nulls last limit 1) as commitment,
    balance.taken_in, balance.sold, balance.used, balance.closing, seen.last_visit_on, found.violations
  from establishments place
  cross join lateral (select array(select access.same_establishments(place.id)) as ids) same
  left join lateral (
    select taken_in, sold, used, closing from n2o_balances one
    where establishment_id = any(same.ids) and year = ${year} and ${isCountedBalance(sql, 'one')}
  ) balance on true
  left join lateral access.establishment_visits(array_fill(place.id, array[cardinality(same.ids)]), same.ids,
    ${today}::date) seen on true
  cross join lateral (
    select count(*)::int as violations from inspections
    where establishment_id = any(same.ids) and status = 'DONE' and cancelled_reason is null
      and result in ('VIOLATION', 'CRIME_SIGN')
  ) found
  where place.province_code = ${provinceCode} and place.activity not in ('CLOSED', 'NOT_FOUND')
    and (place.type = 'N2O_OP' or place.n2o_roles <> '{}') and place.sight = 'EXACT'
  order by place.commune_code nulls last, place.name, place.id`

export interface FormCommitment {
  readonly name: string
  readonly communeCode: string | null
  readonly isSigned: boolean
}

/**
 * Who has to promise: N2O operators and every place of which a commitment on N2O is kept. Signed: so until today and not
 * run out.
 */
export const listCommitments = (sql: Sql, provinceCode: string, today: string) => sql<FormCommitment[]>`
  select place.name, place.commune_code, coalesce(promise.is_signed, false) as is_signed
  from establishments place
  left join lateral (
    select bool_or(status = 'SIGNED' and signed_on <= ${today} and coalesce(expires_on, 'infinity') >= ${today}) as is_signed
    from commitments
    where establishment_id = any(array(select access.same_establishments(place.id))) and topic = 'N2O'
  ) promise on true
  where place.province_code = ${provinceCode} and place.activity not in ('CLOSED', 'NOT_FOUND')
    and (promise.is_signed is not null or place.type = 'N2O_OP' or place.n2o_roles <> '{}') and place.sight = 'EXACT'
  order by place.commune_code nulls last, place.name, place.id`

/** Establishments with N2O of a province that the person does not see exactly, and that the forms therefore leave out. */
export const countUnseen = (sql: Sql, provinceCode: string): Promise<number> =>
  countRows(
    sql,
    sql`
      select from establishments where province_code = ${provinceCode} and activity not in ('CLOSED', 'NOT_FOUND')
        and (type = 'N2O_OP' or n2o_roles <> '{}') and sight <> 'EXACT'`,
  )

export const listCommuneNames = async (sql: Sql): Promise<(code: string) => string> => {
  const rows = await sql<{ code: string; kind: string; name: string }[]>`select code, kind, name from communes`
  const names = new Map(rows.map((commune) => [commune.code, communeLabel(commune, 'vi')]))
  return (code) => names.get(code) ?? code
}

/** Of which communes and forces of a province the person may know what was done, each by code. */
export const findKnown = async (
  sql: Sql,
  provinceCode: string,
): Promise<{ readonly communes: readonly string[]; readonly forces: readonly string[] }> => {
  const [known] = await sql<{ communes: string[]; forces: string[] }[]>`
    with cells as materialized (select commune_code, force from access.ledger_cells(${provinceCode}))
    select array(select distinct commune_code from cells order by 1) as communes,
      array(select distinct force from cells order by 1) as forces`
  return known ?? { communes: [], forces: [] }
}

/** Communes of a province, whoever asks. */
export const countCommunes = (sql: Sql, provinceCode: string): Promise<number> =>
  countRows(sql, sql`select from communes where province_code = ${provinceCode}`)

export const findProvinceName = async (sql: Sql, code: string): Promise<string | undefined> =>
  (await sql<{ name: string }[]>`select name from provinces where code = ${code}`)[0]?.name
