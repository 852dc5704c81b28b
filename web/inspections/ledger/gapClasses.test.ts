import { describe, expect, it } from 'vitest'
import { gapClass } from './gapClasses.ts'

describe('the map of the ledger', () => {
  it('has a class of its own for nothing left out and for everything left out', () => {
    expect([gapClass(0, 40), gapClass(1, 40), gapClass(39, 40), gapClass(40, 40)]).toEqual([0, 1, 3, 4])
  })

  it('puts half and nine tenths into the lower class, and a commune without known cells into none', () => {
    expect([gapClass(20, 40), gapClass(21, 40), gapClass(36, 40), gapClass(37, 40), gapClass(0, 0)]).toEqual([
      1, 2, 2, 3, -1,
    ])
  })
})
