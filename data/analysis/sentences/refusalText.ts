import type { Language } from '../../model/codedValue.ts'
import type { RefusalReason, Refused } from '../analysisAnswer.ts'
import { type Say, sayNumbers } from './sayNumber.ts'

type Sentence = (found: string, needed: string) => string

/** Models refuse these too, but nobody gets there: who asks is told before, in words of the act. */
type Unsaid = 'PERIOD_STARTED' | 'PERIOD_NOT_OVER'

const REASONS: Readonly<Record<Exclude<RefusalReason, Unsaid>, Readonly<Record<Language, Sentence>>>> = {
  TOO_FEW_AREAS: {
    vi: (found, needed) =>
      `Chưa kết luận được: chỉ có ${found} đơn vị, cần ít nhất ${needed}. Hãy chọn khu vực rộng hơn.`,
    en: (found, needed) => `No finding: only ${found} units, at least ${needed} are needed. Choose a larger area.`,
  },
  TOO_FEW_CASES: {
    vi: (found, needed) =>
      `Chưa kết luận được: có ${found} vụ dùng được, cần ít nhất ${needed}. Hãy chọn kỳ dài hơn hoặc bớt lọc.`,
    en: (found, needed) =>
      `No finding: ${found} usable cases, at least ${needed} are needed. Choose a longer period or fewer filters.`,
  },
  TOO_SPARSE: {
    vi: (found, needed) =>
      `Chưa kết luận được: ${found} vụ dùng được là quá thưa; cần ít nhất ${needed}. Hãy chọn kỳ dài hơn, bớt lọc, hoặc ô, khoảng cách lớn hơn.`,
    en: (found, needed) =>
      `No finding: ${found} usable cases are too sparse; at least ${needed} are needed. Choose a longer period, fewer filters, or larger cells or distances.`,
  },
  TOO_FEW_STEPS: {
    vi: (found, needed) =>
      `Chưa kết luận được: kỳ chỉ có ${found} bước, cần ít nhất ${needed}. Hãy chọn kỳ dài hơn hoặc bước ngắn hơn.`,
    en: (found, needed) =>
      `No finding: the period has ${found} steps, at least ${needed} are needed. Choose a longer period or shorter steps.`,
  },
  UNSEEN_AREAS: {
    vi: (found, needed) =>
      `Chưa kết luận được: trong khu vực này bạn chỉ được xem đủ vụ của ${found} đơn vị, cần ít nhất ${needed}. Hãy chọn lực lượng mà bạn xem được cả tỉnh, hoặc nhờ người xem được cả tỉnh tính.`,
    en: (found, needed) =>
      `No finding: of this area you are shown all cases of ${found} units only, at least ${needed} are needed. Choose a force that you see in the whole province, or ask somebody who sees it.`,
  },
  NOT_EXACT: {
    vi: () =>
      'Chưa kết luận được: phép này đo bằng mét, mà với bộ lọc và quyền xem của bạn, không vụ nào có vị trí chính xác. Hãy chọn câu hỏi tính theo xã hoặc theo giờ.',
    en: () =>
      'No finding: this method measures in metres, and with your filter and rights no case has an exact place. Choose a question on communes or hours.',
  },
  NO_VARIATION: {
    vi: () => 'Chưa kết luận được: mọi đơn vị đều như nhau, không nơi nào có thể nổi lên.',
    en: () => 'No finding: all units are alike, so none can stand out.',
  },
  TOO_MANY_CELLS: {
    vi: (found, needed) =>
      `Lưới có ${found} ô, nhiều nhất là ${needed}. Hãy chọn ô hoặc bán kính lớn hơn, hoặc khu vực hẹp hơn.`,
    en: (found, needed) =>
      `The grid has ${found} cells, ${needed} at most. Choose larger cells or a larger radius, or a smaller area.`,
  },
  TOO_MANY_PAIRS: {
    vi: (_, needed) => `Quá ${needed} cặp vụ ở gần nhau. Hãy chọn khoảng cách ngắn hơn, kỳ ngắn hơn hoặc lọc thêm.`,
    en: (_, needed) =>
      `More than ${needed} pairs of cases lie near. Choose a shorter distance, a shorter period or more filters.`,
  },
  BAD_PARAMETER: {
    vi: () => 'Tham số không hợp với phép phân tích này. Hãy sửa tham số rồi tính lại.',
    en: () => 'A parameter does not suit this method. Change it and compute again.',
  },
  NOT_ONE_PROVINCE: {
    vi: (found) =>
      `Phép này đo bằng mét nên chỉ tính trong một tỉnh; khu vực đang có ${found} tỉnh. Hãy chọn một tỉnh.`,
    en: (found) =>
      `This method measures in metres, so it works within one province; the area has ${found}. Choose one.`,
  },
  NOT_LOADED: {
    vi: (_, needed) => `Phép này cần số liệu từ ngày ${needed}, nhưng chưa tải đến đó. Hãy tải thêm số liệu cũ.`,
    en: (_, needed) => `This method needs data from ${needed} on, which is not loaded. Load older data.`,
  },
}

/** Why there is no answer, and what to do. */
export const refusalText = ({ reason, found, needed }: Refused, language: Language): string => {
  const say = sayNumbers(language)
  const { [reason as 'BAD_PARAMETER']: sentence = REASONS.BAD_PARAMETER } = REASONS
  return sentence[language](shown(found, say), reason === 'NOT_LOADED' ? say.day(needed) : shown(needed, say))
}

const shown = (value: number, say: Say): string =>
  Number.isInteger(value) ? say.count(value) : Number.isFinite(value) ? say.hundredths(value) : '–'
