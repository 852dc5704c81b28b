import { describe, expect, it } from 'vitest'
import { CASE_KINDS } from './caseKinds.ts'
import {
  expandKinds,
  FILTER_PARAMETERS,
  formatCaseFilter,
  isActive,
  noFilter,
  parseCaseFilter,
  toggleCode,
  withCodes,
  without,
  withPeriod,
} from './caseFilter.ts'

describe('the string form of a filter', () => {
  it('is empty when nothing is filtered', () => {
    expect(formatCaseFilter(noFilter)).toBe('')
    expect(parseCaseFilter('')).toEqual({ filter: noFilter, problems: [] })
  })

  it('joins codes with dots that the address bar leaves readable', () => {
    const filter = withPeriod(withCodes(noFilter, 'kinds', ['SMUG', 'DRUG_251']), '2026-01-01', '2026-01-31')
    expect(formatCaseFilter(filter)).toBe('from=2026-01-01&to=2026-01-31&kinds=DRUG_251.SMUG')
  })

  it('does not depend on the order of clicks', () => {
    const one = toggleCode(toggleCode(noFilter, 'forces', 'CA'), 'forces', 'BP')
    const other = toggleCode(toggleCode(noFilter, 'forces', 'BP'), 'forces', 'CA')
    expect(formatCaseFilter(one)).toBe(formatCaseFilter(other))
  })

  it('comes back unchanged with every clause in use', () => {
    const filter = {
      from: '2023-06-01',
      to: '2023-06-30',
      kinds: ['ENV', 'N2O_SLIP'],
      places: ['30604', '91'],
      forces: ['BP', 'CA'],
      commodities: ['CIG', 'SUGAR'],
      statuses: ['CLOSED'],
      outcomes: ['FINE', 'PROSEC'],
      channels: ['MARKET'],
      zones: ['BORDER'],
      precisions: ['GPS'],
    }
    expect(parseCaseFilter(formatCaseFilter(filter))).toEqual({ filter, problems: [] })
    expect([...new URLSearchParams(formatCaseFilter(filter)).keys()]).toEqual([...FILTER_PARAMETERS])
  })
})

describe('a malformed query', () => {
  it('drops the bad part, keeps the rest and says what was wrong', () => {
    const { filter, problems } = parseCaseFilter('from=2025-02-31&to=2025-03-01&kinds=DRUG.NOPE&forces=CA')
    expect(filter).toEqual({ ...noFilter, to: '2025-03-01', kinds: ['DRUG'], forces: ['CA'] })
    expect(problems.map(({ name, value, reason }) => ({ name, value, reason }))).toEqual([
      { name: 'from', value: '2025-02-31', reason: 'NOT_A_DAY' },
      { name: 'kinds', value: 'NOPE', reason: 'UNKNOWN_CODE' },
    ])
  })

  it('ignores a period whose first day is after its last', () => {
    const { filter, problems } = parseCaseFilter('from=2025-03-02&to=2025-03-01')
    expect(filter).toEqual(noFilter)
    expect(problems).toHaveLength(1)
  })

  it('never repeats a long hostile value in full', () => {
    const { problems } = parseCaseFilter(`forces=${'x'.repeat(5000)}`)
    expect(problems[0]?.value.length).toBeLessThanOrEqual(40)
  })

  it('refuses a list of more codes than any screen can choose', () => {
    const many = Array.from({ length: 401 }, (_, index) => String(10000 + index)).join('.')
    expect(parseCaseFilter(`places=${many}`).problems[0]?.reason).toBe('TOO_LONG')
  })
})

describe('edits of a filter', () => {
  it('takes a clause out without touching the others', () => {
    const filter = withPeriod(withCodes(noFilter, 'places', ['91']), '2026-01-01', null)
    expect(without(filter, 'period')).toEqual({ ...noFilter, places: ['91'] })
    expect(isActive(without(filter, 'places'), 'places')).toBe(false)
    expect(isActive(filter, 'period')).toBe(true)
  })

  it('swaps a period given the wrong way round', () => {
    expect(withPeriod(noFilter, '2026-02-01', '2026-01-01')).toMatchObject({ from: '2026-01-01', to: '2026-02-01' })
  })
})

describe('kinds of a clause', () => {
  it('stand for every kind when the clause is empty', () => {
    expect(expandKinds([])).toHaveLength(CASE_KINDS.length)
  })

  it('count N2O inside the smuggling theme, and alone when asked', () => {
    expect(expandKinds(['SMUG'])).toContain('N2O_SLIP')
    expect(expandKinds(['N2O']).every((code) => code.startsWith('N2O_'))).toBe(true)
  })

  it('are the union of themes and single kinds', () => {
    const codes = expandKinds(['ENV', 'DRUG_251'])
    expect(codes).toContain('DRUG_251')
    expect(codes).toContain('ENV_WATER')
    expect(codes).not.toContain('DRUG_249')
  })
})
