import { codeList } from './codedValue.ts'

/** How a value was measured. */
export const READING_WAYS = codeList([
  { code: 'AUTO', vi: 'Quan trắc tự động', en: 'Automatic station' },
  { code: 'SAMPLE', vi: 'Lấy mẫu', en: 'Sample' },
])

/** State of the instrument: 00, 01, 02 of Circular 10/2021/TT-BTNMT, Annex 15. Only MEASURING enters comparisons. */
export const READING_STATUSES = codeList([
  { code: 'MEASURING', vi: 'Đang đo', en: 'Measuring' },
  { code: 'CALIBRATING', vi: 'Hiệu chuẩn', en: 'Calibrating' },
  { code: 'FAULT', vi: 'Báo lỗi thiết bị', en: 'Device error' },
])

/** Over which time a value is a mean. */
export const AVERAGINGS = codeList([
  { code: 'INSTANT', vi: 'Tức thời', en: 'Instant' },
  { code: 'HOUR_1', vi: 'Trung bình 1 giờ', en: '1 hour mean' },
  { code: 'HOUR_8', vi: 'Trung bình 8 giờ', en: '8 hour mean' },
  { code: 'HOUR_24', vi: 'Trung bình 24 giờ', en: '24 hour mean' },
])
