import type { Language } from '../../data/model/codedValue.ts'

/** Words of the page of the audit record. */
export interface AuditWords {
  readonly title: string
  readonly lead: string
  readonly chain: string
  readonly events: (count: string) => string
  readonly lastHash: string
  readonly verified: (when: string, upTo: string) => string
  readonly whole: string
  readonly tailUnknown: string
  readonly broken: (findings: string) => string
  readonly brokenText: string
  readonly neverVerified: string
  readonly howToVerify: string
  readonly view: string
  readonly searchEvents: string
  readonly whoSaw: string
  readonly person: string
  readonly personHint: string
  readonly action: string
  readonly everyAction: string
  readonly subject: string
  readonly kind: string
  readonly everySubject: string
  readonly subjectId: string
  readonly subjectIdHint: Readonly<Record<string, string>>
  readonly from: string
  readonly to: string
  readonly dayHint: string
  readonly dayWrong: string
  readonly daysSwapped: string
  readonly needsSubject: string
  readonly needsId: string
  readonly search: string
  readonly clear: string
  readonly found: (count: string, hasMore: boolean) => string
  readonly nothing: string
  readonly nothingText: string
  readonly more: string
  readonly loadFailed: string
  readonly server: string
  readonly unknownPerson: string
  readonly time: string
  readonly who: string
  readonly what: string
  readonly number: string
  readonly about: string
  readonly field: string
  readonly before: string
  readonly after: string
  readonly nothingThere: string
  readonly yes: string
  readonly no: string
  readonly seeReaders: string
  readonly readersLead: string
  readonly show: string
  readonly nobody: (record: string) => string
  readonly nobodyText: string
  readonly readersOf: (record: string, count: string) => string
  readonly eventTable: string
  readonly readerTable: (record: string) => string
  readonly eventsOf: (person: string, record: string) => string
  readonly views: string
  readonly changes: string
  readonly others: string
  readonly firstTime: string
  readonly lastTime: string
  /** Names of the fields of details, in the order in which they are told. */
  readonly fields: Readonly<Record<string, string>>
  /** What codes of details mean, by field. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const many = (count: string, what: string): string => `${count} ${what}${count === '1' ? '' : 's'}`

export const AUDIT_WORDS: Readonly<Record<Language, AuditWords>> = {
  vi: {
    title: 'Nhật ký',
    lead: 'Ai đã làm gì, lúc nào. Nhật ký chỉ ghi thêm; mỗi lần tìm ở đây cũng được ghi lại.',
    chain: 'Tình trạng nhật ký',
    events: (count) => `${count} sự kiện`,
    lastHash: 'Mã sự kiện cuối:',
    verified: (when, upTo) => `Kiểm tra lần cuối ${when}, đến sự kiện số ${upTo}.`,
    whole: 'Nguyên vẹn: không sự kiện nào bị sửa, mất hay đổi chỗ.',
    tailUnknown: 'Các sự kiện còn lại nguyên vẹn; không biết được các sự kiện cuối có bị gỡ bớt không.',
    broken: (findings) => `Lần kiểm tra cuối thấy ${findings} chỗ hỏng`,
    brokenText:
      'Hãy giữ nguyên cơ sở dữ liệu và thư mục dữ liệu, báo lãnh đạo, và chạy npm run audit:verify trên máy chủ để biết sự kiện nào.',
    neverVerified: 'Chưa kiểm tra lần nào.',
    howToVerify: 'Kiểm tra: người giữ máy chủ chạy npm run audit:verify.',
    view: 'Cách xem',
    searchEvents: 'Tìm sự kiện',
    whoSaw: 'Ai đã xem hồ sơ',
    person: 'Người làm',
    personHint: 'Một phần họ tên, không cần dấu',
    action: 'Việc',
    everyAction: 'Mọi việc, trừ đọc trong danh sách',
    subject: 'Về',
    kind: 'Loại hồ sơ',
    everySubject: 'Mọi loại',
    subjectId: 'Số của hồ sơ',
    subjectIdHint: {
      case: 'Số đứng sau “open=case.” trong địa chỉ trang khi mở vụ việc',
      corridor: 'Số đứng sau “open=corridor.” trong địa chỉ trang khi mở tuyến',
      tip: 'Mở một sự kiện về tin báo rồi bấm “Ai đã xem hồ sơ này”: mã của tin được điền sẵn',
      province: 'Mã tỉnh 2 chữ số, ví dụ 91',
    },
    from: 'Từ ngày',
    to: 'Đến ngày',
    dayHint: 'ngày/tháng/năm',
    dayWrong: 'Chưa hiểu ngày này. Ví dụ: 25/11/2026.',
    daysSwapped: 'Ngày cuối đứng trước ngày đầu.',
    needsSubject: 'Hãy chọn loại hồ sơ trước.',
    needsId: 'Hãy ghi số của hồ sơ.',
    search: 'Tìm',
    clear: 'Xóa điều kiện',
    found: (count, hasMore) => (hasMore ? `${count} sự kiện mới nhất, còn nữa` : `${count} sự kiện`),
    nothing: 'Không có sự kiện nào khớp',
    nothingText: 'Hãy bỏ bớt điều kiện, hoặc mở rộng khoảng ngày.',
    more: 'Xem thêm',
    loadFailed: 'Không tải được nhật ký',
    server: 'Lệnh chạy trên máy chủ',
    unknownPerson: 'Người chưa đăng nhập',
    time: 'Lúc',
    who: 'Ai',
    what: 'Việc',
    number: 'Sự kiện số',
    about: 'Về',
    field: 'Mục',
    before: 'Trước',
    after: 'Sau',
    nothingThere: '–',
    yes: 'có',
    no: 'không',
    seeReaders: 'Ai đã xem hồ sơ này',
    readersLead:
      'Mỗi lần mở một hồ sơ hạn chế hoặc niêm phong đều được ghi. Hồ sơ công khai và nội bộ thì không ghi từng lần: chỉ ghi lần tải bảng vụ việc và lần tìm.',
    show: 'Xem',
    nobody: (record) => `${record}: chưa ai mở hay sửa`,
    nobodyText: 'Nếu số của hồ sơ đúng thì chưa có lần mở nào được ghi.',
    readersOf: (record, count) => `${record}: ${count} người`,
    eventTable: 'Các sự kiện',
    readerTable: (record) => `Ai đã xem ${record}`,
    eventsOf: (person, record) => `${person}: các sự kiện về ${record}`,
    views: 'Lần xem',
    changes: 'Lần sửa',
    others: 'Việc khác',
    firstTime: 'Lần đầu',
    lastTime: 'Lần cuối',
    fields: {
      way: 'Cách đăng nhập',
      address: 'Địa chỉ mạng',
      isKnown: 'Tên đăng nhập có thật',
      filter: 'Điều kiện lọc',
      since: 'Tải từ ngày',
      session: 'Phiên kết thúc',
      isReset: 'Cấp mật khẩu dùng một lần',
      isOn: 'Xác thực hai bước bật',
      isActive: 'Tài khoản mở',
      name: 'Họ tên',
      userName: 'Tên đăng nhập',
      thing: 'Loại dữ liệu',
      format: 'Định dạng',
      rows: 'Số dòng',
      level: 'Mức hạn chế cao nhất',
      file: 'Tệp',
      added: 'Thêm',
      changed: 'Sửa',
      unchanged: 'Giữ nguyên',
      refused: 'Từ chối',
      removed: 'Gỡ bỏ',
      replaced: 'Ranh giới thay',
      restored: 'Khôi phục',
      province: 'Tỉnh',
      events: 'Số sự kiện',
      lastNumber: 'Sự kiện cuối',
      findings: 'Chỗ hỏng',
      isTailKnown: 'Biết các sự kiện cuối',
      person: 'Người được tìm',
      action: 'Việc được tìm',
      subject: 'Hồ sơ được tìm',
      from: 'Từ',
      to: 'Đến',
      role: 'Vai trò',
      provinceCode: 'Tỉnh',
      communeCodes: 'Xã, phường',
      force: 'Lực lượng',
      validFrom: 'Từ ngày',
      validTo: 'Đến ngày',
      rest: 'Xã, phường khác thấy',
      coarse: 'Vị trí cho người xem thô',
      type: 'Loại tin',
      channel: 'Kênh nhận',
      commune: 'Xã, phường',
      open: 'Chỉ tin chưa trả lời',
      byCode: 'Tìm theo mã biên nhận',
      state: 'Trạng thái',
      result: 'Kết quả xác minh',
      opening: 'Mã đề nghị mở danh tính',
      reason: 'Lý do',
      note: 'Ghi chú',
      id: 'Mã số',
      act: 'Việc làm',
      review: 'Lý do xem lại',
      decision: 'Quyết định',
      correction: 'Cách sửa',
      undone: 'Hoàn tác',
      count: 'Số hồ sơ',
      records: 'Các hồ sơ',
      into: 'Gộp vào hồ sơ',
      merged: 'Hồ sơ được gộp',
      decisionId: 'Quyết định số',
      batch: 'Lần nhập số',
      source: 'Nơi giữ hồ sơ',
      version: 'Bản',
      hash: 'Mã niêm phong',
      startsOn: 'Dự báo từ ngày',
      endsOn: 'Dự báo đến ngày',
      cases: 'Số vụ đã chấm',
    },
    values: {
      act: {
        ADD: 'thêm',
        CHANGE: 'sửa',
        EDIT: 'sửa',
        REMOVE: 'gỡ',
        RESTORE: 'khôi phục bản cũ',
        BRING_BACK: 'đưa trở lại',
        REVIEW: 'xem lại',
        MERGE: 'gộp',
        UNMERGE: 'tách lại',
        IMPORT: 'nhập',
        UNDO: 'hoàn tác lần nhập',
        DISTINCT: 'xác nhận là hai cơ sở',
        NOT_DISTINCT: 'bỏ xác nhận là hai cơ sở',
        CORRECT: 'sửa nội dung tin',
        SEAL: 'niêm phong dự báo',
        SCORE: 'chấm điểm dự báo',
      },
      correction: { COMMUNE: 'chọn xã', POINT: 'tin tọa độ', UNIT: 'tin đơn vị đã ghi' },
      way: {
        PASSWORD: 'mật khẩu',
        SECOND_FACTOR: 'mã xác thực',
        SAMPLE: 'tài khoản mẫu',
        PROVIDER: 'dịch vụ đăng nhập',
      },
      session: { THIS: 'phiên này', ANOTHER: 'một phiên khác', ALL: 'mọi phiên' },
      from: { 'npm run account': 'lệnh npm run account trên máy chủ' },
    },
  },
  en: {
    title: 'Audit record',
    lead: 'Who did what, and when. The record only grows; each search made here stands in it too.',
    chain: 'State of the record',
    events: (count) => many(count, 'event'),
    lastHash: 'Hash of the last event:',
    verified: (when, upTo) => `Last verified ${when}, up to event ${upTo}.`,
    whole: 'Whole: no event was edited, removed or moved.',
    tailUnknown: 'What is there is whole; whether events were removed from the end cannot be known.',
    broken: (findings) => `The last verification found ${many(findings, 'fault')}`,
    brokenText:
      'Keep the database and the data folder as they are, tell whoever is in charge, and run npm run audit:verify on the server to see which events.',
    neverVerified: 'Never verified.',
    howToVerify: 'To verify: whoever keeps the server runs npm run audit:verify.',
    view: 'View',
    searchEvents: 'Search events',
    whoSaw: 'Who saw a record',
    person: 'Person',
    personHint: 'Part of the name; marks do not matter',
    action: 'Action',
    everyAction: 'Every action but reading in lists',
    subject: 'About',
    kind: 'Kind of record',
    everySubject: 'Every kind',
    subjectId: 'Number of the record',
    subjectIdHint: {
      case: 'The number after “open=case.” in the address of the page when the case is open',
      corridor: 'The number after “open=corridor.” in the address of the page when the corridor is open',
      tip: 'Open an event about the tip and press “Who saw this record”: its code is filled in',
      province: 'Two-digit code of the province, such as 91',
    },
    from: 'From',
    to: 'To',
    dayHint: 'day/month/year',
    dayWrong: 'This day is not understood. Example: 25/11/2026.',
    daysSwapped: 'The last day is before the first.',
    needsSubject: 'Choose the kind of record first.',
    needsId: 'Write the number of the record.',
    search: 'Search',
    clear: 'Clear',
    found: (count, hasMore) => (hasMore ? `the ${count} newest events, there are more` : many(count, 'event')),
    nothing: 'No event matches',
    nothingText: 'Drop a condition, or widen the days.',
    more: 'Show more',
    loadFailed: 'The audit record could not be loaded',
    server: 'Command on the server',
    unknownPerson: 'Somebody not signed in',
    time: 'When',
    who: 'Who',
    what: 'What',
    number: 'Event number',
    about: 'About',
    field: 'Field',
    before: 'Before',
    after: 'After',
    nothingThere: '–',
    yes: 'yes',
    no: 'no',
    seeReaders: 'Who saw this record',
    readersLead:
      'Each time a restricted or sealed record is opened, that is put down. Public and internal records are not, one by one: only loads of the case table and searches are.',
    show: 'Show',
    nobody: (record) => `${record}: nobody has opened or changed it`,
    nobodyText: 'If the number is right, no opening of it was put down yet.',
    readersOf: (record, count) => `${record}: ${count} ${count === '1' ? 'person' : 'people'}`,
    eventTable: 'Events',
    readerTable: (record) => `Who saw ${record}`,
    eventsOf: (person, record) => `${person}: events about ${record}`,
    views: 'Views',
    changes: 'Changes',
    others: 'Other',
    firstTime: 'First time',
    lastTime: 'Last time',
    fields: {
      way: 'Way of signing in',
      address: 'Network address',
      isKnown: 'User name exists',
      filter: 'Filter',
      since: 'Loaded since day',
      session: 'Ended sessions',
      isReset: 'One-time password given',
      isOn: 'Second factor on',
      isActive: 'Account on',
      name: 'Name',
      userName: 'User name',
      thing: 'Kind of data',
      format: 'Format',
      rows: 'Rows',
      level: 'Highest sensitivity',
      file: 'File',
      added: 'Added',
      changed: 'Changed',
      unchanged: 'Unchanged',
      refused: 'Refused',
      removed: 'Removed',
      replaced: 'Boundaries replaced',
      restored: 'Restored',
      province: 'Province',
      events: 'Events',
      lastNumber: 'Last event',
      findings: 'Faults',
      isTailKnown: 'End known',
      person: 'Person searched',
      action: 'Action searched',
      subject: 'Record searched',
      from: 'From',
      to: 'To',
      role: 'Role',
      provinceCode: 'Province',
      communeCodes: 'Communes',
      force: 'Force',
      validFrom: 'From day',
      validTo: 'To day',
      rest: 'Other communes see',
      coarse: 'Places for coarse readers',
      type: 'Kind of tip',
      channel: 'Channel',
      commune: 'Commune',
      open: 'Only tips not answered yet',
      byCode: 'Searched by receipt code',
      state: 'State',
      result: 'Result of verification',
      opening: 'Request to open an identity',
      reason: 'Reason',
      note: 'Note',
      id: 'Number',
      act: 'What was done',
      review: 'Why it was to be reviewed',
      decision: 'Decision',
      correction: 'Way of correcting',
      undone: 'Taken back',
      count: 'Records',
      records: 'Which records',
      into: 'Merged into record',
      merged: 'Record merged into it',
      decisionId: 'Number of the decision',
      batch: 'Number of the import',
      source: 'Who keeps the records',
      version: 'Version',
      hash: 'Seal',
      startsOn: 'Forecast from',
      endsOn: 'Forecast to',
      cases: 'Cases scored',
    },
    values: {
      act: {
        ADD: 'added',
        CHANGE: 'changed',
        EDIT: 'changed',
        REMOVE: 'taken off',
        RESTORE: 'former version restored',
        BRING_BACK: 'brought back',
        REVIEW: 'reviewed',
        MERGE: 'merged',
        UNMERGE: 'taken apart',
        IMPORT: 'imported',
        UNDO: 'import undone',
        DISTINCT: 'found to be two places',
        NOT_DISTINCT: 'no longer two places',
        CORRECT: 'tip corrected',
        SEAL: 'forecast sealed',
        SCORE: 'forecast scored',
      },
      correction: { COMMUNE: 'commune chosen', POINT: 'point trusted', UNIT: 'unit trusted' },
      way: { PASSWORD: 'password', SECOND_FACTOR: 'code', SAMPLE: 'sample account', PROVIDER: 'sign-in service' },
      session: { THIS: 'this one', ANOTHER: 'another one', ALL: 'all' },
      from: { 'npm run account': 'the command npm run account on the server' },
    },
  },
}
