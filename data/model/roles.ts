import { codeList, type CodeOf } from './codedValue.ts'
import type { Sensitivity } from './caseCodes.ts'

/** What a role lets a person do, apart from which records it lets them see. Every endpoint asks for one of these. */
export const ACTS = codeList([
  { code: 'MAP_READ', vi: 'Xem bản đồ, vụ việc và số liệu', en: 'See map, cases and figures' },
  { code: 'DATA_IMPORT', vi: 'Nhập tệp dữ liệu', en: 'Import files' },
  { code: 'DATA_EDIT', vi: 'Thêm, sửa, duyệt dữ liệu', en: 'Add, correct and review records' },
  { code: 'INSPECTION_READ', vi: 'Xem kế hoạch, kiểm tra, độ phủ', en: 'See plans, inspections, coverage' },
  { code: 'INSPECTION_WRITE', vi: 'Lập kế hoạch, ghi kiểm tra', en: 'Plan and record inspections' },
  {
    code: 'CAMPAIGN_SET',
    vi: 'Đặt chiến dịch, chỉ tiêu, miễn kiểm tra, trọng số',
    en: 'Set campaigns, targets, exemptions, weights',
  },
  { code: 'DRUG_CLASS_READ', vi: 'Xem phân loại địa bàn ma túy', en: 'See how communes are classed for drugs' },
  {
    code: 'DRUG_CLASS_WRITE',
    vi: 'Khai, trình phân loại địa bàn ma túy',
    en: 'State and submit drug facts of communes',
  },
  { code: 'DRUG_CLASS_APPROVE', vi: 'Duyệt phân loại địa bàn ma túy', en: 'Approve drug classes of communes' },
  { code: 'TIP_READ', vi: 'Xem tin báo', en: 'See tips' },
  { code: 'TIP_RECORD', vi: 'Ghi tin báo', en: 'Record tips' },
  { code: 'TIP_HANDLE', vi: 'Xác minh, xử lý, trả lời tin báo', en: 'Verify, handle and answer tips' },
  { code: 'IDENTITY_OPEN', vi: 'Mở danh tính người báo tin', en: 'Open the identity of who gave a tip' },
  { code: 'SHARING_SET', vi: 'Đặt mức chia sẻ giữa các địa bàn', en: 'Set what areas show each other' },
  { code: 'PEOPLE_MANAGE', vi: 'Quản lý người dùng và vai trò', en: 'Manage people and roles' },
  { code: 'AUDIT_READ', vi: 'Xem nhật ký', en: 'Read the audit record' },
])
export type Act = CodeOf<typeof ACTS>

/** How exactly a role sees the places of its own area. */
export type SeenPosition = 'EXACT' | 'COARSE'

/**
 * What a role with communes of its own sees of the rest of their province: nothing, what the province shares, or of that
 * at most the number of cases by commune, never a dot.
 */
export type SeenRest = 'NOTHING' | 'SHARED' | 'COUNTS'

export interface Role {
  readonly code: string
  readonly vi: string
  readonly en: string
  /** The highest level of sensitivity the role sees in its area. Elsewhere nobody sees more than INTERNAL. */
  readonly level: Sensitivity
  readonly position: SeenPosition
  readonly rest: SeenRest
  readonly acts: readonly Act[]
}

const roleList = <const List extends readonly Role[]>(list: List): List => list

/** The roles of domain.md section 10. A person has a role in an area, for a force, from one day to another. */
export const ROLES = roleList([
  {
    code: 'VIEWER',
    vi: 'Người xem (báo cáo)',
    en: 'Viewer (briefing)',
    level: 'INTERNAL',
    position: 'COARSE',
    rest: 'NOTHING',
    acts: ['MAP_READ', 'INSPECTION_READ', 'DRUG_CLASS_READ'],
  },
  {
    code: 'UNIT_REPORTER',
    vi: 'Cán bộ báo cáo của đơn vị',
    en: 'Unit reporter',
    level: 'INTERNAL',
    position: 'EXACT',
    rest: 'SHARED',
    acts: [
      'MAP_READ',
      'DATA_IMPORT',
      'DATA_EDIT',
      'TIP_RECORD',
      'INSPECTION_READ',
      'INSPECTION_WRITE',
      'DRUG_CLASS_READ',
    ],
  },
  {
    code: 'COMMUNE_OFFICER',
    vi: 'Cán bộ xã, phường, đặc khu',
    en: 'Commune officer',
    level: 'RESTRICTED',
    position: 'EXACT',
    rest: 'COUNTS',
    acts: [
      'MAP_READ',
      'DATA_EDIT',
      'TIP_READ',
      'TIP_RECORD',
      'TIP_HANDLE',
      'INSPECTION_READ',
      'INSPECTION_WRITE',
      'DRUG_CLASS_READ',
      'DRUG_CLASS_WRITE',
    ],
  },
  {
    code: 'INSPECTOR',
    vi: 'Cán bộ kiểm tra',
    en: 'Inspector',
    level: 'RESTRICTED',
    position: 'EXACT',
    rest: 'SHARED',
    acts: ['MAP_READ', 'DATA_EDIT', 'TIP_READ', 'INSPECTION_READ', 'INSPECTION_WRITE', 'DRUG_CLASS_READ'],
  },
  {
    code: 'ENVIRONMENT_OFFICER',
    vi: 'Cán bộ môi trường',
    en: 'Environment officer',
    level: 'RESTRICTED',
    position: 'EXACT',
    rest: 'SHARED',
    acts: [
      'MAP_READ',
      'DATA_IMPORT',
      'DATA_EDIT',
      'TIP_READ',
      'TIP_RECORD',
      'TIP_HANDLE',
      'INSPECTION_READ',
      'INSPECTION_WRITE',
    ],
  },
  {
    code: 'CONSOLIDATOR',
    vi: 'Cán bộ tổng hợp (cơ quan thường trực)',
    en: 'Consolidator (standing office)',
    level: 'RESTRICTED',
    position: 'EXACT',
    rest: 'SHARED',
    acts: [
      'MAP_READ',
      'DATA_IMPORT',
      'DATA_EDIT',
      'TIP_READ',
      'TIP_HANDLE',
      'SHARING_SET',
      'INSPECTION_READ',
      'INSPECTION_WRITE',
      'CAMPAIGN_SET',
      'DRUG_CLASS_READ',
      'DRUG_CLASS_WRITE',
      'DRUG_CLASS_APPROVE',
    ],
  },
  {
    code: 'SOURCE_CUSTODIAN',
    vi: 'Người giữ nguồn tin',
    en: 'Source custodian',
    level: 'SEALED',
    position: 'EXACT',
    rest: 'NOTHING',
    acts: ['MAP_READ', 'TIP_READ', 'TIP_RECORD', 'IDENTITY_OPEN'],
  },
  {
    code: 'PUBLISHER',
    vi: 'Người phát hành',
    en: 'Publisher',
    level: 'INTERNAL',
    position: 'COARSE',
    rest: 'NOTHING',
    acts: ['MAP_READ'],
  },
  {
    code: 'AUDITOR',
    vi: 'Người kiểm soát nhật ký',
    en: 'Auditor',
    level: 'PUBLIC',
    position: 'COARSE',
    rest: 'NOTHING',
    acts: ['MAP_READ', 'AUDIT_READ'],
  },
  {
    code: 'ADMINISTRATOR',
    vi: 'Quản trị hệ thống',
    en: 'Administrator',
    level: 'PUBLIC',
    position: 'COARSE',
    rest: 'NOTHING',
    acts: ['MAP_READ', 'PEOPLE_MANAGE', 'SHARING_SET'],
  },
])
export type RoleCode = (typeof ROLES)[number]['code']

export const roleOf = (code: RoleCode): Role => ROLES.find((role) => role.code === code) as Role

/** A role a person has. Days are local and ISO; an absent area is the whole country, absent communes the whole province. */
export interface Grant {
  readonly role: RoleCode
  readonly provinceCode: string | null
  readonly communeCodes: readonly string[] | null
  /** Null = every force. Things that belong to no force are seen by every force. */
  readonly force: string | null
  readonly validFrom: string
  readonly validTo: string | null
}

/** How much of a province its communes and other coarse readers see. */
export const REST_SHARING = codeList([
  { code: 'NOTHING', vi: 'Không chia sẻ', en: 'Nothing' },
  { code: 'COUNTS', vi: 'Số vụ theo xã', en: 'Number of cases by commune' },
  { code: 'COMMUNE', vi: 'Vụ việc, vị trí đến xã', en: 'Cases, placed to the commune' },
  { code: 'GRID_500', vi: 'Vụ việc, vị trí theo ô 500 m', en: 'Cases, placed in cells of 500 m' },
])
export type RestSharing = CodeOf<typeof REST_SHARING>

export const COARSE_POSITIONS = codeList([
  { code: 'COMMUNE', vi: 'Đến xã, phường', en: 'To the commune' },
  { code: 'GRID_500', vi: 'Ô 500 m', en: 'Cells of 500 m' },
])
export type CoarsePosition = CodeOf<typeof COARSE_POSITIONS>

/** What a province has set. */
export interface Sharing {
  readonly provinceCode: string
  /** For people of one commune or one area about the rest of the province. */
  readonly rest: RestSharing
  /** For roles that see places only coarsely. */
  readonly coarse: CoarsePosition
}

/** Until a province decides: numbers by commune, and cells of 500 m. */
export const USUAL_SHARING: Omit<Sharing, 'provinceCode'> = { rest: 'COUNTS', coarse: 'GRID_500' }
