import type { DrugClass } from '../../data/model/drugClasses/drugClassCodes.ts'
import type {
  DrugApproval,
  DrugFactsDraft,
  DrugRecord,
  DrugRow,
  DrugSubmission,
  DrugVersion,
} from '../../data/model/drugClasses/drugRecord.ts'
import type { Sql } from '../database/connect.ts'
import { keptColumns } from '../inspections/keptColumns.ts'
import type { DrugAsker } from './asker.ts'

/** A version that was opened, of a record. */
interface Opened {
  readonly id: number
  readonly version: number
}

const factColumns = (sql: Sql) => sql`
  residents, users, users_in_care, places, offenders, plants, square_metres, is_on_key_route, has_offending_resident,
  has_wanted_hiding, note`

/** What is real is written by real people only, and the sample by sample accounts. */
const isOwn = (sql: Sql, { isSample }: DrugAsker) => sql`facts.is_sample = ${isSample}`

const records = (sql: Sql, asker: DrugAsker) => sql`
  select ${keptColumns(
    sql,
    asker,
    'facts',
    sql`${isOwn(sql, asker)}
      and access.thing_keys(facts.province_code, facts.commune_code, facts.sensitivity) && ${asker.keys as string[]}::text[]`,
  )},
    coalesce(${isOwn(sql, asker)} and access.thing_keys(facts.province_code, null, facts.sensitivity)
      && ${asker.approveKeys as string[]}::text[], false) as may_approve,
    province_code, commune_code, year, ${factColumns(sql)}, stage, proposed_class, self_class, self_reason,
    decided_class, decided_reason, decision_number, decided_on, return_reason
  from commune_drug_facts facts`

export const findRecord = async (sql: Sql, asker: DrugAsker, id: number): Promise<DrugRecord | undefined> =>
  (await sql<DrugRecord[]>`${records(sql, asker)} where facts.id = ${id}`)[0]

/** What communes of a province stated for a year, as the person sees it; where there is something real, no sample. */
export const listRecords = (sql: Sql, asker: DrugAsker, provinceCode: string, year: number): Promise<DrugRecord[]> =>
  sql<DrugRecord[]>`
    select distinct on (commune_code) * from (
      ${records(sql, asker)} where province_code = ${provinceCode} and year = ${year}
    ) found order by commune_code, is_sample`

/** The communes of a province that the person sees, and what was approved there for the year before. */
export const listCommunes = (sql: Sql, asker: DrugAsker, provinceCode: string, year: number) =>
  sql<(Omit<DrugRow, 'record' | 'mayEnter'> & { readonly mayReach: boolean })[]>`
    select communes.code as commune_code, communes.population,
      (select decided_class from commune_drug_facts before
        where before.commune_code = communes.code and before.year = ${year - 1} and before.stage = 'APPROVED'
        order by before.is_sample limit 1) as last_year_class,
      access.thing_keys(communes.province_code, communes.code, 'INTERNAL') && ${asker.keys as string[]}::text[] as may_reach
    from communes
    where communes.province_code = ${provinceCode}
      and access.thing_keys(communes.province_code, communes.code, 'INTERNAL') && (select access.visible_keys())
    order by communes.code`

export const countCommunes = async (sql: Sql, provinceCode: string): Promise<number> =>
  (
    await sql<{ communes: number }[]>`
    select count(*)::int as communes from communes where province_code = ${provinceCode}`
  )[0]?.communes ?? 0

interface Place {
  readonly communeCode: string
  readonly provinceCode: string
  readonly year: number
}

export const insertFacts = async (
  sql: Sql,
  asker: DrugAsker,
  place: Place,
  facts: DrugFactsDraft,
  proposedClass: DrugClass | null,
): Promise<number> => {
  const row = { ...place, ...facts, proposedClass, isSample: asker.isSample, createdBy: asker.id }
  const [inserted] = await sql<{ id: number }[]>`insert into commune_drug_facts ${sql(row)} returning id`
  return inserted?.id ?? 0
}

/** Sets columns of the version that was opened, and says whether it was there. */
const set = async (sql: Sql, { id, version }: Opened, row: Readonly<Record<string, unknown>>): Promise<boolean> =>
  (await sql`update commune_drug_facts set ${sql(row)} where id = ${id} and version = ${version}`).count === 1

export const updateFacts = (sql: Sql, opened: Opened, facts: DrugFactsDraft, proposedClass: DrugClass | null) =>
  set(sql, opened, { ...facts, proposedClass })

export const submitFacts = (sql: Sql, opened: Opened, own: DrugSubmission, proposedClass: DrugClass | null) =>
  set(sql, opened, {
    stage: 'SUBMITTED',
    selfClass: own.class,
    selfReason: own.reason,
    proposedClass,
    returnReason: null,
  })

export const approveFacts = (sql: Sql, opened: Opened, decided: DrugApproval) =>
  set(sql, opened, {
    stage: 'APPROVED',
    decidedClass: decided.class,
    decidedReason: decided.reason,
    decisionNumber: decided.decisionNumber,
    decidedOn: decided.decidedOn,
  })

/** Opens facts for writing again; what was decided stays in their history. */
export const reopenFacts = (sql: Sql, opened: Opened, returnReason: string | null) =>
  set(sql, opened, {
    stage: 'SELF',
    selfClass: null,
    selfReason: null,
    decidedClass: 'D_WAIT',
    decidedReason: null,
    decisionNumber: null,
    decidedOn: null,
    returnReason,
  })

/** Former versions of a record, the latest first. */
export const listVersions = (sql: Sql, id: number): Promise<DrugVersion[]> => sql<DrugVersion[]>`
  select history.version, person_name, to_char(replaced_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as replaced_at,
    ${factColumns(sql)}, stage, self_class, self_reason, decided_class, decided_reason, decision_number, decided_on,
    return_reason
  from history cross join lateral jsonb_to_record(record) as former (residents integer, users integer,
    users_in_care integer, places integer, offenders integer, plants integer, square_metres double precision,
    is_on_key_route boolean, has_offending_resident boolean, has_wanted_hiding boolean, note text, stage text,
    self_class text, self_reason text, decided_class text, decided_reason text, decision_number text, decided_on date,
    return_reason text)
  where entity = 'commune_drug_facts' and entity_id = ${id}
  order by history.version desc`
