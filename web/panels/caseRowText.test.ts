import { describe, expect, it } from 'vitest'
import type { CaseRow } from '../cases/messages.ts'
import { caseRowText, sortCaseRows } from './caseRowText.ts'

const row = (id: number, changes: Partial<CaseRow> = {}): CaseRow => ({
  id,
  day: '2026-03-02',
  minute: 1205,
  duration: 0,
  kind: 'DRUG_251',
  force: 'CA',
  status: 'NEW',
  place: '30001',
  precision: 'GPS',
  subjects: 1,
  value: 0,
  position: [105, 10],
  ...changes,
})
const nameOf = (code: string) => ({ '30001': 'Xã Đông', '30002': 'Xã Diên', '30003': 'Xã Ân' })[code] ?? code
const ids = (rows: readonly CaseRow[]) => rows.map(({ id }) => id)

describe('caseRowText', () => {
  it('says the day and clock, and that the hour is not known', () => {
    expect(caseRowText(row(1), 'vi', nameOf)).toMatchObject({ day: '02/03/2026', clock: '20:05', theme: 'DRUG' })
    expect(caseRowText(row(1, { minute: null }), 'vi', nameOf).clock).toBe('chưa rõ giờ')
  })

  it.each([
    [1080, 720, '18:00–06:00'],
    [1080, 360, '18:00–24:00'],
    [480, 90, '08:00–09:30'],
  ])('says a range under a day as a range: from minute %i for %i minutes', (minute, duration, clock) => {
    expect(caseRowText(row(1, { minute, duration }), 'vi', nameOf).clock).toBe(clock)
  })

  it('says that the place is not known instead of an empty cell', () => {
    expect(caseRowText(row(1, { place: '' }), 'vi', nameOf).place).toBe('chưa rõ nơi')
  })
})

describe('sortCaseRows', () => {
  it('puts the newest minute first and unknown hours of the day after the known ones', () => {
    const rows = [row(1, { minute: null }), row(2, { minute: 5 }), row(3, { day: '2026-03-01' }), row(4)]
    expect(ids(sortCaseRows(rows, { by: 'day', descending: true }, 'vi', nameOf))).toEqual([4, 2, 1, 3])
  })

  it('orders places by the Vietnamese alphabet: Â after A, Đ after D', () => {
    const rows = [row(1), row(2, { place: '30002' }), row(3, { place: '30003' })]
    expect(ids(sortCaseRows(rows, { by: 'place', descending: false }, 'vi', nameOf))).toEqual([3, 2, 1])
  })

  it('orders statuses by the steps of the procedure', () => {
    const rows = [row(1, { status: 'CLOSED' }), row(2, { status: 'NEW' }), row(3, { status: 'DECIDED' })]
    expect(ids(sortCaseRows(rows, { by: 'status', descending: false }, 'vi', nameOf))).toEqual([2, 3, 1])
  })

  it('orders values as numbers and breaks ties by the newest', () => {
    const rows = [row(1, { value: 9 }), row(2, { value: 10 }), row(3, { value: 9, day: '2026-03-03' })]
    expect(ids(sortCaseRows(rows, { by: 'value', descending: true }, 'vi', nameOf))).toEqual([2, 3, 1])
  })
})
