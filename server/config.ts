import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** The checkout (or installation) folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

const port = z.coerce.number().int().min(1).max(65_535)

const schema = z.object({
  PORT: port.default(3890),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_FOLDER: z.string().min(1).default('.data'),
  BASEMAP_PMTILES: z.string().min(1).optional(),
  SAMPLE: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
})

/** What to write instead, by variable: shown when a value cannot be used. */
const ADVICE: Record<keyof z.infer<typeof schema>, string> = {
  PORT: 'một số từ 1 đến 65535, ví dụ 3890',
  HOST: 'địa chỉ để nghe, ví dụ 127.0.0.1 (chỉ máy này) hoặc 0.0.0.0 (mạng nội bộ)',
  DATABASE_URL: 'postgres://tên:mật_khẩu@máy:5432/cơ_sở_dữ_liệu, hoặc bỏ trống để dùng cơ sở dữ liệu nhúng',
  DATA_FOLDER: 'đường dẫn thư mục dữ liệu',
  BASEMAP_PMTILES: 'đường dẫn tệp .pmtiles',
  SAMPLE: 'on hoặc off',
  LOG_LEVEL: 'silent, error, warn, info hoặc debug',
}

export interface Config {
  readonly port: number
  readonly host: string
  /** Absent: the embedded database. */
  readonly databaseUrl: string | null
  /** Folder of the embedded database and of caches, absolute. */
  readonly dataFolder: string
  /** Absolute path of an optional detailed background. */
  readonly basemap: string | null
  /** Whether an empty database gets the sample province. */
  readonly sample: boolean
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/** An address may hold a password, which is not repeated on the screen. */
const shown = (value = '') => value.replace(/:\/\/.*@/s, '://…@')

/** A setting that cannot be used; the message names the variable and what to write. */
export class ConfigError extends Error {}

/** Reads the settings from environment variables. Empty ones count as absent. Throws `ConfigError`. */
export const readConfig = (environment: Record<string, string | undefined>): Config => {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const result = schema.safeParse(given)
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))] as (keyof typeof ADVICE)[]
    const lines = names.map(
      (name) => `  ${name}: giá trị “${shown(given[name])}” không dùng được. Hãy ghi ${ADVICE[name]}.`,
    )
    throw new ConfigError(`Cấu hình chưa đúng:\n${lines.join('\n')}`)
  }
  const value = result.data
  return {
    port: value.PORT,
    host: value.HOST,
    databaseUrl: value.DATABASE_URL ?? null,
    dataFolder: resolve(ROOT, value.DATA_FOLDER),
    basemap: value.BASEMAP_PMTILES ? resolve(ROOT, value.BASEMAP_PMTILES) : null,
    sample: value.SAMPLE === 'on',
    logLevel: value.LOG_LEVEL,
  }
}
