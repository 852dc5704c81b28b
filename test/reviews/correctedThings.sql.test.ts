import { beforeAll, expect, it } from 'vitest'
import { editingApp } from '../editing/editingApp.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { reviewApp } from './reviewApp.ts'

const [VINH_AN, CHAU_DOC] = ['30604', '30316']
const IN_VINH_AN = { type: 'Point' as const, coordinates: [105.157111, 10.41038] }
const IN_CHAU_DOC = { type: 'Point' as const, coordinates: [105.121733, 10.7052] }
const CELLS: Readonly<Record<string, Record<string, string>>> = {
  establishments: { name: 'Quán (mẫu)', type: 'KARAOKE' },
  'drug-spots': { name: 'Điểm (mẫu)', foundOn: '05/03/2026' },
}

describeOnEachEngine(
  'the history of a thing whose words name another commune than its point',
  (database) => {
    let forms: ReturnType<typeof editingApp>
    let desk: ReturnType<typeof reviewApp>
    beforeAll(() => {
      forms = editingApp(database())
      desk = reviewApp(database())
    })

    it.each(Object.keys(CELLS))('tells which commune was chosen for it, of %s', async (path) => {
      const cells = { ...CELLS[path], unit: 'Phường Châu Đốc, An Giang' }
      const { id } = (await forms.add('lan', path, { cells, shape: IN_VINH_AN })).body
      const read = () => forms.read('lan', `${path}/${id}`)
      const thing = path.replace('-', '_')
      const { reviews } = await desk.list('lan', `?thing=${thing}&record=${id}`)
      const choice = { decision: 'CORRECTED', way: 'COMMUNE', communeCode: CHAU_DOC, version: 1 }
      expect((await desk.decide('lan', reviews[0]!.id, choice, thing)).status).toBe(200)
      const chosen = await read()
      expect(chosen).toMatchObject({ communeCode: CHAU_DOC, version: 2 })
      expect(chosen.versions[0]?.changes).toEqual([{ key: 'commune', before: VINH_AN, after: CHAU_DOC }])
      // Of a place that moved the place says it.
      await forms.change('lan', `${path}/${id}`, chosen, { unit: '' }, IN_CHAU_DOC)
      const moved = await read()
      expect(moved.versions[0]?.changes.map(({ key }) => key).toSorted()).toEqual(['shape', 'unit'])
    })
  },
  { units: true },
)
