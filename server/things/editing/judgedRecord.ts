import type { EditedThing, RecordState } from '../../../data/model/recordEdit.ts'
import { isSameShape } from '../../../data/model/recordEdit.ts'
import type { RecordJudgement } from '../../../data/model/thingRow/judgeRecord.ts'
import type { Person } from '../../access/person.ts'
import { writeKeys } from '../../access/writeKeys.ts'
import type { StoredRecord } from './recordCells.ts'
import type { RecordJudge } from './recordJudge.ts'
import { placeMissing, refusedDraft } from './refusals.ts'

/** A record that nothing is wrong with. */
export type Judged = Exclude<RecordJudgement, { refusals: unknown }>

/** Judges a whole record. Throws `ApiError` with what is wrong by field. */
export const judged = (
  person: Person,
  judge: RecordJudge,
  { thing, state, source = '' }: { readonly thing: EditedThing; readonly state: RecordState; readonly source?: string },
): Judged => {
  const judgement = judge(thing, state, source)
  if ('refusals' in judgement) throw refusedDraft(judgement.refusals)
  if (isNowhere(judgement) && !isOfCountry(writeKeys(person, 'DATA_EDIT'))) throw placeMissing()
  return judgement
}

/** A case of no place lies in nobody's area but that of the whole country. */
const isNowhere = (judgement: Judged): boolean =>
  judgement.thing === 'cases' && judgement.record.position === null && !judgement.record.provinceCode
const isOfCountry = (keys: readonly string[]): boolean => keys.some((key) => key.startsWith('*:'))

/** Whether two states are one record, however they are written: `1.500.000` and `1500000`. */
export const isSameRecord = (judge: RecordJudge, thing: EditedThing, one: RecordState, other: RecordState): boolean => {
  const [first, second] = [judge(thing, one, ''), judge(thing, other, '')]
  return (
    'record' in first &&
    'record' in second &&
    isSameShape(one.shape, other.shape) &&
    JSON.stringify(first.record) === JSON.stringify(second.record)
  )
}

const PLACE_KEYS = ['unit', 'province', 'precision']

/** Whether two states lie in the same place in the same words. */
export const isSamePlace = (one: RecordState, other: RecordState): boolean =>
  isSameShape(one.shape, other.shape) && PLACE_KEYS.every((key) => one.cells[key] === other.cells[key])

export const withIdentity = (judgement: Judged, identity: { source: string; sourceNumber: string }): Judged => {
  const values = 'values' in judgement.record && {
    values: { ...judgement.record.values, source_number: identity.sourceNumber },
  }
  return { ...judgement, record: { ...judgement.record, ...values, ...identity } } as Judged
}

/** A case with the goods of a stored one. */
export const withGoods = (judgement: Judged, { goods }: StoredRecord): Judged =>
  judgement.thing === 'cases'
    ? { ...judgement, record: { ...judgement.record, goods: (goods ?? []) as [] } }
    : judgement

/** A case whose unit means what it means in a stored one: somebody may have chosen it among several. */
export const withUnitOf = (judgement: Judged, stored: StoredRecord): Judged => {
  const communeCode = stored.stated_commune_code
  if (judgement.thing !== 'cases' || typeof communeCode !== 'string') return judgement
  const { unitProblem: _, ...record } = judgement.record
  const provinceCode = typeof stored.province_code === 'string' ? stored.province_code : record.provinceCode
  return {
    ...judgement,
    record: { ...record, statedCommuneCode: communeCode, ...(provinceCode && { provinceCode }) },
  }
}
