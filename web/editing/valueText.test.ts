import { expect, it } from 'vitest'
import { placeWords } from './valueText.ts'

const ring = [
  [105.19, 10.42],
  [105.21, 10.42],
  [105.21, 10.44],
  [105.19, 10.44],
  [105.19, 10.42],
]

it('tells an area by its corners, the closing one not counted again, and its size', () => {
  expect(placeWords({ type: 'Polygon', coordinates: [ring] }, 'vi')).toBe('vùng 4 đỉnh, 4,85 km²')
  expect(placeWords({ type: 'MultiPolygon', coordinates: [[ring], [ring]] }, 'en')).toBe('areas, 8 corners, 9.69 km²')
})

it('tells a line by its points and its length, which says that it was moved', () => {
  expect(placeWords({ type: 'MultiLineString', coordinates: [ring] }, 'vi')).toBe('đường 5 điểm, 8,81 km')
  const moved = [...ring.slice(0, 4), [105.2, 10.43]]
  expect(placeWords({ type: 'MultiLineString', coordinates: [moved] }, 'en')).toBe('line, 5 points, 8.15 km')
})

it('tells a small area in square metres or hectares', () => {
  const yard = (side: number) =>
    ring.map(([lon = 0, lat = 0]) => [105 + (lon - 105.19) * side, 10 + (lat - 10.42) * side])
  expect(placeWords({ type: 'Polygon', coordinates: [yard(0.01)] }, 'vi')).toBe('vùng 4 đỉnh, 485 m²')
  expect(placeWords({ type: 'Polygon', coordinates: [yard(0.1)] }, 'en')).toBe('area, 4 corners, 4.85 ha')
})

it('writes a point as the field of coordinates does', () => {
  expect(placeWords({ type: 'Point', coordinates: [104.929, 10.6027] }, 'vi')).toBe('điểm 10,602700; 104,929000')
  expect(placeWords({ type: 'Point', coordinates: [104.929, 10.6027] }, 'en')).toBe('point 10.602700, 104.929000')
})
