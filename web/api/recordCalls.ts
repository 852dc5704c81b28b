import type { EditedRecord, EditedThing, RecordDraft, SavedRecord } from '../../data/model/recordEdit.ts'
import { thingInPath } from '../../data/model/recordEdit.ts'
import { api, read, until } from './client.ts'

/** What a form sends; its own types are wider than GeoJSON's. */
const body = ({ cells, shape, note = null }: RecordDraft) => ({ cells: { ...cells }, shape: shape as never, note })
const at = (thing: EditedThing, id: number) => ({ thing: thingInPath(thing), id: String(id) })

/** One record as a form edits it. */
export const getRecord = (thing: EditedThing, id: number, signal?: AbortSignal) =>
  read(
    api.records[':thing'][':id'].$get({ param: at(thing, id) }, until(signal)),
  ) as Promise<unknown> as Promise<EditedRecord>

export const postRecord = (thing: EditedThing, draft: RecordDraft): Promise<SavedRecord> =>
  read(api.records[':thing'].$post({ param: { thing: thingInPath(thing) }, json: body(draft) }))

/** Corrects the version that was opened. Throws `ApiProblem` 409 when another one stands there now. */
export const putRecord = (
  thing: EditedThing,
  id: number,
  { version, ...draft }: RecordDraft & { readonly version: number },
): Promise<SavedRecord> =>
  read(api.records[':thing'][':id'].$put({ param: at(thing, id), json: { version, ...body(draft) } }))

export const restoreVersion = (
  thing: EditedThing,
  id: number,
  versions: { readonly version: number; readonly ofVersion: number },
): Promise<SavedRecord> => read(api.records[':thing'][':id'].restore.$post({ param: at(thing, id), json: versions }))

export const removeRecord = (
  thing: EditedThing,
  id: number,
  json: { readonly version: number; readonly note: string },
) => read(api.records[':thing'][':id'].remove.$post({ param: at(thing, id), json }))
