import type { Language } from '../../../data/model/codedValue.ts'
import type { ProgressField, ProgressStep } from './progressForm.ts'

/** Words of how far an inspection is, and of the dossier at the investigating body. */
interface ProgressWords {
  readonly title: string
  /** What pressing the step does. */
  readonly steps: Readonly<Record<ProgressStep, string>>
  readonly fields: Readonly<Record<ProgressField, string>>
  readonly choose: string
  readonly needWhole: string
  readonly law: (days: string, extension: string, source: string) => string
  readonly mustEnd: (day: string) => string
  readonly passed: (day: string) => string
  readonly extensionHint: (extension: string, last: string) => string
  readonly crimeTitle: string
  readonly crimeText: string
  readonly closeHint: string
  readonly closeFindings: (count: string) => string
  readonly closeCrime: string
  readonly handover: string
  readonly handOver: string
  readonly changeHandover: string
  readonly receiver: string
  readonly receiverHint: string
  readonly dossierNumber: string
  readonly handedOn: string
  readonly receivedOn: string
  readonly decision: string
  readonly undecided: string
  readonly decidedOn: string
  readonly decisionNumber: string
  readonly waiting: string
  readonly cancel: string
  readonly cancelReason: string
}

export const PROGRESS_WORDS: Readonly<Record<Language, ProgressWords>> = {
  vi: {
    title: 'Tiến độ',
    steps: {
      PUBLISH: 'Công bố quyết định',
      START: 'Bắt đầu kiểm tra',
      EXTEND: 'Gia hạn',
      END: 'Kết thúc kiểm tra',
      CLOSE: 'Đóng hồ sơ',
      ALL: 'Sửa tiến độ',
    },
    fields: {
      status: 'Trạng thái',
      publishedOn: 'Công bố quyết định',
      startedOn: 'Bắt đầu',
      endedOn: 'Kết thúc',
      extendedDays: 'Gia hạn (ngày)',
      extensionReason: 'Lý do gia hạn',
      minutesNumber: 'Số biên bản',
      minutesOn: 'Ngày biên bản',
      result: 'Kết quả',
      outcomes: 'Hình thức xử lý',
      fine: 'Tiền phạt (đồng)',
      summary: 'Tóm tắt kết quả',
      closedOn: 'Đóng hồ sơ',
    },
    choose: 'Chọn',
    needWhole: 'Ghi số nguyên, ví dụ 3 hoặc 5.000.000.',
    law: (days, extension, source) =>
      `${source}: không quá ${days} ngày từ ngày công bố quyết định, gia hạn một lần không quá ${extension} ngày.`,
    mustEnd: (day) => `Phải xong chậm nhất ${day}.`,
    passed: (day) => `Đã quá hạn luật định (${day}).`,
    extensionHint: (extension, last) =>
      `Tối đa ${extension} ngày, một lần; gia hạn đủ thì phải xong chậm nhất ${last}.`,
    crimeTitle: 'Dấu hiệu tội phạm: không kết thúc bằng phạt hành chính',
    crimeText:
      'Hồ sơ phải chuyển cơ quan điều tra; phạt hành chính không thay được quyết định khởi tố hay không khởi tố. Chỉ khi có quyết định không khởi tố mới được xử phạt, và chỉ khi có quyết định mới đóng được hồ sơ.',
    closeHint: 'Đóng hồ sơ thì không ghi thêm được nữa.',
    closeFindings: (count) => `Còn ${count} tồn tại chưa khắc phục nên chưa đóng được.`,
    closeCrime: 'Cơ quan điều tra chưa quyết định nên chưa đóng được.',
    handover: 'Hồ sơ chuyển cơ quan điều tra',
    handOver: 'Ghi việc chuyển hồ sơ',
    changeHandover: 'Ghi nhận hồ sơ, quyết định',
    receiver: 'Cơ quan nhận',
    receiverHint: 'Ví dụ: Cơ quan Cảnh sát điều tra Công an tỉnh.',
    dossierNumber: 'Số hồ sơ chuyển',
    handedOn: 'Ngày chuyển',
    receivedOn: 'Ngày nhận',
    decision: 'Quyết định',
    undecided: 'Chưa quyết định',
    decidedOn: 'Ngày quyết định',
    decisionNumber: 'Số quyết định',
    waiting: 'Chưa chuyển hồ sơ. Việc này phải làm trước khi đóng.',
    cancel: 'Hủy cuộc kiểm tra',
    cancelReason: 'Vì sao hủy',
  },
  en: {
    title: 'Progress',
    steps: {
      PUBLISH: 'Publish the decision',
      START: 'Begin',
      EXTEND: 'Extend',
      END: 'End the inspection',
      CLOSE: 'Close the file',
      ALL: 'Change the progress',
    },
    fields: {
      status: 'Status',
      publishedOn: 'Decision published',
      startedOn: 'Begun',
      endedOn: 'Ended',
      extendedDays: 'Extension (days)',
      extensionReason: 'Reason of the extension',
      minutesNumber: 'Minutes no.',
      minutesOn: 'Minutes of',
      result: 'Result',
      outcomes: 'Outcomes',
      fine: 'Fine (VND)',
      summary: 'Summary',
      closedOn: 'File closed',
    },
    choose: 'Choose',
    needWhole: 'Write a whole number, for example 3 or 5000000.',
    law: (days, extension, source) =>
      `${source}: at most ${days} days from the day the decision was published, extended once by at most ${extension} days.`,
    mustEnd: (day) => `It must end by ${day}.`,
    passed: (day) => `The legal length has passed (${day}).`,
    extensionHint: (extension, last) => `At most ${extension} days, once; with all of them it must end by ${last}.`,
    crimeTitle: 'Signs of a crime: a fine cannot end it',
    crimeText:
      'The dossier goes to the investigating body; an administrative fine does not replace its decision to prosecute or not. Only after a decision not to prosecute may a fine be given, and only after a decision can the file be closed.',
    closeHint: 'Once closed, nothing can be added.',
    closeFindings: (count) => `It cannot be closed: findings not fixed: ${count}.`,
    closeCrime: 'It cannot be closed: the investigating body has not decided.',
    handover: 'Dossier at the investigating body',
    handOver: 'Record the hand-over',
    changeHandover: 'Record receipt or decision',
    receiver: 'Receiving body',
    receiverHint: 'For example: investigating police of the province.',
    dossierNumber: 'Dossier no.',
    handedOn: 'Handed over',
    receivedOn: 'Received',
    decision: 'Decision',
    undecided: 'Not decided yet',
    decidedOn: 'Decided',
    decisionNumber: 'Decision no.',
    waiting: 'Not handed over yet. It must be before the file is closed.',
    cancel: 'Call the inspection off',
    cancelReason: 'Why',
  },
}
