import { beforeAll, expect, it } from 'vitest'
import { undoBatch } from '../../server/imports/undoBatch.ts'
import { writeKeys } from '../../server/access/writeKeys.ts'
import { editingApp, EDITORS } from '../editing/editingApp.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { addPlace, addVisit } from './registerApp.ts'

describeOnEachEngine(
  'an establishment of which the register keeps something',
  (database) => {
    let forms: ReturnType<typeof editingApp>
    beforeAll(() => {
      forms = editingApp(database())
    })
    const remove = (id: number) =>
      forms.ask<{ error?: { code: string; message: string } }>('lan', 'POST', `establishments/${id}/remove`, {
        version: 1,
        note: 'Ghi nhầm',
      })
    const isThere = async (id: number) =>
      (await database().sql`select from establishments where id = ${id}`).length === 1

    /** What may be kept of a place, by who writes it there. */
    const KEPT: Readonly<Record<string, (id: number) => Promise<unknown>>> = {
      'an inspection': (id) => addVisit(database().sql, id, { planned_on: '2026-03-02' }),
      'a plan line': (id) => database().sql`
        insert into plan_lines (province_code, commune_code, establishment_id, force, topics, content, starts_on, ends_on, lead)
        values ('91', '30604', ${id}, 'CA', '{ORIGIN}', 'Nội dung', '2026-03-02', '2026-03-03', 'Đội 1')`,
      'a licence': (id) =>
        database().sql`insert into licences (establishment_id, kind, number) values (${id}, 'EP', '1')`,
      'a commitment': (id) =>
        database().sql`insert into commitments (establishment_id, topic, status) values (${id}, 'N2O', 'UNSIGNED')`,
      'a balance': (id) => database().sql`
        insert into n2o_balances (establishment_id, year, opening, taken_in, used, sold, closing)
        values (${id}, 2025, 1, 1, 1, 0, 1)`,
      'a complaint': (id) => database().sql`
        insert into complaints (establishment_id, topic, received_at, channel, summary)
        values (${id}, 'FOOD', now(), 'PHONE', 'Ồn đêm')`,
      'a unit in charge': (id) => database().sql`
        insert into responsible_units (establishment_id, topic, unit, valid_from) values (${id}, 'FOOD', 'Sở A', '2025-01-01')`,
      'a row that was merged into it': async (id) => {
        const merged = await addPlace(database().sql, { name: 'Tên cũ (mẫu)' })
        return database().sql`update establishments set merged_into_id = ${id}, root_id = ${id} where id = ${merged}`
      },
    }

    it.each(Object.keys(KEPT))('such as %s is not removed, and whoever tries is told what to do', async (name) => {
      const id = await addPlace(database().sql, { name: 'Cửa hàng (mẫu)' })
      await KEPT[name]!(id)
      const answer = await remove(id)
      expect(answer).toMatchObject({ status: 409, body: { error: { code: 'CONFLICT' } } })
      expect(answer.body.error?.message).toMatch(/không gỡ được.*“Đã đóng”.*gộp vào cơ sở đúng/s)
      expect(await isThere(id)).toBe(true)
    })

    it('is not removed as a sample either, and another one is', async () => {
      const { sql } = database()
      const [used, free] = [
        await addPlace(sql, { name: 'Có giấy phép (mẫu)', is_sample: true }),
        await addPlace(sql, { name: 'Trống (mẫu)', is_sample: true }),
      ]
      await sql`insert into licences (establishment_id, kind, number, is_sample) values (${used}, 'EP', '1', true)`
      expect((await remove(used)).status).toBe(409)
      expect((await sql`select from licences where establishment_id = ${used}`).length).toBe(1)
      expect((await remove(free)).status).toBe(200)
      expect(await isThere(free)).toBe(false)
    })

    it('keeps the import that added it from being undone, as a whole', async () => {
      const { sql } = database()
      const [batch] = await sql<{ id: number }[]>`
        insert into import_batches (thing, file_name, file_hash, finished_at)
        values ('establishments', 'so.xlsx', 'x', now()) returning id`
      const ids = [await addPlace(sql, { name: 'Một (mẫu)' }), await addPlace(sql, { name: 'Hai (mẫu)' })]
      await sql`update establishments set batch_id = ${batch!.id} where id = any(${ids})`
      await addVisit(sql, ids[0]!, { planned_on: '2026-03-02' })
      const by = { id: 'lan', name: 'Lan (mẫu)', keys: writeKeys(EDITORS.lan, 'DATA_IMPORT') }
      await expect(undoBatch(sql, batch!.id, by)).rejects.toMatchObject({
        status: 409,
        message: expect.stringContaining('không hoàn tác cả lần nhập được'),
      })
      expect(await Promise.all(ids.map(isThere))).toEqual([true, true])
    })
  },
  { units: true },
)
