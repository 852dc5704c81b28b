import type { Language } from '../../data/model/codedValue.ts'

/** Words of what stands above every tab: of which province, days, forces, topics. */
interface ScopeWords {
  readonly filters: string
  readonly province: string
  readonly period: string
  readonly before: string
  readonly after: string
  readonly reportPeriods: string
  readonly campaigns: string
  readonly otherDays: (days: string) => string
  readonly forces: string
  readonly topics: string
  readonly all: string
  readonly chosen: (count: string) => string
  readonly dropAll: string
  readonly commune: string
  readonly findCommune: string
  readonly dropCommune: (name: string) => string
  readonly change: string
  readonly dayHint: string
  readonly dayProblem: string
  readonly dayOrder: string
  readonly needed: string
  readonly noProvince: string
  readonly noProvinceText: string
  readonly sample: string
  readonly onlyCoarse: string
  readonly back: string
  /** Out of a form, to wherever it was opened. */
  readonly leave: string
  readonly refusals: Readonly<Record<number, string>>
}

export const SCOPE_WORDS: Readonly<Record<Language, ScopeWords>> = {
  vi: {
    filters: 'Bộ lọc',
    province: 'Tỉnh, thành phố',
    period: 'Kỳ',
    before: 'Kỳ trước',
    after: 'Kỳ sau',
    reportPeriods: 'Kỳ báo cáo',
    campaigns: 'Chiến dịch',
    otherDays: (days) => `Từ ngày đến ngày (${days})`,
    forces: 'Lực lượng',
    topics: 'Nội dung',
    all: 'tất cả',
    chosen: (count) => `${count} mục`,
    dropAll: 'Bỏ chọn hết',
    commune: 'Xã, phường, đặc khu',
    findCommune: 'Tìm xã, phường',
    dropCommune: (name) => `Bỏ lọc ${name}`,
    change: 'Đổi',
    dayHint: 'ngày/tháng/năm',
    dayProblem: 'Ghi ngày có thật, dạng ngày/tháng/năm.',
    dayOrder: 'Ngày cuối đứng trước ngày đầu.',
    needed: 'Cần ghi mục này.',
    noProvince: 'Chưa có địa bàn nào',
    noProvinceText: 'Tài khoản của bạn chưa được giao địa bàn, hoặc hệ thống chưa có dữ liệu. Hãy hỏi người quản trị.',
    sample: 'mẫu',
    onlyCoarse: 'Vai của bạn không được xem chi tiết từng cơ sở',
    back: 'Quay lại danh sách',
    leave: 'Quay lại, không lưu',
    refusals: {},
  },
  en: {
    filters: 'Filters',
    province: 'Province',
    period: 'Period',
    before: 'Period before',
    after: 'Period after',
    reportPeriods: 'Report periods',
    campaigns: 'Campaigns',
    otherDays: (days) => `Days (${days})`,
    forces: 'Forces',
    topics: 'Topics',
    all: 'all',
    chosen: (count) => `${count} chosen`,
    dropAll: 'Choose none',
    commune: 'Commune',
    findCommune: 'Find a commune',
    dropCommune: (name) => `Drop the filter ${name}`,
    change: 'Change',
    dayHint: 'day/month/year',
    dayProblem: 'Write a real day as day/month/year.',
    dayOrder: 'The last day comes before the first.',
    needed: 'Fill this in.',
    noProvince: 'There is no area yet',
    noProvinceText: 'Your account has no area, or there are no data yet. Ask the administrator.',
    sample: 'sample',
    onlyCoarse: 'Your role does not see establishments in detail',
    back: 'Back to the list',
    leave: 'Back without saving',
    refusals: {
      400: 'Something in the form is not accepted; nothing was changed.',
      403: 'This area is not yours, or your roles do not allow this; nothing was changed.',
      404: 'It is no longer there. Load the page again.',
      409: 'Somebody else has changed it meanwhile; nothing of yours was saved. Open it again and repeat your change.',
    },
  },
}
