import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Auth } from '../../server/accounts/auth.ts'
import { addPerson, giveRole } from '../../server/accounts/people.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant } from '../harness/people.ts'
import { type App, appWithAccounts, PASSWORD, Visitor } from './visitor.ts'

describeOnEachEngine('signing in', (database) => {
  let app: App
  let auth: Auth
  let counter = 0
  /** Somebody new with a password of their own, so that no test locks out another's. */
  const someone = async () => {
    const userName = `nguoi-${++counter}`
    const { id } = await addPerson(
      database().sql,
      auth,
      { userName, name: `Người ${counter}`, email: null },
      { password: PASSWORD },
    )
    await giveRole(database().sql, id, aGrant('CONSOLIDATOR'), null)
    return { id, userName }
  }

  beforeAll(() => {
    ;({ app, auth } = appWithAccounts(database().sql))
  })
  beforeEach(async () => {
    await database().sql`delete from failed_sign_ins`
  })

  it('is asked of everybody: nothing but the door answers before', async () => {
    const visitor = new Visitor(app)
    expect((await visitor.ask('GET', '/api/cases')).status).toBe(401)
    expect((await visitor.ask('GET', '/api/me')).status).toBe(401)
    expect((await visitor.ask('GET', '/api/sign-in')).body).toEqual({ sampleAccounts: [], provider: null })
  })

  it('opens the map, and says who one is and what one may', async () => {
    const { userName, id } = await someone()
    const visitor = new Visitor(app)
    expect((await visitor.signIn(userName.toUpperCase(), PASSWORD)).body).toEqual({ step: 'DONE' })
    expect((await visitor.ask('GET', '/api/me')).body).toMatchObject({
      id,
      userName,
      mustChangePassword: false,
      hasSecondFactor: false,
      acts: [
        'MAP_READ',
        'DATA_IMPORT',
        'DATA_EDIT',
        'TIP_READ',
        'TIP_HANDLE',
        'SHARING_SET',
        'INSPECTION_READ',
        'INSPECTION_WRITE',
        'CAMPAIGN_SET',
        'DRUG_CLASS_READ',
        'DRUG_CLASS_WRITE',
        'DRUG_CLASS_APPROVE',
      ],
    })
    expect((await visitor.ask('GET', '/api/cases')).status).toBe(200)
  })

  it('keeps of a password only a salted scrypt hash', async () => {
    const { id } = await someone()
    const other = await someone()
    const hashes = await database().sql<{ password: string }[]>`
      select password from sign_in_methods where "userId" in (${id}, ${other.id})`
    expect(hashes).toHaveLength(2)
    expect(hashes[0]!.password).not.toBe(hashes[1]!.password)
    // Salt and key of scrypt (16 and 64 bytes), in hexadecimal.
    for (const { password } of hashes) expect(password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/)
  })

  it('sets a cookie that no script reads and no other site sends along', async () => {
    const { userName } = await someone()
    const { headers } = await new Visitor(app).signIn(userName, PASSWORD)
    const session = headers.getSetCookie().find((cookie) => cookie.startsWith('diem-nong.session_token='))!
    expect(session).toContain('HttpOnly')
    expect(session).toContain('SameSite=Lax')
    expect(session).toContain('Path=/')
    expect(session).not.toContain('Domain')
  })

  it('sends the cookie only over https when the server is reached so', async () => {
    const { userName } = await someone()
    const { createAuth } = await import('../../server/accounts/auth.ts')
    const secured = createAuth(database().sql, { secret: 'x'.repeat(40), publicUrl: 'https://diem-nong.example' })
    const answer = await secured.api.signInUsername({
      body: { username: userName, password: PASSWORD },
      headers: new Headers(),
      asResponse: true,
    })
    const cookie = answer.headers.getSetCookie().find((line) => line.includes('session_token'))!
    expect(cookie).toContain('; Secure')
    expect(cookie).toMatch(/^__Secure-/)
  })

  it('never takes over a session that was set before (session fixation)', async () => {
    const victim = await someone()
    const attacker = await someone()
    const planted = new Visitor(app)
    await planted.signIn(attacker.userName, PASSWORD)
    const before = new Map(planted.cookies)
    await planted.signIn(victim.userName, PASSWORD)
    expect(planted.cookies.get('diem-nong.session_token')).not.toBe(before.get('diem-nong.session_token'))
    const old = new Visitor(app)
    for (const [name, value] of before) old.cookies.set(name, value)
    // What was planted is still the attacker's, never the victim's.
    expect((await old.ask<{ id: string }>('GET', '/api/me')).body.id).toBe(attacker.id)
    const invented = new Visitor(app)
    invented.cookies.set('diem-nong.session_token', 'chosen-by-somebody.c2lnbmF0dXJl')
    await invented.signIn(victim.userName, PASSWORD)
    expect(invented.cookies.get('diem-nong.session_token')).not.toContain('chosen-by-somebody')
  })

  it('refuses a cookie whose signature is another secret’s', async () => {
    const { userName } = await someone()
    const other = appWithAccounts(database().sql, 'another secret, as long as the first one was')
    const visitor = new Visitor(other.app)
    await visitor.signIn(userName, PASSWORD)
    const here = new Visitor(app)
    for (const [name, value] of visitor.cookies) here.cookies.set(name, value)
    expect((await here.ask('GET', '/api/me')).status).toBe(401)
  })

  it('answers the same to a wrong password, an unknown name and an account that is switched off', async () => {
    const off = await someone()
    const { userName } = await someone()
    await database().sql`update people set is_active = false where id = ${off.id}`
    const visitor = new Visitor(app)
    const answers = [
      await visitor.signIn(userName, 'không phải mật khẩu'),
      await visitor.signIn('khong-co-ai', PASSWORD),
      await visitor.signIn(off.userName, PASSWORD),
      await visitor.signIn("' or 1=1 --", PASSWORD),
    ]
    const seen = answers.map(({ status, body }) => [status, body.error?.message])
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(seen[0]![0]).toBe(401)
    expect((await visitor.ask('GET', '/api/me')).status).toBe(401)
  })

  it('locks an account after five failed tries, known or not, for longer each time', async () => {
    const { userName } = await someone()
    for (const name of [userName, 'khong-co-ai']) {
      const visitor = new Visitor(app)
      for (let tries = 0; tries < 5; tries++) expect((await visitor.signIn(name, `sai ${tries}`)).status).toBe(401)
      const locked = await visitor.signIn(name, PASSWORD)
      expect(locked.status).toBe(429)
      expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(20)
      expect(Number(locked.headers.get('retry-after'))).toBeLessThanOrEqual(30)
    }
    const waits: number[] = []
    for (let failures = 6; failures <= 12; failures++) {
      await database().sql`update failed_sign_ins set locked_until = now() - interval '1 second'`
      const visitor = new Visitor(app)
      expect((await visitor.signIn(userName, 'lại sai')).status).toBe(401)
      waits.push(Number((await visitor.signIn(userName, PASSWORD)).headers.get('retry-after')))
    }
    const doubled = [60, 120, 240, 480, 900, 900, 900]
    expect(waits.every((wait, index) => Math.abs(wait - doubled[index]!) <= 2)).toBe(true)
    await database().sql`update failed_sign_ins set locked_until = now() - interval '1 second'`
    expect((await new Visitor(app).signIn(userName, PASSWORD)).status).toBe(200)
    // A right password forgets what was wrong before.
    expect((await new Visitor(app).signIn(userName, 'sai')).status).toBe(401)
    expect((await new Visitor(app).signIn(userName, PASSWORD)).status).toBe(200)
  })

  it('judges no more tries when they come all at once', async () => {
    const { userName } = await someone()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        new Visitor(app).signIn(userName, index === 19 ? PASSWORD : `sai ${index}`),
      ),
    )
    const judged = answers.filter(({ status }) => status !== 429)
    expect(judged.length).toBeLessThanOrEqual(5)
  })

  it('ends one session, and all of them from anywhere at once', async () => {
    const { userName } = await someone()
    const [office, phone, home] = [new Visitor(app), new Visitor(app, { 'user-agent': 'Phone' }), new Visitor(app)]
    for (const visitor of [office, phone, home]) await visitor.signIn(userName, PASSWORD)
    type Listed = { sessions: { id: string; isThis: boolean; device: string }[] }
    const { sessions } = (await office.ask<Listed>('GET', '/api/me/sessions')).body
    expect(sessions).toHaveLength(3)
    expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1)
    const ofPhone = sessions.find(({ device }) => device === 'Phone')!
    expect((await office.ask('DELETE', `/api/me/sessions/${ofPhone.id}`)).status).toBe(200)
    expect((await phone.ask('GET', '/api/me')).status).toBe(401)
    expect((await office.ask('POST', '/api/me/sign-out', { everywhere: true })).status).toBe(200)
    expect((await home.ask('GET', '/api/me')).status).toBe(401)
    expect((await office.ask('GET', '/api/me')).status).toBe(401)
  })

  it('ends nobody else’s session, whatever id is guessed', async () => {
    const [one, two] = [await someone(), await someone()]
    const [visitor, other] = [new Visitor(app), new Visitor(app)]
    await visitor.signIn(one.userName, PASSWORD)
    await other.signIn(two.userName, PASSWORD)
    const [session] = await database().sql<{ id: string }[]>`
      select id from sign_in_sessions where "userId" = ${two.id}`
    expect((await visitor.ask('DELETE', `/api/me/sessions/${session!.id}`)).status).toBe(404)
    expect((await other.ask('GET', '/api/me')).status).toBe(200)
  })

  it('is not done, and nothing else is, for another site', async () => {
    const { userName } = await someone()
    for (const headers of [
      { origin: 'https://other.example', host: 'localhost' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'null', host: 'localhost' },
    ] as const) {
      const visitor = new Visitor(app, headers as unknown as Record<string, string>)
      expect((await visitor.signIn(userName, PASSWORD)).status).toBe(403)
    }
    const visitor = new Visitor(app)
    await visitor.signIn(userName, PASSWORD)
    const forged = new Visitor(app, { 'sec-fetch-site': 'cross-site' })
    for (const [name, value] of visitor.cookies) forged.cookies.set(name, value)
    expect((await forged.ask('POST', '/api/me/sign-out', { everywhere: true })).status).toBe(403)
    expect((await visitor.ask('GET', '/api/me')).status).toBe(200)
  })

  it('with a one-time password gives nothing until it is changed', async () => {
    const { sql } = database()
    const added = await addPerson(sql, auth, { userName: 'moi', name: 'Người mới', email: null })
    await giveRole(sql, added.id, aGrant('CONSOLIDATOR'), null)
    const visitor = new Visitor(app)
    const other = new Visitor(app)
    await other.signIn('moi', added.oneTimePassword!)
    await visitor.signIn('moi', added.oneTimePassword!)
    expect((await visitor.ask('GET', '/api/cases')).status).toBe(403)
    expect((await visitor.ask('GET', '/api/me')).body).toMatchObject({ mustChangePassword: true, acts: [] })
    const change = (current: string, next: string) => visitor.ask('POST', '/api/me/password', { current, next })
    for (const weak of ['ngắn', '123456789012', 'mat khau moi 1', added.oneTimePassword!]) {
      expect((await change(added.oneTimePassword!, weak)).status, weak).toBe(400)
    }
    expect((await change('không phải', PASSWORD)).status).toBe(400)
    expect((await change(added.oneTimePassword!, PASSWORD)).status).toBe(200)
    expect((await visitor.ask('GET', '/api/cases')).status).toBe(200)
    // Whoever else knew it is out.
    expect((await other.ask('GET', '/api/me')).status).toBe(401)
    expect((await new Visitor(app).signIn('moi', added.oneTimePassword!)).status).toBe(401)
    expect((await new Visitor(app).signIn('moi', PASSWORD)).status).toBe(200)
  })

  it('does not let whoever holds a session guess the password behind it', async () => {
    const { userName } = await someone()
    const visitor = new Visitor(app)
    await visitor.signIn(userName, PASSWORD)
    const guess = () => visitor.ask('POST', '/api/me/password', { current: 'đoán thử xem', next: 'mật khẩu khác hẳn' })
    for (let tries = 0; tries < 5; tries++) expect((await guess()).status).toBe(400)
    expect((await guess()).status).toBe(429)
    expect((await visitor.ask('POST', '/api/me/second-factor', { password: PASSWORD })).status).toBe(429)
  })

  it('ends for everybody who is switched off, at once', async () => {
    const { id, userName } = await someone()
    const visitor = new Visitor(app)
    await visitor.signIn(userName, PASSWORD)
    await database().sql`update people set is_active = false where id = ${id}`
    expect((await visitor.ask('GET', '/api/cases')).status).toBe(401)
  })

  it('repeats no password and no cookie in an error', async () => {
    const { userName } = await someone()
    const visitor = new Visitor(app)
    const answers = [
      await visitor.signIn(userName, 'canary-password'),
      await visitor.ask('POST', '/api/sign-in', { userName, password: 'canary-password', more: 1 }),
      await visitor.ask('POST', '/api/sign-in', { userName, password: { deep: 'canary-password' } }),
      await visitor.ask('POST', '/api/sign-in', 'canary-password'),
    ]
    for (const { status, body } of answers) {
      expect([400, 401]).toContain(status)
      expect(JSON.stringify(body)).not.toContain('canary')
    }
  })
})
