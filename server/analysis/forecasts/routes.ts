import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ForecastDetail } from '../../../data/analysis/saved/forecastAnswers.ts'
import { MOST_PERIODS } from '../../../data/analysis/forecast/forecastStanding.ts'
import { isViewRecorded } from '../../../data/model/auditCodes.ts'
import { apiRouter } from '../../http/apiRouter.ts'
import { failuresNotFoundSignedIn, failuresSignedIn, json, jsonBody } from '../../http/documented.ts'
import { pathIdSchema, readPathId } from '../../http/pathId.ts'
import { errorSchema, notFound } from '../../http/problems.ts'
import { numberParameter, queryOf, textParameter } from '../../http/queryParameters.ts'
import type { AnalysisServices } from '../computing.ts'
import { readQuestion } from '../readQuestion.ts'
import { forecastTask } from './forecastTask.ts'
import { findForecast, type ForecastRow, listForecasts, listTask } from './queries.ts'
import { detailSchema, draftSchema, pageSchema, standingsSchema, summarySchema } from './schemas.ts'
import { scored, scoreForecastRow } from './scoring.ts'
import { sealAsked } from './sealing.ts'
import { placesOf, standingsOf, summaryOf } from './telling.ts'

const WHAT = 'dự báo này'
const NO_STORE = { 'Cache-Control': 'no-store' }
const tooMuch = {
  413: json(errorSchema, 'It takes longer or more memory than the server allows'),
  429: json(errorSchema, 'Too many analyses wait, of this person or of all'),
}
const idText = (text: string) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null)
const listQuery = queryOf({
  after: textParameter('`next` of the page before', '120', idText),
  limit: numberParameter('Forecasts a page', { least: 1, most: 50, absent: 20 }),
})
const standingQuery = queryOf({
  question: textParameter('The string form of a question of the method FORECAST', 'method=FORECAST&…', (text) => text),
})
const noQuery = queryOf({})

const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Sealed forecasts, the newest first; those whose period is over with their scores',
  request: { query: listQuery.schema },
  responses: { 200: json(pageSchema, 'One page'), ...failuresSignedIn, ...tooMuch },
})
const sealRoute = createRoute({
  method: 'post',
  path: '/',
  summary: 'Make the forecasts of every model for a period that has not begun, and seal them',
  request: jsonBody(draftSchema),
  responses: { 200: json(summarySchema, 'Sealed'), ...failuresSignedIn, ...tooMuch },
})
const standingRoute = createRoute({
  method: 'get',
  path: '/standing',
  summary: 'Which models are shown for a question, and which were withdrawn because they did not beat the plain count',
  request: { query: standingQuery.schema },
  responses: { 200: json(standingsSchema, 'Standings'), ...failuresSignedIn, ...tooMuch },
})
const openRoute = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'A sealed forecast with its places, its scores and whether it is whole',
  request: { params: pathIdSchema },
  responses: { 200: json(detailSchema, 'The forecast'), ...failuresNotFoundSignedIn, ...tooMuch },
})
const scoreRoute = createRoute({
  method: 'post',
  path: '/{id}/score',
  summary: 'Score a forecast whose period is over by the cases of now: some come in late',
  request: { params: pathIdSchema },
  responses: { 200: json(summarySchema, 'Scored'), ...failuresNotFoundSignedIn, ...tooMuch },
})

/** `/api/forecasts`: forecasts sealed before their period, and how right they were. */
export const forecastRoutes = (services: AnalysisServices) => {
  const { database } = services
  const found = async (c: Context, id: number): Promise<ForecastRow> => {
    const row = await database.read(c, (sql) => findForecast(sql, id))
    if (!row) throw notFound(WHAT)
    return row
  }
  /** Rows as they are read; read again where some were scored for the first time. */
  const settled = async (c: Context, rows: () => Promise<ForecastRow[]>): Promise<readonly ForecastRow[]> => {
    const before = await rows()
    const after = await scored(services, c, before)
    return after.every((row, at) => row === before[at]) ? before : rows()
  }
  const standings = async (c: Context, task: string) =>
    standingsOf(await scored(services, c, await database.read(c, (sql) => listTask(sql, task, MOST_PERIODS))))
  return apiRouter()
    .openapi(listRoute, async (c) => {
      const { after, limit } = listQuery.read(c.req.url)
      const rows = await settled(c, () => database.read(c, (sql) => listForecasts(sql, { after, limit })))
      const page = rows.slice(0, limit)
      const next = rows.length > limit ? String(page.at(-1)?.id) : null
      return c.json({ forecasts: page.map(summaryOf), next }, 200, NO_STORE) as never
    })
    .openapi(sealRoute, async (c) => {
      const { question, ...draft } = c.req.valid('json')
      const id = await sealAsked(services, c, draft, readQuestion(question))
      return c.json(summaryOf(await found(c, id)), 200, NO_STORE) as never
    })
    .openapi(standingRoute, async (c) => {
      const { question } = standingQuery.read(c.req.url)
      const models = await standings(c, forecastTask(readQuestion(question ?? '')))
      return c.json({ models }, 200, NO_STORE) as never
    })
    .openapi(openRoute, async (c) => {
      noQuery.read(c.req.url)
      const id = readPathId(c.req.param('id'), WHAT)
      const [row] = (await settled(c, async () => [await found(c, id)])) as [ForecastRow]
      const models = await standings(c, row.task)
      if (isViewRecorded(row.sensitivity)) {
        await database.record(c, { action: 'VIEW_RESTRICTED', subjectType: 'forecast', subjectId: id })
      }
      const detail: ForecastDetail = {
        forecast: summaryOf(row),
        isWhole: row.isWhole,
        standings: models,
        places: placesOf(row),
      }
      return c.json(detail, 200, NO_STORE) as never
    })
    .openapi(scoreRoute, async (c) => {
      const id = readPathId(c.req.param('id'), WHAT)
      await scoreForecastRow(services, c, await found(c, id))
      return c.json(summaryOf(await found(c, id)), 200, NO_STORE) as never
    })
}
