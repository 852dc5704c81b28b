import { CASE_COLUMNS } from '../caseRow/columns.ts'
import type { KnownColumn } from '../caseRow/recogniseColumns.ts'
import type { ThingKind } from './thingKind.ts'

/** Columns of a place, the same for every kind: judgePlace reads them. */
const PLACE_KEYS = [
  'lon',
  'lat',
  'x',
  'y',
  'coordinates',
  'coordinateSystem',
  'meridian',
  'projectionZone',
  'precision',
]
const UNIT_KEYS = ['unit', 'district', 'province']

const WKT_COLUMN: KnownColumn = {
  key: 'shape',
  vi: 'Hình (WKT)',
  en: 'shape_wkt',
  aliases: ['WKT', 'geometry', 'geom', 'Hình học', 'Hình dạng'],
  form: { is: 'shape' },
}

/** Of exports: where a thing counts. Read where its place lies in no commune and nothing else says the province. */
export const COUNTED_PROVINCE: KnownColumn = {
  key: 'countedProvince',
  vi: 'Tính cho tỉnh',
  en: 'counted_province',
  aliases: [],
  form: { is: 'unit' },
}

const ofCases = (keys: readonly string[]): KnownColumn[] => CASE_COLUMNS.filter(({ key }) => keys.includes(key))

/** Every column a file of a kind may have, its own first. */
export const thingColumns = (kind: ThingKind): readonly KnownColumn[] => {
  const own: KnownColumn[] = [...kind.fields]
  const taken = new Set(own.map(({ key }) => key))
  const place = [
    ...(kind.shape === 'POINT' || kind.shape === 'POINT_OR_AREA'
      ? ofCases(kind.hasPrecision ? PLACE_KEYS : PLACE_KEYS.filter((key) => key !== 'precision'))
      : []),
    ...(kind.shape === 'POINT_OR_AREA' || kind.shape === 'LINES' ? [WKT_COLUMN] : []),
    ...(kind.hasUnit ? ofCases(UNIT_KEYS) : ofCases(['province'])),
    ...ofCases(['secrecy', 'recordSource']),
    // What is told stays as it was told: a tip has one version.
    ...(kind.thing === 'tips' ? [] : ofCases(['recordVersion'])),
    ...(kind.thing !== 'tips' && kind.hasUnit ? [COUNTED_PROVINCE] : []),
  ]
  return [...own, ...place.filter(({ key }) => !taken.has(key))]
}
