import { localToday } from '../data/model/localDay.ts'
import { lockBoundaries } from './boundaries/queries.ts'
import { reassign } from './boundaries/reassign.ts'
import { areUnitsCurrent, loadUnits } from './communes/loadUnits.ts'
import { addSpatialReferences } from './database/addSpatialReferences.ts'
import type { Sql } from './database/connect.ts'
import { RoleError } from './database/ensureRoles.ts'
import { migrate } from './database/migrate.ts'
import { oneAtATime } from './database/oneAtATime.ts'
import { isSampleSettled, loadSample } from './sample/loadSample.ts'
import { StartError } from './startError.ts'

const OLDEST_POSTGRESQL = 15
const OLDEST_POSTGIS = [3, 3] as const

/** A server that does not speak PostgreSQL may close each connection at once, and the driver tries for ever. */
const FIRST_ANSWER_MS = 20_000

export interface PrepareOptions {
  /** Whether an empty database gets the sample province. */
  readonly sample: boolean
  /** Progress lines for people. */
  readonly say: (line: string) => void
}

/** Brings the database up to date and loads the units and, once, the sample. Throws `StartError` for an old server. */
export const prepareDatabase = async (sql: Sql, { sample, say }: PrepareOptions): Promise<void> => {
  await firstAnswer(refuseOldServer(sql))
  const ran = await migrate(sql).catch((error: unknown) => {
    throw error instanceof RoleError ? new StartError(error.message) : error
  })
  if (ran > 0) say(`Đã cập nhật cấu trúc dữ liệu (${ran} bước).`)
  await refuseOldPostgis(sql)
  if (!(await addSpatialReferences(sql))) {
    say(
      'Tài khoản này không được ghi bảng spatial_ref_sys: truy vấn VN-2000 bằng mã EPSG có thể thiếu hoặc lệch 0,8 m.',
    )
  }
  await oneAtATime(sql, async (transaction) => {
    if (await areUnitsCurrent(transaction)) return
    say('Nạp 34 tỉnh, 3.321 xã, phường, đặc khu với ranh giới gần đúng…')
    await lockBoundaries(transaction)
    await loadUnits(transaction)
    await reassign(transaction)
  })
  if (sample) await oneAtATime(sql, (transaction) => loadSampleOnce(transaction, say))
}

const loadSampleOnce = async (sql: Sql, say: PrepareOptions['say']): Promise<void> => {
  if (await isSampleSettled(sql)) return
  say('Nạp dữ liệu mẫu (An Giang, Lào Cai, Lai Châu)…')
  const count = await loadSample(sql, localToday(), (done) => {
    if (done % 10_000 === 0) say(`  ${done.toLocaleString('vi-VN')} vụ`)
  })
  say(`Đã nạp ${count.toLocaleString('vi-VN')} vụ mẫu. Gỡ bằng: npm run sample -- --clear`)
}

const firstAnswer = async (answer: Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error('No answer from the database.'), { code: 'CONNECT_TIMEOUT' })
    timer = setTimeout(() => reject(error), FIRST_ANSWER_MS)
  })
  await Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

const refuseOldServer = async (sql: Sql): Promise<void> => {
  const [row] = await sql<{ version: number; encoding: string }[]>`
    select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`
  const major = Math.floor((row?.version ?? 0) / 10_000)
  if (major < OLDEST_POSTGRESQL) {
    throw new StartError(`PostgreSQL ${major} quá cũ; cần bản ${OLDEST_POSTGRESQL} trở lên. Dữ liệu không bị thay đổi.`)
  }
  if (row?.encoding !== 'UTF8') {
    throw new StartError(
      `Cơ sở dữ liệu dùng bảng mã ${row?.encoding}, không ghi được tiếng Việt. Hãy tạo cơ sở dữ liệu khác: createdb --encoding UTF8 --template template0 tên.`,
    )
  }
}

const refuseOldPostgis = async (sql: Sql): Promise<void> => {
  const [row] = await sql<{ version: string }[]>`select postgis_lib_version() as version`
  const [major = 0, minor = 0] = (row?.version ?? '').split('.').map(Number)
  if (major < OLDEST_POSTGIS[0] || (major === OLDEST_POSTGIS[0] && minor < OLDEST_POSTGIS[1])) {
    throw new StartError(`PostGIS ${row?.version} quá cũ; cần bản ${OLDEST_POSTGIS.join('.')} trở lên.`)
  }
}
