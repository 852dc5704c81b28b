import type { Geometry, Position } from 'geojson'
import { foldText } from '../../../data/model/foldText.ts'
import type { ExportTable } from '../exportTable.ts'
import type { SpoolFile } from '../spoolFile.ts'
import { xmlText } from '../xmlText.ts'
import { describedCells, kmlPositions, nameOf } from './placemark.ts'

/**
 * KML 2.2; what the file is stands in the description of the document. Rows without a place are placemarks without one.
 * Data go by their Vietnamese names, which KML itself means nothing by, unlike `time` or `description`; without marks, for
 * GIS programs replace each letter beyond ASCII by signs.
 */
export const writeKml = async (table: ExportTable, out: SpoolFile): Promise<void> => {
  const { title, warning, facts } = table
  const about = [...(warning === null ? [] : [warning]), ...facts.map(({ label, value }) => `${label}: ${value}`)]
  await out.write(
    `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${xmlText(title)}</name><description>${xmlText(about.join('\n'))}</description><Folder><name>${xmlText(table.name)}</name>\n`,
  )
  for await (const page of table.rows) {
    const placemarks = page.map((row) => {
      const data = describedCells(table, row).map(
        ({ column, label, text }) =>
          `<Data name="${xmlText(bareName(column.vi))}"><displayName>${xmlText(label)}</displayName><value>${xmlText(text)}</value></Data>`,
      )
      const shape = row.shape ? kmlShape(row.shape) : ''
      return `<Placemark><name>${xmlText(nameOf(table, row))}</name><ExtendedData>${data.join('')}</ExtendedData>${shape}</Placemark>\n`
    })
    await out.write(placemarks.join(''))
  }
  await out.write('</Folder></Document></kml>\n')
}

/** `Số hồ sơ` → `so_ho_so`. */
const bareName = (name: string) => (foldText(name).match(/[\p{L}\p{N}]+/gu) ?? []).join('_')

const kmlShape = (shape: Geometry): string => {
  switch (shape.type) {
    case 'Point':
      return `<Point><coordinates>${kmlPositions([shape.coordinates])}</coordinates></Point>`
    case 'LineString':
      return line(shape.coordinates)
    case 'MultiLineString':
      return multiple(shape.coordinates.map(line))
    case 'Polygon':
      return area(shape.coordinates)
    case 'MultiPolygon':
      return multiple(shape.coordinates.map(area))
    case 'MultiPoint':
      return multiple(shape.coordinates.map((position) => kmlShape({ type: 'Point', coordinates: position })))
    case 'GeometryCollection':
      return multiple(shape.geometries.map(kmlShape))
  }
}

const multiple = (parts: readonly string[]) => `<MultiGeometry>${parts.join('')}</MultiGeometry>`
const line = (positions: readonly Position[]) =>
  `<LineString><coordinates>${kmlPositions(positions)}</coordinates></LineString>`
const ring = (positions: readonly Position[]) =>
  `<LinearRing><coordinates>${kmlPositions(positions)}</coordinates></LinearRing>`
const area = ([outer = [], ...holes]: readonly Position[][]) =>
  `<Polygon><outerBoundaryIs>${ring(outer)}</outerBoundaryIs>${holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`).join('')}</Polygon>`
