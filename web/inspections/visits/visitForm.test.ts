import { describe, expect, it } from 'vitest'
import { newVisitForm, readVisitForm, type VisitForm } from './visitForm.ts'

const form: VisitForm = {
  ...newVisitForm({ own: {}, campaign: null, commune: '30604' }, null, '2026-11-26', {
    name: 'Lê Thị Mai',
    force: 'CA',
  }),
  isArea: true,
  topics: ['N2O'],
}
const after = { ...form, isAfterwards: true, startedOn: '10/06/2025', endedOn: '11/06/2025', result: 'OK' }

describe('the form of an inspection', () => {
  it('begins as an internal visit by whoever opens it', () => {
    expect(readVisitForm(form, null, 'vi').draft).toMatchObject({
      sensitivity: 'INTERNAL',
      formerUnitCode: null,
      force: 'CA',
      lead: 'Lê Thị Mai',
      plannedOn: '2026-11-26',
      establishmentId: null,
    })
  })

  it('sends the level that was chosen', () => {
    expect(readVisitForm({ ...form, sensitivity: 'RESTRICTED' }, null, 'vi').draft?.sensitivity).toBe('RESTRICTED')
  })

  it('names a former unit only where the visit is older than the communes of today', () => {
    const named = { ...after, formerUnitCode: '30601' }
    expect(readVisitForm(named, null, 'vi').draft?.formerUnitCode).toBe('30601')
    expect(
      readVisitForm({ ...named, startedOn: '30/06/2025', endedOn: '01/07/2025' }, null, 'vi').draft?.formerUnitCode,
    ).toBe('30601')
    expect(
      readVisitForm({ ...named, startedOn: '01/07/2025', endedOn: '01/07/2025' }, null, 'vi').draft?.formerUnitCode,
    ).toBeNull()
    expect(readVisitForm({ ...named, isAfterwards: false }, null, 'vi').draft?.formerUnitCode).toBeNull()
  })

  it('records what was done before as done, with its days and its result', () => {
    expect(readVisitForm(after, null, 'vi').progress).toMatchObject({
      status: 'DONE',
      startedOn: '2025-06-10',
      endedOn: '2025-06-11',
      result: 'OK',
    })
    expect(Object.keys(readVisitForm({ ...after, result: '', endedOn: '31/06/2025' }, null, 'vi').problems)).toEqual([
      'endedOn',
      'result',
    ])
  })
})
