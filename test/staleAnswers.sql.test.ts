import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../server/app.ts'
import type { Pool } from '../server/database/connect.ts'
import { aCase, addCases, addThings } from './builders.ts'
import { describeOnEachEngine } from './harness/database.ts'

describeOnEachEngine(
  'an answer',
  (database) => {
    let addresses: Readonly<Record<string, string>> = {}
    let caseId = 0
    let corridorId = 0

    beforeAll(async () => {
      const { sql } = database()
      corridorId = await addThings(sql)
      caseId = (await addCases(sql, [aCase({ position: [105.157111, 10.41038] })]))[0] ?? 0
      addresses = {
        [`/api/cases/${caseId}`]: 'from cases where cases.id',
        [`/api/corridors/${corridorId}`]: 'from corridor_legs',
        [`/api/corridors/${corridorId}/cases`]: 'with legs as',
      }
    })

    /** The same database, in which something changes right after a query whose text has a part. */
    const changingAfter = (part: string): Pool => {
      const { sql } = database()
      return new Proxy(sql, {
        apply(target, self, words: [TemplateStringsArray, ...unknown[]]) {
          const query = Reflect.apply(target, self, words) as ReturnType<Pool>
          if (!words[0].raw?.some((text) => text.includes(part))) return query
          return query.then(async (rows) => {
            await sql`update cases set subjects = subjects + 1`
            await sql`update corridors set note = coalesce(note, '') || '.'`
            return rows
          })
        },
      })
    }

    it('does not carry the tag of a version that came while it was read', async () => {
      const { sql, engine } = database()
      const about = { version: '0', engine, basemap: null, webFolder: null } as const
      for (const [address, part] of Object.entries(addresses)) {
        const first = await createApp({ sql: changingAfter(part), ...about }).request(address)
        expect(first.status, address).toBe(200)
        const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' }
        expect((await createApp({ sql, ...about }).request(address, { headers })).status, address).toBe(200)
      }
    })
  },
  { units: true },
)
