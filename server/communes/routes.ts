import { createRoute, z } from '@hono/zod-openapi'
import { apiRouter } from '../http/apiRouter.ts'
import { dayNumber, isoDay, localToday, yearsEarlier } from '../../data/model/localDay.ts'
import { wholeMonths } from '../../data/model/wholeMonths.ts'
import type { Guarded } from '../access/guarded.ts'
import { versionTag } from '../database/dataVersions.ts'
import { answerWithEtag } from '../http/answerWithEtag.ts'
import { answerCompressed } from '../http/compressed.ts'
import { codeSchema, failures, failuresSignedIn, failuresWithNotFound, json, notModified } from '../http/documented.ts'
import { notFound } from '../http/problems.ts'
import { dayParameter, queryOf } from '../http/queryParameters.ts'
import type { KeptBoundaries } from './keptBoundaries.ts'
import { findCommune, listCommunes, listCounted, listProvinces } from './queries.ts'

const communeSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: z.string(),
    provinceCode: z.string(),
    areaKm2: z.number(),
    population: z.number().int().nullable(),
    point: z.array(z.number()).length(2).openapi({ description: '[longitude, latitude], WGS 84' }),
    boundary: z.enum(['APPROXIMATE', 'OFFICIAL']),
  })
  .openapi('Commune')

const listSchema = z.object({
  provinces: z.array(z.object({ code: z.string(), name: z.string(), kind: z.string() })),
  communes: z.array(communeSchema),
})

const detailSchema = communeSchema.extend({
  provinceName: z.string(),
  populationSource: z.string().nullable(),
  boundarySource: z.string().nullable(),
  validFrom: z.string(),
  formerUnits: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      district: z.string().nullable(),
      province: z.string(),
      extent: z.enum(['FULL', 'PARTIAL']),
    }),
  ),
})

const noQuery = queryOf({})
const countedQuery = queryOf({
  from: dayParameter('First day; a year before the last when absent'),
  to: dayParameter('Last day; a month that is not over yet is never counted'),
})
const countedSchema = z
  .object({
    firstMonth: z.iso.date().nullable().openapi({ description: 'First day of the first month that was counted' }),
    lastMonth: z.iso.date().nullable().openapi({ description: 'First day of the last month that was counted' }),
    communes: z.array(z.object({ communeCode: z.string(), theme: codeSchema, cases: z.number().int() })),
  })
  .openapi('SharedCounts')

/** `/api/communes`: units of today, their boundaries as TopoJSON, one unit with the former units it was made from. */
export const communeRoutes = (database: Guarded, boundaries: KeptBoundaries) => {
  const { facts: sql } = database
  return apiRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/',
        responses: { 200: json(listSchema, 'Provinces and communes'), ...notModified, ...failures },
      }),
      async (c) => {
        noQuery.read(c.req.url)
        return (await answerWithEtag(c, await versionTag(sql, 'communes'), async () => ({
          provinces: await listProvinces(sql),
          communes: await listCommunes(sql),
        }))) as never
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/boundaries',
        responses: {
          200: json(
            z.object({ type: z.literal('Topology') }).loose(),
            'Boundaries as TopoJSON, object `communes`, code as id',
          ),
          ...notModified,
          ...failures,
        },
      }),
      async (c) => {
        noQuery.read(c.req.url)
        return answerCompressed(c, await boundaries.find()) as never
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/counted',
        summary: 'Numbers by commune and theme that a province shares with people of one area: whole months, no places',
        request: { query: countedQuery.schema },
        responses: { 200: json(countedSchema, 'Numbers; none where nothing is shared'), ...failuresSignedIn },
      }),
      async (c) => {
        const { from, to } = countedQuery.read(c.req.url)
        // A month that still runs grows by single cases: whoever asked every day would learn the day of each.
        const yesterday = isoDay(localToday() - 1)
        const last = to && to < yesterday ? to : yesterday
        const months = wholeMonths(from ?? isoDay(yearsEarlier(dayNumber(last), 1)), last)
        const communes = months ? await database.read(c, (read) => listCounted(read, months)) : []
        const answer = { firstMonth: months?.firstMonth ?? null, lastMonth: months?.lastMonth ?? null, communes }
        return c.json(answer, 200, { 'Cache-Control': 'no-store' })
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/{code}',
        request: { params: z.object({ code: z.string().regex(/^\d{5}$/, 'Mã xã gồm 5 chữ số.') }) },
        responses: { 200: json(detailSchema, 'One commune'), ...failuresWithNotFound },
      }),
      async (c) => {
        noQuery.read(c.req.url)
        const found = await findCommune(sql, c.req.valid('param').code)
        if (!found) throw notFound('đơn vị hành chính này')
        return c.json(found as never, 200)
      },
    )
}
