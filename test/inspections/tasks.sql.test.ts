import { beforeAll, expect, it } from 'vitest'
import type { Exemption, Task } from '../../data/model/inspections/campaigns.ts'
import type { ExemptionList, TaskPage } from '../../data/model/inspections/requests.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aTask } from './aTask.ts'
import { CHAU_DOC, inspectionApp, VINH_AN } from './inspectionApp.ts'

/** The six clear items of rule R13, as people call them. */
const ITEMS = {
  personName: 'người',
  work: 'việc',
  dueOn: 'thời gian',
  responsibility: 'trách nhiệm',
  product: 'sản phẩm',
  authority: 'thẩm quyền',
} as const

describeOnEachEngine(
  'a task',
  (database) => {
    let app: ReturnType<typeof inspectionApp>
    beforeAll(() => {
      app = inspectionApp(database())
    })
    const add = (changes: object = {}) => app.ask<Task>('minh', 'POST', 'tasks', { ...aTask, ...changes })

    it('is refused where one of its six items is missing or blank, and the item is named', async () => {
      for (const [name, item] of Object.entries(ITEMS)) {
        for (const value of [undefined, '', '   ']) {
          if (name === 'dueOn' && value === '   ') continue
          const { status, body } = await add({ [name]: value })
          expect(status, `${name} ${value}`).toBe(400)
          expect(body.error?.problems.map((problem) => [problem.name, problem.message])).toEqual([
            [name, `Nhiệm vụ phải rõ ${item}.`],
          ])
        }
      }
      const { body } = await add(Object.fromEntries(Object.keys(ITEMS).map((name) => [name, ''])))
      expect(body.error?.problems.map(({ name }) => name)).toEqual(Object.keys(ITEMS))
      await expect(
        database()
          .sql`insert into tasks (province_code, force, person_name, work, due_on, responsibility, product, authority)
          values ('91', 'CA', 'a', 'b', '2026-01-01', 'c', 'd', ' ')`,
      ).rejects.toMatchObject({ code: '23514' })
    })

    it('is followed to its result, late while it is open after its day, on the version that was opened', async () => {
      const { body } = await add()
      expect(body).toMatchObject({ ...aTask, state: 'OPEN', isLate: true, version: 1, mayEdit: true })
      const move = (version: number, changes: object) =>
        app.ask<Task>('minh', 'POST', `tasks/${body.id}/progress`, { version, state: 'DOING', ...changes })
      expect((await move(1, { difficulties: 'Thiếu xe' })).body).toMatchObject({
        state: 'DOING',
        difficulties: 'Thiếu xe',
        version: 2,
      })
      expect(await move(1, {})).toMatchObject({ status: 409, body: { now: { version: 2, state: 'DOING' } } })
      expect((await move(2, { state: 'DONE' })).body.error?.problems).toMatchObject([{ name: 'doneOn' }])
      expect((await move(2, { state: 'DONE', doneOn: '2099-01-01' })).body.error?.problems).toMatchObject([
        { name: 'doneOn' },
      ])
      const done = await move(2, { state: 'DONE', doneOn: '2026-06-09', result: '12 kho' })
      expect(done.body).toMatchObject({ state: 'DONE', doneOn: '2026-06-09', isLate: false })
      const edit = await app.ask<Task>('minh', 'PUT', `tasks/${body.id}`, { ...aTask, version: 3 })
      expect(edit.body.error?.problems).toMatchObject([{ name: 'state' }])
    })

    it('of a person is theirs to see and to move on, whatever force or place it is of', async () => {
      const { body } = await add({ force: 'BP', communeCode: CHAU_DOC })
      await database().sql`update tasks set person_id = 'police' where id = ${body.id}`
      const mine = await app.ask<TaskPage>('police', 'GET', 'tasks?assigned=me')
      expect(mine.body.tasks).toMatchObject([{ id: body.id, mayEdit: true }])
      const moved = await app.ask<Task>('police', 'POST', `tasks/${body.id}/progress`, { version: 2, state: 'DOING' })
      expect(moved.body.state).toBe('DOING')
      expect((await app.ask<TaskPage>('qltt', 'GET', 'tasks?forces=BP')).body.tasks).toEqual([])
    })

    it('is due when whoever gave it says: the person it is given to does not move the day', async () => {
      const own = { personId: 'qltt', personName: 'Quản lý thị trường (mẫu)' }
      const { body } = await add()
      await database().sql`update tasks set person_id = 'qltt' where id = ${body.id}`
      const put = (who: 'minh' | 'qltt', version: number, changes: object) =>
        app.ask<Task>(who, 'PUT', `tasks/${body.id}`, { ...aTask, ...own, ...changes, version })
      const later = { dueOn: '2026-07-10' }
      expect((await put('qltt', 2, later)).body.error?.problems).toMatchObject([{ name: 'dueOn' }])
      expect((await put('qltt', 2, { ...later, personId: null })).body.error?.problems).toMatchObject([
        { name: 'dueOn' },
      ])
      expect((await put('qltt', 2, { work: 'Kiểm tra các kho ven sông' })).status).toBe(200)
      expect((await put('minh', 3, later)).body).toMatchObject(later)
    })

    it('belongs to a campaign and a commune of its province', async () => {
      const wrong = { campaignId: 999_999, planLineId: 999_999, communeCode: '02647', personId: 'nobody' }
      const { body } = await add(wrong)
      expect(body.error?.problems.map(({ name }) => name)).toEqual([
        'campaignId',
        'planLineId',
        'communeCode',
        'personId',
      ])
    })

    it('given to somebody elsewhere is put down by them, who do not move it', async () => {
      const { body } = await app.ask<Task>('lan', 'POST', 'tasks', aTask)
      await database().sql`update tasks set person_id = 'laoCai' where id = ${body.id}`
      const change = (changes: object) =>
        app.ask<Task>('laoCai', 'PUT', `tasks/${body.id}`, { ...aTask, personId: 'laoCai', version: 2, ...changes })
      expect((await change({ communeCode: CHAU_DOC })).status).toBe(403)
      expect((await change({ force: 'CA' })).status).toBe(403)
      expect((await change({ product: 'Báo cáo' })).body).toMatchObject({ product: 'Báo cáo', communeCode: VINH_AN })
    })

    it('or any visit need not be where the consolidator exempts a commune, on a ground and until a day', async () => {
      const draft = {
        provinceCode: '91',
        communeCode: VINH_AN,
        force: 'QLTT',
        topic: null,
        validFrom: '2026-01-01',
        validTo: '2026-06-30',
        ground: 'Không có cơ sở kinh doanh',
      }
      const { body } = await app.ask<Exemption>('lan', 'POST', 'exemptions', draft)
      expect(body).toMatchObject({ ...draft, document: null, version: 1, mayEdit: true })
      const list = async (query: string) =>
        (await app.ask<ExemptionList>('minh', 'GET', `exemptions?province=91&${query}`)).body.exemptions
      expect(await list('from=2026-06-30')).toMatchObject([{ id: body.id, mayEdit: false }])
      expect(await list('from=2026-07-01')).toEqual([])
      const change = { ...draft, validTo: '2026-12-31', version: 1 }
      expect((await app.ask<Exemption>('lan', 'PUT', `exemptions/${body.id}`, change)).body).toMatchObject({
        validTo: '2026-12-31',
        version: 2,
      })
      expect((await app.ask('lan', 'PUT', `exemptions/${body.id}`, change)).status).toBe(409)
      expect((await app.ask('minh', 'POST', 'exemptions', draft)).status).toBe(403)
      const refused = await app.ask('lan', 'POST', 'exemptions', { ...draft, validTo: '2025-12-31', ground: 'x' })
      expect(refused.body.error?.problems.map(({ name }) => name)).toContain('ground')
      expect(
        (await app.ask('lan', 'POST', 'exemptions', { ...draft, validTo: '2025-12-31' })).body.error?.problems,
      ).toMatchObject([{ name: 'validTo' }])
    })

    it('or in any commune of the province, of a force or topic, for everybody there to read', async () => {
      const draft = {
        provinceCode: '91',
        communeCode: null,
        force: 'KL',
        topic: 'N2O',
        validFrom: '2028-01-01',
        validTo: '2028-12-31',
        ground: 'Không được giao nội dung này',
      }
      const { body } = await app.ask<Exemption>('lan', 'POST', 'exemptions', draft)
      expect(body).toMatchObject({ ...draft, mayEdit: true })
      const { exemptions } = (
        await app.ask<ExemptionList>('minh', 'GET', `exemptions?commune=${VINH_AN}&from=2028-01-01`)
      ).body
      expect(exemptions).toMatchObject([{ id: body.id, mayEdit: false }])
      const refusedAt = async (change: object) =>
        (await app.ask('lan', 'POST', 'exemptions', { ...draft, ...change })).body.error?.problems[0]?.name
      expect(await refusedAt({ force: null, topic: null })).toBe('communeCode')
      expect(await refusedAt({ communeCode: VINH_AN, provinceCode: '15' })).toBe('communeCode')
    })
  },
  { units: true },
)
