import { beforeAll, expect, it } from 'vitest'
import type { PlanLine } from '../../data/model/inspections/campaigns.ts'
import type { Inspection } from '../../data/model/inspections/inspections.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { CHAU_DOC, DONE, factsOf, inspectionApp, type PersonName, VINH_AN } from './inspectionApp.ts'

const A_SIGN = { reason: 'R_SIGN', document: null, note: 'Có tố giác bán hàng lậu' }

describeOnEachEngine(
  'what was planned of an inspection',
  (database) => {
    let app: ReturnType<typeof inspectionApp>
    beforeAll(() => {
      app = inspectionApp(database())
    })
    const correct = (who: PersonName, before: Inspection, changes: object) =>
      app.ask<Inspection>(who, 'PUT', `inspections/${before.id}`, {
        ...factsOf(before),
        version: before.version,
        ...changes,
      })
    const now = async (id: number, who: PersonName = 'minh') => (await app.detail(who, id)).body.inspection
    const namesOf = ({ body }: { body: { error?: { problems: { name: string }[] } } }) =>
      body.error?.problems.map(({ name }) => name)

    it('is put right over the version that was opened; what stood there before is kept, and who changed it', async () => {
      const { body: opened } = await app.open('minh')
      const place = await app.place({ communeCode: CHAU_DOC })
      const { body: campaign } = await app.addCampaign('lan')
      const changes = {
        campaignId: campaign.id,
        number: `12/KT-${opened.id}`,
        type: 'JOINT',
        basis: 'SIGN',
        level: 'COMMUNE',
        decisionNumber: '15/QĐ',
        decidedOn: '2026-03-03',
        communeCode: CHAU_DOC,
        establishmentId: place,
        force: 'CA',
        jointForces: ['QLTT'],
        topics: ['FOOD', 'ORIGIN'],
        lead: 'Đội 2 (mẫu)',
        team: ['Trần Thị B (mẫu)'],
        plannedOn: '2026-03-09',
      }
      const { body: righted, status } = await correct('minh', opened, changes)
      expect(status, JSON.stringify(righted)).toBe(200)
      expect(righted).toMatchObject({ ...changes, version: 2, day: '2026-03-09', isUnannounced: false })
      const { history, inspection } = (await app.detail('minh', opened.id)).body
      expect(inspection).toEqual(righted)
      expect(history).toMatchObject([{ version: 1, personName: 'Minh (mẫu)' }])
      for (const name of Object.keys(changes)) expect(history[0]?.changed, name).toContain(name)
      const [kept] = await database().sql<{ record: Record<string, unknown> }[]>`
        select record from history where entity = 'inspections' and entity_id = ${opened.id}`
      expect(kept?.record).toMatchObject({ commune_code: VINH_AN, decision_number: '12/QĐ (mẫu)', force: 'QLTT' })
      const [event] = await database().sql<{ detail: { before: object; after: object } }[]>`
        select detail from audit.events where subject_type = 'inspection' and subject_id = ${`${opened.id}`}
        order by number desc limit 1`
      expect(event?.detail).toMatchObject({ before: { force: 'QLTT' }, after: { force: 'CA', communeCode: CHAU_DOC } })
      const stale = await correct('lan', opened, { lead: 'Đội 3' })
      expect(stale).toMatchObject({ status: 409, body: { error: { code: 'CONFLICT' }, now: { version: 2 } } })
      expect(stale.body.error?.message).toContain('Minh (mẫu) đã sửa')
      expect((await now(opened.id)).lead).toBe('Đội 2 (mẫu)')
    })

    it('is asked of the guard where it becomes another visit, and of nothing else', async () => {
      const [visited, free] = [await app.place(), await app.place()]
      const { body: first } = await app.open('police', { establishmentId: visited, force: 'CA' })
      const { body: second } = await app.open('minh', { establishmentId: free, topics: ['ORIGIN', 'FOOD'] })
      const repeated = await correct('minh', second, { establishmentId: visited })
      expect(repeated).toMatchObject({ status: 409, body: { repeats: [{ visit: 'INSPECTION', id: first.id }] } })
      expect((await now(second.id)).establishmentId).toBe(free)
      expect((await correct('minh', second, { topics: ['FOOD'], plannedOn: '2026-04-01' })).status).toBe(200)
      const allowed = await correct('minh', await now(second.id), { establishmentId: visited, override: A_SIGN })
      expect(allowed.body).toMatchObject({ establishmentId: visited, override: A_SIGN, repeats: 1 })
      expect((await correct('minh', await now(second.id), { override: null })).status).toBe(409)
      const inspected = await correct('minh', await now(second.id), { type: 'THANHTRA', topics: ['WASTE'] })
      expect(inspected.body).toMatchObject({ visitKind: 'INSPECT', repeats: 0 })
      expect(
        await correct('minh', inspected.body, {
          topics: ['WASTE', 'ORIGIN'],
          override: { ...A_SIGN, reason: 'R_OTHERCONTENT' },
        }),
      ).toMatchObject({ status: 400, body: { error: { problems: [{ name: 'override.reason' }] } } })
    })

    it('goes with what has happened, and stays once the file is closed or the inspection called off', async () => {
      const { body } = await app.open('minh', { level: 'MINISTRY', decidedOn: '2026-03-01' })
      await app.progress('minh', body.id, { ...DONE, endedOn: '2026-03-16', minutesOn: '2026-03-16' })
      const done = await now(body.id)
      expect(namesOf(await correct('minh', done, { level: 'COMMUNE' }))).toEqual(['level'])
      expect(namesOf(await correct('minh', done, { decidedOn: '2026-03-03' }))).toEqual(['decidedOn'])
      const { body: waiting } = await app.open('minh')
      expect(namesOf(await correct('minh', waiting, { decidedOn: '2026-03-03' }))).toEqual(['decidedOn'])
      expect((await correct('minh', waiting, { decidedOn: '2026-03-03', plannedOn: '2026-03-03' })).status).toBe(200)
      const begun = { status: 'RUNNING', startedOn: '2026-03-05' }
      const { body: running } = await app.progress('minh', waiting.id, begun)
      expect((await correct('minh', running, { decidedOn: '2026-03-05' })).status).toBe(200)
      expect(namesOf(await correct('minh', await now(waiting.id), { decidedOn: '2026-03-06' }))).toEqual(['decidedOn'])
      const righted = await correct('minh', done, { decisionNumber: '13/QĐ', topics: ['FOOD'] })
      expect(righted.body).toMatchObject({
        status: 'DONE',
        decisionNumber: '13/QĐ',
        fine: 5_000_000,
        day: '2026-03-16',
      })
      await app.progress('minh', body.id, { closedOn: '2026-03-20' })
      expect(namesOf(await correct('minh', await now(body.id), { lead: 'Đội 9' }))).toEqual(['closedOn'])
      const { body: other } = await app.open('minh')
      await app.ask('minh', 'POST', `inspections/${other.id}/cancel`, { version: 1, reason: 'Ghi nhầm' })
      expect(namesOf(await correct('minh', await now(other.id), { lead: 'Đội 9' }))).toEqual(['cancelledReason'])
    })

    it('keeps place, campaign and kind of its plan line, and leaves the line to be done again when it leaves it', async () => {
      const [planned, other] = [await app.place(), await app.place()]
      const { body: line } = await app.plan('minh', { establishmentId: planned })
      const { body: opened } = await app.open('minh', { planLineId: line.id, communeCode: '', force: '', topics: [] })
      await app.progress('minh', opened.id, DONE)
      const lineNow = async () => (await app.ask<PlanLine>('minh', 'GET', `plan-lines/${line.id}`)).body
      expect(await lineNow()).toMatchObject({ state: 'DONE', inspectionId: opened.id })
      const done = await now(opened.id)
      expect(namesOf(await correct('minh', done, { establishmentId: other }))).toEqual(['establishmentId'])
      expect(namesOf(await correct('minh', done, { type: 'THANHTRA' }))).toEqual(['type'])
      const { body: another } = await app.plan('minh', { communeCode: CHAU_DOC })
      expect(namesOf(await correct('minh', done, { planLineId: another.id }))).toEqual(['planLineId'])
      expect((await correct('minh', done, { lead: 'Đội 2' })).status).toBe(200)
      expect(await lineNow()).toMatchObject({ state: 'DONE' })
      const left = await correct('minh', await now(opened.id), { planLineId: null, establishmentId: other })
      expect(left.body).toMatchObject({ planLineId: null, establishmentId: other, status: 'DONE' })
      expect(await lineNow()).toMatchObject({ state: 'PLANNED', inspectionId: null })
    })

    it('of something unannounced is unknown to others, and whoever puts it right does not leave it', async () => {
      const establishmentId = await app.place()
      const { body: opened } = await app.open('minh', { establishmentId, isUnannounced: true, assigned: ['minh'] })
      for (const who of ['lan', 'qltt', 'viewer'] as const) {
        expect([404, 403]).toContain((await correct(who, opened, { lead: 'Đội 9' })).status)
      }
      expect((await correct('lan', opened, { lead: 'Đội 9' })).status).toBe(404)
      expect(namesOf(await correct('minh', opened, { assigned: [] }))).toEqual(['assigned'])
      const { body: righted } = await correct('minh', opened, { lead: 'Đội 2', topics: ['FOOD'] })
      expect(righted).toMatchObject({ lead: 'Đội 2', isUnannounced: true, version: 2 })
      const events = await database().sql<{ detail: { after: object } }[]>`
        select detail from audit.events where subject_type = 'inspection' and subject_id = ${`${opened.id}`}`
      expect(new Set(events.flatMap(({ detail }) => Object.values(detail.after)))).toEqual(new Set(['…']))
      expect((await app.detail('lan', opened.id)).status).toBe(404)
    })

    it('does not move in or out of the area, force or level of whoever writes it, nor to another province', async () => {
      const { body } = await app.open('qltt', { jointForces: ['CA'], assigned: [] })
      expect((await correct('police', body, { lead: 'Đội 9' })).status).toBe(403)
      expect((await correct('qltt', body, { force: 'CA', jointForces: [] })).status).toBe(403)
      const [elsewhere] = await database().sql<{ code: string }[]>`
        select code from communes where province_code = '15' order by code limit 1`
      const { sql } = database()
      await sql`update inspections set assigned = '{laoCai}' where id = ${body.id}`
      const assigned = { assigned: ['laoCai'] }
      const given = await now(body.id, 'laoCai')
      expect(namesOf(await correct('laoCai', given, { ...assigned, communeCode: elsewhere!.code }))).toEqual([
        'communeCode',
      ])
      expect((await correct('laoCai', given, { ...assigned, communeCode: CHAU_DOC })).status).toBe(403)
      expect((await correct('laoCai', given, { ...assigned, lead: 'Đội 2' })).body.lead).toBe('Đội 2')
      const secret = await app.place({ sensitivity: 'RESTRICTED' })
      const { body: raised } = await correct('minh', await now(body.id), { ...assigned, establishmentId: secret })
      expect(raised.sensitivity).toBe('RESTRICTED')
      const low = await correct('minh', raised, { ...assigned, establishmentId: null })
      expect(low.body.sensitivity).toBe('RESTRICTED')
    })

    it('does not mix samples and real records, and gives no number twice', async () => {
      const { body: real } = await app.open('minh')
      const { body: sample } = await app.open('sample')
      const { body: campaign } = await app.addCampaign('sample')
      expect(namesOf(await correct('minh', real, { campaignId: campaign.id }))).toEqual(['establishmentId'])
      expect((await correct('sample', real, { lead: 'Đội 9' })).status).toBe(403)
      expect((await correct('sample', sample, { campaignId: campaign.id })).body).toMatchObject({ isSample: true })
      expect(namesOf(await correct('minh', sample, { version: 2, establishmentId: await app.place() }))).toEqual([
        'establishmentId',
      ])
      const { body: other } = await app.open('minh')
      expect(namesOf(await correct('minh', other, { number: real.number }))).toEqual(['number'])
    })

    it('stays where a re-check was about the place, and a re-check is not called off', async () => {
      const [here, there] = [await app.place(), await app.place()]
      const { body: opened } = await app.open('minh', { establishmentId: here })
      await app.progress('minh', opened.id, DONE)
      const draft = { topic: 'ORIGIN', description: 'Thiếu nhãn', measure: 'Bổ sung nhãn', dueOn: '2026-04-01' }
      const { body: found } = await app.ask<{ id: number }>('minh', 'POST', `inspections/${opened.id}/findings`, draft)
      const { body: again } = await app.open('minh', {
        establishmentId: here,
        type: 'FOLLOWUP',
        plannedOn: '2026-03-16',
        override: { reason: 'R_FOLLOW', document: null, note: null },
      })
      await app.progress('minh', again.id, { status: 'RUNNING', startedOn: '2026-03-16' })
      const step = await app.ask('minh', 'POST', `findings/${found.id}/step`, {
        version: 1,
        evidence: 'Ảnh nhãn',
        evidenceOn: '2026-03-12',
        recheckInspectionId: again.id,
        recheckedOn: '2026-03-16',
        recheckResult: 'FIXED',
        state: 'CLOSED',
      })
      expect(step.status).toBe(200)
      for (const inspection of [await now(opened.id), await now(again.id)])
        expect(namesOf(await correct('minh', inspection, { establishmentId: there, override: A_SIGN }))).toEqual([
          'establishmentId',
        ])
      expect(
        namesOf(await app.ask('minh', 'POST', `inspections/${again.id}/cancel`, { version: 2, reason: 'Ghi nhầm' })),
      ).toEqual(['reason'])
    })

    it('with signs of a crime or with something to mend is not called off, whatever a program does', async () => {
      const { sql } = database()
      const { body } = await app.open('minh')
      await app.progress('minh', body.id, { ...DONE, result: 'CRIME_SIGN', outcomes: ['HANDOVER'], fine: null })
      const callOff = (id: number) => sql`update inspections set cancelled_reason = 'nhầm' where id = ${id}`
      await expect(callOff(body.id)).rejects.toMatchObject({ code: 'DN306' })
      const { body: other } = await app.open('minh')
      await app.progress('minh', other.id, DONE)
      const finding = (id: number) =>
        sql`insert into findings (inspection_id, topic, description, measure, due_on)
          values (${id}, 'ORIGIN', 'Thiếu nhãn', 'Bổ sung', '2026-04-01')`
      await finding(other.id)
      await expect(callOff(other.id)).rejects.toMatchObject({ code: 'DN307' })
      const { body: third } = await app.open('minh')
      await callOff(third.id)
      await expect(finding(third.id)).rejects.toMatchObject({ code: 'DN310' })
    })
  },
  { units: true },
)
