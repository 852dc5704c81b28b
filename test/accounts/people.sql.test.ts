import { beforeAll, expect, it } from 'vitest'
import type { Grant } from '../../data/model/roles.ts'
import type { Auth } from '../../server/accounts/auth.ts'
import { makeFirstAdministrator } from '../../server/accounts/firstAdministrator.ts'
import { addPerson, giveRole } from '../../server/accounts/people.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant } from '../harness/people.ts'
import { type App, appWithAccounts, PASSWORD, Visitor } from './visitor.ts'

type Listed = { people: { id: string; userName: string; grants: (Grant & { id: number })[] }[] }

describeOnEachEngine(
  'people and roles',
  (database) => {
    let app: App
    let auth: Auth
    let administrator: Visitor
    let ofAnGiang: Visitor
    let counter = 0

    const signedIn = async (userName: string, password = PASSWORD) => {
      const visitor = new Visitor(app)
      expect((await visitor.signIn(userName, password)).status).toBe(200)
      return visitor
    }
    const someone = async (...grants: readonly Grant[]) => {
      const userName = `nguoi-${++counter}`
      const person = { userName, name: `Người ${counter}`, email: null }
      const { id } = await addPerson(database().sql, auth, person, { password: PASSWORD })
      for (const grant of grants) await giveRole(database().sql, id, grant, null)
      return { id, userName }
    }
    const listed = async (userName: string) =>
      (await administrator.ask<Listed>('GET', '/api/people')).body.people.find((one) => one.userName === userName)!

    beforeAll(async () => {
      ;({ app, auth } = appWithAccounts(database().sql))
      const once = await makeFirstAdministrator(database().sql, auth)
      expect(await makeFirstAdministrator(database().sql, auth)).toBeNull()
      administrator = await signedIn('quantri', once!)
      await administrator.ask('POST', '/api/me/password', { current: once, next: PASSWORD })
      const local = await someone(aGrant('ADMINISTRATOR', { provinceCode: '91' }))
      ofAnGiang = await signedIn(local.userName)
    })

    it('are added by an administrator, with a password that is shown once and a role that holds at once', async () => {
      const added = await administrator.ask<{ id: string; oneTimePassword: string }>('POST', '/api/people', {
        userName: 'can-bo',
        name: 'Cán bộ',
      })
      expect(added.status).toBe(200)
      const { id, oneTimePassword } = added.body
      const grant = aGrant('COMMUNE_OFFICER', { provinceCode: '91', communeCodes: ['30604'] })
      expect((await administrator.ask('POST', `/api/people/${id}/grants`, grant)).status).toBe(200)
      expect((await listed('can-bo')).grants).toMatchObject([grant])
      const visitor = await signedIn('can-bo', oneTimePassword)
      await visitor.ask('POST', '/api/me/password', { current: oneTimePassword, next: PASSWORD })
      expect((await visitor.ask('GET', '/api/cases')).status).toBe(200)
      expect((await visitor.ask('GET', '/api/people')).status).toBe(403)
      const listing = await administrator.ask('GET', '/api/people')
      expect(JSON.stringify(listing.body)).not.toContain(oneTimePassword)
    })

    it('cannot be added twice, nor under a name that is hard to type', async () => {
      const add = (userName: string) => administrator.ask('POST', '/api/people', { userName, name: 'Ai đó' })
      for (const userName of ['can-bo', 'Cán bộ', 'a', "x' or 1", 'x'.repeat(60)]) {
        expect((await add(userName)).status, userName).toBe(400)
      }
    })

    it('lose a role at once when it is ended, and before and after its days', async () => {
      const { id, userName } = await someone(aGrant('CONSOLIDATOR'))
      const visitor = await signedIn(userName)
      expect((await visitor.ask('GET', '/api/cases')).status).toBe(200)
      const [grant] = (await listed(userName)).grants
      expect((await administrator.ask('DELETE', `/api/people/${id}/grants/${grant!.id}`)).status).toBe(200)
      expect((await visitor.ask('GET', '/api/cases')).status).toBe(403)
      const [kept] = await database().sql<
        { endedBy: string }[]
      >`select ended_by from role_grants where id = ${grant!.id}`
      expect(kept?.endedBy).toBeTruthy()
      await giveRole(
        database().sql,
        id,
        aGrant('CONSOLIDATOR', { validFrom: '2019-01-01', validTo: '2020-01-01' }),
        null,
      )
      await giveRole(database().sql, id, aGrant('CONSOLIDATOR', { validFrom: '2199-01-01' }), null)
      expect((await visitor.ask('GET', '/api/cases')).status).toBe(403)
    })

    it('are refused roles in places that do not exist or do not belong together', async () => {
      const { id } = await someone()
      const give = (changes: object) =>
        administrator.ask('POST', `/api/people/${id}/grants`, { ...aGrant('VIEWER'), ...changes })
      for (const changes of [
        { role: 'KING' },
        { provinceCode: '99' },
        { provinceCode: '15', communeCodes: ['30604'] },
        { communeCodes: ['30604'] },
        { provinceCode: '91', communeCodes: [] },
        { force: 'ARMY' },
        { validTo: '2019-01-01' },
        { validFrom: '2026-02-30' },
        { more: 1 },
      ]) {
        expect((await give(changes)).status, JSON.stringify(changes)).toBe(400)
      }
      expect((await give({})).status).toBe(200)
    })

    it('never give themselves a role', async () => {
      const { id } = (await administrator.ask<{ id: string }>('GET', '/api/me')).body
      const answer = await administrator.ask('POST', `/api/people/${id}/grants`, aGrant('SOURCE_CUSTODIAN'))
      expect(answer.status).toBe(403)
    })

    it('always keep one administrator of the whole', async () => {
      const { id, grants } = await listed('quantri')
      expect((await administrator.ask('POST', `/api/people/${id}/active`, { isActive: false })).status).toBe(409)
      expect((await administrator.ask('DELETE', `/api/people/${id}/grants/${grants[0]!.id}`)).status).toBe(409)
      const second = await someone(aGrant('ADMINISTRATOR'))
      const other = await signedIn(second.userName)
      const theirs = (await listed(second.userName)).grants[0]!
      // Each takes the other's role at the same moment: one of them stays.
      const statuses = await Promise.all([
        other.ask('DELETE', `/api/people/${id}/grants/${grants[0]!.id}`),
        administrator.ask('DELETE', `/api/people/${second.id}/grants/${theirs.id}`),
      ])
      const [left] = await database().sql<{ count: number }[]>`
        select count(*)::int as count from role_grants
        where role = 'ADMINISTRATOR' and province_code is null and ended_at is null`
      expect(left!.count, JSON.stringify(statuses.map(({ status }) => status))).toBe(1)
      // For the tests that follow.
      await database().sql`update role_grants set ended_at = null, ended_by = null where id = ${grants[0]!.id}`
    })

    it('of a province administer their province only', async () => {
      const inside = await someone(aGrant('VIEWER', { provinceCode: '91' }))
      const outside = await someone(aGrant('SOURCE_CUSTODIAN', { provinceCode: '15' }))
      const whole = await someone(aGrant('CONSOLIDATOR'))
      expect((await ofAnGiang.ask('POST', `/api/people/${inside.id}/reset`)).status).toBe(200)
      for (const { id } of [outside, whole]) {
        expect((await ofAnGiang.ask('POST', `/api/people/${id}/reset`)).status).toBe(403)
        expect((await ofAnGiang.ask('POST', `/api/people/${id}/active`, { isActive: false })).status).toBe(403)
      }
      const [added, listing] = [await someone(), await ofAnGiang.ask<Listed>('GET', '/api/people')]
      expect((await ofAnGiang.ask('POST', `/api/people/${added.id}/reset`)).status).toBe(403)
      const names = listing.body.people.map(({ userName }) => userName)
      expect(names).toContain(inside.userName)
      for (const { userName } of [outside, whole, added]) expect(names).not.toContain(userName)
      const give = (id: string, grant: Grant) => ofAnGiang.ask('POST', `/api/people/${id}/grants`, grant)
      expect((await give(inside.id, aGrant('INSPECTOR', { provinceCode: '91' }))).status).toBe(200)
      expect((await give(inside.id, aGrant('INSPECTOR', { provinceCode: '15' }))).status).toBe(403)
      expect((await give(inside.id, aGrant('ADMINISTRATOR'))).status).toBe(403)
    })

    it('of a commune do not set what their province shares', async () => {
      const { userName } = await someone(aGrant('CONSOLIDATOR', { provinceCode: '91', communeCodes: ['30604'] }))
      const visitor = await signedIn(userName)
      const set = (who: Visitor, province: string) =>
        who.ask('PUT', `/api/sharing/${province}`, { rest: 'COMMUNE', coarse: 'COMMUNE' })
      expect((await set(visitor, '91')).status).toBe(403)
      expect((await set(ofAnGiang, '15')).status).toBe(403)
      expect((await set(ofAnGiang, '91')).status).toBe(200)
      expect((await set(administrator, '98')).status).toBe(404)
    })

    it('are not found by guessing', async () => {
      for (const id of ['0', 'nobody', "' or 1=1 --", '../people', '%00']) {
        const path = encodeURIComponent(id)
        expect([400, 404], id).toContain((await administrator.ask('POST', `/api/people/${path}/reset`)).status)
        expect([400, 404], id).toContain((await administrator.ask('DELETE', `/api/people/${path}/grants/1`)).status)
      }
    })

    it('who were reset sign in with the new one-time password only', async () => {
      const { id, userName } = await someone(aGrant('VIEWER'))
      const visitor = await signedIn(userName)
      const reset = await administrator.ask<{ oneTimePassword: string }>('POST', `/api/people/${id}/reset`)
      expect((await visitor.ask('GET', '/api/me')).status).toBe(401)
      expect((await new Visitor(app).signIn(userName, PASSWORD)).status).toBe(401)
      const again = await signedIn(userName, reset.body.oneTimePassword)
      expect((await again.ask('GET', '/api/me')).body).toMatchObject({ mustChangePassword: true })
    })
  },
  { units: true },
)
