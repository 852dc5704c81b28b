import { beforeAll, expect, it } from 'vitest'
import {
  type NextVisitList,
  type RiskWeightsOfProvince,
  type UrgentList,
  USUAL_RISK_WEIGHTS,
} from '../../data/model/inspections/nextVisits.ts'
import { dayNumber, isoDay, localToday } from '../../data/model/localDay.ts'
import { riskFactors, riskScore } from '../../data/model/inspections/riskScore.ts'
import { aCase, addCases } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { addPlace, addVisit, registerApp } from './registerApp.ts'

const today = isoDay(localToday())
const daysAgo = (days: number) => isoDay(dayNumber(today) - days)
/** Well inside Vĩnh An, and so many metres north of it. */
const at = (metres: number) => [105.157111, 10.41038 + metres / 110_574] as const

describeOnEachEngine(
  'where to go next',
  (database) => {
    let ask: ReturnType<typeof registerApp>
    const ids = { quiet: 0, bad: 0, merged: 0, closed: 0 }
    const rank = async (query = '', who: Parameters<typeof ask>[0] = 'lan') =>
      (await ask<NextVisitList>(who, 'GET', `next-visits?province=91${query}`)).body

    beforeAll(async () => {
      const { sql } = database()
      ask = registerApp(database())
      ids.quiet = await addPlace(sql, { name: 'Quán yên (mẫu)', type: 'SHOP' }, at(5000))
      ids.bad = await addPlace(sql, { name: 'Quán ồn (mẫu)', type: 'KARAOKE', facility_class: 'F_RISK' }, at(0))
      ids.merged = await addPlace(sql, { name: 'Quán ồn cũ (mẫu)', source_number: 'TRAM-1' })
      ids.closed = await addPlace(sql, { name: 'Quán đóng (mẫu)', activity: 'CLOSED' }, at(0))
      await addVisit(sql, ids.quiet, { planned_on: today })
      await addVisit(sql, ids.bad, { planned_on: daysAgo(400), result: 'VIOLATION' })
      const fresh = await addVisit(sql, ids.merged, { planned_on: daysAgo(380), result: 'VIOLATION' })
      await addVisit(sql, ids.bad, { planned_on: daysAgo(390), cancelled_reason: 'Hủy', result: 'VIOLATION' })
      await sql`insert into findings (inspection_id, topic, description, measure, due_on)
        values (${fresh}, 'SECURITY', 'Thiếu cửa thoát hiểm', 'Mở cửa', ${daysAgo(10)}),
          (${fresh}, 'SECURITY', 'Thiếu bình', 'Mua bình', ${today})`
      await sql`insert into complaints (establishment_id, topic, received_at, channel, summary, result)
        values (${ids.bad}, 'SECURITY', now() - interval '20 hours', 'PHONE', 'Ồn đêm', null),
          (${ids.merged}, 'SECURITY', now() - interval '30 days', 'PHONE', 'Ồn ào', 'INVALID'),
          (${ids.bad}, 'SECURITY', now() - interval '500 days', 'PHONE', 'Cũ rồi', null)`
      await sql`insert into licences (establishment_id, kind, number, expires_on)
        values (${ids.merged}, 'SECURITY', 'cũ', ${daysAgo(5)}), (${ids.bad}, 'EP', 'cũ', ${daysAgo(50)}),
          (${ids.bad}, 'EP', 'mới', ${daysAgo(-500)})`
      await sql`insert into readings (source, source_number, place_name, place_number, way, parameter, value, limit_value, unit,
          measured_at, precision, province_code, status)
        values ('t', '1', 'Trạm (mẫu)', 'TRAM-1', 'AUTO', 'COD', 90.5, 75, 'mg/l', now() - interval '2 days', 'UNKNOWN', '91', 'MEASURING'),
          ('t', '2', 'Trạm (mẫu)', 'TRAM-1', 'AUTO', 'TSS', 40, 75, 'mg/l', now(), 'UNKNOWN', '91', 'MEASURING')`
      await addCases(sql, [
        ...[100, 300, 499].map((metres) =>
          aCase({ at: `${daysAgo(30)} 10:00`, position: at(metres) as never, precision: 'GPS' }),
        ),
        aCase({ at: `${daysAgo(30)} 10:00`, position: at(502) as never, precision: 'GPS' }),
        aCase({ at: `${daysAgo(370)} 10:00`, position: at(0) as never, precision: 'GPS' }),
        aCase({ at: `${daysAgo(30)} 10:00`, position: at(10) as never, precision: 'HAMLET' }),
      ])
      await sql`update establishments set merged_into_id = ${ids.bad}, root_id = ${ids.bad} where id = ${ids.merged}`
    })

    it('ranks active places by facts of all their rows, counted once', async () => {
      const list = await rank()
      expect(list.visits.map(({ establishmentId }) => establishmentId)).toEqual([ids.bad, ids.quiet])
      const facts = {
        violationAges: [380, 400],
        complaints: 1,
        facilityClass: 'F_RISK',
        type: 'KARAOKE',
        casesAround: 3,
        daysSinceVisit: 380,
        overdueFindings: 1,
        expiredLicences: 1,
      }
      const [first, second] = list.visits
      expect({ ...first!.facts, violationAges: first!.facts.violationAges.toSorted((a, b) => a - b) }).toEqual(facts)
      expect(first!.score).toBeCloseTo(riskScore(riskFactors(facts), USUAL_RISK_WEIGHTS), 1)
      expect(first).toMatchObject({ name: 'Quán ồn (mẫu)', visitedOn: null, plannedOn: null })
      expect(second).toMatchObject({ visitedOn: today, facts: { daysSinceVisit: 0, casesAround: 0 } })
      expect(list).toMatchObject({ ranked: 2, isUsual: true, weights: USUAL_RISK_WEIGHTS })
      expect((await rank('&open=true')).ranked).toBe(1)
      expect((await rank('&skip=1&limit=1')).visits.map(({ name }) => name)).toEqual(['Quán yên (mẫu)'])
      expect((await rank('&type=SHOP')).ranked).toBe(1)
    })

    it('counts a case that came meanwhile, and only for who sees exactly', async () => {
      await addCases(database().sql, [
        aCase({ at: `${daysAgo(3)} 10:00`, position: at(50) as never, precision: 'ADDRESS' }),
      ])
      expect((await rank()).visits[0]?.facts.casesAround).toBe(4)
      expect(await rank('', 'viewer')).toMatchObject({ ranked: 0, visits: [], coarse: 2 })
      expect((await rank()).coarse).toBe(0)
    })

    it('puts what must be looked at within 72 hours in the order of its clock', async () => {
      const { body } = await ask<UrgentList>('lan', 'GET', 'urgent-visits?province=91')
      expect(body.visits.map(({ trigger, establishmentId }) => [trigger, establishmentId])).toEqual([
        ['FINDING_OVERDUE', ids.bad],
        ['LICENCE_EXPIRED', ids.bad],
        ['READING_OVER', ids.bad],
        ['COMPLAINT', ids.bad],
      ])
      for (const { since, until } of body.visits) expect(Date.parse(until) - Date.parse(since)).toBe(72 * 3_600_000)
      // The day after it fell due begins at midnight of UTC+7.
      expect(body.visits[0]).toMatchObject({
        since: `${daysAgo(10)}T17:00:00Z`,
        detail: { topic: 'SECURITY', summary: 'Thiếu cửa thoát hiểm', day: daysAgo(10), kind: null },
      })
      expect(body.visits[1]!.detail).toMatchObject({ kind: 'SECURITY', day: daysAgo(5), topic: null })
      expect(body.visits[2]!.detail).toMatchObject({
        parameter: 'COD',
        value: 90.5,
        limit: 75,
        unit: 'mg/l',
        place: 'Trạm (mẫu)',
      })
      expect(body.visits[3]!.detail).toMatchObject({ topic: 'SECURITY', summary: 'Ồn đêm', day: null })
      const day = await ask<UrgentList>('lan', 'GET', 'urgent-visits?province=91&hours=24&commune=30316')
      expect(day.body).toEqual({ hours: 24, visits: [], coarse: 0 })
    })

    it('a visit after a complaint and a reading ends their clocks', async () => {
      await addVisit(database().sql, ids.bad, { planned_on: today })
      const { body } = await ask<UrgentList>('lan', 'GET', 'urgent-visits?province=91')
      expect(body.visits.map(({ trigger }) => trigger)).toEqual(['FINDING_OVERDUE', 'LICENCE_EXPIRED'])
    })

    it('weighs as the consolidator of the province has set it, version by version', async () => {
      const path = 'risk-weights/91'
      expect((await ask<RiskWeightsOfProvince>('lan', 'GET', path)).body).toEqual({
        provinceCode: '91',
        weights: USUAL_RISK_WEIGHTS,
        isUsual: true,
        version: null,
        mayEdit: true,
        isHeldFromSample: false,
      })
      const ofOthers = async (who: 'sample' | 'laoCai' | 'minh') =>
        (await ask<RiskWeightsOfProvince>(who, 'GET', path)).body
      // Who could set them but for the account is told apart from who could not.
      expect(await ofOthers('sample')).toMatchObject({ mayEdit: false, isHeldFromSample: true })
      expect(await ofOthers('laoCai')).toMatchObject({ mayEdit: false, isHeldFromSample: false })
      expect(await ofOthers('minh')).toMatchObject({ mayEdit: false, isHeldFromSample: false })
      const weights = { violations: 0, complaints: 0, facilityClass: 0, hotSpot: 0, sinceVisit: 10, overdue: 0 }
      expect((await ask('minh', 'PUT', path, { weights, version: null })).status).toBe(403)
      const zero = { ...weights, sinceVisit: 0 }
      expect((await ask('lan', 'PUT', path, { weights: zero, version: null })).status).toBe(400)
      const set = await ask<RiskWeightsOfProvince>('lan', 'PUT', path, { weights, version: null })
      expect(set.body).toEqual({
        provinceCode: '91',
        weights,
        isUsual: false,
        version: 1,
        mayEdit: true,
        isHeldFromSample: false,
      })
      expect((await ask('lan', 'PUT', path, { weights, version: null })).status).toBe(409)
      const again = await ask<RiskWeightsOfProvince>('lan', 'PUT', path, {
        weights: { ...weights, overdue: 5 },
        version: 1,
      })
      expect(again.body.version).toBe(2)
      expect((await ask('lan', 'PUT', path, { weights, version: 1 })).status).toBe(409)
      expect((await ask('laoCai', 'PUT', path, { weights, version: 2 })).status).toBe(403)
      expect((await ask('sample', 'PUT', path, { weights, version: 2 })).status).toBe(403)
      const list = await rank()
      expect(list).toMatchObject({ isUsual: false, weights: { overdue: 5 } })
      const events = await database().sql`select subject_type from audit.events where subject_type = 'risk_weights'`
      expect(events.length).toBe(2)
      expect((await ask('lan', 'GET', 'risk-weights/99')).status).toBe(404)
    })

    it('takes a check that was opened and is not done for planned, where who asks may know of it', async () => {
      const { sql } = database()
      const place = await addPlace(sql, { name: 'Quán đang kiểm tra (mẫu)' })
      const isOpen = async () =>
        (await rank('&open=true')).visits.some(({ establishmentId }) => establishmentId === place)
      const running = { status: 'RUNNING', started_on: today, ended_on: null, result: null, is_afterwards: false }
      const visit = await addVisit(sql, place, { ...running, planned_on: today, is_unannounced: true })
      expect(await isOpen()).toBe(true)
      await sql`update inspections set is_unannounced = false where id = ${visit}`
      expect(await isOpen()).toBe(false)
      const ranked = (await rank()).visits.find(({ establishmentId }) => establishmentId === place)
      expect(ranked).toMatchObject({ plannedOn: today, visitedOn: null })
      await sql`update inspections set cancelled_reason = 'Hủy' where id = ${visit}`
      expect(await isOpen()).toBe(true)
    })
  },
  { units: true },
)
