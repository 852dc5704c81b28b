import { describe, expect, it } from 'vitest'
import { noFilter } from '../../data/model/caseFilter.ts'
import { choosePlace, countByProvince } from './choosePlace.ts'

const provinceOf = (code: string) => (code.startsWith('30') ? '91' : code.startsWith('02') ? '15' : undefined)
const after = (places: readonly string[], code: string) => choosePlace({ ...noFilter, places }, code, provinceOf).places

describe('choosing places', () => {
  it('adds communes and provinces side by side', () => {
    expect(after(['15'], '30604')).toEqual(['15', '30604'])
    expect(after(['30604'], '30607')).toEqual(['30604', '30607'])
  })

  it('narrows from a province to its commune and widens from communes to their province', () => {
    expect(after(['15', '91'], '30604')).toEqual(['15', '30604'])
    expect(after(['02647', '30604', '30607'], '91')).toEqual(['02647', '91'])
  })

  it('keeps a place that is chosen again', () => {
    expect(after(['30604'], '30604')).toEqual(['30604'])
    expect(after(['91'], '91')).toEqual(['91'])
  })
})

describe('cases by province', () => {
  it('adds cases known only to their province and leaves out those without a place', () => {
    expect(countByProvince({ '30604': 5, '30607': 2, '91': 1, '02647': 4, '': 9 }, provinceOf)).toEqual({
      91: 8,
      15: 4,
    })
  })
})
