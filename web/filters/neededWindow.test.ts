import { describe, expect, it } from 'vitest'
import { neededWindow } from './neededWindow.ts'

const TODAY = '2026-11-25'
const FIRST_CASE = '2021-01-03'

describe('the window a period needs', () => {
  it('is the loaded one when the period begins in it', () => {
    expect(neededWindow('2026-01-01', TODAY, '2023-11-01', FIRST_CASE)).toBeUndefined()
    expect(neededWindow('2023-11-01', TODAY, '2023-11-01', FIRST_CASE)).toBeUndefined()
    expect(neededWindow(null, TODAY, null, FIRST_CASE)).toBeUndefined()
  })

  it('is the shortest one that reaches back to the first day', () => {
    expect(neededWindow('2024-05-01', TODAY, '2025-11-01', FIRST_CASE)).toBe(36)
    expect(neededWindow('2023-10-31', TODAY, '2023-11-01', FIRST_CASE)).toBe(60)
    expect(neededWindow('2021-11-01', TODAY, '2023-11-01', FIRST_CASE)).toBe(60)
  })

  it('is everything when no window reaches back, or the period is open and cases are older', () => {
    expect(neededWindow('2021-06-01', TODAY, '2023-11-01', FIRST_CASE)).toBeNull()
    expect(neededWindow(null, TODAY, '2023-11-01', FIRST_CASE)).toBeNull()
    expect(neededWindow(null, TODAY, '2023-11-01', null)).toBeNull()
  })

  it('does not reach back beyond the first case', () => {
    expect(neededWindow('2015-01-01', TODAY, '2025-11-01', '2025-12-24')).toBeUndefined()
    expect(neededWindow(null, TODAY, '2025-11-01', '2024-02-01')).toBe(36)
  })
})
