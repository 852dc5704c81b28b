import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../server/app.ts'
import { type Auth, createAuth } from '../../server/accounts/auth.ts'
import { identifyBySession } from '../../server/accounts/identify.ts'
import { addPerson, giveRole, resetPerson } from '../../server/accounts/people.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant } from '../harness/people.ts'
import { type Next, startProvider } from './provider.ts'
import { type App, Visitor } from './visitor.ts'

const PUBLIC_URL = 'http://diem-nong.example'

describeOnEachEngine('a sign-in service (OpenID Connect)', (database) => {
  let provider: Awaited<ReturnType<typeof startProvider>>
  let auth: Auth
  let app: App
  let once = ''

  beforeAll(async () => {
    const { sql } = database()
    provider = await startProvider('diem-nong')
    auth = createAuth(sql, {
      secret: 'a secret of the test, long enough to sign',
      publicUrl: PUBLIC_URL,
      provider: {
        issuer: provider.issuer,
        clientId: 'diem-nong',
        clientSecret: null,
        label: 'Tỉnh',
        userNameClaim: 'preferred_username',
      },
    })
    const about = { version: '0', engine: 'embedded', basemap: null, webFolder: null } as const
    app = createApp({ sql, auth, provider: 'Tỉnh', identify: identifyBySession(sql, auth), ...about })
    const added = await addPerson(sql, auth, { userName: 'can-bo', name: 'Cán bộ', email: null })
    once = added.oneTimePassword!
    await giveRole(sql, added.id, aGrant('CONSOLIDATOR'), null)
  })
  afterAll(() => provider.stop())

  /** Through the service and back, as a browser does; what the last answer was. */
  const through = async (visitor: Visitor, who: Next, next = '/?w=36') => {
    const begun = await visitor.ask<{ url: string }>('POST', '/api/sign-in/provider', { next })
    expect(begun.status).toBe(200)
    const back = provider.visit(begun.body.url, who)
    return visitor.ask('GET', back.pathname + back.search)
  }

  it('is offered at the door', async () => {
    expect((await new Visitor(app).ask('GET', '/api/sign-in')).body).toMatchObject({ provider: 'Tỉnh' })
  })

  it('lets in the person whose user name it names, back to where they wanted, and their one-time password ends', async () => {
    const visitor = new Visitor(app)
    const answer = await through(visitor, { sub: '1', userName: 'Can-Bo' })
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe('/?w=36')
    expect((await visitor.ask('GET', '/api/me')).body).toMatchObject({ userName: 'can-bo', mustChangePassword: false })
    expect((await visitor.ask('GET', '/api/cases')).status).toBe(200)
    expect((await new Visitor(app).signIn('can-bo', once)).status).toBe(401)
    // Again, now as one who is known.
    const again = new Visitor(app)
    await through(again, { sub: '1', userName: 'can-bo' })
    expect((await again.ask('GET', '/api/me')).status).toBe(200)
  })

  it('lets in nobody who was not added here, or whose token is not right', async () => {
    for (const who of [
      { sub: '2', userName: 'nguoi-la' },
      { sub: '3', userName: '' },
      { sub: '1', userName: 'can-bo', audience: 'another-application' },
      { sub: '1', userName: 'can-bo', nonce: 'of another request' },
      { sub: '1', userName: 'can-bo', isForged: true },
    ]) {
      const visitor = new Visitor(app)
      const answer = await through(visitor, who)
      expect(answer.headers.get('location'), JSON.stringify(who)).toMatch(/^\/dang-nhap\?.*error=/)
      expect((await visitor.ask('GET', '/api/me')).status, JSON.stringify(who)).toBe(401)
    }
  })

  it('lets nobody in with the answer to another browser (forged sign-in)', async () => {
    const [one, other] = [new Visitor(app), new Visitor(app)]
    const begun = await one.ask<{ url: string }>('POST', '/api/sign-in/provider', { next: '/' })
    const back = provider.visit(begun.body.url, { sub: '1', userName: 'can-bo' })
    await other.ask('GET', back.pathname + back.search)
    expect((await other.ask('GET', '/api/me')).status).toBe(401)
  })

  it('leads back into this page only', async () => {
    for (const next of [
      'https://other.example/',
      '//other.example',
      '/\\other.example',
      '/\t/other.example',
      'javascript:alert(1)',
    ]) {
      expect((await new Visitor(app).ask('POST', '/api/sign-in/provider', { next })).status, next).toBe(400)
    }
  })

  it('makes nobody an administrator, auditor or custodian by a name, nor a second identity somebody known', async () => {
    const { sql } = database()
    const boss = await addPerson(sql, auth, { userName: 'sep', name: 'Sếp', email: null })
    await giveRole(sql, boss.id, aGrant('ADMINISTRATOR'), null)
    for (const who of [
      { sub: '9', userName: 'sep' },
      { sub: '8', userName: 'can-bo' },
    ]) {
      const visitor = new Visitor(app)
      await through(visitor, who)
      expect((await visitor.ask('GET', '/api/me')).status, who.userName).toBe(401)
    }
    // Somebody's sign-in touches no one-time password but their own.
    await through(new Visitor(app), { sub: '1', userName: 'can-bo' })
    expect((await new Visitor(app).signIn('sep', boss.oneTimePassword!)).status).toBe(200)
  })

  it('lets nobody back in who was reset here', async () => {
    const { sql } = database()
    const { id } = await addPerson(sql, auth, { userName: 'bi-dat-lai', name: 'Bị đặt lại', email: null })
    await giveRole(sql, id, aGrant('VIEWER'), null)
    const before = new Visitor(app)
    await through(before, { sub: '5', userName: 'bi-dat-lai' })
    expect((await before.ask('GET', '/api/me')).status).toBe(200)
    const once = await resetPerson(sql, auth, id)
    const after = new Visitor(app)
    await through(after, { sub: '5', userName: 'bi-dat-lai' })
    expect((await after.ask('GET', '/api/me')).status).toBe(401)
    expect((await new Visitor(app).signIn('bi-dat-lai', once)).status).toBe(200)
  })

  it('does not let in whoever is switched off here', async () => {
    const { sql } = database()
    const sessions = async () =>
      (await sql<{ count: number }[]>`select count(*)::int as count from sign_in_sessions`)[0]!.count
    const before = await sessions()
    await sql`update people set is_active = false where username = 'can-bo'`
    const visitor = new Visitor(app)
    await through(visitor, { sub: '1', userName: 'can-bo' })
    expect((await visitor.ask('GET', '/api/me')).status).toBe(401)
    expect(await sessions()).toBe(before)
  })
})
