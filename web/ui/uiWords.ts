import type { Language } from '../../data/model/codedValue.ts'

/** Words of the small parts that every panel uses. */
export interface UiWords {
  readonly close: string
  readonly showTable: string
  readonly showChart: string
  readonly copy: string
  readonly copied: string
  readonly copyFailed: string
  readonly loading: string
  readonly retry: string
  readonly sheetSmaller: string
  readonly sheetLarger: string
  readonly noData: string
}

export const UI_WORDS: Readonly<Record<Language, UiWords>> = {
  vi: {
    close: 'Đóng',
    showTable: 'Xem bảng số',
    showChart: 'Xem biểu đồ',
    copy: 'Chép bảng số',
    copied: 'Đã chép',
    copyFailed: 'Trình duyệt không cho chép',
    loading: 'Đang tải…',
    retry: 'Thử lại',
    sheetSmaller: 'Thu nhỏ ngăn',
    sheetLarger: 'Mở rộng ngăn',
    noData: 'Không có số liệu',
  },
  en: {
    close: 'Close',
    showTable: 'Show as a table',
    showChart: 'Show as a chart',
    copy: 'Copy the table',
    copied: 'Copied',
    copyFailed: 'The browser does not allow copying',
    loading: 'Loading…',
    retry: 'Try again',
    sheetSmaller: 'Make the sheet smaller',
    sheetLarger: 'Make the sheet larger',
    noData: 'No data',
  },
}
