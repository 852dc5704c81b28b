import { area as areaOf, center, distance } from '@turf/turf'
import { expect, it } from 'vitest'
import { answered, ask } from './askedWorlds.ts'
import { randomWorld } from './randomWorld.ts'

it.each([
  ['DBSCAN', 400],
  ['NNH', 2500],
] as const)(
  'a cluster by %s has the area of the outline drawn, and an ellipse as long as it says',
  (algorithm, radiusMetres) => {
    const world = randomWorld({ cases: 3000, seed: 5, gathered: 0.9 })
    const { table, shapes } = answered(ask('CLUSTERS', { algorithm, radiusMetres, fewestPoints: 5 }), world)
    expect(table.rows.length).toBeGreaterThan(1)
    for (const [row, cells] of table.rows.entries()) {
      const cell = (name: 'hullSquareKilometres' | 'radius') => Number(cells[table.columns.indexOf(name)])
      const drawn = shapes.flatMap((shape) => (shape.row === row && shape.geometry ? [shape.geometry] : []))
      const [hull] = drawn.flatMap((geometry) => (geometry.type === 'Polygon' ? [geometry] : []))
      const [ellipse] = drawn.flatMap((geometry) => (geometry.type === 'LineString' ? [geometry] : []))
      if (!hull || !ellipse) throw new Error('A cluster is drawn as hull and ellipse.')
      expect(cell('hullSquareKilometres') / (areaOf(hull) / 1e6)).toBeCloseTo(1, 1)
      const reach = Math.max(...ellipse.coordinates.map((end) => distance(center(ellipse), end)))
      expect((reach * 1000) / cell('radius')).toBeCloseTo(1, 1)
    }
  },
)
