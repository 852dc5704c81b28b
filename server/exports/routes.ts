import { createRoute, z } from '@hono/zod-openapi'
import type { Language } from '../../data/model/codedValue.ts'
import { isoDay, localMoment } from '../../data/model/localDay.ts'
import { monthStart } from '../../data/model/periods.ts'
import { formatCaseFilter } from '../../data/model/caseFilter.ts'
import { EXPORT_FORMATS, formatsOf, MOST_XLSX_ROWS } from '../../data/model/exports/exportFormats.ts'
import { EXPORT_THINGS, exportThingOf, type ExportThing } from '../../data/model/exports/exportThings.ts'
import { askingPerson, type Guarded } from '../access/guarded.ts'
import { FINGERPRINTS } from '../access/scopeVersions.ts'
import { attachment } from '../http/attachment.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { doneSchema, failuresNotFoundSignedIn, json, ofType } from '../http/documented.ts'
import { ApiError, badRequest, errorSchema, notFound } from '../http/problems.ts'
import { dayParameter, filterQueryOf, queryOf, textParameter } from '../http/queryParameters.ts'
import { clockText } from './cellText.ts'
import { isRestricted } from './exportFacts.ts'
import { ExportTooLarge } from './exportTooLarge.ts'
import { countExported } from './openExport.ts'
import type { ExportSummary } from './queries.ts'
import { type ExportProgress, runningExports } from './runningExports.ts'
import { SpoolFile } from './spoolFile.ts'
import { spoolExport } from './spoolExport.ts'

type ExportTotals = Omit<ExportSummary, 'bounds'>

const TICKET = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const ticketText = (text: string) => (TICKET.test(text) ? text : null)
const languageOf = (text: string): Language | null => (text === 'vi' || text === 'en' ? text : null)

const shared = {
  language: textParameter('Language of headers and labels, vi when absent', 'vi', languageOf),
  ticket: textParameter(
    'A UUID of the client, under which it asks how far the export is',
    '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
    ticketText,
  ),
}
const since = dayParameter('First day of the window, taken back to the start of its month; all days when absent')
const caseQuery = filterQueryOf({ since, ...shared })
const thingQuery = queryOf(shared)
const noQuery = queryOf({})

const FILES = EXPORT_THINGS.flatMap((thing) =>
  formatsOf(thing.shape).map((format) => `${thing.path}.${format.extension}`),
)
const bytes = z.any().openapi({ type: 'string', format: 'binary' })

const fileRoute = createRoute({
  method: 'get',
  path: '/{file}',
  summary: 'What the person may see of a kind of thing, as a file; cases under the filter, other things whole',
  request: {
    params: z.object({
      file: z
        .custom<string>(() => true)
        .openapi({ type: 'string', enum: FILES, example: 'cases.xlsx', param: { name: 'file', in: 'path' } } as never),
    }),
    query: caseQuery.schema,
  },
  responses: {
    200: {
      content: Object.fromEntries(EXPORT_FORMATS.map(({ type }) => [type.split(';')[0] ?? type, { schema: bytes }])),
      description: 'The file',
    },
    ...failuresNotFoundSignedIn,
    429: json(errorSchema, 'Too many exports of this person are under way'),
  },
})

const summarySchema = ofType<ExportTotals>()(
  z
    .strictObject({
      rows: z.number().int().min(0),
      located: z.number().int().min(0),
      rounded: z.number().int().min(0),
      sample: z.number().int().min(0),
      highest: z.string().nullable().openapi({ description: 'Highest sensitivity among the rows; null without rows' }),
    })
    .openapi('ExportTotals'),
)

const summaryRoute = createRoute({
  method: 'get',
  path: '/{thing}/summary',
  summary: 'What an export would hold, before it is made',
  request: {
    params: z.object({
      thing: z
        .custom<string>(() => true)
        .openapi({
          type: 'string',
          enum: EXPORT_THINGS.map(({ path }) => path),
          param: { name: 'thing', in: 'path' },
        } as never),
    }),
    query: caseQuery.schema,
  },
  responses: { 200: json(summarySchema, 'Totals'), ...failuresNotFoundSignedIn },
})

const ticketParams = z.object({
  ticket: z
    .custom<string>(() => true)
    .openapi({ type: 'string', format: 'uuid', param: { name: 'ticket', in: 'path' } } as never),
})
const progressSchema = z
  .strictObject({
    state: z.enum(['UNKNOWN', 'WAITING', 'READING', 'READY', 'FAILED', 'CANCELLED']),
    rows: z.number().int().min(0),
    total: z.number().int().min(0).nullable(),
    message: z.string().nullable(),
  })
  .openapi('ExportProgress') satisfies z.ZodType<ExportProgress>

const progressRoute = createRoute({
  method: 'get',
  path: '/tickets/{ticket}',
  summary: 'How far an export of the person is',
  request: { params: ticketParams },
  responses: { 200: json(progressSchema, 'How far it is'), ...failuresNotFoundSignedIn },
})

const cancelRoute = createRoute({
  method: 'delete',
  path: '/tickets/{ticket}',
  summary: 'Cancel an export of the person',
  request: { params: ticketParams },
  responses: { 200: json(doneSchema, 'It ends'), ...failuresNotFoundSignedIn },
})

/** `/api/exports`: files of what the person may see, and how far they are. */
export const exportRoutes = (database: Guarded) => {
  const running = runningExports()
  return apiRouter()
    .openapi(progressRoute, (c) => {
      noQuery.read(c.req.url)
      return c.json(running.progress(askingPerson(c).id, readTicket(c.req.param('ticket'))), 200)
    })
    .openapi(cancelRoute, (c) => {
      noQuery.read(c.req.url)
      if (!running.cancel(askingPerson(c).id, readTicket(c.req.param('ticket')))) throw notFound('lần xuất này')
      return c.json({ done: true as const }, 200)
    })
    .openapi(summaryRoute, async (c) => {
      const thing = exportThingOf(c.req.param('thing'))
      if (!thing) throw notFound('loại dữ liệu này')
      const { selection } = readAsked(thing, c.req.url)
      const { rows, located, rounded, sample, highest } = await database.read(c, (sql) =>
        countExported(sql, thing, selection),
      )
      return c.json({ rows, located, rounded, sample, highest }, 200)
    })
    .openapi(fileRoute, async (c) => {
      const { thing, format } = readFile(c.req.param('file'))
      const isCases = thing.thing === 'cases'
      const { selection, language, ticket } = readAsked(thing, c.req.url)
      // Hono answers HEAD as GET without the body: nothing is to be written for it.
      if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': format.type }) as never
      const person = askingPerson(c)
      const at = new Date()
      const wanted = {
        thing,
        format: format.code,
        selection,
        language: language ?? 'vi',
        exporter: { name: person.name, userName: person.userName },
        at,
        mostRows: format.code === 'xlsx' ? MOST_XLSX_ROWS : Number.POSITIVE_INFINITY,
      }
      return (await running.run({ person: person.id, ticket, leaving: c.req.raw.signal }, async (own) => {
        const out = await SpoolFile.open()
        try {
          const summary = await database.read(c, async (sql) => {
            // In the transaction that reads the rows: a change meanwhile would give them another version's number.
            const dataVersion = await FINGERPRINTS[isCases ? 'cases' : 'things'](sql)
            return spoolExport(sql, out, { ...wanted, dataVersion: dataVersion.toString(36) }, own)
          })
          await database.record(c, {
            action: 'EXPORT',
            subjectType: isCases ? 'case' : thing.thing === 'corridors' ? 'corridor' : null,
            detail: {
              thing: thing.thing,
              format: format.code,
              filter: selection && formatCaseFilter(selection.filter),
              since: selection?.since,
              rows: summary.rows,
              level: summary.highest,
            },
          })
          own.signal.throwIfAborted()
          const name = fileName(thing, format.extension, summary, at)
          return c.body(await out.contents(), 200, {
            ...attachment(format.type, name),
            'Content-Length': String(out.size),
          })
        } catch (error) {
          await out.close()
          if (own.signal.aborted) throw new ApiError(409, 'CONFLICT', 'Đã hủy xuất dữ liệu. Không có tệp nào được gửi.')
          if (error instanceof ExportTooLarge) {
            own.tell({ message: error.message })
            throw new ApiError(409, 'CONFLICT', error.message)
          }
          own.tell({ message: 'Máy chủ không ghi được tệp. Dữ liệu không bị ảnh hưởng; hãy thử lại.' })
          throw error
        }
      })) as never
    })
}

/** Only cases are filtered: the other layers of the map are not. */
const readAsked = (thing: ExportThing, url: string) => {
  if (thing.thing !== 'cases') return { ...thingQuery.read(url), selection: null }
  const { filter, since, ...asked } = caseQuery.read(url)
  return { ...asked, selection: { filter, since: since && monthStart(since) } }
}

const readFile = (text: string) => {
  const [path = '', extension = ''] = text.split(/\.(.*)/s)
  const thing = exportThingOf(path)
  const format = thing && formatsOf(thing.shape).find((known) => known.extension === extension)
  if (!thing || !format) throw notFound('tệp xuất này')
  return { thing, format }
}

const readTicket = (text: string): string => {
  if (TICKET.test(text)) return text
  throw badRequest([
    {
      in: 'path',
      name: 'ticket',
      value: text.slice(0, 40),
      reason: 'NOT_AN_ID',
      message: 'Mã lần xuất không đúng dạng.',
    },
  ])
}

/** `vu-viec_2026-11-25_1510_HAN-CHE.xlsx`: letters that every system and mail program passes on. */
const fileName = ({ fileName }: ExportThing, extension: string, summary: ExportSummary, at: Date): string => {
  const { day, minute } = localMoment(at)
  const level = isRestricted(summary) ? '_HAN-CHE' : ''
  return `${fileName}_${isoDay(day)}_${clockText(minute).replace(':', '')}${level}.${extension}`
}
