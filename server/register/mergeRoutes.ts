import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { askingPerson, type Guarded } from '../access/guarded.ts'
import { eventOf } from '../audit/eventOf.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import type { Sql } from '../database/connect.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { doneSchema, failuresNotFoundSignedIn, failuresSignedIn, json, jsonBody } from '../http/documented.ts'
import { NO_STORE } from '../http/noStore.ts'
import { pathIdSchema, readPathId } from '../http/pathId.ts'
import { notAccepted } from '../http/problems.ts'
import { numberParameter, queryOf, textParameter } from '../http/queryParameters.ts'
import { outside } from '../things/editing/refusals.ts'
import { decideDistinct, listDuplicates } from './duplicates.ts'
import { mergePlaces, ownRow, unmergePlace } from './mergePlaces.ts'
import { duplicatesSchema, mergedSchema } from './schemas.ts'

const listQuery = queryOf({
  province: textParameter('Province code', '91', (text) => (/^\d{2}$/.test(text) ? text : null)),
  limit: numberParameter('Pairs at most', { least: 1, most: 500, absent: 100 }),
})
const GREATEST_ID = 2 ** 31 - 1
const rowId = z.number().int().min(1).max(GREATEST_ID)
const version = z.number().int().min(1).max(GREATEST_ID).optional()

const listRoute = createRoute({
  method: 'get',
  path: '/duplicates',
  summary: 'Pairs of rows that may be one place: tax number, or alike names that lie near one another',
  request: { query: listQuery.schema },
  responses: { 200: json(duplicatesSchema, 'The likeliest first'), ...failuresSignedIn },
})
const mergeRoute = createRoute({
  method: 'post',
  path: '/{id}/merge',
  summary: 'Say that a row is the same place as another, which then stands for both',
  request: {
    params: pathIdSchema,
    ...jsonBody(z.strictObject({ into: rowId, version }).openapi('EstablishmentMerge')),
  },
  responses: { 200: json(mergedSchema, 'Merged'), ...failuresNotFoundSignedIn },
})
const unmergeRoute = createRoute({
  method: 'post',
  path: '/{id}/unmerge',
  summary: 'Take a merge back: the row stands for itself again',
  request: { params: pathIdSchema, ...jsonBody(z.strictObject({ version }).openapi('EstablishmentUnmerge')) },
  responses: { 200: json(mergedSchema, 'Taken back'), ...failuresNotFoundSignedIn },
})
const distinctRoute = createRoute({
  method: 'post',
  path: '/{id}/distinct',
  summary: 'Say, or take back, that two rows are two places: they are not suggested again',
  request: {
    params: pathIdSchema,
    ...jsonBody(z.strictObject({ from: rowId, isDistinct: z.boolean() }).openapi('EstablishmentDistinction')),
  },
  responses: { 200: json(doneSchema, 'Kept'), ...failuresNotFoundSignedIn },
})

/** What the database says to a row outside the keys. */
const OUTSIDE = '42501'

/** Rows of `/api/register` that are the same place. */
export const mergeRoutes = (database: Guarded) => {
  const change = async <Result>(
    c: Context,
    id: number,
    work: (sql: Sql) => Promise<{ readonly result: Result; readonly detail: Readonly<Record<string, unknown>> }>,
  ): Promise<Result> => {
    try {
      return await database.writeFor(c, 'INSPECTION_WRITE', async (sql) => {
        const { result, detail } = await work(sql)
        const event = { action: 'CHANGE', subjectType: 'establishment', subjectId: id, detail } as const
        await recordEvent(sql, eventOf(c, askingPerson(c), event))
        return result
      })
    } catch (error) {
      throw (error as { code?: string }).code === OUTSIDE ? outside() : error
    }
  }
  const idOf = (c: Context) => readPathId(c.req.param('id'), 'cơ sở này')
  return apiRouter()
    .openapi(listRoute, async (c) => {
      const { province, limit } = listQuery.read(c.req.url)
      const duplicates = await database.readFor(c, 'INSPECTION_READ', (sql) =>
        listDuplicates(sql, { provinceCode: province, limit }),
      )
      return c.json(duplicates, 200, NO_STORE)
    })
    .openapi(mergeRoute, async (c) => {
      const id = idOf(c)
      const { into, version: seen } = c.req.valid('json')
      if (into === id) throw notAccepted('into', 'Hãy chọn một cơ sở khác.')
      const root = await change(c, id, async (sql) => {
        const result = await mergePlaces(sql, askingPerson(c), { id, into, version: seen })
        return { result, detail: { act: 'MERGE', into, root: result } }
      })
      return c.json({ id, root }, 200, NO_STORE)
    })
    .openapi(unmergeRoute, async (c) => {
      const id = idOf(c)
      const { version: seen } = c.req.valid('json')
      const from = await change(c, id, async (sql) => {
        const result = await unmergePlace(sql, askingPerson(c), { id, version: seen })
        return { result, detail: { act: 'UNMERGE', from: result } }
      })
      return c.json({ id, root: id, from }, 200, NO_STORE)
    })
    .openapi(distinctRoute, async (c) => {
      const id = idOf(c)
      const { from, isDistinct } = c.req.valid('json')
      if (from === id) throw notAccepted('from', 'Hãy chọn một cơ sở khác.')
      const person = askingPerson(c)
      await change(c, id, async (sql) => {
        await ownRow(sql, person, id)
        await ownRow(sql, person, from)
        await decideDistinct(sql, [id, from], person, isDistinct)
        return { result: null, detail: { act: isDistinct ? 'DISTINCT' : 'NOT_DISTINCT', from } }
      })
      return c.json({ done: true } as const, 200, NO_STORE)
    })
}
