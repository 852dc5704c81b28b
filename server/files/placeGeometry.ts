import type { Geometry, Position } from 'geojson'
import { type CoordinateSystem, HOW_TO_STATE } from './coordinateSystem.ts'
import { FileError } from './fileError.ts'

/** A shape in WGS 84, `[longitude, latitude]`, or why it cannot be taken (Vietnamese, the end of a sentence). */
export type PlacedGeometry = { readonly geometry: Geometry } | { readonly problem: string }

/** The shape has a fault of its own, which does not hold for the whole file. */
class BadShape extends Error {}

/**
 * Takes a shape of a file to WGS 84 without heights. Throws `FileError` when its coordinates are of another kind than
 * the system says, which then holds for the whole file.
 */
export const placeGeometry = (geometry: Geometry, system: CoordinateSystem): PlacedGeometry => {
  try {
    return { geometry: placed(geometry, system) }
  } catch (error) {
    if (error instanceof BadShape) return { problem: error.message }
    throw error
  }
}

const placed = (geometry: Geometry, system: CoordinateSystem): Geometry => {
  const point = (position: Position) => placePosition(position, system)
  const line = (positions: Position[]) => {
    if (positions.length < 2) throw new BadShape('có đường chỉ gồm một điểm')
    return positions.map(point)
  }
  const area = (rings: Position[][]) => {
    if (rings.length === 0) throw new BadShape('có vùng không có ranh giới')
    return rings.map((ring) => {
      const [first, last] = [ring[0], ring.at(-1)]
      if (ring.length < 4) throw new BadShape(`có vòng ranh giới chỉ gồm ${ring.length} điểm`)
      if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) throw new BadShape('có vòng ranh giới không khép kín')
      const places = ring.map(point)
      places[places.length - 1] = places[0] as Position
      return places
    })
  }
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: point(geometry.coordinates) }
    case 'MultiPoint':
      return { type: 'MultiPoint', coordinates: geometry.coordinates.map(point) }
    case 'LineString':
      return { type: 'LineString', coordinates: line(geometry.coordinates) }
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: geometry.coordinates.map(line) }
    case 'Polygon':
      return { type: 'Polygon', coordinates: area(geometry.coordinates) }
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(area) }
    case 'GeometryCollection':
      return joined(geometry.geometries.map((part) => placed(part, system)))
  }
}

/** Parts of one kind are one shape of many parts: KML knows no other way to write one. */
const joined = (parts: Geometry[]): Geometry => {
  const all = <Type extends Geometry['type']>(type: Type): Extract<Geometry, { type: Type }>[] | null =>
    parts.every((part): part is Extract<Geometry, { type: Type }> => part.type === type) ? parts : null
  const points = all('Point')
  if (points) return { type: 'MultiPoint', coordinates: points.map(({ coordinates }) => coordinates) }
  const lines = all('LineString')
  if (lines) return { type: 'MultiLineString', coordinates: lines.map(({ coordinates }) => coordinates) }
  const areas = all('Polygon')
  if (areas) return { type: 'MultiPolygon', coordinates: areas.map(({ coordinates }) => coordinates) }
  return { type: 'GeometryCollection', geometries: parts }
}

const placePosition = (position: Position, system: CoordinateSystem): Position => {
  const [x = NaN, y = NaN] = position
  if (!Number.isFinite(x) || !Number.isFinite(y)) throw new BadShape('có tọa độ không phải số')
  refuseOtherUnit(x, y, system)
  const [longitude, latitude] = system.toWgs84([x, y])
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) throw new BadShape('có tọa độ ngoài Trái Đất')
  return [longitude, latitude]
}

/** Coordinates in metres under a system of degrees, or the other way round: the system of the file is wrong. */
export const refuseOtherUnit = (x: number, y: number, system: CoordinateSystem): void => {
  const areDegrees = Math.abs(x) <= 180 && Math.abs(y) <= 90
  if (system.unit === 'degree' && !areDegrees && Math.abs(x) + Math.abs(y) > 1000) {
    throw new FileError(
      system.isAssumed
        ? `Tọa độ của tệp là mét nhưng tệp không ghi hệ tọa độ. ${HOW_TO_STATE}`
        : `Tệp ghi hệ tọa độ ${system.name} nhưng tọa độ là mét. ${HOW_TO_STATE}`,
    )
  }
  if (system.unit === 'metre' && areDegrees) {
    throw new FileError(
      `Hệ tọa độ là ${system.name} nhưng tọa độ của tệp là độ. Hãy chọn hệ tọa độ WGS 84 (chạy bằng lệnh thì ghi --epsg 4326).`,
    )
  }
}
