import type { FoundColumns } from '../../data/model/caseRow/recogniseColumns.ts'
import { ABSENT_HOURS, ABSENT_POINTS } from '../things/writing.ts'
import type { ImportKind } from './importKinds.ts'

const POINT_KEYS = ['lon', 'lat', 'x', 'y', 'coordinates', 'shape', 'precision']
const PLACE_KEYS = [...POINT_KEYS, 'unit', 'district', 'province']
const HOUR_KEYS = ['timeFrom', 'dateTo', 'timeTo']
const PLACE_FIELDS = ['precision', 'stated_unit', 'province_code', 'commune_code']

/**
 * Names in the database of what a file says nothing about, because it has no such column: what is known there stays.
 * @param hasShapes whether the file's rows carry shapes
 */
export const absentFields = (
  { fields, placeColumn }: Pick<ImportKind, 'fields' | 'placeColumn'>,
  columns: FoundColumns,
  hasShapes: boolean,
): ReadonlySet<string> => {
  const absent = new Set([...fields].flatMap(([key, column]) => (columns[key] ? [] : [column])))
  const saysPlace = hasShapes || PLACE_KEYS.some((key) => columns[key])
  if (!saysPlace) for (const name of [...PLACE_FIELDS, ...(placeColumn ? [placeColumn] : [])]) absent.add(name)
  else if (!hasShapes && !POINT_KEYS.some((key) => columns[key])) absent.add(ABSENT_POINTS)
  if (!HOUR_KEYS.some((key) => columns[key])) absent.add(ABSENT_HOURS)
  return absent
}
