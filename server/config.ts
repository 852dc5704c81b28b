import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Provider } from './accounts/auth.ts'

/** The checkout (or installation) folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

const port = z.coerce.number().int().min(1).max(65_535)

const schema = z
  .object({
    PORT: port.default(3890),
    HOST: z.string().min(1).default('127.0.0.1'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATA_FOLDER: z.string().min(1).default('.data'),
    BASEMAP_PMTILES: z.string().min(1).optional(),
    SAMPLE: z.enum(['on', 'off']).default('on'),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    TRUSTED_PROXY: z.enum(['on', 'off']).default('off'),
    AUTH_SECRET: z.string().min(32).optional(),
    IDENTITY_KEY: z
      .base64()
      .refine((text) => Buffer.from(text, 'base64').length === 32)
      .optional(),
    OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    OIDC_LABEL: z.string().min(1).max(60).default('Đăng nhập một lần của tỉnh'),
    OIDC_USER_NAME: z.string().min(1).default('preferred_username'),
  })
  .superRefine((given, problems) => {
    if (!given.OIDC_ISSUER) return
    for (const name of ['OIDC_CLIENT_ID', 'PUBLIC_URL'] as const) {
      if (!given[name]) problems.addIssue({ code: 'custom', path: [name], message: '' })
    }
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
  PUBLIC_URL: 'địa chỉ người dùng gõ, ví dụ https://diemnong.tinh.gov.vn (cần khi dùng OIDC_ISSUER)',
  TRUSTED_PROXY: 'on khi chỉ vào được qua máy chủ trung gian của mình, nếu không thì off',
  AUTH_SECRET: 'chuỗi ngẫu nhiên từ 32 ký tự, hoặc bỏ trống để máy tự tạo trong DATA_FOLDER',
  IDENTITY_KEY: '32 byte ngẫu nhiên viết bằng base64, tạo bằng: openssl rand -base64 32',
  OIDC_ISSUER: 'địa chỉ dịch vụ đăng nhập (issuer), ví dụ https://dangnhap.tinh.gov.vn',
  OIDC_CLIENT_ID: 'mã ứng dụng do dịch vụ đăng nhập cấp (cần khi có OIDC_ISSUER)',
  OIDC_CLIENT_SECRET: 'khóa ứng dụng do dịch vụ đăng nhập cấp, hoặc bỏ trống',
  OIDC_LABEL: 'chữ trên nút đăng nhập, tối đa 60 ký tự',
  OIDC_USER_NAME: 'tên trường chứa tên đăng nhập, ví dụ preferred_username',
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
  /** Origin people type (scheme and host); null: whatever reaches the server, by plain http. */
  readonly publicUrl: string | null
  /** Whether requests come through a proxy of one's own only, which says whom it heard. */
  readonly isProxyTrusted: boolean
  /** Signs cookies; null: the one kept in the data folder. */
  readonly authSecret: string | null
  /** Seals who gave a tip; null: no identity can be stored. */
  readonly identityKey: Buffer | null
  /** A sign-in service of the province; null: passwords only. */
  readonly provider: Provider | null
}

/** An address may hold a password, which is not repeated on the screen; nor is a secret. */
const shown = (name: string, value = '') => (/SECRET|KEY/.test(name) ? '…' : value.replace(/:\/\/.*@/s, '://…@'))

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
      (name) => `  ${name}: giá trị “${shown(name, given[name])}” không dùng được. Hãy ghi ${ADVICE[name]}.`,
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
    publicUrl: value.PUBLIC_URL ? new URL(value.PUBLIC_URL).origin : null,
    isProxyTrusted: value.TRUSTED_PROXY === 'on',
    authSecret: value.AUTH_SECRET ?? null,
    identityKey: value.IDENTITY_KEY ? Buffer.from(value.IDENTITY_KEY, 'base64') : null,
    provider: value.OIDC_ISSUER
      ? {
          issuer: value.OIDC_ISSUER,
          clientId: value.OIDC_CLIENT_ID ?? '',
          clientSecret: value.OIDC_CLIENT_SECRET ?? null,
          label: value.OIDC_LABEL,
          userNameClaim: value.OIDC_USER_NAME,
        }
      : null,
  }
}
