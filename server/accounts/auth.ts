import { betterAuth } from 'better-auth'
import { genericOAuth, twoFactor, username } from 'better-auth/plugins'
import { PostgresJSDialect } from 'kysely-postgres-js'
import type { Pool } from '../database/connect.ts'

/** A sign-in service of the province (OpenID Connect). */
export interface Provider {
  /** Where its configuration stands, without /.well-known/openid-configuration. */
  readonly issuer: string
  readonly clientId: string
  /** Null: a public client, by PKCE alone. */
  readonly clientSecret: string | null
  /** What the button says. */
  readonly label: string
  /** The claim that holds the user name of here. */
  readonly userNameClaim: string
}

export interface AuthOptions {
  /** Signs cookies and encrypts second factors: 32 random bytes or more, kept outside the database. */
  readonly secret: string
  /** Address people type, when it is https or differs from what reaches the server; null = plain http on any host. */
  readonly publicUrl: string | null
  readonly provider?: Provider | null
}

export const PROVIDER_ID = 'oidc'
/** Where the provider sends people back to, under the public address. */
export const CALLBACK_PATH = `/sign-in/callback/${PROVIDER_ID}`

/** The sign-in library wants an address of each person; where none is known this stands for it. */
export const emailOf = (userName: string): string => `${userName}@khong-co-thu.invalid`

/** Shortest password. NIST SP 800-63B asks for length, not for kinds of characters. */
export const SHORTEST_PASSWORD = 12
const HOUR_S = 3600
const DAY_S = 24 * HOUR_S

/**
 * Sign-in by better-auth on our own tables. Passwords are hashed with scrypt (its rule: N = 16384, r = 16), sessions
 * live in the database, so an ended one ends at once, and nobody registers by themselves. Its own HTTP routes are not
 * mounted: signInRoutes.ts and meRoutes.ts call its functions.
 */
export const createAuth = (pool: Pool, { secret, publicUrl, provider = null }: AuthOptions) =>
  betterAuth({
    appName: 'Điểm Nóng',
    secret,
    baseURL: publicUrl ?? 'http://localhost',
    basePath: '/sign-in',
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
    session: { modelName: 'sign_in_sessions', expiresIn: 7 * DAY_S, updateAge: HOUR_S, freshAge: 0 },
    account: {
      modelName: 'sign_in_methods',
      // Whoever the provider names is the person of that user name; nobody comes in who was not added here.
      accountLinking: { enabled: true, trustedProviders: [PROVIDER_ID], requireLocalEmailVerified: false },
    },
    databaseHooks: {
      session: { create: { before: ({ userId }) => refuseSwitchedOff(pool, userId) } },
      account: {
        create: {
          before: async ({ userId, providerId }) => (providerId === PROVIDER_ID ? linkOnce(pool, userId) : undefined),
        },
      },
    },
    verification: { modelName: 'sign_in_verifications' },
    advanced: {
      cookiePrefix: 'diem-nong',
      useSecureCookies: publicUrl?.startsWith('https:') ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    plugins: [
      username({ minUsernameLength: 3, maxUsernameLength: 40, usernameValidator: isUserName }),
      twoFactor({ issuer: 'Điểm Nóng', twoFactorTable: 'second_factors' }),
      genericOAuth({ config: provider ? [configOf(provider)] : [] }),
    ],
  })

const configOf = ({ issuer, clientId, clientSecret, userNameClaim }: Provider) => ({
  providerId: PROVIDER_ID,
  discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  requireIdTokenVerification: true,
  clientId,
  ...(clientSecret !== null && { clientSecret }),
  scopes: ['openid', 'profile', 'email'],
  pkce: true,
  disableImplicitSignUp: true,
  mapProfileToUser: (profile: Readonly<Record<string, unknown>>) => {
    const claim = profile[userNameClaim]
    const userName = typeof claim === 'string' ? claim.toLowerCase() : ''
    // Of nobody, so that a name that cannot be one of here is refused.
    return { email: isUserName(userName) ? emailOf(userName) : 'khong-co-ten@khong-co-ten.invalid' }
  },
})

/**
 * Links an identity of the sign-in service by its user name once. Never to whoever administers, audits or keeps sources:
 * a name of the service must not be enough to become them.
 */
const linkOnce = async (pool: Pool, userId: string): Promise<false | undefined> => {
  const linked = await pool`
    update people set may_link = false where id = ${userId} and may_link and not exists (
      select from role_grants where person_id = people.id and ended_at is null
        and role in ('ADMINISTRATOR', 'AUDITOR', 'SOURCE_CUSTODIAN'))`
  return linked.count > 0 ? undefined : false
}

/** A session of somebody who is switched off does not begin, whatever the way of signing in. */
const refuseSwitchedOff = async (pool: Pool, userId: string): Promise<false | undefined> => {
  const [person] = await pool<{ isActive: boolean }[]>`select is_active from people where id = ${userId}`
  return person?.isActive ? undefined : false
}

export type Auth = ReturnType<typeof createAuth>

/** Small letters without marks, digits, dot, dash: what everybody can type. */
export const isUserName = (text: string): boolean => /^[a-z0-9][a-z0-9.-]{2,39}$/.test(text)
