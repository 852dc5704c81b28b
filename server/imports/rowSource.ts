import type { Geometry } from 'geojson'

/** One row of a file, whatever its format. `rowNumber` is the one a spreadsheet shows: the header is row 1. */
export interface SourceRow {
  readonly rowNumber: number
  /** Trimmed NFC text by header. */
  readonly cells: Readonly<Record<string, string>>
  /** Filled cells beyond the last header. */
  readonly surplusCells: number
  /** The texts of those cells, of tables: the first of them. */
  readonly surplus?: readonly string[]
  /** Its shape in WGS 84, `[longitude, latitude]`, of formats that carry one; absent in tables. */
  readonly shape?: Geometry | null
  /** Why a shape that the file has cannot be taken (Vietnamese, whole sentence); `shape` is null then. */
  readonly shapeProblem?: string
}

export type SourceFormat = 'XLSX' | 'CSV' | 'GEOJSON' | 'KML' | 'GPX' | 'SHAPEFILE' | 'GEOPACKAGE'

/** What an import reads, so that other formats can follow: rows come as a stream and may be read once. */
export interface RowSource {
  readonly headers: readonly string[]
  readonly rows: AsyncIterable<SourceRow>
  /** SHA-256 of the file, hexadecimal; known once all rows were read. */
  fileHash(): string
  /** Separator to write for the same people: the one their spreadsheet used. */
  readonly delimiter: string
  readonly format: SourceFormat
  /** Sheets or layers to choose from, in the order of the file, and the one that is read; empty where there is but one. */
  readonly parts: readonly string[]
  readonly part: string | null
  /** Those of `parts` that the program which made the file does not show. */
  readonly hiddenParts?: readonly string[]
  /** First row of the header, of spreadsheets. */
  readonly headerRow?: number
  /** How the system of the shapes was found, for people; null where there are no shapes. */
  readonly coordinateSystem: string | null
  /** Share of the file read so far, 0 to 1. */
  progress(): number
  /** Lets the file go when its rows are not read to the end. */
  close?(): Promise<void>
}
