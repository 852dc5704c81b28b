import type { Geometry, Position } from 'geojson'

/** A shape as well-known text, longitude before latitude. */
export const wktOf = (shape: Geometry): string =>
  shape.type === 'GeometryCollection'
    ? `GEOMETRYCOLLECTION(${shape.geometries.map(wktOf).join(', ')})`
    : `${shape.type.toUpperCase()}${nested(shape.coordinates, shape.type === 'Point' || shape.type === 'MultiPoint')}`

type Nested = Position | readonly Nested[]

/** Positions stand in brackets of their own only in points. */
const nested = (coordinates: Nested, bracketed: boolean): string => {
  if (isPosition(coordinates)) {
    const [lon, lat] = coordinates
    return bracketed ? `(${lon} ${lat})` : `${lon} ${lat}`
  }
  return `(${coordinates.map((part) => nested(part, bracketed)).join(', ')})`
}

const isPosition = (coordinates: Nested): coordinates is Position => typeof coordinates[0] === 'number'
