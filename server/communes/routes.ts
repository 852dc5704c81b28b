import { createRoute, z } from '@hono/zod-openapi'
import { apiRouter } from '../http/apiRouter.ts'
import type { Guarded } from '../access/guarded.ts'
import { versionTag } from '../database/dataVersions.ts'
import { answerWithEtag } from '../http/answerWithEtag.ts'
import { answerCompressed, type CompressedBytes } from '../http/compressed.ts'
import { failures, failuresWithNotFound, json, notModified } from '../http/documented.ts'
import { notFound } from '../http/problems.ts'
import { queryOf } from '../http/queryParameters.ts'
import { buildBoundaries } from './buildBoundaries.ts'
import { findCommune, listBoundaries, listCommunes, listProvinces } from './queries.ts'

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

/** `/api/communes`: units of today, their boundaries as TopoJSON, one unit with the former units it was made from. */
export const communeRoutes = ({ facts: sql }: Guarded) => {
  let boundaries: { version: string; bytes: Promise<CompressedBytes> } | null = null
  const boundaryBytes = (version: string): Promise<CompressedBytes> => {
    if (boundaries?.version !== version) {
      const bytes = listBoundaries(sql).then((rows) => buildBoundaries({ rows, tag: `boundaries-${version}` }))
      boundaries = { version, bytes }
      bytes.catch(() => {
        boundaries = null
      })
    }
    return boundaries.bytes
  }
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
        return answerCompressed(c, await boundaryBytes(await versionTag(sql, 'communes'))) as never
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
