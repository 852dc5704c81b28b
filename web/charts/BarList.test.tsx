// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BarList } from './BarList.tsx'

const ITEMS = [
  { code: 'CA', label: 'Công an', count: 12 },
  { code: 'BP', label: 'Biên phòng', count: 30 },
  { code: 'HQ', label: 'Hải quan', count: 5 },
  { code: 'KL', label: 'Kiểm lâm', count: 0 },
]

let place: HTMLElement
let root: Root
const rows = () => [...place.querySelectorAll<HTMLButtonElement>('.bar-row')]
const draw = (selected: readonly string[], onToggle = vi.fn()) => {
  act(() => root.render(<BarList title="Lực lượng" items={ITEMS} selected={selected} onToggle={onToggle} />))
  return onToggle
}
const press = (key: string) => {
  act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  })
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
})
afterEach(() => {
  act(() => root.unmount())
  place.remove()
})

describe('a list of bars', () => {
  it('switches the code of the row that is pressed', () => {
    const onToggle = draw([])
    act(() => rows()[1]?.click())
    expect(onToggle.mock.calls).toEqual([['CA']])
  })

  it('says which rows are chosen and greys the others', () => {
    draw([])
    expect(rows().map((row) => [row.getAttribute('aria-pressed'), row.dataset.kept])).toEqual([
      ['false', 'true'],
      ['false', 'true'],
      ['false', 'true'],
    ])
    draw(['KL', 'HQ'])
    expect(rows().map((row) => [row.textContent, row.getAttribute('aria-pressed'), row.dataset.kept])).toEqual([
      ['Biên phòng30', 'false', 'false'],
      ['Công an12', 'false', 'false'],
      ['Hải quan5', 'true', 'true'],
      ['Kiểm lâm0', 'true', 'true'],
    ])
  })

  it('is one stop of the Tab key, with arrows inside that stay at the ends', () => {
    draw([])
    expect(rows().map((row) => row.tabIndex)).toEqual([0, -1, -1])
    act(() => rows()[0]?.focus())
    press('ArrowUp')
    expect(document.activeElement).toBe(rows()[0])
    press('ArrowDown')
    press('ArrowDown')
    press('ArrowDown')
    expect(document.activeElement).toBe(rows()[2])
    expect(rows().map((row) => row.tabIndex)).toEqual([-1, -1, 0])
    press('Home')
    expect(document.activeElement).toBe(rows()[0])
  })

  it('keeps the focus on its row when the counts change the order', () => {
    draw([])
    act(() => rows()[2]?.focus())
    const changed = ITEMS.map((item) => (item.code === 'HQ' ? { ...item, count: 99 } : item))
    act(() => root.render(<BarList title="Lực lượng" items={changed} selected={[]} onToggle={vi.fn()} />))
    expect(document.activeElement?.textContent).toBe('Hải quan99')
    expect(rows()[0]).toBe(document.activeElement)
  })
})
