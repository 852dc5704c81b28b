import type { Language } from '../../../data/model/codedValue.ts'

/** Words of the list of inspections and of one of them. */
interface VisitWords {
  readonly add: string
  readonly status: string
  readonly result: string
  readonly any: string
  readonly mine: string
  readonly late: string
  readonly cancelled: string
  readonly none: string
  readonly noneText: string
  readonly noneFiltered: string
  readonly dropFilters: string
  readonly more: string
  readonly loading: string
  readonly loaded: (count: string) => string
  readonly loadedSome: (count: string) => string
  readonly area: string
  readonly isLate: string
  readonly isCancelled: string
  readonly openFindings: (count: string) => string
  readonly repeats: (count: string) => string
  readonly unannounced: string
  readonly afterwards: string
  readonly list: string
  readonly gone: string
  readonly facts: string
  readonly number: string
  readonly place: string
  readonly forces: string
  readonly topics: string
  readonly type: string
  readonly basis: string
  readonly lead: string
  readonly team: string
  readonly decision: string
  readonly planned: string
  readonly campaign: string
  readonly planLine: string
  readonly seeLine: string
  readonly ground: string
  readonly cancelledReason: string
  readonly seeCase: string
  readonly correct: string
  readonly closed: string
}

export const VISIT_WORDS: Readonly<Record<Language, VisitWords>> = {
  vi: {
    add: 'Mở cuộc kiểm tra',
    status: 'Trạng thái',
    result: 'Kết quả',
    any: 'tất cả',
    mine: 'Giao cho tôi',
    late: 'Chỉ cuộc trễ',
    cancelled: 'Cuộc đã hủy',
    none: 'Chưa có cuộc kiểm tra nào trong kỳ',
    noneText: 'Mở cuộc kiểm tra từ một dòng kế hoạch, hoặc mở ngay ở đây.',
    noneFiltered: 'Bộ lọc không giữ lại cuộc kiểm tra nào',
    dropFilters: 'Bỏ các bộ lọc',
    more: 'Tải thêm',
    loading: 'Đang tải…',
    loaded: (count) => `${count} cuộc, mới nhất trước`,
    loadedSome: (count) => `${count} cuộc mới nhất; còn nữa ở dưới`,
    area: 'Địa bàn',
    isLate: 'Trễ hạn',
    isCancelled: 'Đã hủy',
    openFindings: (count) => `${count} tồn tại chưa khắc phục`,
    repeats: (count) => `lặp ${count} lần trong năm`,
    unannounced: 'Không báo trước',
    afterwards: 'Ghi sau khi làm',
    list: 'Các cuộc kiểm tra',
    gone: 'Cuộc kiểm tra này không còn, hoặc bạn không được xem',
    facts: 'Thông tin cuộc kiểm tra',
    number: 'Số hồ sơ',
    place: 'Nơi kiểm tra',
    forces: 'Lực lượng',
    topics: 'Nội dung',
    type: 'Loại cuộc',
    basis: 'Căn cứ',
    lead: 'Trưởng đoàn',
    team: 'Thành viên',
    decision: 'Quyết định',
    planned: 'Ngày dự kiến',
    campaign: 'Chiến dịch',
    planLine: 'Dòng kế hoạch',
    seeLine: 'Xem dòng kế hoạch',
    ground: 'Căn cứ kiểm tra lại',
    cancelledReason: 'Lý do hủy',
    seeCase: 'Xem vụ việc trên bản đồ',
    correct: 'Sửa thông tin',
    closed: 'Hồ sơ đã đóng',
  },
  en: {
    add: 'Open an inspection',
    status: 'Status',
    result: 'Result',
    any: 'all',
    mine: 'Assigned to me',
    late: 'Only late ones',
    cancelled: 'Called off',
    none: 'No inspection in this period',
    noneText: 'Open one from a plan line, or here.',
    noneFiltered: 'The filters keep no inspection',
    dropFilters: 'Drop the filters',
    more: 'Load more',
    loading: 'Loading…',
    loaded: (count) => `Inspections: ${count}, the newest first`,
    loadedSome: (count) => `The newest ${count}; more below`,
    area: 'Area',
    isLate: 'Late',
    isCancelled: 'Called off',
    openFindings: (count) => `findings not fixed: ${count}`,
    repeats: (count) => `repeats of the year: ${count}`,
    unannounced: 'Unannounced',
    afterwards: 'Recorded afterwards',
    list: 'Inspections',
    gone: 'This inspection is no longer there, or you may not see it',
    facts: 'About the inspection',
    number: 'File no.',
    place: 'Where',
    forces: 'Forces',
    topics: 'Topics',
    type: 'Type',
    basis: 'Basis',
    lead: 'Led by',
    team: 'Team',
    decision: 'Decision',
    planned: 'Planned for',
    campaign: 'Campaign',
    planLine: 'Plan line',
    seeLine: 'See the plan line',
    ground: 'Ground of the repeat',
    cancelledReason: 'Why it was called off',
    seeCase: 'See the case on the map',
    correct: 'Correct',
    closed: 'The file is closed',
  },
}
