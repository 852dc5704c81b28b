import type { Geometry, Position } from 'geojson'

export interface Drawn {
  /** Path of an SVG. */
  readonly path: (geometry: Geometry | null) => string
  readonly point: (position: Position) => readonly [x: number, y: number]
  /** Pixels of a round number of metres, and the number. */
  readonly scale: { readonly pixels: number; readonly metres: number }
}

const METRES_OF_A_DEGREE = 111_195
const MARGIN = 14
/** Nothing is drawn larger than this, or a single point would fill the picture. */
const LEAST_METRES = 600

const positionsOf = (geometry: Geometry): Position[] => {
  if (geometry.type === 'GeometryCollection') return []
  const flat = (value: unknown): Position[] =>
    Array.isArray(value) ? (typeof value[0] === 'number' ? [value as Position] : value.flatMap(flat)) : []
  return flat(geometry.coordinates)
}

/** Fits shapes (WGS 84) into a picture: north up, as wide as high on the ground, with a scale. Null without any place. */
export const drawPlaces = (shapes: readonly Geometry[], width: number, height: number): Drawn | null => {
  const positions = shapes.flatMap(positionsOf)
  if (positions.length === 0) return null
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon = 0, lat = 0] of positions) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  const [middleLon, middleLat] = [(west + east) / 2, (south + north) / 2]
  const lonMetres = METRES_OF_A_DEGREE * Math.cos((middleLat * Math.PI) / 180)
  const across = Math.max((east - west) * lonMetres, LEAST_METRES)
  const up = Math.max((north - south) * METRES_OF_A_DEGREE, LEAST_METRES)
  const perMetre = Math.min((width - 2 * MARGIN) / across, (height - 2 * MARGIN) / up)
  const point = ([lon = 0, lat = 0]: Position): readonly [number, number] => [
    width / 2 + (lon - middleLon) * lonMetres * perMetre,
    height / 2 - (lat - middleLat) * METRES_OF_A_DEGREE * perMetre,
  ]
  const ring = (positionsOfRing: Position[]) =>
    `M${positionsOfRing
      .map((one) =>
        point(one)
          .map((value) => value.toFixed(1))
          .join(' '),
      )
      .join('L')}Z`
  const path = (geometry: Geometry | null): string => {
    if (geometry?.type === 'Polygon') return geometry.coordinates.map(ring).join('')
    return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat().map(ring).join('') : ''
  }
  const metres = roundBelow(width / 4 / perMetre)
  return { path, point, scale: { pixels: metres * perMetre, metres } }
}

/** 1, 2 or 5 with zeros, not above a number. */
const roundBelow = (most: number): number => {
  const ten = 10 ** Math.floor(Math.log10(most))
  return [5, 2, 1].map((step) => step * ten).find((step) => step <= most) ?? ten
}
