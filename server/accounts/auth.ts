import { betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import { PostgresJSDialect } from 'kysely-postgres-js'
import type { Pool } from '../database/connect.ts'

export interface AuthOptions {
  /** Signs cookies and encrypts second factors: 32 random bytes or more, kept outside the database. */
  readonly secret: string
  /** Address people type, when it is https or differs from what reaches the server; null = plain http on any host. */
  readonly publicUrl: string | null
}

/** Shortest password. NIST SP 800-63B asks for length, not for kinds of characters. */
export const SHORTEST_PASSWORD = 12
const DAY_S = 86_400

/**
 * Sign-in by better-auth on our own tables. Passwords are hashed with scrypt (its rule: N = 16384, r = 16), sessions
 * live in the database, so an ended one ends at once, and nobody registers by themselves. Its own HTTP routes are not
 * mounted: server/accounts/routes.ts calls its functions.
 */
export const createAuth = (pool: Pool, { secret, publicUrl }: AuthOptions) =>
  betterAuth({
    appName: 'Điểm Nóng',
    secret,
    baseURL: publicUrl ?? 'http://localhost',
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    database: { dialect: new PostgresJSDialect({ postgres: pool }), type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: 200,
    },
    user: { modelName: 'people' },
    session: { modelName: 'sign_in_sessions', expiresIn: 7 * DAY_S, updateAge: DAY_S, freshAge: 0 },
    account: { modelName: 'sign_in_methods' },
    verification: { modelName: 'sign_in_verifications' },
    advanced: {
      cookiePrefix: 'diem-nong',
      useSecureCookies: publicUrl?.startsWith('https:') ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    plugins: [
      username({ minUsernameLength: 3, maxUsernameLength: 40, usernameValidator: isUserName }),
      twoFactor({ issuer: 'Điểm Nóng', twoFactorTable: 'second_factors' }),
    ],
  })

export type Auth = ReturnType<typeof createAuth>

/** Small letters without marks, digits, dot, dash: what everybody can type. */
export const isUserName = (text: string): boolean => /^[a-z0-9][a-z0-9.-]{2,39}$/.test(text)
