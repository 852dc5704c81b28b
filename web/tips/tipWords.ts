import type { Language } from '../../data/model/codedValue.ts'

/** Words of the pages of tips. */
export interface TipWords {
  readonly title: string
  readonly lead: string
  readonly record: string
  readonly recordLead: string
  readonly toList: string
  readonly all: string
  readonly open: string
  readonly state: string
  readonly type: string
  readonly everyType: string
  readonly code: string
  readonly codeHint: string
  readonly codeWrong: string
  readonly none: string
  readonly noneText: string
  readonly loadFailed: string
  readonly retry: string
  readonly more: string
  readonly sample: string
  readonly left: (time: string) => string
  readonly late: (time: string) => string
  readonly days: (count: number) => string
  readonly hours: (count: number) => string
  readonly minutes: (count: number) => string
  readonly waits: Readonly<Record<'FIRST_ACTION' | 'ANSWER', string>>
  readonly answeredInTime: string
  readonly answeredLate: string
  readonly received: string
  readonly channel: string
  readonly theme: string
  readonly noTheme: string
  readonly force: string
  readonly noForce: string
  readonly place: string
  readonly result: string
  readonly chooseResult: string
  readonly number: string
  readonly numberHint: string
  readonly history: string
  readonly nextSteps: string
  readonly steps: Readonly<Record<string, string>>
  readonly note: string
  readonly notes: Readonly<Record<string, string>>
  readonly forwardedTo: string
  readonly save: string
  readonly saving: string
  readonly cancel: string
  readonly needed: string
  readonly summary: string
  readonly summaryHint: string
  readonly receivedDay: string
  readonly receivedClock: string
  readonly province: string
  readonly commune: string
  readonly findCommune: string
  readonly dropCommune: (name: string) => string
  readonly identity: string
  readonly identityText: string
  readonly identityNoKey: string
  readonly denunciationText: string
  readonly name: string
  readonly phone: string
  readonly address: string
  readonly contact: string
  readonly recorded: string
  readonly recordedText: string
  readonly recordAnother: string
  readonly source: string
  readonly noIdentity: string
  readonly hasIdentity: string
  readonly reason: string
  readonly reasonHint: string
  readonly ask: string
  readonly queue: string
  readonly queueText: string
  readonly askedBy: (name: string, when: string) => string
  readonly agree: string
  readonly refuse: string
  readonly waiting: string
  readonly agreedBy: (name: string) => string
  readonly refusedBy: (name: string) => string
  readonly openOnce: string
  readonly openOnceText: string
  readonly opened: string
  readonly over: string
  readonly hide: string
  readonly nothingGiven: string
}

export const TIP_WORDS: Readonly<Record<Language, TipWords>> = {
  vi: {
    title: 'Tin báo',
    lead: 'Phản ánh, tố giác, khiếu nại của người dân trong địa bàn của bạn. Ai báo tin được giữ riêng, không hiện ở đây.',
    record: 'Ghi tin báo',
    recordLead: 'Không ghi bí mật nhà nước. Họ tên người báo chỉ ghi ở phần cuối, không ghi trong nội dung.',
    toList: 'Danh sách tin báo',
    all: 'Tất cả',
    open: 'Chưa trả lời',
    state: 'Trạng thái',
    type: 'Loại',
    everyType: 'Mọi loại',
    code: 'Mã biên nhận',
    codeHint: 'Gõ đủ 9 chữ, dấu gạch không bắt buộc',
    codeWrong: 'Mã này chưa đúng: kiểm tra lại từng chữ.',
    none: 'Không có tin báo nào',
    noneText: 'Không có tin nào trong địa bàn của bạn khớp với lựa chọn ở trên.',
    loadFailed: 'Chưa tải được tin báo',
    retry: 'Thử lại',
    more: 'Xem thêm',
    sample: 'mẫu',
    left: (time) => `còn ${time}`,
    late: (time) => `quá hạn ${time}`,
    days: (count) => `${count} ngày`,
    hours: (count) => `${count} giờ`,
    minutes: (count) => `${count} phút`,
    waits: { FIRST_ACTION: 'Xử lý bước đầu', ANSWER: 'Trả lời' },
    answeredInTime: 'Đã trả lời đúng hạn',
    answeredLate: 'Đã trả lời, quá hạn',
    received: 'Nhận lúc',
    channel: 'Nhận qua',
    theme: 'Lĩnh vực',
    noTheme: 'Chưa phân loại',
    force: 'Lực lượng chủ trì',
    noForce: 'Chưa giao',
    place: 'Địa bàn',
    result: 'Kết quả xác minh',
    chooseResult: 'Chọn kết quả',
    number: 'Số đơn tố cáo',
    numberHint: 'Số ghi trên đơn giấy',
    history: 'Đã làm',
    nextSteps: 'Bước tiếp theo',
    steps: {
      VERIFIED: 'Ghi kết quả xác minh',
      HANDLED: 'Ghi đã xử lý',
      FORWARDED: 'Chuyển đơn vị khác',
      ANSWERED: 'Ghi đã trả lời',
    },
    note: 'Nội dung',
    notes: {
      VERIFIED: 'Đã xác minh thế nào, thấy gì',
      HANDLED: 'Đã xử lý thế nào',
      FORWARDED: 'Ghi thêm (không bắt buộc)',
      ANSWERED: 'Đã trả lời thế nào',
    },
    forwardedTo: 'Chuyển cho đơn vị',
    save: 'Lưu',
    saving: 'Đang lưu…',
    cancel: 'Thôi',
    needed: 'Cần ghi mục này.',
    summary: 'Nội dung tin',
    summaryHint: 'Việc gì, ở đâu, khi nào. Không ghi tên, số điện thoại người báo.',
    receivedDay: 'Ngày nhận',
    receivedClock: 'Giờ nhận',
    province: 'Tỉnh',
    commune: 'Xã, phường, đặc khu',
    findCommune: 'Tìm xã (không cần gõ dấu)',
    dropCommune: (name) => `Bỏ ${name}`,
    identity: 'Người báo tin (không bắt buộc)',
    identityText:
      'Được khóa riêng ngay khi lưu. Chỉ người giữ nguồn tin mở được, khi nêu lý do và một người giữ nguồn tin khác đồng ý; mỗi lần mở đều vào nhật ký. Không hiện trong tìm kiếm, danh sách hay báo cáo.',
    identityNoKey:
      'Máy chủ chưa có khóa danh tính nên không giữ được họ tên người báo. Hãy để trên giấy và hỏi người quản trị.',
    denunciationText:
      'Đơn tố cáo chỉ lưu số, ngày và tóm tắt nội dung. Họ tên người tố cáo giữ trên giấy theo Luật Tố cáo.',
    name: 'Họ và tên',
    phone: 'Điện thoại',
    address: 'Địa chỉ',
    contact: 'Liên hệ thế nào cho an toàn',
    recorded: 'Đã ghi tin báo',
    recordedText: 'Đọc hoặc viết mã này cho người báo để họ hỏi lại kết quả.',
    recordAnother: 'Ghi tin khác',
    source: 'Nguồn tin',
    noIdentity: 'Người báo không cho biết tên.',
    hasIdentity: 'Có danh tính người báo, đang khóa.',
    reason: 'Lý do cần mở danh tính',
    reasonHint: 'Ít nhất 20 ký tự; vào nhật ký và không sửa được',
    ask: 'Đề nghị mở',
    queue: 'Đề nghị mở danh tính',
    queueText: 'Chỉ người giữ nguồn tin thấy phần này.',
    askedBy: (name, when) => `${name} đề nghị lúc ${when}`,
    agree: 'Đồng ý',
    refuse: 'Từ chối',
    waiting: 'Đang chờ một người giữ nguồn tin khác quyết định.',
    agreedBy: (name) => `${name} đã đồng ý.`,
    refusedBy: (name) => `${name} đã từ chối.`,
    openOnce: 'Mở danh tính',
    openOnceText: 'Mở được một lần trong 24 giờ từ khi đồng ý.',
    opened: 'Đã mở.',
    over: 'Đã quá 24 giờ, không mở được nữa.',
    hide: 'Ẩn ngay',
    nothingGiven: 'không ghi',
  },
  en: {
    title: 'Tips',
    lead: 'Feedback, reports of crime and complaints in your area. Who gave a tip is kept apart and never shown here.',
    record: 'Record a tip',
    recordLead: 'No state secrets. Write who gave the tip only in the last part, never in the content.',
    toList: 'List of tips',
    all: 'All',
    open: 'Not answered',
    state: 'State',
    type: 'Type',
    everyType: 'Every type',
    code: 'Receipt code',
    codeHint: 'All 9 letters; dashes do not matter',
    codeWrong: 'This code is not right: check each letter.',
    none: 'No tips',
    noneText: 'No tip in your area matches what is chosen above.',
    loadFailed: 'Tips could not be loaded',
    retry: 'Try again',
    more: 'Show more',
    sample: 'sample',
    left: (time) => `${time} left`,
    late: (time) => `${time} late`,
    days: (count) => `${count} ${count === 1 ? 'day' : 'days'}`,
    hours: (count) => `${count} ${count === 1 ? 'hour' : 'hours'}`,
    minutes: (count) => `${count} min`,
    waits: { FIRST_ACTION: 'First action', ANSWER: 'Answer' },
    answeredInTime: 'Answered in time',
    answeredLate: 'Answered late',
    received: 'Received',
    channel: 'Came by',
    theme: 'Field',
    noTheme: 'Not classified',
    force: 'Lead force',
    noForce: 'Not given to any',
    place: 'Place',
    result: 'Result',
    chooseResult: 'Choose a result',
    number: 'Number of the denunciation',
    numberHint: 'As on the paper',
    history: 'Done so far',
    nextSteps: 'Next step',
    steps: {
      VERIFIED: 'Put down what was verified',
      HANDLED: 'Put down as handled',
      FORWARDED: 'Forward to another unit',
      ANSWERED: 'Put down as answered',
    },
    note: 'Note',
    notes: {
      VERIFIED: 'How it was verified, what was found',
      HANDLED: 'How it was handled',
      FORWARDED: 'Note (optional)',
      ANSWERED: 'What was answered',
    },
    forwardedTo: 'Forwarded to',
    save: 'Save',
    saving: 'Saving…',
    cancel: 'Cancel',
    needed: 'This is needed.',
    summary: 'Content',
    summaryHint: 'What, where, when. No name or telephone of who gave it.',
    receivedDay: 'Day received',
    receivedClock: 'Time received',
    province: 'Province',
    commune: 'Commune',
    findCommune: 'Find a commune (marks do not matter)',
    dropCommune: (name) => `Remove ${name}`,
    identity: 'Who gave the tip (optional)',
    identityText:
      'Sealed as soon as it is saved. Only a source custodian can open it, with a written reason and the agreement of another custodian; each opening is put down in the audit record. Never in searches, lists or reports.',
    identityNoKey:
      'The server has no key for identities, so none can be kept. Keep it on paper and ask the administrator.',
    denunciationText:
      'Of a formal denunciation only number, day and content are kept. Who denounced stays on paper (Law on Denunciation).',
    name: 'Full name',
    phone: 'Telephone',
    address: 'Address',
    contact: 'How to reach them safely',
    recorded: 'The tip is recorded',
    recordedText: 'Read or write this code to who gave it, so that they can ask for the result.',
    recordAnother: 'Record another',
    source: 'Source',
    noIdentity: 'Who gave it did not say who they are.',
    hasIdentity: 'The identity is known and sealed.',
    reason: 'Why it must be opened',
    reasonHint: 'At least 20 characters; stays in the audit record',
    ask: 'Ask to open',
    queue: 'Identities asked for',
    queueText: 'Only source custodians see this part.',
    askedBy: (name, when) => `${name} asked at ${when}`,
    agree: 'Agree',
    refuse: 'Refuse',
    waiting: 'Waiting for another source custodian to decide.',
    agreedBy: (name) => `${name} agreed.`,
    refusedBy: (name) => `${name} refused.`,
    openOnce: 'Open the identity',
    openOnceText: 'Can be opened once, within 24 hours of the agreement.',
    opened: 'Opened.',
    over: '24 hours have passed: it cannot be opened any more.',
    hide: 'Hide it now',
    nothingGiven: 'not given',
  },
}
