import type { Geometry, Position } from 'geojson'

const TYPES = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
} as const

/** A shape as well-known binary (OGC 06-103r4), little endian, in two dimensions. */
export const writeWkb = (shape: Geometry): Buffer => {
  const head = Buffer.alloc(5)
  head.writeUInt8(1, 0)
  head.writeUInt32LE(TYPES[shape.type], 1)
  return Buffer.concat([head, ...bodyOf(shape)])
}

const bodyOf = (shape: Geometry): Buffer[] => {
  switch (shape.type) {
    case 'Point':
      return [position(shape.coordinates)]
    case 'LineString':
      return line(shape.coordinates)
    case 'Polygon':
      return [count(shape.coordinates), ...shape.coordinates.flatMap(line)]
    case 'MultiPoint':
      return parts(shape.coordinates.map((coordinates) => ({ type: 'Point', coordinates })))
    case 'MultiLineString':
      return parts(shape.coordinates.map((coordinates) => ({ type: 'LineString', coordinates })))
    case 'MultiPolygon':
      return parts(shape.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates })))
    case 'GeometryCollection':
      return parts(shape.geometries)
  }
}

const parts = (shapes: readonly Geometry[]): Buffer[] => [count(shapes), ...shapes.map(writeWkb)]
const line = (positions: readonly Position[]): Buffer[] => [count(positions), ...positions.map(position)]

const count = ({ length }: readonly unknown[]): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(length, 0)
  return bytes
}

const position = ([lon = 0, lat = 0]: Position): Buffer => {
  const bytes = Buffer.alloc(16)
  bytes.writeDoubleLE(lon, 0)
  bytes.writeDoubleLE(lat, 8)
  return bytes
}
