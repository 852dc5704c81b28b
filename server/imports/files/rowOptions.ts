/** What a person chose about a file. */
export interface RowOptions {
  /** Name of the file, without folders. */
  readonly fileName: string
  /** Sheet or layer; null: the first. */
  readonly part: string | null
  /** Row of the header in a table, from 1; null: it is looked for. */
  readonly headerRow: number | null
  /** Coordinate system of the shapes, instead of what the file says. */
  readonly epsg: number | null
  /** Whether a text is known as a header of what is imported. */
  readonly recognises: (text: string) => boolean
}
