import { Readable } from 'node:stream'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ImportLine, ImportReading } from '../../data/model/imports.ts'
import type { Person } from '../access/person.ts'
import { askingPerson } from '../access/guarded.ts'
import type { OpenDatabase } from '../database/openDatabase.ts'
import { FileError } from '../files/fileError.ts'
import { attachment } from '../http/attachment.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { doneSchema, failuresNotFoundSignedIn, json, jsonBody } from '../http/documented.ts'
import { ApiError, badRequest, notFound, type Problem } from '../http/problems.ts'
import { queryOf, textParameter } from '../http/queryParameters.ts'
import { lineStream } from '../http/lineStream.ts'
import { type ImportKind, importKindOf, isThing } from './importKinds.ts'
import { openUpload, previewImport } from './previewImport.ts'
import { refusedFile } from './refusedFile.ts'
import { runImport } from './runImport.ts'
import { SAMPLE_AREA } from './sampleArea.ts'
import { mappingSchema, previewSchema, runSchema, sourceSchema, THINGS } from './schemas.ts'
import { templateFile } from './templateFile.ts'
import type { Upload, Uploads } from './uploads.ts'

const bytes = z.any().openapi({ type: 'string', format: 'binary' })
const fileAnswer = (type: string, description: string) => ({ content: { [type]: { schema: bytes } }, description })
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const numberUpTo =
  (most: number) =>
  (text: string): number | null => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : 0
    return value >= 1 && value <= most ? value : null
  }
const readMapping = (text: string): ImportReading['mapping'] | null => {
  try {
    return mappingSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
const readingQuery = queryOf({
  thing: textParameter('What is imported', 'cases', isThing),
  source: textParameter('Who keeps the records', 'don-vi', (text) => sourceSchema.safeParse(text).data ?? null),
  part: textParameter('Sheet or layer', 'Sheet1', (text) => (text.length <= 300 ? text : null)),
  headerRow: textParameter('Row of the header', '3', numberUpTo(1000)),
  epsg: textParameter('EPSG number of the coordinates of shapes', '9208', numberUpTo(999_999)),
  mapping: textParameter('JSON: for every header the key of a column, or null', '{"Ngày":"date"}', readMapping),
})
const noQuery = queryOf({})
const idParams = z.object({
  id: z
    .custom<string>(() => true)
    .openapi({ type: 'string', format: 'uuid', param: { name: 'id', in: 'path' } } as never),
})
const thingParams = z.object({
  thing: z
    .custom<string>(() => true)
    .openapi({ type: 'string', enum: THINGS, param: { name: 'thing', in: 'path' } } as never),
})

const routes = {
  send: createRoute({
    method: 'post',
    path: '/',
    summary: 'Send a file to be imported: its bytes as the body; nothing is written yet',
    request: {
      query: readingQuery.schema,
      headers: z.object({ 'x-file-name': z.string().max(1000).openapi({ description: 'Name, percent-encoded' }) }),
      body: { content: { 'application/octet-stream': { schema: bytes } } },
    },
    responses: { 201: json(previewSchema, 'What is in it'), ...failuresNotFoundSignedIn },
  }),
  preview: createRoute({
    method: 'get',
    path: '/{id}',
    summary: 'A file that was sent, read as asked',
    request: { params: idParams, query: readingQuery.schema },
    responses: { 200: json(previewSchema, 'What is in it'), ...failuresNotFoundSignedIn },
  }),
  run: createRoute({
    method: 'post',
    path: '/{id}/run',
    summary: 'Import a file that was sent, or only try it; ending the request cancels, and then nothing is written',
    request: { params: idParams, body: jsonBody(runSchema).body },
    responses: {
      200: fileAnswer('application/x-ndjson', 'Lines of progress, and the report or what failed as the last one'),
      ...failuresNotFoundSignedIn,
    },
  }),
  refused: createRoute({
    method: 'get',
    path: '/{id}/refused',
    summary: 'The refused rows of the last run as the same kind of spreadsheet, with the reasons',
    request: { params: idParams, query: readingQuery.schema },
    responses: {
      200: {
        content: { [XLSX]: { schema: bytes }, 'text/csv': { schema: bytes } },
        description: 'Of the format that was sent; XLSX for files of maps',
      },
      ...failuresNotFoundSignedIn,
    },
  }),
  remove: createRoute({
    method: 'delete',
    path: '/{id}',
    summary: 'Remove a file that was sent',
    request: { params: idParams },
    responses: { 200: json(doneSchema, 'It is gone'), ...failuresNotFoundSignedIn },
  }),
  template: createRoute({
    method: 'get',
    path: '/template/{thing}',
    summary: 'An empty spreadsheet with the columns of a kind and the values they take',
    request: { params: thingParams },
    responses: { 200: fileAnswer(XLSX, 'The file'), ...failuresNotFoundSignedIn },
  }),
}

/** `/api/imports`: files on their way in. */
export const importRoutes = (
  { sql: pool, longSql }: Pick<OpenDatabase, 'sql' | 'longSql'>,
  uploads: Uploads,
  failed: (error: unknown) => void,
) => {
  const uploadOf = (c: Context): Upload => {
    const upload = uploads.find(c.req.param('id') ?? '', askingPerson(c).id)
    if (!upload)
      throw notFound('tệp đã gửi; tệp được giữ một ngày, hoặc đến khi máy chủ khởi động lại. Hãy gửi lại tệp')
    return upload
  }
  return apiRouter()
    .openapi(routes.send, async (c) => {
      const reading = readingQuery.read(c.req.url)
      const { thing, source } = reading
      if (!thing || !source)
        throw badRequest([!thing && needed('thing'), !source && needed('source')].filter((one) => one !== false))
      const kind = kindOf(c, thing)
      const fileName = fileNameOf(c.req.header('x-file-name') ?? '')
      const upload = await uploads.receive(c.req.raw.body, {
        personId: askingPerson(c).id,
        area: areaOf(askingPerson(c)),
        fileName,
        thing,
        source,
      })
      return c.json(await previewImport(pool, upload, kind, readingOf(upload, reading)), 201)
    })
    .openapi(routes.template, async (c) => {
      noQuery.read(c.req.url)
      const thing = c.req.param('thing') ?? ''
      const file = await templateFile(kindOf(c, thing))
      return c.body(file as never, 200, attachment(XLSX, `mau-nhap-${thing.replaceAll('_', '-')}.xlsx`)) as never
    })
    .openapi(routes.preview, async (c) => {
      const asked = readingQuery.read(c.req.url)
      const upload = uploadOf(c)
      const reading = readingOf(upload, asked)
      return c.json(await previewImport(pool, upload, kindOf(c, reading.thing), reading), 200)
    })
    .openapi(routes.run, (c) => {
      const run = c.req.valid('json')
      const upload = uploadOf(c)
      const kind = kindOf(c, run.thing)
      if (upload.isRunning)
        throw new ApiError(409, 'CONFLICT', 'Tệp này đang được nhập. Hãy chờ lần đó xong hoặc dừng nó.')
      const person = askingPerson(c)
      const lines = lineStream<ImportLine>(
        { request: c.req.raw.signal, first: { type: 'progress', rows: 0, share: 0 }, failed },
        (say, signal) => runImport(longSql, upload, kind, run, { person, say, signal }),
      )
      return c.body(lines, 200, {
        'Content-Type': 'application/x-ndjson; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      }) as never
    })
    .openapi(routes.refused, async (c) => {
      const asked = readingQuery.read(c.req.url)
      const upload = uploadOf(c)
      const reading = readingOf(upload, asked)
      const rows = await openUpload(upload, kindOf(c, reading.thing), reading)
      if (!upload.refusals) {
        await rows.close?.()
        throw upload.isRunning ? stillWriting() : notFound('lần chạy nào của tệp này')
      }
      const { handle, name, type } = await refusedFile(upload, upload.refusals, rows).catch((error: unknown) => {
        throw error instanceof FileError ? new ApiError(409, 'CONFLICT', error.message) : error
      })
      return c.body(Readable.toWeb(handle.createReadStream()) as never, 200, attachment(type, name)) as never
    })
    .openapi(routes.remove, (c) => {
      uploads.remove(uploadOf(c))
      return c.json({ done: true as const }, 200)
    })
}

const stillWriting = () =>
  new ApiError(
    409,
    'CONFLICT',
    'Danh sách dòng bị từ chối đang được ghi. Hãy chờ lần chạy này xong rồi tải lại; tệp đã gửi vẫn còn.',
  )

const kindOf = (c: Context, thing: string): ImportKind => {
  const kind = importKindOf(thing)
  if (!kind) throw notFound('loại dữ liệu này')
  if (thing === 'tips' && !askingPerson(c).acts.has('TIP_RECORD')) {
    throw new ApiError(403, 'FORBIDDEN', 'Vai trò của bạn không cho phép ghi tin báo. Hãy hỏi người quản trị.')
  }
  return kind
}

const fileNameOf = (header: string): string => {
  try {
    const name = decodeURIComponent(header).normalize('NFC').replace(/\p{C}/gu, '').split(/[\\/]/).at(-1) ?? ''
    if (name.trim() !== '') return name.trim().slice(0, 200)
  } catch {
    // Falls through: not percent-encoded.
  }
  throw badRequest([
    {
      in: 'header',
      name: 'X-File-Name',
      value: '',
      reason: 'REQUIRED',
      message: 'Thiếu tên tệp, viết theo mã phần trăm.',
    },
  ])
}

/** Provinces of a person's roles, as one text; sample accounts have an area of their own, so that nothing of theirs is found by others. */
const areaOf = ({ grants, isSample }: Pick<Person, 'grants' | 'isSample'>): string =>
  (isSample ? SAMPLE_AREA : '') + [...new Set(grants.map(({ provinceCode }) => provinceCode ?? '*'))].sort().join('+')

type AskedReading = ReturnType<typeof readingQuery.read>

/** What was not asked stays as it was said when the file was sent. */
const readingOf = ({ thing, source }: Upload, { mapping, ...asked }: AskedReading): ImportReading => ({
  ...asked,
  thing: asked.thing ?? thing,
  source: asked.source ?? source,
  ...(mapping ? { mapping } : {}),
})

const needed = (name: string): Problem => ({
  in: 'query',
  name,
  value: '',
  reason: 'REQUIRED',
  message: `Thiếu “${name}”.`,
})
