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
  readonly pageFailed: string
  readonly pageFailedText: string
  readonly reload: string
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
    pageFailed: 'Trang gặp lỗi và không hiển thị tiếp được',
    pageFailedText:
      'Số liệu trên máy chủ không bị ảnh hưởng. Bộ lọc vẫn nằm trong địa chỉ trang; tải lại là xem tiếp được.',
    reload: 'Tải lại trang',
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
    pageFailed: 'The page failed and cannot go on',
    pageFailedText:
      'The data on the server are not affected. The filter is in the page address; reloading brings it back.',
    reload: 'Reload the page',
  },
}
