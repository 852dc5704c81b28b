import { beforeAll, expect, it } from 'vitest'
import { describeOnEachEngine } from '../harness/database.ts'
import { reviewApp } from '../reviews/reviewApp.ts'
import { editingApp } from './editingApp.ts'

/** Well inside Vĩnh An and Châu Đốc of An Giang, `[longitude, latitude]`. */
const IN_VINH_AN = [105.157111, 10.41038]
const IN_CHAU_DOC = [105.121733, 10.7052]
const VINH_AN = '30604'
const CHAU_DOC = '30316'
const point = (coordinates: number[]) => ({ type: 'Point' as const, coordinates })
const A_CASE = { kind: 'SMUG_BORDER', force: 'BP', date: '02/03/2026', subjects: '2' }

describeOnEachEngine(
  'a record that is what its file or form said, but not any more',
  (database) => {
    let forms: ReturnType<typeof editingApp>
    let desk: ReturnType<typeof reviewApp>
    beforeAll(() => {
      forms = editingApp(database())
      desk = reviewApp(database())
    })

    const restore = (path: string, version: number, ofVersion: number) =>
      forms.ask<{ version: number; verdict: string }>('lan', 'POST', `${path}/restore`, { version, ofVersion })
    const review = async (thing: string, recordId: number, reason: string) => {
      const { reviews } = await desk.list('lan', `?thing=${thing}&reason=${reason}`)
      return reviews.find((one) => one.recordId === recordId)?.id
    }
    const merged = async (date: string) => {
      const add = async (subjects: string) =>
        (await forms.add('lan', 'cases', { cells: { ...A_CASE, date, subjects }, shape: point(IN_VINH_AN) })).body.id
      const kept = await add('2')
      const other = await add('3')
      const asked = (await review('cases', other, 'DUPLICATE')) ?? 0
      const { status } = await desk.decide('lan', asked, {
        decision: 'MERGED',
        version: 1,
        otherVersion: 1,
        keep: kept,
        choices: { subjects: 'SUM' },
        goods: 'KEPT',
      })
      expect(status).toBe(200)
      const path = `cases/${kept}`
      expect((await forms.read('lan', path)).cells.subjects).toBe('5')
      return path
    }

    it('is corrected to that again, as a version of its own', async () => {
      const path = await merged('02/03/2026')
      const opened = await forms.read('lan', path)
      const corrected = await forms.change('lan', path, opened, { subjects: '2' })
      expect(corrected.body).toMatchObject({ version: 3, verdict: 'CHANGED' })
      const now = await forms.read('lan', path)
      expect(now.cells.subjects).toBe('2')
      expect(now.versions[0]?.changes).toEqual([{ key: 'subjects', before: '5', after: '2' }])
      // The same in other signs is nothing new.
      const same = await forms.change('lan', path, now, { subjects: '02' })
      expect(same.body).toMatchObject({ version: 3, verdict: 'UNCHANGED' })
    })

    it('is brought back to that, once', async () => {
      const path = await merged('12/03/2026')
      expect((await restore(path, 2, 1)).body).toMatchObject({ version: 3, verdict: 'CHANGED' })
      expect((await forms.read('lan', path)).cells.subjects).toBe('2')
      expect((await restore(path, 3, 1)).body).toMatchObject({ version: 3, verdict: 'UNCHANGED' })
    })

    it('asks again what the review desk had decided after the version that comes back, and no more once that comes back', async () => {
      const { body } = await forms.add('lan', 'cases', {
        cells: { ...A_CASE, date: '22/03/2026', unit: 'xã Không Có Tên, An Giang' },
        shape: null,
      })
      const path = `cases/${body.id}`
      const asked = (await review('cases', body.id, 'UNIT_UNKNOWN')) ?? 0
      const chosen = { decision: 'CORRECTED', version: 1, way: 'COMMUNE', communeCode: VINH_AN }
      expect((await desk.decide('lan', asked, chosen)).status).toBe(200)
      expect(await forms.read('lan', path)).toMatchObject({ version: 2, communeCode: VINH_AN })
      expect(await review('cases', body.id, 'UNIT_UNKNOWN')).toBeUndefined()
      expect((await restore(path, 2, 1)).body).toMatchObject({ version: 3, verdict: 'CHANGED' })
      expect(await forms.read('lan', path)).toMatchObject({ version: 3, communeCode: null })
      expect(await review('cases', body.id, 'UNIT_UNKNOWN')).toBe(asked)
      expect((await restore(path, 3, 2)).body).toMatchObject({ version: 4, verdict: 'CHANGED' })
      expect(await forms.read('lan', path)).toMatchObject({ version: 4, communeCode: VINH_AN })
      expect(await review('cases', body.id, 'UNIT_UNKNOWN')).toBeUndefined()
    })

    it('is, as a thing of a commune that was chosen, brought back without and with that choice', async () => {
      const { body } = await forms.add('lan', 'establishments', {
        cells: { name: 'Kho hàng (mẫu)', type: 'WAREHOUSE', unit: 'xã Không Có Tên, An Giang', precision: 'HAMLET' },
        shape: point(IN_CHAU_DOC),
      })
      const path = `establishments/${body.id}`
      const state = async () => {
        const { version, communeCode } = await forms.read('lan', path)
        return {
          version,
          communeCode,
          isAsked: (await review('establishments', body.id, 'UNIT_UNKNOWN')) !== undefined,
        }
      }
      expect(await state()).toEqual({ version: 1, communeCode: CHAU_DOC, isAsked: true })
      const asked = (await review('establishments', body.id, 'UNIT_UNKNOWN')) ?? 0
      const chosen = { decision: 'CORRECTED', version: 1, way: 'COMMUNE', communeCode: VINH_AN }
      expect((await desk.decide('lan', asked, chosen, 'establishments')).status).toBe(200)
      expect(await state()).toEqual({ version: 2, communeCode: VINH_AN, isAsked: false })
      await restore(path, 2, 1)
      expect(await state()).toEqual({ version: 3, communeCode: CHAU_DOC, isAsked: true })
      await restore(path, 3, 2)
      expect(await state()).toEqual({ version: 4, communeCode: VINH_AN, isAsked: false })
      // A correction that says nothing of the place leaves it where it was put.
      await forms.change('lan', path, await forms.read('lan', path), { name: 'Kho hàng khác (mẫu)' })
      expect(await state()).toEqual({ version: 5, communeCode: VINH_AN, isAsked: false })
    })
  },
  { units: true },
)
