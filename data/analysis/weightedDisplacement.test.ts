import { expect, it } from 'vitest'
import { weightedDisplacement } from './weightedDisplacement.ts'

it('the weighted displacement difference has the values of the paper', () => {
  const answer = weightedDisplacement(
    { before: 207, after: 110 },
    { before: 308, after: 318 },
    { before: 178, after: 157 },
    { before: 150, after: 140 },
  )
  expect(answer).toMatchObject({ difference: -118, n: 1568, isOrdinary: false })
  expect(answer.standardError).toBeCloseTo(39.59798, 6)
  expect(answer.z).toBeCloseTo(-2.97995, 6)
  expect(answer.interval[0]).toBeCloseTo(-195.61, 2)
  expect(answer.interval[1]).toBeCloseTo(-40.39, 2)
})

it('the weighted displacement difference is ordinary where nothing happened', () => {
  const none = { before: 0, after: 0 }
  expect(weightedDisplacement(none, none, none, none)).toMatchObject({ difference: 0, z: 0, isOrdinary: true })
})
