import { describe, expect, it } from 'vitest'
import { PRECISIONS } from '../model/caseCodes.ts'
import { Random } from '../sample/random.ts'
import { placedCases } from './placedCases.ts'

const code = (name: string) => PRECISIONS.findIndex((value) => value.code === name)

describe('cases that count as points', () => {
  it('are measured or have an address; the others are counted as left out', () => {
    const names = ['GPS', 'HAMLET', 'ADDRESS', 'COMMUNE', 'UNKNOWN', 'GPS']
    const { rows, leftOut } = placedCases(
      {
        longitude: [105, 105, 105.1, Number.NaN, Number.NaN, 105.2],
        latitude: [10, 10, 10, Number.NaN, Number.NaN, 10],
        precision: names.map(code),
      },
      [],
    )
    expect([...rows]).toEqual([0, 2, 5])
    expect(leftOut).toEqual({ NO_POSITION: 2, PRECISION: 1 })
  })

  it('are not those at the middle of a unit, whatever class they state', () => {
    const metre = 1 / 110_600
    const pile = Array.from({ length: 40 }, () => [105.4, 10.4] as const)
    const places = [...pile, [105.4 + 14 * metre, 10.4], [105.4, 10.4 + 16 * metre], [105.41, 10.4]] as const
    const { rows, leftOut } = placedCases(
      {
        longitude: places.map(([longitude]) => longitude),
        latitude: places.map(([, latitude]) => latitude),
        precision: places.map(() => code('GPS')),
      },
      [[105.4, 10.4]],
    )
    expect([...rows]).toEqual([41, 42])
    expect(leftOut).toEqual({ CENTROID: 41 })
  })

  it('are found as by measuring to every middle', () => {
    const random = new Random(8)
    const near = () => 105 + random.next() * 0.004
    const centroids = Array.from({ length: 20 }, () => [near(), near() - 85] as const)
    const longitude = Array.from({ length: 3000 }, near)
    const latitude = longitude.map(() => near() - 85)
    const { rows } = placedCases({ longitude, latitude, precision: longitude.map(() => code('ADDRESS')) }, centroids)
    const measured = longitude.flatMap((x, i) =>
      centroids.some(
        ([middleX, middleY]) =>
          Math.hypot(
            (x - middleX) * Math.cos(((latitude[i] as number) * Math.PI) / 180),
            (latitude[i] as number) - middleY,
          ) *
            110_600 <=
          15,
      )
        ? []
        : [i],
    )
    expect(measured.length).toBeLessThan(2990)
    expect([...rows]).toEqual(measured)
  })
})
