import { describe, expect, it } from 'vitest'
import { EMPTY_CAMPAIGN, readCampaignForm, readUnitForm, unitFormOf } from './campaignForm.ts'

describe('the form of a campaign', () => {
  it('names everything that is missing at once', () => {
    const { draft, problems } = readCampaignForm({ ...EMPTY_CAMPAIGN, communeCodes: [] }, '91', 'vi')
    expect(draft).toBeNull()
    expect(Object.keys(problems).toSorted()).toEqual([
      'code',
      'communeCodes',
      'endsOn',
      'forces',
      'name',
      'startsOn',
      'topics',
    ])
  })

  it('becomes a draft with ISO days; what was left empty is nothing', () => {
    const form = {
      ...EMPTY_CAMPAIGN,
      code: ' CD-1 ',
      name: 'Cao điểm (mẫu)',
      forces: ['CA'],
      topics: ['N2O'],
      from: '15/5/2025',
      to: '15.06.2025',
      decidedOn: '10/05/2025',
    }
    expect(readCampaignForm(form, '91', 'vi').draft).toEqual({
      code: 'CD-1',
      name: 'Cao điểm (mẫu)',
      theme: 'SMUG',
      provinceCode: '91',
      communeCodes: null,
      forces: ['CA'],
      topics: ['N2O'],
      startsOn: '2025-05-15',
      endsOn: '2025-06-15',
      reportOn: null,
      decisionNumber: null,
      decidedOn: '2025-05-10',
      status: 'RUNNING',
      note: null,
    })
    expect(readCampaignForm({ ...form, reportOn: '31/06/2025' }, '91', 'vi').problems).toHaveProperty('reportOn')
  })
})

describe('the target of a unit', () => {
  it('is a whole number from 0 on, never a guess', () => {
    const form = { ...unitFormOf(null, 'CA'), target: '20' }
    expect(readUnitForm(form, 'vi').draft).toMatchObject({ force: 'CA', target: 20, communeCode: null })
    expect(readUnitForm({ ...form, target: '0' }, 'vi').draft?.target).toBe(0)
    for (const target of ['', '-1', '1,5', 'hai']) {
      expect(readUnitForm({ ...form, target }, 'vi').problems).toHaveProperty('target')
    }
  })
})
