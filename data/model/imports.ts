import type { Thing } from './thingRow/thingKind.ts'

/** A column that a file may have. */
export interface ImportColumn {
  readonly key: string
  readonly vi: string
  readonly en: string
  readonly isRequired: boolean
}

/** A file that was sent but not imported: what is in it and how its columns are read. */
export interface ImportPreview {
  readonly id: string
  readonly fileName: string
  readonly bytes: number
  readonly format: string
  readonly thing: Thing
  /** Sheets or layers to choose from, and the one that is read. */
  readonly parts: readonly string[]
  readonly part: string | null
  /** Number of the row that is taken for the header; null for formats without one. */
  readonly headerRow: number | null
  /** How the coordinates of shapes are read, for people; null without shapes. */
  readonly coordinateSystem: string | null
  readonly headers: readonly string[]
  /** The first rows, cells in the order of `headers`; whether the row has a shape. */
  readonly rows: readonly {
    readonly rowNumber: number
    readonly cells: readonly string[]
    readonly hasShape: boolean
  }[]
  /** For every header the key of the column it is read as; null: left out. */
  readonly mapping: Readonly<Record<string, string | null>>
  /** Whether somebody corrected the mapping of such files of this source before. */
  readonly isMappingSaved: boolean
  readonly columns: readonly ImportColumn[]
  /** Why it cannot be imported as it is read now: Vietnamese sentences. */
  readonly problems: readonly string[]
}

/** How a file is to be read. */
export interface ImportReading {
  readonly thing: Thing
  /** Who keeps the records: with the source number it identifies a thing for ever. */
  readonly source: string
  readonly part?: string | null
  readonly headerRow?: number | null
  /** EPSG number of the coordinates of shapes, where the file does not say it. */
  readonly epsg?: number | null
  readonly mapping?: Readonly<Record<string, string | null>>
}

export interface ImportRun extends ImportReading {
  /** Does everything and keeps nothing. */
  readonly isDryRun: boolean
  /** Writes nothing when any row is refused. */
  readonly isStrict: boolean
}

/** A cell for which a row is refused. `row` is the number a spreadsheet shows. */
export interface RefusedCell {
  readonly row: number
  readonly column: string
  readonly value: string
  readonly code: string
  readonly message: string
}

export type RowVerdict = 'ADDED' | 'CHANGED' | 'UNCHANGED'

/** First and last local day (UTC+7), ISO. */
export interface ImportPeriod {
  readonly from: string
  readonly to: string
}

/** `read` = added + changed + unchanged + repeated + refused, in rows. */
export interface ImportReport {
  readonly isDryRun: boolean
  readonly isWritten: boolean
  readonly batchId: number | null
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** Rows that repeat an earlier row of the same file word for word. */
  readonly repeated: number
  /** Of the unchanged: records that somebody merged into another; absent when there are none. */
  readonly merged?: number
  readonly refused: number
  readonly refusedCells: number
  /** The first of them. */
  readonly refusals: readonly RefusedCell[]
  /** Accepted rows that somebody must look at, by reason, with some of their numbers. */
  readonly reviews: readonly { readonly reason: string; readonly count: number; readonly examples: readonly string[] }[]
  readonly ignoredHeaders: readonly string[]
  /** Of the cases added or changed; null when there are none, and of other things. */
  readonly period: ImportPeriod | null
  /** Points of accepted rows, at most 5.000: `[longitude, latitude, verdict]`. */
  readonly points: readonly (readonly [number, number, RowVerdict])[]
}

/** One line of the stream that a run answers (`application/x-ndjson`); ending the request cancels the run. */
export type ImportLine =
  | { readonly type: 'progress'; readonly rows: number; readonly share: number }
  | { readonly type: 'done'; readonly report: ImportReport }
  | { readonly type: 'failed'; readonly message: string }

/** An import of the past. */
export interface ImportBatch {
  readonly id: number
  readonly thing: string
  readonly fileName: string
  readonly source: string | null
  readonly personName: string | null
  /** ISO instants, UTC. */
  readonly startedAt: string
  readonly undoneAt: string | null
  readonly isSample: boolean
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
}
