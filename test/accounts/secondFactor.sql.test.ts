import { beforeAll, expect, it } from 'vitest'
import type { Auth } from '../../server/accounts/auth.ts'
import { addPerson, giveRole } from '../../server/accounts/people.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant } from '../harness/people.ts'
import { totpCode } from './totp.ts'
import { type App, appWithAccounts, PASSWORD, Visitor } from './visitor.ts'

it('the oracle of codes holds the test vector of RFC 6238 (its last six of eight digits)', () => {
  // "12345678901234567890" in base32; T = 59 s gives 94287082.
  expect(totpCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 59_000)).toBe('287082')
  expect(totpCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 1_111_111_109_000)).toBe('081804')
})

describeOnEachEngine('a second factor', (database) => {
  let app: App
  let auth: Auth
  let visitor: Visitor
  let secret = ''
  let backupCodes: string[] = []
  const code = (minutes = 0) => totpCode(secret, Date.now() + minutes * 60_000)
  const signIn = async () => {
    const fresh = new Visitor(app)
    expect((await fresh.signIn('hai-lop', PASSWORD)).body).toEqual({ step: 'SECOND_FACTOR' })
    return fresh
  }

  beforeAll(async () => {
    ;({ app, auth } = appWithAccounts(database().sql))
    const person = { userName: 'hai-lop', name: 'Hai lớp', email: null }
    const { id } = await addPerson(database().sql, auth, person, { password: PASSWORD })
    await giveRole(database().sql, id, aGrant('CONSOLIDATOR'), null)
    visitor = new Visitor(app)
    await visitor.signIn('hai-lop', PASSWORD)
  })

  it('begins with the password and is on once its first code is right', async () => {
    expect((await visitor.ask('POST', '/api/me/second-factor', { password: 'sai mật khẩu' })).status).toBe(400)
    type Begun = { uri: string; secret: string; backupCodes: string[] }
    const begun = await visitor.ask<Begun>('POST', '/api/me/second-factor', { password: PASSWORD })
    expect(begun.status).toBe(200)
    ;({ secret, backupCodes } = begun.body)
    expect(new URL(begun.body.uri).searchParams.get('secret')).toBe(secret)
    expect(backupCodes).toHaveLength(10)
    // Not yet confirmed: nobody is locked out by a picture that was not scanned.
    expect((await new Visitor(app).signIn('hai-lop', PASSWORD)).body).toEqual({ step: 'DONE' })
    expect((await visitor.ask('POST', '/api/me/second-factor/confirm', { code: code(-10) })).status).toBe(400)
    expect((await visitor.ask('POST', '/api/me/second-factor/confirm', { code: code() })).status).toBe(200)
    expect((await visitor.ask('GET', '/api/me')).body).toMatchObject({ hasSecondFactor: true })
  })

  it('is asked for after the password, before anything answers', async () => {
    const fresh = await signIn()
    expect((await fresh.ask('GET', '/api/cases')).status).toBe(401)
    expect((await fresh.ask('POST', '/api/sign-in/code', { code: code(-10) })).status).toBe(401)
    expect((await fresh.ask('GET', '/api/cases')).status).toBe(401)
    const spaced = code().replace(/(...)/, '$1 ')
    expect((await fresh.ask('POST', '/api/sign-in/code', { code: spaced })).body).toEqual({ step: 'DONE' })
    expect((await fresh.ask('GET', '/api/cases')).status).toBe(200)
  })

  it('takes the same code once', async () => {
    await database().sql`update second_factors set last_code = null`
    const used = code()
    expect((await (await signIn()).ask('POST', '/api/sign-in/code', { code: used })).status).toBe(200)
    const again = await signIn()
    expect((await again.ask('POST', '/api/sign-in/code', { code: used })).status).toBe(401)
    expect((await again.ask('GET', '/api/me')).status).toBe(401)
    await database().sql`delete from failed_sign_ins`
    await database().sql`update second_factors set last_code = null`
  })

  it('answers no code without the password before it', async () => {
    expect((await new Visitor(app).ask('POST', '/api/sign-in/code', { code: code() })).status).toBe(401)
  })

  it('can be a backup code, once', async () => {
    const first = await signIn()
    const given = { code: backupCodes[0], isBackup: true }
    expect((await first.ask('POST', '/api/sign-in/code', given)).status).toBe(200)
    const again = await signIn()
    expect((await again.ask('POST', '/api/sign-in/code', given)).status).toBe(401)
  })

  it('locks after failed codes', async () => {
    await database().sql`delete from failed_sign_ins`
    const guesser = await signIn()
    for (let tries = 0; tries < 5; tries++) {
      expect((await guesser.ask('POST', '/api/sign-in/code', { code: '000000' })).status).toBe(401)
    }
    expect((await guesser.ask('POST', '/api/sign-in/code', { code: code() })).status).toBe(429)
    // A new challenge needs the password again, and that counts until a code is right.
    for (let tries = 0; tries < 4; tries++) await new Visitor(app).signIn('hai-lop', PASSWORD)
    expect((await new Visitor(app).signIn('hai-lop', PASSWORD)).status).toBe(429)
    // Whoever gave no password before locks nobody.
    for (let tries = 0; tries < 6; tries++) {
      expect((await new Visitor(app).ask('POST', '/api/sign-in/code', { code: '000000' })).status).toBe(401)
    }
    await database().sql`delete from failed_sign_ins`
  })

  it('is stored so that a copy of the database makes no codes', async () => {
    const rows = await database().sql<{ secret: string; backupCodes: string }[]>`select * from second_factors`
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(secret)
    for (const backup of backupCodes) expect(JSON.stringify(rows)).not.toContain(backup)
  })

  it('ends with the password', async () => {
    expect((await visitor.ask('DELETE', '/api/me/second-factor', { password: 'sai mật khẩu' })).status).toBe(400)
    expect((await visitor.ask('DELETE', '/api/me/second-factor', { password: PASSWORD })).status).toBe(200)
    expect((await new Visitor(app).signIn('hai-lop', PASSWORD)).body).toEqual({ step: 'DONE' })
  })
})
