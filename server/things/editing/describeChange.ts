import { isViewRecorded } from '../../../data/model/auditCodes.ts'
import { CASE_COLUMNS } from '../../../data/model/caseRow/columns.ts'
import { changedFields, type EditedThing } from '../../../data/model/recordEdit.ts'
import { kindOf } from '../../../data/model/thingRow/judgeRecord.ts'
import type { FoundRecord } from './queries.ts'
import { recordCells, recordShape } from './recordCells.ts'

/**
 * What the audit record says of a change: fields before and after. Of restricted records it names free texts and places
 * that changed without repeating them: the record itself keeps its versions.
 */
export const describeChange = (
  thing: EditedThing,
  before: FoundRecord | null,
  after: FoundRecord | null,
): Readonly<Record<string, unknown>> => {
  const changes = changedFields(stateOf(thing, before), stateOf(thing, after))
  const isRestricted = [before, after].some((one) => one && isViewRecorded(one.sensitivity))
  const shown = (key: string, text: string) => (isRestricted && isFreeText(thing, key) ? '…' : text)
  return {
    thing,
    act: before === null ? 'ADD' : after === null ? 'REMOVE' : 'CHANGE',
    version: after?.version ?? before?.version,
    before: Object.fromEntries(changes.map(({ key, before: text }) => [key, shown(key, text)])),
    after: Object.fromEntries(changes.map(({ key, after: text }) => [key, shown(key, text)])),
  }
}

const stateOf = (thing: EditedThing, found: FoundRecord | null) =>
  found
    ? { cells: recordCells(thing, found.record), shape: recordShape(thing, found.record) }
    : { cells: {}, shape: null }

const SAFE_FORMS = new Set(['code', 'codes', 'sequence', 'count', 'day', 'flag', 'money', 'number', 'time', 'instant'])

const isFreeText = (thing: EditedThing, key: string): boolean => {
  const columns: readonly { readonly key: string; readonly form: { readonly is: string } }[] =
    thing === 'cases' ? CASE_COLUMNS : kindOf(thing).fields
  const form = columns.find((column) => column.key === key)?.form.is
  return form === undefined || !SAFE_FORMS.has(form)
}
