import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import { analysisFileRoutes } from './analysis/files/routes.ts'
import { forecastRoutes } from './analysis/forecasts/routes.ts'
import { analysisJobs } from './analysis/jobs/analysisJobs.ts'
import { analysisRoutes } from './analysis/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { backgroundRoutes } from './background/routes.ts'
import { caseRoutes } from './cases/routes.ts'
import { type Identify, guard } from './access/guard.ts'
import { guarded } from './access/guarded.ts'
import type { Auth } from './accounts/auth.ts'
import { callbackRoute } from './accounts/callbackRoute.ts'
import { meRoutes } from './accounts/meRoutes.ts'
import { peopleRoutes } from './accounts/peopleRoutes.ts'
import { sharingRoutes } from './accounts/sharingRoutes.ts'
import { signInRoutes } from './accounts/signInRoutes.ts'
import { tokenDoor } from './accounts/tokenDoor.ts'
import { tokenRoutes } from './accounts/tokenRoutes.ts'
import { keptBoundaries } from './communes/keptBoundaries.ts'
import { communeRoutes } from './communes/routes.ts'
import { corridorRoutes } from './corridors/routes.ts'
import { crossingRoutes } from './crossings/routes.ts'
import type { Pool } from './database/connect.ts'
import { isEngineBusy } from './database/engineBusy.ts'
import { drugClassRoutes } from './drugClasses/routes.ts'
import { drugSpotRoutes } from './drugSpots/routes.ts'
import { establishmentRoutes } from './establishments/routes.ts'
import { exportRoutes } from './exports/routes.ts'
import { formRoutes } from './forms/routes.ts'
import { healthRoutes } from './health/routes.ts'
import { apiDocument } from './http/apiDocument.ts'
import type { ReleaseVariables } from './http/answerWithEtag.ts'
import { ApiError, type ErrorBody } from './http/problems.ts'
import { rateLimit, trustProxy } from './http/rateLimit.ts'
import { sameSite } from './http/sameSite.ts'
import { type SecurityVariables, securityHeaders } from './http/securityHeaders.ts'
import { servicePath } from './http/servicePath.ts'
import { webFiles } from './http/webFiles.ts'
import { importBatchRoutes } from './imports/batchRoutes.ts'
import { importRoutes } from './imports/routes.ts'
import { Uploads } from './imports/uploads.ts'
import { campaignRoutes } from './inspections/campaigns/routes.ts'
import { colleagueRoutes } from './inspections/colleagues/routes.ts'
import { exemptionRoutes } from './inspections/exemptions/routes.ts'
import { findingRoutes, foundThereRoutes } from './inspections/findings/routes.ts'
import { planLineRoutes } from './inspections/plans/routes.ts'
import { taskRoutes } from './inspections/tasks/routes.ts'
import { inspectionRoutes } from './inspections/visits/routes.ts'
import { installationRoutes } from './installation/routes.ts'
import { ledgerRoutes } from './ledger/routes.ts'
import { ogcRoutes } from './ogc/routes.ts'
import { pollutedSiteRoutes } from './pollutedSites/routes.ts'
import { reviewRoutes } from './reviews/routes.ts'
import { nextVisitRoutes } from './nextVisits/routes.ts'
import { mergeRoutes } from './register/mergeRoutes.ts'
import { leadRoutes } from './register/leadRoutes.ts'
import { n2oRoutes } from './register/n2oRoutes.ts'
import { partRoutes } from './register/partRoutes.ts'
import { registerRoutes } from './register/routes.ts'
import { recordRoutes } from './things/editing/routes.ts'
import { removedRecordRoutes } from './things/removed/routes.ts'
import { tileRoutes } from './tiles/routes.ts'
import { identityCipher } from './tips/identityCipher.ts'
import { identityRoutes } from './tips/identityRoutes.ts'
import { tipRoutes } from './tips/routes.ts'

export interface AppOptions {
  readonly sql: Pool
  /** For what writes for long (`OpenDatabase.longSql`); `sql` when absent. */
  readonly longSql?: Pool
  /** How people sign in. */
  readonly auth: Auth
  /** What the button of the sign-in service says, where there is one. */
  readonly provider?: string | null
  /** Origin people type, where that differs from what reaches the server. */
  readonly publicUrl?: string | null
  /** Whether a proxy of one's own stands in front and says whom it heard. */
  readonly isProxyTrusted?: boolean
  /** 32 bytes that seal who gave a tip; without them no identity is taken or opened. */
  readonly identityKey?: Buffer | null
  /** Who sends a request. */
  readonly identify: Identify
  readonly version: string
  readonly engine: 'embedded' | 'postgresql'
  /** Path of a PMTiles file for a detailed background, or null. */
  readonly basemap: string | null
  /** Folder of the built page; null serves the API alone (development, tests). */
  readonly webFolder: string | null
  /** Folder for files on their way in; one of the system's own when absent. */
  readonly uploadFolder?: string
  readonly log?: Logger
}

/** Errors of the driver that mean "the database cannot be reached". */
const UNREACHABLE = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'CONNECTION_DESTROYED',
  'ETIMEDOUT',
  'EPIPE',
  // PostgreSQL shuts down, has crashed, or is starting.
  '57P01',
  '57P02',
  '57P03',
])

/** Somebody else writes and did not end within the wait. */
const LOCK_NOT_AVAILABLE = '55P03'

/** Of one address, behind which a whole office may sit. A page asks some ten times when it opens, then once a minute. */
const REQUESTS_A_MINUTE = 6000

const BODY_LIMIT = {
  maxSize: 1024 * 1024,
  onError: () => {
    throw new ApiError(413, 'TOO_LARGE', 'Nội dung gửi lên lớn hơn 1 MB nên không được nhận.')
  },
}

/** The whole server as a function of its database: no globals, so a test makes its own in one line. */
export const createApp = ({
  sql,
  longSql = sql,
  auth,
  provider,
  publicUrl,
  identityKey,
  isProxyTrusted = false,
  identify,
  version,
  engine,
  basemap,
  webFolder,
  uploadFolder = mkdtempSync(join(tmpdir(), 'diem-nong-')),
  log,
}: AppOptions) => {
  const api = new OpenAPIHono<{ Variables: SecurityVariables & ReleaseVariables & { requestId: string } }>({
    getPath: servicePath,
  })
  api.use(securityHeaders(publicUrl?.startsWith('https:')))
  api.use(async (c, next) => {
    const requestId = randomUUID()
    c.set('requestId', requestId)
    c.set('version', version)
    const started = performance.now()
    await next()
    c.header('X-Request-Id', requestId)
    log?.info({
      requestId,
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: Math.round(performance.now() - started),
    })
  })
  api.onError((error, c) => {
    const requestId = c.get('requestId') ?? ''
    const answer = (status: number, body: Omit<ErrorBody['error'], 'requestId'>, beside: object = {}) =>
      c.json({ ...beside, error: { ...body, requestId } } satisfies ErrorBody, status as 400)
    if (error instanceof ApiError) {
      const { code, message, problems, beside } = error
      return answer(error.status, { code, message, problems: [...problems] }, beside)
    }
    if (error instanceof HTTPException && error.status < 500) {
      return answer(error.status, { code: 'BAD_REQUEST', message: 'Yêu cầu chưa đúng.', problems: [] })
    }
    const code = 'code' in error ? String(error.code) : ''
    if (code === LOCK_NOT_AVAILABLE) {
      // No 409: that would say that somebody else changed the record.
      const message =
        'Hồ sơ này đang được một lần nhập tệp (hoặc người khác) ghi nên chưa lưu được. Chưa có gì thay đổi; hãy giữ nguyên trang và lưu lại sau ít phút.'
      return answer(503, { code: 'UNAVAILABLE', message, problems: [] })
    }
    if (isEngineBusy(error)) {
      const message =
        'Máy chủ đang nhập một tệp lớn vào cơ sở dữ liệu nhúng nên chưa làm được việc này. Chưa có gì thay đổi, dữ liệu đã ghi vẫn an toàn; hãy thử lại sau ít phút.'
      return answer(503, { code: 'UNAVAILABLE', message, problems: [] })
    }
    // Only the name and code are logged: messages of the database can repeat the values of a record.
    log?.error({ requestId, path: c.req.path, error: error.name, code })
    return UNREACHABLE.has(code)
      ? answer(503, {
          code: 'UNAVAILABLE',
          message: 'Cơ sở dữ liệu chưa trả lời. Dữ liệu đã ghi vẫn an toàn; hãy thử lại sau ít phút.',
          problems: [],
        })
      : answer(500, {
          code: 'INTERNAL',
          message: 'Máy chủ gặp lỗi. Hãy thử lại; nếu còn lỗi, gửi mã yêu cầu này cho người quản trị.',
          problems: [],
        })
  })
  if (isProxyTrusted) api.use(trustProxy())
  const limited = rateLimit({ most: REQUESTS_A_MINUTE, windowMs: 60_000 })
  const limitedBody = bodyLimit(BODY_LIMIT)
  api.use('/api/*', limited, sameSite(publicUrl ? new URL(publicUrl).host : null), (c, next) =>
    // Files come as a stream, with a limit of their own.
    c.req.method === 'POST' && c.req.path === '/api/imports' ? next() : limitedBody(c, next),
  )
  api.use('/api/*', guard(identify))
  for (const path of ['/ogc/*', '/tiles/*']) api.use(path, limited, tokenDoor(sql, identify))
  const database = guarded(sql)
  const boundaries = keptBoundaries(sql)
  const analyses = { database, boundaries, jobs: analysisJobs() }
  /** Only the name and code: messages of the database can repeat the values of a record. */
  const failed = (error: unknown) =>
    log?.error({ error: (error as Error).name, code: String((error as { code?: string }).code ?? '') })
  const cipher = identityKey ? identityCipher(identityKey) : null
  const app = api
    .route('/api/health', healthRoutes(sql, version, engine))
    .route('/api/sign-in', signInRoutes(sql, auth, provider))
    .route('/api/me', meRoutes(sql, auth, { mayStoreIdentity: cipher !== null }))
    .route('/api/me/tokens', tokenRoutes(sql))
    .route('/api/people', peopleRoutes(sql, auth))
    .route('/api/sharing', sharingRoutes(sql))
    .route('/api/audit', auditRoutes(database, sql))
    .route('/api/tips', tipRoutes(database, cipher))
    .route('/api/identity-openings', identityRoutes(database, sql, cipher))
    .route('/api/cases', caseRoutes(database))
    .route('/api/exports', exportRoutes(database))
    .route('/api/analyses', analysisFileRoutes(analyses))
    .route('/api/analyses', analysisRoutes(analyses))
    .route('/api/forecasts', forecastRoutes(analyses))
    .route('/api/communes', communeRoutes(database, boundaries))
    .route('/api/corridors', corridorRoutes(database))
    .route('/api/crossings', crossingRoutes(database))
    .route('/api/drug-spots', drugSpotRoutes(database))
    .route('/api/drug-classes', drugClassRoutes(database))
    .route('/api/polluted-sites', pollutedSiteRoutes(database))
    .route('/api/establishments', establishmentRoutes(database))
    .route('/api/register', mergeRoutes(database))
    .route('/api/register', leadRoutes(database))
    .route('/api/register', n2oRoutes(database))
    .route('/api/register', partRoutes(database))
    .route('/api/register', registerRoutes(database))
    .route('/api', nextVisitRoutes(database))
    .route('/api/campaigns', campaignRoutes(database))
    .route('/api/plan-lines', planLineRoutes(database))
    .route('/api/inspections', inspectionRoutes(database))
    .route('/api/ledger', ledgerRoutes(database))
    .route('/api/inspections', foundThereRoutes(database))
    .route('/api/findings', findingRoutes(database))
    .route('/api/tasks', taskRoutes(database))
    .route('/api/exemptions', exemptionRoutes(database))
    .route('/api/colleagues', colleagueRoutes(database))
    .route('/api/forms', formRoutes(database))
    .route('/api/records', recordRoutes(database, sql))
    .route('/api/removed-records', removedRecordRoutes(database, sql))
    .route('/api/reviews', reviewRoutes(database, sql))
    .route('/api/imports', importRoutes({ sql, longSql }, new Uploads(uploadFolder), failed))
    .route('/api/import-batches', importBatchRoutes(database, { sql, longSql }))
    .route(
      '/api/installation',
      installationRoutes(database, { version, basemap: basemap && '/background/basemap.pmtiles' }),
    )
    .route('/background', backgroundRoutes(basemap))
    .route('/ogc', ogcRoutes(database, publicUrl ?? null))
    .route('/tiles', tileRoutes(database, publicUrl ?? null))

  // Written when it is first asked for, which takes a moment; the endpoints stay as they are while the server runs.
  let document: ReturnType<typeof apiDocument> | null = null
  app.get('/api/openapi.json', (c) => {
    document ??= apiDocument(app, version)
    return c.json(document)
  })
  const missing = () => {
    throw new ApiError(404, 'NOT_FOUND', 'Không có địa chỉ này.')
  }
  for (const path of ['/api/*', '/ogc/*', '/tiles/*']) app.all(path, missing)
  // Each answer of it is put down, so strangers must not flood it; where there is no service there is nothing to answer.
  if (provider) app.use('/sign-in/*', limited).route('/', callbackRoute(sql, auth))
  if (webFolder) app.route('/', webFiles(webFolder))
  app.notFound(missing)
  return app
}

export type AppType = ReturnType<typeof createApp>
