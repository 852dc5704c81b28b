import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { localToday } from '../data/model/localDay.ts'
import { loadUnits } from './communes/loadUnits.ts'
import { type Config, ROOT } from './config.ts'
import { connect, type Pool } from './database/connect.ts'
import { startEmbedded } from './database/embedded.ts'
import { migrate } from './database/migrate.ts'
import { isSampleSettled, loadSample } from './sample/loadSample.ts'

/** A failure at start that a person can mend; the message says how. */
export class StartError extends Error {}

export interface RunningServer {
  readonly url: string
  readonly sql: Pool
  /** Resolves when the embedded database ended without being asked to. */
  readonly databaseEnded: Promise<void>
  stop(): Promise<void>
}

export interface StartOptions {
  /** Progress lines for people. */
  readonly say?: (line: string) => void
  /** Folder of the built page; null serves the API alone. */
  readonly webFolder?: string | null
}

export const WEB_FOLDER = join(ROOT, 'dist/web')
const VERSION = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version

/** Opens the database, brings it up to date, loads facts and (once) the sample, and answers on one port. */
export const startServer = async (
  config: Config,
  { say = () => {}, webFolder = WEB_FOLDER }: StartOptions = {},
): Promise<RunningServer> => {
  await refuseTakenPort(config)
  say(config.databaseUrl ? 'Nối cơ sở dữ liệu PostgreSQL…' : 'Mở cơ sở dữ liệu nhúng…')
  const embedded = config.databaseUrl ? null : await startEmbedded({ folder: join(config.dataFolder, 'embedded') })
  const sql = connect(config.databaseUrl ?? embedded?.url ?? '', { max: embedded ? 1 : 8 })
  const close = async () => {
    await sql.end({ timeout: 3 }).catch(() => {})
    await embedded?.stop()
  }
  try {
    await prepareDatabase(sql, config, say)
  } catch (error) {
    await close()
    throw error
  }
  const log = pino({ level: config.logLevel })
  const app = createApp({
    sql,
    version: VERSION,
    engine: embedded ? 'embedded' : 'postgresql',
    basemap: config.basemap,
    webFolder: webFolder && existsSync(webFolder) ? webFolder : null,
    log,
  })
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, () => resolve(started))
  })
  return {
    url: `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}`,
    sql,
    databaseEnded: embedded?.ended ?? new Promise(() => {}),
    async stop() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      await close()
    },
  }
}

const prepareDatabase = async (sql: Pool, config: Config, say: (line: string) => void): Promise<void> => {
  const ran = await migrate(sql)
  if (ran > 0) say(`Đã cập nhật cấu trúc dữ liệu (${ran} bước).`)
  const [units] = await sql<{ count: number }[]>`select count(*)::int as count from communes`
  if ((units?.count ?? 0) < 3321) {
    say('Nạp 34 tỉnh, 3.321 xã, phường, đặc khu với ranh giới gần đúng…')
    await loadUnits(sql)
  }
  if (config.sample && !(await isSampleSettled(sql))) {
    say('Nạp dữ liệu mẫu (An Giang, Lào Cai, Lai Châu)…')
    const count = await loadSample(
      sql,
      localToday(),
      (done) => done % 10_000 === 0 && done > 0 && say(`  ${done.toLocaleString('vi-VN')} vụ`),
    )
    say(`Đã nạp ${count.toLocaleString('vi-VN')} vụ mẫu. Gỡ bằng: npm run sample -- --clear`)
  }
}

const portIsFree = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })

/** Before anything is opened: a taken port gets a message that names a free one. */
const refuseTakenPort = async ({ host, port }: Config): Promise<void> => {
  if (await portIsFree(host, port)) return
  for (let other = port + 1; other < Math.min(port + 50, 65_536); other++) {
    if (await portIsFree(host, other)) {
      throw new StartError(
        `Cổng ${port} đang được chương trình khác dùng. Cổng ${other} còn trống: PORT=${other} npm start`,
      )
    }
  }
  throw new StartError(`Cổng ${port} đang được chương trình khác dùng. Hãy chọn cổng khác: PORT=… npm start`)
}
