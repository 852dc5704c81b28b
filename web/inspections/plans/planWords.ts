import type { Language } from '../../../data/model/codedValue.ts'
import type { BoardColumn } from './planBoard.ts'

/** Words of the plans: board, calendar, one line. */
interface PlanWords {
  readonly show: string
  readonly board: string
  readonly calendar: string
  readonly mine: string
  readonly late: string
  readonly add: string
  readonly columns: Readonly<Record<BoardColumn, string>>
  readonly emptyColumn: string
  readonly more: (count: string) => string
  readonly loadingMore: (count: string) => string
  readonly stopped: (count: string) => string
  readonly none: string
  readonly noneText: string
  readonly noneFiltered: string
  readonly dropFilters: string
  readonly unannounced: string
  readonly area: string
  readonly weekdays: readonly string[]
  readonly monthBefore: string
  readonly monthAfter: string
  readonly month: (month: string) => string
  readonly ofDay: (day: string, count: string) => string
  readonly moreLines: (count: string) => string
  readonly noneOfDay: string
  readonly line: string
  readonly when: string
  readonly who: string
  readonly topics: string
  readonly content: string
  readonly place: string
  readonly campaign: string
  readonly kind: string
  readonly lead: string
  readonly assigned: string
  readonly nobody: string
  readonly state: string
  readonly reason: string
  readonly document: string
  readonly cancelled: string
  readonly edit: string
  readonly openVisit: string
  readonly seeVisit: string
  readonly cancelLine: string
  readonly cancelReason: string
  readonly cancelDo: string
  readonly gone: string
}

export const PLAN_WORDS: Readonly<Record<Language, PlanWords>> = {
  vi: {
    show: 'Cách xem',
    board: 'Bảng việc',
    calendar: 'Lịch',
    mine: 'Giao cho tôi',
    late: 'Chỉ dòng trễ',
    add: 'Lập dòng kế hoạch',
    columns: { LATE: 'Trễ hạn', PLANNED: 'Trong hạn', DONE: 'Đã làm', CANCELLED: 'Đã hủy' },
    emptyColumn: 'Không có dòng nào',
    more: (count) => `Xem thêm ${count} dòng`,
    loadingMore: (count) => `Đã tải ${count} dòng, đang tải tiếp…`,
    stopped: (count) => `Chỉ hiện ${count} dòng đầu theo ngày. Hãy chọn kỳ ngắn hơn hoặc thêm bộ lọc để thấy hết.`,
    none: 'Chưa có dòng kế hoạch nào trong kỳ',
    noneText: 'Lập dòng kế hoạch từ đây, hoặc bấm vào một ô trống ở mục Độ phủ.',
    noneFiltered: 'Bộ lọc không giữ lại dòng kế hoạch nào',
    dropFilters: 'Bỏ các bộ lọc',
    unannounced: 'Không báo trước',
    area: 'Địa bàn',
    weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
    monthBefore: 'Tháng trước',
    monthAfter: 'Tháng sau',
    month: (month) => `Tháng ${month}`,
    ofDay: (day, count) => `Ngày ${day}: ${count} dòng`,
    moreLines: (count) => `+${count}`,
    noneOfDay: 'Ngày này không có dòng kế hoạch nào.',
    line: 'Dòng kế hoạch',
    when: 'Thời gian',
    who: 'Lực lượng',
    topics: 'Nội dung kiểm tra',
    content: 'Việc cần làm',
    place: 'Nơi kiểm tra',
    campaign: 'Chiến dịch',
    kind: 'Hình thức',
    lead: 'Người chủ trì',
    assigned: 'Giao cho',
    nobody: 'Chưa giao cho ai',
    state: 'Trạng thái',
    reason: 'Lý do kiểm tra lại',
    document: 'Văn bản',
    cancelled: 'Lý do hủy',
    edit: 'Sửa',
    openVisit: 'Mở cuộc kiểm tra',
    seeVisit: 'Xem cuộc kiểm tra',
    cancelLine: 'Hủy dòng này',
    cancelReason: 'Vì sao hủy',
    cancelDo: 'Hủy dòng kế hoạch',
    gone: 'Dòng kế hoạch này không còn, hoặc bạn không được xem.',
  },
  en: {
    show: 'Show as',
    board: 'Board',
    calendar: 'Calendar',
    mine: 'Assigned to me',
    late: 'Only late lines',
    add: 'Make a plan line',
    columns: { LATE: 'Late', PLANNED: 'In time', DONE: 'Done', CANCELLED: 'Called off' },
    emptyColumn: 'No line',
    more: (count) => `Show ${count} more`,
    loadingMore: (count) => `${count} lines loaded, loading more…`,
    stopped: (count) => `Only the first ${count} lines by day are shown. Choose a shorter period or filter to see all.`,
    none: 'No plan line in this period',
    noneText: 'Make one here, or press a gap in Coverage.',
    noneFiltered: 'The filters keep no plan line',
    dropFilters: 'Drop the filters',
    unannounced: 'Unannounced',
    area: 'Area',
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    monthBefore: 'Month before',
    monthAfter: 'Month after',
    month: (month) => month,
    ofDay: (day, count) => `${day}: ${count} lines`,
    moreLines: (count) => `+${count}`,
    noneOfDay: 'No plan line on this day.',
    line: 'Plan line',
    when: 'When',
    who: 'Forces',
    topics: 'Topics',
    content: 'What to do',
    place: 'Where',
    campaign: 'Campaign',
    kind: 'Kind',
    lead: 'Led by',
    assigned: 'Assigned to',
    nobody: 'Nobody yet',
    state: 'State',
    reason: 'Reason to visit again',
    document: 'Document',
    cancelled: 'Why it was called off',
    edit: 'Change',
    openVisit: 'Open the visit',
    seeVisit: 'See the visit',
    cancelLine: 'Call this line off',
    cancelReason: 'Why it is called off',
    cancelDo: 'Call the plan line off',
    gone: 'This plan line is no longer there, or is not yours to see.',
  },
}
