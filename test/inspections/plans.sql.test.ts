import { beforeAll, expect, it } from 'vitest'
import type { Campaign, CampaignUnit, PlanLine } from '../../data/model/inspections/campaigns.ts'
import { LONGEST_CHECK } from '../../data/model/inspections/legalLength.ts'
import type { PlanLinePage } from '../../data/model/inspections/requests.ts'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aTask } from './aTask.ts'
import { aCampaign, aPlanLine, CHAU_DOC, DONE, inspectionApp, VINH_AN } from './inspectionApp.ts'

describeOnEachEngine(
  'plans',
  (database) => {
    let app: ReturnType<typeof inspectionApp>
    beforeAll(() => {
      app = inspectionApp(database())
    })

    it('of a campaign are kept as they were written, and changed from the version that was opened', async () => {
      const { status, body } = await app.addCampaign('lan', { communeCodes: [VINH_AN] })
      expect(status, JSON.stringify(body)).toBe(200)
      const { id, version, isSample, mayEdit, progress, ...draft } = body
      expect({ version, isSample, mayEdit, progress }).toEqual({
        version: 1,
        isSample: false,
        mayEdit: true,
        progress: { target: 0, reached: 0, unknownUnits: 0, done: 0, planned: 0, late: 0, isWhole: true },
      })
      expect(draft).toEqual({ ...aCampaign(), code: draft.code, communeCodes: [VINH_AN] })
      const changed = await app.ask<Campaign>('lan', 'PUT', `campaigns/${id}`, { ...draft, note: 'x', version: 1 })
      expect(changed).toMatchObject({ status: 200, body: { version: 2, note: 'x' } })
      const again = await app.ask<Campaign>('lan', 'PUT', `campaigns/${id}`, { ...draft, note: 'y', version: 1 })
      expect(again).toMatchObject({
        status: 409,
        body: { error: { code: 'CONFLICT' }, now: { version: 2, note: 'x' } },
      })
      expect(again.body.error?.message).toContain('Lan (mẫu) đã sửa')
      const late = await app.ask('lan', 'PUT', `campaigns/${id}`, { ...draft, decidedOn: '2026-06-16', version: 2 })
      expect(late).toMatchObject({ status: 400, body: { error: { problems: [{ name: 'decidedOn' }] } } })
      const [event] = await database().sql`
        select action, detail from audit.events where subject_type = 'campaign' and subject_id = ${`${id}`}
        order by number desc limit 1`
      expect(event).toMatchObject({ action: 'CHANGE', detail: { act: 'CHANGE', version: 2, after: { note: '…' } } })
    })

    it('are within the days of their campaign, and stand once though they are sent twice', async () => {
      const { body: campaign } = await app.addCampaign('lan')
      const line = { campaignId: campaign.id, startsOn: '2026-06-10', endsOn: '2026-06-15', content: 'Gửi lại' }
      const long = await app.plan('minh', { ...line, endsOn: '2026-06-16' })
      expect(long.body.error?.problems).toMatchObject([{ name: 'endsOn' }])
      const first = await app.plan('minh', line)
      expect(first.status, JSON.stringify(first.body)).toBe(200)
      expect((await app.plan('minh', line)).body).toEqual(first.body)
      const others = [await app.plan('minh', { ...line, content: 'Khác' }), await app.plan('lan', line)]
      expect(new Set([first, ...others].map(({ body }) => body.id)).size).toBe(3)
      const change = { ...aPlanLine, ...line, endsOn: '2026-06-17', version: 1 }
      const later = await app.ask<PlanLine>('minh', 'PUT', `plan-lines/${first.body.id}`, change)
      expect(later.body.error?.problems).toMatchObject([{ name: 'endsOn' }])
      const { body } = await app.ask<PlanLinePage>('minh', 'GET', `plan-lines?campaign=${campaign.id}`)
      expect(body.planLines).toHaveLength(3)
    })

    it('and tasks are of these years: one of another decade was typed wrongly', async () => {
      const names = ({ body }: { body: { error?: { problems: { name: string }[] } } }) =>
        body.error?.problems.map(({ name }) => name)
      expect(names(await app.plan('minh', { startsOn: '2062-03-02', endsOn: '2062-03-06' }))).toEqual([
        'startsOn',
        'endsOn',
      ])
      expect(names(await app.plan('minh', { startsOn: '2012-03-02' }))).toEqual(['startsOn'])
      expect(names(await app.plan('minh', { endsOn: '2026-04-31' }))).toEqual(['endsOn'])
      expect(names(await app.ask('minh', 'POST', 'tasks', { ...aTask, dueOn: '2062-06-10' }))).toEqual(['dueOn'])
      // What was done long ago is put down as it was.
      const progress = { ...DONE, publishedOn: null, startedOn: '2012-03-02', endedOn: '2012-03-05', minutesOn: null }
      const done = { isAfterwards: true, decidedOn: null, plannedOn: '2012-03-02', progress }
      expect((await app.open('minh', done)).status).toBe(200)
    })

    it('count a check that was begun in time as late only once the law gives it no more days', async () => {
      const ago = (days: number) => isoDay(localToday() - days)
      const days = { startsOn: ago(40), endsOn: ago(-5), reportOn: null, decidedOn: null }
      const { body: campaign } = await app.addCampaign('lan', days)
      await app.ask('lan', 'PUT', `campaigns/${campaign.id}/units`, { force: 'QLTT', target: 5, version: null })
      const own = { campaignId: campaign.id, decidedOn: null, plannedOn: ago(3) }
      const { body: opened } = await app.open('minh', own)
      const counted = async () => {
        const { body } = await app.ask<Campaign>('lan', 'GET', `campaigns/${campaign.id}`)
        const { units } = (await app.ask<{ units: CampaignUnit[] }>('lan', 'GET', `campaigns/${campaign.id}/units`))
          .body
        expect(units.map(({ planned, late }) => [planned, late])).toEqual([[body.progress.planned, body.progress.late]])
        return [body.progress.planned, body.progress.late]
      }
      expect(await counted()).toEqual([0, 1])
      await app.progress('minh', opened.id, { status: 'RUNNING', startedOn: ago(3) })
      expect(await counted()).toEqual([1, 0])
      await app.progress('minh', opened.id, { status: 'RUNNING', startedOn: ago(LONGEST_CHECK + 1) })
      expect(await counted()).toEqual([0, 1])
    })

    it('are carried out and put right after their place was merged into another, of another commune too', async () => {
      const [root, merged] = [await app.place({ communeCode: CHAU_DOC }), await app.place()]
      const { body: line } = await app.plan('minh', { establishmentId: merged })
      await database().sql`update establishments set merged_into_id = ${root}, root_id = ${root} where id = ${merged}`
      const change = { ...aPlanLine, establishmentId: merged, content: 'Nhãn hàng hóa', version: line.version }
      const changed = await app.ask<PlanLine>('minh', 'PUT', `plan-lines/${line.id}`, change)
      expect(changed).toMatchObject({ status: 200, body: { content: 'Nhãn hàng hóa', establishmentId: merged } })
      const opened = await app.open('minh', { planLineId: line.id, force: '', communeCode: '' })
      expect(opened).toMatchObject({ status: 200, body: { establishmentId: merged, communeCode: VINH_AN } })
      // What is new is written where the place is.
      const next = { establishmentId: merged, startsOn: '2027-03-02', endsOn: '2027-03-06' }
      expect((await app.plan('minh', next)).body.error?.problems).toMatchObject([{ name: 'communeCode' }])
    })

    it('count each visit of a campaign once, and once for the target of every force that joined', async () => {
      const { body: campaign } = await app.addCampaign('lan', { endsOn: '2027-06-15', reportOn: null })
      const put = (force: string, target: number, version: number | null = null) =>
        app.ask<CampaignUnit>('lan', 'PUT', `campaigns/${campaign.id}/units`, { force, target, version })
      expect((await put('QLTT', 5)).body).toMatchObject({ version: 1, target: 5, done: 0 })
      expect((await put('CA', 3)).status).toBe(200)
      expect(await put('CA', 4)).toMatchObject({ status: 409, body: { now: { target: 3 } } })
      expect((await put('CA', 4, 1)).body).toMatchObject({ version: 2, target: 4 })
      const line = await app.plan('minh', { campaignId: campaign.id, jointForces: ['CA'] })
      expect(line.status, JSON.stringify(line.body)).toBe(200)
      await app.plan('minh', { campaignId: campaign.id, startsOn: '2027-03-02', endsOn: '2027-03-06' })
      const opened = await app.open('minh', { planLineId: line.body.id, force: '', communeCode: '', jointForces: [] })
      expect(opened.body).toMatchObject({
        campaignId: campaign.id,
        jointForces: ['CA'],
        topics: ['ORIGIN'],
        number: expect.stringMatching(/^\d{8}-/),
      })
      const before = await app.ask<Campaign>('lan', 'GET', `campaigns/${campaign.id}`)
      expect(before.body.progress).toMatchObject({ target: 9, reached: 0, done: 0, planned: 1, late: 1 })
      expect((await app.progress('minh', opened.body.id, DONE)).body).toMatchObject({ status: 'DONE' })
      const after = await app.ask<Campaign>('lan', 'GET', `campaigns/${campaign.id}`)
      expect(after.body.progress).toMatchObject({ target: 9, reached: 2, done: 1, planned: 1, late: 0 })
      const { body } = await app.ask<{ units: CampaignUnit[] }>('lan', 'GET', `campaigns/${campaign.id}/units`)
      expect(body.units.map(({ force, done, planned }) => [force, done, planned])).toEqual([
        ['CA', 1, 0],
        ['QLTT', 1, 1],
      ])
      // More than one unit was asked for does not make up for another.
      await put('CA', 0, 2)
      const less = await app.ask<Campaign>('lan', 'GET', `campaigns/${campaign.id}`)
      expect(less.body.progress).toMatchObject({ target: 5, reached: 1, done: 1 })
      expect((await app.ask<PlanLine>('minh', 'GET', `plan-lines/${line.body.id}`)).body).toMatchObject({
        state: 'DONE',
        inspectionId: opened.body.id,
        isLate: false,
      })
    })

    it('are found by what is asked for, page by page', async () => {
      const { body: campaign } = await app.addCampaign('lan')
      for (const month of ['01', '02', '03', '04', '05']) {
        await app.plan('minh', {
          campaignId: campaign.id,
          communeCode: month === '05' ? CHAU_DOC : VINH_AN,
          startsOn: `2026-${month}-10`,
          endsOn: `2026-${month}-12`,
          assigned: month === '02' ? ['minh'] : [],
        })
      }
      const list = async (query: string) =>
        (await app.ask<PlanLinePage>('minh', 'GET', `plan-lines?campaign=${campaign.id}&${query}`)).body
      const months = ({ planLines }: PlanLinePage) => planLines.map(({ startsOn }) => startsOn.slice(5, 7))
      expect(months(await list(''))).toEqual(['01', '02', '03', '04', '05'])
      expect(months(await list(`commune=${CHAU_DOC}`))).toEqual(['05'])
      expect(months(await list('from=2026-02-12&to=2026-04-09'))).toEqual(['02', '03'])
      expect(months(await list('assigned=me'))).toEqual(['02'])
      expect(months(await list('forces=CA.BP'))).toEqual([])
      const first = await list('limit=2')
      const second = await list(`limit=2&after=${first.next}`)
      const third = await list(`limit=2&after=${second.next}`)
      expect([first, second, third].flatMap(months)).toEqual(['01', '02', '03', '04', '05'])
      expect(third.next).toBeNull()
      expect(first.total).toBeNull()
      const late = await list('late=true&limit=2')
      expect([late.planLines.length, late.total]).toEqual([2, 5])
      expect((await list(`late=true&limit=2&after=${late.next}`)).total).toBeNull()
    })

    it('are called off with a reason, and then stand in nobody’s way', async () => {
      const establishmentId = await app.place()
      const { body } = await app.plan('minh', { establishmentId })
      expect((await app.plan('police', { establishmentId, force: 'CA' })).status).toBe(409)
      const cancelled = await app.ask<PlanLine>('minh', 'POST', `plan-lines/${body.id}/cancel`, {
        version: 1,
        reason: 'Cơ sở đã đóng cửa',
      })
      expect(cancelled.body).toMatchObject({ state: 'CANCELLED', cancelledReason: 'Cơ sở đã đóng cửa', version: 2 })
      expect((await app.plan('police', { establishmentId, force: 'CA' })).status).toBe(200)
      const edited = await app.ask('minh', 'PUT', `plan-lines/${body.id}`, { ...aPlanLine, version: 2 })
      expect(edited).toMatchObject({ status: 400, body: { error: { problems: [{ name: 'state' }] } } })
    })
  },
  { units: true },
)
