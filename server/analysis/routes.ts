import { createRoute } from '@hono/zod-openapi'
import { ANALYSIS_METHODS } from '../../data/analysis/questions/analysisMethods.ts'
import { formatQuestion } from '../../data/analysis/questions/analysisQuestion.ts'
import { isViewRecorded } from '../../data/model/auditCodes.ts'
import { askingPerson } from '../access/guarded.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { failuresNotFoundSignedIn, failuresSignedIn, json, jsonBody } from '../http/documented.ts'
import { pathIdSchema, readPathId } from '../http/pathId.ts'
import { errorSchema } from '../http/problems.ts'
import { numberParameter, queryOf, textParameter } from '../http/queryParameters.ts'
import { flagParameter } from '../inspections/filterParameters.ts'
import { conflicts } from '../inspections/sharedSchemas.ts'
import { type AnalysisServices, answer } from './computing.ts'
import { readQuestion } from './readQuestion.ts'
import { listAnalyses } from './saved/queries.ts'
import { openSaved } from './saved/openSaved.ts'
import { changeName, changeRemoved, saveAnalysis, toldOf } from './saved/saving.ts'
import {
  changeSchema,
  detailSchema,
  draftSchema,
  pageSchema,
  resultSchema,
  runSchema,
  savedSchema,
  versionSchema,
} from './schemas.ts'

const WHAT = 'kết quả này'
const NO_STORE = { 'Cache-Control': 'no-store' }
const tooMuch = {
  413: json(errorSchema, 'It takes longer or more memory than the server allows'),
  429: json(errorSchema, 'Too many analyses wait, of this person or of all'),
}
const answered = { ...failuresNotFoundSignedIn, ...conflicts }
const methodText = (text: string) => ANALYSIS_METHODS.find(({ code }) => code === text)?.code ?? null
const idText = (text: string) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null)
const listQuery = queryOf({
  method: textParameter('Only those of this method', 'HOT_COMMUNES', methodText),
  removed: flagParameter('those that the person has removed instead'),
  after: textParameter('`next` of the page before', '120', idText),
  limit: numberParameter('Results a page', { least: 1, most: 200, absent: 50 }),
})
const noQuery = queryOf({})

const runRoute = createRoute({
  method: 'post',
  path: '/run',
  summary: 'Answer a question from what the person may see: the same numbers as the page of the same person',
  request: jsonBody(runSchema),
  responses: { 200: json(resultSchema, 'The answer, or why there is none'), ...failuresSignedIn, ...tooMuch },
})
const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Saved results of those who saw no more than the person sees, the newest first',
  request: { query: listQuery.schema },
  responses: { 200: json(pageSchema, 'One page'), ...failuresSignedIn },
})
const saveRoute = createRoute({
  method: 'post',
  path: '/',
  summary: 'Answer a question and keep the answer under a name',
  request: jsonBody(draftSchema),
  responses: { 200: json(savedSchema, 'Saved'), ...failuresSignedIn, ...tooMuch },
})
const openRoute = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'A saved result with the numbers it was saved with, and whether its data have moved on',
  request: { params: pathIdSchema },
  responses: { 200: json(detailSchema, 'The result'), ...failuresNotFoundSignedIn },
})
const renameRoute = createRoute({
  method: 'put',
  path: '/{id}',
  summary: 'Give a saved result of one’s own another name',
  request: { params: pathIdSchema, ...jsonBody(changeSchema) },
  responses: { 200: json(savedSchema, 'Renamed'), ...answered },
})
const removeRoute = createRoute({
  method: 'post',
  path: '/{id}/remove',
  summary: 'Take a saved result of one’s own off the lists; nothing is deleted',
  request: { params: pathIdSchema, ...jsonBody(versionSchema) },
  responses: { 200: json(savedSchema, 'Removed'), ...answered },
})
const bringBackRoute = createRoute({
  method: 'post',
  path: '/{id}/bring-back',
  summary: 'Put a removed result back on the lists',
  request: { params: pathIdSchema, ...jsonBody(versionSchema) },
  responses: { 200: json(savedSchema, 'Back'), ...answered },
})

/** `/api/analyses`: questions answered in the server, and results kept under a name. */
export const analysisRoutes = (services: AnalysisServices) => {
  const { database } = services
  return apiRouter()
    .openapi(runRoute, async (c) => {
      const question = readQuestion(c.req.valid('json').question)
      const result = await answer(services, c, question)
      await database.record(c, {
        action: 'SEARCH',
        subjectType: 'analysis',
        detail: { question: formatQuestion(question), dataVersion: result.dataVersion },
      })
      return c.json(result, 200, NO_STORE) as never
    })
    .openapi(listRoute, async (c) => {
      const { method, removed, after, limit } = listQuery.read(c.req.url)
      const search = { method, isRemoved: removed ?? false, after, limit }
      const found = await database.read(c, (sql) => listAnalyses(sql, askingPerson(c).id, search))
      const page = found.slice(0, limit).map(toldOf)
      const next = found.length > limit ? String(page.at(-1)?.id) : null
      return c.json({ analyses: page, next }, 200, NO_STORE) as never
    })
    .openapi(saveRoute, async (c) => {
      const { question, ...draft } = c.req.valid('json')
      return c.json(await saveAnalysis(services, c, draft, readQuestion(question)), 200, NO_STORE) as never
    })
    .openapi(openRoute, async (c) => {
      noQuery.read(c.req.url)
      const id = readPathId(c.req.param('id'), WHAT)
      const found = await openSaved(services, c, id)
      if (isViewRecorded(found.analysis.sensitivity)) {
        await database.record(c, { action: 'VIEW_RESTRICTED', subjectType: 'analysis', subjectId: id })
      }
      return c.json(found, 200, NO_STORE) as never
    })
    .openapi(renameRoute, async (c) => {
      const id = readPathId(c.req.param('id'), WHAT)
      return c.json(await changeName(services, c, id, c.req.valid('json')), 200, NO_STORE) as never
    })
    .openapi(removeRoute, async (c) => {
      const id = readPathId(c.req.param('id'), WHAT)
      const { version } = c.req.valid('json')
      return c.json(await changeRemoved(services, c, { id, version }, true), 200, NO_STORE) as never
    })
    .openapi(bringBackRoute, async (c) => {
      const id = readPathId(c.req.param('id'), WHAT)
      const { version } = c.req.valid('json')
      return c.json(await changeRemoved(services, c, { id, version }, false), 200, NO_STORE) as never
    })
}
