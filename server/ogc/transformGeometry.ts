import type { Geometry, Position } from 'geojson'
import type { CoordinateSystem, Ordinates } from './coordinateSystems.ts'

type Move = (pair: Ordinates) => Ordinates

/** A geometry with every position moved; heights are dropped. */
export const moveGeometry = (geometry: Geometry, move: Move): Geometry =>
  geometry.type === 'GeometryCollection'
    ? { type: 'GeometryCollection', geometries: geometry.geometries.map((part) => moveGeometry(part, move)) }
    : ({ type: geometry.type, coordinates: moved(geometry.coordinates, move) } as Geometry)

type Nested = Position | readonly Nested[]

const moved = (coordinates: Nested, move: Move): Nested =>
  typeof coordinates[0] === 'number'
    ? [...move([coordinates[0], coordinates[1] as number])]
    : (coordinates as readonly Nested[]).map((part) => moved(part, move))

/** A geometry of WGS 84 (longitude, latitude) in another system, rounded to what that system is answered in. */
export const toSystem = (geometry: Geometry, { fromWgs84, decimals }: CoordinateSystem): Geometry => {
  const scale = 10 ** decimals
  return moveGeometry(geometry, (position) => {
    const [first, second] = fromWgs84(position)
    return [Math.round(first * scale) / scale, Math.round(second * scale) / scale]
  })
}
