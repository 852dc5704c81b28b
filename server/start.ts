import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { createAuth } from './accounts/auth.ts'
import { identifyBySession } from './accounts/identify.ts'
import { readSecret } from './accounts/secret.ts'
import { settleAccounts } from './accounts/settleAccounts.ts'
import { headFile } from './audit/headFile.ts'
import { keepHead } from './audit/keepHead.ts'
import { createApp } from './app.ts'
import { type Config, ROOT } from './config.ts'
import type { Pool } from './database/connect.ts'
import { openDatabase } from './database/openDatabase.ts'
import { explainDatabaseError } from './explainDatabaseError.ts'
import { prepareDatabase } from './prepareDatabase.ts'
import { portTaken, refuseTaken } from './refuseTaken.ts'

export interface RunningServer {
  readonly url: string
  readonly sql: Pool
  /** Resolves with the reason when the embedded database has ended and does not come back. */
  readonly lost: Promise<Error>
  stop(): Promise<void>
}

export interface StartOptions {
  /** Progress lines for people. */
  readonly say?: (line: string) => void
  /** Folder of the built page; null serves the API alone. */
  readonly webFolder?: string | null
  /** Work begun once port and data are known to be free and done before the page is served: building it. */
  readonly beforeServing?: () => Promise<void>
}

export const WEB_FOLDER = join(ROOT, 'dist/web')
const VERSION = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version

/** Opens the database, brings it up to date, loads facts and (once) the sample, and answers on one port. */
export const startServer = async (
  config: Config,
  { say = () => {}, webFolder = WEB_FOLDER, beforeServing = async () => {} }: StartOptions = {},
): Promise<RunningServer> => {
  await refuseTaken(config)
  const isPageReady = beforeServing()
  // Reported when it is waited for; until then the database has its own problems to tell.
  isPageReady.catch(() => {})
  say(config.databaseUrl ? 'Nối cơ sở dữ liệu PostgreSQL…' : 'Mở cơ sở dữ liệu nhúng…')
  const database = await openDatabase(config, say)
  try {
    await prepareDatabase(database.sql, { sample: config.sample, say })
    await isPageReady
    const { publicUrl, provider } = config
    const secret = config.authSecret ?? readSecret(config.dataFolder)
    const auth = createAuth(database.sql, { secret, publicUrl, provider })
    await settleAccounts(database.sql, auth, say)
    const app = createApp({
      sql: database.sql,
      longSql: database.longSql,
      auth,
      provider: provider?.label ?? null,
      publicUrl,
      identityKey: config.identityKey,
      isProxyTrusted: config.isProxyTrusted,
      identify: identifyBySession(database.sql, auth),
      version: VERSION,
      engine: database.engine,
      basemap: config.basemap,
      uploadFolder: join(config.dataFolder, 'uploads'),
      webFolder: webFolder && existsSync(webFolder) ? webFolder : null,
      log: pino({ level: config.logLevel }),
    })
    const server = await listen(app, config)
    const head = keepHead(database.sql, { file: headFile(config.dataFolder), secret }, () =>
      say('CẢNH BÁO: nhật ký không khớp với bản giữ ngoài cơ sở dữ liệu. Hãy chạy: npm run audit:verify'),
    )
    return {
      url: `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}`,
      sql: database.sql,
      lost: database.lost,
      async stop() {
        await closeServer(server)
        await head.stop()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw explainDatabaseError(error, config.databaseUrl)
  }
}

type Server = ReturnType<typeof serve>

const listen = (app: ReturnType<typeof createApp>, { host, port }: Config): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, () => resolve(server))
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portTaken(port, null) : error),
    )
  })

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
