import { describe, expect, it } from 'vitest'
import { silvermanBandwidth } from './silvermanBandwidth.ts'

describe("Silverman's bandwidth", () => {
  it('has the values of the reference for four points', () => {
    const answer = silvermanBandwidth([0, 100, 0, 400], [0, 0, 300, 400])
    if (answer.kind === 'refused') throw new Error(answer.reason)
    expect(answer.n).toBe(4)
    expect(answer.standardDistanceMetres).toBeCloseTo(242.38399, 5)
    // By hand: (√(125² + 175²) + √(25² + 175²)) / 2 = (215.058132 + 176.776695) / 2.
    expect(answer.medianDistanceMetres).toBeCloseTo(195.917413, 5)
    expect(answer.bandwidthMetres).toBeCloseTo(160.50583, 5)
  })

  it('takes the middle distance of an odd number of points', () => {
    // On a line about 0 the distances are 0, 10, 10; SD = √(200/3), D = 10.
    expect(silvermanBandwidth([-10, 0, 10], [0, 0, 0])).toMatchObject({ medianDistanceMetres: 10 })
  })

  it('is refused for one point and for a pile', () => {
    expect(silvermanBandwidth([3], [4])).toMatchObject({ kind: 'refused', reason: 'TOO_FEW_CASES' })
    expect(silvermanBandwidth([0.1, 0.1, 0.1], [7, 7, 7])).toMatchObject({ kind: 'refused', reason: 'NO_VARIATION' })
  })
})
