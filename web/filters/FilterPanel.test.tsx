// @vitest-environment jsdom
import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type CaseFilter, formatCaseFilter, noFilter } from '../../data/model/caseFilter.ts'
import type { Commune, Province } from '../../data/model/things.ts'
import { countCases } from '../cases/countCases.ts'
import { provinceOfRandomPlace, randomColumns } from '../cases/randomCases.ts'
import { FilterPanel } from './FilterPanel.tsx'

const communes: Commune[] = [
  { code: '30001', name: 'Vĩnh An', kind: 'xã', provinceCode: '91' },
  { code: '02001', name: 'Cốc San', kind: 'xã', provinceCode: '15' },
].map((commune) => ({ ...commune, areaKm2: 1, population: null, point: [0, 0], boundary: 'OFFICIAL' }))
const provinces: Province[] = [
  { code: '91', name: 'An Giang', kind: 'tỉnh' },
  { code: '15', name: 'Lào Cai', kind: 'tỉnh' },
]
const columns = randomColumns(2000, 1)
const counts = countCases(columns, noFilter, provinceOfRandomPlace, new Uint16Array(columns.length))

let filter: CaseFilter
const Harness = () => {
  const [current, setCurrent] = useState(noFilter)
  filter = current
  return (
    <FilterPanel
      filter={current}
      counts={counts}
      communes={communes}
      provinces={provinces}
      provincesWithCases={['91', '15']}
      onFilter={setCurrent}
    />
  )
}

const root = () => document.getElementById('root') as HTMLElement
let unmount = () => {}
beforeEach(async () => {
  // jsdom has no CSS object, which React Aria asks when a popover opens.
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  document.body.innerHTML = '<div id="root"></div>'
  const reactRoot = createRoot(root())
  unmount = () => act(() => reactRoot.unmount())
  await act(async () => reactRoot.render(<Harness />))
})
afterEach(() => unmount())

const row = (label: string): HTMLLabelElement => {
  const found = [...root().querySelectorAll<HTMLLabelElement>('.value-row')].find(
    (candidate) => candidate.querySelector('.value-label > span')?.textContent === label,
  )
  if (!found) throw new Error(`No row “${label}”`)
  return found
}
const box = (label: string) => row(label).querySelector('input') as HTMLInputElement
const button = (name: string): HTMLButtonElement => {
  const found = [...root().querySelectorAll('button')].find(
    (candidate) => (candidate.getAttribute('aria-label') ?? candidate.textContent) === name,
  )
  if (!found) throw new Error(`No button “${name}”`)
  return found
}
const press = (element: HTMLElement) => act(async () => element.click())
const write = async (
  name: string,
  text: string,
  input = root().querySelector<HTMLInputElement>(`input[aria-label="${name}"]`),
) => {
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  await act(async () => {
    value?.set?.call(input, text)
    input?.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
/** Unfolds a branch or group unless it is unfolded. */
const unfold = async (name: string) => {
  const found = button(name)
  if (found.getAttribute('aria-expanded') !== 'true') await press(found)
}

describe('the filter panel', () => {
  it('puts a theme into the filter by its domain code and takes it out again', async () => {
    await press(box('Ma túy'))
    expect(formatCaseFilter(filter)).toBe('kinds=DRUG')
    await press(box('Ma túy'))
    expect(formatCaseFilter(filter)).toBe('')
  })

  it('shows a theme as partly chosen when one of its kinds is', async () => {
    await unfold('Các hành vi: Ma túy')
    await press(box('Tàng trữ trái phép chất ma túy'))
    expect(formatCaseFilter(filter)).toBe('kinds=DRUG_249')
    expect(box('Ma túy').indeterminate).toBe(true)
    expect(box('Ma túy').checked).toBe(false)
    await press(box('Ma túy'))
    expect(formatCaseFilter(filter)).toBe('kinds=DRUG')
    expect(box('Ma túy').indeterminate).toBe(false)
    expect(box('Tàng trữ trái phép chất ma túy').checked).toBe(true)
  })

  it('chooses N2O alone inside smuggling', async () => {
    await unfold('Các hành vi: Buôn lậu, gian lận thương mại')
    await press(box('Khí N2O'))
    expect(formatCaseFilter(filter)).toBe('kinds=N2O')
    expect(box('Buôn lậu, gian lận thương mại').indeterminate).toBe(true)
  })

  it('shows the cases of a theme as the sum of its kinds, with the numbers of the offices', () => {
    const smuggling = Object.entries(counts.kinds)
      .filter(([code]) => !/^(DRUG|REHAB|ENV)_/.test(code))
      .reduce((sum, [, count]) => sum + count, 0)
    const shown = row('Buôn lậu, gian lận thương mại').querySelector('.value-count')?.textContent
    expect(smuggling).toBeGreaterThan(999)
    expect(shown).toBe(`${`${smuggling}`.replace(/(\d{3})$/, '.$1')} vụ`)
  })

  it('finds a kind by its article and still chooses the whole theme above it', async () => {
    await write('Tìm hành vi, số điều', 'dieu 256a')
    const labels = [...root().querySelectorAll('.kind-list .value-label > span')].map((label) => label.textContent)
    expect(labels).toEqual(['Ma túy', 'Sử dụng trái phép chất ma túy (hình sự)'])
    await press(box('Ma túy'))
    expect(formatCaseFilter(filter)).toBe('kinds=DRUG')
  })

  it('adds values of a clause, says how many are chosen, and clears them', async () => {
    await unfold('Lực lượng')
    await press(box('Công an'))
    await press(box('Hải quan'))
    expect(formatCaseFilter(filter)).toBe('forces=CA.HQ')
    expect(root().textContent).toContain('đã chọn 2')
    await press(button('Bỏ chọn: Lực lượng'))
    expect(formatCaseFilter(filter)).toBe('')
  })

  it('says what is chosen in a group that is folded away', async () => {
    await unfold('Lực lượng')
    await press(box('Kiểm lâm'))
    await press(button('Lực lượngđã chọn 1'))
    expect(root().querySelector('.filter-summary')?.textContent).toBe('Kiểm lâm')
  })

  it('chooses the essential and health goods together and drops only them', async () => {
    await unfold('Mặt hàng')
    await press(box('Pháo'))
    await press(button('Hàng thiết yếu, sức khỏe'))
    expect(filter.commodities).toEqual([
      'COSMETIC',
      'FIREWORK',
      'FOOD',
      'FRESH',
      'HEALTHCARE',
      'MEDICINE',
      'MILK',
      'N2O',
      'PESTICIDE',
      'SUPPLEMENT',
    ])
    await press(button('Hàng thiết yếu, sức khỏe'))
    expect(filter.commodities).toEqual(['FIREWORK'])
  })

  it('takes the best place of a search with Enter, empties the field and shows its province as partly chosen', async () => {
    await press(box('An Giang'))
    expect(formatCaseFilter(filter)).toBe('places=91')
    const search = root().querySelector<HTMLInputElement>('.place-search input')
    await act(async () => search?.focus())
    await write('', 'coc san', search)
    await act(async () => search?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })))
    expect(formatCaseFilter(filter)).toBe('places=02001.91')
    expect(search?.value).toBe('')
    expect(box('Lào Cai').indeterminate).toBe(true)
    await press(button('Bỏ lọc Xã Cốc San'))
    expect(formatCaseFilter(filter)).toBe('places=91')
  })

  it('moves with the arrow keys from one checkbox to the next', async () => {
    const first = box('Buôn lậu, gian lận thương mại')
    first.focus()
    const key = (name: string) =>
      act(async () => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })))
    await key('End')
    expect(document.activeElement).not.toBe(first)
    await key('Home')
    expect(document.activeElement).toBe(first)
    await key('ArrowDown')
    expect(document.activeElement).not.toBe(first)
    await key('ArrowUp')
    expect(document.activeElement).toBe(first)
  })
})
