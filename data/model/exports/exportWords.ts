import type { Language } from '../codedValue.ts'

/** What a file says of itself. */
export interface ExportWords {
  readonly content: string
  readonly filter: string
  readonly allOfThem: string
  readonly query: string
  readonly period: string
  readonly allDays: string
  readonly days: (from: string | null, to: string | null) => string
  readonly window: string
  readonly since: (day: string) => string
  readonly rows: string
  readonly located: string
  readonly locatedOf: (located: string, missing: string) => string
  readonly leftOut: (missing: string) => string
  readonly level: string
  readonly noLevel: string
  readonly positions: string
  readonly exact: string
  readonly rounded: (rows: string) => string
  readonly system: string
  readonly dataVersion: string
  readonly exporter: string
  readonly exportedAt: string
  readonly boundaries: string
  readonly approximate: string
  readonly official: string
  readonly mixed: (official: string, approximate: string) => string
  readonly sample: string
  readonly noSample: string
  readonly someSample: (rows: string) => string
  readonly stamp: string
  readonly stampText: string
  /** On top of a file with restricted rows. */
  readonly warning: (level: string) => string
}

export const EXPORT_WORDS: Readonly<Record<Language, ExportWords>> = {
  vi: {
    content: 'Nội dung',
    filter: 'Bộ lọc',
    allOfThem: 'tất cả những gì người xuất được xem',
    query: 'Chuỗi lọc',
    period: 'Thời gian',
    allDays: 'mọi ngày',
    days: (from, to) => (from && to ? `từ ${from} đến ${to}` : from ? `từ ${from}` : `đến ${to}`),
    window: 'Khoảng số liệu của trang',
    since: (day) => `từ ${day}`,
    rows: 'Số dòng',
    located: 'Vị trí',
    locatedOf: (located, missing) => `${located} dòng có tọa độ hoặc hình, ${missing} dòng không có`,
    leftOut: (missing) => `${missing} dòng không có tọa độ không nằm trong tệp GPX`,
    level: 'Mức hạn chế cao nhất',
    noLevel: 'không có dòng nào',
    positions: 'Độ chính xác tọa độ',
    exact: 'như đã ghi',
    rounded: (rows) => `${rows} dòng đã làm tròn theo quyền của người xuất`,
    system: 'Hệ tọa độ',
    dataVersion: 'Phiên bản dữ liệu',
    exporter: 'Người xuất',
    exportedAt: 'Thời điểm xuất',
    boundaries: 'Ranh giới xã',
    approximate: 'gần đúng',
    official: 'chính thức',
    mixed: (official, approximate) => `${official} xã chính thức, ${approximate} xã gần đúng`,
    sample: 'Dữ liệu mẫu',
    noSample: 'không có',
    someSample: (rows) => `${rows} dòng là dữ liệu mẫu (mẫu), không phải số liệu thật`,
    stamp: 'Nhập lại',
    stampText: 'Giữ nguyên cột “Dấu xuất”: dòng không sửa sẽ không bị ghi lần nữa khi nhập tệp này',
    warning: (level) =>
      `${level.toLocaleUpperCase('vi')}: tệp có hồ sơ mức “${level}”. Chỉ gửi cho người được giao; không đăng, không chuyển tiếp.`,
  },
  en: {
    content: 'Content',
    filter: 'Filter',
    allOfThem: 'everything the exporter may see',
    query: 'Filter string',
    period: 'Period',
    allDays: 'all days',
    days: (from, to) => (from && to ? `${from} to ${to}` : from ? `since ${from}` : `until ${to}`),
    window: 'Data loaded by the page',
    since: (day) => `since ${day}`,
    rows: 'Rows',
    located: 'Places',
    locatedOf: (located, missing) => `${located} rows with coordinates or a shape, ${missing} without`,
    leftOut: (missing) => `${missing} rows without coordinates are not in the GPX file`,
    level: 'Highest sensitivity',
    noLevel: 'no rows',
    positions: 'Exactness of coordinates',
    exact: 'as recorded',
    rounded: (rows) => `${rows} rows rounded by the rights of the exporter`,
    system: 'Coordinate system',
    dataVersion: 'Data version',
    exporter: 'Exported by',
    exportedAt: 'Exported at',
    boundaries: 'Commune boundaries',
    approximate: 'approximate',
    official: 'official',
    mixed: (official, approximate) => `${official} communes official, ${approximate} approximate`,
    sample: 'Sample data',
    noSample: 'none',
    someSample: (rows) => `${rows} rows are sample data (mẫu), no real figures`,
    stamp: 'Importing again',
    stampText: 'Keep the column “export_stamp”: rows that were not changed are not written again',
    warning: (level) =>
      `${level.toUpperCase()}: this file holds records of the level “${level}”. Hand it only to those it is meant for; do not publish or forward it.`,
  },
}
