import { describe, expect, it } from 'vitest'
import { dueState } from './dueState.ts'

const site = { dueOn: '2026-03-01', handling: 'FIXING', class: 'A_POLLUTE' }

describe('dueState', () => {
  it('counts the days over and the days left, across a leap day too', () => {
    expect(dueState(site, '2026-03-11')).toEqual({ type: 'overdue', days: 10 })
    expect(dueState(site, '2026-02-27')).toEqual({ type: 'left', days: 2 })
    expect(dueState({ ...site, dueOn: '2028-03-01' }, '2028-02-28')).toEqual({ type: 'left', days: 2 })
  })

  it('is not late on the day itself', () => {
    expect(dueState(site, '2026-03-01')).toEqual({ type: 'today' })
  })

  it('is never late once resolved or restored', () => {
    expect(dueState({ ...site, handling: 'RESOLVED' }, '2026-03-11')).toEqual({ type: 'done' })
    expect(dueState({ ...site, class: 'A_DONE' }, '2026-03-11')).toEqual({ type: 'done' })
  })

  it('says nothing without a due date, or before the day is known', () => {
    expect(dueState({ ...site, dueOn: null }, '2026-03-11')).toEqual({ type: 'none' })
    expect(dueState(site, '')).toEqual({ type: 'none' })
  })
})
