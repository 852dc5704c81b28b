// @vitest-environment jsdom
import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PeriodDays } from './PeriodDays.tsx'

let chosen: (readonly [string | null, string | null])[] = []
const Harness = () => {
  const [[from, to], setPeriod] = useState<readonly [string | null, string | null]>(['2026-01-01', '2026-01-31'])
  return (
    <PeriodDays
      from={from}
      to={to}
      onPeriod={(first, last) => {
        chosen.push([first, last])
        setPeriod([first, last])
      }}
    />
  )
}

let unmount = () => {}
beforeEach(async () => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  document.body.innerHTML = '<div id="root"></div>'
  chosen = []
  const root = createRoot(document.getElementById('root') as HTMLElement)
  unmount = () => act(() => root.unmount())
  await act(async () => root.render(<Harness />))
})
afterEach(() => unmount())

const field = (end: 'from' | 'to') => document.querySelectorAll('input')[end === 'from' ? 0 : 1] as HTMLInputElement
const note = (end: 'from' | 'to') => document.querySelectorAll('.day-note')[end === 'from' ? 0 : 1]?.textContent
const press = (end: 'from' | 'to', key: string) =>
  act(async () => field(end).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
const write = async (end: 'from' | 'to', text: string) => {
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  await act(async () => {
    value?.set?.call(field(end), text)
    field(end).dispatchEvent(new Event('input', { bubbles: true }))
  })
  await press(end, 'Enter')
}

describe('the days of a period', () => {
  it('read dd/mm/yyyy and change with what is written', async () => {
    expect([field('from').value, field('to').value]).toEqual(['01/01/2026', '31/01/2026'])
    await write('to', '15.2.2026')
    expect(chosen).toEqual([['2026-01-01', '2026-02-15']])
    expect(field('to').value).toBe('15/02/2026')
  })

  it('say that a day is not real and change nothing', async () => {
    await write('to', '31/02/2026')
    expect(note('to')).toBe('‘31/02/2026’ không phải ngày có thật.')
    expect(field('to').getAttribute('aria-invalid')).toBe('true')
    expect(chosen).toEqual([])
    await press('to', 'Escape')
    expect(field('to').value).toBe('31/01/2026')
    expect(field('to').getAttribute('aria-invalid')).toBe('false')
  })

  it('say that the first day is after the last, and take both once the other is written', async () => {
    await write('from', '01/06/2026')
    expect(note('from')).toBe('Ngày đầu 01/06/2026 sau ngày cuối 31/01/2026.')
    expect(chosen).toEqual([])
    await write('to', '30/06/2026')
    expect(chosen).toEqual([['2026-06-01', '2026-06-30']])
    expect(note('from')).not.toContain('sau ngày cuối')
  })

  it('leave an end open when its field is emptied', async () => {
    await write('from', '')
    expect(chosen).toEqual([[null, '2026-01-31']])
  })

  it('move by a day with the up and down keys', async () => {
    await press('to', 'ArrowUp')
    await press('to', 'Enter')
    expect(chosen).toEqual([['2026-01-01', '2026-02-01']])
  })
})
