import { beforeAll, expect, it } from 'vitest'
import type { DrugHistory, DrugList, DrugRecord } from '../../data/model/drugClasses/drugRecord.ts'
import { scopedDatabase } from '../../server/access/inScope.ts'
import type { Sql } from '../../server/database/connect.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { CHAU_DOC, inspectionApp, PEOPLE, type PersonName, VINH_AN } from '../inspections/inspectionApp.ts'
import { SOME_FACTS } from './someFacts.ts'

const YEAR = 2025
const DECISION = { decisionNumber: '12/QĐ-UBND (mẫu)', decidedOn: '2025-12-18' }

describeOnEachEngine(
  'the drug facts of a commune',
  (database) => {
    let app: ReturnType<typeof inspectionApp>
    beforeAll(() => {
      app = inspectionApp(database())
    })
    const add = (who: PersonName, changes: object = {}) =>
      app.ask<DrugRecord>(who, 'POST', 'drug-classes', { ...SOME_FACTS, communeCode: VINH_AN, year: YEAR, ...changes })
    const put = (who: PersonName, { id, version }: DrugRecord, changes: object = {}) =>
      app.ask<DrugRecord>(who, 'PUT', `drug-classes/${id}`, { ...SOME_FACTS, version, ...changes })
    const step = (who: PersonName, { id, version }: DrugRecord, name: string, body: object = {}) =>
      app.ask<DrugRecord>(who, 'POST', `drug-classes/${id}/${name}`, { version, ...body })
    const rowOf = async (who: PersonName, commune = VINH_AN) =>
      (await app.ask<DrugList>(who, 'GET', `drug-classes?province=91&year=${YEAR}`)).body.rows.find(
        ({ communeCode }) => communeCode === commune,
      )
    const now = async () => (await rowOf('lan'))!.record!

    it('are put down by the commune itself, once, and never by another', async () => {
      expect(await rowOf('commune')).toMatchObject({ record: null, mayEnter: true, lastYearClass: null })
      expect(await rowOf('viewer')).toMatchObject({ record: null, mayEnter: false })
      const { status, body } = await add('commune')
      expect(status).toBe(200)
      expect(body).toMatchObject({ ...SOME_FACTS, stage: 'SELF', proposedClass: 'D_II', decidedClass: 'D_WAIT' })
      expect(body).toMatchObject({ version: 1, mayEdit: true, mayApprove: false, selfClass: null })
      expect(await add('commune')).toMatchObject({ status: 409, body: { error: { code: 'CONFLICT' } } })
      expect((await add('commune', { communeCode: CHAU_DOC })).status).toBe(403)
      expect((await add('viewer')).status).toBe(403)
      expect(await rowOf('commune')).toMatchObject({ record: { id: body.id }, mayEnter: false })
      expect(await rowOf('viewer')).toMatchObject({ record: { mayEdit: false, mayApprove: false } })
    })

    it('keep what was not stated apart from zero', async () => {
      const { body } = await put('commune', await now(), { users: null, usersInCare: null, places: 0, plants: null })
      expect(body).toMatchObject({ users: null, places: 0, plants: null, version: 2, proposedClass: 'D_III' })
      const none = await put('commune', body, { residents: null })
      expect(none.body).toMatchObject({ residents: null, proposedClass: null })
    })

    it('are refused where they contradict each other or are no counts, field by field', async () => {
      const record = await now()
      const problems = async (changes: object) =>
        (await put('commune', record, changes)).body.error?.problems.map(({ name }) => name)
      expect(await problems({ users: 2, usersInCare: 3 })).toEqual(['usersInCare'])
      expect(await problems({ residents: 10, users: 11, usersInCare: 0 })).toEqual(['users'])
      expect(await problems({ users: -1, places: 1.5, residents: 0 })).toEqual(
        expect.arrayContaining(['users', 'places', 'residents']),
      )
      expect(await problems({ isOnKeyRoute: 'yes' })).toEqual(['isOnKeyRoute'])
      expect((await add('lan', { communeCode: CHAU_DOC, year: 2099 })).body.error?.problems).toMatchObject([
        { name: 'year' },
      ])
      expect((await add('lan', { communeCode: '02647', year: YEAR })).status).toBe(403)
    })

    it('are saved on the version that was opened: nothing of somebody else is lost', async () => {
      const opened = await now()
      expect((await put('lan', opened, { users: 11 })).status).toBe(200)
      const late = await put('commune', opened, { users: 9 })
      expect(late).toMatchObject({ status: 409, body: { now: { users: 11 } } })
      expect(late.body.error?.message).toContain('Lan (mẫu)')
      expect((await now()).users).toBe(11)
    })

    it('cannot be submitted without residents, nor with another class than proposed without a reason', async () => {
      const { body: bare } = await put('commune', await now(), { residents: null })
      expect((await step('commune', bare, 'submit', { class: 'D_III' })).body.error?.problems).toMatchObject([
        { name: 'residents' },
      ])
      const { body: whole } = await put('commune', bare)
      expect((await step('commune', whole, 'submit', { class: 'D_III' })).body.error?.problems).toMatchObject([
        { name: 'reason' },
      ])
      const { body } = await step('commune', whole, 'submit', { class: 'D_II' })
      expect(body).toMatchObject({ stage: 'SUBMITTED', selfClass: 'D_II', decidedClass: 'D_WAIT' })
    })

    it('stay as they were submitted until they are taken back, whatever a program does', async () => {
      const submitted = await now()
      expect((await put('commune', submitted, { users: 5 })).body.error?.problems).toMatchObject([{ name: 'stage' }])
      const { sql } = database()
      await expect(sql`update commune_drug_facts set users = 1 where id = ${submitted.id}`).rejects.toMatchObject({
        code: 'DN401',
      })
      await expect(
        sql`update commune_drug_facts set stage = 'SELF', self_class = null, users = 1 where id = ${submitted.id}`,
      ).rejects.toMatchObject({ code: 'DN401' })
      await expect(sql`delete from commune_drug_facts where id = ${submitted.id}`).rejects.toMatchObject({
        code: '42501',
      })
      const { body } = await step('commune', submitted, 'withdraw')
      expect(body).toMatchObject({ stage: 'SELF', selfClass: null })
      await expect(
        sql`update commune_drug_facts set stage = 'APPROVED', decided_class = 'D_II', self_class = 'D_II',
          decision_number = '1', decided_on = '2025-12-18' where id = ${submitted.id}`,
      ).rejects.toMatchObject({ code: 'DN402' })
      expect((await step('commune', body, 'submit', { class: 'D_II' })).status).toBe(200)
    })

    it('are decided by the province alone, with its decision, and with a reason where it decides otherwise', async () => {
      const submitted = await now()
      const approval = { ...DECISION, class: 'D_I', reason: null }
      expect((await step('commune', submitted, 'approve', approval)).status).toBe(403)
      expect((await step('viewer', submitted, 'approve', approval)).status).toBe(403)
      expect((await step('laoCai', submitted, 'approve', approval)).status).toBe(403)
      expect((await step('lan', submitted, 'approve', approval)).body.error?.problems).toMatchObject([
        { name: 'reason' },
      ])
      const noPaper = { ...approval, reason: 'Địa bàn giáp biên giới', decisionNumber: '' }
      expect((await step('lan', submitted, 'approve', noPaper)).body.error?.problems).toMatchObject([
        { name: 'decisionNumber' },
      ])
      // Ahead of today, and before the year of assessment began.
      for (const decidedOn of ['2099-01-01', '2024-12-14']) {
        const wrong = { ...approval, reason: 'Địa bàn giáp biên giới', decidedOn }
        expect((await step('lan', submitted, 'approve', wrong)).body.error?.problems).toMatchObject([
          { name: 'decidedOn' },
        ])
      }
      const { body } = await step('lan', submitted, 'approve', { ...approval, reason: 'Địa bàn giáp biên giới' })
      expect(body).toMatchObject({ stage: 'APPROVED', decidedClass: 'D_I', decidedReason: 'Địa bàn giáp biên giới' })
      expect((await rowOf('commune'))?.record).toMatchObject({ decidedClass: 'D_I', proposedClass: 'D_II' })
      const { sql } = database()
      await expect(
        sql`update commune_drug_facts set decided_reason = null where id = ${submitted.id}`,
      ).rejects.toMatchObject({ code: 'DN402' })
    })

    it('are neither approved nor reopened by a program that writes as the commune', async () => {
      const { sql } = database()
      const asCommune = (work: (sql: Sql) => Promise<{ count: number }>) =>
        scopedDatabase(sql).write(PEOPLE.commune.scope, work, PEOPLE.commune)
      const approved = await now()
      const reopened = await asCommune(
        (own) => own`update commune_drug_facts set stage = 'SELF', self_class = null, decided_class = 'D_WAIT',
          decision_number = null, decided_on = null, decided_reason = null where id = ${approved.id}`,
      )
      expect(reopened.count).toBe(0)
      await expect(
        asCommune(
          (own) => own`insert into commune_drug_facts (province_code, commune_code, year, residents, stage, self_class,
              self_reason, decided_class, decided_reason, decision_number, decided_on)
            values ('91', ${VINH_AN}, 2026, 1000, 'APPROVED', 'D_I', 'không rõ', 'D_I', 'không rõ', '1', '2026-01-01')`,
        ),
      ).rejects.toMatchObject({ code: '42501' })
      const { body: other } = await add('commune', { year: 2026 })
      const { body: submitted } = await step('commune', other, 'submit', { class: 'D_II' })
      await expect(
        asCommune(
          (own) => own`update commune_drug_facts set stage = 'APPROVED', decided_class = 'D_II', decision_number = '1',
            decided_on = '2026-01-01' where id = ${submitted.id}`,
        ),
      ).rejects.toMatchObject({ code: '42501' })
    })

    it('that are approved only the province opens again, with a reason; what was decided stays in the history', async () => {
      const approved = await now()
      expect((await step('commune', approved, 'withdraw')).body.error?.problems).toMatchObject([{ name: 'stage' }])
      expect((await step('commune', approved, 'return', { reason: 'Sửa lại' })).status).toBe(403)
      expect((await step('lan', approved, 'return', { reason: '' })).body.error?.problems).toMatchObject([
        { name: 'reason' },
      ])
      const { body } = await step('lan', approved, 'return', { reason: 'Tính lại số người nghiện' })
      expect(body).toMatchObject({ stage: 'SELF', decidedClass: 'D_WAIT', returnReason: 'Tính lại số người nghiện' })
      const { versions } = (await app.ask<DrugHistory>('viewer', 'GET', `drug-classes/${body.id}/history`)).body
      expect(versions).toHaveLength(body.version - 1)
      expect(versions[0]).toMatchObject({ stage: 'APPROVED', decidedClass: 'D_I', personName: 'Lan (mẫu)', users: 12 })
      expect(versions[0]).toMatchObject({ ...DECISION, decidedReason: 'Địa bàn giáp biên giới' })
      expect(versions.at(-1)).toMatchObject({ version: 1, users: 12, stage: 'SELF' })
      expect((await app.ask('laoCai', 'GET', `drug-classes/${body.id}/history`)).status).toBe(404)
      // What the commune changes now is submitted anew, without the old reason.
      const again = await step('commune', (await put('commune', body, { users: 9 })).body, 'submit', { class: 'D_III' })
      expect(again.body).toMatchObject({ stage: 'SUBMITTED', returnReason: null })
    })

    it('are seen of the communes of whoever looks, and only the whole province judges the province', async () => {
      const list = async (who: PersonName) =>
        (await app.ask<DrugList>(who, 'GET', `drug-classes?province=91&year=${YEAR}`)).body
      expect(await list('lan')).toMatchObject({ isWhole: true, year: YEAR })
      expect((await list('lan')).rows).toHaveLength(102)
      expect((await list('commune')).rows.map(({ communeCode }) => communeCode)).toEqual([VINH_AN])
      expect(await list('commune')).toMatchObject({ isWhole: false })
      expect((await list('laoCai')).rows).toEqual([])
      expect((await app.ask('lan', 'GET', 'drug-classes')).body.error?.problems).toMatchObject([{ name: 'province' }])
    })

    it('of the sample stand beside what is real and are changed by sample accounts alone', async () => {
      const { sql } = database()
      const before = await now()
      expect((await put('sample', before)).status).toBe(403)
      const { body: made } = await add('sample', { communeCode: CHAU_DOC })
      expect(made).toMatchObject({ isSample: true, mayEdit: true })
      expect(await rowOf('lan', CHAU_DOC)).toMatchObject({ record: { isSample: true, mayEdit: false }, mayEnter: true })
      expect((await put('lan', made)).status).toBe(403)
      const { body: real } = await add('lan', { communeCode: CHAU_DOC, users: 4 })
      expect(await rowOf('lan', CHAU_DOC)).toMatchObject({ record: { id: real.id }, mayEnter: false })
      await sql`delete from commune_drug_facts where is_sample`
    })

    it('leave a line in the audit record that repeats no words', async () => {
      const lines = await database().sql<{ detail: Record<string, Record<string, unknown>> }[]>`
        select detail from audit.events where subject_type = 'drug_class' order by number`
      expect(lines.length).toBeGreaterThan(8)
      expect(lines[0]?.detail).toMatchObject({ act: 'ADD', after: { users: 12, communeCode: VINH_AN } })
      expect(JSON.stringify(lines)).not.toContain('giáp biên giới')
    })
  },
  { units: true },
)
