import { beforeAll, expect, it } from 'vitest'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { Auth } from '../../server/accounts/auth.ts'
import { addPerson, giveRole, resetPerson } from '../../server/accounts/people.ts'
import { switchPerson } from '../../server/accounts/queries.ts'
import { presentedToken } from '../../server/accounts/tokenDoor.ts'
import { type App, appWithAccounts, PASSWORD, Visitor } from '../accounts/visitor.ts'
import { aCase, addCases, COMMUNES } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant } from '../harness/people.ts'

const TOMORROW = isoDay(localToday() + 1)

describeOnEachEngine(
  'a personal token',
  (database) => {
    let app: App
    let auth: Auth
    let counter = 0
    const someone = async (grant = aGrant('CONSOLIDATOR')) => {
      const userName = `doc-${++counter}`
      const { id } = await addPerson(
        database().sql,
        auth,
        { userName, name: userName, email: null },
        { password: PASSWORD },
      )
      await giveRole(database().sql, id, grant, null)
      const visitor = new Visitor(app)
      await visitor.signIn(userName, PASSWORD)
      return { id, visitor }
    }
    const made = async (visitor: Visitor, name = 'QGIS') => {
      const answer = await visitor.ask<{ id: number; token: string }>('POST', '/api/me/tokens', {
        name,
        validTo: TOMORROW,
      })
      expect(answer.status).toBe(200)
      return answer.body
    }
    const read = (authorization: string, path = '/ogc/collections/cases/items') =>
      app.request(path, { headers: { authorization } })
    const status = async (token: string) => (await read(`Bearer ${token}`)).status
    const actions = async (personId: string) =>
      (
        await database().sql<{ action: string }[]>`
          select action from audit.events where person_id = ${personId} and action like 'TOKEN%' order by number`
      ).map(({ action }) => action)

    beforeAll(async () => {
      const { sql } = database()
      ;({ app, auth } = appWithAccounts(sql))
      await addCases(sql, [
        aCase({ statedCommuneCode: COMMUNES.vinhAn }),
        aCase({ statedCommuneCode: COMMUNES.chauDoc }),
        aCase({ statedCommuneCode: COMMUNES.laoCai }),
      ])
    })

    it('reads as the person it belongs to, as bearer or as a password, and what they see only', async () => {
      const { visitor } = await someone(aGrant('INSPECTOR', { provinceCode: '15' }))
      const { token } = await made(visitor)
      for (const authorization of [`Bearer ${token}`, `basic ${Buffer.from(`ai:${token}`).toString('base64')}`]) {
        const answer = await read(authorization)
        expect(answer.status).toBe(200)
        expect(((await answer.json()) as { numberMatched: number }).numberMatched).toBe(1)
        expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      }
      expect((await read(`Bearer ${token}`, '/tiles/cases.json')).status).toBe(200)
    })

    it('opens nothing but what other programs read', async () => {
      const { visitor } = await someone()
      const { token } = await made(visitor)
      for (const path of ['/api/me', '/api/cases', '/api/me/tokens']) {
        expect((await read(`Bearer ${token}`, path)).status, path).toBe(401)
      }
      expect(
        (await app.request('/ogc', { method: 'POST', headers: { authorization: `Bearer ${token}` } })).status,
      ).toBe(404)
    })

    it('is shown once, kept as a hash, and listed with its last use', async () => {
      const { id, visitor } = await someone()
      const { token } = await made(visitor, 'Máy bàn')
      expect(await status(token)).toBe(200)
      const { body } = await visitor.ask<{ tokens: Record<string, unknown>[] }>('GET', '/api/me/tokens')
      expect(body.tokens).toMatchObject([
        { name: 'Máy bàn', ending: token.slice(-4), validTo: TOMORROW, state: 'WORKS' },
      ])
      expect(body.tokens[0]?.lastUsedAt).toMatch(/^\d{4}-/)
      const rows = await database().sql`select * from access_tokens where person_id = ${id}`
      expect(JSON.stringify([rows, body])).not.toContain(token.slice(3, 20))
    })

    it('is put down when made, at its first use of a day, and when revoked', async () => {
      const { sql } = database()
      const { id, visitor } = await someone()
      const { id: tokenId, token } = await made(visitor)
      await Promise.all([status(token), status(token), status(token)])
      expect(await actions(id)).toEqual(['TOKEN_MADE', 'TOKEN_USED'])
      await sql`update access_tokens set last_used_at = now() - interval '1 day' where id = ${tokenId}`
      await status(token)
      await sql`update access_tokens set last_used_at = now() where id = ${tokenId}`
      await status(token)
      await visitor.ask('DELETE', `/api/me/tokens/${tokenId}`)
      expect(await actions(id)).toEqual(['TOKEN_MADE', 'TOKEN_USED', 'TOKEN_USED', 'TOKEN_REVOKED'])
    })

    it('ends when revoked, after its last day, with its person’s account, and with a new one-time password', async () => {
      const { sql } = database()
      const { id, visitor } = await someone()
      const [revoked, ended, third] = [await made(visitor), await made(visitor), await made(visitor)]
      expect((await visitor.ask('DELETE', `/api/me/tokens/${revoked.id}`)).status).toBe(200)
      expect((await visitor.ask('DELETE', `/api/me/tokens/${revoked.id}`)).status).toBe(404)
      await sql`update access_tokens set valid_to = ${isoDay(localToday() - 1)} where id = ${ended.id}`
      expect([await status(revoked.token), await status(ended.token), await status(third.token)]).toEqual([
        401, 401, 200,
      ])
      await switchPerson(sql, id, false)
      expect(await status(third.token)).toBe(401)
      await switchPerson(sql, id, true)
      expect(await status(third.token)).toBe(401)
      const other = await someone()
      const { token } = await made(other.visitor)
      await resetPerson(sql, auth, other.id)
      expect(await status(token)).toBe(401)
    })

    it('loses what its person loses at once', async () => {
      const { sql } = database()
      const { id, visitor } = await someone()
      const { token } = await made(visitor)
      await sql`update role_grants set ended_at = now() where person_id = ${id}`
      expect(await status(token)).toBe(403)
    })

    it('of somebody else cannot be revoked', async () => {
      const { id } = await made((await someone()).visitor)
      const stranger = await someone()
      expect((await stranger.visitor.ask('DELETE', `/api/me/tokens/${id}`)).status).toBe(404)
    })

    it('lives a year at most, and twenty work at once', async () => {
      const { visitor } = await someone()
      const ask = (validTo: string, name = 'x') => visitor.ask('POST', '/api/me/tokens', { name, validTo })
      expect((await ask(isoDay(localToday() - 1))).status).toBe(400)
      expect((await ask(isoDay(localToday() + 367))).status).toBe(400)
      expect((await ask(TOMORROW, ' ')).status).toBe(400)
      for (let made = 0; made < 20; made++) expect((await ask(isoDay(localToday() + 366))).status).toBe(200)
      expect((await ask(TOMORROW)).status).toBe(409)
    })

    it('that is wrong is asked for, put down and slowed down, and locks neither right ones nor the door', async () => {
      const { visitor } = await someone()
      const { token } = await made(visitor)
      const first = await read('Bearer dn_khong-co')
      expect(first.status).toBe(401)
      expect(first.headers.get('www-authenticate')).toMatch(/^Basic /)
      const later = await Promise.all(Array.from({ length: 40 }, (_, number) => status(`dn_${number}`)))
      expect(later).toContain(429)
      expect(await status(token)).toBe(200)
      const other = new Visitor(app)
      expect((await other.signIn(`doc-${counter}`, PASSWORD)).status).toBe(200)
      const [failed] = await database().sql<{ count: number }[]>`
        select count(*)::int as count from audit.events where action = 'SIGN_IN_FAILED' and detail ->> 'way' = 'TOKEN'`
      expect(failed!.count).toBeGreaterThan(3)
      expect(failed!.count).toBeLessThan(40)
    })

    it.each([
      [undefined, null],
      ['Bearer abc', 'abc'],
      ['Basic !!!', ''],
      ['Basic YTpiOmM=', 'b:c'],
      ['Digest x', ''],
      ['Bearer', ''],
    ])('is read from the header %s', (header, token) => {
      expect(presentedToken(header)).toBe(token)
    })

    it('is asked for by the page of another site before it is sent, and only it', async () => {
      const preflight = (headers: string) =>
        app.request('/ogc', {
          method: 'OPTIONS',
          headers: { origin: 'https://x.example', 'access-control-request-headers': headers },
        })
      expect((await preflight('authorization')).headers.get('access-control-allow-origin')).toBe('*')
      expect((await preflight('x-other')).headers.get('access-control-allow-origin')).toBeNull()
      const { visitor } = await someone()
      const bySession = await visitor.ask('GET', '/ogc')
      expect(bySession.status).toBe(200)
      expect(bySession.headers.get('access-control-allow-origin')).toBeNull()
    })
  },
  { units: true },
)
