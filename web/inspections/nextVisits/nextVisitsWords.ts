import type { Language } from '../../../data/model/codedValue.ts'
import type { UrgentVisit } from '../../../data/model/inspections/nextVisits.ts'

/** Words of where to go next: the ranking, its weights, the urgent queue, the papers of N2O. */
interface NextVisitsWords {
  readonly urgent: string
  readonly urgentText: (hours: string) => string
  readonly noUrgent: string
  /** In place of an empty list, for whoever sees places only roughly. */
  readonly onlyCoarseText: (count: string) => string
  readonly triggers: Readonly<Record<UrgentVisit['trigger'], string>>
  /** Why something is urgent; topics and papers by their names, days as they are written. */
  readonly reasons: {
    readonly complaint: (topic: string, summary: string) => string
    readonly overdue: (topic: string, day: string, summary: string) => string
    readonly expired: (paper: string, day: string) => string
    readonly reading: (parameter: string, value: string, limit: string, place: string) => string
  }
  readonly left: (time: string) => string
  readonly over: (time: string) => string
  readonly daysHours: (days: string, hours: string) => string
  readonly hours: (hours: string) => string
  readonly minutes: (minutes: string) => string
  readonly moreUrgent: (count: string) => string
  readonly ranking: string
  readonly rankingText: (count: string) => string
  readonly onlyOpen: string
  readonly type: string
  readonly any: string
  readonly none: string
  readonly noneText: string
  readonly dropFilters: string
  readonly score: string
  readonly planned: (day: string) => string
  readonly visited: (day: string) => string
  readonly makeLine: string
  readonly more: string
  readonly loading: string
  readonly weights: string
  readonly weightsText: string
  readonly usual: string
  readonly own: string
  readonly changeWeights: string
  readonly heldFromSample: string
  readonly whoChanges: string
  readonly needWeight: string
  readonly needOne: string
  readonly facts: {
    readonly violations: (count: string) => string
    readonly complaints: (count: string) => string
    readonly cases: (count: string) => string
    readonly never: string
    readonly days: (days: string) => string
    readonly overdue: (count: string) => string
    readonly expired: (count: string) => string
    readonly nothing: string
  }
  readonly n2o: string
  readonly n2oLeft: (days: string, day: string) => string
  readonly n2oOver: (day: string) => string
  readonly n2oWithout: (count: string, all: string) => string
  readonly n2oNone: string
  readonly n2oNeeds: (paper: string) => string
  readonly n2oExpiring: string
  readonly n2oEnds: (day: string, days: string) => string
  readonly n2oStock: string
  readonly n2oStockOf: (year: string, before: string, kilograms: string) => string
  readonly n2oBalances: string
  readonly n2oDifference: (year: string, kilograms: string) => string
  readonly n2oUnexplained: string
  readonly operators: string
  readonly commitments: string
}

export const NEXT_VISITS_WORDS: Readonly<Record<Language, NextVisitsWords>> = {
  vi: {
    urgent: 'Cần xem ngay',
    urgentText: (hours) => `Mỗi việc phải được xem trong ${hours} giờ từ khi phát sinh.`,
    noUrgent: 'Không có việc nào cần xem ngay.',
    onlyCoarseText: (count) =>
      `Có ${count} cơ sở đang hoạt động hoặc tạm ngừng trong phạm vi này. Thứ tự và việc cần xem ngay dựa vào vi phạm, phản ánh, giấy phép của từng cơ sở, chỉ người làm việc ở địa bàn được xem. Hãy hỏi cán bộ tổng hợp hoặc cán bộ kiểm tra.`,
    triggers: {
      COMPLAINT: 'Phản ánh',
      FINDING_OVERDUE: 'Quá hạn khắc phục',
      LICENCE_EXPIRED: 'Giấy phép hết hạn',
      READING_OVER: 'Vượt quy chuẩn',
    },
    reasons: {
      complaint: (topic, summary) => `Phản ánh chưa được kiểm tra (${topic}): ${summary}`,
      overdue: (topic, day, summary) => `Tồn tại quá hạn khắc phục ${day} (${topic}): ${summary}`,
      expired: (paper, day) => `${paper} hết hạn ${day}, chưa có giấy mới`,
      reading: (parameter, value, limit, place) => `${parameter} ${value} vượt ${limit} tại ${place}`,
    },
    left: (time) => `còn ${time}`,
    over: (time) => `quá ${time}`,
    daysHours: (days, hours) => `${days} ngày ${hours} giờ`,
    hours: (hours) => `${hours} giờ`,
    minutes: (minutes) => `${minutes} phút`,
    moreUrgent: (count) => `Xem thêm ${count}`,
    ranking: 'Nên kiểm tra tiếp',
    rankingText: (count) =>
      `${count} cơ sở đang hoạt động hoặc tạm ngừng, xếp theo điểm rủi ro: trung bình có trọng số của sáu yếu tố.`,
    onlyOpen: 'Chỉ cơ sở chưa kiểm tra, chưa lên kế hoạch trong năm',
    type: 'Loại hình',
    any: 'tất cả',
    none: 'Bộ lọc không giữ lại cơ sở nào',
    noneText: 'Chỉ xếp cơ sở đang hoạt động hoặc tạm ngừng mà bạn được xem đầy đủ.',
    dropFilters: 'Bỏ các bộ lọc',
    score: 'Điểm',
    planned: (day) => `đã có kế hoạch ${day}`,
    visited: (day) => `đã kiểm tra ${day}, lần nữa phải có căn cứ`,
    makeLine: 'Lập dòng kế hoạch',
    more: 'Tải thêm',
    loading: 'Đang tải…',
    weights: 'Trọng số',
    weightsText:
      'Điểm = tổng (trọng số × yếu tố) chia cho tổng trọng số. Yếu tố nào xấu đi thì điểm không bao giờ giảm.',
    usual: 'Trọng số thường dùng',
    own: 'Trọng số của tỉnh',
    changeWeights: 'Đổi trọng số',
    heldFromSample:
      'Tài khoản mẫu không đổi được trọng số: trọng số áp dụng cho cơ sở thật của tỉnh. Hãy đăng nhập bằng tài khoản cán bộ tổng hợp của bạn.',
    whoChanges: 'Cán bộ tổng hợp của tỉnh đổi được trọng số.',
    needWeight: 'Ghi số từ 0 đến 1.000.',
    needOne: 'Ít nhất một trọng số phải lớn hơn 0.',
    facts: {
      violations: (count) => `${count} lần`,
      complaints: (count) => `${count} phản ánh`,
      cases: (count) => `${count} vụ`,
      never: 'chưa từng',
      days: (days) => `${days} ngày`,
      overdue: (count) => `${count} tồn tại quá hạn`,
      expired: (count) => `${count} giấy hết hạn`,
      nothing: 'không',
    },
    n2o: 'Khí N2O: giấy tờ và cân đối',
    n2oLeft: (days, day) => `Còn ${days} ngày đến hạn phải có giấy tờ mới (${day}).`,
    n2oOver: (day) => `Đã quá hạn phải có giấy tờ mới (${day}).`,
    n2oWithout: (count, all) => `${count}/${all} cơ sở chưa có`,
    n2oNone: 'Mọi cơ sở N2O đang hoạt động đều có giấy phép hoặc công bố còn hạn.',
    n2oNeeds: (paper) => `cần ${paper}`,
    n2oExpiring: 'Sắp hết hạn',
    n2oEnds: (day, days) => `hết hạn ${day}, còn ${days} ngày`,
    n2oStock: 'Tồn đầu năm khác tồn cuối năm trước',
    n2oStockOf: (year, before, kilograms) => `đầu năm ${year} so với cuối năm ${before}: ${kilograms} kg`,
    n2oBalances: 'Cân đối chênh lệch quá mức cho phép',
    n2oDifference: (year, kilograms) => `năm ${year}: ${kilograms} kg`,
    n2oUnexplained: 'chưa giải trình',
    operators: 'Tải N2O-01 (danh sách)',
    commitments: 'Tải N2O-02 (cam kết)',
  },
  en: {
    urgent: 'To be looked at now',
    urgentText: (hours) => `Each must be looked at within ${hours} hours from when it arose.`,
    noUrgent: 'Nothing must be looked at at once.',
    onlyCoarseText: (count) =>
      `There are ${count} establishments here, active or paused. The order and what is urgent come from the violations, complaints and papers of each, which only people at work in the area see. Ask the consolidator or an inspector.`,
    triggers: {
      COMPLAINT: 'Complaint',
      FINDING_OVERDUE: 'Finding overdue',
      LICENCE_EXPIRED: 'Licence expired',
      READING_OVER: 'Over the limit',
    },
    reasons: {
      complaint: (topic, summary) => `Complaint not yet looked at (${topic}): ${summary}`,
      overdue: (topic, day, summary) => `Not put right by ${day} (${topic}): ${summary}`,
      expired: (paper, day) => `${paper} ran out on ${day}, no new one yet`,
      reading: (parameter, value, limit, place) => `${parameter} ${value}, over ${limit}, at ${place}`,
    },
    left: (time) => `${time} left`,
    over: (time) => `${time} late`,
    daysHours: (days, hours) => `${days} d ${hours} h`,
    hours: (hours) => `${hours} h`,
    minutes: (minutes) => `${minutes} min`,
    moreUrgent: (count) => `Show ${count} more`,
    ranking: 'Visit next',
    rankingText: (count) =>
      `Establishments, active or paused: ${count}, by their risk score: the weighted mean of six factors.`,
    onlyOpen: 'Only those neither visited nor planned this year',
    type: 'Type',
    any: 'all',
    none: 'The filters keep no establishment',
    noneText: 'Only active and paused establishments that you see exactly are ranked.',
    dropFilters: 'Drop the filters',
    score: 'Score',
    planned: (day) => `planned for ${day}`,
    visited: (day) => `visited ${day}; another visit needs a ground`,
    makeLine: 'Make a plan line',
    more: 'Load more',
    loading: 'Loading…',
    weights: 'Weights',
    weightsText:
      'Score = sum of (weight × factor) divided by the sum of the weights. When a factor gets worse the score never falls.',
    usual: 'The usual weights',
    own: 'Weights of the province',
    changeWeights: 'Change the weights',
    heldFromSample:
      'A sample account cannot change the weights: they hold for the real establishments of the province. Sign in as its consolidator.',
    whoChanges: 'The consolidator of the province may change the weights.',
    needWeight: 'Write a number from 0 to 1,000.',
    needOne: 'At least one weight must be above 0.',
    facts: {
      violations: (count) => `violations: ${count}`,
      complaints: (count) => `complaints: ${count}`,
      cases: (count) => `cases: ${count}`,
      never: 'never',
      days: (days) => `${days} days`,
      overdue: (count) => `overdue: ${count}`,
      expired: (count) => `expired: ${count}`,
      nothing: 'none',
    },
    n2o: 'Nitrous oxide: papers and balances',
    n2oLeft: (days, day) => `${days} days until they must have the new papers (${day}).`,
    n2oOver: (day) => `They should have the new papers by now (${day}).`,
    n2oWithout: (count, all) => `${count} of ${all} operators have none`,
    n2oNone: 'Every active N2O operator has a valid licence or declaration.',
    n2oNeeds: (paper) => `needs: ${paper}`,
    n2oExpiring: 'End soon',
    n2oEnds: (day, days) => `ends ${day}, ${days} days left`,
    n2oStock: 'Years that begin with other stock than the one before ended with',
    n2oStockOf: (year, before, kilograms) => `start of ${year} against end of ${before}: ${kilograms} kg`,
    n2oBalances: 'Balances with a difference beyond what is allowed',
    n2oDifference: (year, kilograms) => `${year}: ${kilograms} kg`,
    n2oUnexplained: 'not explained',
    operators: 'Load N2O-01 (list)',
    commitments: 'Load N2O-02 (commitments)',
  },
}
