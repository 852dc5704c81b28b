import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../server/app.ts'
import type { Pool } from '../server/database/connect.ts'
import { aCase, addCases, addThings } from './builders.ts'
import { describeOnEachEngine } from './harness/database.ts'
import { asConsolidator, testAuth } from './harness/people.ts'

describeOnEachEngine(
  'an answer',
  (database) => {
    let addresses: readonly string[] = []
    let caseId = 0
    let corridorId = 0

    beforeAll(async () => {
      const { sql } = database()
      corridorId = await addThings(sql)
      caseId = (await addCases(sql, [aCase({ position: [105.157111, 10.41038] })]))[0] ?? 0
      addresses = [`/api/cases/${caseId}`, `/api/corridors/${corridorId}`, `/api/corridors/${corridorId}/cases`]
    })

    /** The same database, in which something changes right after anything was read of it as the person who asks. */
    const changing = (): Pool => {
      const { sql } = database()
      return new Proxy(sql, {
        get: (target, name) =>
          name === 'begin'
            ? async (...words: Parameters<typeof target.begin>) => {
                const result = await target.begin(...words)
                await sql`update cases set version = version + 1`
                await sql`update corridors set note = coalesce(note, '') || '.'`
                return result
              }
            : target[name as never],
      })
    }

    it('does not carry the tag of a version that came while it was read', async () => {
      const { sql, engine } = database()
      const about = {
        identify: asConsolidator,
        auth: testAuth(sql),
        version: '0',
        engine,
        basemap: null,
        webFolder: null,
      } as const
      for (const address of addresses) {
        const first = await createApp({ sql: changing(), ...about }).request(address)
        expect(first.status, address).toBe(200)
        const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' }
        expect((await createApp({ sql, ...about }).request(address, { headers })).status, address).toBe(200)
      }
    })

    it('is sent again by another version of the program, which may give it another shape', async () => {
      const { sql, engine } = database()
      const ask = (version: string, address: string, headers: Record<string, string> = {}) =>
        createApp({
          sql,
          identify: asConsolidator,
          auth: testAuth(sql),
          version,
          engine,
          basemap: null,
          webFolder: null,
        }).request(address, {
          headers,
        })
      const plain = ['/api/installation', '/api/communes', '/api/communes/boundaries', '/api/cases/columns']
      for (const address of [...plain, ...addresses]) {
        const headers = { 'If-None-Match': (await ask('1', address)).headers.get('ETag') ?? '' }
        expect((await ask('1', address, headers)).status, address).toBe(304)
        expect((await ask('2', address, headers)).status, address).toBe(200)
      }
    }, 60_000)

    it('counts the installation anew after a change of the data, and never before', async () => {
      const { sql, engine } = database()
      let counts = 0
      const counting = new Proxy(sql, {
        get: (target, name) =>
          name === 'begin'
            ? (...words: Parameters<typeof target.begin>) => (counts++, target.begin(...words))
            : target[name as never],
      })
      const app = createApp({
        sql: counting,
        identify: asConsolidator,
        auth: testAuth(sql),
        version: '0',
        engine,
        basemap: null,
        webFolder: null,
      })
      const ask = async () => ((await (await app.request('/api/installation')).json()) as { cases: number }).cases
      const before = await ask()
      expect(await ask()).toBe(before)
      // What the person sees, and in which version.
      expect(counts).toBe(2)
      await addCases(sql, [aCase()])
      expect(await ask()).toBe(before + 1)
      expect(counts).toBe(4)
    })
  },
  { units: true },
)
