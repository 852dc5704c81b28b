import type { Language } from '../../data/model/codedValue.ts'

/** Words of a trial, of what an import did and of the imports of the past. */
export interface ReportWords {
  readonly tryTitle: string
  readonly tryText: string
  readonly tryIt: string
  readonly tryAgain: string
  readonly trying: string
  readonly importing: string
  readonly rows: (count: string) => string
  readonly stop: string
  readonly old: string
  readonly wouldBe: string
  readonly read: string
  readonly added: string
  readonly changed: string
  readonly unchanged: string
  readonly repeated: string
  readonly refused: string
  readonly refusedCells: string
  readonly refusedText: (cells: string, rows: string) => string
  readonly refusedFirst: (shown: string) => string
  readonly reasonFilter: string
  readonly everyReason: string
  readonly row: string
  readonly column: string
  readonly value: string
  readonly reason: string
  readonly wholeRow: string
  readonly download: string
  readonly downloadText: string
  readonly reviews: string
  readonly reviewsText: string
  readonly toReview: string
  readonly toReviewText: string
  /** Rows whose records were merged into others. */
  readonly merged: (count: string) => string
  readonly example: (numbers: string) => string
  readonly ignored: (headers: string) => string
  readonly map: string
  readonly mapText: (count: string) => string
  readonly mapSome: (count: string) => string
  readonly importTitle: string
  readonly importText: string
  readonly tryFirst: string
  readonly onlyWhole: string
  readonly onlyWholeStops: (refused: string) => string
  readonly nothingToDo: string
  readonly importIt: string
  readonly importAsk: (facts: { added: string; changed: string; refused: string; hasRefused: boolean }) => string
  readonly done: string
  readonly notWritten: string
  readonly notWrittenText: (refused: string) => string
  readonly doneText: string
  readonly toMap: string
  readonly toTips: string
  readonly undoneSince: string
  readonly next: string
  readonly undo: string
  readonly undoAsk: (added: string, changed: string) => string
  readonly undone: (removed: string, restored: string) => string
  readonly undoing: string
  readonly undoFailed: string
  readonly past: string
  readonly pastNone: string
  readonly byCommand: string
  readonly sampleMark: string
  readonly sampleLoaded: string
  readonly undoneMark: string
  readonly more: string
  readonly loadFailed: string
}

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = {
  vi: {
    tryTitle: 'Chạy thử',
    tryText: 'Kiểm tra mọi dòng như khi nhập thật nhưng không ghi gì.',
    tryIt: 'Chạy thử',
    tryAgain: 'Chạy thử lại',
    trying: 'Đang chạy thử',
    importing: 'Đang nhập',
    rows: (count) => `${count} dòng`,
    stop: 'Dừng',
    old: 'Cách đọc đã đổi sau lần chạy thử này. Hãy chạy thử lại.',
    wouldBe: 'Nếu nhập tệp này',
    read: 'dòng đã đọc',
    added: 'thêm mới',
    changed: 'sửa',
    unchanged: 'không đổi',
    repeated: 'lặp trong tệp',
    refused: 'bị từ chối',
    refusedCells: 'Chỗ bị từ chối',
    refusedText: (cells, rows) => `${cells} chỗ sai trong ${rows} dòng. Những dòng này không được nhập.`,
    refusedFirst: (shown) => `Hiện ${shown} chỗ đầu; tệp tải về có đủ.`,
    reasonFilter: 'Lý do',
    everyReason: 'Mọi lý do',
    row: 'Dòng',
    column: 'Cột',
    value: 'Giá trị',
    reason: 'Lý do và cách sửa',
    wholeRow: 'cả dòng',
    download: 'Tải các dòng bị từ chối',
    downloadText: 'Cùng bảng tính, chỉ gồm dòng sai, thêm cột lý do. Sửa ngay trong tệp đó rồi nhập lại.',
    reviews: 'Sẽ cần xem lại',
    reviewsText: 'Những hồ sơ này vẫn được nhập, và nằm ở trang Cần xem lại.',
    toReview: 'Cần xem lại',
    toReviewText: 'Đã nhập và đang tính trong số liệu. Mở danh sách để xem lại từng hồ sơ.',
    merged: (count) => `${count} dòng không đổi là hồ sơ đã được gộp vào vụ khác: nhập lại không sinh vụ mới.`,
    example: (numbers) => `ví dụ: ${numbers}`,
    ignored: (headers) => `Cột không lấy: ${headers}.`,
    map: 'Vị trí các dòng được nhận',
    mapText: (count) => `${count} vị trí.`,
    mapSome: (count) => `${count} vị trí đầu tiên.`,
    importTitle: 'Nhập',
    importText: 'Ghi trọn tệp một lần: đứt giữa chừng thì không dòng nào được ghi. Hoàn tác được sau khi nhập.',
    tryFirst: 'Chạy thử trước để biết lần nhập sẽ làm gì.',
    onlyWhole: 'Chỉ nhập khi không có dòng nào bị từ chối',
    onlyWholeStops: (refused) => `Có ${refused} dòng bị từ chối nên với lựa chọn này sẽ không nhập gì.`,
    nothingToDo: 'Tệp này không thêm và không sửa gì.',
    importIt: 'Nhập vào dữ liệu',
    importAsk: ({ added, changed, refused, hasRefused }) =>
      `Sẽ thêm ${added} hồ sơ mới và sửa ${changed} hồ sơ đã có.${hasRefused ? ` ${refused} dòng bị từ chối không được nhập.` : ''}`,
    done: 'Đã nhập xong',
    notWritten: 'Không nhập gì',
    notWrittenText: (refused) => `Có ${refused} dòng bị từ chối và bạn chọn chỉ nhập khi không có dòng nào như vậy.`,
    doneText: 'Bản đồ và số liệu của mọi người cập nhật trong một phút.',
    toMap: 'Xem trên bản đồ',
    toTips: 'Xem ở trang Tin báo',
    undoneSince: 'Lần nhập này đã được hoàn tác: dữ liệu như trước khi nhập.',
    next: 'Nhập tệp khác',
    undo: 'Hoàn tác',
    undoAsk: (added, changed) =>
      `Sẽ gỡ ${added} hồ sơ đã thêm và trả ${changed} hồ sơ đã sửa về như trước lần nhập này. Nếu có hồ sơ đã được sửa hoặc gỡ sau đó thì không hoàn tác gì.`,
    undone: (removed, restored) => `Đã hoàn tác: gỡ ${removed} hồ sơ, trả lại ${restored} hồ sơ.`,
    undoing: 'Đang hoàn tác…',
    undoFailed: 'Không hoàn tác được',
    past: 'Các lần nhập',
    pastNone: 'Chưa có lần nhập nào thuộc loại này.',
    byCommand: 'lệnh trên máy chủ',
    sampleMark: 'mẫu',
    sampleLoaded: 'Dữ liệu mẫu',
    undoneMark: 'đã hoàn tác',
    more: 'Xem thêm',
    loadFailed: 'Không tải được danh sách',
  },
  en: {
    tryTitle: 'Try it',
    tryText: 'Every row is checked as in a real import, but nothing is written.',
    tryIt: 'Try it',
    tryAgain: 'Try again',
    trying: 'Trying',
    importing: 'Importing',
    rows: (count) => `${count} rows`,
    stop: 'Stop',
    old: 'The file is read differently since this trial. Try it again.',
    wouldBe: 'If this file is imported',
    read: 'rows read',
    added: 'added',
    changed: 'changed',
    unchanged: 'unchanged',
    repeated: 'repeated in the file',
    refused: 'refused',
    refusedCells: 'What is refused',
    refusedText: (cells, rows) => `${cells} mistakes in ${rows} rows. These rows are not imported.`,
    refusedFirst: (shown) => `The first ${shown} are shown; the download has all.`,
    reasonFilter: 'Reason',
    everyReason: 'Every reason',
    row: 'Row',
    column: 'Column',
    value: 'Value',
    reason: 'Reason and how to mend it',
    wholeRow: 'the whole row',
    download: 'Download the refused rows',
    downloadText: 'The same spreadsheet with the wrong rows only and the reasons beside them. Mend it and import it.',
    reviews: 'To be looked at',
    reviewsText: 'These records are imported, and wait in the list of reviews.',
    toReview: 'To be looked at',
    toReviewText: 'They are imported and counted. Open a list to look at each record.',
    merged: (count) => `${count} unchanged rows are records that were merged into others: they make no new case.`,
    example: (numbers) => `for instance: ${numbers}`,
    ignored: (headers) => `Columns left out: ${headers}.`,
    map: 'Where the accepted rows lie',
    mapText: (count) => `${count} places.`,
    mapSome: (count) => `The first ${count} places.`,
    importTitle: 'Import',
    importText: 'A file is written as a whole: if it breaks off, no row is written. An import can be undone.',
    tryFirst: 'Try it first, to know what the import will do.',
    onlyWhole: 'Import only when no row is refused',
    onlyWholeStops: (refused) => `${refused} rows are refused, so with this choice nothing would be imported.`,
    nothingToDo: 'This file adds and changes nothing.',
    importIt: 'Import into the data',
    importAsk: ({ added, changed, refused, hasRefused }) =>
      `${added} new records will be added and ${changed} known records changed.${hasRefused ? ` ${refused} refused rows are not imported.` : ''}`,
    done: 'The file is imported',
    notWritten: 'Nothing was imported',
    notWrittenText: (refused) => `${refused} rows are refused, and you chose to import only when none is.`,
    doneText: "Everybody's map and figures follow within a minute.",
    toMap: 'See it on the map',
    toTips: 'See it among the tips',
    undoneSince: 'This import was taken back: the data are as before it.',
    next: 'Import another file',
    undo: 'Undo',
    undoAsk: (added, changed) =>
      `${added} added records will be removed and ${changed} changed records put back as before this import. If one was changed or taken off since, nothing is taken back.`,
    undone: (removed, restored) => `Undone: ${removed} records removed, ${restored} put back.`,
    undoing: 'Undoing…',
    undoFailed: 'It could not be undone',
    past: 'Past imports',
    pastNone: 'There is no import of this kind yet.',
    byCommand: 'command on the server',
    sampleMark: 'sample',
    sampleLoaded: 'Sample data',
    undoneMark: 'undone',
    more: 'Show more',
    loadFailed: 'The list could not be loaded',
  },
}
