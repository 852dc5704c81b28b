import { beforeAll, expect, it } from 'vitest'
import type { Grant } from '../../data/model/roles.ts'
import { createApp } from '../../server/app.ts'
import { personOf } from '../../server/access/person.ts'
import { verifyChain } from '../../server/audit/verifyChain.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant, testAuth } from '../harness/people.ts'

const AN_GIANG = { provinceCode: '91' } as const
const PEOPLE: Readonly<Record<string, readonly Grant[]>> = {
  vinhAn: [aGrant('COMMUNE_OFFICER', { ...AN_GIANG, communeCodes: ['30604'] })],
  chauDoc: [aGrant('COMMUNE_OFFICER', { ...AN_GIANG, communeCodes: ['30316'] })],
  consolidator: [aGrant('CONSOLIDATOR', AN_GIANG)],
  laoCai: [aGrant('CONSOLIDATOR', { provinceCode: '15' })],
  reporter: [aGrant('UNIT_REPORTER', AN_GIANG)],
  viewer: [aGrant('VIEWER', AN_GIANG)],
  police: [aGrant('INSPECTOR', { ...AN_GIANG, force: 'CA' })],
  market: [aGrant('INSPECTOR', { ...AN_GIANG, force: 'QLTT' })],
  administrator: [aGrant('ADMINISTRATOR')],
  reportsAndElsewhere: [aGrant('UNIT_REPORTER', AN_GIANG), aGrant('ENVIRONMENT_OFFICER', { provinceCode: '15' })],
  readsAll: [aGrant('INSPECTOR', AN_GIANG), aGrant('COMMUNE_OFFICER', { ...AN_GIANG, communeCodes: ['30316'] })],
}
const aTip = {
  type: 'CRIME',
  channel: 'HOTLINE',
  receivedAt: '2026-03-01T20:00:00Z',
  summary: 'Có ghe chở hàng lúc nửa đêm (mẫu)',
  theme: 'SMUG',
  provinceCode: '91',
  communeCode: '30604',
}
type Listed = {
  tips: { id: string; receiptCode: string; state: string; version: number }[]
  counts: Record<string, number>
}
type Detail = { tip: Record<string, unknown>; steps: Record<string, unknown>[] }

describeOnEachEngine(
  'tips',
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
    const add = async (changes: object = {}, who = 'vinhAn') => {
      const answer = await ask<{ id: string; receiptCode: string }>(who, 'POST', '/api/tips', { ...aTip, ...changes })
      expect(answer.status, JSON.stringify(answer.body)).toBe(200)
      return answer.body
    }
    const step = (id: string, body: object, who = 'vinhAn') =>
      ask<Detail['tip']>(who, 'POST', `/api/tips/${id}/steps`, body)
    const seenBy = async (who: string, query = '') =>
      (await ask<Listed>(who, 'GET', `/api/tips?limit=200${query}`)).body.tips.map(({ id }) => id)

    beforeAll(() => {
      const { sql, engine } = database()
      const identify = async (headers: Headers) => {
        const userName = headers.get('x-person') ?? ''
        const grants = PEOPLE[userName]
        return grants ? personOf({ id: userName, userName, name: userName }, grants, [], '2026-06-01') : null
      }
      app = createApp({ sql, auth: testAuth(sql), identify, version: '0', engine, basemap: null, webFolder: null })
    })

    it('are seen by whoever keeps their area, and by nobody else in any way', async () => {
      const { id, receiptCode } = await add()
      expect(await seenBy('vinhAn')).toContain(id)
      expect(await seenBy('consolidator')).toContain(id)
      for (const who of ['chauDoc', 'laoCai']) {
        expect(await seenBy(who)).not.toContain(id)
        expect(await seenBy(who, `&code=${receiptCode}`)).toEqual([])
        expect((await ask(who, 'GET', `/api/tips/${id}`)).status).toBe(404)
        expect((await ask<Listed>(who, 'GET', '/api/tips')).body.counts).toEqual({})
      }
      for (const who of ['viewer', 'administrator', 'reporter']) {
        expect((await ask(who, 'GET', '/api/tips')).status, who).toBe(403)
        expect((await ask(who, 'GET', `/api/tips/${id}`)).status, who).toBe(403)
      }
      // Somebody else's cannot be told from one that does not exist, whatever is asked of it.
      const guess = '11111111-1111-4111-8111-111111111111'
      const [other, none] = [
        await step(id, { version: 1, to: 'VERIFIED', result: 'VALID', note: 'x' }, 'chauDoc'),
        await step(guess, { version: 1, to: 'VERIFIED', result: 'VALID', note: 'x' }, 'chauDoc'),
      ]
      expect([other.status, none.status]).toEqual([404, 404])
    })

    it('of a force are not seen by another', async () => {
      const { id } = await add({ force: 'CA' })
      expect(await seenBy('police')).toContain(id)
      expect(await seenBy('market')).not.toContain(id)
      expect(await seenBy('vinhAn')).toContain(id)
    })

    it('are recorded in one’s own area only, also by those who do not see them afterwards', async () => {
      const outside = await ask<{ error: { message: string } }>('chauDoc', 'POST', '/api/tips', aTip)
      expect(outside.status).toBe(403)
      expect(outside.body.error.message).toContain('địa bàn')
      const { receiptCode } = await add({}, 'reporter')
      expect(
        (await ask<Listed>('consolidator', 'GET', `/api/tips?code=${receiptCode.toLowerCase()}`)).body.tips,
      ).toHaveLength(1)
    })

    it('go from received over verified to handled and answered, each step with who, when and what', async () => {
      const { id } = await add()
      expect((await step(id, { version: 1, to: 'HANDLED', note: 'Đã xử phạt' })).status).toBe(400)
      expect((await step(id, { version: 1, to: 'VERIFIED', note: 'Đã xem' })).status).toBe(400)
      expect((await step(id, { version: 1, to: 'VERIFIED', result: 'VALID' })).status).toBe(400)
      const verified = await step(id, { version: 1, to: 'VERIFIED', result: 'VALID', note: 'Đúng như tin báo' })
      expect(verified.body).toMatchObject({ state: 'VERIFIED', result: 'VALID', version: 2, answeredAt: null })
      expect((await step(id, { version: 2, to: 'ANSWERED', note: 'Đã trả lời' })).status).toBe(400)
      await step(id, { version: 2, to: 'HANDLED', note: 'Đã xử phạt' })
      const answered = await step(id, { version: 3, to: 'ANSWERED', note: 'Đã trả lời bằng văn bản' }, 'consolidator')
      expect(answered.body).toMatchObject({ state: 'ANSWERED', answeredAt: expect.stringMatching(/Z$/) })
      expect((await step(id, { version: 4, to: 'RECEIVED', note: 'x' })).status).toBe(400)
      const { steps } = (await ask<Detail>('vinhAn', 'GET', `/api/tips/${id}`)).body
      expect(steps.map(({ fromState, toState, personName }) => [fromState, toState, personName])).toEqual([
        ['RECEIVED', 'VERIFIED', 'vinhAn'],
        ['VERIFIED', 'HANDLED', 'vinhAn'],
        ['HANDLED', 'ANSWERED', 'consolidator'],
      ])
    })

    it('are handled only where the role that handles is, not wherever another role reads', async () => {
      const { id } = await add()
      expect((await ask('readsAll', 'GET', `/api/tips/${id}`)).status).toBe(200)
      const note = { version: 1, to: 'VERIFIED', result: 'VALID', note: 'x' }
      expect((await step(id, note, 'readsAll')).status).toBe(403)
      expect((await ask('readsAll', 'POST', '/api/tips', aTip)).status).toBe(403)
      const own = await add({ communeCode: '30316' }, 'readsAll')
      expect((await step(own.id, note, 'readsAll')).status).toBe(200)
    })

    it('can be forwarded at once, named to whom', async () => {
      const { id } = await add()
      expect((await step(id, { version: 1, to: 'FORWARDED' })).status).toBe(400)
      const forwarded = await step(id, { version: 1, to: 'FORWARDED', forwardedTo: 'Chi cục (mẫu)' })
      expect(forwarded.body).toMatchObject({ state: 'FORWARDED', result: 'FORWARDED', forwardedTo: 'Chi cục (mẫu)' })
    })

    it('are not moved by two people at the same moment, nor from what one of them saw before', async () => {
      const { id } = await add()
      const both = await Promise.all([
        step(id, { version: 1, to: 'VERIFIED', result: 'VALID', note: 'một' }),
        step(id, { version: 1, to: 'VERIFIED', result: 'INVALID', note: 'hai' }, 'consolidator'),
      ])
      expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
      expect((await ask<Detail>('vinhAn', 'GET', `/api/tips/${id}`)).body.steps).toHaveLength(1)
    })

    it('that are formal denunciations keep number, day and summary only', async () => {
      const identity = { name: 'canary-name' }
      const denounce = { type: 'DENUNCE', denunciationNumber: '12/ĐTC' }
      const bad = [{ type: 'DENUNCE' }, { ...denounce, identity }, { denunciationNumber: '12/ĐTC' }]
      for (const changes of bad) {
        expect(
          (await ask('vinhAn', 'POST', '/api/tips', { ...aTip, ...changes })).status,
          JSON.stringify(changes),
        ).toBe(400)
      }
      await add(denounce)
    })

    it('are refused with every problem named, and nothing of what was sent repeated', async () => {
      type Refused = { error: { problems: { name: string }[] } }
      const answer = await ask<Refused>('vinhAn', 'POST', '/api/tips', {
        ...aTip,
        receivedAt: '2099-01-01T00:00:00Z',
        communeCode: '02647',
        summary: 'canary TỐI MẬT',
      })
      expect(answer.status).toBe(400)
      expect(answer.body.error.problems.map(({ name }) => name)).toEqual(['receivedAt', 'communeCode', 'summary'])
      expect(JSON.stringify(answer.body)).not.toContain('canary')
      for (const changes of [
        { type: 'X' },
        { channel: null },
        { summary: ' ' },
        { summary: 'x'.repeat(4001) },
        { more: 1 },
      ]) {
        expect((await ask('vinhAn', 'POST', '/api/tips', { ...aTip, ...changes })).status).toBe(400)
      }
    })

    it('without a key of the configuration take no identity, and say so', async () => {
      const answer = await ask<{ error: { problems: { name: string; message: string }[] } }>(
        'vinhAn',
        'POST',
        '/api/tips',
        {
          ...aTip,
          identity: { name: 'canary-name' },
        },
      )
      expect(answer.status).toBe(400)
      expect(answer.body.error.problems[0]).toMatchObject({
        name: 'identity',
        message: expect.stringContaining('IDENTITY_KEY'),
      })
    })

    it('are listed page by page without one twice', async () => {
      for (let index = 0; index < 5; index++)
        await add({ receivedAt: '2026-02-01T00:00:00Z' }, 'chauDoc').catch(() => {})
      const all = await seenBy('consolidator')
      const paged: string[] = []
      let next: string | null = ''
      while (next !== null) {
        const after: string = next && `&after=${encodeURIComponent(next)}`
        const page: { tips: { id: string }[]; next: string | null } = (
          await ask<{ tips: { id: string }[]; next: string | null }>('consolidator', 'GET', `/api/tips?limit=3${after}`)
        ).body
        paged.push(...page.tips.map(({ id }) => id))
        next = page.next
      }
      expect(paged).toEqual(all)
    })

    it('are put down for everybody who read them, in lists, in the middle of lists and under any spelling of their id', async () => {
      const { id } = await add()
      const after = encodeURIComponent('2099-01-01T00:00:00.000Z~ffffffff-ffff-4fff-bfff-ffffffffffff')
      await ask('police', 'GET', `/api/tips?after=${after}&limit=200`)
      await ask('police', 'GET', `/api/tips/${id.toUpperCase()}`)
      const events = await database().sql<{ action: string }[]>`
        select action from audit.events where subject_type = 'tip' and subject_id = ${id} and person_id = 'police' order by number`
      expect(events.map(({ action }) => action)).toEqual(['LISTED', 'VIEW_RESTRICTED'])
    })

    it('are read only where the role that reads tips is', async () => {
      const { id } = await add({ isInternal: true })
      expect(await seenBy('reportsAndElsewhere')).not.toContain(id)
      expect((await ask('reportsAndElsewhere', 'GET', `/api/tips/${id}`)).status).toBe(404)
    })

    it('leave a whole audit chain, with no word of what was told', async () => {
      expect((await verifyChain(database().sql, { state: 'missing' })).findings).toEqual([])
      const events = JSON.stringify(await database().sql`select * from audit.events`)
      expect(events).not.toContain('ghe chở hàng')
      expect(events).not.toContain('canary')
      expect(events).toContain('VIEW_RESTRICTED')
    })
  },
  { units: true },
)
