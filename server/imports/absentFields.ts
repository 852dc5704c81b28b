import type { FoundColumns } from '../../data/model/caseRow/recogniseColumns.ts'
import type { ImportKind } from './importKinds.ts'

const PLACE_KEYS = ['lon', 'lat', 'x', 'y', 'coordinates', 'shape', 'precision', 'unit', 'district', 'province']
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
  return absent
}
