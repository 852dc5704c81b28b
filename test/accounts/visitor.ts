import { createApp } from '../../server/app.ts'
import { createAuth } from '../../server/accounts/auth.ts'
import { identifyBySession } from '../../server/accounts/identify.ts'
import type { Pool } from '../../server/database/connect.ts'

export type App = ReturnType<typeof createApp>

/** The server with real accounts. */
export const appWithAccounts = (sql: Pool, secret = 'a secret of the test, long enough to sign') => {
  const auth = createAuth(sql, { secret, publicUrl: null })
  const about = { version: '0', engine: 'embedded', basemap: null, webFolder: null } as const
  return { auth, app: createApp({ sql, auth, identify: identifyBySession(sql, auth), ...about }) }
}

export interface Answer<Body> {
  readonly status: number
  readonly body: Body
  readonly headers: Headers
}

/** A browser as far as cookies go: keeps what it is given and sends it back. */
export class Visitor {
  readonly cookies = new Map<string, string>()
  constructor(
    private readonly app: App,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  async ask<Body = unknown>(method: string, path: string, body?: unknown): Promise<Answer<Body>> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await this.app.request(path, {
      method,
      headers: {
        ...(cookie && { cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...this.headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ')
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      if (attributes.includes('Max-Age=0') || value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json')
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body, headers: response.headers }
  }

  signIn(userName: string, password: string): Promise<Answer<{ step?: string; error?: { message: string } }>> {
    return this.ask('POST', '/api/sign-in', { userName, password })
  }
}

export const PASSWORD = 'bốn từ dễ nhớ lắm'
