import type { Geometry } from 'geojson'
import { communeLabel, type PlaceNames } from '../../data/model/filterText/placeLabel.ts'
import { thingColumns } from '../../data/model/thingRow/thingColumns.ts'
import type { FieldForm, ThingField, ThingKind } from '../../data/model/thingRow/thingKind.ts'
import type { ExportColumn, ExportRow, ExportValue } from './exportTable.ts'
import { FILE_PRECISIONS, ROUNDED_COMMUNE, ROUNDED_GRID } from '../../data/model/exports/filePrecisions.ts'
import { wktOf } from './wktOf.ts'

/** A thing as queries.ts reads it: its fields by their columns, and what every kind has. */
export interface ThingRecord {
  readonly id: number
  readonly values: Readonly<Record<string, ExportValue>>
  readonly source: string
  readonly version: number
  readonly isSample: boolean
  readonly statedUnit: string | null
  readonly provinceCode: string | null
  readonly communeCode: string | null
  readonly precision: string | null
  /** Whether the person sees the true place. */
  readonly isExact: boolean
  readonly shape: Geometry | null
}

type Read = (record: ThingRecord, names: PlaceNames) => ExportValue
interface Field extends ExportColumn {
  readonly read: Read
}

const text = (longest: number): FieldForm => ({ is: 'text', longest })
const number: FieldForm = { is: 'number' }

/** Columns of the place of a thing as an import knows them. A rounded point of a kind without precision stands elsewhere. */
const placeFields = (kind: ThingKind): Field[] => {
  const isTrue = ({ isExact }: ThingRecord) => isExact || kind.hasPrecision
  const coordinate = (record: ThingRecord, index: 0 | 1) =>
    isTrue(record) && record.shape?.type === 'Point' ? (record.shape.coordinates[index] ?? null) : null
  const reads: Readonly<Record<string, readonly [FieldForm, Read]>> = {
    lon: [number, (record) => coordinate(record, 0)],
    lat: [number, (record) => coordinate(record, 1)],
    precision: [{ is: 'code', list: FILE_PRECISIONS }, filePrecision],
    shape: [
      text(100_000),
      (record) => (isTrue(record) && record.shape && record.shape.type !== 'Point' ? wktOf(record.shape) : null),
    ],
    unit: [text(300), ({ statedUnit }) => statedUnit],
    // Where nothing states a commune, the province is all a file needs to bring the thing back.
    ...(kind.hasUnit ? {} : { province: [text(60), provinceName] }),
    recordSource: [text(200), ({ source }) => source],
    recordVersion: [{ is: 'count' }, ({ version }) => version],
  }
  return thingColumns(kind).flatMap(({ key, vi, en }) => {
    const found = kind.fields.some((field) => field.key === key) ? undefined : reads[key]
    return found ? [{ key, vi, en, form: found[0], read: found[1] }] : []
  })
}

function provinceName({ provinceCode }: ThingRecord, { provinces }: PlaceNames): string | null {
  return provinceCode === null ? null : (provinces.get(provinceCode)?.name ?? provinceCode)
}

function filePrecision({ isExact, precision, shape }: ThingRecord): string | null {
  return isExact || precision === null ? precision : shape ? ROUNDED_GRID : ROUNDED_COMMUNE
}

const rounded =
  (index: 0 | 1): Read =>
  ({ isExact, shape }) =>
    !isExact && shape?.type === 'Point' ? (shape.coordinates[index] ?? null) : null

/** Where a thing counts; a corridor's province stands in the column that an import reads. */
const COUNTED: readonly Field[] = [
  {
    key: 'countedCommune',
    vi: 'Tính cho xã',
    en: 'counted_commune',
    form: text(200),
    read: ({ communeCode }, { communes }) => {
      const commune = communeCode === null ? undefined : communes.get(communeCode)
      return commune ? communeLabel(commune, 'vi') : communeCode
    },
  },
  { key: 'countedProvince', vi: 'Tính cho tỉnh', en: 'counted_province', form: text(60), read: provinceName },
]

const toldFields = (kind: ThingKind): Field[] => [
  ...(kind.hasPrecision || kind.shape === 'LINES'
    ? []
    : [
        { key: 'roundedLon', vi: 'Kinh độ làm tròn 500 m', en: 'rounded_lon', form: number, read: rounded(0) },
        { key: 'roundedLat', vi: 'Vĩ độ làm tròn 500 m', en: 'rounded_lat', form: number, read: rounded(1) },
      ]),
  ...(kind.hasUnit ? COUNTED : []),
  { key: 'isSample', vi: 'Dữ liệu mẫu', en: 'is_sample', form: { is: 'flag' }, read: ({ isSample }) => isSample },
  { key: 'id', vi: 'Số trên hệ thống', en: 'system_id', form: { is: 'count' }, read: ({ id }) => id },
]

const ownField = ({ key, column, vi, en, form }: ThingField): Field => ({
  key,
  vi,
  en,
  form,
  read: ({ values }) => {
    const value = values[column] ?? null
    return form.is === 'instant' && value !== null ? new Date(String(value)).toISOString() : value
  },
})

/** The columns of a kind: its fields, its place as an import reads it, and what people want to know beside them. */
export const thingExportFields = (kind: ThingKind): readonly Field[] => [
  ...kind.fields.map(ownField),
  ...placeFields(kind),
  ...toldFields(kind),
]

/** One thing as a row of a file. */
export const thingExportRow =
  (fields: readonly Field[], names: PlaceNames) =>
  (record: ThingRecord): ExportRow => ({
    values: fields.map(({ read }) => read(record, names)),
    shape: record.shape,
  })
