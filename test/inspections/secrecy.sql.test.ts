import { beforeAll, expect, it } from 'vitest'
import { FORCES } from '../../data/model/caseCodes.ts'
import type { Campaign, CampaignUnit, PlanLine } from '../../data/model/inspections/campaigns.ts'
import type {
  ColleagueList,
  DueFindingPage,
  InspectionPage,
  PlanLinePage,
  TaskPage,
} from '../../data/model/inspections/requests.ts'
import { INSPECTION_TOPICS } from '../../data/model/inspections/inspectionCodes.ts'
import { personOf } from '../../server/access/person.ts'
import { scopedDatabase } from '../../server/access/inScope.ts'
import { scopeOfActs } from '../../server/access/writeKeys.ts'
import { readFacts } from '../../server/ledger/queries.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant } from '../harness/people.ts'
import { CHAU_DOC, DONE, inspectionApp, PEOPLE, type PersonName, VINH_AN } from './inspectionApp.ts'
import { aTask } from './aTask.ts'

const YEAR = {
  provinceCode: '91',
  communeCodes: null,
  from: '2026-01-01',
  to: '2026-12-31',
  forces: FORCES.map(({ code }) => code),
  topics: INSPECTION_TOPICS.map(({ code }) => code),
}

describeOnEachEngine(
  'who sees and writes what of inspections:',
  (database) => {
    let app: ReturnType<typeof inspectionApp>
    beforeAll(async () => {
      const { sql } = database()
      app = inspectionApp(database())
      for (const [id, name, grants] of [
        ['minh', 'Minh (mẫu)', [['INSPECTOR', '91', null]]],
        ['hoa', 'Hoa (mẫu)', [['COMMUNE_OFFICER', '91', [VINH_AN]]]],
        ['dung', 'Dũng (mẫu)', [['AUDITOR', '91', null]]],
        ['laoCai', 'Lào Cai (mẫu)', [['INSPECTOR', '15', null]]],
      ] as const) {
        await sql`insert into people (id, name, email, username) values (${id}, ${name}, ${`${id}@x.invalid`}, ${id})`
        for (const [role, province, communes] of grants)
          await sql`insert into role_grants (person_id, role, province_code, commune_codes, valid_from)
            values (${id}, ${role}, ${province}, ${communes as never}, '2020-01-01')`
      }
    })
    const inspections = async (who: PersonName, query = '') =>
      (await app.ask<InspectionPage>(who, 'GET', `inspections?${query}`)).body.inspections
    const marks = (who: PersonName, campaignId: number | null = null) => {
      const person = PEOPLE[who]
      return scopedDatabase(database().sql).read(
        scopeOfActs(person, 'INSPECTION_READ'),
        async (sql) => (await readFacts(sql, { ...YEAR, campaignId }, '2025-01-01')).marks,
        person,
      )
    }

    it('something unannounced is as if it did not exist for whoever is not assigned, until it is done', async () => {
      const establishmentId = await app.place()
      const { body: campaign } = await app.addCampaign('lan')
      const hidden = { establishmentId, campaignId: campaign.id, isUnannounced: true, topics: ['MEDICINE'] }
      const { body: line } = await app.plan('minh', { ...hidden, assigned: ['minh', 'hoa'] })
      const { body: task } = await app.ask<{ id: number }>('minh', 'POST', 'tasks', { ...aTask, planLineId: line.id })
      const blind: readonly PersonName[] = ['lan', 'qltt', 'commune', 'viewer', 'reporter']
      const listen = async () => {
        const heard: unknown[] = []
        for (const who of blind) {
          const get = async <Body>(path: string) => (await app.ask<Body>(who, 'GET', path)).body
          heard.push(
            who,
            (await app.ask(who, 'GET', `plan-lines/${line.id}`)).status,
            (await get<PlanLinePage>(`plan-lines?campaign=${campaign.id}`)).planLines,
            (await get<TaskPage>('tasks?province=91')).tasks,
            (await get<Campaign>(`campaigns/${campaign.id}`)).progress,
            (await get<{ units: CampaignUnit[] }>(`campaigns/${campaign.id}/units`)).units,
            await inspections(who, `campaign=${campaign.id}`),
            await marks(who, campaign.id),
          )
        }
        return heard
      }
      const seesAll = new Set<PersonName>(['lan', 'viewer', 'reporter'])
      const nothing = blind.flatMap((who) => [
        who,
        404,
        [],
        [],
        { target: 0, reached: 0, unknownUnits: 0, done: 0, planned: 0, late: 0, isWhole: seesAll.has(who) },
        [],
        [],
        [],
      ])
      expect(await listen()).toEqual(nothing)
      const check = { establishmentId, startsOn: '2026-09-01', visitKind: 'CHECK', topics: ['MEDICINE'] }
      const repeats = async (who: PersonName) =>
        (await app.ask<{ repeats: unknown[] }>(who, 'POST', 'plan-lines/check', check)).body.repeats.length
      expect([await repeats('lan'), await repeats('minh')]).toEqual([0, 1])
      const { body: opened } = await app.open('minh', {
        planLineId: line.id,
        force: '',
        communeCode: '',
        campaignId: null,
        topics: [],
      })
      expect(opened).toMatchObject({ isUnannounced: true, assigned: ['minh', 'hoa'], mayEdit: true })
      await app.progress('minh', opened.id, { status: 'RUNNING', startedOn: '2026-03-02' })
      const finding = { topic: 'MEDICINE', description: 'Thuốc hết hạn', measure: 'Tiêu hủy', dueOn: '2026-04-01' }
      expect((await app.ask('minh', 'POST', `inspections/${opened.id}/findings`, finding)).status).toBe(200)
      expect(await listen()).toEqual(nothing)
      for (const who of blind) {
        expect((await app.detail(who, opened.id)).status).toBe(404)
        expect(
          (await app.ask<DueFindingPage>(who, 'GET', `findings?establishment=${establishmentId}`)).body.findings,
        ).toEqual([])
      }
      expect((await app.ask('lan', 'POST', `inspections/${opened.id}/findings`, finding)).status).toBe(404)
      expect((await app.ask('lan', 'PUT', `inspections/${opened.id}/progress`, { ...DONE, version: 2 })).status).toBe(
        404,
      )
      expect([await repeats('lan'), await repeats('minh')]).toEqual([0, 1])
      const told = await database().sql<{ detail: { after: Record<string, unknown> } }[]>`
        select detail from audit.events where action = 'CHANGE' and (subject_type, subject_id) in (
          ('plan_line', ${`${line.id}`}), ('inspection', ${`${opened.id}`}), ('task', ${`${task.id}`}))`
      expect(told.length).toBeGreaterThanOrEqual(5)
      expect(new Set(told.flatMap(({ detail }) => Object.values(detail.after)))).toEqual(new Set(['…']))
      await app.progress('minh', opened.id, DONE)
      expect((await app.detail('lan', opened.id)).body.inspection).toMatchObject({ status: 'DONE' })
      expect(await repeats('lan')).toBe(1)
      expect((await app.ask<PlanLine>('lan', 'GET', `plan-lines/${line.id}`)).body.state).toBe('DONE')
      expect((await app.ask<TaskPage>('lan', 'GET', 'tasks?province=91')).body.tasks.map(({ id }) => id)).toEqual([
        task.id,
      ])
      expect((await marks('lan', campaign.id)).map(({ topic, done }) => [topic, done])).toEqual([['MEDICINE', 1]])
    })

    it('a restricted one shows to nobody of a lower level, but counts in their ledger and their guard', async () => {
      const establishmentId = await app.place()
      const { body: campaign } = await app.addCampaign('lan')
      const { body } = await app.open('minh', { establishmentId, campaignId: campaign.id, sensitivity: 'RESTRICTED' })
      await app.progress('minh', body.id, DONE)
      for (const who of ['reporter', 'viewer'] as const) {
        expect((await app.detail(who, body.id)).status).toBe(404)
        expect(await inspections(who, `campaign=${campaign.id}`)).toEqual([])
        expect(await marks(who, campaign.id)).toEqual([
          { communeCode: VINH_AN, force: 'QLTT', topic: 'ORIGIN', done: 1, planned: 0 },
        ])
        const { progress } = (await app.ask<Campaign>(who, 'GET', `campaigns/${campaign.id}`)).body
        expect(progress.done).toBe(1)
      }
      expect((await app.detail('commune', body.id)).body.inspection.number).toBe(body.number)
      const [event] = await database().sql`
        select action, person_id from audit.events where subject_type = 'inspection' and subject_id = ${`${body.id}`}
        order by number desc limit 1`
      expect(event).toEqual({ action: 'VIEW_RESTRICTED', personId: 'commune' })
      const answer = await app.plan('reporter', { establishmentId, startsOn: '2026-10-01', endsOn: '2026-10-02' })
      expect(answer).toMatchObject({ status: 409, body: { repeats: [{ number: body.number, isDone: true }] } })
    })

    it('is of one’s own areas and forces; joint forces read and add what they found; coarse readers see no names', async () => {
      const { body } = await app.open('minh', { jointForces: ['CA'], communeCode: CHAU_DOC })
      await app.progress('minh', body.id, { ...DONE, summary: 'Kín' })
      const seen = (who: PersonName) => app.detail(who, body.id)
      expect((await seen('laoCai')).status).toBe(404)
      expect((await seen('commune')).status).toBe(404)
      expect((await seen('qltt')).body.inspection).toMatchObject({ mayEdit: true, summary: 'Kín' })
      expect((await seen('police')).body.inspection).toMatchObject({ mayEdit: false, summary: 'Kín' })
      expect((await seen('viewer')).body).toMatchObject({
        inspection: { mayEdit: false, summary: null, lead: '', team: [], force: 'QLTT' },
        findings: [],
        history: [],
      })
      expect(await app.progress('police', body.id, { result: 'OK' })).toMatchObject({ status: 403 })
      const finding = { topic: 'ORIGIN', description: 'Thiếu nhãn', measure: 'Bổ sung', dueOn: '2026-05-01' }
      expect((await app.ask('police', 'POST', `inspections/${body.id}/findings`, finding)).status).toBe(200)
      expect(await app.plan('police', { force: 'QLTT' })).toMatchObject({
        status: 403,
        body: { error: { code: 'FORBIDDEN' } },
      })
      expect((await app.plan('commune', { communeCode: CHAU_DOC })).status).toBe(403)
      expect((await app.plan('commune', {})).status).toBe(200)
      expect((await app.addCampaign('minh')).status).toBe(403)
      expect((await app.addCampaign('lan', { provinceCode: '15' })).status).toBe(403)
      expect((await app.plan('viewer')).status).toBe(403)
    })

    it('whoever is assigned sees and writes it, wherever they work', async () => {
      const { body } = await app.open('minh', { assigned: ['minh'] })
      await database().sql`update inspections set assigned = '{minh,laoCai}' where id = ${body.id}`
      expect((await app.detail('laoCai', body.id)).body.inspection).toMatchObject({
        mayEdit: true,
        lead: 'Đội 1 (mẫu)',
      })
      expect((await app.progress('laoCai', body.id, DONE)).body).toMatchObject({ status: 'DONE' })
      expect((await inspections('laoCai', 'assigned=me')).map(({ id }) => id)).toEqual([body.id])
    })

    it('work is given to those who work there', async () => {
      const names = async (who: PersonName, province: string) =>
        (await app.ask<ColleagueList>(who, 'GET', `colleagues?province=${province}`)).body.colleagues.map(
          ({ name }) => name,
        )
      expect(await names('minh', '91')).toEqual(['Hoa (mẫu)', 'Minh (mẫu)'])
      expect(await names('minh', '15')).toEqual([])
      expect((await app.plan('lan', { assigned: ['hoa', 'minh'] })).status).toBe(200)
      for (const stranger of ['laoCai', 'dung', 'nobody'])
        expect((await app.plan('lan', { assigned: [stranger] })).body.error?.problems).toMatchObject([
          { name: 'assigned' },
        ])
    })

    it('a sample account writes only what belongs to the sample', async () => {
      const { body: real } = await app.addCampaign('lan')
      const { body: campaign } = await app.addCampaign('sample')
      expect(campaign).toMatchObject({ isSample: true, mayEdit: true })
      expect((await app.ask<Campaign>('sample', 'GET', `campaigns/${real.id}`)).body.mayEdit).toBe(false)
      const onlySamples = { status: 403, body: { error: { message: expect.stringContaining('Tài khoản mẫu') } } }
      expect(
        await app.ask('sample', 'PUT', `campaigns/${real.id}`, {
          ...real,
          id: undefined,
          isSample: undefined,
          mayEdit: undefined,
          progress: undefined,
        }),
      ).toMatchObject(onlySamples)
      expect(await app.plan('sample', { campaignId: real.id })).toMatchObject(onlySamples)
      expect(await app.plan('sample', { establishmentId: await app.place() })).toMatchObject(onlySamples)
      const line = await app.plan('sample', { campaignId: campaign.id })
      expect(line.body.isSample).toBe(true)
      const opened = await app.open('sample', {
        planLineId: line.body.id,
        campaignId: null,
        force: '',
        communeCode: '',
      })
      expect(opened.body.isSample).toBe(true)
      const { body: own } = await app.open('minh')
      expect(
        await app.ask('sample', 'POST', `inspections/${own.id}/cancel`, { version: 1, reason: 'thử' }),
      ).toMatchObject(onlySamples)
      const finding = { topic: 'ORIGIN', description: 'Thiếu nhãn', measure: 'Bổ sung', dueOn: '2026-05-01' }
      expect(await app.ask('sample', 'POST', `inspections/${own.id}/findings`, finding)).toMatchObject(onlySamples)
      expect((await app.open('minh', { campaignId: campaign.id })).body.isSample).toBe(true)
    })

    it('a role that only reads lets nobody write where another role of theirs may', async () => {
      const { sql } = database()
      const grants = [
        aGrant('VIEWER', { provinceCode: '91' }),
        aGrant('INSPECTOR', { provinceCode: '91', communeCodes: [CHAU_DOC] }),
      ]
      const both = personOf({ id: 'both', userName: 'both', name: 'Hai vai (mẫu)' }, grants, [], '2026-06-01')
      const row = {
        provinceCode: '91',
        communeCode: VINH_AN,
        force: 'CA',
        topics: ['ORIGIN'],
        content: 'Nội dung',
        startsOn: '2026-03-02',
        endsOn: '2026-03-03',
        lead: 'Đội 1',
      }
      const insert = (communeCode: string) =>
        scopedDatabase(sql).write(
          scopeOfActs(both, 'INSPECTION_WRITE'),
          (transaction) => transaction`insert into plan_lines ${transaction({ ...row, communeCode })} returning id`,
          both,
        )
      await expect(insert(VINH_AN)).rejects.toMatchObject({ code: '42501' })
      expect(await insert(CHAU_DOC)).toHaveLength(1)
    })
  },
  { units: true },
)
