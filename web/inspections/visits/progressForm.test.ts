import { describe, expect, it } from 'vitest'
import type { Handover } from '../../../data/model/inspections/inspections.ts'
import { isOutcomeOpen, openSteps, progressFormOf, readProgressForm, readWhole } from './progressForm.ts'
import { NO_PROGRESS } from './visitForm.ts'

const open = { ...NO_PROGRESS, cancelledReason: null }
const dossier = (decision: string | null) => ({ decision }) as Handover

describe('the steps of an inspection', () => {
  it('offers what comes next first, and an extension once and only after the decision was published', () => {
    expect(openSteps(open)).toEqual(['PUBLISH', 'START', 'ALL'])
    expect(openSteps({ ...open, status: 'RUNNING', startedOn: null } as never)).toEqual(['END', 'ALL'])
    expect(openSteps({ ...open, status: 'RUNNING', publishedOn: '2026-11-01' })).toEqual(['END', 'EXTEND', 'ALL'])
    expect(openSteps({ ...open, status: 'EXTENDED', publishedOn: '2026-11-01', extendedDays: 3 })).toEqual([
      'END',
      'ALL',
    ])
  })

  it('offers nothing for a closed file or a visit that was called off', () => {
    expect(openSteps({ ...open, status: 'DONE', closedOn: '2026-11-20' })).toEqual([])
    expect(openSteps({ ...open, cancelledReason: 'Trùng' })).toEqual([])
  })

  it('writes the day of the step and its status, and leaves the rest as it stands', () => {
    const before = { ...NO_PROGRESS, status: 'PUBLISHED', publishedOn: '2026-11-20' }
    const { progress } = readProgressForm(progressFormOf(before, 'START', '2026-11-25'), 'START', null, 'vi')
    expect(progress).toEqual({ ...before, status: 'RUNNING', startedOn: '2026-11-25' })
  })

  it('asks for the result at the end, and for days and reason of an extension', () => {
    const before = { ...NO_PROGRESS, status: 'RUNNING', publishedOn: '2026-11-20', startedOn: '2026-11-21' }
    const end = readProgressForm(progressFormOf(before, 'END', '2026-11-25'), 'END', null, 'vi')
    expect(Object.keys(end.problems)).toEqual(['result'])
    const extend = readProgressForm(progressFormOf(before, 'EXTEND', '2026-11-25'), 'EXTEND', null, 'vi')
    expect(Object.keys(extend.problems)).toEqual(['extendedDays', 'extensionReason'])
  })

  it('sends no fine while signs of a crime wait for the investigating body', () => {
    const form = {
      ...progressFormOf({ ...NO_PROGRESS, status: 'RUNNING', startedOn: '2026-11-21' }, 'END', '2026-11-25'),
      result: 'CRIME_SIGN',
      outcomes: ['FINE', 'CONFISC'],
      fine: '5.000.000',
    }
    expect(isOutcomeOpen('FINE', form, null)).toBe(false)
    expect(readProgressForm(form, 'END', dossier('PROSEC'), 'vi').progress).toMatchObject({
      outcomes: ['CONFISC'],
      fine: null,
    })
    expect(readProgressForm(form, 'END', dossier('NOPROSEC'), 'vi').progress).toMatchObject({
      outcomes: ['FINE', 'CONFISC'],
      fine: 5_000_000,
    })
  })

  it('reads money with and without dots, and refuses words', () => {
    expect(readWhole('5.000.000')).toBe(5_000_000)
    expect(readWhole(' ')).toBe(null)
    expect(readWhole('năm triệu')).toBe(undefined)
  })
})
