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
  readonly loadFailed: string
  readonly problems: {
    readonly unreachable: string
    readonly database: string
    readonly missing: string
    readonly refused: string
    readonly server: string
    readonly page: string
  }
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
    loadFailed: 'Không tải được',
    problems: {
      unreachable: 'Không nối được máy chủ. Kiểm tra mạng rồi thử lại; dữ liệu đã ghi vẫn an toàn.',
      database: 'Cơ sở dữ liệu chưa trả lời. Dữ liệu đã ghi vẫn an toàn; hãy thử lại sau ít phút.',
      missing: 'Không tìm thấy.',
      refused: 'Máy chủ không hiểu yêu cầu này.',
      server: 'Máy chủ gặp lỗi. Hãy thử lại; nếu còn lỗi, báo người quản trị.',
      page: 'Trình duyệt không chạy được phần đếm số liệu. Hãy tải lại trang.',
    },
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
    loadFailed: 'Could not be loaded',
    problems: {
      unreachable: 'The server cannot be reached. Check the network and try again; stored data are safe.',
      database:
        'The database is busy (for example because a file is being imported) or does not answer yet. Stored data are safe and nothing was changed; try again in a few minutes.',
      missing: 'Not found.',
      refused: 'The server does not understand this request.',
      server: 'The server failed. Try again; if it goes on, tell the administrator.',
      page: 'The browser could not run the counting. Reload the page.',
    },
    pageFailed: 'The page failed and cannot go on',
    pageFailedText:
      'The data on the server are not affected. The filter is in the page address; reloading brings it back.',
    reload: 'Reload the page',
  },
}
