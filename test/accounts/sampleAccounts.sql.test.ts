import { beforeAll, expect, it } from 'vitest'
import { ROLES } from '../../data/model/roles.ts'
import type { Auth } from '../../server/accounts/auth.ts'
import { makeFirstAdministrator } from '../../server/accounts/firstAdministrator.ts'
import { SAMPLE_ACCOUNTS, settleSampleAccounts } from '../../server/accounts/sampleAccounts.ts'
import { aCase, addCases } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant } from '../harness/people.ts'
import { type App, appWithAccounts, PASSWORD, Visitor } from './visitor.ts'

type Door = { sampleAccounts: { userName: string; name: string; role: string }[] }

describeOnEachEngine(
  'sample accounts',
  (database) => {
    let app: App
    let auth: Auth
    let visitor: Visitor
    const offered = async () => (await new Visitor(app).ask<Door>('GET', '/api/sign-in')).body.sampleAccounts
    const enter = (who: Visitor, userName: string) => who.ask('POST', '/api/sign-in/sample', { userName })

    beforeAll(async () => {
      ;({ app, auth } = appWithAccounts(database().sql))
      visitor = new Visitor(app)
    })

    it('are not there without the sample', async () => {
      await settleSampleAccounts(database().sql, auth)
      expect(await offered()).toEqual([])
      expect((await enter(visitor, 'mau-tong-hop')).status).toBe(401)
    })

    it('are one for every role with the sample, and sign in by a button', async () => {
      const { sql } = database()
      const [id] = await addCases(sql, [aCase({ statedCommuneCode: '30604' })])
      await sql`update cases set is_sample = true where id = ${id!}`
      await settleSampleAccounts(sql, auth)
      await settleSampleAccounts(sql, auth)
      const accounts = await offered()
      expect(new Set(accounts.map(({ role }) => role))).toEqual(new Set(ROLES.map(({ vi }) => vi)))
      for (const { name } of accounts) expect(name).toContain('(mẫu)')
      for (const { userName, role } of SAMPLE_ACCOUNTS) {
        const one = new Visitor(app)
        expect((await enter(one, userName)).status, userName).toBe(200)
        const { body } = await one.ask<{ grants: { role: string }[] }>('GET', '/api/me')
        expect(body.grants.map((grant) => grant.role)).toEqual([role])
      }
      await enter(visitor, 'mau-tong-hop')
    })

    it('have no password to be guessed, and no other account has a button', async () => {
      const guessed = new Visitor(app)
      expect((await guessed.signIn('mau-tong-hop', 'du-lieu-mau-khong-bi-mat')).status).toBe(401)
      expect(guessed.cookies.size).toBe(0)
      expect((await enter(new Visitor(app), 'quantri')).status).toBe(401)
    })

    it('change nothing of what is real: no person, no sharing, and whom they add is a sample too', async () => {
      const { sql } = database()
      const once = await makeFirstAdministrator(sql, auth)
      const real = new Visitor(app)
      await real.signIn('quantri', once!)
      await real.ask('POST', '/api/me/password', { current: once, next: PASSWORD })
      const { id } = (await real.ask<{ id: string }>('GET', '/api/me')).body
      const sample = new Visitor(app)
      await enter(sample, 'mau-quan-tri')
      expect((await sample.ask('POST', `/api/people/${id}/reset`)).status).toBe(403)
      expect((await sample.ask('POST', `/api/people/${id}/active`, { isActive: false })).status).toBe(403)
      expect((await sample.ask('POST', `/api/people/${id}/grants`, aGrant('AUDITOR'))).status).toBe(403)
      expect((await sample.ask('PUT', '/api/sharing/91', { rest: 'GRID_500', coarse: 'GRID_500' })).status).toBe(403)
      const added = await sample.ask<{ id: string }>('POST', '/api/people', { userName: 'cua-sau', name: 'Cửa sau' })
      const [person] = await sql<{ isSample: boolean }[]>`select is_sample from people where id = ${added.body.id}`
      expect(person?.isSample).toBe(true)
    })

    it('end at once with the first real tip', async () => {
      const { sql } = database()
      await sql`
        insert into tips (id, receipt_code, type, channel, received_at, summary, province_code)
        values (gen_random_uuid(), 'AAAA-AAAA-A', 'CRIME', 'PHONE', now(), 'x', '91')`
      expect(await offered()).toEqual([])
      expect((await visitor.ask('GET', '/api/cases')).status).toBe(401)
      await sql`update tips set is_sample = true`
      expect((await visitor.ask('GET', '/api/cases')).status).toBe(200)
    })

    it('end at once with the first real inspection', async () => {
      const { sql } = database()
      await sql`
        insert into inspections (number, type, basis, level, province_code, commune_code, force, topics, lead, planned_on)
        values ('KT-1', 'SURVEY', 'PLAN', 'COMMUNE', '91', '30604', 'CA', '{DRUGS}', 'Công an xã', '2026-06-01')`
      expect((await visitor.ask('GET', '/api/cases')).status).toBe(401)
      await sql`update inspections set is_sample = true`
      expect((await visitor.ask('GET', '/api/cases')).status).toBe(200)
    })

    it('end at once with the first real case, those that are signed in too', async () => {
      expect((await visitor.ask('GET', '/api/cases')).status).toBe(200)
      await addCases(database().sql, [aCase({ statedCommuneCode: '30604' })])
      expect((await visitor.ask('GET', '/api/cases')).status).toBe(401)
      expect(await offered()).toEqual([])
      expect((await enter(new Visitor(app), 'mau-quan-tri')).status).toBe(401)
    })

    it('go with the sample', async () => {
      const { sql } = database()
      await sql`delete from cases where is_sample`
      await settleSampleAccounts(sql, auth)
      const [left] = await sql<{ count: number }[]>`select count(*)::int as count from people where is_sample`
      expect(left!.count).toBe(0)
    })
  },
  { units: true },
)
