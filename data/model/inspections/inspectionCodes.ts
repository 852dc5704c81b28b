import { type CodeOf, codeList } from '../codedValue.ts'

/** What a visit looks at. Each belongs to a domain of data/model/caseKinds.ts; every force may look at every topic. */
export const INSPECTION_TOPICS = codeList([
  { code: 'SECURITY', vi: 'An ninh trật tự', en: 'Security and order', domain: 'DRUG' },
  { code: 'DRUGS', vi: 'Phòng, chống ma túy', en: 'Drugs', domain: 'DRUG' },
  { code: 'N2O', vi: 'Khí N2O', en: 'Nitrous oxide (N2O)', domain: 'N2O' },
  { code: 'CHEMICALS', vi: 'Hóa chất, tiền chất', en: 'Chemicals, precursors', domain: 'N2O' },
  { code: 'ORIGIN', vi: 'Hàng lậu, nguồn gốc, xuất xứ', en: 'Smuggled goods, origin', domain: 'SMUG' },
  { code: 'FAKES', vi: 'Hàng giả, sở hữu trí tuệ', en: 'Counterfeits', domain: 'SMUG' },
  { code: 'FOOD', vi: 'An toàn thực phẩm', en: 'Food safety', domain: 'SMUG' },
  { code: 'MEDICINE', vi: 'Thuốc, thiết bị y tế', en: 'Medicine, medical devices', domain: 'SMUG' },
  { code: 'PRICE', vi: 'Giá, hóa đơn, điều kiện kinh doanh', en: 'Prices, invoices, conditions', domain: 'SMUG' },
  { code: 'WASTE', vi: 'Nước thải, khí thải, chất thải', en: 'Wastewater, emissions, waste', domain: 'ENV' },
  { code: 'PERMITS', vi: 'Giấy phép, hồ sơ môi trường', en: 'Environmental permits', domain: 'ENV' },
])
export type InspectionTopic = CodeOf<typeof INSPECTION_TOPICS>

/** domain.md 4.11. Only the inspectorate holds a thanh tra; everything else is a check (Inspection Law 84/2025). */
export const INSPECTION_TYPES = codeList([
  { code: 'PLANNED', vi: 'Theo kế hoạch chuyên đề', en: 'Planned' },
  { code: 'UNANNOUNCED', vi: 'Đột xuất', en: 'Unannounced' },
  { code: 'FOLLOWUP', vi: 'Theo dõi khắc phục', en: 'Follow-up' },
  { code: 'JOINT', vi: 'Liên ngành', en: 'Joint' },
  { code: 'REMOTE', vi: 'Trực tuyến, từ xa', en: 'Remote' },
  { code: 'VEHICLE', vi: 'Phương tiện, hàng hóa', en: 'Vehicle, goods' },
  { code: 'ADMIN', vi: 'Kiểm tra hành chính cơ sở ANTT', en: 'Administrative check of conditional-security places' },
  { code: 'SAMPLING', vi: 'Lấy mẫu', en: 'Sampling' },
  { code: 'SURVEY', vi: 'Rà soát, thống kê', en: 'Survey' },
  { code: 'THANHTRA', vi: 'Thanh tra', en: 'Inspection by the inspectorate' },
])
export type InspectionType = CodeOf<typeof INSPECTION_TYPES>

export const VISIT_KINDS = codeList([
  { code: 'CHECK', vi: 'Kiểm tra', en: 'Check' },
  { code: 'INSPECT', vi: 'Thanh tra', en: 'Inspection' },
])
export type VisitKind = CodeOf<typeof VISIT_KINDS>

export const INSPECTION_BASES = codeList([
  { code: 'SIGN', vi: 'Dấu hiệu vi phạm, sự cố, bất thường', en: 'Signs of a violation, incident' },
  { code: 'DIRECT', vi: 'Chỉ đạo, yêu cầu', en: 'Directive, request' },
  { code: 'PLAN', vi: 'Kế hoạch chuyên đề', en: 'Thematic plan' },
])

export const INSPECTION_LEVELS = codeList([
  { code: 'COMMUNE', vi: 'Cấp xã', en: 'Commune' },
  { code: 'DEPARTMENT', vi: 'Cấp sở', en: 'Department' },
  { code: 'MINISTRY', vi: 'Đơn vị thuộc bộ', en: 'Unit of a ministry' },
])
export type InspectionLevel = CodeOf<typeof INSPECTION_LEVELS>

export const INSPECTION_STATUSES = codeList([
  { code: 'PROPOSED', vi: 'Đề xuất', en: 'Proposed' },
  { code: 'APPROVED', vi: 'Đã duyệt', en: 'Approved' },
  { code: 'PUBLISHED', vi: 'Đã công bố quyết định', en: 'Decision published' },
  { code: 'RUNNING', vi: 'Đang kiểm tra', en: 'Running' },
  { code: 'EXTENDED', vi: 'Gia hạn', en: 'Extended' },
  { code: 'PAUSED', vi: 'Tạm dừng', en: 'Paused' },
  { code: 'STOPPED', vi: 'Đình chỉ', en: 'Stopped' },
  { code: 'DONE', vi: 'Đã kiểm tra', en: 'Done' },
])
export type InspectionStatus = CodeOf<typeof INSPECTION_STATUSES>

export const INSPECTION_RESULTS = codeList([
  { code: 'OK', vi: 'Không vi phạm', en: 'No violation' },
  { code: 'REMIND', vi: 'Chấn chỉnh', en: 'Reminded' },
  { code: 'VIOLATION', vi: 'Vi phạm', en: 'Violation' },
  { code: 'CRIME_SIGN', vi: 'Dấu hiệu tội phạm', en: 'Signs of a crime' },
  { code: 'TO_THANHTRA', vi: 'Đề nghị thanh tra', en: 'Inspectorate asked to inspect' },
])
export type InspectionResult = CodeOf<typeof INSPECTION_RESULTS>

/** Why an establishment may be visited again in a year (domain.md 4.11). */
export const OVERRIDE_REASONS = codeList([
  { code: 'R_SIGN', vi: 'Dấu hiệu vi phạm rõ ràng (nêu dấu hiệu)', en: 'Clear signs of a violation (say which)' },
  { code: 'R_FOLLOW', vi: 'Theo dõi khắc phục sau kiểm tra', en: 'Following up findings' },
  { code: 'R_DIRECT', vi: 'Chỉ đạo cấp trên (ghi số văn bản)', en: 'Ordered from above (document number)' },
  { code: 'R_OTHERCONTENT', vi: 'Khác nội dung', en: 'Other content' },
])
export type OverrideReason = CodeOf<typeof OVERRIDE_REASONS>

export const CAMPAIGN_STATUSES = codeList([
  { code: 'DRAFT', vi: 'Dự thảo', en: 'Draft' },
  { code: 'RUNNING', vi: 'Đang thực hiện', en: 'Running' },
  { code: 'CLOSED', vi: 'Đã kết thúc', en: 'Closed' },
])
export const PLAN_STATES = codeList([
  { code: 'PLANNED', vi: 'Đã lên kế hoạch', en: 'Planned' },
  { code: 'DONE', vi: 'Đã làm', en: 'Done' },
  { code: 'CANCELLED', vi: 'Hủy', en: 'Cancelled' },
])
export const TASK_STATES = codeList([
  { code: 'OPEN', vi: 'Chưa làm', en: 'Open' },
  { code: 'DOING', vi: 'Đang làm', en: 'Under way' },
  { code: 'DONE', vi: 'Đã xong', en: 'Done' },
  { code: 'DROPPED', vi: 'Thôi', en: 'Dropped' },
])
export const FINDING_STATES = codeList([
  { code: 'OPEN', vi: 'Chưa khắc phục', en: 'Open' },
  { code: 'EVIDENCE', vi: 'Có minh chứng, chờ tái kiểm tra', en: 'Evidence given, to be re-checked' },
  { code: 'CLOSED', vi: 'Đã khắc phục', en: 'Fixed' },
])
export const RECHECK_RESULTS = codeList([
  { code: 'FIXED', vi: 'Đã khắc phục', en: 'Fixed' },
  { code: 'PARTLY', vi: 'Khắc phục một phần', en: 'Partly fixed' },
  { code: 'NOT_FIXED', vi: 'Chưa khắc phục', en: 'Not fixed' },
])
export const HANDOVER_DECISIONS = codeList([
  { code: 'PROSEC', vi: 'Khởi tố', en: 'Prosecuted' },
  { code: 'NOPROSEC', vi: 'Không khởi tố', en: 'Not prosecuted' },
])

/** What a cell of the coverage ledger is; exactly one. A visit done outweighs a plan, a plan outweighs an exemption. */
export const LEDGER_STATES = codeList([
  { code: 'DONE', vi: 'Đã kiểm tra', en: 'Done' },
  { code: 'PLANNED', vi: 'Đã lên kế hoạch', en: 'Planned' },
  { code: 'EXEMPT', vi: 'Được miễn', en: 'Exempt' },
  { code: 'GAP', vi: 'Còn trống', en: 'Gap' },
])
export type LedgerState = CodeOf<typeof LEDGER_STATES>
