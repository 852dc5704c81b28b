import { z } from '@hono/zod-openapi'
import type { DrugSpotCollection } from '../../data/model/things.ts'
import type { Guarded } from '../access/guarded.ts'
import { collectionRoutes } from '../http/collectionRoutes.ts'
import { areaSchema, codeSchema, collectionSchema, daySchema, ofType } from '../http/documented.ts'
import { listDrugSpots } from './queries.ts'

const schema = ofType<DrugSpotCollection>()(
  collectionSchema(
    areaSchema.nullable(),
    z.strictObject({
      id: z.number().int(),
      kind: codeSchema,
      name: z.string(),
      status: codeSchema,
      provinceCode: z.string(),
      communeCode: z.string().nullable(),
      foundOn: daySchema,
      dismantledOn: daySchema.nullable(),
      isSample: z.boolean(),
    }),
  ).openapi('DrugSpotCollection'),
)

/** `/api/drug-spots`: spots and gathering spots. */
export const drugSpotRoutes = (database: Guarded) =>
  collectionRoutes(database, { schema, summary: 'Drug spots and gathering spots', list: listDrugSpots })
