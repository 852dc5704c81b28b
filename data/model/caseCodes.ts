import { type CodeOf, codeList } from './codedValue.ts'

// The position in each list is the byte (or bit) that stands for the value in the column format: append only.

/** Forces: the rows of form 389. */
export const FORCES = codeList([
  { code: 'CA', vi: 'Công an', en: 'Police' },
  { code: 'BP', vi: 'Bộ đội Biên phòng', en: 'Border guard' },
  { code: 'HQ', vi: 'Hải quan', en: 'Customs' },
  { code: 'QLTT', vi: 'Quản lý thị trường', en: 'Market surveillance' },
  { code: 'THUE', vi: 'Thuế', en: 'Tax' },
  { code: 'KL', vi: 'Kiểm lâm', en: 'Forest protection' },
  { code: 'CSB', vi: 'Cảnh sát biển', en: 'Coast guard' },
  { code: 'KN', vi: 'Kiểm ngư', en: 'Fisheries surveillance' },
  { code: 'KTCN', vi: 'Kiểm tra chuyên ngành', en: 'Specialised checks' },
  { code: 'LN389', vi: 'Đội liên ngành 389', en: 'Inter-agency team 389' },
  { code: 'XA', vi: 'UBND cấp xã', en: 'Commune committee' },
  { code: 'OTHER', vi: 'Lực lượng khác', en: 'Other force' },
])
export type Force = CodeOf<typeof FORCES>

export const COMMODITIES = codeList([
  { code: 'CIG', vi: 'Thuốc lá điếu', en: 'Cigarettes' },
  { code: 'ECIG', vi: 'Thuốc lá điện tử, nung nóng', en: 'E-cigarettes, heated tobacco' },
  { code: 'SUGAR', vi: 'Đường cát', en: 'Sugar' },
  { code: 'ALCOHOL', vi: 'Rượu, bia', en: 'Alcohol' },
  { code: 'FUEL', vi: 'Xăng dầu', en: 'Fuel' },
  { code: 'GOLD_FX', vi: 'Vàng, ngoại tệ', en: 'Gold, foreign currency' },
  { code: 'FIREWORK', vi: 'Pháo', en: 'Fireworks' },
  { code: 'WEAPON', vi: 'Vũ khí, công cụ hỗ trợ', en: 'Weapons' },
  { code: 'FOOD', vi: 'Thực phẩm', en: 'Food' },
  { code: 'FRESH', vi: 'Thực phẩm tươi sống, gia súc, gia cầm', en: 'Fresh food, livestock' },
  { code: 'MILK', vi: 'Sữa', en: 'Milk' },
  { code: 'SUPPLEMENT', vi: 'Thực phẩm chức năng', en: 'Food supplements' },
  { code: 'HEALTHCARE', vi: 'Sản phẩm chăm sóc sức khỏe', en: 'Health care products' },
  { code: 'MEDICINE', vi: 'Thuốc, dược phẩm', en: 'Medicine' },
  { code: 'MEDDEV', vi: 'Trang thiết bị y tế', en: 'Medical devices' },
  { code: 'COSMETIC', vi: 'Mỹ phẩm', en: 'Cosmetics' },
  { code: 'PESTICIDE', vi: 'Thuốc bảo vệ thực vật', en: 'Pesticides' },
  { code: 'FERT', vi: 'Phân bón', en: 'Fertiliser' },
  { code: 'FEED', vi: 'Thức ăn chăn nuôi, thuốc thú y', en: 'Feed, veterinary medicine' },
  { code: 'SEED', vi: 'Giống', en: 'Seed and breed' },
  { code: 'N2O', vi: 'Khí N2O', en: 'Nitrous oxide (N2O)' },
  { code: 'CHEM', vi: 'Hóa chất khác', en: 'Other chemicals' },
  { code: 'TIMBER', vi: 'Lâm sản', en: 'Timber' },
  { code: 'WILDLIFE', vi: 'Động vật hoang dã', en: 'Wildlife' },
  { code: 'MINERAL', vi: 'Khoáng sản', en: 'Minerals' },
  { code: 'ELECTRONIC', vi: 'Điện tử, điện lạnh, điện thoại', en: 'Electronics' },
  { code: 'GARMENT', vi: 'May mặc, giày dép', en: 'Garments, shoes' },
  { code: 'VEHICLE', vi: 'Phương tiện, phụ tùng', en: 'Vehicles, parts' },
  { code: 'SCRAP', vi: 'Phế liệu, chất thải', en: 'Scrap, waste' },
  { code: 'DRUG', vi: 'Ma túy', en: 'Drugs' },
  { code: 'OTHER', vi: 'Hàng hóa khác', en: 'Other goods' },
])
export type Commodity = CodeOf<typeof COMMODITIES>

export const CHANNELS = codeList([
  { code: 'STORE', vi: 'Cửa hàng', en: 'Shop' },
  { code: 'MARKET', vi: 'Chợ, siêu thị', en: 'Market, supermarket' },
  { code: 'WAREHOUSE', vi: 'Kho', en: 'Warehouse' },
  { code: 'ECOM', vi: 'Sàn thương mại điện tử', en: 'E-commerce platform' },
  { code: 'SOCIAL', vi: 'Mạng xã hội', en: 'Social network' },
  { code: 'BORDER', vi: 'Biên giới', en: 'Border' },
  { code: 'ROADVEH', vi: 'Phương tiện đường bộ', en: 'Road vehicle' },
  { code: 'WATERVEH', vi: 'Phương tiện thủy', en: 'Water vehicle' },
  { code: 'POST', vi: 'Bưu chính, chuyển phát', en: 'Post, delivery' },
  { code: 'HOME', vi: 'Nơi ở', en: 'Home' },
  { code: 'OTHER', vi: 'Kênh khác', en: 'Other channel' },
])
export type Channel = CodeOf<typeof CHANNELS>

export const STATUSES = codeList([
  { code: 'NEW', vi: 'Tiếp nhận', en: 'Received' },
  { code: 'VERIFY', vi: 'Xác minh', en: 'Being verified' },
  { code: 'MINUTES', vi: 'Lập biên bản', en: 'Minutes made' },
  { code: 'DECIDED', vi: 'Đã ra quyết định', en: 'Decided' },
  { code: 'HANDED', vi: 'Chuyển cơ quan điều tra', en: 'Handed to investigators' },
  { code: 'ENFORCE', vi: 'Thi hành', en: 'Being enforced' },
  { code: 'CLOSED', vi: 'Kết thúc', en: 'Closed' },
])
export type Status = CodeOf<typeof STATUSES>

export const OUTCOMES = codeList([
  { code: 'NONE', vi: 'Không vi phạm', en: 'No violation' },
  { code: 'WARN', vi: 'Cảnh cáo', en: 'Warning' },
  { code: 'FINE', vi: 'Phạt tiền', en: 'Fine' },
  { code: 'CONFISC', vi: 'Tịch thu', en: 'Confiscation' },
  { code: 'SUSPEND', vi: 'Đình chỉ, tước giấy phép', en: 'Suspension, licence withdrawn' },
  { code: 'TAXBACK', vi: 'Truy thu', en: 'Tax arrears' },
  { code: 'DESTROY', vi: 'Tiêu hủy', en: 'Destruction' },
  { code: 'REMEDY', vi: 'Buộc khắc phục', en: 'Remediation ordered' },
  { code: 'HANDOVER', vi: 'Chuyển hồ sơ công an', en: 'Dossier to police' },
  { code: 'PROSEC', vi: 'Khởi tố', en: 'Prosecuted' },
  { code: 'NOPROSEC', vi: 'Không khởi tố', en: 'Not prosecuted' },
  { code: 'INDICT', vi: 'Truy tố', en: 'Indicted' },
  { code: 'TRIAL', vi: 'Xét xử', en: 'Tried' },
  { code: 'MOBILE_TRIAL', vi: 'Xét xử lưu động', en: 'Mobile trial' },
  { code: 'OWNERLESS', vi: 'Vô chủ', en: 'Ownerless' },
  { code: 'TRANSFER', vi: 'Chuyển cơ quan khác, tỉnh khác', en: 'Transferred elsewhere' },
])
export type Outcome = CodeOf<typeof OUTCOMES>

export const ZONES = codeList([
  { code: 'BORDER', vi: 'Biên giới', en: 'Border' },
  { code: 'INLAND', vi: 'Nội địa', en: 'Inland' },
])
export type Zone = CodeOf<typeof ZONES>

/** How exactly a place is known. Only the first three carry a position. */
export const PRECISIONS = codeList([
  { code: 'GPS', vi: 'Tọa độ đo', en: 'Measured (GPS)' },
  { code: 'ADDRESS', vi: 'Địa chỉ', en: 'Address' },
  { code: 'HAMLET', vi: 'Ấp, thôn, bản', en: 'Hamlet' },
  { code: 'COMMUNE', vi: 'Chỉ biết xã', en: 'Commune only' },
  { code: 'UNKNOWN', vi: 'Chưa rõ nơi', en: 'Place unknown' },
])
export type Precision = CodeOf<typeof PRECISIONS>

export const NATURES = codeList([
  { code: 'INCIDENT', vi: 'Vụ việc', en: 'Incident' },
  { code: 'CRIMINAL', vi: 'Vụ án', en: 'Criminal case' },
])
export type Nature = CodeOf<typeof NATURES>

export const DIRECTIONS = codeList([
  { code: 'IN', vi: 'Nhập', en: 'Inbound' },
  { code: 'OUT', vi: 'Xuất', en: 'Outbound' },
  { code: 'INLAND', vi: 'Nội địa', en: 'Inland' },
  { code: 'TRANSIT', vi: 'Quá cảnh', en: 'Transit' },
])
export type Direction = CodeOf<typeof DIRECTIONS>

export const SENSITIVITIES = codeList([
  { code: 'PUBLIC', vi: 'Công khai', en: 'Public' },
  { code: 'INTERNAL', vi: 'Nội bộ', en: 'Internal' },
  { code: 'RESTRICTED', vi: 'Hạn chế', en: 'Restricted' },
  { code: 'SEALED', vi: 'Niêm phong', en: 'Sealed' },
])
export type Sensitivity = CodeOf<typeof SENSITIVITIES>

/** Why a case stands on the review list. */
export const REVIEW_REASONS = codeList([
  {
    code: 'DUPLICATE',
    vi: 'Có thể trùng với một vụ khác',
    en: 'May be the same event as another case',
  },
  {
    code: 'UNIT_POINT_DISAGREE',
    vi: 'Tọa độ không nằm trong đơn vị đã ghi',
    en: 'Coordinates lie outside the stated unit',
  },
  { code: 'UNIT_SPLIT', vi: 'Đơn vị cũ đã chia cho nhiều xã', en: 'Former unit was split among communes' },
  { code: 'UNIT_UNKNOWN', vi: 'Không nhận ra đơn vị đã ghi', en: 'Stated unit not recognised' },
  { code: 'OUTSIDE_COMMUNES', vi: 'Tọa độ không nằm trong xã nào', en: 'Coordinates lie in no commune' },
])
export type ReviewReason = CodeOf<typeof REVIEW_REASONS>
