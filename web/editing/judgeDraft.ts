import { localToday } from '../../data/model/localDay.ts'
import type { UnitResolution } from '../../data/model/caseRow/judgePlace.ts'
import type { EditedThing, RecordState } from '../../data/model/recordEdit.ts'
import { judgeRecord } from '../../data/model/thingRow/judgeRecord.ts'

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
  for (const { column, message } of judgement.refusals) problems[column] ??= message
  return problems
}
