import type { Fragment } from 'postgres'
import type { Sql } from '../../database/connect.ts'

/** Whether the person may know every visit of some forces in some communes of `campaign`; what they do not see would read as not done. */
const isKnown = (sql: Sql, forces: Fragment, ofCommune: Fragment) => sql`
  not exists (
    select from communes cross join ${forces}
    where communes.province_code = campaign.province_code and ${ofCommune}
      and not access.case_keys(communes.province_code, communes.code, one.force, '{}', 'INTERNAL')
        && (select access.visible_keys()))`

const inCampaign = (sql: Sql) => sql`
  (campaign.commune_codes is null or communes.code = any(campaign.commune_codes))`

/** Of a row `unit` of `campaign`: whether the person may know all that its force does in its area. */
export const isKnownUnit = (sql: Sql) =>
  isKnown(
    sql,
    sql`(select unit.force) one`,
    sql`(communes.code = unit.commune_code or unit.commune_code is null and ${inCampaign(sql)})`,
  )

/** Of a row `campaign`: whether the person may know all its visits, whichever force they are of. */
export const isKnownCampaign = (sql: Sql) => isKnown(sql, sql`(select code as force from forces) one`, inCampaign(sql))
