import type { Colleague, RepeatedVisit } from '../../data/model/inspections/campaigns.ts'
import type { Sql } from '../database/connect.ts'
import type { CampaignScope } from './campaigns/outsideCampaign.ts'

export const findProvinceOf = async (sql: Sql, communeCode: string): Promise<string | undefined> =>
  (await sql<{ provinceCode: string }[]>`select province_code from communes where code = ${communeCode}`)[0]
    ?.provinceCode

/** Of some commune codes, those that are none of a province. */
export const listForeignCommunes = async (
  sql: Sql,
  provinceCode: string,
  codes: readonly string[],
): Promise<string[]> => {
  const rows = await sql<{ code: string }[]>`
    select code from unnest(${codes as string[]}::text[]) code
    where code not in (select communes.code from communes where province_code = ${provinceCode})`
  return rows.map(({ code }) => code)
}

export interface FoundPlace {
  readonly name: string
  readonly communeCode: string | null
  readonly provinceCode: string
  readonly sensitivity: string
  readonly isSample: boolean
}

/** An establishment that the person sees; of one that was merged into another that one. */
export const findEstablishment = async (sql: Sql, id: number): Promise<FoundPlace | undefined> =>
  (
    await sql<FoundPlace[]>`
      select name, commune_code, province_code, sensitivity, is_sample from establishments
      where id = access.root_of(${id})`
  )[0]

export interface FoundCampaign extends CampaignScope {
  readonly provinceCode: string
  readonly status: string
  readonly isSample: boolean
}

/** A campaign, for something that is put under it: until that is saved nobody narrows it (`holdCampaign`). */
export const findCampaignOf = async (sql: Sql, id: number): Promise<FoundCampaign | undefined> => {
  await sql`select pg_advisory_xact_lock_shared(hashtext('campaigns'), ${id})`
  const [found] = await sql<FoundCampaign[]>`
    select province_code, status, is_sample, commune_codes, forces, starts_on, ends_on, report_on
    from campaigns where id = ${id}`
  return found
}

/** Waits for whoever puts something under a campaign, and lets nobody else until the transaction is over. */
export const holdCampaign = (sql: Sql, id: number) => sql`select pg_advisory_xact_lock(hashtext('campaigns'), ${id})`

/** Whether a unit of old lies in a commune of today. */
export const isPartOf = async (sql: Sql, formerUnitCode: string, communeCode: string): Promise<boolean> =>
  (
    await sql`
      select from commune_successors where former_code = ${formerUnitCode} and commune_code = ${communeCode}`
  ).length > 0

/** People with a role in a province today, by name. */
export const listColleagues = (sql: Sql, provinceCode: string): Promise<Colleague[]> =>
  sql<Colleague[]>`select id, name from access.colleagues(${provinceCode}) order by name, id`

export interface Visit {
  readonly establishmentId: number
  /** ISO. */
  readonly day: string
  readonly visitKind: string
  readonly topics: readonly string[]
  /** What is being changed, or comes of it: it does not repeat itself. */
  readonly planLineId: number | null
  readonly inspectionId: number | null
}

/** Visits of the calendar year that a visit would repeat, of every force, the earliest first. */
export const listRepeats = (
  sql: Sql,
  { establishmentId, day, visitKind, topics, planLineId, inspectionId }: Visit,
): Promise<RepeatedVisit[]> =>
  sql<RepeatedVisit[]>`
    select visit, visit_id as id, number, force, joint_forces, day, until, visit_kind, topics, same_topics, is_done, rule
    from access.repeated_visits(${establishmentId}, ${day}::date, ${visitKind}, ${topics as string[]}::text[],
      ${planLineId}, ${inspectionId})`
