import { beforeAll, expect, it } from 'vitest'
import type { Campaign, CampaignDraft, PlanLine } from '../../data/model/inspections/campaigns.ts'
import type { Inspection } from '../../data/model/inspections/inspections.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aTask } from './aTask.ts'
import { aPlanLine, CHAU_DOC, DONE, factsOf, inspectionApp, type PersonName, VINH_AN } from './inspectionApp.ts'

/** In the market surveillance's campaign in Vĩnh An from 2 to 31 March. */
const SCOPE = {
  communeCodes: [VINH_AN],
  forces: ['QLTT'],
  startsOn: '2026-03-02',
  endsOn: '2026-03-31',
  reportOn: '2026-04-10',
  decidedOn: '2026-02-20',
}
type Named = { body: { error?: { problems: { name: string; message: string }[] } } }
const namesOf = ({ body }: Named) => body.error?.problems.map(({ name }) => name)
const messagesOf = ({ body }: Named) => body.error?.problems.map(({ message }) => message).join(' ')

describeOnEachEngine(
  'a campaign',
  (database) => {
    let app: ReturnType<typeof inspectionApp>
    beforeAll(() => {
      app = inspectionApp(database())
    })
    const begin = async (changes: Partial<CampaignDraft> = {}) =>
      (await app.addCampaign('lan', { ...SCOPE, ...changes })).body
    const change = ({ id, version, isSample: _s, mayEdit: _m, progress: _p, ...draft }: Campaign, changes: object) =>
      app.ask<Campaign>('lan', 'PUT', `campaigns/${id}`, { ...draft, ...changes, version })
    const addTask = (draft: object, who: PersonName = 'minh') => app.ask(who, 'POST', 'tasks', { ...aTask, ...draft })

    it('takes plan lines of its area, its days and its forces only, and says what to do with others', async () => {
      const { id: campaignId } = await begin()
      const plan = (draft: object) => app.plan('minh', { campaignId, ...draft })
      expect((await plan({})).status).toBe(200)
      expect((await plan({ force: 'CA', jointForces: ['QLTT'] })).status).toBe(200)
      expect(namesOf(await plan({ communeCode: CHAU_DOC }))).toEqual(['communeCode'])
      expect(namesOf(await plan({ force: 'CA' }))).toEqual(['force'])
      expect(namesOf(await plan({ startsOn: '2026-03-01' }))).toEqual(['startsOn'])
      const late = await plan({ startsOn: '2026-04-01', endsOn: '2026-04-02' })
      expect(namesOf(late)).toEqual(['startsOn', 'endsOn'])
      expect(messagesOf(late)).toContain('từ 02/03/2026 đến 31/03/2026')
      const all = await plan({ communeCode: CHAU_DOC, force: 'CA', endsOn: '2026-04-01' })
      expect(namesOf(all)).toEqual(['communeCode', 'force', 'endsOn'])
      expect(messagesOf(all)).toContain('Quản lý thị trường')
      expect((await app.plan('minh', { communeCode: CHAU_DOC, force: 'CA' })).status).toBe(200)
    })

    it('takes visits of its area, its days and its forces only, opened, corrected or put down afterwards', async () => {
      const { id: campaignId } = await begin()
      const open = (draft: object) => app.open('minh', { campaignId, ...draft })
      const opened = await open({})
      expect(opened.status, JSON.stringify(opened.body)).toBe(200)
      expect(namesOf(await open({ communeCode: CHAU_DOC, force: 'CA' }))).toEqual(['communeCode', 'force'])
      expect(namesOf(await open({ plannedOn: '2026-04-01' }))).toEqual(['plannedOn'])
      const afterwards = { isAfterwards: true, plannedOn: '2026-03-02', decidedOn: null }
      const inApril = { ...DONE, publishedOn: null, startedOn: '2026-04-02', endedOn: '2026-04-03', minutesOn: null }
      expect(namesOf(await open({ ...afterwards, progress: inApril }))).toEqual(['plannedOn'])
      // Begun in time, it may last longer.
      const overItsEnd = { ...inApril, startedOn: '2026-03-30' }
      expect((await open({ ...afterwards, progress: overItsEnd })).status).toBe(200)
      const line = await app.plan('minh', { campaignId })
      const fromLine = { planLineId: line.body.id, force: '', communeCode: '' }
      expect(namesOf(await open({ ...fromLine, plannedOn: '2026-04-01' }))).toEqual(['plannedOn'])
      expect((await open(fromLine)).status).toBe(200)
      const { version, ...kept } = opened.body
      const correct = (changes: object) =>
        app.ask<Inspection>('minh', 'PUT', `inspections/${kept.id}`, {
          ...factsOf(opened.body),
          ...changes,
          version,
        })
      expect(namesOf(await correct({ communeCode: CHAU_DOC }))).toEqual(['communeCode'])
      expect(namesOf(await correct({ communeCode: CHAU_DOC, campaignId: null }))).toBeUndefined()
    })

    it('takes tasks of its area and its forces that are due before its report, also before it begins', async () => {
      const { id: campaignId } = await begin()
      const own = { campaignId, communeCode: VINH_AN, force: 'QLTT', dueOn: '2026-02-25' }
      expect((await addTask(own)).status).toBe(200)
      expect((await addTask({ ...own, communeCode: null, dueOn: '2026-04-10' })).status).toBe(200)
      expect(namesOf(await addTask({ ...own, communeCode: CHAU_DOC, force: 'CA', dueOn: '2026-04-11' }))).toEqual([
        'communeCode',
        'force',
        'dueOn',
      ])
    })

    it('sets no target to a force that does not take part', async () => {
      const { id } = await begin()
      const put = (force: string) => app.ask('lan', 'PUT', `campaigns/${id}/units`, { force, target: 3, version: null })
      expect(namesOf(await put('CA'))).toEqual(['force'])
      expect((await put('QLTT')).status).toBe(200)
    })

    it('keeps area, days and forces as far as what stands under it needs them, and names that', async () => {
      const campaign = await begin({ communeCodes: [VINH_AN, CHAU_DOC], forces: ['QLTT', 'CA', 'BP'] })
      const { id: campaignId } = campaign
      const line = await app.plan('minh', { campaignId, startsOn: '2026-03-20', endsOn: '2026-03-24' })
      const { body: visit } = await app.open('minh', { campaignId, communeCode: CHAU_DOC, force: 'CA' })
      await app.ask('lan', 'PUT', `campaigns/${campaignId}/units`, { force: 'BP', target: 2, version: null })
      const shorter = await change(campaign, { endsOn: '2026-03-23' })
      expect(namesOf(shorter)).toEqual(['endsOn'])
      expect(messagesOf(shorter)).toContain('1 dòng kế hoạch')
      expect(messagesOf(shorter)).toContain('Vĩnh An')
      expect(namesOf(await change(campaign, { startsOn: '2026-03-03' }))).toEqual(['startsOn'])
      const fewer = await change(campaign, { communeCodes: [VINH_AN], forces: ['QLTT'] })
      expect(namesOf(fewer)).toEqual(['communeCodes', 'forces'])
      expect(messagesOf(fewer)).toContain('1 cuộc kiểm tra')
      expect(messagesOf(fewer)).toContain('1 chỉ tiêu')
      await app.ask('minh', 'POST', `inspections/${visit.id}/cancel`, { version: 1, reason: 'Ghi nhầm nơi' })
      await app.ask('minh', 'POST', `plan-lines/${line.body.id}/cancel`, { version: 1, reason: 'Ghi nhầm' })
      await app.ask('lan', 'PUT', `campaigns/${campaignId}/units`, { force: 'BP', target: 0, version: 1 })
      const narrow = { communeCodes: [VINH_AN], forces: ['QLTT'], startsOn: '2026-03-05', endsOn: '2026-03-10' }
      const narrowed = await change(campaign, narrow)
      expect(narrowed.status, JSON.stringify(narrowed.body)).toBe(200)
    })

    it('leaves alone what stood outside before, and lets it be put right', async () => {
      const campaign = await begin()
      const { body: line } = await app.plan('minh', { campaignId: campaign.id })
      await database().sql`update plan_lines set ends_on = '2026-04-04', force = 'CA' where id = ${line.id}`
      const put = (draft: object) =>
        app.ask<PlanLine>('minh', 'PUT', `plan-lines/${line.id}`, {
          ...aPlanLine,
          campaignId: campaign.id,
          force: 'CA',
          endsOn: '2026-04-04',
          version: 2,
          ...draft,
        })
      expect(namesOf(await put({ endsOn: '2026-04-05' }))).toEqual(['endsOn'])
      expect((await put({ content: 'Nhãn hàng hóa' })).status).toBe(200)
      expect((await change(campaign, { note: 'x' })).status).toBe(200)
    })
  },
  { units: true },
)
