/** One row of a file, whatever its format. `rowNumber` is the one a spreadsheet shows: the header is row 1. */
export interface SourceRow {
  readonly rowNumber: number
  /** Trimmed NFC text by header. */
  readonly cells: Readonly<Record<string, string>>
  /** Filled cells beyond the last header. */
  readonly surplusCells: number
}

/** What an import reads, so that other formats can follow: rows come as a stream and may be read once. */
export interface RowSource {
  readonly headers: readonly string[]
  readonly rows: AsyncIterable<SourceRow>
  /** SHA-256 of the file, hexadecimal; known once all rows were read. */
  fileHash(): string
  /** Separator to write for the same people: the one their spreadsheet used. */
  readonly delimiter: string
}
