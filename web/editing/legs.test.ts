import { expect, it } from 'vitest'
import { cellsOfLegs, type DraftLeg, joined, legsOf, moveLeg, splitLeg } from './legs.ts'

const A = [105, 10]
const B = [105.1, 10.1]
const C = [105.2, 10]
const D = [105.3, 10.1]

const leg = (mode: string, from: string, to: string, ...path: number[][]): DraftLeg => ({ mode, from, to, path })

it('writes legs as the cells of an import, and reads them back', () => {
  const legs = [
    leg('WATER', 'Bến A', 'Bến B', A, B),
    leg('ROAD', '', 'Chợ C', B, C),
    leg('TRAIL', 'Chợ C', '', C, D),
    leg('TRAIL', '', '', C, D),
  ]
  const cells = cellsOfLegs(legs)
  expect(cells).toEqual({ legModes: 'WATER; ROAD; TRAIL; TRAIL', legNames: 'Bến A - Bến B; … - Chợ C; Chợ C; ' })
  expect(
    legsOf(
      cells,
      legs.map(({ path }) => path),
    ),
  ).toEqual(legs)
})

it('keeps the signs that part legs out of their names', () => {
  const { legNames } = cellsOfLegs([leg('ROAD', 'Chợ A; cổng 2', 'Tân - Châu', A, B)])
  expect(legsOf({ legModes: 'ROAD', legNames }, [[A, B]])[0]).toMatchObject({ from: 'Chợ A, cổng 2', to: 'Tân-Châu' })
})

it('cuts a leg at its middle vertex, and one without any halfway', () => {
  const [first, second, ...rest] = splitLeg([leg('WATER', 'A', 'D', A, B, C, D)], 0)
  expect(rest).toEqual([])
  expect(first).toEqual(leg('WATER', 'A', '', A, B))
  expect(second).toEqual(leg('WATER', '', 'D', B, C, D))
  const halves = splitLeg([leg('ROAD', 'A', 'C', A, C)], 0)
  expect(halves.map(({ path }) => path)).toEqual([
    [A, [105.1, 10]],
    [[105.1, 10], C],
  ])
})

it('moves a leg in the order, and not beyond its ends', () => {
  const legs = [leg('WATER', '', '', A, B), leg('ROAD', '', '', B, C)]
  expect(moveLeg(legs, 1, -1).map(({ mode }) => mode)).toEqual(['ROAD', 'WATER'])
  expect(moveLeg(legs, 0, -1)).toBe(legs)
})

it('moves a vertex that two legs share for both, whichever was drawn', () => {
  const X = [105.15, 10.2]
  expect(
    joined(
      [
        [A, B],
        [B, C],
      ],
      [
        [A, X],
        [B, C],
      ],
    ),
  ).toEqual([
    [A, X],
    [X, C],
  ])
  expect(
    joined(
      [
        [A, B],
        [B, C],
      ],
      [
        [A, B],
        [X, C],
      ],
    ),
  ).toEqual([
    [A, X],
    [X, C],
  ])
})

it('leaves legs alone that did not meet', () => {
  const X = [105.15, 10.2]
  expect(
    joined(
      [
        [A, B],
        [C, D],
      ],
      [
        [A, X],
        [C, D],
      ],
    ),
  ).toEqual([
    [A, X],
    [C, D],
  ])
})
