import type { FilterClause, ListClause } from '../../data/model/caseFilter.ts'
import type { Language } from '../../data/model/codedValue.ts'
import { SEVERAL_WORDS } from '../../data/model/filterText/sentenceWords.ts'
import type { PresetGroup } from './periodChoices.ts'

/** Words of the filter panel, the period button, the place search and what stands for an empty result. */
export interface FilterWords {
  readonly clauses: Readonly<Record<FilterClause, string>>
  /** "5 mặt hàng": several values of a clause, named by their number. */
  readonly several: Readonly<Record<ListClause, (count: string) => string>>
  readonly activeFilters: string
  readonly chosen: (count: string) => string
  readonly clear: (clause: string) => string
  readonly drop: (label: string) => string
  readonly dropAll: string
  readonly cases: (count: string) => string
  readonly casesUnit: string
  readonly article: (number: string) => string
  readonly findIn: Readonly<Record<'kinds' | 'commodities', string>>
  readonly nothingFound: (text: string) => string
  readonly showKinds: (theme: string) => string
  readonly setOf: (names: string) => string
  readonly placeLabel: string
  readonly placePlaceholder: string
  readonly loadingPlaces: string
  readonly noPlace: (text: string) => string
  readonly formerly: (name: string) => string
  readonly clearText: string
  readonly provinces: string
  readonly morePlaces: (count: string) => string
  readonly period: string
  readonly earlier: string
  readonly later: string
  readonly from: string
  readonly to: string
  readonly dayPlaceholder: string
  readonly openEnd: string
  readonly dayNotUnderstood: string
  readonly dayNotReal: (text: string) => string
  readonly dayYear: (first: number, last: number) => string
  readonly dayOrder: (from: string, to: string) => string
  readonly allDays: string
  readonly presets: Readonly<Record<PresetGroup, string>>
  readonly notVerified: string
  readonly window: string
  readonly windows: (months: number | null) => string
  readonly windowText: (since: string) => string
  readonly windowAll: string
  readonly beforeWindow: (since: string) => string
  readonly widen: (months: number | null) => string
  readonly emptyTitle: string
  readonly emptyReason: (clause: string, values: string, cases: string) => string
  readonly emptyReasonAtLeast: (clause: string, values: string, cases: string) => string
  readonly dropClause: (clause: string) => string
  readonly emptyTogether: string
  readonly emptyNoFilter: string
}

export const FILTER_WORDS: Readonly<Record<Language, FilterWords>> = {
  vi: {
    clauses: {
      period: 'Thời gian',
      kinds: 'Lĩnh vực, hành vi',
      places: 'Địa bàn',
      forces: 'Lực lượng',
      commodities: 'Mặt hàng',
      statuses: 'Trạng thái',
      outcomes: 'Kết quả xử lý',
      channels: 'Kênh, nơi vi phạm',
      zones: 'Biên giới, nội địa',
      precisions: 'Độ chính xác vị trí',
    },
    several: SEVERAL_WORDS.vi,
    activeFilters: 'Đang lọc theo',
    chosen: (count) => `đã chọn ${count}`,
    clear: (clause) => `Bỏ chọn: ${clause}`,
    drop: (label) => `Bỏ lọc ${label}`,
    dropAll: 'Bỏ mọi bộ lọc',
    cases: (count) => `${count} vụ`,
    casesUnit: 'vụ',
    article: (number) => `Điều ${number}`,
    findIn: { kinds: 'Tìm hành vi, số điều', commodities: 'Tìm mặt hàng' },
    nothingFound: (text) => `Không có mục nào khớp ‘${text}’.`,
    showKinds: (theme) => `Các hành vi: ${theme}`,
    setOf: (names) => `Gồm: ${names}`,
    placeLabel: 'Tìm xã, phường, tỉnh',
    placePlaceholder: 'Thêm xã, phường, tỉnh',
    loadingPlaces: 'Đang tải danh sách xã…',
    noPlace: (text) => `Không có xã, phường, tỉnh nào khớp ‘${text}’.`,
    formerly: (name) => `trước 1/7/2025: ${name}`,
    clearText: 'Xóa ô tìm',
    provinces: 'Cả tỉnh',
    morePlaces: (count) => `và ${count} nơi khác`,
    period: 'Kỳ đang xem',
    earlier: 'Kỳ trước, dài bằng kỳ này',
    later: 'Kỳ sau, dài bằng kỳ này',
    from: 'Từ ngày',
    to: 'Đến ngày',
    dayPlaceholder: 'dd/mm/yyyy',
    openEnd: 'để trống = không giới hạn',
    dayNotUnderstood: 'Chưa đọc được. Hãy viết ngày/tháng/năm, ví dụ 31/01/2026.',
    dayNotReal: (text) => `‘${text}’ không phải ngày có thật.`,
    dayYear: (first, last) => `Năm phải từ ${first} đến ${last}.`,
    dayOrder: (from, to) => `Ngày đầu ${from} sau ngày cuối ${to}.`,
    allDays: 'Mọi ngày',
    presets: { running: 'Đang chạy', ended: 'Vừa hết', recent: 'Gần đây', campaigns: 'Cao điểm' },
    notVerified: 'cần đối chiếu',
    window: 'Khoảng số liệu tải về',
    windows: (months) => (months === null ? 'Tất cả' : `${months} tháng`),
    windowText: (since) => `Trang giữ các vụ từ ${since} đến nay. Khoảng càng dài, mở trang càng lâu.`,
    windowAll: 'Trang giữ mọi vụ đã nhập. Khoảng càng dài, mở trang càng lâu.',
    beforeWindow: (since) => `Chỉ tải số liệu từ ${since}; hãy mở rộng khoảng tải.`,
    widen: (months) => (months === null ? 'Tải tất cả' : `Tải ${months} tháng`),
    emptyTitle: 'Không có vụ nào.',
    emptyReason: (clause, values, cases) => `Bỏ lọc ‘${clause}’ (${values}) sẽ có ${cases} vụ.`,
    emptyReasonAtLeast: (clause, values, cases) => `Bỏ lọc ‘${clause}’ (${values}) sẽ có ít nhất ${cases} vụ.`,
    dropClause: (clause) => `Bỏ lọc ‘${clause}’`,
    emptyTogether: 'Các điều kiện lọc cùng nhau không còn vụ nào.',
    emptyNoFilter: 'Chưa có vụ nào được ghi nhận trong khoảng số liệu đã tải.',
  },
  en: {
    clauses: {
      period: 'Period',
      kinds: 'Theme and kind',
      places: 'Area',
      forces: 'Force',
      commodities: 'Commodity',
      statuses: 'Status',
      outcomes: 'Outcome',
      channels: 'Channel',
      zones: 'Border or inland',
      precisions: 'Location precision',
    },
    several: SEVERAL_WORDS.en,
    activeFilters: 'Filtered by',
    chosen: (count) => `${count} chosen`,
    clear: (clause) => `Clear: ${clause}`,
    drop: (label) => `Drop the filter ${label}`,
    dropAll: 'Drop all filters',
    cases: (count) => `${count} cases`,
    casesUnit: 'cases',
    article: (number) => `Art. ${number}`,
    findIn: { kinds: 'Find a kind or article', commodities: 'Find a commodity' },
    nothingFound: (text) => `Nothing matches ‘${text}’.`,
    showKinds: (theme) => `Kinds of ${theme}`,
    setOf: (names) => `Contains: ${names}`,
    placeLabel: 'Find a commune, ward or province',
    placePlaceholder: 'Add a commune or province',
    loadingPlaces: 'Loading the communes…',
    noPlace: (text) => `No commune, ward or province matches ‘${text}’.`,
    formerly: (name) => `before 1 July 2025: ${name}`,
    clearText: 'Clear the search',
    provinces: 'Whole province',
    morePlaces: (count) => `and ${count} more places`,
    period: 'Period shown',
    earlier: 'Previous period of equal length',
    later: 'Next period of equal length',
    from: 'From',
    to: 'To',
    dayPlaceholder: 'dd/mm/yyyy',
    openEnd: 'empty = no limit',
    dayNotUnderstood: 'Not understood. Write day/month/year, for example 31/01/2026.',
    dayNotReal: (text) => `‘${text}’ is not a real day.`,
    dayYear: (first, last) => `The year must be between ${first} and ${last}.`,
    dayOrder: (from, to) => `The first day ${from} is after the last day ${to}.`,
    allDays: 'All days',
    presets: { running: 'Running', ended: 'Last complete', recent: 'Recent', campaigns: 'Campaigns' },
    notVerified: 'to be verified',
    window: 'Loaded data',
    windows: (months) => (months === null ? 'All' : `${months} months`),
    windowText: (since) => `The page holds the cases since ${since}. A longer range takes longer to open.`,
    windowAll: 'The page holds every case there is. A longer range takes longer to open.',
    beforeWindow: (since) => `Only data since ${since} are loaded; widen the loaded range.`,
    widen: (months) => (months === null ? 'Load everything' : `Load ${months} months`),
    emptyTitle: 'No cases.',
    emptyReason: (clause, values, cases) => `Dropping the filter ‘${clause}’ (${values}) gives ${cases} cases.`,
    emptyReasonAtLeast: (clause, values, cases) =>
      `Dropping the filter ‘${clause}’ (${values}) gives at least ${cases} cases.`,
    dropClause: (clause) => `Drop ‘${clause}’`,
    emptyTogether: 'The filters together leave no case.',
    emptyNoFilter: 'No case is recorded in the loaded data.',
  },
}
