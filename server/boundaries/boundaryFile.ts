/** Something about a file or a wish that a person can mend; the Vietnamese message says what and how. */
export class BoundaryError extends Error {
  override readonly name = 'BoundaryError'
}

/** Polygons of one feature, each a list of rings, the outer first; `[x, y]` as the file has them. */
export type Polygons = readonly (readonly (readonly (readonly number[])[])[])[]

/** The area of a feature, or why it has none (Vietnamese, the end of a sentence). */
export type Shape = { readonly polygons: Polygons } | { readonly problem: string }

export interface FileFeature {
  /** Position in the file, from 1. */
  readonly number: number
  readonly properties: Readonly<Record<string, unknown>>
  readonly shape: Shape
}

/** What a file says about its coordinates. */
export type StatedSystem = { readonly epsg: number } | { readonly wellKnownText: string }

/** A file opened as one layer of features, which are read one after the other. */
export interface BoundaryLayer {
  /** File name without folders. */
  readonly fileName: string
  /** Null: the file says nothing. */
  readonly stated: StatedSystem | null
  /** May throw `BoundaryError` on the way: a file is often found broken only in its middle. */
  readonly features: AsyncIterable<FileFeature> | Iterable<FileFeature>
}

/** Largest file that is held in memory whole (Shapefile, GeoPackage, an archive unpacked). */
export const LARGEST_WHOLE_BYTES = 1024 ** 3

/** The one layer of a file, or the one that was asked for by name. */
export const chooseLayer = (names: readonly string[], wanted: string | null): string => {
  const listed = names.map((name) => `“${name}”`).join(', ')
  if (wanted !== null) {
    if (names.includes(wanted)) return wanted
    throw new BoundaryError(`Tệp không có lớp “${wanted}”. Các lớp có trong tệp: ${listed}.`)
  }
  const [only] = names
  if (only !== undefined && names.length === 1) return only
  throw new BoundaryError(`Tệp có ${names.length} lớp: ${listed}. Hãy chọn một lớp, ví dụ --layer ${only ?? 'TÊN'}.`)
}
