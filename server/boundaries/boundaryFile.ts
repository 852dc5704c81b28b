import { FileError } from '../files/fileError.ts'
import type { FileShape, StatedSystem } from '../files/featureLayer.ts'

/** Something about a file or a wish that a person can mend; the Vietnamese message says what and how. */
export class BoundaryError extends FileError {
  override readonly name = 'BoundaryError'
}

/** Polygons of one feature, each a list of rings, the outer first; `[x, y]` as the file has them. */
export type Polygons = readonly (readonly (readonly (readonly number[])[])[])[]

/** The area of a feature, or why it has none (Vietnamese, the end of a sentence). */
export type Shape = { readonly polygons: Polygons } | { readonly problem: string }

export interface BoundaryFeature {
  /** Position in the file, from 1. */
  readonly number: number
  readonly properties: Readonly<Record<string, unknown>>
  readonly shape: Shape
}

/** A file opened as one layer of features, which are read one after the other. */
export interface BoundaryLayer {
  /** File name without folders. */
  readonly fileName: string
  /** Null: the file says nothing. */
  readonly stated: StatedSystem | null
  /** May throw `BoundaryError` on the way: a file is often found broken only in its middle. */
  readonly features: AsyncIterable<BoundaryFeature>
}

const KINDS: Readonly<Record<string, string>> = {
  Point: 'điểm',
  MultiPoint: 'nhiều điểm',
  LineString: 'đường',
  MultiLineString: 'nhiều đường',
  GeometryCollection: 'tập hợp nhiều loại hình',
}

/** The area of a shape of a file. */
export const areaOf = (shape: FileShape): Shape => {
  if ('problem' in shape) return shape
  const { geometry } = shape
  if (geometry.type === 'Polygon') return { polygons: [geometry.coordinates] }
  if (geometry.type === 'MultiPolygon') return { polygons: geometry.coordinates }
  return { problem: `hình là ${KINDS[geometry.type]}, không phải vùng (polygon)` }
}
