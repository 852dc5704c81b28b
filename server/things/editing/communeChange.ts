import { COMMUNE_KEY, type EditedThing, type FieldChange, isSameShape } from '../../../data/model/recordEdit.ts'
import { recordShape, type StoredRecord } from './recordCells.ts'

/**
 * Whether two versions of a record count in different communes because somebody decided so, by the codes of the
 * communes: no cell of the form says it, the paper keeps its words. Of things whose place moved the place says it.
 */
export const communeChange = (thing: EditedThing, before: StoredRecord, after: StoredRecord): FieldChange[] => {
  if (thing === 'corridors') return []
  const shape = recordShape(thing, after)
  if (thing !== 'cases' && shape && !isSameShape(recordShape(thing, before), shape)) return []
  const column = thing === 'cases' ? 'stated_commune_code' : 'commune_code'
  const [from, to] = [textOf(before[column]), textOf(after[column])]
  return from === to ? [] : [{ key: COMMUNE_KEY, before: from, after: to }]
}

const textOf = (code: unknown): string => (typeof code === 'string' ? code : '')
