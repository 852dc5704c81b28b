import { createRoute } from '@hono/zod-openapi'
import { isViewRecorded } from '../../../data/model/auditCodes.ts'
import { FORCES } from '../../../data/model/caseCodes.ts'
import {
  INSPECTION_RESULTS,
  INSPECTION_STATUSES,
  INSPECTION_TOPICS,
  INSPECTION_TYPES,
} from '../../../data/model/inspections/inspectionCodes.ts'
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
import { findHandoverOf, listFindings } from '../findings/queries.ts'
import { recordListed } from '../recordListed.ts'
import { savingVisit } from '../repeatGuard.ts'
import { savingOf } from '../saving.ts'
import { cancelSchema, conflicts, failuresOfChange } from '../sharedSchemas.ts'
import { detailSchema, inspectionSchema, pageSchema } from './answerSchemas.ts'
import { correctInspection } from './correctInspection.ts'
import { listHistory } from './historyQueries.ts'
import { countInspections, findInspection, listInspections } from './queries.ts'
import { callOffInspection, INSPECTION, openInspection, progressInspection } from './saveInspection.ts'
import { draftSchema, factsChangeSchema, progressChangeSchema } from './schemas.ts'

const noQuery = queryOf({})
const listQuery = queryOf({
  province: provinceParameter,
  campaign: idParameter('Campaign'),
  commune: communeParameter,
  establishment: idParameter('Establishment, with those merged into it'),
  forces: codesParameter(FORCES, 'As lead or joint force'),
  topics: codesParameter(INSPECTION_TOPICS, 'Any of these topics'),
  type: codeParameter(INSPECTION_TYPES, 'Type'),
  statuses: codesParameter(INSPECTION_STATUSES, 'Any of these statuses'),
  result: codeParameter(INSPECTION_RESULTS, 'Result'),
  from: dayParameter('First day on which they count'),
  to: dayParameter('Last day on which they count'),
  assigned: mineParameter('only what is assigned to the person who asks'),
  late: flagParameter('only what lasts longer than the law allows or was not begun in time'),
  cancelled: flagParameter('those called off instead'),
  ...pageParameters,
})

const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Inspections the person may see, the newest first',
  request: { query: listQuery.schema },
  responses: { 200: json(pageSchema, 'One page'), ...failuresSignedIn },
})
const findRoute = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'One inspection with its findings, its dossier and what was changed',
  request: { params: pathIdSchema },
  responses: { 200: json(detailSchema, 'The inspection'), ...failuresNotFoundSignedIn },
})
const addRoute = createRoute({
  method: 'post',
  path: '/',
  summary: 'Open an inspection; 409 names what it would repeat, a reason lets it go on',
  request: jsonBody(draftSchema),
  responses: { 200: json(inspectionSchema, 'Opened'), ...failuresSignedIn, ...conflicts },
})
const correctRoute = createRoute({
  method: 'put',
  path: '/{id}',
  summary: 'Put right what was planned of an inspection whose file is open, on the version that was opened',
  request: { params: pathIdSchema, ...jsonBody(factsChangeSchema) },
  responses: { 200: json(inspectionSchema, 'Put right'), ...failuresOfChange },
})
const progressRoute = createRoute({
  method: 'put',
  path: '/{id}/progress',
  summary: 'Put down how far an inspection is, on the version that was opened',
  request: { params: pathIdSchema, ...jsonBody(progressChangeSchema) },
  responses: { 200: json(inspectionSchema, 'Put down'), ...failuresOfChange },
})
const cancelRoute = createRoute({
  method: 'post',
  path: '/{id}/cancel',
  summary: 'Call an inspection off',
  request: { params: pathIdSchema, ...jsonBody(cancelSchema) },
  responses: { 200: json(inspectionSchema, 'Called off'), ...failuresOfChange },
})

/** `/api/inspections`: who went where, when, on what, and what came of it. */
export const inspectionRoutes = (database: Guarded) =>
  apiRouter()
    .openapi(listRoute, async (c) => {
      const { assigned, late, cancelled, ...search } = listQuery.read(c.req.url)
      const isLate = late ?? false
      const asked = { ...search, isMine: assigned ?? false, isLate, isCancelled: cancelled ?? false }
      const asker = askerOf(c, 'INSPECTION_WRITE')
      const [found, total] = await database.readFor(
        c,
        'INSPECTION_READ',
        async (sql) =>
          [
            await listInspections(sql, asker, asked),
            isLate && !asked.after ? await countInspections(sql, asker, asked) : null,
          ] as const,
      )
      const { rows, next } = pageOf(found, search.limit, ({ day }) => day)
      await recordListed(c, database, rows)
      return c.json({ inspections: rows, next, total }, 200, NO_STORE) as never
    })
    .openapi(findRoute, async (c) => {
      noQuery.read(c.req.url)
      const id = readPathId(c.req.param('id'), INSPECTION.what)
      const asker = askerOf(c, 'INSPECTION_WRITE')
      const found = await database.readFor(c, 'INSPECTION_READ', async (sql) => {
        const inspection = await findInspection(sql, asker, id)
        return (
          inspection && {
            inspection,
            findings: await listFindings(sql, asker, id),
            handover: (await findHandoverOf(sql, asker, id)) ?? null,
            history: await listHistory(sql, id),
          }
        )
      })
      if (!found) throw notFound(INSPECTION.what)
      if (isViewRecorded(found.inspection.sensitivity)) {
        await database.record(c, { action: 'VIEW_RESTRICTED', subjectType: 'inspection', subjectId: id })
      }
      return c.json(found, 200, NO_STORE) as never
    })
    .openapi(addRoute, async (c) => {
      const draft = c.req.valid('json')
      const saved = await savingVisit(c, database, (saving, aims) => openInspection(saving, draft, aims))
      return c.json(saved, 200, NO_STORE) as never
    })
    .openapi(correctRoute, async (c) => {
      const id = readPathId(c.req.param('id'), INSPECTION.what)
      const change = c.req.valid('json')
      const saved = await savingVisit(c, database, (saving, aims) => correctInspection(saving, id, change, aims))
      return c.json(saved, 200, NO_STORE) as never
    })
    .openapi(progressRoute, async (c) => {
      const id = readPathId(c.req.param('id'), INSPECTION.what)
      const change = c.req.valid('json')
      const saved = await savingVisit(c, database, (saving, aims) => progressInspection(saving, id, change, aims))
      return c.json(saved, 200, NO_STORE) as never
    })
    .openapi(cancelRoute, async (c) => {
      const id = readPathId(c.req.param('id'), INSPECTION.what)
      const saving = savingOf(c, database, 'INSPECTION_WRITE')
      return c.json(await callOffInspection(saving, id, c.req.valid('json')), 200, NO_STORE) as never
    })
