import { createRoute } from '@hono/zod-openapi'
import { FORCES } from '../../../data/model/caseCodes.ts'
import { TASK_STATES } from '../../../data/model/inspections/inspectionCodes.ts'
import type { Guarded } from '../../access/guarded.ts'
import { apiRouter } from '../../http/apiRouter.ts'
import { failuresSignedIn, json, jsonBody } from '../../http/documented.ts'
import { NO_STORE } from '../../http/noStore.ts'
import { pathIdSchema, readPathId } from '../../http/pathId.ts'
import { dayParameter, queryOf } from '../../http/queryParameters.ts'
import { askerOf } from '../asker.ts'
import {
  codesParameter,
  communeParameter,
  flagParameter,
  idParameter,
  mineParameter,
  pageOf,
  pageParameters,
  provinceParameter,
} from '../filterParameters.ts'
import { savingOf } from '../saving.ts'
import { failuresOfChange } from '../sharedSchemas.ts'
import { listTasks } from './queries.ts'
import { addTask, changeTask, putTaskProgress } from './saveTask.ts'
import { changeSchema, draftSchema, pageSchema, progressSchema, taskSchema } from './schemas.ts'

const WHAT = 'nhiệm vụ này'
const listQuery = queryOf({
  province: provinceParameter,
  campaign: idParameter('Campaign'),
  planLine: idParameter('Plan line'),
  commune: communeParameter,
  forces: codesParameter(FORCES, 'Any of these forces'),
  state: codesParameter(TASK_STATES, 'Any of these states'),
  from: dayParameter('First day on which they are due'),
  to: dayParameter('Last day on which they are due'),
  assigned: mineParameter('only what is given to the person who asks'),
  late: flagParameter('only what should be done by now'),
  ...pageParameters,
})

const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Tasks the person may see, the first due first',
  request: { query: listQuery.schema },
  responses: { 200: json(pageSchema, 'One page'), ...failuresSignedIn },
})
const addRoute = createRoute({
  method: 'post',
  path: '/',
  summary: 'Add a task; each of its six items must be clear',
  request: jsonBody(draftSchema),
  responses: { 200: json(taskSchema, 'Added'), ...failuresSignedIn },
})
const changeRoute = createRoute({
  method: 'put',
  path: '/{id}',
  summary: 'Change the version of a task that was opened',
  request: { params: pathIdSchema, ...jsonBody(changeSchema) },
  responses: { 200: json(taskSchema, 'Changed'), ...failuresOfChange },
})
const progressRoute = createRoute({
  method: 'post',
  path: '/{id}/progress',
  summary: 'Put down how far a task is, with its result and difficulties',
  request: { params: pathIdSchema, ...jsonBody(progressSchema) },
  responses: { 200: json(taskSchema, 'Put down'), ...failuresOfChange },
})

/** `/api/tasks`: who does what by when, who answers, what comes of it, who decides. */
export const taskRoutes = (database: Guarded) =>
  apiRouter()
    .openapi(listRoute, async (c) => {
      const { assigned, late, ...search } = listQuery.read(c.req.url)
      const asker = askerOf(c, 'INSPECTION_WRITE')
      const found = await database.readFor(c, 'INSPECTION_READ', (sql) =>
        listTasks(sql, asker, { ...search, isMine: assigned ?? false, isLate: late ?? false }),
      )
      const { rows, next } = pageOf(found, search.limit, ({ dueOn }) => dueOn)
      return c.json({ tasks: rows, next }, 200, NO_STORE) as never
    })
    .openapi(addRoute, async (c) => {
      const saving = savingOf(c, database, 'INSPECTION_WRITE')
      return c.json(await addTask(saving, c.req.valid('json')), 200, NO_STORE) as never
    })
    .openapi(changeRoute, async (c) => {
      const id = readPathId(c.req.param('id'), WHAT)
      const saving = savingOf(c, database, 'INSPECTION_WRITE')
      return c.json(await changeTask(saving, id, c.req.valid('json')), 200, NO_STORE) as never
    })
    .openapi(progressRoute, async (c) => {
      const id = readPathId(c.req.param('id'), WHAT)
      const saving = savingOf(c, database, 'INSPECTION_WRITE')
      return c.json(await putTaskProgress(saving, id, c.req.valid('json')), 200, NO_STORE) as never
    })
