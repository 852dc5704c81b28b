import { createRoute } from '@hono/zod-openapi'
import { FORCES } from '../../../data/model/caseCodes.ts'
import type { PlanLineDraft } from '../../../data/model/inspections/campaigns.ts'
import { INSPECTION_TOPICS, PLAN_STATES } from '../../../data/model/inspections/inspectionCodes.ts'
import type { Guarded } from '../../access/guarded.ts'
import { apiRouter } from '../../http/apiRouter.ts'
import { failuresNotFoundSignedIn, failuresSignedIn, json, jsonBody } from '../../http/documented.ts'
import { NO_STORE } from '../../http/noStore.ts'
import { pathIdSchema, readPathId } from '../../http/pathId.ts'
import { notFound } from '../../http/problems.ts'
import { dayParameter, queryOf } from '../../http/queryParameters.ts'
import { askerOf } from '../asker.ts'
import {
  codeParameter,
  codesParameter,
  communeParameter,
  flagParameter,
  idParameter,
  mineParameter,
  pageOf,
  pageParameters,
  provinceParameter,
} from '../filterParameters.ts'
import { findEstablishment, listRepeats, type Visit } from '../placeQueries.ts'
import { stoppingRepeats } from '../repeatGuard.ts'
import { savingOf } from '../saving.ts'
import { cancelSchema, conflicts, failuresOfChange } from '../sharedSchemas.ts'
import { countPlanLines, findPlanLine, listPlanLines } from './queries.ts'
import { addPlanLine, callOffPlanLine, changePlanLine } from './savePlanLine.ts'
import { changeSchema, checkSchema, draftSchema, pageSchema, planLineSchema, repeatsSchema } from './schemas.ts'

const WHAT = 'dòng kế hoạch này'
const noQuery = queryOf({})
const listQuery = queryOf({
  province: provinceParameter,
  campaign: idParameter('Campaign'),
  commune: communeParameter,
  establishment: idParameter('Establishment, with those merged into it'),
  forces: codesParameter(FORCES, 'As lead or joint force'),
  topics: codesParameter(INSPECTION_TOPICS, 'Any of these topics'),
  state: codeParameter(PLAN_STATES, 'State'),
  from: dayParameter('Lines that end on this day or later'),
  to: dayParameter('Lines that start on this day or earlier'),
  assigned: mineParameter('only what is assigned to the person who asks'),
  late: flagParameter('only lines that should be done by now'),
  ...pageParameters,
})

const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Plan lines the person may see, the earliest first',
  request: { query: listQuery.schema },
  responses: { 200: json(pageSchema, 'One page'), ...failuresSignedIn },
})
const findRoute = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'One plan line',
  request: { params: pathIdSchema },
  responses: { 200: json(planLineSchema, 'The line'), ...failuresNotFoundSignedIn },
})
const addRoute = createRoute({
  method: 'post',
  path: '/',
  summary: 'Add a plan line; 409 names what it would repeat, a reason lets it go on',
  request: jsonBody(draftSchema),
  responses: { 200: json(planLineSchema, 'Added'), ...failuresSignedIn, ...conflicts },
})
const checkRoute = createRoute({
  method: 'post',
  path: '/check',
  summary: 'What a draft would repeat, without writing anything',
  request: jsonBody(checkSchema),
  responses: { 200: json(repeatsSchema, 'Visits of the year, the earliest first'), ...failuresSignedIn },
})
const changeRoute = createRoute({
  method: 'put',
  path: '/{id}',
  summary: 'Change the version of a plan line that was opened',
  request: { params: pathIdSchema, ...jsonBody(changeSchema) },
  responses: { 200: json(planLineSchema, 'Changed'), ...failuresOfChange },
})
const cancelRoute = createRoute({
  method: 'post',
  path: '/{id}/cancel',
  summary: 'Call a plan line off',
  request: { params: pathIdSchema, ...jsonBody(cancelSchema) },
  responses: { 200: json(planLineSchema, 'Called off'), ...failuresOfChange },
})

const visitOf = (draft: PlanLineDraft, planLineId: number | null): Visit | null =>
  draft.establishmentId === null
    ? null
    : {
        establishmentId: draft.establishmentId,
        day: draft.startsOn,
        visitKind: draft.visitKind,
        topics: draft.topics,
        planLineId,
        inspectionId: null,
      }

/** `/api/plan-lines`: who goes where, when and on what. */
export const planLineRoutes = (database: Guarded) =>
  apiRouter()
    .openapi(listRoute, async (c) => {
      const { assigned, late, ...search } = listQuery.read(c.req.url)
      const asker = askerOf(c, 'INSPECTION_WRITE')
      const isLate = late ?? false
      const asked = { ...search, isMine: assigned ?? false, isLate }
      const [found, total] = await database.readFor(
        c,
        'INSPECTION_READ',
        async (sql) =>
          [
            await listPlanLines(sql, asker, asked),
            isLate && !asked.after ? await countPlanLines(sql, asker, asked) : null,
          ] as const,
      )
      const { rows, next } = pageOf(found, search.limit, ({ startsOn }) => startsOn)
      return c.json({ planLines: rows, next, total }, 200, NO_STORE) as never
    })
    .openapi(addRoute, async (c) => {
      const draft = c.req.valid('json')
      const saving = savingOf(c, database, 'INSPECTION_WRITE')
      const work = () => addPlanLine(saving, draft)
      return c.json(await stoppingRepeats(c, database, () => visitOf(draft, null), work), 200, NO_STORE) as never
    })
    .openapi(checkRoute, async (c) => {
      const { establishmentId, startsOn: day, ...rest } = c.req.valid('json')
      if (establishmentId === null) return c.json({ repeats: [] }, 200, NO_STORE)
      // Of a place that the person does not see nothing is told: no draft of theirs is about it.
      const repeats = await database.readFor(c, 'INSPECTION_WRITE', async (sql) =>
        (await findEstablishment(sql, establishmentId)) ? listRepeats(sql, { establishmentId, day, ...rest }) : [],
      )
      return c.json({ repeats }, 200, NO_STORE) as never
    })
    .openapi(findRoute, async (c) => {
      noQuery.read(c.req.url)
      const id = readPathId(c.req.param('id'), WHAT)
      const asker = askerOf(c, 'INSPECTION_WRITE')
      const found = await database.readFor(c, 'INSPECTION_READ', (sql) => findPlanLine(sql, asker, id))
      if (!found) throw notFound(WHAT)
      return c.json(found, 200, NO_STORE) as never
    })
    .openapi(changeRoute, async (c) => {
      const id = readPathId(c.req.param('id'), WHAT)
      const draft = c.req.valid('json')
      const saving = savingOf(c, database, 'INSPECTION_WRITE')
      const work = () => changePlanLine(saving, id, draft)
      return c.json(await stoppingRepeats(c, database, () => visitOf(draft, id), work), 200, NO_STORE) as never
    })
    .openapi(cancelRoute, async (c) => {
      const id = readPathId(c.req.param('id'), WHAT)
      const saving = savingOf(c, database, 'INSPECTION_WRITE')
      return c.json(await callOffPlanLine(saving, id, c.req.valid('json')), 200, NO_STORE) as never
    })
