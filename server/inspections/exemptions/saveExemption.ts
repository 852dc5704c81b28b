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
  addKept(saving, EXEMPTION, async (sql) =>
    insertExemption(sql, saving.asker, draft, await provinceOf(sql, draft.communeCode)),
  )

export const changeExemption = (
  saving: Saving,
  id: number,
  { version, ...draft }: Change<ExemptionDraft>,
): Promise<Exemption> =>
  changeKept(saving, EXEMPTION, { id, version }, async (sql) =>
    updateExemption(sql, { id, version }, draft, await provinceOf(sql, draft.communeCode)),
  )

const provinceOf = async (sql: Sql, communeCode: string): Promise<string> => {
  const found = await findProvinceOf(sql, communeCode)
  if (found === undefined) throw notAccepted('communeCode', 'Không có xã, phường mang mã này.')
  return found
}
