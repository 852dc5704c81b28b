import { z } from '@hono/zod-openapi'
import type { CrossingCollection } from '../../data/model/things.ts'
import type { Guarded } from '../access/guarded.ts'
import { collectionRoutes } from '../http/collectionRoutes.ts'
import { codeSchema, collectionSchema, ofType, pointSchema } from '../http/documented.ts'
import { listCrossings } from './queries.ts'

const schema = ofType<CrossingCollection>()(
  collectionSchema(
    pointSchema,
    z.strictObject({
      id: z.number().int(),
      name: z.string(),
      class: codeSchema,
      mode: codeSchema,
      country: z.string(),
      counterpart: z.string().nullable(),
      provinceCode: z.string(),
      communeCode: z.string().nullable(),
      accuracy: codeSchema,
      errorMetres: z.number().int().nullable(),
      isSample: z.boolean(),
    }),
  ).openapi('CrossingCollection'),
)

/** `/api/crossings`: gates, openings and trails. */
export const crossingRoutes = (database: Guarded) =>
  collectionRoutes(database, { schema, summary: 'Border gates, openings and trails', list: listCrossings })
