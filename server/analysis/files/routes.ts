import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { AnalysisResult } from '../../../data/analysis/questions/analysisResult.ts'
import { formatQuestion } from '../../../data/analysis/questions/analysisQuestion.ts'
import { isViewRecorded } from '../../../data/model/auditCodes.ts'
import type { Language } from '../../../data/model/codedValue.ts'
import { isoDay, localToday } from '../../../data/model/localDay.ts'
import { askingPerson } from '../../access/guarded.ts'
import { apiRouter } from '../../http/apiRouter.ts'
import { attachment } from '../../http/attachment.ts'
import { failuresNotFoundSignedIn, json } from '../../http/documented.ts'
import { pathIdSchema, readPathId } from '../../http/pathId.ts'
import { errorSchema, notFound } from '../../http/problems.ts'
import { queryOf, textParameter } from '../../http/queryParameters.ts'
import { type AnalysisServices, compute, waiterOf } from '../computing.ts'
import { readQuestion } from '../readQuestion.ts'
import { findAnalysis, findResult } from '../saved/queries.ts'
import { listPlaceNames } from '../../exports/queries.ts'
import type { ResultToWrite } from './resultFacts.ts'

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
} as const
type Format = keyof typeof TYPES

const languageOf = (text: string): Language | null => (text === 'vi' || text === 'en' ? text : null)
const language = textParameter('Language of headers and sentences, vi when absent', 'vi', languageOf)
const savedQuery = queryOf({ language })
const answerQuery = queryOf({
  language,
  question: textParameter('The string form of a question', 'method=HOT_COMMUNES&…', (text) => text),
})

const file = (format: Format) => ({
  200: {
    content: { [TYPES[format]]: { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
    description: 'The file',
  },
  ...failuresNotFoundSignedIn,
  413: json(errorSchema, 'It takes longer or more memory than the server allows'),
  429: json(errorSchema, 'Too many analyses wait, of this person or of all'),
})
const savedRoute = (format: Format, summary: string) =>
  createRoute({
    method: 'get',
    path: `/{id}/result.${format}`,
    summary,
    request: { params: pathIdSchema, query: savedQuery.schema },
    responses: file(format),
  })
const answerRoute = (format: Format, summary: string) =>
  createRoute({
    method: 'get',
    path: `/answer.${format}`,
    summary,
    request: { query: answerQuery.schema },
    responses: file(format),
  })

/** Files of results under `/api/analyses`: of saved ones, and of a question that is answered for it. */
export const analysisFileRoutes = (services: AnalysisServices) => {
  const { database, boundaries, jobs } = services
  /** Writes, puts down that it went out, and sends. */
  const send = async (c: Context, format: Format, id: number | null, written: ResultToWrite) => {
    const body =
      format === 'xlsx'
        ? await jobs.run('workbook', waiterOf(c), async () => written)
        : await jobs.run('geoJson', waiterOf(c), async () => ({
            written,
            topology: (await boundaries.find()).plain,
          }))
    const { result, sensitivity } = written
    await database.record(c, {
      action: 'EXPORT',
      subjectType: 'analysis',
      subjectId: id,
      detail: {
        thing: 'analysis',
        format,
        filter: formatQuestion(result.question),
        rows: result.outcome.table.rows.length,
        level: sensitivity,
      },
    })
    const mark = isViewRecorded(sensitivity) ? '_HAN-CHE' : ''
    const name = `phan-tich_${result.question.method}_${isoDay(localToday())}${mark}.${format}`
    return c.body(body as Uint8Array<ArrayBuffer>, 200, attachment(TYPES[format], name)) as never
  }
  const about = async (c: Context, chosen: Language | null) => ({
    names: await database.read(c, listPlaceNames),
    exporter: { name: askingPerson(c).name, userName: askingPerson(c).userName },
    at: new Date().toISOString(),
    language: chosen ?? 'vi',
  })
  const ofSaved = (format: Format, summary: string) =>
    [
      savedRoute(format, summary),
      async (c: Context) => {
        const { language: chosen } = savedQuery.read(c.req.url)
        const id = readPathId(c.req.param('id'), WHAT)
        // Hono answers HEAD as GET without the body: nothing goes out.
        if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': TYPES[format] }) as never
        const { saved, result } = await database.read(c, async (sql) => ({
          saved: await findAnalysis(sql, askingPerson(c).id, id),
          result: await findResult(sql, id),
        }))
        if (!saved || !result) throw notFound(WHAT)
        const { sensitivity, sampleCases } = saved
        const written = { ...(await about(c, chosen)), saved, sensitivity, sampleCases, result: answered(result) }
        return send(c, format, id, written)
      },
    ] as const
  const ofQuestion = (format: Format, summary: string) =>
    [
      answerRoute(format, summary),
      async (c: Context) => {
        const { language: chosen, question } = answerQuery.read(c.req.url)
        const asked = readQuestion(question ?? '')
        if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': TYPES[format] }) as never
        const { result, basis } = await compute(services, c, asked)
        return send(c, format, null, {
          ...(await about(c, chosen)),
          saved: null,
          sensitivity: basis.highest,
          sampleCases: basis.sampleCases,
          result: answered(result),
        })
      },
    ] as const
  return apiRouter()
    .openapi(...ofQuestion('xlsx', 'Answer a question as an Excel workbook: what it rests on, and the ranked table'))
    .openapi(...ofQuestion('geojson', 'Answer a question as GeoJSON'))
    .openapi(...ofSaved('xlsx', 'A saved result as an Excel workbook'))
    .openapi(...ofSaved('geojson', 'A saved result as GeoJSON'))
}
const WHAT = 'kết quả này'

const answered = (result: AnalysisResult): ResultToWrite['result'] => {
  const { outcome } = result
  if (outcome.kind === 'answered') return { ...result, outcome }
  throw notFound('gì để xuất: phép tính chưa kết luận được')
}
