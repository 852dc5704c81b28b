import { describe, expect, it } from 'vitest'
import type { InspectionsView } from '../inspectionsView.ts'
import { newLineForm } from './newLineForm.ts'

const view: InspectionsView = {
  section: 'ke-hoach',
  province: '91',
  from: null,
  to: null,
  campaign: 3,
  forces: [],
  topics: [],
  commune: null,
  own: { place: '30604', force: 'CA', topic: 'FOOD' },
}
const begun = (from: string, to: string) =>
  newLineForm(view, { period: { from, to }, today: '2026-11-27' }, { name: 'Lan (mẫu)', force: null }, 'vi')

describe('a new plan line that a cell of the ledger begins', () => {
  it('has what is left of the days of its period or campaign', () => {
    expect(begun('2026-11-15', '2026-12-14')).toMatchObject({ campaignId: 3, from: '27/11/2026', to: '14/12/2026' })
    expect(begun('2026-12-15', '2027-01-14')).toMatchObject({ campaignId: 3, from: '15/12/2026', to: '14/01/2027' })
  })

  it('is of today and of no campaign where those are over: a campaign takes nothing after its end', () => {
    expect(begun('2025-05-15', '2025-06-15')).toMatchObject({
      campaignId: null,
      communeCode: '30604',
      force: 'CA',
      topics: ['FOOD'],
      from: '27/11/2026',
      to: '27/11/2026',
    })
  })
})
