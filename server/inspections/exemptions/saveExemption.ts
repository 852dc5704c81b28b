import type { Exemption } from '../../../data/model/inspections/campaigns.ts'
import type { Change, ExemptionDraft } from '../../../data/model/inspections/requests.ts'
import type { Sql } from '../../database/connect.ts'
import { notAccepted } from '../../http/problems.ts'
import { findProvinceOf } from '../placeQueries.ts'
import { addKept, changeKept, type KeptKind, type Saving } from '../saving.ts'
import { findExemption, insertExemption, updateExemption } from './queries.ts'

const EXEMPTION: KeptKind<Exemption> = {
  entity: 'exemptions',
  subject: 'exemption',
  what: 'mục miễn kiểm tra này',
  find: findExemption,
}

export const addExemption = (saving: Saving, draft: ExemptionDraft): Promise<Exemption> =>
  addKept(saving, EXEMPTION, async (sql) => {
    await refuseForeign(sql, draft)
    return insertExemption(sql, saving.asker, draft)
  })

export const changeExemption = (
  saving: Saving,
  id: number,
  { version, ...draft }: Change<ExemptionDraft>,
): Promise<Exemption> =>
  changeKept(saving, EXEMPTION, { id, version }, async (sql) => {
    await refuseForeign(sql, draft)
    return updateExemption(sql, { id, version }, draft)
  })

/** Throws `ApiError` for a commune that is none of the province. */
const refuseForeign = async (sql: Sql, { provinceCode, communeCode }: ExemptionDraft) => {
  if (communeCode !== null && (await findProvinceOf(sql, communeCode)) !== provinceCode) {
    throw notAccepted('communeCode', 'Tỉnh này không có xã, phường mang mã này.')
  }
}
