import type { Geometry, Position } from 'geojson'
import { cellText } from '../cellText.ts'
import type { ExportRow, ExportTable } from '../exportTable.ts'

/** What stands for a row in formats that name each place: its name or number, whichever the columns have first. */
export const nameOf = ({ columns }: ExportTable, { values }: ExportRow): string => {
  for (const key of ['name', 'placeName', 'sourceNumber']) {
    const index = columns.findIndex((column) => column.key === key)
    const value = index < 0 ? null : values[index]
    if (typeof value === 'string' && value !== '') return value
  }
  return ''
}

/** Label, text and value of every filled cell, in the order of the columns. */
export const describedCells = ({ columns, language }: ExportTable, { values }: ExportRow) =>
  columns.flatMap((column, index) => {
    const value = values[index] ?? null
    const text = cellText(column.form, value, language)
    return text === '' ? [] : [{ column, label: column[language], text, value }]
  })

/** `lon,lat lon,lat`, as KML writes positions. */
export const kmlPositions = (positions: readonly Position[]): string =>
  positions.map(([lon, lat]) => `${lon},${lat}`).join(' ')

/** The lines of a shape, each a list of positions; empty for points and areas. */
export const linesOf = (shape: Geometry): readonly Position[][] =>
  shape.type === 'LineString' ? [shape.coordinates] : shape.type === 'MultiLineString' ? shape.coordinates : []
