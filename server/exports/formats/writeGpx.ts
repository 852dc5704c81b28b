import type { Position } from 'geojson'
import type { FieldForm } from '../../../data/model/thingRow/thingKind.ts'
import { plainNumber } from '../../files/plainNumber.ts'
import type { ExportRow, ExportTable } from '../exportTable.ts'
import type { SpoolFile } from '../spoolFile.ts'
import { xmlText } from '../xmlText.ts'
import { describedCells, linesOf, nameOf } from './placemark.ts'

/**
 * GPX 1.1: a waypoint for each point, a track for each line with a segment for each part. Rows without a place cannot
 * stand in it. What a row says stands in words for devices, and again value by value where GDAL, QGIS and our own import
 * look for it.
 */
export const writeGpx = async (table: ExportTable, out: SpoolFile): Promise<void> => {
  const { title, warning, facts } = table
  const about = [...(warning === null ? [] : [warning]), ...facts.map(({ label, value }) => `${label}: ${value}`)]
  await out.write(
    `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="Điểm Nóng" xmlns="http://www.topografix.com/GPX/1/1" xmlns:ogr="http://osgeo.org/gdal"><metadata><name>${xmlText(title)}</name><desc>${xmlText(about.join('\n'))}</desc></metadata>\n`,
  )
  for await (const page of table.rows) await out.write(page.map((row) => placeOf(table, row)).join(''))
  await out.write('</gpx>\n')
}

const placeOf = (table: ExportTable, row: ExportRow): string => {
  if (!row.shape) return ''
  const cells = describedCells(table, row)
  const described = cells.map(({ label, text }) => `${label}: ${text}`)
  const values = cells.map(
    ({ column: { en, form }, text, value }) =>
      `<ogr:${en}>${typeof value === 'number' ? pointedNumber(value, form) : xmlText(text)}</ogr:${en}>`,
  )
  const words = `<name>${xmlText(nameOf(table, row))}</name><desc>${xmlText(described.join('\n'))}</desc><extensions>${values.join('')}</extensions>`
  if (row.shape.type === 'Point') return `<wpt ${at(row.shape.coordinates)}>${words}</wpt>\n`
  const segments = linesOf(row.shape).map(
    (line) => `<trkseg>${line.map((position) => `<trkpt ${at(position)}/>`).join('')}</trkseg>`,
  )
  return segments.length === 0 ? '' : `<trk>${words}${segments.join('')}</trk>\n`
}

/** Digits with a point. Money always has one: GDAL takes whole numbers for 32 bits and cuts off what is beyond. */
const pointedNumber = (value: number, { is }: FieldForm): string =>
  is === 'money' && Number.isInteger(value) ? `${value}.0` : plainNumber(value)

const at = ([lon, lat]: Position) => `lat="${lat}" lon="${lon}"`
