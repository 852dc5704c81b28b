// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Ledger } from '../../../data/model/inspections/ledger.ts'
import { LedgerFigures } from './LedgerFigures.tsx'
import { ledgerGrid } from './ledgerGrid.ts'

const ledger: Ledger = {
  query: {
    provinceCode: '91',
    campaignId: null,
    from: '2026-11-15',
    to: '2026-12-14',
    forces: ['CA', 'QLTT'],
    topics: ['N2O'],
  },
  communes: ['30001', '30002'],
  forces: ['CA', 'QLTT'],
  topics: ['N2O'],
  cells: ['GG', 'PG'],
  totals: { done: 0, planned: 1, exempt: 0, gap: 3, lapsed: 0 },
  inspections: { done: 0, joint: 0 },
  establishments: [],
  staleMonths: 12,
}
const ofQltt: Ledger = {
  ...ledger,
  forces: ['QLTT'],
  cells: ['G', 'G'],
  totals: { done: 0, planned: 0, exempt: 0, gap: 2, lapsed: 1 },
}
let root: Root
const show = (shown: Ledger, isOver = false) => {
  act(() =>
    root.render(
      <LedgerFigures
        ledger={shown}
        grid={ledgerGrid(shown)}
        isOver={isOver}
        nameOf={(code) => code}
        onOpen={() => {}}
      />,
    ),
  )
  return document.body.textContent ?? ''
}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  document.body.innerHTML = '<div id="root"></div>'
  root = createRoot(document.getElementById('root') as HTMLElement)
})
afterEach(() => act(() => root.unmount()))

it('says that it is of some forces only where the reader may not know of the others', () => {
  expect(show(ofQltt)).toContain('Chỉ tính việc của Quản lý thị trường; các lực lượng khác')
  expect(show(ledger)).not.toContain('Chỉ tính việc')
})

it('says what is planned while the period runs, and what came of no plan once it is over', () => {
  expect(show(ledger)).toContain('1 xã trong đó chưa có cả kế hoạch')
  const over = show(ofQltt, true)
  expect(over).toContain('1 ô trống từng lên kế hoạch mà không làm xong')
  expect(over).not.toContain('chưa có cả kế hoạch')
})
