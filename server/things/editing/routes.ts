import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { AUDIT_SUBJECT_OF, isViewRecorded } from '../../../data/model/auditCodes.ts'
import { changedFields, type EditedRecord, type EditedThing, thingOfPath } from '../../../data/model/recordEdit.ts'
import { askingPerson, type Guarded } from '../../access/guarded.ts'
import type { Pool } from '../../database/connect.ts'
import { apiRouter } from '../../http/apiRouter.ts'
import { doneSchema, failuresNotFoundSignedIn, json, jsonBody } from '../../http/documented.ts'
import { pathIdSchema, readPathId } from '../../http/pathId.ts'
import { queryOf } from '../../http/queryParameters.ts'
import { notFound } from '../../http/problems.ts'
import { communeChange } from './communeChange.ts'
import { findRecord, type FoundRecord, type FoundVersion, listVersions } from './queries.ts'
import { recordCells, recordShape } from './recordCells.ts'
import { recordJudge } from './recordJudge.ts'
import { outside } from './refusals.ts'
import { editorOf } from './editorOf.ts'
import { addRecord, changeRecord, type JudgingEditor, removeRecord, restoreRecord, WHAT } from './saveRecord.ts'
import {
  changeSchema,
  draftSchema,
  recordSchema,
  removeSchema,
  restoreSchema,
  savedSchema,
  thingSchema,
} from './schemas.ts'

const noQuery = queryOf({})
const params = thingSchema.extend(pathIdSchema.shape)
const saved = { 200: json(savedSchema, 'Written, or nothing differs'), ...failuresNotFoundSignedIn }

const findRoute = createRoute({
  method: 'get',
  path: '/{thing}/{id}',
  summary: 'One record as a form edits it, with its former versions',
  request: { params },
  responses: { 200: json(recordSchema, 'The record'), ...failuresNotFoundSignedIn },
})
const addRoute = createRoute({
  method: 'post',
  path: '/{thing}',
  summary: 'Add a record; judged as a row of a file is',
  request: { params: thingSchema, ...jsonBody(draftSchema) },
  responses: saved,
})
const changeRoute = createRoute({
  method: 'put',
  path: '/{thing}/{id}',
  summary: 'Correct the version that was opened; 409 lists what somebody else changed meanwhile',
  request: { params, ...jsonBody(changeSchema) },
  responses: saved,
})
const restoreRoute = createRoute({
  method: 'post',
  path: '/{thing}/{id}/restore',
  summary: 'Bring a former version back as the newest one',
  request: { params, ...jsonBody(restoreSchema) },
  responses: saved,
})
const removeRoute = createRoute({
  method: 'post',
  path: '/{thing}/{id}/remove',
  summary: 'Take a record off the map; what it was is kept with the reason',
  request: { params, ...jsonBody(removeSchema) },
  responses: { 200: json(doneSchema, 'Taken off'), ...failuresNotFoundSignedIn },
})

const NO_STORE = { 'Cache-Control': 'no-store' }

/** `/api/records`: things on the map, added and corrected one by one. */
export const recordRoutes = (database: Guarded, pool: Pool) => {
  const judge = recordJudge(pool)
  const editing = (c: Context): JudgingEditor => ({ ...editorOf(c, pool), judge })
  /** The record as the person sees it: as if there were none for others, and refused where the place is hidden. */
  const seen = async (c: Context) => {
    const thing = thingOf(c)
    const id = readPathId(c.req.param('id'), WHAT)
    const found = await database.readFor(c, 'DATA_EDIT', async (sql) => {
      const record = await findRecord(sql, thing, id)
      return record && { record, versions: record.isExact ? await listVersions(sql, thing, id) : [] }
    })
    if (!found) throw notFound(WHAT)
    if (!found.record.isExact) throw outside()
    return { thing, id, ...found }
  }
  /** The same of who may write it. */
  const editable = async (c: Context) => {
    const found = await seen(c)
    if (!found.record.mayEdit) throw outside()
    return found
  }
  return apiRouter()
    .openapi(findRoute, async (c) => {
      noQuery.read(c.req.url)
      const { thing, id, record, versions } = await seen(c)
      if (isViewRecorded(record.sensitivity)) {
        await database.record(c, { action: 'VIEW_RESTRICTED', subjectType: AUDIT_SUBJECT_OF[thing], subjectId: id })
      }
      return c.json(editedRecord(thing, record, versions, askingPerson(c).isSample ?? false), 200, NO_STORE) as never
    })
    .openapi(addRoute, async (c) => {
      const thing = thingOf(c)
      return c.json(await addRecord(editing(c), thing, c.req.valid('json')), 200, NO_STORE)
    })
    .openapi(changeRoute, async (c) => {
      const { thing, id } = await editable(c)
      return c.json(await changeRecord(editing(c), thing, id, c.req.valid('json')), 200, NO_STORE)
    })
    .openapi(restoreRoute, async (c) => {
      const { thing, id, versions } = await editable(c)
      const { version, ofVersion } = c.req.valid('json')
      const former = versions.find((one) => one.version === ofVersion)
      if (!former) throw notFound('bản này')
      return c.json(await restoreRecord(editing(c), thing, id, { version, former }), 200, NO_STORE)
    })
    .openapi(removeRoute, async (c) => {
      const { thing, id } = await editable(c)
      await removeRecord(editing(c), thing, id, c.req.valid('json'))
      return c.json({ done: true } as const, 200, NO_STORE)
    })
}

const thingOf = (c: Context): EditedThing => {
  const thing = thingOfPath(c.req.param('thing') ?? '')
  if (!thing) throw notFound('loại dữ liệu này')
  return thing
}

const editedRecord = (
  thing: EditedThing,
  found: FoundRecord & { readonly mayEdit: boolean },
  versions: readonly FoundVersion[],
  isAsSample: boolean,
): EditedRecord => {
  const stateOf = ({ record }: Pick<FoundRecord, 'record'>) => ({
    cells: recordCells(thing, record),
    shape: recordShape(thing, record),
  })
  const { id, version, source, communeCode, provinceCode, isSample } = found
  return {
    id,
    version,
    ...stateOf(found),
    source,
    communeCode,
    provinceCode,
    isSample,
    mayEdit: found.mayEdit && (isSample || !isAsSample),
    versions: versions.map(({ record, ...about }, index) => {
      const state = stateOf({ record })
      const next = versions[index - 1] ?? found
      const changes = [...communeChange(thing, record, next.record), ...changedFields(state, stateOf(next))]
      // Over versions that the person may not see nobody is named: several people may have changed these fields.
      const told = next.version === about.version + 1 ? about : { ...about, act: null, personName: null, note: null }
      return { ...told, ...state, changes }
    }),
  }
}
