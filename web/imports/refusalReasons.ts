import type { ProblemCode } from '../../data/model/caseRow/refusal.ts'
import type { Language } from '../../data/model/codedValue.ts'

const REASONS: Readonly<Record<ProblemCode, readonly [vi: string, en: string]>> = {
  REQUIRED: ['Thiếu giá trị bắt buộc', 'A required value is missing'],
  CODE_UNKNOWN: ['Không có trong danh mục', 'Not in the code list'],
  CODE_NOT_VALID: ['Mã chưa hoặc hết hiệu lực', 'Code not in force'],
  DATE_UNREADABLE: ['Không đọc được ngày', 'Unreadable date'],
  DATE_IMPOSSIBLE: ['Ngày không có thật', 'Impossible date'],
  DATE_FUTURE: ['Ngày trong tương lai', 'Date in the future'],
  DATE_TOO_EARLY: ['Ngày quá xưa', 'Date too early'],
  TIME_UNREADABLE: ['Không đọc được giờ', 'Unreadable time'],
  TIME_TWICE: ['Giờ ghi hai lần', 'Time given twice'],
  RANGE_REVERSED: ['Ngày cuối trước ngày đầu', 'End before start'],
  NUMBER_UNREADABLE: ['Không đọc được số', 'Unreadable number'],
  NUMBER_NEGATIVE: ['Số âm', 'Negative number'],
  NUMBER_FRACTION: ['Cần số nguyên', 'Whole number needed'],
  NUMBER_TOO_LARGE: ['Số quá lớn', 'Number too large'],
  NUMBER_TOO_SMALL: ['Số quá nhỏ', 'Number too small'],
  COORDINATE_UNREADABLE: ['Không đọc được tọa độ', 'Unreadable coordinate'],
  COORDINATE_MISSING: ['Thiếu một tọa độ', 'One coordinate is missing'],
  COORDINATES_METRES: ['Tọa độ mét không rõ hệ', 'Coordinates in metres of no known system'],
  SYSTEM_UNKNOWN: ['Không rõ hệ tọa độ', 'Unknown coordinate system'],
  ZONE_MISMATCH: ['Sai múi, kinh tuyến trục', 'Wrong zone or meridian'],
  POSITIONS_DISAGREE: ['Hai tọa độ không khớp', 'Two positions disagree'],
  OUTSIDE_VIETNAM: ['Ngoài lãnh thổ Việt Nam', 'Outside Việt Nam'],
  PRECISION_NEEDS_POINT: ['Độ chính xác cần tọa độ', 'This precision needs a point'],
  PRECISION_EXCLUDES_POINT: ['Độ chính xác không khớp tọa độ', 'This precision excludes a point'],
  PRECISION_NEEDS_UNIT: ['Độ chính xác cần đơn vị', 'This precision needs a unit'],
  TEXT_TOO_LONG: ['Văn bản quá dài', 'Text too long'],
  SECRET: ['Đóng dấu mật', 'Marked secret'],
  SECRECY_UNKNOWN: ['Không rõ độ mật', 'Unknown secrecy'],
  TOO_MANY_CELLS: ['Thừa ô trong dòng', 'Too many cells'],
  CELL_ERROR: ['Công thức lỗi', 'Formula error'],
  DUPLICATE_NUMBER: ['Trùng mã số', 'Number used twice'],
  FLAG_UNREADABLE: ['Không rõ có hay không', 'Neither yes nor no'],
  SHAPE_MISSING: ['Thiếu vị trí', 'No place'],
  SHAPE_WRONG: ['Sai dạng hình', 'Wrong kind of shape'],
  SHAPE_UNREADABLE: ['Không đọc được hình', 'Unreadable shape'],
  LEGS_DIFFER: ['Các chặng không khớp', 'Legs do not fit'],
  PROVINCE_UNKNOWN: ['Không rõ tỉnh', 'Unknown province'],
  NOT_ALLOWED: ['Ngoài quyền của bạn', 'Beyond what you may write'],
  CHANGED_SINCE: ['Đã sửa sau khi xuất', 'Changed since it was exported'],
}

const OTHER = ['Lý do khác', 'Another reason'] as const

/** A reason in a few words; a code that a newer server adds is "another reason". */
export const reasonLabel = (code: string, language: Language): string => {
  const words = Object.hasOwn(REASONS, code) ? REASONS[code as ProblemCode] : OTHER
  return words[language === 'vi' ? 0 : 1]
}
