import {
  CHANNELS,
  COMMODITIES,
  DIRECTIONS,
  FORCES,
  NATURES,
  OUTCOMES,
  REVIEW_REASONS,
  SENSITIVITIES,
  STATUSES,
  ZONES,
} from '../../data/model/caseCodes.ts'
import { CASE_KINDS, THEMES, themeOfKind } from '../../data/model/caseKinds.ts'
import { CASE_COLUMNS, type ColumnKey } from '../../data/model/caseRow/columns.ts'
import { exportStamp } from '../../data/model/caseRow/exportStamp.ts'
import { withoutFormula } from '../../data/model/caseRow/formulaText.ts'
import type { FoundColumn } from '../../data/model/caseRow/recogniseColumns.ts'
import { readerOf } from '../../data/model/caseRow/rowReader.ts'
import { type CodedValue, codeList } from '../../data/model/codedValue.ts'
import { communeLabel, type PlaceNames } from '../../data/model/filterText/placeLabel.ts'
import type { FieldForm } from '../../data/model/thingRow/thingKind.ts'
import { caseTimes } from './caseTimes.ts'
import { cellText } from './cellText.ts'
import type { ExportColumn, ExportRow, ExportValue } from './exportTable.ts'
import { FILE_PRECISIONS, ROUNDED_COMMUNE, ROUNDED_GRID } from '../../data/model/exports/filePrecisions.ts'

/** A case as queries.ts reads it; what the person may not see is not in it. */
export interface CaseRecord {
  readonly id: number
  readonly source: string
  readonly sourceNumber: string
  readonly version: number
  readonly isSample: boolean
  readonly kind: string
  readonly nature: string | null
  readonly direction: string | null
  readonly zone: string | null
  readonly force: string
  readonly jointForces: readonly string[]
  readonly channel: string | null
  readonly status: string
  readonly outcomes: readonly string[]
  readonly commodities: readonly string[]
  /** Minutes since 1970-01-01 UTC. */
  readonly fromMinute: number
  readonly toMinute: number
  readonly subjects: number
  readonly organisations: number
  readonly value: number
  readonly fine: number
  readonly summary: string | null
  readonly lon: number | null
  readonly lat: number | null
  readonly precision: string
  readonly positionSource: string | null
  readonly statedUnit: string | null
  readonly provinceCode: string | null
  readonly communeCode: string | null
  readonly communeSource: string | null
  readonly sensitivity: string
  /** Whether the person sees the true position. */
  readonly isExact: boolean | null
  readonly goods: string | null
  readonly review: readonly string[]
}

const COMMUNE_SOURCES = codeList([
  { code: 'POINT', vi: 'Theo tọa độ', en: 'From the point' },
  { code: 'STATED', vi: 'Theo đơn vị đã ghi', en: 'From the stated unit' },
])

const text = (longest: number): FieldForm => ({ is: 'text', longest })
const code = (list: readonly CodedValue[]): FieldForm => ({ is: 'code', list })
const codes = (list: readonly CodedValue[]): FieldForm => ({ is: 'codes', list })

type Read = (record: CaseRecord, names: PlaceNames) => ExportValue
type CaseField = readonly [form: FieldForm, read: Read]

/** The columns of an import, and how an export fills them. District and province stand in the stated unit. */
const IMPORT_FIELDS: Readonly<Partial<Record<ColumnKey, CaseField>>> = {
  sourceNumber: [text(200), (record) => record.sourceNumber],
  kind: [code(CASE_KINDS), (record) => record.kind],
  force: [code(FORCES), (record) => record.force],
  date: [{ is: 'day' }, (record) => caseTimes(record).date],
  timeFrom: [text(5), (record) => caseTimes(record).timeFrom],
  dateTo: [{ is: 'day' }, (record) => caseTimes(record).dateTo],
  timeTo: [text(5), (record) => caseTimes(record).timeTo],
  status: [code(STATUSES), (record) => record.status],
  nature: [code(NATURES), (record) => record.nature],
  direction: [code(DIRECTIONS), (record) => record.direction],
  zone: [code(ZONES), (record) => record.zone],
  channel: [code(CHANNELS), (record) => record.channel],
  jointForces: [codes(FORCES), (record) => record.jointForces],
  outcomes: [codes(OUTCOMES), (record) => record.outcomes],
  commodities: [codes(COMMODITIES), (record) => record.commodities],
  subjects: [{ is: 'count' }, (record) => record.subjects],
  organisations: [{ is: 'count' }, (record) => record.organisations],
  value: [{ is: 'money' }, (record) => record.value],
  fine: [{ is: 'money' }, (record) => record.fine],
  summary: [text(4000), (record) => record.summary],
  lon: [{ is: 'number' }, (record) => record.lon],
  lat: [{ is: 'number' }, (record) => record.lat],
  precision: [code(FILE_PRECISIONS), filePrecision],
  positionSource: [text(200), (record) => record.positionSource],
  unit: [text(300), (record) => record.statedUnit],
  secrecy: [code(SENSITIVITIES), (record) => record.sensitivity],
  recordSource: [text(200), (record) => record.source],
  recordVersion: [{ is: 'count' }, ({ version }) => version],
}

function filePrecision({ isExact, lon, precision }: CaseRecord): string {
  if (isExact) return precision
  return lon === null ? ROUNDED_COMMUNE : ROUNDED_GRID
}

/** What people read and an import passes over; no header means a column of an import. */
const TOLD_FIELDS: readonly (readonly [key: string, vi: string, en: string, ...CaseField])[] = [
  ['occurredFrom', 'Bắt đầu', 'occurred_from', { is: 'instant' }, ({ fromMinute }) => instantOf(fromMinute)],
  ['occurredTo', 'Kết thúc', 'occurred_to', { is: 'instant' }, ({ toMinute }) => instantOf(toMinute)],
  ['theme', 'Chuyên đề', 'theme', code(THEMES), ({ kind }) => themeOfKind(kind) ?? null],
  ['countedCommune', 'Tính cho xã', 'counted_commune', text(200), communeName],
  ['countedCommuneCode', 'Mã xã tính số liệu', 'counted_commune_code', text(5), ({ communeCode }) => communeCode],
  ['countedProvince', 'Tính cho tỉnh', 'counted_province', text(60), provinceName],
  ['communeSource', 'Cách định xã', 'commune_source', code(COMMUNE_SOURCES), ({ communeSource }) => communeSource],
  ['goods', 'Tang vật', 'goods_detail', text(4000), ({ goods }) => goods],
  ['review', 'Cần xem lại', 'review_reasons', codes(REVIEW_REASONS), ({ review }) => review],
  ['isSample', 'Dữ liệu mẫu', 'is_sample', { is: 'flag' }, ({ isSample }) => isSample],
  ['id', 'Số trên hệ thống', 'system_id', { is: 'count' }, ({ id }) => id],
]

function communeName({ communeCode }: CaseRecord, { communes }: PlaceNames): string | null {
  const commune = communeCode === null ? undefined : communes.get(communeCode)
  return commune ? communeLabel(commune, 'vi') : communeCode
}

function provinceName({ provinceCode }: CaseRecord, { provinces }: PlaceNames): string | null {
  return provinceCode === null ? null : (provinces.get(provinceCode)?.name ?? provinceCode)
}

const instantOf = (minute: number): string => new Date(minute * 60_000).toISOString()

const importColumns = CASE_COLUMNS.flatMap(({ key, vi, en }) => {
  const field = IMPORT_FIELDS[key]
  return field ? [{ key, vi, en, form: field[0], read: field[1] }] : []
})
const toldColumns = TOLD_FIELDS.map(([key, vi, en, form, read]) => ({ key, vi, en, form, read }))
const stampColumn = CASE_COLUMNS.find(({ key }) => key === 'exportStamp')!

/** Columns of a file of cases: those of an import, what people want to know beside them, and the stamp. */
export const CASE_EXPORT_COLUMNS: readonly ExportColumn[] = [
  ...importColumns,
  ...toldColumns,
  { ...stampColumn, form: text(20) },
]

const FOUND = Object.fromEntries(
  importColumns.map(({ key }) => [key, { header: key, scale: 1 } satisfies FoundColumn]),
) as Readonly<Partial<Record<ColumnKey, FoundColumn>>>

/** One case as a row of a file. The stamp is taken over the cells as a table writes them. */
export const caseExportRow =
  (language: 'vi' | 'en', names: PlaceNames) =>
  (record: CaseRecord): ExportRow => {
    const imported = importColumns.map(({ read }) => read(record, names))
    const told = toldColumns.map(({ read }) => read(record, names))
    const cells = Object.fromEntries(
      importColumns.map(({ key, form }, index) => {
        const cell = cellText(form, imported[index] ?? null, language)
        return [key, form.is === 'text' ? withoutFormula(cell) : cell]
      }),
    )
    const reader = readerOf(cells, FOUND, [])
    const stamp = exportStamp(
      (key) => reader.text(key),
      () => 1,
    )
    const { lon, lat } = record
    return {
      values: [...imported, ...told, stamp],
      shape: lon === null || lat === null ? null : { type: 'Point', coordinates: [lon, lat] },
    }
  }
