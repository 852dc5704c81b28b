import type { Language } from '../../data/model/codedValue.ts'
import type { ImportProblem } from './useImportWork.ts'

type Places = ImportProblem['at']

/** Words of the import page up to its run. */
export interface ImportWords {
  readonly title: string
  readonly lead: string
  readonly what: string
  readonly kind: string
  readonly source: string
  readonly sourceHint: string
  readonly sourceNew: string
  readonly sourceNeeded: string
  readonly template: string
  readonly choose: string
  readonly another: string
  readonly drop: string
  readonly dropHint: string
  readonly sendNow: string
  readonly sending: (name: string) => string
  readonly stop: string
  readonly onlyOne: string
  readonly reading: string
  readonly readingFirst: string
  readonly part: string
  readonly headerRow: string
  readonly system: string
  readonly systemOfFile: string
  readonly systemNow: (system: string) => string
  readonly saved: string
  readonly corrected: string
  readonly asRecognised: string
  readonly columns: string
  readonly columnsText: (read: string, all: string) => string
  readonly row: string
  readonly shape: string
  readonly readAs: (header: string) => string
  readonly leftOut: string
  readonly required: string
  readonly missing: (names: string) => string
  readonly cannotRun: string
  readonly noRows: string
  readonly fileLost: string
  readonly fileLostText: string
  readonly sendAgain: string
  readonly loadFailed: string
  readonly retry: string
  readonly problems: Readonly<Record<ImportProblem['kind'], Readonly<Record<Places, { title: string; text: string }>>>>
  readonly problemTitle: Readonly<Record<Places, string>>
}

const same = <Value>(value: Value): Readonly<Record<Places, Value>> => ({ SEND: value, TRY: value, IMPORT: value })

export const IMPORT_WORDS: Readonly<Record<Language, ImportWords>> = {
  vi: {
    title: 'Nhập dữ liệu',
    lead: 'Đưa tệp của đơn vị vào bản đồ. Trước khi ghi, tệp được chạy thử: thấy rõ sẽ thêm gì, sửa gì, dòng nào sai và sửa thế nào.',
    what: 'Dữ liệu gì, tệp nào',
    kind: 'Loại dữ liệu',
    source: 'Đơn vị giữ hồ sơ',
    sourceHint: 'Cùng đơn vị và cùng mã số là cùng một hồ sơ: nhập lại thì sửa, không thêm bản thứ hai.',
    sourceNew: 'Tên này chưa dùng lần nào. Nếu hồ sơ đã nhập dưới tên khác, chúng sẽ thành hồ sơ mới.',
    sourceNeeded: 'Ghi đơn vị giữ hồ sơ, rồi gửi tệp.',
    template: 'Tải tệp mẫu',
    choose: 'Chọn tệp',
    another: 'Chọn tệp khác',
    drop: 'Kéo tệp vào đây, hoặc',
    dropHint:
      'Excel (.xlsx), CSV, GeoJSON, TopoJSON, KML, KMZ, GPX, Shapefile (.zip) đến 500 MB; GeoPackage đến 128 MB.',
    sendNow: 'Gửi tệp',
    sending: (name) => `Đang gửi ${name}`,
    stop: 'Dừng',
    onlyOne: 'Mỗi lần một tệp: đã lấy tệp đầu tiên.',
    reading: 'Cách đọc tệp',
    readingFirst: 'Chọn tệp trước; các cột và những dòng đầu sẽ hiện ở đây.',
    part: 'Trang tính hoặc lớp',
    headerRow: 'Dòng tiêu đề',
    system: 'Hệ tọa độ',
    systemOfFile: 'Như tệp ghi',
    systemNow: (system) => `Đang đọc là ${system}.`,
    saved: 'Đã ghép cột như lần trước của đơn vị này.',
    corrected: 'Cách ghép cột bạn sửa được nhớ cho lần sau, sau khi nhập.',
    asRecognised: 'Ghép lại tự động',
    columns: 'Cột trong tệp và những dòng đầu',
    columnsText: (read, all) => `Đọc ${read} trong ${all} cột.`,
    row: 'Dòng',
    shape: 'Hình',
    readAs: (header) => `Cột “${header}” là`,
    leftOut: 'Không lấy',
    required: 'bắt buộc',
    missing: (names) => `Còn thiếu cột bắt buộc: ${names}. Hãy chọn ở bảng bên dưới cột nào là những cột ấy.`,
    cannotRun: 'Chưa nhập được tệp này',
    noRows: 'Không có dòng dữ liệu nào dưới dòng tiêu đề.',
    fileLost: 'Tệp đã gửi không còn trên máy chủ',
    fileLostText:
      'Tệp chỉ được giữ một ngày và mất khi máy chủ khởi động lại. Chưa có gì được ghi từ tệp này; hãy gửi lại.',
    sendAgain: 'Gửi lại tệp',
    loadFailed: 'Không đọc được tệp',
    retry: 'Thử lại',
    problems: {
      EMPTY: same({ title: 'Tệp rỗng', text: 'Hãy chọn tệp có dữ liệu.' }),
      LARGE: same({
        title: 'Tệp lớn hơn 500 MB',
        text: 'Tệp chưa được gửi. Hãy chia tệp, ví dụ theo năm, rồi nhập từng phần.',
      }),
      FILE: same({
        title: 'Trình duyệt không đọc được tệp',
        text: 'Tệp trên máy đã bị sửa, chuyển hoặc xóa từ lúc chọn. Chưa có gì được gửi; hãy chọn lại tệp.',
      }),
      SERVER: same({ title: '', text: '' }),
      LOST: {
        SEND: { title: 'Mất kết nối khi đang gửi tệp', text: 'Chưa có gì được ghi. Kiểm tra mạng rồi gửi lại.' },
        TRY: { title: 'Mất kết nối khi đang chạy thử', text: 'Chưa có gì được ghi. Kiểm tra mạng rồi chạy thử lại.' },
        IMPORT: {
          title: 'Mất kết nối khi đang nhập',
          text: 'Tệp được ghi trọn hoặc không ghi gì. Xem danh sách bên dưới: có lần nhập này là đã ghi đủ; chưa có thì chờ một phút, vẫn chưa có là chưa ghi gì và nhập lại được. Nhập hai lần cũng không thành hai bản.',
        },
      },
      STOPPED: {
        SEND: { title: 'Đã dừng gửi tệp', text: 'Chưa có gì được ghi.' },
        TRY: { title: 'Đã dừng chạy thử', text: 'Chưa có gì được ghi.' },
        IMPORT: {
          title: 'Đã dừng nhập',
          text: 'Không dòng nào được giữ lại, trừ khi lần nhập vừa kịp xong: khi đó nó có trong danh sách bên dưới và hoàn tác được.',
        },
      },
    },
    problemTitle: {
      SEND: 'Tệp không được nhận',
      TRY: 'Chưa chạy thử được',
      IMPORT: 'Chưa nhập được',
    },
  },
  en: {
    title: 'Import data',
    lead: 'Bring a file of your office onto the map. Before anything is written the file is tried: you see what would be added and changed, which rows are wrong and how to mend them.',
    what: 'What data, which file',
    kind: 'Kind of data',
    source: 'Office that keeps the records',
    sourceHint:
      'The same office and the same number are the same record: importing again corrects it and adds no second one.',
    sourceNew: 'This name was not used before. Records imported under another name would become new ones.',
    sourceNeeded: 'Name the office that keeps the records, then send the file.',
    template: 'Download a template',
    choose: 'Choose a file',
    another: 'Choose another file',
    drop: 'Drop a file here, or',
    dropHint:
      'Excel (.xlsx), CSV, GeoJSON, TopoJSON, KML, KMZ, GPX, Shapefile (.zip) up to 500 MB; GeoPackage up to 128 MB.',
    sendNow: 'Send the file',
    sending: (name) => `Sending ${name}`,
    stop: 'Stop',
    onlyOne: 'One file at a time: the first was taken.',
    reading: 'How the file is read',
    readingFirst: 'Choose a file first; its columns and first rows will be shown here.',
    part: 'Sheet or layer',
    headerRow: 'Header row',
    system: 'Coordinate system',
    systemOfFile: 'As the file says',
    systemNow: (system) => `Now read as ${system}.`,
    saved: 'Columns are matched as they were last time for this office.',
    corrected: 'The columns you correct are remembered for the next time, once the file is imported.',
    asRecognised: 'Match automatically again',
    columns: 'Columns of the file and its first rows',
    columnsText: (read, all) => `${read} of ${all} columns are read.`,
    row: 'Row',
    shape: 'Shape',
    readAs: (header) => `Column “${header}” is`,
    leftOut: 'Left out',
    required: 'required',
    missing: (names) => `Required columns are missing: ${names}. Choose in the table below which columns they are.`,
    cannotRun: 'This file cannot be imported yet',
    noRows: 'There are no rows of data below the header row.',
    fileLost: 'The file is no longer on the server',
    fileLostText:
      'A file is kept for one day and is lost when the server restarts. Nothing of it was written; send it again.',
    sendAgain: 'Send the file again',
    loadFailed: 'The file could not be read',
    retry: 'Try again',
    problems: {
      EMPTY: same({ title: 'The file is empty', text: 'Choose a file with data.' }),
      LARGE: same({
        title: 'The file is larger than 500 MB',
        text: 'It was not sent. Split it, by year for instance, and import the parts.',
      }),
      FILE: same({
        title: 'The browser cannot read the file',
        text: 'It was changed, moved or removed since you chose it. Nothing was sent; choose it again.',
      }),
      SERVER: same({ title: '', text: '' }),
      LOST: {
        SEND: {
          title: 'The connection was lost while the file was sent',
          text: 'Nothing was written. Check the network and send it again.',
        },
        TRY: {
          title: 'The connection was lost during the trial',
          text: 'Nothing was written. Check the network and try again.',
        },
        IMPORT: {
          title: 'The connection was lost during the import',
          text: 'A file is written as a whole or not at all. Look in the list below: if this import is there, all of it was written; if not, wait a minute, and if it still is not, nothing was written and you can import again. Importing twice does not double anything.',
        },
      },
      STOPPED: {
        SEND: { title: 'Sending was stopped', text: 'Nothing was written.' },
        TRY: { title: 'The trial was stopped', text: 'Nothing was written.' },
        IMPORT: {
          title: 'The import was stopped',
          text: 'No row was kept, unless the import had just finished: then it is in the list below and can be undone.',
        },
      },
    },
    problemTitle: {
      SEND: 'The file was not accepted',
      TRY: 'The trial could not be run',
      IMPORT: 'The file could not be imported',
    },
  },
}
