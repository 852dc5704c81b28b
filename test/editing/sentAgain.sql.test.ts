import { expect, it } from 'vitest'
import { newNumber } from '../../data/model/newNumber.ts'
import { EDITED_THINGS, type EditedThing, type RecordDraft, thingInPath } from '../../data/model/recordEdit.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { editingApp } from './editingApp.ts'

/** Well inside Vĩnh An of An Giang, `[longitude, latitude]`. */
const IN_VINH_AN = [105.157111, 10.41038]
const point = (coordinates: number[]) => ({ type: 'Point' as const, coordinates })
const NEW_CASE = { kind: 'SMUG_BORDER', force: 'BP', date: '02/03/2026', timeFrom: '20:15', value: '1500000' }

describeOnEachEngine(
  'a new record',
  (database) => {
    it('is not added twice when the answer was lost and the form is sent again, whatever its kind', async () => {
      const desk = editingApp(database())
      const line = [IN_VINH_AN, [105.16, 10.42]]
      const drafts: Record<EditedThing, RecordDraft> = {
        cases: { cells: { ...NEW_CASE, status: 'NEW' }, shape: point(IN_VINH_AN) },
        establishments: { cells: { name: 'Gửi lại (mẫu)', type: 'KARAOKE' }, shape: point(IN_VINH_AN) },
        polluted_sites: {
          cells: { name: 'Gửi lại (mẫu)', sector: 'MINING', foundOn: '02/03/2026' },
          shape: point(IN_VINH_AN),
        },
        drug_spots: { cells: { name: 'Gửi lại (mẫu)', foundOn: '02/03/2026' }, shape: point(IN_VINH_AN) },
        corridors: {
          cells: { name: 'Gửi lại (mẫu)', scope: 'ROUTE_LOCAL', legModes: 'ROAD' },
          shape: { type: 'MultiLineString', coordinates: [line] },
        },
        crossings: { cells: { name: 'Gửi lại (mẫu)', class: 'PIER', country: 'Campuchia' }, shape: point(IN_VINH_AN) },
      }
      for (const thing of EDITED_THINGS) {
        const { cells, shape } = drafts[thing]
        const draft = { cells: { ...cells, sourceNumber: newNumber() }, shape }
        const first = await desk.add('lan', thingInPath(thing), draft)
        expect(first.body, thing).toMatchObject({ version: 1, verdict: 'ADDED' })
        const second = await desk.add('lan', thingInPath(thing), draft)
        expect(second.body, thing).toEqual({ id: first.body.id, version: 1, verdict: 'UNCHANGED' })
        const other: Record<string, string> = thing === 'cases' ? { subjects: '3' } : { name: 'Khác (mẫu)' }
        const taken = await desk.add('lan', thingInPath(thing), { ...draft, cells: { ...draft.cells, ...other } })
        expect(taken.body.error?.problems, thing).toMatchObject([{ name: 'sourceNumber', reason: 'DUPLICATE_NUMBER' }])
      }
    })
  },
  { units: true },
)
