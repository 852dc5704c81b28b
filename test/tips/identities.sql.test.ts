import { randomBytes } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { Grant } from '../../data/model/roles.ts'
import { createApp } from '../../server/app.ts'
import { ENDPOINT_ACTS } from '../../server/access/endpointActs.ts'
import { personOf } from '../../server/access/person.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant, testAuth } from '../harness/people.ts'

const AN_GIANG = { provinceCode: '91' } as const
const PEOPLE: Readonly<Record<string, readonly Grant[]>> = {
  officer: [aGrant('COMMUNE_OFFICER', { ...AN_GIANG, communeCodes: ['30604'] })],
  one: [aGrant('SOURCE_CUSTODIAN', AN_GIANG)],
  two: [aGrant('SOURCE_CUSTODIAN', AN_GIANG)],
  elsewhere: [aGrant('SOURCE_CUSTODIAN', { provinceCode: '15' })],
  consolidator: [aGrant('CONSOLIDATOR')],
  inspector: [aGrant('INSPECTOR')],
  environment: [aGrant('ENVIRONMENT_OFFICER')],
  reporter: [aGrant('UNIT_REPORTER')],
  viewer: [aGrant('VIEWER')],
  publisher: [aGrant('PUBLISHER')],
  auditor: [aGrant('AUDITOR')],
  administrator: [aGrant('ADMINISTRATOR')],
}
const IDENTITY = {
  name: 'Zq7khonglo Kẻ Báo Tin',
  phone: '0900-zq7khonglo-1',
  address: 'zq7khonglo ngõ 7',
  contact: 'zq7khonglo: gọi sau 20 giờ',
}
const WORDS = ['Zq7khonglo', 'zq7khonglo', 'Kẻ Báo Tin']
const REASON = 'Cần gặp lại người báo để xác minh tuyến (mẫu)'

describeOnEachEngine(
  'who gave a tip',
  (database) => {
    const said: string[] = []
    let app: ReturnType<typeof createApp>
    let tipId = ''
    const appWith = (identityKey: Buffer | null) => {
      const { sql, engine } = database()
      const identify = async (headers: Headers) => {
        const userName = headers.get('x-person') ?? ''
        const grants = PEOPLE[userName]
        return grants ? personOf({ id: userName, userName, name: userName }, grants, [], '2026-06-01') : null
      }
      const log = {
        info: (line: object) => said.push(JSON.stringify(line)),
        error: (line: object) => said.push(JSON.stringify(line)),
      }
      const about = { version: '0', engine, basemap: null, webFolder: null, log: log as never }
      return createApp({ sql, auth: testAuth(sql), identify, identityKey, ...about })
    }
    const ask = async <Body>(who: string, method: string, path: string, body?: object, through = app) => {
      const answer = await through.request(path, {
        method,
        headers: { 'x-person': who, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      })
      return { status: answer.status, body: (await answer.json()) as Body, headers: answer.headers }
    }
    const begin = async (who = 'one') =>
      (await ask<{ id: string }>(who, 'POST', '/api/identity-openings', { tipId, reason: REASON })).body.id
    const decide = (who: string, id: string, decision = 'AGREED') =>
      ask(who, 'POST', `/api/identity-openings/${id}/decision`, { decision })
    const open = (who: string, id: string, through = app) =>
      ask<typeof IDENTITY>(who, 'POST', `/api/identity-openings/${id}/open`, {}, through)

    beforeAll(async () => {
      app = appWith(randomBytes(32))
      const added = await ask<{ id: string }>('officer', 'POST', '/api/tips', {
        type: 'CRIME',
        channel: 'PHONE',
        receivedAt: '2026-03-01T20:00:00Z',
        summary: 'Có ghe chở hàng (mẫu)',
        provinceCode: '91',
        communeCode: '30604',
        isInternal: true,
        identity: IDENTITY,
      })
      expect(added.status).toBe(200)
      tipId = added.body.id
    })

    it('is read by a custodian who asked with a reason, after another agreed, once', async () => {
      const id = await begin()
      expect((await open('one', id)).status).toBe(409)
      expect((await decide('one', id)).status).toBe(403)
      expect((await decide('two', id)).status).toBe(200)
      expect((await decide('two', id, 'REFUSED')).status).toBe(409)
      expect((await open('two', id)).status).toBe(409)
      const opened = await open('one', id)
      expect(opened.body).toEqual(IDENTITY)
      expect(opened.headers.get('cache-control')).toBe('no-store')
      expect((await open('one', id)).status).toBe(409)
      const events = await database().sql<{ action: string; personId: string }[]>`
        select action, person_id from audit.events where subject_type = 'tip' and action like 'IDENTITY%' order by number`
      expect(events.map(({ action, personId }) => [action, personId])).toEqual([
        ['IDENTITY_STORED', 'officer'],
        ['IDENTITY_ASKED', 'one'],
        ['IDENTITY_AGREED', 'two'],
        ['IDENTITY_OPENED', 'one'],
      ])
    })

    it('is opened once even when it is asked for twice at the same moment', async () => {
      const id = await begin()
      await decide('two', id)
      const both = await Promise.all([open('one', id), open('one', id)])
      expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    })

    it('stays closed when the other refuses, and a day after they agreed', async () => {
      const refused = await begin()
      await decide('two', refused, 'REFUSED')
      expect((await open('one', refused)).status).toBe(409)
      const late = await begin()
      await decide('two', late)
      await database()
        .sql`update sealed.openings set decided_at = now() - interval '24 hours 1 second' where id = ${late}`
      expect((await open('one', late)).status).toBe(409)
      type Openings = { openings: { id: string; isOver: boolean }[] }
      const { openings } = (await ask<Openings>('one', 'GET', `/api/identity-openings?tip=${tipId}`)).body
      expect(openings.find(({ id }) => id === late)).toMatchObject({ isOver: true })
    })

    it('is not even asked for without a reason, elsewhere, or by another role', async () => {
      for (const reason of ['', 'ngắn', ' '.repeat(40)]) {
        expect((await ask('one', 'POST', '/api/identity-openings', { tipId, reason })).status).toBe(400)
      }
      expect((await ask('elsewhere', 'POST', '/api/identity-openings', { tipId, reason: REASON })).status).toBe(404)
      const id = await begin()
      expect((await decide('elsewhere', id)).status).toBe(404)
      expect((await ask<{ openings: unknown[] }>('elsewhere', 'GET', '/api/identity-openings')).body.openings).toEqual(
        [],
      )
      for (const who of Object.keys(PEOPLE).filter((name) => !['one', 'two', 'elsewhere'].includes(name))) {
        expect((await ask(who, 'POST', '/api/identity-openings', { tipId, reason: REASON })).status, who).toBe(403)
        expect((await decide(who, id)).status, who).toBe(403)
        expect((await open(who, id)).status, who).toBe(403)
      }
      // One wish at a time.
      expect((await ask('one', 'POST', '/api/identity-openings', { tipId, reason: REASON })).status).toBe(409)
      await decide('two', id, 'REFUSED')
    })

    it('is stored so that nobody reads it without the key, nor the application without four eyes', async () => {
      const { sql } = database()
      const tables = await sql<{ name: string }[]>`
        select table_schema || '.' || table_name as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`
      expect(tables.map(({ name }) => name)).toContain('sealed.identities')
      for (const { name } of tables) {
        const rows = await sql.unsafe(`select t::text as row from ${name} t`)
        for (const { row } of rows as unknown as { row: string }[]) {
          const text = `${row} ${Buffer.from(row.match(/\\x([0-9a-f]+)/)?.[1] ?? '', 'hex').toString('utf8')}`
          for (const word of WORDS) expect(text, name).not.toContain(word)
        }
      }
      for (const statement of [
        'select * from sealed.identities',
        'select * from sealed.openings',
        'delete from sealed.identities',
      ]) {
        const work = sql.begin(async (transaction) => {
          await transaction`set local role diem_nong_app`
          await transaction.unsafe(statement)
        })
        await expect(work, statement).rejects.toThrow(/permission denied/)
      }
    })

    it('cannot be moved to another tip, changed, or opened with another key; such a try does not count', async () => {
      const { sql } = database()
      const id = await begin()
      await decide('two', id)
      expect((await open('one', id, appWith(randomBytes(32)))).status).toBe(409)
      expect((await open('one', id, appWith(null))).status).toBe(409)
      await sql`update sealed.identities set ciphertext = set_byte(ciphertext, 3, get_byte(ciphertext, 3) # 1)`
      expect((await open('one', id)).status).toBe(409)
      await sql`update sealed.identities set ciphertext = set_byte(ciphertext, 3, get_byte(ciphertext, 3) # 1)`
      expect((await open('one', id)).body).toEqual(IDENTITY)
    })

    it('is never kept of a formal denunciation, even by the database alone', async () => {
      const { sql } = database()
      await expect(
        sql`insert into sealed.identities (tip_id, tip_type, key_name, nonce, ciphertext, stored_by)
          select id, 'DENUNCE', '', '', '', '' from tips where id = ${tipId}`,
      ).rejects.toThrow(/check/)
    })

    it('comes out of no endpoint, header, error or log for anybody', async () => {
      for (const who of Object.keys(PEOPLE)) {
        for (const endpoint of Object.keys(ENDPOINT_ACTS)) {
          const [method = '', path = ''] = endpoint.split(' ')
          // What opens an identity is tried above, and ends sessions of nobody here.
          const address = path
            .replace('/:type/:record', `/tip/${tipId}`)
            .replace('communes/:code', 'communes/30604')
            .replace(':province', '91')
            .replaceAll(/:\w+/g, tipId)
          const answer = await app.request(address, {
            method,
            headers: { 'x-person': who, 'content-type': 'application/json' },
            ...(method !== 'GET' && { body: '{}' }),
          })
          const everything =
            JSON.stringify([...answer.headers]) + Buffer.from(await answer.arrayBuffer()).toString('utf8')
          for (const word of WORDS) expect(everything, `${endpoint} by ${who}`).not.toContain(word)
        }
        for (const query of WORDS) {
          const found = await ask<object>(who, 'GET', `/api/tips?code=${encodeURIComponent(query)}`)
          expect(JSON.stringify(found.body).replaceAll(/“[^”]*”|"value":"[^"]*"/g, ''), who).not.toMatch(
            /zq7khonglo|Kẻ Báo Tin/i,
          )
        }
      }
      for (const line of said) for (const word of WORDS) expect(line).not.toContain(word)
      expect(said.length).toBeGreaterThan(100)
    })
  },
  { units: true },
)
