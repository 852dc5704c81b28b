import { localToday } from '../../data/model/localDay.ts'
import type { UnitResolution } from '../../data/model/caseRow/judgePlace.ts'
import type { EditedThing, RecordState } from '../../data/model/recordEdit.ts'
import { judgeRecord } from '../../data/model/thingRow/judgeRecord.ts'
import { fieldsOf } from './formFields.ts'

/** The units are known to the server alone: what is written is taken for a commune, and judged again when it is sent. */
const ANY_UNIT: UnitResolution = {
  statesCommune: true,
  statedUnitCode: null,
  communeCode: null,
  provinceCode: null,
  formerProvinces: [],
  shares: [],
  statesSmallerPlace: false,
  problem: null,
  candidates: [],
}

/** What is wrong with a draft by the rules of the import, by key of the field, in Vietnamese; empty when nothing is. */
export const judgeDraft = (thing: EditedThing, { cells, shape }: RecordState): Readonly<Record<string, string>> => {
  const judgement = judgeRecord(thing, cells, shape, { source: '', today: localToday(), resolveUnit: () => ANY_UNIT })
  if (!('refusals' in judgement)) return {}
  const problems: Record<string, string> = {}
  for (const { column, code, message } of judgement.refusals) {
    problems[column] ??= (code === 'REQUIRED' && chosenMissing(thing, column)) || message
  }
  return problems
}

/** The import asks for a code or a name; a form has a list to choose from. */
const chosenMissing = (thing: EditedThing, key: string): string | undefined => {
  const field = fieldsOf(thing).find((one) => one.key === key)
  return field?.control.is === 'choice' ? `Ô “${field.vi}” chưa được chọn. Hãy chọn trong danh sách.` : undefined
}
