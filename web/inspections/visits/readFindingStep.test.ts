import { describe, expect, it } from 'vitest'
import { readOptionalDay } from '../readDays.ts'
import { readFindingStep } from './readFindingStep.ts'

const before = { recheckedOn: null, recheckResult: null, recheckInspectionId: null }
const form = {
  evidence: 'Ảnh bể xử lý đã nạo vét',
  evidenceOn: '20/11/2026',
  recheckedOn: '25/11/2026',
  recheckResult: 'FIXED',
  recheckInspectionId: '',
}
const read = (change: Partial<typeof form>, step: 'evidence' | 'recheck' = 'recheck') =>
  readFindingStep({ ...form, ...change }, step, before, readOptionalDay)

describe('a step of a finding', () => {
  it('closes it with evidence and a re-check that found it fixed', () => {
    expect(read({}).step).toEqual({
      evidence: 'Ảnh bể xử lý đã nạo vét',
      evidenceOn: '2026-11-20',
      recheckedOn: '2026-11-25',
      recheckResult: 'FIXED',
      recheckInspectionId: null,
      state: 'CLOSED',
    })
  })

  it('does not close it without evidence', () => {
    expect(read({ evidence: ' ' })).toEqual({ step: null, problems: { evidence: 'evidence' } })
  })

  it('opens it again when the re-check found it fixed in part only, evidence or not', () => {
    expect(read({ recheckResult: 'PARTLY', evidence: '' }).step).toMatchObject({
      state: 'OPEN',
      recheckResult: 'PARTLY',
    })
  })

  it('lets evidence wait for the re-check', () => {
    expect(read({}, 'evidence').step).toMatchObject({ state: 'EVIDENCE', recheckedOn: null, recheckResult: null })
  })
})
