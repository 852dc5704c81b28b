import { describe, expect, it } from 'vitest'
import { type CaseFilter, FILTER_CLAUSES, isActive, noFilter, without } from '../../data/model/caseFilter.ts'
import { countCases } from '../cases/countCases.ts'
import { provinceOfRandomPlace, randomColumns, randomFilter, seeded } from '../cases/randomCases.ts'
import { emptyReasons } from './emptyReasons.ts'

const columns = randomColumns(400, 5)
const scratch = new Uint16Array(columns.length)
const count = (filter: CaseFilter) => countCases(columns, filter, provinceOfRandomPlace, scratch)
const reasons = (filter: Partial<CaseFilter>) => {
  const whole = { ...noFilter, ...filter }
  return emptyReasons(whole, count(whole))
}

describe('why a result is empty', () => {
  it('has no reason while there are cases', () => {
    expect(reasons({})).toEqual([])
    expect(reasons({ kinds: ['DRUG'] })).toEqual([])
  })

  it('names the period when only the period is in the way', () => {
    const all = count(noFilter).totals.cases
    expect(reasons({ from: '1999-01-01', to: '1999-12-31' })).toEqual([
      { clause: 'period', cases: all, isAtLeast: false },
    ])
  })

  it('has none when no single clause is the reason', () => {
    expect(reasons({ from: '1999-01-01', to: '1999-12-31', places: ['99999'] })).toEqual([])
  })

  it('gives for every clause what is there without it, or less where a case may state none or several', () => {
    const random = seeded(11)
    let tried = 0
    for (let round = 0; round < 2000; round++) {
      const filter = randomFilter(random)
      const counts = count(filter)
      if (counts.totals.cases > 0) continue
      const found = emptyReasons(filter, counts)
      for (const clause of FILTER_CLAUSES.filter((name) => isActive(filter, name))) {
        const cases = count(without(filter, clause)).totals.cases
        const reason = found.find((other) => other.clause === clause)
        if (reason) tried++
        if (reason?.isAtLeast) expect(reason.cases).toBeLessThanOrEqual(cases)
        else if (clause === 'channels' || clause === 'zones' || clause === 'commodities' || clause === 'outcomes')
          expect(reason).toBeUndefined()
        else expect(reason?.cases ?? 0).toBe(cases)
      }
    }
    expect(tried).toBeGreaterThan(50)
  })

  it('puts the clause that hides most first', () => {
    const random = seeded(3)
    const several = Array.from({ length: 2000 }, () => randomFilter(random))
      .map((filter) => emptyReasons(filter, count(filter)))
      .filter((found) => found.length > 1)
    expect(several.length).toBeGreaterThan(0)
    for (const found of several) {
      const cases = found.map((reason) => reason.cases)
      expect(cases).toEqual([...cases].sort((a, b) => b - a))
    }
  })
})
