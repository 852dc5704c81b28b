import { createHash } from 'node:crypto'
import { columnRecogniser, type GivenColumns } from '../../data/model/caseRow/recogniseColumns.ts'
import type { ImportPreview, ImportReading } from '../../data/model/imports.ts'
import type { Sql } from '../database/connect.ts'
import { FileError } from '../files/fileError.ts'
import { headerReader } from './files/knownHeaders.ts'
import { openRowSource } from './files/openRowSource.ts'
import type { ImportKind } from './importKinds.ts'
import { findMapping } from './queries.ts'
import type { RowSource, SourceRow } from './rowSource.ts'
import type { Upload } from './uploads.ts'

const SHOWN_ROWS = 20

/** A sender as mappings know it: offices of two provinces may bear the same name. */
export const senderKey = (area: string, source: string): string => `${area}/${source}`

/** Headers under which a mapping is remembered: the same columns in the same order. */
export const headersKey = (headers: readonly string[]): string =>
  createHash('sha256').update(headers.join('\n')).digest('hex').slice(0, 32)

export const openUpload = (upload: Upload, kind: ImportKind, reading: ImportReading): Promise<RowSource> =>
  openRowSource(upload.path, {
    fileName: upload.fileName,
    part: reading.part ?? null,
    headerRow: reading.headerRow ?? null,
    epsg: reading.epsg ?? null,
    recognises: headerReader(kind.columns),
  })

/** What the reading says about headers, else what was said of such files before. */
export const givenMapping = async (
  sql: Sql,
  { headers }: Pick<RowSource, 'headers'>,
  { area }: Pick<Upload, 'area'>,
  { thing, source, mapping }: ImportReading,
): Promise<{ given: GivenColumns; isSaved: boolean }> => {
  if (mapping) return { given: mapping, isSaved: false }
  const saved = await findMapping(sql, { thing, source: senderKey(area, source), headers: headersKey(headers) })
  return { given: saved ?? {}, isSaved: saved !== null }
}

/** What is in a file and how its columns are read. A file that cannot be read is told in `problems`, not thrown. */
export const previewImport = async (
  sql: Sql,
  upload: Upload,
  kind: ImportKind,
  reading: ImportReading,
): Promise<ImportPreview> => {
  const about = {
    id: upload.id,
    fileName: upload.fileName,
    bytes: upload.bytes,
    thing: kind.thing,
    columns: kind.columns
      .filter(({ key }) => key !== 'exportStamp')
      .map(({ key, vi, en, isRequired = false }) => ({ key, vi, en, isRequired })),
  }
  try {
    const rows = await openUpload(upload, kind, reading)
    try {
      const { given, isSaved } = await givenMapping(sql, rows, upload, reading)
      const recognised = columnRecogniser(kind.columns)(rows.headers, given)
      const found = 'found' in recognised ? recognised.found : recognised.columns
      // A header with two meanings is shown by its first.
      const keys = new Map(
        Object.entries(found)
          .reverse()
          .flatMap(([key, column]) => (column ? [[column.header, key]] : [])),
      )
      return {
        ...about,
        format: rows.format,
        parts: rows.parts,
        part: rows.part,
        headerRow: rows.headerRow ?? null,
        coordinateSystem: rows.coordinateSystem,
        headers: rows.headers,
        rows: await firstRows(rows),
        mapping: Object.fromEntries(rows.headers.map((header) => [header, keys.get(header) ?? null])),
        isMappingSaved: isSaved,
        problems: 'problems' in recognised ? recognised.problems : [],
      }
    } finally {
      await rows.close?.()
    }
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    const nothing = { format: '', parts: [], part: null, headerRow: null, coordinateSystem: null }
    return {
      ...about,
      ...nothing,
      headers: [],
      rows: [],
      mapping: {},
      isMappingSaved: false,
      problems: [error.message],
    }
  }
}

const firstRows = async ({ headers, rows }: RowSource): Promise<ImportPreview['rows']> => {
  const shown: SourceRow[] = []
  for await (const row of rows) if (shown.push(row) === SHOWN_ROWS) break
  return shown.map(({ rowNumber, cells, shape }) => ({
    rowNumber,
    cells: headers.map((header) => cells[header] ?? ''),
    hasShape: Boolean(shape),
  }))
}
