import type { Exemption } from '../../../data/model/inspections/campaigns.ts'
import type { ExemptionDraft } from '../../../data/model/inspections/requests.ts'
import type { Sql } from '../../database/connect.ts'
import type { Asker } from '../asker.ts'
import { keptColumns } from '../keptColumns.ts'

/** Null: of everything. */
export interface ExemptionSearch {
  readonly province: string | null
  readonly commune: string | null
  /** Exemptions of which a day lies from this one on, and to that one. */
  readonly from: string | null
  readonly to: string | null
}

const rows = (sql: Sql, asker: Asker) => sql`
  select ${keptColumns(
    sql,
    asker,
    'exemption',
    sql`access.thing_keys(exemption.province_code, exemption.commune_code, exemption.sensitivity)
      && ${asker.keys as string[]}::text[]`,
  )},
    exemption.province_code, exemption.commune_code, exemption.force, exemption.topic, exemption.valid_from,
    exemption.valid_to, exemption.ground, exemption.document
  from exemptions exemption`

export const findExemption = async (sql: Sql, asker: Asker, id: number): Promise<Exemption | undefined> =>
  (await sql<Exemption[]>`${rows(sql, asker)} where exemption.id = ${id}`)[0]

/** Exemptions that a search keeps, by commune and day; those of a commune with what holds in its whole province. */
export const listExemptions = (sql: Sql, asker: Asker, { province, commune, from, to }: ExemptionSearch) =>
  sql<Exemption[]>`
    ${rows(sql, asker)} where true
      ${province === null ? sql`` : sql`and exemption.province_code = ${province}`}
      ${
        commune === null
          ? sql``
          : sql`
        and (exemption.commune_code = ${commune} or exemption.commune_code is null and exemption.province_code =
          (select communes.province_code from communes where communes.code = ${commune}))`
      }
      ${from === null ? sql`` : sql`and exemption.valid_to >= ${from}::date`}
      ${to === null ? sql`` : sql`and exemption.valid_from <= ${to}::date`}
    order by exemption.commune_code, exemption.valid_from, exemption.id`

const columnsOf = (draft: ExemptionDraft) => ({
  provinceCode: draft.provinceCode,
  communeCode: draft.communeCode,
  force: draft.force,
  topic: draft.topic,
  validFrom: draft.validFrom,
  validTo: draft.validTo,
  ground: draft.ground,
  document: draft.document,
})

export const insertExemption = async (sql: Sql, asker: Asker, draft: ExemptionDraft): Promise<number> => {
  const row = { ...columnsOf(draft), isSample: asker.isSample, createdBy: asker.id }
  const [inserted] = await sql<{ id: number }[]>`insert into exemptions ${sql(row)} returning id`
  return inserted?.id ?? 0
}

/** Whether that version was there to be changed. */
export const updateExemption = async (
  sql: Sql,
  { id, version }: { readonly id: number; readonly version: number },
  draft: ExemptionDraft,
): Promise<boolean> =>
  (await sql`update exemptions set ${sql(columnsOf(draft))} where id = ${id} and version = ${version}`).count === 1
