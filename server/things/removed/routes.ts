import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import {
  REMOVAL_WAYS,
  REMOVED_THINGS,
  type RemovedPage,
  type RemovedRecord,
  type RemovedThing,
} from '../../../data/model/removedRecord.ts'
import { askingPerson, type Guarded } from '../../access/guarded.ts'
import type { Pool } from '../../database/connect.ts'
import { apiRouter } from '../../http/apiRouter.ts'
import {
  daySchema,
  failuresNotFoundSignedIn,
  failuresSignedIn,
  instantSchema,
  json,
  ofType,
} from '../../http/documented.ts'
import { pathIdSchema, readPathId } from '../../http/pathId.ts'
import { notFound } from '../../http/problems.ts'
import { dayParameter, numberParameter, queryOf, textParameter } from '../../http/queryParameters.ts'
import { editorOf } from '../editing/editorOf.ts'
import { WHAT } from '../editing/saveRecord.ts'
import { savedSchema } from '../editing/schemas.ts'
import { bringBackRecord } from './bringBackRecord.ts'
import { findRemoved, listRemoved } from './queries.ts'

const thingIn = (text: string): RemovedThing | null => REMOVED_THINGS.find((thing) => thing === text) ?? null

const listQuery = queryOf({
  thing: textParameter(`One of ${REMOVED_THINGS.join(', ')}`, 'cases', thingIn),
  way: textParameter('REMOVE or UNDO', 'REMOVE', (text) =>
    REMOVAL_WAYS.some(({ code }) => code === text) ? text : null,
  ),
  text: textParameter('Words of who, why, the number or the name; marks do not matter', 'nhập nhầm', (text) =>
    text.length <= 100 ? text : null,
  ),
  from: dayParameter('First local day (UTC+7) of the removal'),
  to: dayParameter('Last local day (UTC+7) of the removal'),
  after: textParameter('`next` of the page before', '1770000000000000.cases.12', (text) => {
    const [at = '', name = '', id = ''] = text.split('.')
    const thing = thingIn(name)
    return thing && /^\d{1,17}$/.test(at) && /^[1-9]\d{0,8}$/.test(id) ? { at, thing, id: Number(id) } : null
  }),
  limit: numberParameter('Records a page', { least: 1, most: 200, absent: 50 }),
})

const code = z.string().nullable()
const removedSchema = ofType<RemovedRecord>()(
  z
    .strictObject({
      thing: z.enum(REMOVED_THINGS),
      id: z.int(),
      version: z.int(),
      source: z.string(),
      sourceNumber: z.string(),
      title: z.string().openapi({ description: 'Kind of a case, name of a thing' }),
      day: daySchema.nullable(),
      communeCode: code,
      provinceCode: code,
      isSample: z.boolean(),
      way: z.enum(REMOVAL_WAYS.map((way) => way.code)),
      personName: z.string().nullable(),
      removedAt: instantSchema,
      note: z.string().nullable(),
    })
    .openapi('RemovedRecord'),
)
const pageSchema = ofType<RemovedPage>()(
  z
    .strictObject({
      records: z.array(removedSchema).readonly(),
      next: z.string().nullable().openapi({ description: 'For `after`; null at the end' }),
    })
    .openapi('RemovedPage'),
)
const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Records that were taken out, with who did it, when and why',
  request: { query: listQuery.schema },
  responses: { 200: json(pageSchema, 'One page, the last removed first'), ...failuresSignedIn },
})
const bringBackRoute = createRoute({
  method: 'post',
  path: '/{thing}/{id}/bring-back',
  summary: 'Bring a record back as it was, under its own number; 409 when the number is another record’s now',
  request: {
    params: z
      .object({
        thing: z
          .string()
          .max(40)
          .openapi({ example: 'cases', description: REMOVED_THINGS.join(', ') }),
      })
      .extend(pathIdSchema.shape),
  },
  responses: { 200: json(savedSchema, 'It is there again'), ...failuresNotFoundSignedIn },
})

const NO_STORE = { 'Cache-Control': 'no-store' }

/** `/api/removed-records`: what was taken out, and the way back (design.md decision 12). */
export const removedRecordRoutes = (database: Guarded, pool: Pool) => {
  const isSampleOnly = (c: Context) => askingPerson(c).isSample ?? false
  return apiRouter()
    .openapi(listRoute, async (c) => {
      const { after, limit, ...filter } = listQuery.read(c.req.url)
      const found = await database.readFor(c, 'DATA_EDIT', (sql) =>
        listRemoved(sql, filter, { after, limit: limit + 1, onlySamples: isSampleOnly(c) }),
      )
      const records = found.slice(0, limit).map(({ at: _at, ...record }) => record)
      const last = found.length > limit ? found[limit - 1] : undefined
      return c.json({ records, next: last ? `${last.at}.${last.thing}.${last.id}` : null }, 200, NO_STORE) as never
    })
    .openapi(bringBackRoute, async (c) => {
      const thing = thingIn(c.req.param('thing') ?? '')
      if (!thing) throw notFound('loại dữ liệu này')
      const id = readPathId(c.req.param('id'), WHAT)
      const found = await database.readFor(c, 'DATA_EDIT', (sql) => findRemoved(sql, thing, id))
      if (!found) throw notFound(WHAT)
      return c.json(await bringBackRecord(editorOf(c, pool), found), 200, NO_STORE)
    })
}
