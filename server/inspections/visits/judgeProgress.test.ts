import { describe, expect, it } from 'vitest'
import type { InspectionProgress } from '../../../data/model/inspections/inspections.ts'
import { type JudgedInspection, progressProblems } from './judgeProgress.ts'

const TODAY = '2026-11-25'
const NOTHING: InspectionProgress = {
  status: 'PROPOSED',
  publishedOn: null,
  startedOn: null,
  endedOn: null,
  extendedDays: 0,
  extensionReason: null,
  minutesNumber: null,
  minutesOn: null,
  result: null,
  outcomes: [],
  fine: null,
  summary: null,
  closedOn: null,
}
const CHECK: JudgedInspection = {
  level: 'DEPARTMENT',
  visitKind: 'CHECK',
  decidedOn: null,
  isAfterwards: false,
  before: null,
}
const namesOf = (progress: Partial<InspectionProgress>, inspection: Partial<JudgedInspection> = {}) =>
  progressProblems({ ...NOTHING, ...progress }, { ...CHECK, ...inspection }, TODAY).map(({ name }) => name)
const done = (publishedOn: string, endedOn: string): Partial<InspectionProgress> => ({
  status: 'DONE',
  publishedOn,
  startedOn: publishedOn,
  endedOn,
  result: 'OK',
})
const LAW = [
  ['COMMUNE', 7, 3],
  ['DEPARTMENT', 10, 5],
  ['MINISTRY', 15, 7],
] as const
/** Counted on a calendar of its own: day 1 of March 2026 and so many days after. */
const march = (days: number) => `2026-03-${String(1 + days).padStart(2, '0')}`

describe('the length of a check', () => {
  it.each(LAW)(
    'of level %s is at most %i days from publication, and %i more with its one extension',
    (level, days, extension) => {
      const extended = { extendedDays: extension, extensionReason: 'Hồ sơ nhiều' }
      expect(namesOf(done(march(0), march(days)), { level })).toEqual([])
      expect(namesOf(done(march(0), march(days + 1)), { level })).toEqual(['endedOn'])
      expect(namesOf({ ...done(march(0), march(days + extension)), ...extended }, { level })).toEqual([])
      expect(namesOf({ ...done(march(0), march(days + extension + 1)), ...extended }, { level })).toEqual(['endedOn'])
      expect(namesOf({ ...done(march(0), march(1)), ...extended, extendedDays: extension + 1 }, { level })).toEqual([
        'extendedDays',
      ])
    },
  )

  it('is refused with the rule that it breaks and the last day it allows', () => {
    const progress = { ...NOTHING, ...done('2026-03-01', '2026-03-20') }
    const [problem] = progressProblems(progress, CHECK, TODAY)
    expect(problem?.message).toBe(
      'Nghị định 217/2025/NĐ-CP: không quá 10 ngày từ ngày công bố quyết định, gia hạn một lần không quá 5 ngày; phải xong chậm nhất 11/03/2026.',
    )
  })

  it('is set by no law for inspections by the inspectorate, nor before the decree was in force', () => {
    expect(namesOf(done('2026-03-01', '2026-05-20'), { visitKind: 'INSPECT' })).toEqual([])
    expect(namesOf(done('2025-06-30', '2025-08-20'))).toEqual([])
    expect(namesOf(done('2025-07-01', '2025-08-20'))).toEqual(['endedOn'])
  })

  it('that has already happened is put down as it was', () => {
    expect(namesOf(done('2026-03-01', '2026-05-20'), { isAfterwards: true })).toEqual([])
  })

  it('is extended once, with a reason', () => {
    const published = { status: 'EXTENDED', publishedOn: '2026-03-01', startedOn: '2026-03-01' }
    const before = { ...NOTHING, ...published, extendedDays: 3, extensionReason: 'x' }
    expect(namesOf({ ...published, extendedDays: 3 })).toEqual(['extensionReason'])
    expect(namesOf(published)).toEqual(['extendedDays'])
    expect(namesOf({ ...published, extendedDays: 3, extensionReason: 'x' }, { before })).toEqual([])
    expect(namesOf({ ...published, extendedDays: 5, extensionReason: 'x' }, { before })).toEqual(['extendedDays'])
    expect(namesOf({ ...published, status: 'RUNNING' }, { before })).toEqual(['extendedDays'])
  })
})

describe('the progress of an inspection', () => {
  it('has its days in order, none of them still to come', () => {
    expect(namesOf({ status: 'PUBLISHED', publishedOn: '2026-11-26' })).toEqual(['publishedOn'])
    expect(namesOf({ status: 'PUBLISHED', publishedOn: '2026-03-01' }, { decidedOn: '2026-03-02' })).toEqual([
      'publishedOn',
    ])
    expect(namesOf({ status: 'RUNNING', publishedOn: '2026-03-02', startedOn: '2026-03-01' })).toEqual(['startedOn'])
    expect(namesOf({ status: 'RUNNING', startedOn: '2026-03-01' }, { decidedOn: '2026-03-02' })).toEqual(['startedOn'])
    expect(namesOf({ status: 'RUNNING', startedOn: '2026-03-02' }, { decidedOn: '2026-03-02' })).toEqual([])
    expect(namesOf({ ...done('2026-03-02', '2026-03-01') })).toEqual(['endedOn'])
    expect(namesOf({ ...done('2026-03-01', '2026-03-05'), closedOn: '2026-03-04' })).toEqual(['closedOn'])
    expect(namesOf({ ...done('2026-03-01', '2026-03-05'), minutesOn: '2026-02-28' })).toEqual(['minutesOn'])
  })

  it('says what each status needs', () => {
    expect(namesOf({ status: 'PUBLISHED' })).toEqual(['publishedOn'])
    expect(namesOf({ status: 'RUNNING' })).toEqual(['startedOn'])
    expect(namesOf({ status: 'DONE' })).toEqual(['startedOn', 'endedOn', 'result'])
    expect(namesOf({ status: 'STOPPED' })).toEqual(['endedOn'])
    expect(namesOf({ status: 'RUNNING', startedOn: '2026-03-01', endedOn: '2026-03-02' })).toEqual(['status'])
    expect(namesOf({ status: 'RUNNING', startedOn: '2026-03-01', closedOn: '2026-03-02' })).toEqual(['closedOn'])
  })

  it('does not go back once it is done', () => {
    const before = { ...NOTHING, ...done('2026-03-01', '2026-03-05') }
    expect(namesOf({ status: 'RUNNING', startedOn: '2026-03-01' }, { before })).toEqual(['status'])
  })

  it('names the outcome of a fine, and no outcome beside none', () => {
    expect(namesOf({ ...done('2026-03-01', '2026-03-05'), fine: 1 })).toEqual(['outcomes'])
    expect(namesOf({ ...done('2026-03-01', '2026-03-05'), outcomes: ['NONE', 'WARN'], result: 'REMIND' })).toEqual([
      'outcomes',
    ])
  })

  it('found no violation only where nothing was done about one', () => {
    expect(namesOf({ ...done('2026-03-01', '2026-03-05'), outcomes: ['FINE'], fine: 1 })).toEqual(['result'])
    expect(namesOf({ ...done('2026-03-01', '2026-03-05'), outcomes: ['NONE'] })).toEqual([])
    for (const result of ['VIOLATION', 'CRIME_SIGN']) {
      expect(namesOf({ ...done('2026-03-01', '2026-03-05'), outcomes: ['NONE'], result })).toEqual(['outcomes'])
    }
    expect(namesOf({ ...done('2026-03-01', '2026-03-05'), outcomes: ['FINE'], result: 'VIOLATION' })).toEqual([])
  })
})
