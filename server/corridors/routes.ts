import { createRoute, z } from '@hono/zod-openapi'
import { apiRouter } from '../http/apiRouter.ts'
import { isViewRecorded } from '../../data/model/auditCodes.ts'
import { monthStart } from '../../data/model/periods.ts'
import type { CorridorCases, CorridorCollection, CorridorDetail, CorridorSummary } from '../../data/model/things.ts'
import type { Guarded } from '../access/guarded.ts'
import { answerWithEtag } from '../http/answerWithEtag.ts'
import {
  codeSchema,
  collectionSchema,
  failures,
  failuresWithNotFound,
  json,
  lineSchema,
  notModified,
  ofType,
} from '../http/documented.ts'
import { pathIdSchema, readPathId } from '../http/pathId.ts'
import { notFound } from '../http/problems.ts'
import { dayParameter, filterQueryOf, numberParameter, queryOf } from '../http/queryParameters.ts'
import { countCorridorCases } from './countCorridorCases.ts'
import { findCorridor, listCorridors } from './queries.ts'

const count = z.number().int().min(0)
const corridorSchema = ofType<CorridorSummary>()(
  z
    .strictObject({
      id: z.number().int(),
      code: z.string(),
      name: z.string(),
      theme: codeSchema,
      scope: codeSchema,
      status: codeSchema,
      provinceCode: z.string(),
      note: z.string().nullable(),
      isSample: z.boolean(),
    })
    .openapi('Corridor'),
)
const legsSchema = collectionSchema(
  lineSchema,
  z.strictObject({
    corridorId: z.number().int(),
    legOrder: z.number().int().min(1),
    mode: codeSchema,
    fromName: z.string(),
    toName: z.string(),
    lengthKm: z.number().min(0),
  }),
).openapi('CorridorLegs')
const listSchema = ofType<CorridorCollection>()(
  z.strictObject({ corridors: z.array(corridorSchema).readonly(), legs: legsSchema }),
)
const detailSchema = ofType<CorridorDetail>()(z.strictObject({ corridor: corridorSchema, legs: legsSchema }))
const casesSchema = ofType<CorridorCases>()(
  z
    .strictObject({
      corridorId: z.number().int(),
      bufferMetres: count,
      cases: count,
      legs: z
        .array(
          z.strictObject({
            legOrder: z.number().int().min(1),
            lengthKm: z.number().min(0),
            cases: count,
            casesPerKm: z.number().min(0).nullable(),
          }),
        )
        .readonly(),
      precisions: z.array(codeSchema).readonly(),
      measured: count.openapi({ description: 'Cases of the filter placed exactly enough, near the corridor or not' }),
      leftOut: count.openapi({ description: 'Cases of the filter not placed exactly enough to be measured' }),
    })
    .openapi('CorridorCases'),
)

const casesQuery = filterQueryOf({
  buffer: numberParameter('Metres from the line up to which a case counts', { least: 10, most: 20_000, absent: 1000 }),
  since: dayParameter('First day of the window, taken back to the start of its month; all days when absent'),
})
const noQuery = queryOf({})
const WHAT = 'tuyến này'

const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Smuggling routes with their legs',
  responses: { 200: json(listSchema, 'All corridors'), ...notModified, ...failures },
})
const detailRoute = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'One corridor with its legs',
  request: { params: pathIdSchema },
  responses: { 200: json(detailSchema, 'The corridor'), ...notModified, ...failuresWithNotFound },
})
const casesRoute = createRoute({
  method: 'get',
  path: '/{id}/cases',
  summary: 'Cases near a corridor by leg, each counted once in its nearest leg',
  request: { params: pathIdSchema, query: casesQuery.schema },
  responses: { 200: json(casesSchema, 'Counts by leg'), ...notModified, ...failuresWithNotFound },
})

/** `/api/corridors`: smuggling routes, one of them, and the cases along it. */
export const corridorRoutes = (database: Guarded) =>
  apiRouter()
    .openapi(listRoute, async (c) => {
      noQuery.read(c.req.url)
      return (await answerWithEtag(c, await database.tag(c, 'things'), () => database.read(c, listCorridors))) as never
    })
    .openapi(detailRoute, async (c) => {
      noQuery.read(c.req.url)
      const id = readPathId(c.req.param('id'), WHAT)
      const tag = `${id}-${await database.tag(c, 'things')}`
      const found = await database.read(c, (sql) => findCorridor(sql, id))
      if (!found) throw notFound(WHAT)
      const { sensitivity, ...answer } = found
      if (isViewRecorded(sensitivity)) {
        await database.record(c, { action: 'VIEW_RESTRICTED', subjectType: 'corridor', subjectId: id })
      }
      return (await answerWithEtag(c, tag, async () => answer)) as never
    })
    .openapi(casesRoute, async (c) => {
      const { buffer, filter, since } = casesQuery.read(c.req.url)
      const id = readPathId(c.req.param('id'), WHAT)
      const tag = await database.tag(c, 'things', 'cases', 'communes')
      const build = async () => {
        const found = await database.read(c, (sql) =>
          countCorridorCases(sql, id, buffer, filter, since && monthStart(since)),
        )
        if (!found) throw notFound(WHAT)
        return found
      }
      return (await answerWithEtag(c, tag, build)) as never
    })
