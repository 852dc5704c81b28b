import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { askingPerson, type Guarded } from '../access/guarded.ts'
import { writeKeys } from '../access/writeKeys.ts'
import type { Pool } from '../database/connect.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { failuresNotFoundSignedIn, json } from '../http/documented.ts'
import { pathIdSchema, readPathId } from '../http/pathId.ts'
import { ApiError, notFound } from '../http/problems.ts'
import { queryOf, textParameter } from '../http/queryParameters.ts'
import { isThing } from './importKinds.ts'
import type { ImportBatch } from '../../data/model/imports.ts'
import { listBatches, listSources, seenBatches, type StoredBatch } from './queries.ts'
import { batchesSchema, undoneSchema } from './schemas.ts'
import { undoBatch } from './undoBatch.ts'

const batchesQuery = queryOf({ thing: textParameter('Only imports of this', 'cases', isThing) })
const batchesRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Imports of the past: those of the person, and those of which the person sees a case',
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
export const importBatchRoutes = (database: Guarded, pool: Pool) => {
  const visible = async (c: Context) => {
    const person = askingPerson(c)
    const all = await listBatches(pool)
    const others = all.filter(({ personId }) => personId !== person.id).map(({ id }) => id)
    // What areas share is no reason to see who imported what there.
    const seen = await database.readFor(c, 'DATA_IMPORT', (sql) => seenBatches(sql, others))
    return all.filter(({ personId, id }) => personId === person.id || seen.has(id))
  }
  return apiRouter()
    .openapi(batchesRoute, async (c) => {
      const { thing } = batchesQuery.read(c.req.url)
      const batches = (await visible(c)).filter((batch) => thing === null || batch.thing === thing)
      const sources = await listSources(pool, askingPerson(c).id, thing ?? 'cases')
      return c.json({ batches: batches.map(withoutPersonId), sources }, 200)
    })
    .openapi(undoRoute, async (c) => {
      const id = readPathId(c.req.param('id'), 'lần nhập này')
      const person = askingPerson(c)
      const batch = (await visible(c)).find((one) => one.id === id)
      if (!batch) throw notFound('lần nhập này')
      if (person.isSample && batch.personName !== person.name) {
        throw new ApiError(403, 'FORBIDDEN', 'Tài khoản mẫu chỉ hoàn tác được lần nhập của chính nó.')
      }
      try {
        return c.json(await undoBatch(pool, id, { ...person, keys: writeKeys(person, 'DATA_IMPORT') }), 200)
      } catch (error) {
        if ((error as { code?: string }).code !== '42501') throw error
        throw new ApiError(403, 'FORBIDDEN', 'Lần nhập này có hồ sơ ngoài địa bàn của bạn nên không hoàn tác được.')
      }
    })
}

const withoutPersonId = ({ personId: _personId, ...batch }: StoredBatch): ImportBatch => batch
