import { describe, expect, it } from 'vitest'
import type { Inspection } from '../../../data/model/inspections/inspections.ts'
import { factsFormOf, readFactsForm } from './factsForm.ts'

const FACTS = {
  planLineId: 8,
  campaignId: 3,
  number: '12/KT',
  type: 'PLANNED',
  basis: 'PLAN',
  level: 'COMMUNE',
  decisionNumber: '15/QĐ',
  decidedOn: '2025-06-08',
  communeCode: '30604',
  formerUnitCode: '30601',
  establishmentId: 5,
  force: 'CA',
  jointForces: ['QLTT'],
  topics: ['N2O'],
  lead: 'Đội 2 (mẫu)',
  team: ['Người một (mẫu)', 'Người hai (mẫu)'],
  assigned: ['a'],
  plannedOn: '2025-06-10',
  override: null,
}
const done = {
  ...FACTS,
  id: 1,
  version: 4,
  establishmentName: 'Karaoke (mẫu)',
  isUnannounced: false,
  sensitivity: 'RESTRICTED',
  isAfterwards: true,
  startedOn: '2025-06-10',
  endedOn: '2025-06-11',
  result: 'OK',
} as unknown as Inspection

describe('the form that corrects an inspection', () => {
  it('means what stands there as long as nothing is written', () => {
    expect(readFactsForm(factsFormOf(done), 8, 'vi')).toEqual({ facts: FACTS, problems: {} })
  })

  it('takes it off its plan line, and to another place', () => {
    const form = { ...factsFormOf(done), isArea: true, communeCode: '30316', formerUnitCode: null }
    expect(readFactsForm(form, null, 'vi').facts).toMatchObject({
      planLineId: null,
      establishmentId: null,
      communeCode: '30316',
    })
  })

  it('is not sent without a number, a day or a topic', () => {
    const form = { ...factsFormOf(done), number: ' ', plannedOn: '31/06/2025', topics: [] }
    const { facts, problems } = readFactsForm(form, 8, 'vi')
    expect(facts).toBeNull()
    expect(Object.keys(problems).toSorted()).toEqual(['number', 'plannedOn', 'topics'])
  })
})
