import { proposedDrugClass } from '../../data/analysis/drugClass/drugEvidence.ts'
import type { DrugFactsDraft, DrugRecord, NewDrugFacts } from '../../data/model/drugClasses/drugRecord.ts'
import { drugYearOf } from '../../data/model/drugClasses/drugYear.ts'
import { notAccepted } from '../http/problems.ts'
import { findProvinceOf } from '../inspections/placeQueries.ts'
import { addKept, changeKept, type KeptKind } from '../inspections/saving.ts'
import type { DrugAsker, DrugSaving } from './asker.ts'
import { findRecord, insertFacts, updateFacts } from './queries.ts'
import { inWords, notOpen } from './refusals.ts'

/** Facts of a commune as rows that keep their history. */
export const drugRecordKind = (asker: DrugAsker): KeptKind<DrugRecord> => ({
  entity: 'commune_drug_facts',
  subject: 'drug_class',
  what: 'bản khai phân loại này',
  find: (sql, _, id) => findRecord(sql, asker, id),
})

/** Adds the facts of a commune and year. Throws `ApiError`: 400 for what is wrong, 403 outside the area, 409 where they stand already. */
export const addFacts = (saving: DrugSaving, { communeCode, year, ...facts }: NewDrugFacts): Promise<DrugRecord> => {
  if (year > drugYearOf(saving.asker.today)) throw notAccepted('year', 'Kỳ đánh giá này chưa bắt đầu.')
  return inWords(
    addKept(saving, drugRecordKind(saving.asker), async (sql) => {
      const provinceCode = await findProvinceOf(sql, communeCode)
      if (provinceCode === undefined) throw notAccepted('communeCode', 'Không có xã, phường mang mã này.')
      const place = { communeCode, provinceCode, year }
      return insertFacts(sql, saving.asker, place, facts, proposedDrugClass(facts, year))
    }),
  )
}

/** Changes the facts of a version that was opened; 400 once they were submitted, 409 with what stands there now. */
export const changeFacts = (
  saving: DrugSaving,
  id: number,
  { version, ...facts }: DrugFactsDraft & { readonly version: number },
): Promise<DrugRecord> =>
  inWords(
    changeKept(saving, drugRecordKind(saving.asker), { id, version }, (sql, before) => {
      if (before.stage !== 'SELF') throw notOpen()
      return updateFacts(sql, { id, version }, facts, proposedDrugClass(facts, before.year))
    }),
  )
