import type { Language } from '../../data/model/codedValue.ts'

/** Words of the dialog that hands data out. */
export interface ExportDialogWords {
  readonly open: string
  readonly title: string
  readonly what: string
  readonly casesOfFilter: string
  readonly wholeLayer: (name: string) => string
  readonly format: string
  readonly content: string
  readonly counting: string
  readonly cases: (rows: string, located: string) => string
  readonly things: (rows: string, name: string) => string
  readonly placed: (located: string) => string
  readonly everythingSeen: string
  readonly since: (day: string) => string
  readonly rounded: (rows: string) => string
  readonly sample: (rows: string) => string
  readonly restricted: (level: string) => string
  readonly recorded: string
  /** Said instead of nothing: of cases, and of a layer, which no filter narrows. */
  readonly noCases: string
  readonly noThings: string
  readonly start: string
  readonly waiting: string
  readonly reading: (rows: string, total: string) => string
  readonly ready: string
  readonly readyText: string
  readonly cancel: string
  readonly cancelled: string
  readonly failed: string
  readonly notStarted: string
  readonly another: string
}

export const EXPORT_DIALOG_WORDS: Readonly<Record<Language, ExportDialogWords>> = {
  vi: {
    open: 'Xuất dữ liệu',
    title: 'Xuất dữ liệu',
    what: 'Xuất gì',
    casesOfFilter: 'Vụ việc theo bộ lọc đang xem',
    wholeLayer: (name) => `${name}: cả lớp`,
    format: 'Định dạng',
    content: 'Tệp sẽ có',
    counting: 'Đang đếm…',
    cases: (rows, located) => `${rows} vụ, ${located} vụ có vị trí`,
    things: (rows, name) => `${rows} dòng: ${name}`,
    placed: (located) => `GPX chỉ chứa ${located} dòng có vị trí.`,
    everythingSeen: 'Tất cả những gì bạn được xem, không theo bộ lọc',
    since: (day) => `số liệu từ ${day}`,
    rounded: (rows) => `${rows} dòng có vị trí làm tròn theo quyền của bạn.`,
    sample: (rows) => `${rows} dòng là dữ liệu mẫu, không phải số liệu thật.`,
    restricted: (level) =>
      `Có hồ sơ mức “${level}”. Tên tệp và đầu tệp sẽ ghi rõ; chỉ gửi cho người được giao, không chuyển tiếp.`,
    recorded: 'Việc xuất được ghi vào nhật ký: ai, lúc nào, bộ lọc nào, bao nhiêu dòng.',
    noCases: 'Không có dòng nào để xuất. Hãy nới bộ lọc.',
    noThings: 'Không có dòng nào để xuất: lớp này không có gì bạn được xem.',
    start: 'Xuất tệp',
    waiting: 'Đang chờ đến lượt…',
    reading: (rows, total) => `Đã ghi ${rows} / ${total} dòng`,
    ready: 'Tệp đang được tải xuống',
    readyText: 'Xem trong mục tải xuống của trình duyệt.',
    cancel: 'Hủy',
    cancelled: 'Đã hủy, không có tệp nào được gửi.',
    failed: 'Không xuất được',
    notStarted: 'Trình duyệt chưa bắt đầu tải tệp. Kiểm tra mạng và quyền tải xuống, rồi thử lại.',
    another: 'Xuất tệp khác',
  },
  en: {
    open: 'Export data',
    title: 'Export data',
    what: 'What to export',
    casesOfFilter: 'Cases under the present filter',
    wholeLayer: (name) => `${name}: the whole layer`,
    format: 'Format',
    content: 'The file will hold',
    counting: 'Counting…',
    cases: (rows, located) => `${rows} cases, ${located} of them placed`,
    things: (rows, name) => `${rows} rows: ${name}`,
    placed: (located) => `GPX holds only the ${located} rows with a place.`,
    everythingSeen: 'Everything you may see, whatever the filter',
    since: (day) => `data since ${day}`,
    rounded: (rows) => `${rows} rows have places rounded by your rights.`,
    sample: (rows) => `${rows} rows are sample data, no real figures.`,
    restricted: (level) =>
      `There are records of the level “${level}”. The name and the top of the file say so; hand it only to those it is meant for, do not forward it.`,
    recorded: 'The export is put down in the audit record: who, when, which filter, how many rows.',
    noCases: 'There are no rows to export. Widen the filter.',
    noThings: 'There are no rows to export: nothing of this layer is for you to see.',
    start: 'Export',
    waiting: 'Waiting for its turn…',
    reading: (rows, total) => `${rows} of ${total} rows written`,
    ready: 'The file is being downloaded',
    readyText: 'Find it among the downloads of your browser.',
    cancel: 'Cancel',
    cancelled: 'Cancelled; no file was sent.',
    failed: 'The export failed',
    notStarted:
      'The browser has not begun to load the file. Check the network and the right to download, then try again.',
    another: 'Export another file',
  },
}
