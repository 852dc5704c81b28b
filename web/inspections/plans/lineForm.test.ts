import { describe, expect, it } from 'vitest'
import { type LineForm, readLineForm } from './lineForm.ts'

const form: LineForm = {
  campaignId: null,
  communeCode: '30604',
  establishment: { id: 7, name: 'Quán Hoa Mai (mẫu)' },
  isArea: false,
  force: 'CA',
  jointForces: ['THUE', 'CA'],
  topics: ['N2O'],
  content: ' Kiểm tra khí N2O ',
  visitKind: 'CHECK',
  from: '1/12/2026',
  to: '05/12/2026',
  lead: 'Trần Văn Lê (mẫu)',
  assigned: ['a'],
  isUnannounced: true,
}

describe('the form of a plan line', () => {
  it('becomes a draft with ISO days, trimmed words, and no force that joins itself', () => {
    expect(readLineForm(form, 'vi')).toEqual({
      draft: {
        campaignId: null,
        communeCode: '30604',
        establishmentId: 7,
        force: 'CA',
        jointForces: ['THUE'],
        topics: ['N2O'],
        content: 'Kiểm tra khí N2O',
        visitKind: 'CHECK',
        startsOn: '2026-12-01',
        endsOn: '2026-12-05',
        lead: 'Trần Văn Lê (mẫu)',
        assigned: ['a'],
        isUnannounced: true,
        override: null,
      },
      problems: {},
    })
  })

  it('forgets the establishment when the area is visited', () => {
    expect(readLineForm({ ...form, isArea: true }, 'vi').draft?.establishmentId).toBeNull()
  })

  it('names everything that is missing at once, in the language of the page', () => {
    const empty = { ...form, communeCode: null, establishment: null, topics: [], content: '', lead: ' ', force: '' }
    const { draft, problems } = readLineForm({ ...empty, to: '31/02/2026' }, 'en')
    expect(draft).toBeNull()
    expect(Object.keys(problems).toSorted()).toEqual([
      'communeCode',
      'content',
      'endsOn',
      'establishmentId',
      'force',
      'lead',
      'topics',
    ])
    expect(problems.endsOn).toContain('real day')
  })

  it('refuses days in the wrong order', () => {
    expect(readLineForm({ ...form, from: '06/12/2026' }, 'vi').problems).toHaveProperty('endsOn')
  })
})
