import { createRoute } from '@hono/zod-openapi'
import { FORCES } from '../../../data/model/caseCodes.ts'
import { FINDING_STATES } from '../../../data/model/inspections/inspectionCodes.ts'
import type { Guarded } from '../../access/guarded.ts'
import { apiRouter } from '../../http/apiRouter.ts'
import { failuresNotFoundSignedIn, failuresSignedIn, json, jsonBody } from '../../http/documented.ts'
import { NO_STORE } from '../../http/noStore.ts'
import { pathIdSchema, readPathId } from '../../http/pathId.ts'
import { dayParameter, queryOf } from '../../http/queryParameters.ts'
import { askerOf } from '../asker.ts'
import {
  codeParameter,
  codesParameter,
  communeParameter,
  flagParameter,
  idParameter,
  pageOf,
  pageParameters,
  provinceParameter,
} from '../filterParameters.ts'
import { savingOf } from '../saving.ts'
import { failuresOfChange } from '../sharedSchemas.ts'
import { INSPECTION } from '../visits/saveInspection.ts'
import { countDue, listDue } from './queries.ts'
import { addFinding, changeFinding, moveFinding } from './saveFinding.ts'
import { putHandover } from './saveHandover.ts'
import {
  duePageSchema,
  findingChangeSchema,
  findingDraftSchema,
  findingSchema,
  handoverChangeSchema,
  handoverSchema,
  stepChangeSchema,
} from './schemas.ts'

const WHAT = 'tồn tại này'
const listQuery = queryOf({
  province: provinceParameter,
  commune: communeParameter,
  establishment: idParameter('Establishment, with those merged into it'),
  forces: codesParameter(FORCES, 'Of inspections with any of these as lead or joint force'),
  state: codeParameter(FINDING_STATES, 'State; without it those that are open'),
  from: dayParameter('First day on which they fall due'),
  to: dayParameter('Last day on which they fall due'),
  overdue: flagParameter('only those that should be fixed by now'),
  ...pageParameters,
})

const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Findings of inspections the person sees exactly, the first due first',
  request: { query: listQuery.schema },
  responses: { 200: json(duePageSchema, 'One page'), ...failuresSignedIn },
})
const changeRoute = createRoute({
  method: 'put',
  path: '/{id}',
  summary: 'Change the version of a finding that was opened',
  request: { params: pathIdSchema, ...jsonBody(findingChangeSchema) },
  responses: { 200: json(findingSchema, 'Changed'), ...failuresOfChange },
})
const stepRoute = createRoute({
  method: 'post',
  path: '/{id}/step',
  summary: 'Put down evidence and re-check; it closes when that found it fixed',
  request: { params: pathIdSchema, ...jsonBody(stepChangeSchema) },
  responses: { 200: json(findingSchema, 'Moved on'), ...failuresOfChange },
})
const addRoute = createRoute({
  method: 'post',
  path: '/{id}/findings',
  summary: 'Add a finding to an inspection, with its measure and the day by which it must be fixed',
  request: { params: pathIdSchema, ...jsonBody(findingDraftSchema) },
  responses: { 200: json(findingSchema, 'Added'), ...failuresNotFoundSignedIn },
})
const handoverRoute = createRoute({
  method: 'put',
  path: '/{id}/handover',
  summary: 'Put down the dossier at the investigating body; without a version it is added',
  request: { params: pathIdSchema, ...jsonBody(handoverChangeSchema) },
  responses: { 200: json(handoverSchema, 'Put down'), ...failuresOfChange },
})

/** `/api/findings`: what was found wrong, until it is fixed. */
export const findingRoutes = (database: Guarded) =>
  apiRouter()
    .openapi(listRoute, async (c) => {
      const { overdue, ...search } = listQuery.read(c.req.url)
      const asker = askerOf(c, 'INSPECTION_WRITE')
      const asked = { ...search, isOverdue: overdue ?? false }
      const [found, total] = await database.readFor(
        c,
        'INSPECTION_READ',
        async (sql) =>
          [await listDue(sql, asker, asked), asked.after ? null : await countDue(sql, asker, asked)] as const,
      )
      const { rows, next } = pageOf(found, search.limit, ({ dueOn }) => dueOn)
      return c.json({ findings: rows, next, total }, 200, NO_STORE) as never
    })
    .openapi(changeRoute, async (c) => {
      const id = readPathId(c.req.param('id'), WHAT)
      const saving = savingOf(c, database, 'INSPECTION_WRITE')
      return c.json(await changeFinding(saving, id, c.req.valid('json')), 200, NO_STORE) as never
    })
    .openapi(stepRoute, async (c) => {
      const id = readPathId(c.req.param('id'), WHAT)
      const saving = savingOf(c, database, 'INSPECTION_WRITE')
      return c.json(await moveFinding(saving, id, c.req.valid('json')), 200, NO_STORE) as never
    })

/** Under `/api/inspections`: what was found there, and the dossier that went to the investigating body. */
export const foundThereRoutes = (database: Guarded) =>
  apiRouter()
    .openapi(addRoute, async (c) => {
      const id = readPathId(c.req.param('id'), INSPECTION.what)
      const saving = savingOf(c, database, 'INSPECTION_WRITE')
      return c.json(await addFinding(saving, id, c.req.valid('json')), 200, NO_STORE) as never
    })
    .openapi(handoverRoute, async (c) => {
      const id = readPathId(c.req.param('id'), INSPECTION.what)
      const saving = savingOf(c, database, 'INSPECTION_WRITE')
      return c.json(await putHandover(saving, id, c.req.valid('json')), 200, NO_STORE) as never
    })
