import { expect, it } from 'vitest'
import { type N2oOperator, n2oReview } from './n2oReview.ts'
import type { RegisterRow } from './register.ts'

const place = (name: string) => ({ name }) as RegisterRow
const paper = (kind: string, expiresOn: string | null, more = {}) => ({
  kind,
  number: `${kind} ${expiresOn}`,
  issuedOn: '2026-01-01',
  expiresOn,
  revokedOn: null,
  ...more,
})
const operator = (name: string, more: Partial<N2oOperator> = {}): N2oOperator => ({
  establishment: place(name),
  roles: ['TRADE'],
  licences: [],
  balances: [],
  ...more,
})
const review = (operators: readonly N2oOperator[], day = '2026-11-25') =>
  n2oReview(operators, { day, days: 30, tolerancePercent: 1 })

it('counts down to the end of 2026, the day itself not counted, and beyond', () => {
  expect(review([]).deadline).toMatchObject({ until: '2026-12-31', daysLeft: 36 })
  expect(review([], '2026-12-31').deadline.daysLeft).toBe(0)
  expect(review([], '2027-01-02').deadline.daysLeft).toBe(-2)
})

it('lists operators without the paper that their roles need, valid on the day', () => {
  const { without } = review([
    operator('has it', { licences: [paper('LIC_PT', '2026-11-25')] }),
    operator('has it for ever', { licences: [paper('LIC_PT', null)] }),
    operator('expired', { licences: [paper('LIC_PT', '2026-11-24')] }),
    operator('not yet', { licences: [paper('LIC_PT', '2031-01-01', { issuedOn: '2026-12-01' })] }),
    operator('revoked', { licences: [paper('LIC_PT', '2031-01-01', { revokedOn: '2026-06-01' })] }),
    operator('declared only', { licences: [paper('DECL_USE', null)] }),
    operator('uses, declared', { roles: ['USE_MED', 'USE_LAB'], licences: [paper('DECL_USE', null)] }),
    operator('uses', { roles: ['USE_FOOD'], licences: [paper('LIC_PT', null)] }),
    operator('said nothing', { roles: [] }),
  ])
  expect(without.map(({ establishment, needs }) => [establishment.name, needs])).toEqual([
    ['expired', 'LIC_PT'],
    ['not yet', 'LIC_PT'],
    ['revoked', 'LIC_PT'],
    ['declared only', 'LIC_PT'],
    ['uses', 'DECL_USE'],
    ['said nothing', 'LIC_PT'],
  ])
})

it('lists papers that end within the days, the soonest first, unless a later one is there', () => {
  const { expiring } = review([
    operator('a', { licences: [paper('LIC_PT', '2026-12-25'), paper('LIC_XNK', '2026-12-26')] }),
    operator('b', { licences: [paper('LIC_PT', '2026-11-25')] }),
    operator('c', { licences: [paper('LIC_PT', '2026-12-01'), paper('LIC_PT', '2031-12-01')] }),
    operator('d', { licences: [paper('LIC_PT', '2026-11-24')] }),
  ])
  expect(expiring.map(({ establishment, kind, daysLeft }) => [establishment.name, kind, daysLeft])).toEqual([
    ['b', 'LIC_PT', 0],
    ['a', 'LIC_PT', 30],
  ])
})

it('lists balances beyond the tolerance: a percent of what there was, at least a kilogram', () => {
  const balance = (year: number, takenIn: number, unexplained: number) => ({
    year,
    opening: 0,
    takenIn,
    closing: 0,
    unexplained,
    explanation: null,
  })
  const { balances } = review([
    operator('a', { balances: [balance(2024, 1000, 10), balance(2025, 1000, -10.5)] }),
    operator('b', { balances: [balance(2025, 10, 1), balance(2024, 10, 1.5)] }),
  ])
  expect(balances.map(({ year, unexplained, allowed }) => [year, unexplained, allowed])).toEqual([
    [2025, -10.5, 10],
    [2024, 1.5, 1],
  ])
})

it('lists years that begin with other stock than the one before ended with, beyond the tolerance', () => {
  const stock = (year: number, opening: number, closing: number) => ({
    year,
    opening,
    takenIn: 0,
    closing,
    unexplained: 0,
    explanation: null,
  })
  const { stockBreaks } = review([
    operator('a', { balances: [stock(2024, 0, 1000), stock(2025, 990, 500)] }),
    operator('b', { balances: [stock(2023, 0, 50), stock(2024, 50, 400), stock(2025, 300, 0)] }),
  ])
  expect(
    stockBreaks.map(({ establishment, year, difference, allowed }) => [establishment.name, year, difference, allowed]),
  ).toEqual([['b', 2025, -100, 4]])
})
