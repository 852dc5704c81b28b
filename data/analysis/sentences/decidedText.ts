import type { Language } from '../../model/codedValue.ts'
import type { AnalysisMethod } from '../questions/analysisMethods.ts'

/**
 * What decides, where a ranking shows two measures that do not follow from each other. The numbers are limits of the
 * method; p is held against its limit after the correction for many places, where that was asked for.
 */
export const DECIDED: Readonly<Partial<Record<AnalysisMethod, Readonly<Record<Language, string>>>>> = {
  CHANGE: {
    vi: 'z = 2(√kỳ này − √kỳ so sánh) và p (kiểm định chính xác hai số đếm, E-test) là của hai phép kiểm khác nhau; xã tăng hay giảm khi cả |z| ≥ 1,96 và p ≤ 0,05 (sau hiệu chỉnh, nếu chọn)',
    en: 'z = 2(√now − √before) and p (exact E-test of two counts) come of two different tests; a commune rose or fell when both |z| ≥ 1.96 and p ≤ 0.05 (corrected, where chosen)',
  },
  DENSITY_CHANGE: {
    vi: 'z = 2(√kỳ này − √kỳ so sánh) và p (kiểm định chính xác hai số đếm, E-test) là của hai phép kiểm khác nhau; ô dày lên hay thưa đi khi cả |z| ≥ 1,96 và p ≤ 0,05 (sau hiệu chỉnh, nếu chọn)',
    en: 'z = 2(√now − √before) and p (exact E-test of two counts) come of two different tests; a cell changed when both |z| ≥ 1.96 and p ≤ 0.05 (corrected, where chosen)',
  },
  NEAR_REPEAT: {
    vi: 'một khoảng nhiều hơn ngẫu nhiên khi cả p ≤ 0,05 (sau hiệu chỉnh, nếu chọn) và gấp từ 1,2 lần',
    en: 'a band has more than chance when both p ≤ 0.05 (corrected, where chosen) and the ratio is 1.2 or more',
  },
  CORRIDOR_LOAD: {
    vi: 'z = 2(√số vụ − √kỳ vọng) (Poisson) và p (nhị thức chính xác) là của hai phép kiểm khác nhau; chặng dày hay thưa hơn khi cả |z| ≥ 1,96 và p ≤ 0,05 (sau hiệu chỉnh, nếu chọn)',
    en: 'z = 2(√cases − √expected) (Poisson) and p (exact binomial) come of two different tests; a leg differs when both |z| ≥ 1.96 and p ≤ 0.05 (corrected, where chosen)',
  },
}
