import { describe, expect, it } from 'vitest'
import { REPORT_WINDOWS } from '../../data/model/periods.ts'
import { stepWindow, windowNear, windowOf } from './periodOptions.ts'

const window = (code: string) => {
  const found = REPORT_WINDOWS.find((one) => one.code === code)
  if (!found) throw new Error(code)
  return found
}
const MONTH = { from: '2026-11-15', to: '2026-12-14' }

describe('the periods of the ledger', () => {
  it('are named when they are whole report windows', () => {
    expect(windowOf(MONTH)?.code).toBe('MONTH389')
    expect(windowOf({ from: '2025-12-15', to: '2026-12-14' })?.code).toBe('YEAR389')
    expect(windowOf({ from: '2026-11-15', to: '2026-12-13' })).toBeUndefined()
  })

  it('step to the window before and after, over the turn of the year', () => {
    expect(stepWindow(window('MONTH389'), MONTH, -1)).toEqual({ from: '2026-10-15', to: '2026-11-14' })
    expect(stepWindow(window('MONTH389'), MONTH, 1)).toEqual({ from: '2026-12-15', to: '2027-01-14' })
    expect(stepWindow(window('YEAR389'), { from: '2025-12-15', to: '2026-12-14' }, -1)).toEqual({
      from: '2024-12-15',
      to: '2025-12-14',
    })
  })

  it('keep the time looked at when the length changes, up to today', () => {
    expect(windowNear(window('MONTH389'), { from: '2024-12-15', to: '2025-12-14' }, '2026-11-25')).toEqual({
      from: '2025-11-15',
      to: '2025-12-14',
    })
    expect(windowNear(window('MONTH389'), { from: '2025-12-15', to: '2026-12-14' }, '2026-06-20')).toEqual({
      from: '2026-06-15',
      to: '2026-07-14',
    })
  })
})
