import { type CoordinateSystem, coordinateSystemOf, HOW_TO_STATE } from '../../files/coordinateSystem.ts'
import { type FeatureLayer, type FileFeature, NO_SHAPE } from '../../files/featureLayer.ts'
import { FileError } from '../../files/fileError.ts'
import { placeGeometry } from '../../files/placeGeometry.ts'
import { plainNumber } from '../../files/plainNumber.ts'
import { cleanCell, MOST_COLUMNS, ownColumns, tooManyColumns } from '../headerNames.ts'
import type { RowSource, SourceFormat, SourceRow } from '../rowSource.ts'

/** The header counts as the first row, as in a spreadsheet. */
const HEADER_ROWS = 1
const DEEPEST_VALUE = 4

/**
 * Rows of a layer of features: a property is a cell, the shape is brought to WGS 84. The layer is read once before for
 * its headers and the system of its coordinates. Throws `FileError`.
 * @param epsg instead of what the file says @param needsSystem a file that says nothing is not taken for WGS 84
 */
export const featureRows = async (
  layer: FeatureLayer,
  { format, epsg, needsSystem = false }: { format: SourceFormat; epsg: number | null; needsSystem?: boolean },
): Promise<Omit<RowSource, 'fileHash'>> => {
  if (layer.hasShapes && needsSystem && epsg === null && layer.stated === null) {
    throw new FileError(`Tệp không ghi hệ tọa độ${format === 'SHAPEFILE' ? ' (thiếu .prj)' : ''}. ${HOW_TO_STATE}`)
  }
  const system = layer.hasShapes ? coordinateSystemOf(epsg === null ? layer.stated : { epsg }) : null
  const keys = await readKeys(layer, system)
  const found = [...keys.keys()]
  const own = found.slice(0, ownColumns(found))
  return {
    headers: own,
    rows: rowsOf(
      layer,
      own.map((header) => [header, keys.get(header) as string] as const),
      system,
    ),
    delimiter: ';',
    format,
    parts: layer.layers,
    part: layer.layer,
    coordinateSystem: system === null ? null : system.isAssumed ? `${system.name}, tệp không ghi` : system.name,
    progress: () => layer.progress(),
  }
}

/** Names of properties by header, in the order in which they come up; also looks whether the coordinates fit. */
const readKeys = async (layer: FeatureLayer, system: CoordinateSystem | null): Promise<Map<string, string>> => {
  const keys = new Map<string, string>()
  let features = 0
  for await (const feature of layer.features()) {
    features++
    const own = Object.keys(feature.properties)
    if (own.length > MOST_COLUMNS) throw tooManyColumns(own.length)
    for (const key of own) {
      // Without a name its cells are still looked at for marks of secrecy.
      const header = cleanCell(key.replace(/\p{C}/gu, ' ')) || '(không tên)'
      const other = keys.get(header)
      if (other === undefined) keys.set(header, key)
      else if (other !== key) throw new FileError(`Cột “${header}” có hai lần. Hãy giữ một cột.`)
    }
    if (keys.size > MOST_COLUMNS) throw tooManyColumns(keys.size)
    if (system) shapeOf(feature, system)
  }
  if (features === 0) throw new FileError('Tệp không có đối tượng nào. Hãy xem lại lớp đã chọn.')
  return keys
}

async function* rowsOf(
  layer: FeatureLayer,
  columns: readonly (readonly [header: string, key: string])[],
  system: CoordinateSystem | null,
): AsyncGenerator<SourceRow> {
  for await (const feature of layer.features()) {
    const cells = Object.fromEntries(
      columns.map(([header, key]) => [header, cleanCell(textOf(feature.properties[key], 0))]),
    )
    const rowNumber = feature.number + HEADER_ROWS
    yield { rowNumber, cells, surplusCells: 0, ...(system ? shapeOf(feature, system) : {}) }
  }
}

const shapeOf = ({ shape }: FileFeature, system: CoordinateSystem): Pick<SourceRow, 'shape' | 'shapeProblem'> => {
  if (shape === NO_SHAPE) return { shape: null }
  const placed = 'problem' in shape ? shape : placeGeometry(shape.geometry, system)
  return 'problem' in placed
    ? { shape: null, shapeProblem: `Đối tượng ${placed.problem}. Hãy sửa hình trong tệp, hoặc bỏ hình đó.` }
    : { shape: placed.geometry }
}

/** A value of a property as text: lists as `a; b`, objects as `key: value; …`. */
const textOf = (value: unknown, depth: number): string => {
  if (value === null || value === undefined || value instanceof Uint8Array || depth > DEEPEST_VALUE) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return plainNumber(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (Array.isArray(value)) return joined(value.map((item) => textOf(item, depth + 1)))
  if (typeof value === 'object') {
    return joined(Object.entries(value).map(([key, item]) => `${key}: ${textOf(item, depth + 1)}`))
  }
  return ''
}

const joined = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '').join('; ')
