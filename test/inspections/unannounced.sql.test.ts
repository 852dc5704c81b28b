import { beforeAll, expect, it } from 'vitest'
import type { Campaign } from '../../data/model/inspections/campaigns.ts'
import type { Ledger } from '../../data/model/inspections/ledger.ts'
import type { NextVisitList, UrgentList } from '../../data/model/inspections/nextVisits.ts'
import type { RepeatList } from '../../data/model/inspections/requests.ts'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { inspectionApp, type PersonName, VINH_AN } from './inspectionApp.ts'

const day = (ago: number) => isoDay(localToday() - ago)

describeOnEachEngine(
  'an unannounced visit that is not done',
  (database) => {
    let app: ReturnType<typeof inspectionApp>
    beforeAll(() => {
      app = inspectionApp(database())
    })
    const get = async <Body>(who: PersonName, path: string) => (await app.ask<Body>(who, 'GET', path)).body

    it('is not opened from a plan line that others see', async () => {
      const { body: line } = await app.plan('minh')
      const answer = await app.open('minh', { planLineId: line.id, communeCode: '', force: '', isUnannounced: true })
      expect(answer).toMatchObject({ status: 400, body: { error: { problems: [{ name: 'isUnannounced' }] } } })
    })

    it('leaves its plan line planned, in ledger, campaign and guard, for who knows the line but not the visit', async () => {
      const establishmentId = await app.place()
      const { body: campaign } = await app.addCampaign('lan', { startsOn: day(10), endsOn: day(-10) })
      // Lan plans it and gives it to Minh, who alone is told of the visit.
      const hidden = { establishmentId, campaignId: campaign.id, isUnannounced: true }
      const { body: line } = await app.plan('lan', { ...hidden, startsOn: day(3), endsOn: day(-3) })
      await database().sql`update plan_lines set assigned = '{minh}' where id = ${line.id}`
      const { body: opened } = await app.open('minh', {
        planLineId: line.id,
        campaignId: null,
        communeCode: '',
        force: '',
        topics: [],
        plannedOn: day(1),
      })
      expect((await app.detail('lan', opened.id)).status).toBe(404)
      const told = async (who: PersonName) => {
        const ledger = await get<Ledger>(who, `ledger?campaign=${campaign.id}&forces=QLTT&topics=ORIGIN`)
        const { progress } = await get<Campaign>(who, `campaigns/${campaign.id}`)
        const check = { establishmentId, startsOn: day(0), visitKind: 'CHECK', topics: ['ORIGIN'] }
        const { repeats } = (await app.ask<RepeatList>(who, 'POST', 'plan-lines/check', check)).body
        return [ledger.cells[ledger.communes.indexOf(VINH_AN)], progress.planned, repeats.map(({ visit }) => visit)]
      }
      expect(await told('lan')).toEqual(['P', 1, ['PLAN']])
      expect(await told('minh')).toEqual(['P', 1, ['INSPECTION']])
      expect(await told('qltt')).toEqual(['G', 0, []])
    })

    it('changes neither the rank of a place nor what is urgent there for whoever may not know of it', async () => {
      const { sql } = database()
      const establishmentId = await app.place()
      await sql`
        insert into complaints (establishment_id, topic, received_at, channel, summary)
        values (${establishmentId}, 'ORIGIN', now() - interval '5 days', 'HOTLINE', 'Bán hàng không nguồn gốc')`
      const heard = async (who: PersonName) => {
        const { visits } = await get<NextVisitList>(who, 'next-visits?province=91&limit=200')
        const urgent = await get<UrgentList>(who, 'urgent-visits?province=91&limit=500')
        const ranked = visits.find((visit) => visit.establishmentId === establishmentId)
        return {
          score: ranked?.score,
          overdue: ranked?.facts.overdueFindings,
          urgent: urgent.visits.flatMap((visit) => (visit.establishmentId === establishmentId ? [visit.trigger] : [])),
        }
      }
      const before = await heard('lan')
      expect(before).toMatchObject({ overdue: 0, urgent: ['COMPLAINT'] })
      const { body: opened } = await app.open('minh', {
        establishmentId,
        isUnannounced: true,
        assigned: ['minh'],
        plannedOn: day(3),
        decidedOn: null,
      })
      await app.progress('minh', opened.id, { status: 'RUNNING', startedOn: day(3) })
      const finding = { topic: 'ORIGIN', description: 'Thiếu hóa đơn', measure: 'Bổ sung', dueOn: day(1) }
      expect((await app.ask('minh', 'POST', `inspections/${opened.id}/findings`, finding)).status).toBe(200)
      expect(await heard('lan')).toEqual(before)
      expect(await heard('minh')).toMatchObject({ overdue: 1, urgent: ['FINDING_OVERDUE'] })
      await app.progress('minh', opened.id, { status: 'DONE', endedOn: day(2), result: 'VIOLATION' })
      expect(await heard('lan')).toMatchObject({ overdue: 1, urgent: ['FINDING_OVERDUE'] })
    })
  },
  { units: true },
)
