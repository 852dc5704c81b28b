import type { Geometry } from 'geojson'
import { FileError } from './fileError.ts'

/** The shape of a feature in the coordinates of its file, or why there is none (Vietnamese, the end of a sentence). */
export type FileShape = { readonly geometry: Geometry } | { readonly problem: string }

/** The feature has no shape at all. */
export const NO_SHAPE: FileShape = { problem: 'không có hình' }

export interface FileFeature {
  /** Position in the file, from 1. */
  readonly number: number
  readonly properties: Readonly<Record<string, unknown>>
  readonly shape: FileShape
}

/** What a file says about its coordinates. */
export type StatedSystem = { readonly epsg: number } | { readonly wellKnownText: string }

/** A file opened as one layer of features, which are read one after the other. */
export interface FeatureLayer {
  /** File name without folders. */
  readonly fileName: string
  /** Names of all layers of the file, and the one that is read; none where the format knows but one. */
  readonly layers: readonly string[]
  readonly layer: string | null
  /** Null: the file says nothing. */
  readonly stated: StatedSystem | null
  /** False: the layer is a plain table. */
  readonly hasShapes: boolean
  /**
   * Reads from the beginning, as often as asked. May throw `FileError` on the way: a file is often found broken only
   * in its middle.
   */
  features(): AsyncIterable<FileFeature>
  /** Share of the present reading, 0 to 1. */
  progress(): number
}

/** Largest file that is held in memory whole (GeoPackage). */
export const LARGEST_WHOLE_BYTES = 1024 ** 3

/** The layer that was asked for by name; without a wish the one layer, or the first where `isFirstTaken`. */
export const chooseLayer = (names: readonly string[], wanted: string | null, isFirstTaken = false): string => {
  const listed = names.map((name) => `“${name}”`).join(', ')
  if (wanted !== null) {
    if (names.includes(wanted)) return wanted
    throw new FileError(`Tệp không có lớp “${wanted}”. Các lớp có trong tệp: ${listed}.`)
  }
  const [first] = names
  if (first !== undefined && (names.length === 1 || isFirstTaken)) return first
  throw new FileError(`Tệp có ${names.length} lớp: ${listed}. Hãy chọn một lớp, ví dụ --layer ${first ?? 'TÊN'}.`)
}
