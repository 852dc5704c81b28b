import { expect, it } from 'vitest'
import { dayNumber, isoDay } from '../../model/localDay.ts'
import { spaceTimeCube, stepsOfDays, stepsOfMonths } from './spaceTimeCube.ts'

it('steps end on the last day and follow one another without a gap', () => {
  expect([...stepsOfDays(100, 7, 3)]).toEqual([80, 87, 94, 101])
  expect([...stepsOfMonths(dayNumber('2026-03-31'), 3)].map(isoDay)).toEqual([
    '2026-01-01',
    '2026-02-01',
    '2026-03-01',
    '2026-04-01',
  ])
  // March is not over on the 30th: the last step is February.
  expect([...stepsOfMonths(dayNumber('2026-03-30'), 3)].map(isoDay)).toEqual([
    '2025-12-01',
    '2026-01-01',
    '2026-02-01',
    '2026-03-01',
  ])
})

it('a cube counts every case once, or says why not', () => {
  const areaOf = [0, 1, 1, 2, -1, 0, 0]
  const dayOf = [80, 86, 87, 100, 90, 79, 101]
  const cube = spaceTimeCube(3, areaOf, dayOf, stepsOfDays(100, 7, 3))
  expect([...cube.counts]).toEqual([1, 1, 0, 0, 1, 0, 0, 0, 1])
  expect(cube.leftOut).toEqual({ NO_AREA: 1, OUTSIDE: 2 })
})
