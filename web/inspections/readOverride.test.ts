import { describe, expect, it } from 'vitest'
import { readOverride } from './readOverride.ts'

describe('the ground for visiting a place again', () => {
  it('is asked for', () => {
    expect(readOverride({ reason: '', document: '', note: '' }).problems).toEqual({ reason: 'reasonNeeded' })
  })

  it('needs the number of an order, and the signs of a violation in words', () => {
    expect(readOverride({ reason: 'R_DIRECT', document: '  ', note: 'x' })).toEqual({
      override: null,
      problems: { document: 'documentNeeded' },
    })
    expect(readOverride({ reason: 'R_SIGN', document: '', note: ' ' }).problems).toEqual({ note: 'noteNeeded' })
    expect(readOverride({ reason: 'R_DIRECT', document: ' 02/CT-UBND ', note: '' }).override).toEqual({
      reason: 'R_DIRECT',
      document: '02/CT-UBND',
      note: null,
    })
  })

  it('needs nothing more for following up, and drops the number that another ground had', () => {
    expect(readOverride({ reason: 'R_FOLLOW', document: '02/CT-UBND', note: '' }).override).toEqual({
      reason: 'R_FOLLOW',
      document: null,
      note: null,
    })
  })
})
