// @vitest-environment jsdom
import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseRow, RowSort } from '../cases/messages.ts'
import { CaseList } from './CaseList.tsx'

const PAGE_SIZE = 25
const rowOf = (id: number): CaseRow => ({
  id,
  day: '2026-03-02',
  minute: 60,
  duration: 0,
  kind: 'ENV_WATER',
  force: 'CA',
  status: 'NEW',
  place: '30001',
  precision: 'GPS',
  subjects: 1,
  value: 0,
  position: null,
})

let opened: number[]
let sorts: RowSort[]
let root: Root
const Harness = ({ total, firstPage = 0 }: { readonly total: number; readonly firstPage?: number }) => {
  const [page, setPage] = useState(firstPage)
  const [sort, setSort] = useState<RowSort>({ by: 'day', descending: true })
  const length = Math.max(0, Math.min(PAGE_SIZE, total - page * PAGE_SIZE))
  return (
    <CaseList
      total={total}
      rows={Array.from({ length }, (_, index) => rowOf(page * PAGE_SIZE + index + 1))}
      sort={sort}
      page={page}
      pageSize={PAGE_SIZE}
      onSort={(next) => {
        sorts.push(next)
        setSort(next)
      }}
      onPage={setPage}
      onOpen={(id) => opened.push(id)}
      opened="2"
      communeName={(code) => code}
      isLoading={false}
    />
  )
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
const named = (name: string) => all('button').find((button) => button.getAttribute('aria-label') === name)
const press = (element: Element | undefined) => act(() => (element as HTMLElement).click())
const range = () => all('.pager')[0]?.querySelector('span')?.textContent
const show = (total: number, firstPage?: number) =>
  act(() => root.render(<Harness total={total} firstPage={firstPage} />))

beforeEach(() => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  document.body.innerHTML = '<div id="root"></div>'
  opened = []
  sorts = []
  root = createRoot(document.getElementById('root') as HTMLElement)
})
afterEach(() => act(() => root.unmount()))

describe('CaseList', () => {
  it('says which part of the list is shown and goes to its end and back', () => {
    show(1204)
    expect(range()).toBe('1–25 trong 1.204 vụ')
    press(named('Trang sau'))
    expect(range()).toBe('26–50 trong 1.204 vụ')
    press(named('Trang cuối'))
    expect(range()).toBe('1.201–1.204 trong 1.204 vụ')
    expect(all('tbody tr')).toHaveLength(4)
    press(named('Trang trước'))
    press(named('Trang đầu'))
    expect(range()).toBe('1–25 trong 1.204 vụ')
  })

  it('goes to the last page when the page it is on is no more', () => {
    show(30, 7)
    expect(range()).toBe('26–30 trong 30 vụ')
  })

  it('opens a case once, by its row and by its button', () => {
    show(3)
    press(all('tbody tr')[2])
    press(all('.case-open')[0])
    expect(opened).toEqual([3, 1])
  })

  it('marks the case that is open', () => {
    show(3)
    expect(all('[aria-current="true"] .case-open')).toHaveLength(1)
    expect(all('tbody tr')[1]?.getAttribute('aria-current')).toBe('true')
  })

  it('is one stop for the Tab key and moves by arrows, Home and End', () => {
    show(3)
    const stops = () => all('.case-open').map((button) => button.tabIndex)
    expect(stops()).toEqual([0, -1, -1])
    const key = (name: string) =>
      act(() => {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }))
      })
    act(() => all('.case-open')[0]?.focus())
    key('ArrowDown')
    expect(document.activeElement).toBe(all('.case-open')[1])
    key('End')
    expect(stops()).toEqual([-1, -1, 0])
    key('Home')
    expect(document.activeElement).toBe(all('.case-open')[0])
  })

  it('sorts by a head: the other way when pressed again, numbers from the largest and names from the first', () => {
    show(3)
    const head = (column: string) => document.querySelector(`th[data-column="${column}"]`)
    expect(head('day')?.getAttribute('aria-sort')).toBe('descending')
    press(head('day')?.querySelector('button') as Element)
    press(head('kind')?.querySelector('button') as Element)
    press(head('value')?.querySelector('button') as Element)
    expect(sorts).toEqual([
      { by: 'day', descending: false },
      { by: 'kind', descending: false },
      { by: 'value', descending: true },
    ])
    expect(head('value')?.getAttribute('aria-sort')).toBe('descending')
    expect(head('day')?.getAttribute('aria-sort')).toBe('none')
  })

  it('says that nothing is kept instead of an empty table', () => {
    show(0)
    expect(document.body.textContent).toBe('Không có vụ nào theo bộ lọc này.')
  })
})
