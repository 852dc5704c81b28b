import { type CodeOf, codeList } from './codedValue.ts'

export const TRANSPORT_MODES = codeList([
  { code: 'ROAD', vi: 'Đường bộ', en: 'Road' },
  { code: 'RAIL', vi: 'Đường sắt', en: 'Rail' },
  { code: 'WATER', vi: 'Đường thủy nội địa', en: 'Inland water' },
  { code: 'AIR', vi: 'Hàng không', en: 'Air' },
  { code: 'SEA', vi: 'Đường biển', en: 'Sea' },
  { code: 'TRAIL', vi: 'Đường mòn', en: 'Trail' },
])
export type TransportMode = CodeOf<typeof TRANSPORT_MODES>

export const CORRIDOR_SCOPES = codeList([
  { code: 'ROUTE_LOCAL', vi: 'Nội tỉnh', en: 'Within the province' },
  { code: 'ROUTE_INTER', vi: 'Liên tỉnh', en: 'Inter-provincial' },
  { code: 'ROUTE_BORDER', vi: 'Biên giới', en: 'Border' },
])
export type CorridorScope = CodeOf<typeof CORRIDOR_SCOPES>

export const CORRIDOR_STATUSES = codeList([
  { code: 'WATCH', vi: 'Theo dõi', en: 'Watched' },
  { code: 'KEY', vi: 'Trọng điểm', en: 'Key corridor' },
  { code: 'CLOSED', vi: 'Đã đóng', en: 'Closed' },
])
export type CorridorStatus = CodeOf<typeof CORRIDOR_STATUSES>

export const CROSSING_CLASSES = codeList([
  { code: 'GATE_INT', vi: 'Cửa khẩu quốc tế', en: 'International gate' },
  { code: 'GATE_MAIN', vi: 'Cửa khẩu chính', en: 'Main gate' },
  { code: 'GATE_SUB', vi: 'Cửa khẩu phụ', en: 'Secondary gate' },
  { code: 'OPENING', vi: 'Lối mở', en: 'Opening' },
  { code: 'TRAIL', vi: 'Đường mòn', en: 'Trail' },
  { code: 'PIER', vi: 'Bến, cảng', en: 'Pier, port' },
])
export type CrossingClass = CodeOf<typeof CROSSING_CLASSES>

/** How a crossing's position is known. */
export const CROSSING_ACCURACIES = codeList([
  { code: 'PUBLISHED', vi: 'Vị trí công bố', en: 'Published position' },
  { code: 'APPROXIMATE', vi: 'Vị trí gần đúng', en: 'Approximate position' },
  { code: 'INVENTED', vi: 'Vị trí giả định (mẫu)', en: 'Invented position (sample)' },
])
export type CrossingAccuracy = CodeOf<typeof CROSSING_ACCURACIES>

export const SPOT_KINDS = codeList([
  { code: 'SPOT', vi: 'Điểm ma túy', en: 'Drug spot' },
  { code: 'GATHER', vi: 'Tụ điểm ma túy', en: 'Drug gathering spot' },
])
export const SPOT_STATUSES = codeList([
  { code: 'OPEN', vi: 'Đang hoạt động', en: 'Open' },
  { code: 'DISMANTLED', vi: 'Đã triệt xóa', en: 'Dismantled' },
  { code: 'WATCHED', vi: 'Đang theo dõi', en: 'Watched' },
  { code: 'CLOSED', vi: 'Kết thúc theo dõi', en: 'Closed' },
  { code: 'RELAPSED', vi: 'Tái hoạt động', en: 'Relapsed' },
])
export type SpotStatus = CodeOf<typeof SPOT_STATUSES>

/** Classes of a polluted area (Circular 02/2022/TT-BTNMT, Art. 6). */
export const SITE_CLASSES = codeList([
  { code: 'A_VERY', vi: 'Đặc biệt nghiêm trọng', en: 'Especially serious' },
  { code: 'A_SERIOUS', vi: 'Nghiêm trọng', en: 'Serious' },
  { code: 'A_POLLUTE', vi: 'Ô nhiễm', en: 'Polluted' },
  { code: 'A_NODATA', vi: 'Không đánh giá được', en: 'Cannot be assessed' },
  { code: 'A_NEW', vi: 'Chưa đánh giá', en: 'Not yet assessed' },
  { code: 'A_DONE', vi: 'Đã cải tạo', en: 'Restored' },
])
export type SiteClass = CodeOf<typeof SITE_CLASSES>

export const HANDLING_STATUSES = codeList([
  { code: 'FOUND', vi: 'Phát hiện', en: 'Found' },
  { code: 'VERIFY', vi: 'Xác minh', en: 'Being verified' },
  { code: 'ORDERED', vi: 'Đã yêu cầu khắc phục', en: 'Remediation ordered' },
  { code: 'FIXING', vi: 'Đang khắc phục', en: 'Being fixed' },
  { code: 'RECHECK', vi: 'Chờ tái kiểm tra', en: 'Awaiting re-inspection' },
  { code: 'RESOLVED', vi: 'Xử lý dứt điểm', en: 'Resolved' },
  { code: 'RELAPSE', vi: 'Tái phát', en: 'Relapsed' },
  { code: 'ESCALATED', vi: 'Chuyển cấp trên', en: 'Escalated' },
])
export type HandlingStatus = CodeOf<typeof HANDLING_STATUSES>

export const SECTORS = codeList([
  { code: 'INDUSTRY', vi: 'Công nghiệp', en: 'Industry' },
  { code: 'AGRI', vi: 'Nông nghiệp', en: 'Agriculture' },
  { code: 'DOMESTIC', vi: 'Sinh hoạt', en: 'Domestic' },
  { code: 'HEALTH', vi: 'Y tế', en: 'Health' },
  { code: 'MINING', vi: 'Khai khoáng', en: 'Mining' },
  { code: 'TRANSPORT', vi: 'Giao thông', en: 'Transport' },
  { code: 'CONSTR', vi: 'Xây dựng', en: 'Construction' },
])

/** Classes of a polluting facility. */
export const FACILITY_CLASSES = codeList([
  { code: 'F_SERIOUS', vi: 'Gây ô nhiễm nghiêm trọng', en: 'Serious polluter' },
  { code: 'F_POLLUTE', vi: 'Gây ô nhiễm', en: 'Polluter' },
  { code: 'F_RISK_HIGH', vi: 'Nguy cơ cao', en: 'High risk' },
  { code: 'F_RISK', vi: 'Có nguy cơ', en: 'At risk' },
  { code: 'F_OK', vi: 'Chưa thấy vi phạm', en: 'No violation found' },
  { code: 'F_NEW', vi: 'Chưa đánh giá', en: 'Not yet assessed' },
])

/** Commodity-like list of substances for drug cases. */
export const SUBSTANCES = codeList([
  { code: 'HEROIN', vi: 'Heroin', en: 'Heroin' },
  { code: 'METH_ICE', vi: 'Ma túy đá (methamphetamine)', en: 'Crystal methamphetamine' },
  { code: 'METH_PILL', vi: 'Hồng phiến', en: 'Methamphetamine pills' },
  { code: 'MDMA', vi: 'Thuốc lắc (MDMA)', en: 'MDMA' },
  { code: 'KETAMINE', vi: 'Ketamine', en: 'Ketamine' },
  { code: 'CANNABIS', vi: 'Cần sa', en: 'Cannabis' },
  { code: 'OPIUM', vi: 'Thuốc phiện', en: 'Opium' },
  { code: 'COCAINE', vi: 'Cocaine', en: 'Cocaine' },
  { code: 'NEW_PSY', vi: 'Ma túy mới', en: 'New psychoactive substances' },
  { code: 'PRECURSOR', vi: 'Tiền chất', en: 'Precursors' },
  { code: 'OTHER', vi: 'Chất khác', en: 'Other substance' },
])
export type Substance = CodeOf<typeof SUBSTANCES>
