import type { Language } from '../../model/codedValue.ts'
import type { LeftOut, LeftOutReason } from '../analysisAnswer.ts'
import { sayNumbers } from './sayNumber.ts'

const REASONS: Readonly<Record<LeftOutReason, Readonly<Record<Language, string>>>> = {
  NO_POSITION: { vi: 'vụ không có vị trí', en: 'cases without a position' },
  NO_AREA: { vi: 'vụ chưa rõ xã hoặc ngoài khu vực', en: 'cases outside the area or of no known commune' },
  PRECISION: { vi: 'vụ có vị trí không đủ chính xác', en: 'cases whose place is not exact enough' },
  CENTROID: { vi: 'vụ ghi vị trí là tâm xã', en: 'cases placed at the middle of a commune' },
  OUTSIDE: { vi: 'vụ ngoài khu vực hoặc ngoài kỳ', en: 'cases outside the area or the period' },
  TOO_FAR: {
    vi: 'vụ không nằm dọc tuyến trong khoảng cách đã chọn',
    en: 'cases that do not lie along a corridor within the chosen distance',
  },
  TIME_RANGE: { vi: 'vụ có khoảng thời gian quá dài', en: 'cases whose time range is too long' },
  NO_VALUE: { vi: 'đơn vị thiếu số liệu (như dân số)', en: 'units without a value (such as population)' },
  NO_NEIGHBOUR: { vi: 'đơn vị không có nơi lân cận', en: 'units without a neighbour' },
  UNSEEN: {
    vi: 'xã mà người tính không được xem đủ vụ',
    en: 'communes whose cases are not all shown to who computed this',
  },
}

/** How many were left out and why; null when none. */
export const leftOutText = (leftOut: LeftOut, language: Language): string | null => {
  const say = sayNumbers(language)
  const parts = Object.entries(leftOut).map(
    ([reason, count]) => `${say.count(count)} ${REASONS[reason as LeftOutReason][language]}`,
  )
  if (parts.length === 0) return null
  return language === 'vi' ? `Không tính: ${parts.join('; ')}.` : `Left out: ${parts.join('; ')}.`
}
