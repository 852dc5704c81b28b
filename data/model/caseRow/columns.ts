import { CHANNELS, COMMODITIES, DIRECTIONS, FORCES, NATURES, OUTCOMES, STATUSES, ZONES } from '../caseCodes.ts'
import { CASE_KINDS } from '../caseKinds.ts'
import type { CodedValue } from '../codedValue.ts'
import { PLACE_COLUMNS } from './placeColumns.ts'
import { GIVEN_LEVELS } from '../thingRow/sharedFields.ts'

/** What a cell of the column holds; decides how it is read. */
export type CellForm =
  | { readonly is: 'text'; readonly longest: number }
  | { readonly is: 'day' | 'time' | 'count' | 'money' | 'degrees' | 'unit' | 'secrecy' }
  | { readonly is: 'code' | 'codes'; readonly list: readonly CodedValue[] }

/** One column of a file of cases. Headers are compared without marks, case, spaces and punctuation. */
export interface CaseColumn {
  readonly key: string
  /** The header we write ourselves, in both languages. */
  readonly vi: string
  readonly en: string
  readonly aliases: readonly string[]
  /** Headers that mean this column only when no other header does. */
  readonly fallbacks?: readonly string[]
  readonly isRequired?: boolean
  readonly form: CellForm
}

const LONGEST_NAME = 200
const LONGEST_SUMMARY = 4000

/** Every column an import knows, in the order of the reference. */
export const CASE_COLUMNS = [
  {
    key: 'sourceNumber',
    vi: 'Số hồ sơ',
    en: 'source_number',
    aliases: ['Mã hồ sơ', 'Mã vụ', 'Mã vụ việc', 'Số biên bản', 'case_number', 'case_id', 'record_number'],
    form: { is: 'text', longest: LONGEST_NAME },
  },
  {
    key: 'kind',
    vi: 'Loại vụ',
    en: 'kind',
    aliases: [
      'Loại vụ việc',
      'Loại vi phạm',
      'Hành vi',
      'Hành vi vi phạm',
      'case_kind',
      'case_type',
      'type',
      'offence',
    ],
    isRequired: true,
    form: { is: 'code', list: CASE_KINDS },
  },
  {
    key: 'force',
    vi: 'Lực lượng',
    en: 'force',
    aliases: ['Lực lượng chủ trì', 'Lực lượng bắt giữ', 'Lực lượng phát hiện', 'lead_force', 'agency'],
    isRequired: true,
    form: { is: 'code', list: FORCES },
  },
  {
    key: 'date',
    vi: 'Ngày',
    en: 'date',
    aliases: ['Từ ngày', 'Ngày xảy ra', 'Ngày phát hiện', 'Ngày vi phạm', 'date_from', 'from', 'occurred_on'],
    isRequired: true,
    form: { is: 'day' },
  },
  {
    key: 'timeFrom',
    vi: 'Giờ',
    en: 'time',
    aliases: ['Từ giờ', 'Giờ xảy ra', 'Giờ phát hiện', 'time_from'],
    form: { is: 'time' },
  },
  { key: 'dateTo', vi: 'Đến ngày', en: 'date_to', aliases: ['to', 'until'], form: { is: 'day' } },
  { key: 'timeTo', vi: 'Đến giờ', en: 'time_to', aliases: [], form: { is: 'time' } },
  {
    key: 'status',
    vi: 'Trạng thái',
    en: 'status',
    aliases: ['Tình trạng', 'Trạng thái xử lý'],
    form: { is: 'code', list: STATUSES },
  },
  { key: 'nature', vi: 'Tính chất', en: 'nature', aliases: [], form: { is: 'code', list: NATURES } },
  {
    key: 'direction',
    vi: 'Chiều',
    en: 'direction',
    aliases: ['Chiều vận chuyển', 'Hướng'],
    form: { is: 'code', list: DIRECTIONS },
  },
  { key: 'zone', vi: 'Khu vực', en: 'zone', aliases: ['Vùng'], form: { is: 'code', list: ZONES } },
  {
    key: 'channel',
    vi: 'Kênh',
    en: 'channel',
    aliases: ['Kênh vi phạm', 'Phương thức'],
    form: { is: 'code', list: CHANNELS },
  },
  {
    key: 'jointForces',
    vi: 'Lực lượng phối hợp',
    en: 'joint_forces',
    aliases: ['Phối hợp'],
    form: { is: 'codes', list: FORCES },
  },
  {
    key: 'outcomes',
    vi: 'Kết quả xử lý',
    en: 'outcomes',
    aliases: ['Kết quả', 'Hình thức xử lý', 'outcome'],
    form: { is: 'codes', list: OUTCOMES },
  },
  {
    key: 'commodities',
    vi: 'Mặt hàng',
    en: 'commodities',
    aliases: ['Nhóm hàng', 'Hàng hóa', 'commodity', 'goods'],
    form: { is: 'codes', list: COMMODITIES },
  },
  {
    key: 'subjects',
    vi: 'Số đối tượng',
    en: 'subjects',
    aliases: ['Tổng số đối tượng', 'subject_count'],
    form: { is: 'count' },
  },
  {
    key: 'organisations',
    vi: 'Số tổ chức',
    en: 'organisations',
    aliases: ['organizations', 'organisation_count'],
    form: { is: 'count' },
  },
  {
    key: 'value',
    vi: 'Trị giá',
    en: 'value',
    aliases: ['Giá trị', 'Trị giá hàng hóa', 'Trị giá hàng hóa vi phạm', 'Trị giá tang vật', 'goods_value'],
    form: { is: 'money' },
  },
  {
    key: 'fine',
    vi: 'Tiền phạt',
    en: 'fine',
    aliases: ['Phạt tiền', 'Số tiền phạt', 'Tiền phạt VPHC'],
    form: { is: 'money' },
  },
  {
    key: 'summary',
    vi: 'Tóm tắt',
    en: 'summary',
    aliases: ['Nội dung', 'Nội dung vụ việc', 'Trích yếu', 'Mô tả', 'description'],
    form: { is: 'text', longest: LONGEST_SUMMARY },
  },
  ...PLACE_COLUMNS,
  {
    key: 'sensitivity',
    vi: 'Mức hạn chế',
    en: 'sensitivity',
    aliases: ['Mức nhạy cảm', 'Phạm vi phổ biến', 'level'],
    form: { is: 'code', list: GIVEN_LEVELS },
  },
  {
    key: 'secrecy',
    vi: 'Độ mật',
    en: 'secrecy',
    aliases: ['Mức độ mật', 'Mức mật', 'classification'],
    form: { is: 'secrecy' },
  },
  // Of files this product wrote itself. No aliases: another file's column of that meaning must not be taken for it.
  {
    key: 'recordSource',
    vi: 'Nguồn hồ sơ',
    en: 'record_source',
    aliases: [],
    form: { is: 'text', longest: LONGEST_NAME },
  },
  { key: 'recordVersion', vi: 'Lần sửa', en: 'record_version', aliases: [], form: { is: 'count' } },
  { key: 'exportStamp', vi: 'Dấu xuất', en: 'export_stamp', aliases: [], form: { is: 'text', longest: LONGEST_NAME } },
] as const satisfies readonly CaseColumn[]

export type ColumnKey = (typeof CASE_COLUMNS)[number]['key']
