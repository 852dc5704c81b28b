import { beforeAll, expect, it } from 'vitest'
import { EDITED_THINGS, thingInPath } from '../../data/model/recordEdit.ts'
import type { RemovedPage, RemovedThing } from '../../data/model/removedRecord.ts'
import { insertCases } from '../../server/imports/insertCases.ts'
import { aCase, addCases, addThings } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { reviewApp } from '../reviews/reviewApp.ts'
import type { EditorName } from './editingApp.ts'
import { editingApp } from './editingApp.ts'

/** Well inside Vĩnh An and Châu Đốc of An Giang, `[longitude, latitude]`. */
const IN_VINH_AN = [105.157111, 10.41038] as const
const IN_CHAU_DOC = [105.121733, 10.7052] as const
const point = (coordinates: readonly number[]) => ({ type: 'Point' as const, coordinates: [...coordinates] })
const A_CASE = { kind: 'SMUG_BORDER', force: 'CA', date: '02/03/2026' }

describeOnEachEngine(
  'a record that was taken out',
  (database) => {
    let forms: ReturnType<typeof editingApp>
    let desk: ReturnType<typeof reviewApp>
    beforeAll(async () => {
      forms = editingApp(database())
      desk = reviewApp(database())
      await addThings(database().sql)
    })

    const remove = (path: string, note: string, who: EditorName = 'lan', version = 1) =>
      forms.ask(who, 'POST', `${path}/remove`, { version, note })
    const list = async (who: EditorName, query = '') =>
      (await desk.ask<RemovedPage>(who, 'GET', `removed-records${query}`)).body
    const bringBack = (who: EditorName, thing: RemovedThing, id: number) =>
      desk.ask<{ id: number; version: number }>(who, 'POST', `removed-records/${thing}/${id}/bring-back`)
    const aNewCase = async (changes: Parameters<typeof aCase>[0] = {}) =>
      (await addCases(database().sql, [aCase({ position: IN_VINH_AN, force: 'CA', ...changes })]))[0]!

    it('is found with who did it, when and why, and comes back as it was, whatever its kind', async () => {
      const { sql } = database()
      const caseId = await aNewCase({
        goods: [{ commodity: 'CIG', quantity: 3, unit: 'bao', value: 9 }],
        summary: 'Ghe chở thuốc lá (mẫu).',
        jointForces: ['BP'],
      })
      for (const thing of EDITED_THINGS) {
        const [found] =
          thing === 'cases' ? [{ id: caseId }] : await sql<{ id: number }[]>`select min(id) as id from ${sql(thing)}`
        const { id } = found!
        const path = `${thingInPath(thing)}/${id}`
        const opened = await forms.read('lan', path)
        expect((await remove(path, `Nhập nhầm ${thing}`, 'lan', opened.version)).status, thing).toBe(200)
        const [record] = (await list('minh', `?thing=${thing}`)).records
        expect(record, thing).toMatchObject({
          thing,
          id,
          version: opened.version,
          way: 'REMOVE',
          personName: 'Lan (mẫu)',
          note: `Nhập nhầm ${thing}`,
          sourceNumber: opened.cells.sourceNumber,
          title: thing === 'cases' ? opened.cells.kind : opened.cells.name,
        })
        expect(Math.abs(Date.parse(record!.removedAt) - Date.now())).toBeLessThan(60_000)
        expect((await bringBack('minh', thing, id)).body, thing).toMatchObject({ id, version: opened.version + 1 })
        const now = await forms.read('lan', path)
        expect({ ...now, version: 0, versions: [] }, thing).toEqual({ ...opened, version: 0, versions: [] })
        expect(now.versions[0]).toMatchObject({ version: opened.version, act: 'REMOVE' })
        expect((await list('minh', `?thing=${thing}`)).records).toEqual([])
      }
      const goods = await sql`select commodity, quantity from goods_items where case_id = ${caseId}`
      expect(goods).toEqual([{ commodity: 'CIG', quantity: 3 }])
      const events = await sql<{ detail: { act: string }; personName: string }[]>`
        select detail, person_name from audit.events where subject_type = 'case' and subject_id = ${String(caseId)}
        order by number`
      expect(events.map(({ detail, personName }) => `${detail.act} ${personName}`)).toEqual([
        'REMOVE Lan (mẫu)',
        'BRING_BACK Minh (mẫu)',
      ])
    })

    it('is shown and given back only to those whose area, force and level it is of', async () => {
      const id = await aNewCase({ position: IN_CHAU_DOC })
      const sealed = await aNewCase()
      await database().sql`update cases set sensitivity = 'SEALED' where id = ${sealed}`
      await remove(`cases/${id}`, 'Gỡ thử')
      await database().sql`
        insert into record_versions (thing, record_id, version, record, act, person_name, note)
        select 'cases', id, version, to_jsonb(cases), 'REMOVE', 'Kín (mẫu)', 'Chuyện kín' from cases where id = ${sealed}`
      await database().sql`delete from cases where id = ${sealed}`
      const seenBy = async (who: EditorName) => (await list(who)).records.map((one) => one.id)
      expect(await seenBy('minh')).toContain(id)
      expect(await seenBy('minh')).not.toContain(sealed)
      expect(await seenBy('commune')).toEqual([])
      expect(await seenBy('laoCai')).toEqual([])
      expect(await seenBy('sample')).toEqual([])
      expect((await desk.ask('viewer', 'GET', 'removed-records')).status).toBe(403)
      for (const who of ['commune', 'laoCai'] as const) expect((await bringBack(who, 'cases', id)).status).toBe(404)
      expect((await bringBack('sample', 'cases', id)).status).toBe(403)
      expect((await bringBack('lan', 'cases', sealed)).status).toBe(404)
      // One that is there is no record that was taken out, however hidden it is and whatever its past.
      expect((await bringBack('lan', 'cases', id)).status).toBe(200)
      await database().sql`update cases set sensitivity = 'SEALED' where id = ${id}`
      expect(await seenBy('lan')).not.toContain(id)
    })

    it('is found by words of who, why, number and name without marks, by kind, way and day, page by page', async () => {
      const { sql } = database()
      await sql`delete from record_versions where act = 'REMOVE'`
      const ids: number[] = []
      for (const note of ['Trùng với vụ khác', 'Nhập nhầm xã', 'Nhập nhầm ngày']) {
        const id = await aNewCase()
        ids.push(id)
        await remove(`cases/${id}`, note, note.includes('xã') ? 'minh' : 'lan')
      }
      await sql`update record_versions set replaced_at = '2026-03-01T16:59:59Z' where record_id = ${ids[0]!} and thing = 'cases'`
      const found = async (query: string) => (await list('lan', query)).records.map(({ id }) => id)
      expect(await found('')).toEqual([ids[2], ids[1], ids[0]])
      expect(await found('?text=NHAP%20nham')).toEqual([ids[2], ids[1]])
      expect(await found('?text=minh%20nhap')).toEqual([ids[1]])
      expect(await found('?thing=crossings')).toEqual([])
      expect(await found('?way=UNDO')).toEqual([])
      expect(await found('?to=2026-03-01')).toEqual([ids[0]])
      expect(await found('?from=2026-03-02')).toEqual([ids[2], ids[1]])
      const first = await list('lan', '?limit=2')
      expect(first.records.map(({ id }) => id)).toEqual([ids[2], ids[1]])
      const second = await list('lan', `?limit=2&after=${first.next}`)
      expect({ ids: second.records.map(({ id }) => id), next: second.next }).toEqual({ ids: [ids[0]], next: null })
    })

    it('is asked about again as before when it comes back', async () => {
      const { written } = await insertCases(
        database().sql,
        [
          {
            ...aCase({ force: 'CA', provinceCode: '91', statedUnit: 'xã Không Có Tên, An Giang' }),
            unitProblem: 'UNIT_UNKNOWN',
          },
        ],
        { batchId: null },
      )
      const id = written[0]!.id!
      expect(await desk.reviewOf(id, 'UNIT_UNKNOWN')).toMatchObject({ isOpen: true })
      await remove(`cases/${id}`, 'Gỡ thử')
      expect(await desk.reviewOf(id, 'UNIT_UNKNOWN')).toBeUndefined()
      await bringBack('lan', 'cases', id)
      expect(await desk.reviewOf(id, 'UNIT_UNKNOWN')).toMatchObject({ isOpen: true })
    })

    it('stays out where its number is another record’s now, or where somebody was faster: each is told', async () => {
      const numbered = { cells: { ...A_CASE, sourceNumber: 'BB-30/2026' }, shape: point(IN_VINH_AN) }
      const { body } = await forms.add('lan', 'cases', numbered)
      await remove(`cases/${body.id}`, 'Gỡ thử')
      const other = await forms.add('lan', 'cases', numbered)
      const taken = await bringBack('lan', 'cases', body.id)
      expect(taken).toMatchObject({ status: 409, body: { error: { message: expect.stringContaining('BB-30/2026') } } })
      await remove(`cases/${other.body.id}`, 'Gỡ thử')
      const both = await Promise.all([bringBack('lan', 'cases', body.id), bringBack('minh', 'cases', body.id)])
      const statuses = both.map(({ status }) => status).toSorted((a, b) => a - b)
      expect(statuses[0]).toBe(200)
      expect([404, 409]).toContain(statuses[1])
    })
  },
  { units: true },
)
