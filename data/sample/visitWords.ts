// What each kind of establishment is visited for, by whom, and the words of sample minutes. No person and no business is real.

export interface VisitSubject {
  readonly force: string
  readonly topics: readonly string[]
  readonly type: string
}

const SECURITY: readonly VisitSubject[] = [
  { force: 'CA', topics: ['SECURITY', 'DRUGS'], type: 'ADMIN' },
  { force: 'CA', topics: ['SECURITY'], type: 'ADMIN' },
  { force: 'XA', topics: ['SECURITY'], type: 'PLANNED' },
]
const TRADE: readonly VisitSubject[] = [
  { force: 'QLTT', topics: ['ORIGIN', 'FAKES'], type: 'PLANNED' },
  { force: 'QLTT', topics: ['ORIGIN', 'PRICE'], type: 'PLANNED' },
  { force: 'LN389', topics: ['FAKES', 'FOOD'], type: 'JOINT' },
  { force: 'XA', topics: ['FOOD'], type: 'PLANNED' },
  { force: 'THUE', topics: ['PRICE'], type: 'REMOTE' },
]
const MEDICINE: readonly VisitSubject[] = [
  { force: 'KTCN', topics: ['MEDICINE'], type: 'PLANNED' },
  { force: 'QLTT', topics: ['MEDICINE', 'PRICE'], type: 'PLANNED' },
  { force: 'KTCN', topics: ['CHEMICALS', 'MEDICINE'], type: 'THANHTRA' },
]
const CHEMICALS: readonly VisitSubject[] = [
  { force: 'CA', topics: ['N2O', 'CHEMICALS'], type: 'PLANNED' },
  { force: 'QLTT', topics: ['N2O'], type: 'PLANNED' },
  { force: 'KTCN', topics: ['CHEMICALS'], type: 'PLANNED' },
]
const ENVIRONMENT: readonly VisitSubject[] = [
  { force: 'KTCN', topics: ['WASTE', 'PERMITS'], type: 'PLANNED' },
  { force: 'KTCN', topics: ['WASTE'], type: 'SAMPLING' },
  { force: 'CA', topics: ['WASTE'], type: 'UNANNOUNCED' },
  { force: 'XA', topics: ['PERMITS'], type: 'PLANNED' },
  { force: 'KTCN', topics: ['PERMITS'], type: 'THANHTRA' },
]

const OF_TYPE: Readonly<Record<string, readonly VisitSubject[]>> = {
  ...Object.fromEntries(
    ['KARAOKE', 'DISCO', 'BAR', 'HOTEL', 'GUESTHOUSE', 'LODGING', 'MASSAGE', 'PAWN', 'GAME'].map((type) => [
      type,
      SECURITY,
    ]),
  ),
  ...Object.fromEntries(
    ['SHOP', 'MARKET', 'SUPERMARKET', 'WAREHOUSE', 'ECOM_SELLER', 'FUEL_ST', 'RESTAURANT'].map((type) => [type, TRADE]),
  ),
  ...Object.fromEntries(['HOSPITAL', 'CLINIC', 'PHARMACY', 'METHADONE', 'REHAB'].map((type) => [type, MEDICINE])),
  ...Object.fromEntries(['CHEM_SHOP', 'N2O_OP', 'PRECURSOR_OP'].map((type) => [type, CHEMICALS])),
}

/** Who looks at what in an establishment of a type. */
export const subjectsOf = (type: string): readonly VisitSubject[] => OF_TYPE[type] ?? ENVIRONMENT

/** Who heads a visit, by force. */
export const LEADS: Readonly<Record<string, string>> = {
  CA: 'Công an tỉnh, tổ công tác (mẫu)',
  QLTT: 'Đội Quản lý thị trường (mẫu)',
  THUE: 'Thuế cơ sở (mẫu)',
  KTCN: 'Đoàn kiểm tra chuyên ngành (mẫu)',
  LN389: 'Đội liên ngành 389 (mẫu)',
  XA: 'Ủy ban nhân dân cấp xã (mẫu)',
}

/** What was found, on what ground, and what was ordered. */
export const FINDING_WORDS: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  SECURITY: [
    [
      'Không xuất trình được giấy chứng nhận đủ điều kiện về an ninh, trật tự',
      'Nghị định 96/2016/NĐ-CP',
      'Bổ sung giấy chứng nhận',
    ],
    ['Hoạt động quá giờ quy định', 'Nghị định 54/2019/NĐ-CP', 'Cam kết đóng cửa đúng giờ, kiểm tra lại'],
  ],
  DRUGS: [
    [
      'Chưa niêm yết quy định phòng, chống ma túy, chưa tập huấn nhân viên',
      'Luật Phòng, chống ma túy',
      'Niêm yết và tập huấn',
    ],
  ],
  N2O: [
    ['Không lập phiếu kiểm soát mua, bán khí N2O', 'Luật Hóa chất', 'Lập đủ phiếu cho các lần giao'],
    ['Lượng nhập, dùng, tồn không khớp sổ', 'Luật Hóa chất', 'Giải trình chênh lệch, nộp sổ theo dõi'],
  ],
  CHEMICALS: [
    [
      'Kho hóa chất thiếu biển cảnh báo, thiếu phiếu an toàn',
      'Luật Hóa chất',
      'Bổ sung biển và phiếu an toàn hóa chất',
    ],
  ],
  ORIGIN: [
    ['Hàng hóa không có hóa đơn, không rõ nguồn gốc', 'Nghị định 98/2020/NĐ-CP', 'Tạm giữ hàng, xuất trình hóa đơn'],
    ['Nhãn phụ tiếng Việt thiếu nội dung bắt buộc', 'Nghị định 98/2020/NĐ-CP', 'Bổ sung nhãn phụ'],
  ],
  FAKES: [['Bày bán hàng có dấu hiệu giả nhãn hiệu', 'Nghị định 98/2020/NĐ-CP', 'Ngừng bán, giao nộp hàng']],
  FOOD: [
    [
      'Thực phẩm quá hạn, bảo quản không đúng nhiệt độ',
      'Luật An toàn thực phẩm',
      'Tiêu hủy hàng quá hạn, sửa tủ bảo quản',
    ],
  ],
  MEDICINE: [['Bán thuốc kê đơn không có đơn, sổ theo dõi không đủ', 'Luật Dược', 'Lập sổ theo dõi thuốc kê đơn']],
  PRICE: [['Không niêm yết giá, bán không xuất hóa đơn', 'Luật Giá', 'Niêm yết giá, xuất hóa đơn đúng quy định']],
  WASTE: [
    ['Nước thải sau xử lý vượt giới hạn của giấy phép', 'Nghị định 45/2022/NĐ-CP', 'Sửa hệ thống xử lý, đo lại'],
    [
      'Chất thải nguy hại để lẫn, kho không có mái che',
      'Nghị định 45/2022/NĐ-CP',
      'Làm kho đúng quy định, ký hợp đồng thu gom',
    ],
  ],
  PERMITS: [
    ['Chưa có giấy phép môi trường theo quy mô hiện tại', 'Nghị định 08/2022/NĐ-CP', 'Lập hồ sơ cấp giấy phép'],
  ],
}
export const EVIDENCE = [
  'Ảnh hiện trạng và báo cáo khắc phục (mẫu)',
  'Hóa đơn, chứng từ bổ sung (mẫu)',
  'Kết quả đo lại của đơn vị quan trắc (mẫu)',
]
export const SIGNS = 'Có phản ánh và hình ảnh cho thấy vi phạm tiếp diễn (mẫu).'
