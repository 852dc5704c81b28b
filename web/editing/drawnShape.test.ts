import { expect, it } from 'vitest'
import { isSameShape } from '../../data/model/recordEdit.ts'
import { partsOf, shapeOf } from './drawnShape.ts'

const ring = (west: number) => [
  [west, 10],
  [west + 1, 10],
  [west + 1, 11],
  [west, 10],
]
const hole = ring(105.2)

it('draws every form of shape and makes the same of what was drawn, holes with it', () => {
  for (const shape of [
    { type: 'Point' as const, coordinates: [105, 10] },
    { type: 'Polygon' as const, coordinates: [ring(105), hole] },
    { type: 'MultiPolygon' as const, coordinates: [[ring(105), hole], [ring(107)]] },
    { type: 'MultiLineString' as const, coordinates: [ring(105), ring(107)] },
  ]) {
    expect(isSameShape(shapeOf(partsOf(shape), shape), shape), shape.type).toBe(true)
  }
  expect(partsOf({ type: 'Polygon', coordinates: [ring(105), hole] })).toEqual([
    { type: 'Polygon', coordinates: [ring(105)] },
  ])
})

it('makes nothing of nothing, and keeps a centimetre', () => {
  expect(shapeOf([], { type: 'Polygon', coordinates: [ring(105), hole] })).toBeNull()
  expect(partsOf({ type: 'Point', coordinates: [105.12345678912, 10.1, 3] })).toEqual([
    { type: 'Point', coordinates: [105.1234568, 10.1] },
  ])
})
