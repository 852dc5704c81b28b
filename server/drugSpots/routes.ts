import { z } from '@hono/zod-openapi'
import type { DrugSpotCollection } from '../../data/model/things.ts'
import type { Sql } from '../database/connect.ts'
import { collectionRoutes } from '../http/collectionRoutes.ts'
import { areaSchema, codeSchema, collectionSchema, daySchema, ofType } from '../http/documented.ts'
import { listDrugSpots } from './queries.ts'

const schema = ofType<DrugSpotCollection>()(
  collectionSchema(
    areaSchema,
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
export const drugSpotRoutes = (sql: Sql) =>
  collectionRoutes(sql, { schema, summary: 'Drug spots and gathering spots', list: listDrugSpots })
