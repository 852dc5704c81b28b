import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { askingPerson, type Guarded } from '../access/guarded.ts'
import { writeKeys } from '../access/writeKeys.ts'
import type { Sql } from '../database/connect.ts'
import type { OpenDatabase } from '../database/openDatabase.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { failuresNotFoundSignedIn, json } from '../http/documented.ts'
import { pathIdSchema, readPathId } from '../http/pathId.ts'
import { ApiError, notFound } from '../http/problems.ts'
import { numberParameter, queryOf, textParameter } from '../http/queryParameters.ts'
import { isThing } from './importKinds.ts'
import type { ImportBatch } from '../../data/model/imports.ts'
import {
  type BatchesAsked,
  findOthersBatch,
  findOwnBatch,
  listOthersBatches,
  listOwnBatches,
  listSources,
  type StoredBatch,
} from './queries.ts'
import { asTyped } from './sampleSource.ts'
import { batchesSchema, undoneSchema } from './schemas.ts'
import { undoBatch } from './undoBatch.ts'

const batchesQuery = queryOf({
  thing: textParameter('Only imports of this', 'cases', isThing),
  before: textParameter('`next` of the page before: only older imports', '1204', (text) =>
    /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null,
  ),
  limit: numberParameter('Imports a page', { least: 1, most: 100, absent: 50 }),
})
const batchesRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Imports of the past: those of the person, and those of which the person sees a record',
  request: { query: batchesQuery.schema },
  responses: { 200: json(batchesSchema, 'The newest first'), ...failuresNotFoundSignedIn },
})
const undoRoute = createRoute({
  method: 'post',
  path: '/{id}/undo',
  summary: 'Take an import back as one',
  request: { params: pathIdSchema },
  responses: { 200: json(undoneSchema, 'What was taken back'), ...failuresNotFoundSignedIn },
})

/** `/api/import-batches`: imports of the past. */
export const importBatchRoutes = (database: Guarded, { sql: pool, longSql }: Pick<OpenDatabase, 'sql' | 'longSql'>) => {
  // What areas share is no reason to see who imported what there.
  const asPerson = <Result>(c: Context, work: (sql: Sql) => Promise<Result>) => database.readFor(c, 'DATA_IMPORT', work)
  const page = async (c: Context, { limit, ...asked }: BatchesAsked) => {
    const { id } = askingPerson(c)
    const own = await listOwnBatches(pool, id, { ...asked, limit: limit + 1 })
    const others = await asPerson(c, (sql) => listOthersBatches(sql, id, { ...asked, limit: limit + 1 }))
    const found = [...own, ...others].toSorted((one, other) => other.id - one.id)
    const batches = found.slice(0, limit)
    return { batches: batches.map(withoutPersonId), next: found.length > limit ? (batches.at(-1)?.id ?? null) : null }
  }
  const find = async (c: Context, id: number) =>
    (await findOwnBatch(pool, askingPerson(c).id, id)) ?? (await asPerson(c, (sql) => findOthersBatch(sql, id)))
  return apiRouter()
    .openapi(batchesRoute, async (c) => {
      const asked = batchesQuery.read(c.req.url)
      const { id, isSample } = askingPerson(c)
      const stored = await listSources(pool, id, asked.thing ?? 'cases')
      // As they are typed: the form tells by them whether a name is new, and remembers columns under it.
      const sources = isSample ? [...new Set(stored.map(asTyped))] : stored
      return c.json({ ...(await page(c, asked)), sources }, 200)
    })
    .openapi(undoRoute, async (c) => {
      const id = readPathId(c.req.param('id'), 'lần nhập này')
      const person = askingPerson(c)
      const batch = await find(c, id)
      if (!batch) throw notFound('lần nhập này')
      if (person.isSample && batch.personId !== person.id) {
        throw new ApiError(403, 'FORBIDDEN', 'Tài khoản mẫu chỉ hoàn tác được lần nhập của chính nó.')
      }
      try {
        return c.json(await undoBatch(longSql, id, { ...person, keys: writeKeys(person, 'DATA_IMPORT') }), 200)
      } catch (error) {
        if ((error as { code?: string }).code !== '42501') throw error
        throw new ApiError(403, 'FORBIDDEN', 'Lần nhập này có hồ sơ ngoài địa bàn của bạn nên không hoàn tác được.')
      }
    })
}

const withoutPersonId = ({ personId: _personId, ...batch }: StoredBatch): ImportBatch => batch
