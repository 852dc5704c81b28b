import { z } from '@hono/zod-openapi'
import type { EstablishmentCollection } from '../../data/model/things.ts'
import type { Guarded } from '../access/guarded.ts'
import { collectionRoutes } from '../http/collectionRoutes.ts'
import { codeSchema, collectionSchema, ofType, pointSchema } from '../http/documented.ts'
import { listEstablishments } from './queries.ts'

const schema = ofType<EstablishmentCollection>()(
  collectionSchema(
    pointSchema.nullable(),
    z.strictObject({
      id: z.number().int(),
      name: z.string(),
      type: codeSchema,
      address: z.string().nullable(),
      provinceCode: z.string(),
      communeCode: z.string().nullable(),
      precision: codeSchema,
      facilityClass: codeSchema.nullable(),
      activity: codeSchema,
      isSample: z.boolean(),
    }),
  ).openapi('EstablishmentCollection'),
)

/** `/api/establishments`: places of business that are watched or inspected. */
export const establishmentRoutes = (database: Guarded) =>
  collectionRoutes(database, { schema, summary: 'Establishments', list: listEstablishments })
