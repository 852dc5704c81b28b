import { beforeAll, expect, it } from 'vitest'
import type { Auth } from '../../server/accounts/auth.ts'
import { addPerson, giveRole } from '../../server/accounts/people.ts'
import { type App, appWithAccounts, PASSWORD, Visitor } from '../accounts/visitor.ts'
import { aCase, addCases } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant } from '../harness/people.ts'

interface Event {
  readonly number: number
  readonly action: string
  readonly personId: string | null
  readonly subjectType: string | null
  readonly subjectId: string | null
  readonly subjectName: string | null
  readonly detail: Record<string, unknown>
}
type Page = { events: Event[]; next: string | null }
type Readers = { readers: { personName: string; views: number; changes: number; others: number }[] }

describeOnEachEngine(
  'who did what',
  (database) => {
    let app: App
    let auth: Auth
    let officer: Visitor
    let auditor: Visitor
    let administrator: Visitor
    let officerId = ''
    let restricted = 0
    let plain = 0

    const person = async (userName: string, name: string, ...grants: Parameters<typeof giveRole>[2][]) => {
      const { id } = await addPerson(database().sql, auth, { userName, name, email: null }, { password: PASSWORD })
      for (const grant of grants) await giveRole(database().sql, id, grant, null)
      const visitor = new Visitor(app)
      await visitor.signIn(userName, PASSWORD)
      return { id, visitor }
    }
    const events = async (query: string) =>
      (await auditor.ask<Page>('GET', `/api/audit/events?${query}`)).body.events.filter(
        ({ action }) => action !== 'AUDIT_READ',
      )

    beforeAll(async () => {
      const { sql } = database()
      ;({ app, auth } = appWithAccounts(sql))
      ;[restricted = 0, plain = 0] = await addCases(sql, [
        aCase({ statedCommuneCode: '30604' }),
        aCase({ statedCommuneCode: '30604' }),
      ])
      await sql`update cases set sensitivity = 'RESTRICTED', summary = 'canary summary' where id = ${restricted}`
      const added = await person('can-bo', 'Trần Thị Cán Bộ', aGrant('CONSOLIDATOR'))
      ;({ visitor: officer, id: officerId } = added)
      ;({ visitor: auditor } = await person('nhat-ky', 'Người kiểm soát', aGrant('AUDITOR')))
      ;({ visitor: administrator } = await person('quan-tri', 'Quản trị', aGrant('ADMINISTRATOR')))
    })

    it('holds sign-ins, also those that failed, without what was typed', async () => {
      await new Visitor(app).signIn('can-bo', 'canary-password')
      await new Visitor(app).signIn('canary-user-name', 'canary-password')
      const failed = await events('action=SIGN_IN_FAILED')
      expect(failed.map(({ subjectId, personId }) => [subjectId, personId])).toEqual([
        [null, null],
        [officerId, null],
      ])
      expect(await events(`action=SIGN_IN&person=${officerId}`)).toMatchObject([{ subjectId: officerId }])
      const stored = await database().sql`select * from audit.events`
      expect(JSON.stringify(stored)).not.toContain('canary')
    })

    it('holds who opened a restricted case, and not who opened a plain one', async () => {
      expect((await officer.ask('GET', `/api/cases/${restricted}`)).body).toMatchObject({ sensitivity: 'RESTRICTED' })
      await officer.ask('GET', `/api/cases/${restricted}`)
      await officer.ask('GET', `/api/cases/${plain}`)
      const { readers } = (await auditor.ask<Readers>('GET', `/api/audit/records/case/${restricted}`)).body
      expect(readers).toMatchObject([{ personName: 'Trần Thị Cán Bộ', views: 2, changes: 0 }])
      expect((await auditor.ask<Readers>('GET', `/api/audit/records/case/${plain}`)).body.readers).toEqual([])
      const stored = await database().sql`select * from audit.events`
      expect(JSON.stringify(stored)).not.toContain('canary')
    })

    it('holds nothing of a case that was not shown: a guess leaves no trace of what exists', async () => {
      const { visitor, id } = await person('nguoi-xem', 'Người xem', aGrant('VIEWER'))
      expect((await visitor.ask('GET', `/api/cases/${restricted}`)).status).toBe(404)
      expect(await events(`action=VIEW_RESTRICTED&person=${id}`)).toEqual([])
    })

    it('holds searches with their filter, each page of them, and the table of the map when it was sent', async () => {
      await officer.ask('GET', '/api/cases?kinds=SMUG_BORDER&limit=1')
      const page = (await officer.ask<{ next: string }>('GET', '/api/cases?kinds=SMUG_BORDER&limit=1')).body
      await officer.ask('GET', `/api/cases?kinds=SMUG_BORDER&limit=1&after=${page.next}`)
      const searches = await events(`action=SEARCH&person=${officerId}`)
      expect(searches.map(({ detail }) => detail)).toEqual([
        { filter: 'kinds=SMUG_BORDER' },
        { filter: 'kinds=SMUG_BORDER' },
        { filter: 'kinds=SMUG_BORDER' },
      ])
      await officer.ask('GET', '/api/cases/columns')
      expect(await events(`action=MAP_LOADED&person=${officerId}`)).toHaveLength(1)
    })

    it('holds changes of people, roles and sharing, with before and after, and no password', async () => {
      const added = await administrator.ask<{ id: string; oneTimePassword: string }>('POST', '/api/people', {
        userName: 'moi-vao',
        name: 'Mới vào',
      })
      const { id, oneTimePassword } = added.body
      const given = await administrator.ask<{ id: number }>('POST', `/api/people/${id}/grants`, aGrant('VIEWER'))
      await administrator.ask('DELETE', `/api/people/${id}/grants/${given.body.id}`)
      await administrator.ask('POST', `/api/people/${id}/reset`)
      await administrator.ask('POST', `/api/people/${id}/active`, { isActive: false })
      await administrator.ask('PUT', '/api/sharing/91', { rest: 'COMMUNE', coarse: 'COMMUNE' })
      expect((await events(`subject=person:${id}`)).map(({ action }) => action)).toEqual([
        'PERSON_SWITCHED',
        'PASSWORD_SET',
        'ROLE_ENDED',
        'ROLE_GIVEN',
        'PERSON_ADDED',
      ])
      expect((await events('action=SHARING_SET'))[0]?.detail).toEqual({
        before: { provinceCode: '91', rest: 'COUNTS', coarse: 'GRID_500' },
        after: { provinceCode: '91', rest: 'COMMUNE', coarse: 'COMMUNE' },
      })
      const stored = JSON.stringify(await database().sql`select * from audit.events`)
      expect(stored).not.toContain(oneTimePassword)
      expect(stored).not.toContain(PASSWORD)
    })

    it('is searched by name without marks, by day and by page', async () => {
      const byName = await events('person=tran%20thi%20can')
      expect(byName.length).toBeGreaterThan(4)
      expect(new Set(byName.map(({ personId }) => personId))).toEqual(new Set([officerId]))
      expect(await events('from=2020-01-01&to=2020-01-02')).toEqual([])
      const first = (await auditor.ask<Page>('GET', `/api/audit/events?person=${officerId}&limit=2`)).body
      const second = (
        await auditor.ask<Page>('GET', `/api/audit/events?person=${officerId}&limit=2&after=${first.next}`)
      ).body
      const numbers = [...first.events, ...second.events].map(({ number }) => number)
      expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
      expect(new Set(numbers).size).toBe(4)
    })

    it('names records by their number where the reader sees them, and nowhere else', async () => {
      const { visitor } = await person('hai-vai', 'Kiểm soát, kiểm tra', aGrant('AUDITOR'), aGrant('INSPECTOR'))
      await officer.ask('GET', `/api/cases/${restricted}`)
      const address = `/api/audit/events?action=VIEW_RESTRICTED&subject=case:${restricted}`
      const nameFor = async (who: Visitor) => (await who.ask<Page>('GET', address)).body.events[0]?.subjectName
      const [found] = await database().sql<{ name: string }[]>`
        select source_number || ' (' || source || ')' as name from cases where id = ${restricted}`
      expect(await nameFor(visitor)).toBe(found?.name)
      expect(await nameFor(auditor)).toBeNull()
    })

    it('is not read by auditors of a part: it is of everybody', async () => {
      const { visitor } = await person('nhat-ky-tinh', 'Kiểm soát tỉnh', aGrant('AUDITOR', { provinceCode: '15' }))
      for (const path of ['/api/audit', '/api/audit/events', `/api/audit/records/case/${restricted}`]) {
        expect((await visitor.ask('GET', path)).status).toBe(403)
      }
    })

    it('is read by auditors only, who stand in it themselves', async () => {
      for (const path of ['/api/audit', '/api/audit/events', `/api/audit/records/case/${restricted}`]) {
        expect((await officer.ask('GET', path)).status).toBe(403)
        expect((await administrator.ask('GET', path)).status).toBe(403)
        expect((await auditor.ask('GET', path)).status).toBe(200)
      }
      const { events: read } = (await auditor.ask<Page>('GET', '/api/audit/events?action=AUDIT_READ')).body
      expect(read.length).toBeGreaterThan(5)
    })
  },
  { units: true },
)
