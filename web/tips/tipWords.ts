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
  readonly codeWrong: string
  readonly none: string
  readonly noneText: string
  readonly loadFailed: string
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
  readonly saving: string
  readonly needed: string
  readonly summary: string
  readonly summaryHint: string
  readonly receivedDay: string
  readonly receivedClock: string
  readonly dayForm: string
  readonly dayWrong: string
  readonly clockForm: string
  readonly clockWrong: string
  readonly province: string
  readonly commune: string
  readonly findCommune: string
  readonly dropCommune: (name: string) => string
  readonly denunciationText: string
  readonly recorded: string
  readonly recordedText: string
  readonly recordAnother: string
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
    codeWrong: 'Mã này chưa đúng: kiểm tra lại từng chữ.',
    none: 'Không có tin báo nào',
    noneText: 'Không có tin nào trong địa bàn của bạn khớp với lựa chọn ở trên.',
    loadFailed: 'Chưa tải được tin báo',
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
    saving: 'Đang lưu…',
    needed: 'Cần ghi mục này.',
    summary: 'Nội dung tin',
    summaryHint: 'Việc gì, ở đâu, khi nào. Không ghi tên, số điện thoại người báo.',
    receivedDay: 'Ngày nhận',
    receivedClock: 'Giờ nhận',
    dayForm: 'ngày/tháng/năm',
    dayWrong: 'Hãy ghi ngày có thật, ví dụ 05/11/2026.',
    clockForm: 'giờ:phút',
    clockWrong: 'Hãy ghi giờ 24 tiếng, ví dụ 19:05.',
    province: 'Tỉnh',
    commune: 'Xã, phường, đặc khu',
    findCommune: 'Tìm xã (không cần gõ dấu)',
    dropCommune: (name) => `Bỏ ${name}`,
    denunciationText:
      'Đơn tố cáo chỉ lưu số, ngày và tóm tắt nội dung. Họ tên người tố cáo giữ trên giấy theo Luật Tố cáo.',
    recorded: 'Đã ghi tin báo',
    recordedText: 'Đọc hoặc viết mã này cho người báo để họ hỏi lại kết quả.',
    recordAnother: 'Ghi tin khác',
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
    codeWrong: 'This code is not right: check each letter.',
    none: 'No tips',
    noneText: 'No tip in your area matches what is chosen above.',
    loadFailed: 'Tips could not be loaded',
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
    saving: 'Saving…',
    needed: 'This is needed.',
    summary: 'Content',
    summaryHint: 'What, where, when. No name or telephone of who gave it.',
    receivedDay: 'Day received',
    receivedClock: 'Time received',
    dayForm: 'dd/mm/yyyy',
    dayWrong: 'Write a day that exists, like 05/11/2026.',
    clockForm: 'hh:mm',
    clockWrong: 'Write the 24-hour time, like 19:05.',
    province: 'Province',
    commune: 'Commune',
    findCommune: 'Find a commune (marks do not matter)',
    dropCommune: (name) => `Remove ${name}`,
    denunciationText:
      'Of a formal denunciation only number, day and content are kept. Who denounced stays on paper (Law on Denunciation).',
    recorded: 'The tip is recorded',
    recordedText: 'Read or write this code to who gave it, so that they can ask for the result.',
    recordAnother: 'Record another',
  },
}
