import { describe, expect, it } from 'vitest'
import { changeOf, ratePerTenThousand } from './change.ts'

describe('change between two counts', () => {
  it('has the z score of two Poisson counts', () => {
    expect(changeOf(20, 10).z).toBeCloseTo(2.619717, 6)
    expect(changeOf(15, 8).z).toBeCloseTo(2.089112, 6)
  })

  it('has no percentage from nothing, and minus a hundred to nothing', () => {
    expect(changeOf(4, 0).percent).toBeNull()
    expect(changeOf(0, 4)).toMatchObject({ percent: -100, difference: -4 })
  })

  it('is ordinary below 1.96', () => {
    expect(changeOf(11, 10).isOrdinary).toBe(true)
    expect(changeOf(20, 10).isOrdinary).toBe(false)
  })
})

describe('a rate', () => {
  it('is unknown where the population is', () => {
    expect(ratePerTenThousand(5, null)).toBeNull()
    expect(ratePerTenThousand(5, 20_000)).toBe(2.5)
  })
})
