import { beforeAll, expect, it } from 'vitest'
import { tipClock } from '../../data/model/tipClock.ts'
import type { TipState } from '../../data/model/tipCodes.ts'
import type { Grant } from '../../data/model/roles.ts'
import { personOf } from '../../server/access/person.ts'
import { createApp } from '../../server/app.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant, testAuth } from '../harness/people.ts'

const AN_GIANG = { provinceCode: '91' } as const
const PEOPLE: Readonly<Record<string, readonly Grant[]>> = {
  vinhAn: [aGrant('COMMUNE_OFFICER', { ...AN_GIANG, communeCodes: ['30604'] })],
  consolidator: [aGrant('CONSOLIDATOR', AN_GIANG)],
  /** Reads tips, and handles none. */
  inspector: [aGrant('INSPECTOR', AN_GIANG)],
  laoCai: [aGrant('CONSOLIDATOR', { provinceCode: '15' })],
}
const A_TIP = {
  type: 'CRIME',
  channel: 'HOTLINE',
  receivedAt: '2026-03-01T20:00:00Z',
  summary: 'Có ghe chở hàng lúc nửa đêm (mẫu)',
  theme: 'SMUG',
  provinceCode: '91',
  communeCode: '30604',
}
const CONTENT = { summary: A_TIP.summary, theme: 'SMUG', communeCode: '30604', force: null, note: 'Ghi nhầm (mẫu)' }
interface Listed {
  readonly id: string
  readonly receivedAt: string
  readonly state: TipState
  readonly answeredAt: string | null
}
interface Detail {
  readonly tip: Record<string, unknown>
  readonly corrections: readonly Record<string, unknown>[]
}

describeOnEachEngine(
  'a tip',
  (database) => {
    let app: ReturnType<typeof createApp>
    const ask = async <Body>(who: string, method: string, path: string, body?: object) => {
      const answer = await app.request(path, {
        method,
        headers: { 'x-person': who, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      })
      return { status: answer.status, body: (await answer.json()) as Body }
    }
    const add = async (changes: object = {}) =>
      (await ask<{ id: string }>('vinhAn', 'POST', '/api/tips', { ...A_TIP, ...changes })).body.id
    const correct = (who: string, id: string, changes: object, version = 1) =>
      ask<Record<string, unknown>>(who, 'POST', `/api/tips/${id}/corrections`, { version, ...CONTENT, ...changes })

    beforeAll(() => {
      const { sql, engine } = database()
      const identify = async (headers: Headers) => {
        const userName = headers.get('x-person') ?? ''
        const grants = PEOPLE[userName]
        return grants ? personOf({ id: userName, userName, name: userName }, grants, [], '2026-06-01') : null
      }
      app = createApp({ sql, auth: testAuth(sql), identify, version: '0', engine, basemap: null, webFolder: null })
    })

    it('is put right with who did it, when, why and what stood there before; what it says elsewhere stays', async () => {
      const id = await add()
      const changes = { summary: 'Có xe chở hàng lúc rạng sáng (mẫu)', communeCode: '30316' }
      const { status, body } = await correct('consolidator', id, changes)
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { ...changes, theme: 'SMUG', version: 2, state: 'RECEIVED', receivedAt: '2026-03-01T20:00:00.000Z' },
      })
      const { body: detail } = await ask<Detail>('consolidator', 'GET', `/api/tips/${id}`)
      expect(detail.corrections).toEqual([
        {
          at: expect.stringMatching(/^20.*Z$/),
          before: { summary: A_TIP.summary, communeCode: '30604' },
          after: changes,
          note: 'Ghi nhầm (mẫu)',
          personName: 'consolidator',
        },
      ])
      // The tip goes on from there; who would write over it unseen is told.
      expect((await correct('consolidator', id, {}, 1)).status).toBe(409)
      const kept = await database().sql`select record->>'summary' as summary from tip_versions where tip_id = ${id}`
      expect(kept).toEqual([{ summary: A_TIP.summary }])
      const events = await database().sql<{ detail: object }[]>`
        select detail from audit.events where subject_id = ${id} and action = 'CHANGE' order by number`
      expect(events.at(-1)?.detail).toEqual({
        act: 'CORRECT',
        before: { summary: '…', communeCode: '30604' },
        after: { summary: '…', communeCode: '30316' },
      })
    })

    it('is put right by whoever handles it where it was and where it goes, and by nobody else', async () => {
      const id = await add()
      expect((await correct('inspector', id, { theme: 'DRUG' })).status).toBe(403)
      expect((await correct('laoCai', id, { theme: 'DRUG' })).status).toBe(404)
      expect((await correct('vinhAn', id, { communeCode: '30316' })).status).toBe(403)
      expect((await correct('vinhAn', id, { communeCode: '02647' })).status).toBeGreaterThanOrEqual(400)
      expect((await correct('vinhAn', id, { summary: 'Tối mật (mẫu)' })).status).toBe(400)
      expect((await correct('vinhAn', id, { note: ' ' })).status).toBe(400)
      expect((await correct('vinhAn', id, {})).status).toBe(400)
      expect((await correct('vinhAn', id, { theme: 'DRUG' })).body).toMatchObject({ theme: 'DRUG', version: 2 })
    })

    it('stands where it is due soonest in the list by the clock, page by page, the answered ones behind', async () => {
      const { sql } = database()
      for (const [day, state] of [
        ['2026-03-05', 'RECEIVED'],
        ['2026-03-01', 'VERIFIED'],
        ['2026-03-04', 'HANDLED'],
        ['2026-02-20', 'ANSWERED'],
        ['2026-03-10', 'RECEIVED'],
      ]) {
        const id = await add({ receivedAt: `${day}T20:00:00Z` })
        await sql`update tips set state = ${state!}, answered_at = case when ${state!}::text = 'ANSWERED' then now() end
          where id = ${id}`
      }
      const page = async (query: string) =>
        (await ask<{ tips: Listed[]; next: string | null }>('consolidator', 'GET', `/api/tips?${query}`)).body
      const { tips } = await page('order=due&limit=200')
      const clocks = tips.map((tip) => tipClock(tip, Date.parse('2026-03-15T00:00:00Z')))
      const waiting = clocks.filter(({ waitsFor }) => waitsFor !== null).map(({ dueAt }) => dueAt)
      expect(waiting.length).toBeGreaterThan(4)
      expect(waiting).toEqual(waiting.toSorted())
      expect(clocks.findIndex(({ waitsFor }) => waitsFor === null)).toBe(waiting.length)
      const paged: string[] = []
      let after = ''
      do {
        const { tips: some, next } = await page(`order=due&limit=2${after}`)
        paged.push(...some.map(({ id }) => id))
        after = next ? `&after=${encodeURIComponent(next)}` : ''
      } while (after)
      expect(paged).toEqual(tips.map(({ id }) => id))
      const newest = (await page('limit=200')).tips.map(({ receivedAt }) => receivedAt)
      expect(newest).toEqual(newest.toSorted().toReversed())
    })
  },
  { units: true },
)
