import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createAuth } from '../../server/accounts/auth.ts'
import { identifyBySession } from '../../server/accounts/identify.ts'
import { addPerson, giveRole } from '../../server/accounts/people.ts'
import { createApp } from '../../server/app.ts'
import { connect, type Pool } from '../../server/database/connect.ts'
import { type EmbeddedDatabase, startEmbedded } from '../../server/database/embedded.ts'
import { IMPATIENT_CLIENT } from '../../server/database/engineBusy.ts'
import { PASSWORD, Visitor } from '../accounts/visitor.ts'
import { aGrant } from '../harness/people.ts'

/** The embedded engine has one session: whoever holds it leaves nobody else in. */
describe('the embedded engine while somebody writes for long', () => {
  let engine: EmbeddedDatabase
  let sql: Pool
  let longSql: Pool
  let visitor: Visitor

  beforeAll(async () => {
    engine = await startEmbedded({ folder: null, dump: inject('databases').bareDump })
    sql = connect(engine.url, { max: 1, name: IMPATIENT_CLIENT })
    longSql = connect(engine.url, { max: 1 })
    const auth = createAuth(sql, { secret: 'a secret of the test, long enough to sign', publicUrl: null })
    const about = { version: '0', engine: 'embedded', basemap: null, webFolder: null } as const
    const app = createApp({ sql, longSql, auth, identify: identifyBySession(sql, auth), ...about })
    const { id } = await addPerson(
      sql,
      auth,
      { userName: 'tong-hop', name: 'Tổng hợp (mẫu)', email: null },
      { password: PASSWORD },
    )
    await giveRole(sql, id, aGrant('CONSOLIDATOR'), null)
    visitor = new Visitor(app)
    expect((await visitor.signIn('tong-hop', PASSWORD)).status).toBe(200)
  })
  afterAll(async () => {
    await Promise.all([sql, longSql].map((pool) => pool.end({ timeout: 1 })))
    await engine.stop()
  })

  /** Holds the engine as an import does; the function lets it go. */
  const holdEngine = async (): Promise<() => Promise<void>> => {
    let letGo = () => {}
    const gate = new Promise<void>((resolve) => {
      letGo = resolve
    })
    let isHeld = () => {}
    const holding = new Promise<void>((resolve) => {
      isHeld = resolve
    })
    const done = longSql.begin(async (transaction) => {
      await transaction`select 1`
      isHeld()
      await gate
    })
    await holding
    return async () => {
      letGo()
      await done
    }
  }

  it('tells whoever asks meanwhile what is going on, does nothing of it, and serves them afterwards', async () => {
    expect((await visitor.ask<{ database: object }>('GET', '/api/health')).body.database).toMatchObject({
      isBusy: false,
    })
    const letGo = await holdEngine()
    try {
      const mine = await visitor.ask<{ error: { code: string; message: string } }>('GET', '/api/me')
      expect(mine.status).toBe(503)
      expect(mine.body.error.message).toMatch(/đang nhập một tệp lớn.*Chưa có gì thay đổi.*thử lại/)
      const changed = await visitor.ask('POST', '/api/me/password', {
        current: PASSWORD,
        next: 'another password, long',
      })
      expect(changed.status).toBe(503)
      const health = await visitor.ask<{ database: object }>('GET', '/api/health')
      expect([health.status, health.body.database]).toMatchObject([200, { isBusy: true }])
      const many = await Promise.all(Array.from({ length: 20 }, () => visitor.ask('GET', '/api/cases/count')))
      expect(new Set(many.map(({ status }) => status))).toEqual(new Set([503]))
    } finally {
      await letGo()
    }
    expect((await visitor.ask('GET', '/api/me')).status).toBe(200)
    expect((await visitor.ask('GET', '/api/me')).status).toBe(200)
    expect((await visitor.signIn('tong-hop', PASSWORD)).status).toBe(200)
  })

  it('lets other commands wait for their turn as long as it takes', async () => {
    const patient = connect(engine.url, { max: 1 })
    await patient`select 1`
    const letGo = await holdEngine()
    let isAnswered = false
    const answer = patient<{ one: number }[]>`select 1 as one`.then((rows) => {
      isAnswered = true
      return rows
    })
    // An impatient client is refused by then.
    await expect(sql`select 1`).rejects.toMatchObject({ code: 'DN001' })
    expect(isAnswered).toBe(false)
    await letGo()
    expect(await answer).toEqual([{ one: 1 }])
    await patient.end()
  })
})
