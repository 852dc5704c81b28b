import type { Geometry } from 'geojson'
import { isShapeElsewhere } from '../exports/excelCell.ts'
import type { JudgeContext } from '../caseRow/judgeCaseRow.ts'
import { judgePlace } from '../caseRow/judgePlace.ts'
import { parseCount } from '../caseRow/parseNumber.ts'
import { type CellRefusal, refused } from '../caseRow/refusal.ts'
import { type RowReader, readerOf } from '../caseRow/rowReader.ts'
import { secrecyColumnProblem, secretProblem } from '../caseRow/secrecy.ts'
import { dayNumber, localMoment } from '../localDay.ts'
import { isSamePlace } from './isSamePlace.ts'
import { judgeShape } from './judgeShape.ts'
import { type FieldValue, parseField } from './parseField.ts'
import { readWkt } from './readWkt.ts'
import { thingColumns } from './thingColumns.ts'
import type { ThingInput } from './thingInput.ts'
import { datedField, type ThingField, type ThingKind } from './thingKind.ts'

export type ThingJudgement = { readonly record: ThingInput } | { readonly refusals: readonly CellRefusal[] }

/**
 * Judges one row of a kind, cells by header: a thing, or every reason for which it is refused.
 * @param shape what the file itself says of the place, WGS 84; else it is read from the cells
 */
export const judgeThingRow = (
  kind: ThingKind,
  cells: Readonly<Record<string, string>>,
  shape: Geometry | null,
  context: JudgeContext,
): ThingJudgement => {
  for (const column in cells) {
    const secret = secretProblem(cells[column] ?? '')
    if (secret) return { refusals: [{ column, value: cells[column] ?? '', ...secret }] }
  }
  const refusals: CellRefusal[] = []
  const row = readerOf(cells, context.columns, refusals, thingColumns(kind))
  const secrecy = secrecyColumnProblem(row.text('secrecy'))
  if (secrecy) row.refuse('secrecy', secrecy)
  const values = readFields(kind, row, context)
  const version = row.text('recordVersion')
  const madeFrom = version === '' ? 0 : (row.take('recordVersion', parseCount(version)) ?? 0)
  const refusedBefore = refusals.length
  const keepsShape = !shape && kind.shape !== 'NONE' && isShapeElsewhere(row.text('shape'))
  const given = keepsShape ? null : judgeGivenShape(kind, row, shape)
  const point = given?.type === 'Point' ? given.coordinates : null
  const place = judgePlace(
    point ? withPoint(row, point) : row,
    context.resolveUnit,
    dayOf(kind, values),
    context.isNearUnit,
  )
  if (!place) return { refusals }
  const told = row.text('countedProvince')
  const counted =
    !place.provinceCode && told !== ''
      ? context.resolveUnit({ unit: '', district: '', province: told }, null).provinceCode
      : null
  const found = given ?? (place.position ? ({ type: 'Point', coordinates: [...place.position] } as const) : null)
  // A shape that was refused is not missing.
  if (kind.needsShape && !found && !keepsShape && refusals.length === refusedBefore) {
    row.refuse('lon', refused('SHAPE_MISSING', 'Thiếu vị trí. Hãy ghi tọa độ, hoặc nhập tệp có hình.').problem)
  }
  if (kind.shape === 'LINES' && found?.type === 'MultiLineString') checkLegs(row, values, found.coordinates.length)
  if (refusals.length > 0) return { refusals }
  return {
    record: {
      source: row.text('recordSource') || context.source,
      sourceNumber: row.text('sourceNumber'),
      values,
      shape: found,
      ...(keepsShape && { keepsShape }),
      precision: kind.hasPrecision ? place.precision : null,
      statedUnit: place.statedUnit ?? null,
      statedCommuneCode: place.statedCommuneCode ?? null,
      provinceCode: place.provinceCode ?? null,
      // A point decides; an area or line without one leaves the question open.
      unitProblem: (found || keepsShape) && !kind.hasPrecision ? null : (place.unitProblem ?? null),
      ...(madeFrom ? { madeFrom } : {}),
      ...(counted && { countedProvinceCode: counted }),
    },
  }
}

const readFields = (kind: ThingKind, row: RowReader, context: JudgeContext): Record<string, FieldValue> => {
  const values: Record<string, FieldValue> = {}
  for (const field of kind.fields) values[field.column] = readField(field, row, context)
  for (const [earlier, later] of kind.ordered ?? []) {
    const [from, to] = [earlier, later].map(
      (key) => values[kind.fields.find((field) => field.key === key)?.column ?? ''],
    )
    if (typeof from === 'string' && typeof to === 'string' && to < from) {
      const first = kind.fields.find((field) => field.key === earlier)?.vi ?? earlier
      row.refuse(later, refused('RANGE_REVERSED', `Ngày này đứng trước “${first}”. Hãy xem lại hai ngày.`).problem)
    }
  }
  return values
}

const readField = (field: ThingField, row: RowReader, { columns, today }: JudgeContext): FieldValue => {
  const text = row.text(field.key)
  if (text === '') {
    if (field.isRequired) row.refuse(field.key, refused('REQUIRED', `Ô “${field.vi}” không được để trống.`).problem)
    return field.usual ?? null
  }
  return row.take(field.key, parseField(field.form, text, { scale: columns[field.key]?.scale ?? 1, today })) ?? null
}

/** Characters of WKT that a Shapefile keeps of a longer text; a space at the end is gone when it is read. */
const CUT_SHAPEFILE_TEXT = 253

/** The shape of the file or of the WKT cell; null where the cells of coordinates say it, or nothing does. */
const judgeGivenShape = (kind: ThingKind, row: RowReader, shape: Geometry | null): Geometry | null => {
  const wkt = row.text('shape')
  if (wkt === '' && !shape) return null
  // A Shapefile cuts long texts: what is left of one says nothing beside the shape itself.
  const isCut = wkt.length >= CUT_SHAPEFILE_TEXT
  const read = wkt === '' ? null : readWkt(wkt)
  // Of one place the cell has all digits; a shape elsewhere was moved on a map, where nobody sees the cell.
  const isMoved = shape !== null && read !== null && !isSamePlace(shape, read)
  const given = wkt === '' || isMoved ? shape : (read ?? (isCut ? shape : null))
  if (!given) {
    row.refuse(
      'shape',
      refused('SHAPE_UNREADABLE', 'Không đọc được hình. Hãy ghi WKT, ví dụ POINT(105.1 10.4).').problem,
    )
    return null
  }
  if (kind.shape === 'NONE') return null
  return row.take('shape', judgeShape(given, kind.shape)) ?? null
}

/** The row as judgePlace reads it when the shape is a point: coordinates in degrees, whatever the cells say. */
const withPoint = (row: RowReader, [lon = 0, lat = 0]: readonly number[]): RowReader => ({
  ...row,
  header: () => '',
  text: (key) =>
    key === 'lon'
      ? String(lon)
      : key === 'lat'
        ? String(lat)
        : ['x', 'y', 'coordinates', 'coordinateSystem', 'meridian', 'projectionZone'].includes(key)
          ? ''
          : row.text(key),
})

const checkLegs = (row: RowReader, values: Record<string, FieldValue>, legs: number): void => {
  // A cell that was refused says nothing of how many there are.
  if (values.leg_modes === null && row.text('legModes') !== '') return
  const modes = (values.leg_modes as readonly string[] | null) ?? []
  if (modes.length !== legs && modes.length !== 1) {
    row.refuse(
      'legModes',
      refused(
        'LEGS_DIFFER',
        `Đường có ${legs} chặng nhưng ghi ${modes.length} loại đường. Hãy ghi đủ, cách nhau dấu “;”.`,
      ).problem,
    )
  }
}

/** The day on which the unit on the paper was in force: the first day the thing has. */
const dayOf = (kind: ThingKind, values: Readonly<Record<string, FieldValue>>): number | null => {
  const field = datedField(kind)
  const value = field ? values[field.column] : null
  if (typeof value !== 'string') return null
  // An instant is written in UTC; its day is that of UTC+7.
  return field?.form.is === 'instant' ? localMoment(new Date(value)).day : dayNumber(value)
}
