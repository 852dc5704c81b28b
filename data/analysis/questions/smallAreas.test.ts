import { describe, expect, it } from 'vitest'
import { densityBreaks } from '../density.ts'
import { analyse } from './analyse.ts'
import type { AnalysisInput } from './analysisInput.ts'
import { answered, ask, worldOf } from './askedWorlds.ts'

type Place = readonly [longitude: number, latitude: number, day: string]

/** A world of one commune: a square of 0.01° (1.1 km) whose south-western corner is given. */
const islet = (places: readonly Place[], [x, y]: readonly [number, number]): AnalysisInput => {
  const world = worldOf(places)
  const [area] = world.areas
  if (!area) throw new Error('The world has communes.')
  const ring = [
    [x, y],
    [x + 0.01, y],
    [x + 0.01, y + 0.01],
    [x, y + 0.01],
    [x, y],
  ] as const
  return {
    ...world,
    areas: [{ ...area, point: [x + 0.005, y + 0.009], polygons: [[ring]] }],
    cases: { ...world.cases, area: places.map(() => 0) },
  }
}
const gathered = Array.from(
  { length: 20 },
  (_, at): Place => [105.301 + 0.001 * (at % 5), 10.301 + 0.001 * (at % 4), '2026-05-05'],
)

describe('a density of an area', () => {
  it('is refused where the area is so small beside the bandwidth that the middle of no cell lies in it', () => {
    const world = islet(gathered, [105.3, 10.3])
    for (const method of ['DENSITY', 'DENSITY_CHANGE'] as const) {
      expect(analyse(ask(method, { bandwidthMetres: 20_000 }), world).outcome, method).toMatchObject({
        kind: 'refused',
        reason: 'BAD_PARAMETER',
      })
      expect(analyse(ask(method, { bandwidthMetres: 1000 }), world).outcome.kind, method).toBe('answered')
    }
  })

  it('counts of the land that holds half of the cases no sea, though their cell is mostly sea', () => {
    // A large commune with few cases, and far from it an islet with most of them, smaller than a cell.
    const few = Array.from({ length: 8 }, (_, at): Place => [105.31 + 0.01 * at, 10.35, '2026-05-05'])
    const most = Array.from({ length: 12 }, (): Place => [105.5001, 10.3501, '2026-05-05'])
    const world = worldOf([...few, ...most])
    const [large, small] = world.areas
    const square = (x: number, y: number, side: number) =>
      [
        [
          [x, y],
          [x + side, y],
          [x + side, y + side],
          [x, y + side],
          [x, y],
        ],
      ] as unknown as AnalysisInput['areas'][number]['polygons'][number]
    const found = answered(ask('DENSITY', { bandwidthMetres: 5000 }), {
      ...world,
      areas: [
        { ...large!, point: [105.35, 10.31], polygons: [square(105.3, 10.3, 0.1)] },
        { ...small!, point: [105.5, 10.35], polygons: [square(105.5, 10.35, 0.0004)] },
      ],
      cases: { ...world.cases, area: [...few.map(() => 0), ...most.map(() => 1)] },
    })
    // They lie in one cell of a fifth of the bandwidth; around it is sea.
    expect(found.numbers.halfSquareKilometres).toBeCloseTo(1, 6)
  })

  it('has the classes of the heat map, whose limits are never finer than those of a week', () => {
    // Five cases within 8 km: some 0.06 a km², by the limits of a single day in the highest class.
    const world = islet(gathered.slice(0, 5), [105.3, 10.3])
    const { table } = answered(ask('DENSITY', { bandwidthMetres: 8000 }, '2026-05-05', '2026-05-05'), world)
    const density = Number(table.rows[0]?.[table.columns.indexOf('density')])
    const reached = densityBreaks(1).filter((limit) => density >= limit).length
    expect(reached).toBeLessThan(5)
    expect(table.rows[0]?.[table.columns.indexOf('class')]).toBe(`DENSITY_${reached}`)
  })
})
