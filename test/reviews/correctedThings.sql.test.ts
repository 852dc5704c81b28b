import { beforeAll, expect, it } from 'vitest'
import type { Geometry } from 'geojson'
import { editingApp } from '../editing/editingApp.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { reviewApp } from './reviewApp.ts'

const [VINH_AN, CHAU_DOC] = ['30604', '30316']
const IN_VINH_AN = { type: 'Point' as const, coordinates: [105.157111, 10.41038] }
const IN_CHAU_DOC = { type: 'Point' as const, coordinates: [105.121733, 10.7052] }
const AT_SEA = { type: 'Point' as const, coordinates: [104.2, 9.2] }
const CELLS: Readonly<Record<string, Record<string, string>>> = {
  establishments: { name: 'Quán (mẫu)', type: 'KARAOKE' },
  'drug-spots': { name: 'Điểm (mẫu)', foundOn: '05/03/2026' },
}

describeOnEachEngine(
  'a commune that the review desk chooses for a thing',
  (database) => {
    let forms: ReturnType<typeof editingApp>
    let desk: ReturnType<typeof reviewApp>
    beforeAll(() => {
      forms = editingApp(database())
      desk = reviewApp(database())
    })

    const add = async (path: string, unit: string, shape: Geometry | null, more = {}) =>
      (await forms.add('lan', path, { cells: { ...CELLS[path], unit, ...more }, shape })).body.id
    const asked = async (path: string, id: number) =>
      (await desk.list('lan', `?thing=${path.replace('-', '_')}&record=${id}`)).reviews
    const choose = async (path: string, id: number, communeCode: string) => {
      const [review] = await asked(path, id)
      const choice = { decision: 'CORRECTED', way: 'COMMUNE', communeCode, version: 1 }
      return desk.decide('lan', review!.id, choice, path.replace('-', '_'))
    }

    it.each([
      ['establishments', null],
      ['drug-spots', AT_SEA],
    ])('is told in the history, of %s', async (path, shape) => {
      const id = await add(path, 'Xã Không Rõ, An Giang', shape)
      const read = () => forms.read('lan', `${path}/${id}`)
      expect(await choose(path, id, CHAU_DOC)).toMatchObject({ status: 200, body: { asked: 0 } })
      const chosen = await read()
      expect(chosen).toMatchObject({ communeCode: CHAU_DOC, version: 2 })
      expect(chosen.versions[0]?.changes).toEqual([{ key: 'commune', before: '', after: CHAU_DOC }])
      // Of a place that moved the place says it.
      await forms.change('lan', `${path}/${id}`, chosen, { unit: '', precision: '' }, IN_VINH_AN)
      const moved = await read()
      expect(moved.versions[0]?.changes.map(({ key }) => key).toSorted()).toContain('shape')
      expect(moved).toMatchObject({ communeCode: VINH_AN })
    })

    it('never counts elsewhere than an exact point: that is asked', async () => {
      const path = 'establishments'
      const id = await add(path, 'Xã Không Rõ, An Giang', IN_VINH_AN)
      const { body } = await choose(path, id, CHAU_DOC)
      expect(body).toMatchObject({ count: 1, asked: 1 })
      expect(await forms.read('lan', `${path}/${id}`)).toMatchObject({ communeCode: VINH_AN })
      const [question, ...others] = await asked(path, id)
      expect(others).toEqual([])
      expect(question).toMatchObject({ reason: 'UNIT_POINT_DISAGREE' })
      const item = await desk.item('lan', question!.id, path.replace('-', '_'))
      expect(item.body).toMatchObject({ statedCommune: { code: CHAU_DOC }, pointCommune: { code: VINH_AN } })
      // Something else of it is corrected: the question stays.
      const stored = await forms.read('lan', `${path}/${id}`)
      await forms.change('lan', `${path}/${id}`, stored, { name: 'Tên khác (mẫu)' })
      expect((await asked(path, id)).map(({ reason }) => reason)).toEqual(['UNIT_POINT_DISAGREE'])
      await desk.undo('lan', body.decisionId)
      expect((await asked(path, id)).map(({ reason }) => reason)).toEqual(['UNIT_UNKNOWN'])
    })

    it('never counts a spot elsewhere than its point either, where the two are known to disagree', async () => {
      const id = await add('drug-spots', 'Phường Châu Đốc, An Giang', IN_VINH_AN)
      expect(await choose('drug-spots', id, CHAU_DOC)).toMatchObject({ status: 200 })
      expect(await forms.read('lan', `drug-spots/${id}`)).toMatchObject({ communeCode: VINH_AN })
      expect(await asked('drug-spots', id)).toEqual([])
    })

    it('is trusted against the point only when somebody says so', async () => {
      const id = await add('establishments', 'Xã Không Rõ, An Giang', IN_VINH_AN)
      await choose('establishments', id, CHAU_DOC)
      const [question] = await asked('establishments', id)
      const trust = { decision: 'CORRECTED', way: 'UNIT', version: 1 }
      expect((await desk.decide('lan', question!.id, trust, 'establishments')).status).toBe(200)
      const read = await forms.read('lan', `establishments/${id}`)
      expect(read).toMatchObject({ communeCode: CHAU_DOC, shape: null })
    })

    it('counts in a lot for those that no exact point holds elsewhere, and is asked for the others', async () => {
      const words = 'Chỗ Cũ, An Giang'
      const [far, none, within] = [
        await add('establishments', words, IN_VINH_AN),
        await add('establishments', words, null),
        await add('establishments', words, IN_CHAU_DOC),
      ]
      const hamlet = await add('establishments', words, IN_VINH_AN, { precision: 'HAMLET' })
      const many = { thing: 'establishments', reason: 'UNIT_UNKNOWN', statedUnit: words, expected: 4 }
      const { body } = await desk.many('lan', { ...many, decision: 'CORRECTED', communeCode: CHAU_DOC })
      expect(body).toMatchObject({ count: 4, asked: 2 })
      const communeOf = async (id: number) => (await forms.read('lan', `establishments/${id}`)).communeCode
      expect(await Promise.all([far, none, within, hamlet].map(communeOf))).toEqual([
        VINH_AN,
        CHAU_DOC,
        CHAU_DOC,
        CHAU_DOC,
      ])
      const open = await Promise.all([far, none, within, hamlet].map((id) => asked('establishments', id)))
      expect(open.map((reviews) => reviews.length)).toEqual([1, 0, 0, 1])
      expect((await desk.undo('lan', body.decisionId)).status).toBe(200)
      const again = await Promise.all([far, none, within, hamlet].map((id) => asked('establishments', id)))
      expect(again.flat().map(({ reason }) => reason)).toEqual(Array(4).fill('UNIT_UNKNOWN'))
      expect(await communeOf(hamlet)).toBe(VINH_AN)
    })
  },
  { units: true },
)
