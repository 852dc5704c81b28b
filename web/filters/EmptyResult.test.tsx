// @vitest-environment jsdom
import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import { type CaseFilter, formatCaseFilter, noFilter } from '../../data/model/caseFilter.ts'
import { countCases } from '../cases/countCases.ts'
import { provinceOfRandomPlace, randomColumns } from '../cases/randomCases.ts'
import { EmptyResult } from './EmptyResult.tsx'

const columns = randomColumns(900, 1)
const count = (filter: CaseFilter) =>
  countCases(columns, filter, provinceOfRandomPlace, new Uint16Array(columns.length))
let filter: CaseFilter = { ...noFilter, places: ['99999'], forces: ['CA'] }

const Harness = () => {
  const [current, setCurrent] = useState(filter)
  filter = current
  return (
    <EmptyResult
      filter={current}
      counts={count(current)}
      names={{ communes: [], provinces: [] }}
      onFilter={setCurrent}
    />
  )
}

it('names the clause that empties the result with its figure, and is gone once that clause is dropped', async () => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  const element = document.createElement('div')
  const root = createRoot(element)
  await act(async () => root.render(<Harness />))
  const police = count({ ...noFilter, forces: ['CA'] }).totals.cases
  expect(element.textContent).toContain(`Bỏ lọc ‘Địa bàn’ (99999) sẽ có ${police} vụ.`)
  await act(async () => element.querySelector('button')?.click())
  expect(formatCaseFilter(filter)).toBe('forces=CA')
  expect(element.textContent).toBe('')
  act(() => root.unmount())
})
