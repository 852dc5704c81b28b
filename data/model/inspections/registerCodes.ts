import { type CodeOf, codeList } from '../codedValue.ts'

export const ACTIVITIES = codeList([
  { code: 'ACTIVE', vi: 'Đang hoạt động', en: 'Active' },
  { code: 'PAUSED', vi: 'Tạm ngừng', en: 'Paused' },
  { code: 'CLOSED', vi: 'Đã đóng', en: 'Closed' },
  { code: 'NOT_FOUND', vi: 'Không còn ở địa chỉ', en: 'Not at the address any more' },
])
export type Activity = CodeOf<typeof ACTIVITIES>

/** Project groups by scale and sensitivity (domain.md 7.6). */
export const PROJECT_GROUPS = codeList([
  { code: 'I', vi: 'Nhóm I', en: 'Group I' },
  { code: 'II', vi: 'Nhóm II', en: 'Group II' },
  { code: 'III', vi: 'Nhóm III', en: 'Group III' },
  { code: 'IV', vi: 'Nhóm IV', en: 'Group IV' },
])

/** Licences, permits and declarations (domain.md 4.9, 4.12). */
export const LICENCE_KINDS = codeList([
  {
    code: 'LIC_PT',
    vi: 'Giấy phép SX/KD hóa chất cần kiểm soát đặc biệt',
    en: 'Licence for special-control chemicals',
  },
  { code: 'LIC_XNK', vi: 'Giấy phép xuất, nhập khẩu', en: 'Export/import licence' },
  { code: 'DECL_USE', vi: 'Công bố loại hóa chất và mục đích sử dụng', en: 'Declaration of chemicals and use' },
  { code: 'CERT_STORE', vi: 'GCN dịch vụ tồn trữ hóa chất', en: 'Certificate for storage services' },
  { code: 'SLIP', vi: 'Phiếu kiểm soát mua, bán', en: 'Sale control slip' },
  { code: 'SECURITY', vi: 'GCN đủ điều kiện về an ninh, trật tự', en: 'Security-condition certificate' },
  { code: 'PHARMACY', vi: 'GCN đủ điều kiện kinh doanh dược', en: 'Pharmacy certificate' },
  { code: 'EIA', vi: 'Quyết định ĐTM', en: 'EIA decision' },
  { code: 'EP', vi: 'Giấy phép môi trường', en: 'Environmental permit' },
  { code: 'ER', vi: 'Đăng ký môi trường', en: 'Environmental registration' },
  { code: 'WATER', vi: 'Giấy phép tài nguyên nước', en: 'Water resource licence' },
  { code: 'OTHER', vi: 'Giấy tờ khác', en: 'Other paper' },
])
export type LicenceKind = CodeOf<typeof LICENCE_KINDS>

export const COMMITMENT_STATUSES = codeList([
  { code: 'SIGNED', vi: 'Đã ký', en: 'Signed' },
  { code: 'UNSIGNED', vi: 'Chưa ký', en: 'Not signed' },
  { code: 'BREACHED', vi: 'Vi phạm cam kết', en: 'Breached' },
  { code: 'EXPIRED', vi: 'Hết hạn', en: 'Expired' },
])

export const N2O_ROLES = codeList([
  { code: 'PRODUCE', vi: 'Sản xuất', en: 'Produces' },
  { code: 'IMPORT', vi: 'Nhập khẩu', en: 'Imports' },
  { code: 'EXPORT', vi: 'Xuất khẩu', en: 'Exports' },
  { code: 'TRADE', vi: 'Kinh doanh', en: 'Trades' },
  { code: 'TRANSPORT', vi: 'Vận chuyển', en: 'Transports' },
  { code: 'STORE', vi: 'Tồn trữ', en: 'Stores' },
  { code: 'USE_IND', vi: 'Sử dụng công nghiệp', en: 'Industrial use' },
  { code: 'USE_FOOD', vi: 'Sử dụng thực phẩm', en: 'Food use' },
  { code: 'USE_MED', vi: 'Sử dụng y tế', en: 'Medical use' },
  { code: 'USE_LAB', vi: 'Nghiên cứu', en: 'Research' },
])

/** Sub-registers: which types of establishment each holds (domain.md 4.8). */
export const SUB_REGISTERS = [
  {
    code: 'SECURITY',
    vi: 'Cơ sở có điều kiện về ANTT',
    en: 'Conditional-security places',
    types: ['KARAOKE', 'DISCO', 'BAR', 'HOTEL', 'GUESTHOUSE', 'LODGING', 'RESTAURANT', 'MASSAGE', 'PAWN', 'GAME'],
  },
  { code: 'N2O', vi: 'Hoạt động N2O', en: 'N2O operators', types: ['N2O_OP'] },
  {
    code: 'MEDICINE',
    vi: 'Y, dược và hóa chất',
    en: 'Health and chemicals',
    types: ['HOSPITAL', 'CLINIC', 'PHARMACY', 'METHADONE', 'REHAB', 'CHEM_SHOP', 'PRECURSOR_OP'],
  },
  {
    code: 'TRADE',
    vi: 'Thương mại',
    en: 'Trade',
    types: ['SHOP', 'MARKET', 'SUPERMARKET', 'WAREHOUSE', 'ECOM_SELLER', 'FUEL_ST', 'SLAUGHTER', 'SAWMILL'],
  },
  {
    code: 'ENVIRONMENT',
    vi: 'Cơ sở có nguồn thải',
    en: 'Polluting facilities',
    types: [
      'FACTORY',
      'IZ',
      'ICL',
      'GATE_EZ',
      'MINE',
      'HYDRO',
      'FARM',
      'CRAFT',
      'LANDFILL',
      'WASTE_TREAT',
      'WWTP',
      'CONSTR',
      'ENV_SERVICE',
      'VEH_INSPECT',
      'RESIDENTIAL',
    ],
  },
] as const
export type SubRegister = (typeof SUB_REGISTERS)[number]['code']
