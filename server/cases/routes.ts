import { createRoute, z } from '@hono/zod-openapi'
import { apiRouter } from '../http/apiRouter.ts'
import { isViewRecorded } from '../../data/model/auditCodes.ts'
import { formatCaseFilter } from '../../data/model/caseFilter.ts'
import { localToday } from '../../data/model/localDay.ts'
import { monthStart } from '../../data/model/periods.ts'
import type { Guarded } from '../access/guarded.ts'
import { answerWithEtag } from '../http/answerWithEtag.ts'
import { answerCompressed } from '../http/compressed.ts'
import { failures, failuresWithNotFound, json, notModified } from '../http/documented.ts'
import { pathIdSchema, readPathId } from '../http/pathId.ts'
import { notFound } from '../http/problems.ts'
import { dayParameter, filterQueryOf, numberParameter, queryOf, textParameter } from '../http/queryParameters.ts'
import { countCases } from './countCases.ts'
import { findCase, listCases, parsePageEnd } from './queries.ts'
import { countsSchema, detailSchema, pageSchema } from './schemas.ts'
import { caseSnapshots } from './snapshots.ts'

const since = dayParameter('First day of the window, taken back to the start of its month; all days when absent')
const columnsQuery = queryOf({ since })
const countsQuery = filterQueryOf({ since })
const listQuery = filterQueryOf({
  after: textParameter('`next` of the page before', '20440.123', parsePageEnd),
  limit: numberParameter('Cases a page', { least: 1, most: 500, absent: 100 }),
})
const noQuery = queryOf({})

const columnsRoute = createRoute({
  method: 'get',
  path: '/columns',
  summary: 'The case table as columns (data/model/caseColumnsCodec.ts), brotli or gzip',
  request: { query: columnsQuery.schema },
  responses: {
    200: {
      content: { 'application/octet-stream': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
      description: 'Columns',
    },
    ...notModified,
    ...failures,
  },
})

const countsRoute = createRoute({
  method: 'get',
  path: '/counts',
  summary: 'Everything the screen counts for a filter; each breakdown ignores its own clause',
  request: { query: countsQuery.schema },
  responses: { 200: json(countsSchema, 'Counts'), ...notModified, ...failures },
})

const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Cases a filter keeps, the newest day first',
  request: { query: listQuery.schema },
  responses: { 200: json(pageSchema, 'One page'), ...notModified, ...failures },
})

const detailRoute = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'One case with its goods and open review reasons',
  request: { params: pathIdSchema },
  responses: { 200: json(detailSchema, 'The case'), ...notModified, ...failuresWithNotFound },
})

/** `/api/cases`: the table as columns, linked counts by SQL, the list and one case. */
export const caseRoutes = (database: Guarded) => {
  const snapshots = caseSnapshots()
  return apiRouter()
    .openapi(columnsRoute, async (c) => {
      const { since } = columnsQuery.read(c.req.url)
      const { cases: version } = await database.versions(c)
      const wanted = { scope: database.scopeName(c), since: since && monthStart(since), version }
      const snapshot = await snapshots.find(wanted, (work) => database.read(c, work))
      const answer = answerCompressed(c, snapshot)
      if (answer.status === 200) await database.record(c, { action: 'MAP_LOADED', detail: { since } })
      return answer as never
    })
    .openapi(countsRoute, async (c) => {
      const { filter, since } = countsQuery.read(c.req.url)
      const build = () => database.read(c, (sql) => countCases(sql, filter, since && monthStart(since)))
      // A period that is not over is compared up to today.
      const tag = `${await database.tag(c, 'cases', 'communes')}-${localToday()}`
      return (await answerWithEtag(c, tag, build)) as never
    })
    .openapi(listRoute, async (c) => {
      const { filter, ...page } = listQuery.read(c.req.url)
      const build = () => database.read(c, (sql) => listCases(sql, filter, page))
      // Each page: what is asked for in the middle is read as well.
      await database.record(c, {
        action: 'SEARCH',
        subjectType: 'case',
        detail: { filter: formatCaseFilter(filter) },
      })
      return (await answerWithEtag(c, await database.tag(c, 'cases', 'communes'), build)) as never
    })
    .openapi(detailRoute, async (c) => {
      noQuery.read(c.req.url)
      const id = readPathId(c.req.param('id'), 'vụ việc này')
      const tag = `case-${id}-${await database.tag(c, 'cases')}`
      const found = await database.read(c, (sql) => findCase(sql, id))
      if (!found) throw notFound('vụ việc này')
      if (isViewRecorded(found.sensitivity)) {
        await database.record(c, { action: 'VIEW_RESTRICTED', subjectType: 'case', subjectId: id })
      }
      return (await answerWithEtag(c, tag, async () => found)) as never
    })
}
