import type { CodedValue } from '../../model/codedValue.ts'

/** How a cell reads: a commune's code, a class of `ANALYSIS_CLASSES`, a number with so many decimals … */
export type ColumnFormat =
  | 'COMMUNE'
  | 'CLASS'
  | 'TEXT'
  | 'COUNT'
  /** One, two decimals. */
  | 'TENTHS'
  | 'HUNDREDTHS'
  /** A chance 0 … 1; under 0,001 it reads "< 0,001". */
  | 'CHANCE'
  /** A share 0 … 1, shown in percent; a change in percent. */
  | 'SHARE'
  | 'PERCENT_CHANGE'
  | 'METRES'
  /** One sign a step: `+` hot, `-` cold, `.` neither. */
  | 'STRIP'
  /** Longitude and latitude in degrees, parted by a comma. */
  | 'POINT'

interface ColumnFacts extends Pick<CodedValue, 'vi' | 'en'> {
  readonly format: ColumnFormat
}

const columns = <const Columns extends Readonly<Record<string, ColumnFacts>>>(table: Columns): Columns => table

/** Every column that a table of an analysis may have. */
export const ANALYSIS_COLUMNS = columns({
  commune: { vi: 'Xã', en: 'Commune', format: 'COMMUNE' },
  place: { vi: 'Vị trí (kinh độ, vĩ độ)', en: 'Place (longitude, latitude)', format: 'POINT' },
  h3: { vi: 'Mã H3', en: 'H3 index', format: 'TEXT' },
  class: { vi: 'Kết luận', en: 'Finding', format: 'CLASS' },
  cases: { vi: 'Số vụ', en: 'Cases', format: 'COUNT' },
  rate: { vi: 'Vụ/10.000 dân', en: 'Cases per 10,000', format: 'HUNDREDTHS' },
  smoothedRate: { vi: 'Đã làm trơn', en: 'Smoothed', format: 'HUNDREDTHS' },
  z: { vi: 'z', en: 'z', format: 'HUNDREDTHS' },
  p: { vi: 'p', en: 'p', format: 'CHANCE' },
  strip: { vi: 'Từng bước', en: 'Steps', format: 'STRIP' },
  trendZ: { vi: 'Xu hướng (z)', en: 'Trend (z)', format: 'HUNDREDTHS' },
  trendP: { vi: 'Xu hướng (p)', en: 'Trend (p)', format: 'CHANCE' },
  now: { vi: 'Kỳ này', en: 'This period', format: 'COUNT' },
  before: { vi: 'Kỳ so sánh', en: 'Compared period', format: 'COUNT' },
  difference: { vi: 'Chênh lệch', en: 'Difference', format: 'COUNT' },
  percent: { vi: 'Tăng, giảm', en: 'Change', format: 'PERCENT_CHANGE' },
  squareKilometres: { vi: 'Diện tích (km²)', en: 'Area (km²)', format: 'HUNDREDTHS' },
  hullSquareKilometres: { vi: 'Đa giác lồi (km²)', en: 'Hull (km²)', format: 'HUNDREDTHS' },
  order: { vi: 'Cấp', en: 'Order', format: 'COUNT' },
  radius: { vi: 'Bán trục dài elip', en: 'Long semi-axis of the ellipse', format: 'METRES' },
  distance: { vi: 'Khoảng cách (m)', en: 'Distance (m)', format: 'TEXT' },
  days: { vi: 'Cách nhau (ngày)', en: 'Days apart', format: 'TEXT' },
  pairs: { vi: 'Số cặp', en: 'Pairs', format: 'COUNT' },
  expected: { vi: 'Kỳ vọng', en: 'Expected', format: 'TENTHS' },
  expectedCases: { vi: 'Vụ dự kiến', en: 'Cases expected', format: 'HUNDREDTHS' },
  lastYear: { vi: 'Vụ 12 tháng qua', en: 'Cases of 12 months', format: 'COUNT' },
  density: { vi: 'Vụ/km²', en: 'Cases per km²', format: 'HUNDREDTHS' },
  casesAround: { vi: 'Vụ trong bán kính', en: 'Cases within the radius', format: 'COUNT' },
  ratio: { vi: 'Gấp', en: 'Ratio', format: 'HUNDREDTHS' },
  share: { vi: 'Tỷ lệ', en: 'Share', format: 'SHARE' },
  runningShare: { vi: 'Cộng dồn', en: 'Running share', format: 'SHARE' },
  hour: { vi: 'Giờ', en: 'Hour', format: 'TEXT' },
  weight: { vi: 'Vụ (chia theo giờ)', en: 'Cases (spread over hours)', format: 'TENTHS' },
  corridor: { vi: 'Tuyến', en: 'Corridor', format: 'TEXT' },
  leg: { vi: 'Chặng', en: 'Leg', format: 'TEXT' },
  kilometres: { vi: 'Dài (km)', en: 'Length (km)', format: 'TENTHS' },
  casesPerKm: { vi: 'Vụ/km', en: 'Cases per km', format: 'HUNDREDTHS' },
})
export type ColumnCode = keyof typeof ANALYSIS_COLUMNS
