import { beforeAll, expect, it } from 'vitest'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { Finding, Handover, Inspection } from '../../data/model/inspections/inspections.ts'
import type { DueFindingPage, InspectionPage } from '../../data/model/inspections/requests.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { CHAU_DOC, DONE, inspectionApp, type PersonName, progressOf, VINH_AN } from './inspectionApp.ts'

const A_FINDING = {
  topic: 'ORIGIN',
  description: 'Không có hóa đơn đầu vào',
  legalBasis: null,
  measure: 'Bổ sung hóa đơn',
  dueOn: '2026-04-01',
}
const NO_STEP = { evidence: null, evidenceOn: null, recheckInspectionId: null, recheckedOn: null, recheckResult: null }
const A_DOSSIER = { receiver: 'Công an tỉnh (mẫu)', dossierNumber: '7/HS', handedOn: '2026-03-06' }

describeOnEachEngine(
  'an inspection',
  (database) => {
    let app: ReturnType<typeof inspectionApp>
    beforeAll(() => {
      app = inspectionApp(database())
    })
    const find = (id: number, finding = {}, who: PersonName = 'minh') =>
      app.ask<Finding>(who, 'POST', `inspections/${id}/findings`, { ...A_FINDING, ...finding })
    const step = (id: number, version: number, changes: object) =>
      app.ask<Finding>('minh', 'POST', `findings/${id}/step`, { ...NO_STEP, version, ...changes })
    const handOver = (id: number, version: number | null, changes = {}) =>
      app.ask<Handover>('minh', 'PUT', `inspections/${id}/handover`, { ...A_DOSSIER, version, ...changes })
    const namesOf = ({ body }: { body: { error?: { problems: { name: string }[] } } }) =>
      body.error?.problems.map(({ name }) => name)

    it('runs within its legal days, which an answer names, and is late when they are over', async () => {
      const { body } = await app.open('minh', { level: 'COMMUNE' })
      expect(body).toMatchObject({
        status: 'PROPOSED',
        mustEndOn: null,
        visitKind: 'CHECK',
        day: '2026-03-02',
        isLate: true,
      })
      const running = await app.progress('minh', body.id, {
        status: 'RUNNING',
        publishedOn: '2026-03-02',
        startedOn: '2026-03-03',
      })
      expect(running.body).toMatchObject({ mustEndOn: '2026-03-09', isLate: true, day: '2026-03-03', version: 2 })
      const tooLong = await app.progress('minh', body.id, { ...DONE, endedOn: '2026-03-10' })
      expect(tooLong).toMatchObject({ status: 400, body: { error: { problems: [{ name: 'endedOn' }] } } })
      const extended = { extendedDays: 3, extensionReason: 'Nhiều hồ sơ' }
      await app.progress('minh', body.id, { ...extended, status: 'EXTENDED' })
      expect(namesOf(await app.progress('minh', body.id, { extendedDays: 2 }))).toEqual(['extendedDays'])
      const done = await app.progress('minh', body.id, { ...DONE, ...extended, endedOn: '2026-03-12' })
      expect(done.body).toMatchObject({ status: 'DONE', mustEndOn: '2026-03-12', isLate: false, day: '2026-03-12' })
      const { history, inspection } = (await app.detail('minh', body.id)).body
      expect(history.map(({ version, changed }) => [version, changed.includes('status')])).toEqual([
        [3, true],
        [2, true],
        [1, true],
      ])
      expect(history[2]).toMatchObject({ entity: 'inspections', entityId: body.id, personName: 'Minh (mẫu)' })
      expect(history[2]?.changed).toEqual(['publishedOn', 'startedOn', 'status'])
      expect(inspection.version).toBe(4)
    })

    it('is saved on the version that was opened only', async () => {
      const { body } = await app.open('minh')
      await app.progress('minh', body.id, { status: 'APPROVED' })
      const stale = await app.ask<Inspection>('police', 'PUT', `inspections/${body.id}/progress`, {
        ...DONE,
        version: 1,
      })
      expect(stale.status).toBe(404)
      const late = await app.ask<Inspection>('lan', 'PUT', `inspections/${body.id}/progress`, {
        ...progressOf(DONE),
        version: 1,
      })
      expect(late).toMatchObject({
        status: 409,
        body: { error: { code: 'CONFLICT' }, now: { version: 2, status: 'APPROVED' } },
      })
      expect(late.body.error?.message).toContain('Minh (mẫu) đã sửa')
    })

    it('leads from a finding over measure, due day, evidence and re-check to its closing', async () => {
      const establishmentId = await app.place()
      const { body } = await app.open('minh', { establishmentId })
      expect(namesOf(await find(body.id))).toEqual(['inspectionId'])
      await app.progress('minh', body.id, DONE)
      expect(namesOf(await find(body.id, { dueOn: '2026-03-01' }))).toEqual(['dueOn'])
      expect(namesOf(await find(body.id, { dueOn: '2062-04-01' }))).toEqual(['dueOn'])
      const { body: found } = await find(body.id)
      expect(found).toMatchObject({ state: 'OPEN', isOverdue: true, inspectionId: body.id, version: 1 })
      const due = await app.ask<DueFindingPage>('minh', 'GET', `findings?establishment=${establishmentId}&overdue=true`)
      expect(due.body.total).toBe(1)
      expect(due.body.findings).toMatchObject([{ id: found.id, inspectionNumber: body.number, force: 'QLTT' }])
      expect((await app.detail('minh', body.id)).body.inspection.openFindings).toBe(1)
      expect(namesOf(await app.progress('minh', body.id, { closedOn: '2026-03-20' }))).toEqual(['closedOn'])
      const evidence = { evidence: 'Hóa đơn 12/3', evidenceOn: '2026-03-12' }
      const early = { evidence: 'Hóa đơn', evidenceOn: '2026-03-01', state: 'EVIDENCE' }
      expect(namesOf(await step(found.id, 1, early))).toEqual(['evidenceOn'])
      expect(namesOf(await step(found.id, 1, { state: 'EVIDENCE' }))).toEqual(['evidence'])
      expect((await step(found.id, 1, { ...evidence, state: 'EVIDENCE' })).body).toMatchObject({
        state: 'EVIDENCE',
        version: 2,
      })
      expect(namesOf(await step(found.id, 2, { ...evidence, state: 'CLOSED' }))).toEqual(['recheckResult'])
      const partly = { ...evidence, recheckedOn: '2026-03-15', recheckResult: 'PARTLY' }
      expect(namesOf(await step(found.id, 2, { ...partly, state: 'CLOSED' }))).toEqual(['recheckResult'])
      expect((await step(found.id, 2, { ...partly, state: 'OPEN' })).body).toMatchObject({ state: 'OPEN', version: 3 })
      const again = await app.open('minh', {
        establishmentId,
        type: 'FOLLOWUP',
        plannedOn: '2026-03-16',
        override: { reason: 'R_FOLLOW', document: null, note: null },
      })
      expect(again.status, JSON.stringify(again.body)).toBe(200)
      expect(again.body.repeats).toBe(1)
      const fixed = { ...evidence, recheckedOn: '2026-03-16', recheckResult: 'FIXED', state: 'CLOSED' }
      expect(namesOf(await step(found.id, 3, { ...fixed, recheckInspectionId: body.id }))).toEqual([
        'recheckInspectionId',
      ])
      const elsewhere = await app.open('minh', { communeCode: CHAU_DOC })
      expect(namesOf(await step(found.id, 3, { ...fixed, recheckInspectionId: elsewhere.body.id }))).toEqual([
        'recheckInspectionId',
      ])
      // A re-check that was only opened has found nothing yet, nor has one on the day before it begins.
      const rechecked = { ...fixed, recheckInspectionId: again.body.id }
      expect(namesOf(await step(found.id, 3, rechecked))).toEqual(['recheckInspectionId'])
      await app.progress('minh', again.body.id, { status: 'RUNNING', startedOn: '2026-03-17' })
      expect(namesOf(await step(found.id, 3, rechecked))).toEqual(['recheckedOn'])
      expect((await step(found.id, 3, { ...rechecked, recheckedOn: '2026-03-17' })).body.state).toBe('CLOSED')
      expect(namesOf(await app.progress('minh', again.body.id, { status: 'PROPOSED', startedOn: null }))).toEqual([
        'startedOn',
      ])
      expect((await app.progress('minh', body.id, { closedOn: '2026-03-20' })).body).toMatchObject({
        closedOn: '2026-03-20',
        openFindings: 0,
      })
    })

    it('whose file is closed takes no finding and no change any more', async () => {
      const { body } = await app.open('minh')
      await app.progress('minh', body.id, DONE)
      const { body: found } = await find(body.id)
      const evidence = { evidence: 'x', evidenceOn: '2026-03-12', recheckedOn: '2026-03-16', recheckResult: 'FIXED' }
      await step(found.id, 1, { ...evidence, state: 'CLOSED' })
      await app.progress('minh', body.id, { closedOn: '2026-03-20' })
      expect(namesOf(await find(body.id))).toEqual(['closedOn'])
      expect(namesOf(await step(found.id, 2, { state: 'OPEN' }))).toEqual(['closedOn'])
      expect(namesOf(await app.progress('minh', body.id, { closedOn: null }))).toEqual(['closedOn'])
      await expect(database().sql`update inspections set closed_on = null where id = ${body.id}`).rejects.toMatchObject(
        { code: 'DN304' },
      )
      expect((await app.detail('minh', body.id)).body.findings).toMatchObject([{ state: 'CLOSED', version: 2 }])
    })

    it('with signs of a crime is handed to the police, and neither fined nor closed before they decide', async () => {
      const { body } = await app.open('minh')
      expect(namesOf(await handOver(body.id, null))).toEqual(['inspectionId'])
      const crime = { ...DONE, result: 'CRIME_SIGN', outcomes: ['HANDOVER'], fine: null }
      expect(namesOf(await app.progress('minh', body.id, { ...crime, outcomes: ['FINE'], fine: 5 }))).toEqual(['fine'])
      expect((await app.progress('minh', body.id, crime)).body.result).toBe('CRIME_SIGN')
      expect(namesOf(await app.progress('minh', body.id, { ...DONE, result: 'VIOLATION' }))).toEqual(['result'])
      expect(namesOf(await app.progress('minh', body.id, { closedOn: '2026-03-20' }))).toEqual(['closedOn'])
      expect(
        namesOf(await app.ask('minh', 'POST', `inspections/${body.id}/cancel`, { version: 2, reason: 'nhầm' })),
      ).toEqual(['reason'])
      expect(namesOf(await handOver(body.id, null, { handedOn: '2026-03-01' }))).toEqual(['handedOn'])
      expect((await handOver(body.id, null)).body).toMatchObject({ version: 1, decision: null })
      expect(await handOver(body.id, null)).toMatchObject({ status: 409, body: { now: { version: 1 } } })
      expect(namesOf(await app.progress('minh', body.id, { outcomes: ['FINE'], fine: 5 }))).toEqual(['fine'])
      expect(namesOf(await app.progress('minh', body.id, { closedOn: '2026-03-20' }))).toEqual(['closedOn'])
      const decided = { decision: 'NOPROSEC', decidedOn: '2026-04-01' }
      expect(namesOf(await handOver(body.id, 1, decided))).toEqual(['decisionNumber'])
      expect((await handOver(body.id, 1, { ...decided, decisionNumber: '9/QĐ' })).body.version).toBe(2)
      expect((await app.progress('minh', body.id, { outcomes: ['FINE'], fine: 5 })).body.fine).toBe(5)
      const prosecuted = { decision: 'PROSEC', decidedOn: '2026-04-02', decisionNumber: '10/QĐ' }
      expect(namesOf(await handOver(body.id, 2, prosecuted))).toEqual(['fine'])
      expect((await app.progress('minh', body.id, { closedOn: '2026-04-03' })).body.closedOn).toBe('2026-04-03')
      expect(namesOf(await handOver(body.id, 2, { ...decided, decisionNumber: '11/QĐ' }))).toEqual(['closedOn'])
    })

    it('is found by what is asked for, page by page, and counts once though several forces went', async () => {
      const day = (days: number) => isoDay(localToday() - days)
      const around = { startsOn: day(60), endsOn: day(0), reportOn: null, decidedOn: null }
      const { body: campaign } = await app.addCampaign('lan', around)
      const opened: Inspection[] = []
      for (const days of [40, 30, 20]) {
        const joint = days === 30 ? ['CA', 'BP'] : []
        opened.push(
          (
            await app.open('minh', {
              campaignId: campaign.id,
              plannedOn: day(days),
              jointForces: joint,
              communeCode: CHAU_DOC,
            })
          ).body,
        )
      }
      const list = async (query: string) =>
        (await app.ask<InspectionPage>('minh', 'GET', `inspections?campaign=${campaign.id}&${query}`)).body
      const ids = ({ inspections }: InspectionPage) => inspections.map(({ id }) => id)
      const [first, joint, last] = opened.map(({ id }) => id)
      expect(ids(await list(''))).toEqual([last, joint, first])
      expect(ids(await list('forces=CA'))).toEqual([joint])
      expect(ids(await list('forces=CA.BP.QLTT'))).toEqual([last, joint, first])
      expect(ids(await list(`from=${day(35)}&to=${day(25)}`))).toEqual([joint])
      expect(ids(await list(`commune=${VINH_AN}`))).toEqual([])
      const page = await list('limit=1')
      expect(ids(await list(`limit=2&after=${page.next}`))).toEqual([joint, first])
      await app.ask('minh', 'POST', `inspections/${joint}/cancel`, { version: 1, reason: 'Ghi nhầm nơi' })
      expect(ids(await list(''))).toEqual([last, first])
      expect(ids(await list('cancelled=true'))).toEqual([joint])
    })

    it('put down afterwards needs what happened, and is listed as a repeat instead of stopped', async () => {
      const establishmentId = await app.place()
      await app.open('minh', { establishmentId })
      const after = { establishmentId, force: 'CA', plannedOn: '2026-05-02', isAfterwards: true }
      expect(namesOf(await app.open('police', after))).toEqual(['progress'])
      const progress = {
        ...DONE,
        publishedOn: '2026-05-02',
        startedOn: '2026-05-02',
        endedOn: '2026-06-30',
        minutesOn: null,
      }
      const { body, status } = await app.open('police', { ...after, progress })
      expect(status, JSON.stringify(body)).toBe(200)
      expect(body).toMatchObject({ status: 'DONE', repeats: 1, mustEndOn: '2026-05-12', isLate: true, override: null })
    })

    it('refuses what is no code, no day, no number, stands twice or in the wrong order, and says where', async () => {
      const wrong: readonly (readonly [object, string])[] = [
        [{ type: 'RAID' }, 'type'],
        [{ force: 'FBI' }, 'force'],
        [{ topics: ['ORIGIN', 'ORIGIN'] }, 'topics'],
        [{ topics: ['ORIGIN', 'MAGIC'] }, 'topics.1'],
        [{ topics: [] }, 'topics'],
        [{ jointForces: ['QLTT'] }, 'jointForces'],
        [{ communeCode: '99999' }, 'communeCode'],
        [{ communeCode: "1'--" }, 'communeCode'],
        [{ establishmentId: 2 ** 31 }, 'establishmentId'],
        [{ establishmentId: 2 ** 31 - 1 }, 'establishmentId'],
        [{ campaignId: 1.5 }, 'campaignId'],
        [{ campaignId: 2_000_000 }, 'campaignId'],
        [{ planLineId: 2_000_000 }, 'planLineId'],
        [{ plannedOn: '2026-02-30' }, 'plannedOn'],
        [{ plannedOn: '0001-01-01' }, 'plannedOn'],
        [{ plannedOn: '2062-03-02' }, 'plannedOn'],
        [{ plannedOn: '2012-03-02', decidedOn: null }, 'plannedOn'],
        [{ decidedOn: '2026-03-03' }, 'decidedOn'],
        [{ formerUnitCode: '12345' }, 'formerUnitCode'],
        [{ assigned: ['nobody'] }, 'assigned'],
        [{ lead: 'a\0b' }, 'lead'],
        [{ override: { reason: 'R_DIRECT', document: null, note: null } }, 'override.document'],
        [{ override: { reason: 'R_SIGN', document: 'x', note: ' ' } }, 'override.note'],
        [{ override: { reason: 'BECAUSE', document: null, note: null } }, 'override.reason'],
        [{ created_by: 'x' }, ''],
      ]
      for (const [draft, name] of wrong) {
        const answer = await app.open('minh', draft)
        expect([answer.status, namesOf(answer)], JSON.stringify(draft)).toEqual([400, [name]])
      }
    })
  },
  { units: true },
)
