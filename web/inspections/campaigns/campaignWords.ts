import type { Language } from '../../../data/model/codedValue.ts'

/** Words of campaigns and their units. */
interface CampaignWords {
  readonly add: string
  readonly none: string
  readonly noneText: string
  readonly days: string
  readonly progress: (reached: string, target: string) => string
  readonly noTarget: string
  readonly parts: (done: string, planned: string, late: string) => string
  readonly late: (count: string) => string
  /** Beside figures of a part: what they leave out, and what they are of. */
  readonly withoutUnits: (count: string) => string
  readonly seen: string
  readonly decision: string
  readonly area: string
  readonly wholeProvince: string
  readonly communes: (count: string) => string
  readonly forces: string
  readonly topics: string
  readonly report: string
  readonly note: string
  readonly edit: string
  readonly ledger: string
  readonly plans: string
  readonly form: string
  readonly units: string
  readonly unit: string
  readonly plan: string
  readonly target: string
  readonly done: string
  readonly share: string
  readonly planned: string
  readonly difficulties: string
  readonly noUnits: string
  readonly sum: string
  readonly addUnit: string
  readonly changeUnit: (name: string) => string
  readonly unitForce: string
  readonly unitCommune: string
  readonly planNumber: string
  readonly plannedOn: string
  readonly targetProblem: string
  readonly titleNew: string
  readonly titleChange: string
  readonly code: string
  readonly codeHint: string
  readonly name: string
  readonly theme: string
  readonly status: string
  readonly from: string
  readonly to: string
  readonly reportOn: string
  readonly decisionNumber: string
  readonly decidedOn: string
  readonly areaChoices: { readonly all: string; readonly some: string }
  readonly what: string
  readonly where: string
  readonly basis: string
  readonly needChoice: string
  readonly needCommunes: string
  readonly dropCommune: (name: string) => string
}

export const CAMPAIGN_WORDS: Readonly<Record<Language, CampaignWords>> = {
  vi: {
    add: 'Thêm chiến dịch',
    none: 'Chưa có chiến dịch nào',
    noneText: 'Chiến dịch gom kế hoạch, chỉ tiêu và kết quả của các đơn vị trong một thời gian.',
    days: 'Thời gian',
    progress: (reached, target) => `Đạt ${reached}/${target} chỉ tiêu của các đơn vị`,
    noTarget: 'Chưa giao chỉ tiêu',
    parts: (done, planned, late) => `${done} cuộc đã làm, ${planned} đang trong kế hoạch, ${late} trễ`,
    late: (count) => `${count} dòng trễ`,
    withoutUnits: (count) => `${count} đơn vị bạn không được xem hết nên không tính`,
    seen: '(trong phần bạn được xem)',
    decision: 'Văn bản',
    area: 'Địa bàn',
    wholeProvince: 'Toàn tỉnh',
    communes: (count) => `${count} xã, phường`,
    forces: 'Lực lượng',
    topics: 'Nội dung',
    report: 'Hạn tổng kết',
    note: 'Ghi chú',
    edit: 'Sửa chiến dịch',
    ledger: 'Xem độ phủ',
    plans: 'Xem kế hoạch',
    form: 'Tải biểu CD-01',
    units: 'Tiến độ của các đơn vị',
    unit: 'Đơn vị',
    plan: 'Kế hoạch (số/ngày)',
    target: 'Chỉ tiêu',
    done: 'Đã làm',
    share: '%',
    planned: 'Còn lại, trễ',
    difficulties: 'Khó khăn, kiến nghị',
    noUnits: 'Chưa giao chỉ tiêu cho đơn vị nào.',
    sum: 'Cả chiến dịch (cuộc liên ngành tính một lần)',
    addUnit: 'Giao chỉ tiêu cho đơn vị',
    changeUnit: (name) => `Sửa ${name}`,
    unitForce: 'Lực lượng',
    unitCommune: 'Xã, phường (bỏ trống: cả địa bàn)',
    planNumber: 'Số kế hoạch của đơn vị',
    plannedOn: 'Ngày kế hoạch',
    targetProblem: 'Ghi số cuộc, từ 0 trở lên.',
    titleNew: 'Thêm chiến dịch',
    titleChange: 'Sửa chiến dịch',
    code: 'Ký hiệu',
    codeHint: 'Ngắn, không trùng, ví dụ: CD-2026-03',
    name: 'Tên chiến dịch',
    theme: 'Lĩnh vực',
    status: 'Trạng thái',
    from: 'Từ ngày',
    to: 'Đến ngày',
    reportOn: 'Hạn báo cáo tổng kết',
    decisionNumber: 'Số quyết định, kế hoạch',
    decidedOn: 'Ngày ban hành',
    areaChoices: { all: 'Toàn tỉnh', some: 'Một số xã' },
    what: 'Chiến dịch',
    where: 'Địa bàn, lực lượng, nội dung',
    basis: 'Căn cứ và thời hạn',
    needChoice: 'Chọn ít nhất một.',
    needCommunes: 'Chọn ít nhất một xã, hoặc chọn toàn tỉnh.',
    dropCommune: (name) => `Bỏ ${name}`,
  },
  en: {
    add: 'Add a campaign',
    none: 'No campaign yet',
    noneText: 'A campaign gathers the plans, targets and results of units over some time.',
    days: 'Days',
    progress: (reached, target) => `${reached}/${target} of the units’ targets`,
    noTarget: 'No target set',
    parts: (done, planned, late) => `visits: ${done} done, ${planned} planned, ${late} late`,
    late: (count) => `${count} lines late`,
    withoutUnits: (count) => `${count} units not counted, as you may not see all of them`,
    seen: '(of what you may see)',
    decision: 'Document',
    area: 'Area',
    wholeProvince: 'The whole province',
    communes: (count) => `${count} communes`,
    forces: 'Forces',
    topics: 'Topics',
    report: 'Closing report due',
    note: 'Remark',
    edit: 'Change the campaign',
    ledger: 'See its coverage',
    plans: 'See its plans',
    form: 'Download form CD-01',
    units: 'Progress of the units',
    unit: 'Unit',
    plan: 'Plan (no./day)',
    target: 'Target',
    done: 'Done',
    share: '%',
    planned: 'Left, late',
    difficulties: 'Difficulties, proposals',
    noUnits: 'No unit has a target yet.',
    sum: 'The whole campaign (a joint visit counts once)',
    addUnit: 'Set the target of a unit',
    changeUnit: (name) => `Change ${name}`,
    unitForce: 'Force',
    unitCommune: 'Commune (empty: the whole area)',
    planNumber: 'Number of the unit’s plan',
    plannedOn: 'Day of the plan',
    targetProblem: 'Write a number of visits, 0 or more.',
    titleNew: 'Add a campaign',
    titleChange: 'Change the campaign',
    code: 'Sign',
    codeHint: 'Short and its own, for example CD-2026-03',
    name: 'Name of the campaign',
    theme: 'Field',
    status: 'State',
    from: 'From',
    to: 'To',
    reportOn: 'Closing report due on',
    decisionNumber: 'Number of the decision or plan',
    decidedOn: 'Decided on',
    areaChoices: { all: 'The whole province', some: 'Some communes' },
    what: 'Campaign',
    where: 'Area, forces, topics',
    basis: 'Ground and due day',
    needChoice: 'Choose at least one.',
    needCommunes: 'Choose a commune at least, or the whole province.',
    dropCommune: (name) => `Drop ${name}`,
  },
}
