import { z } from '@hono/zod-openapi'
import type { PollutedSiteCollection } from '../../data/model/things.ts'
import type { Guarded } from '../access/guarded.ts'
import { collectionRoutes } from '../http/collectionRoutes.ts'
import { areaSchema, codeSchema, collectionSchema, daySchema, ofType } from '../http/documented.ts'
import { listPollutedSites } from './queries.ts'

const schema = ofType<PollutedSiteCollection>()(
  collectionSchema(
    areaSchema.nullable(),
    z.strictObject({
      id: z.number().int(),
      code: z.string(),
      name: z.string(),
      class: codeSchema,
      handling: codeSchema,
      sector: codeSchema,
      provinceCode: z.string(),
      communeCode: z.string().nullable(),
      foundOn: daySchema,
      dueOn: daySchema.nullable(),
      score: z.number().int().min(0).max(100).nullable(),
      isSample: z.boolean(),
    }),
  ).openapi('PollutedSiteCollection'),
)

/** `/api/polluted-sites`: polluted areas with class and handling status. */
export const pollutedSiteRoutes = (database: Guarded) =>
  collectionRoutes(database, { schema, summary: 'Polluted sites', list: listPollutedSites })
