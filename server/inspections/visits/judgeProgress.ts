import type { InspectionLevel } from '../../../data/model/inspections/inspectionCodes.ts'
import type { InspectionProgress } from '../../../data/model/inspections/inspections.ts'
import { lastLegalDay, legalLength } from '../../../data/model/inspections/legalLength.ts'
import { dayText } from '../../exports/cellText.ts'
import type { Problem } from '../../http/problems.ts'
import { refused } from '../refusals.ts'

/** What the rules look at of an inspection besides its progress. */
export interface JudgedInspection {
  readonly level: string
  readonly visitKind: string
  readonly decidedOn: string | null
  readonly isAfterwards: boolean
  /** What stood there before; null for one that is being opened. */
  readonly before: InspectionProgress | null
}

/**
 * What is wrong with the progress of an inspection, everything together: days in order and not in the future, what each
 * status needs, one extension within the law, an end within the legal length (rule R4).
 * @param today local day, ISO
 */
export const progressProblems = (
  progress: InspectionProgress,
  inspection: JudgedInspection,
  today: string,
): readonly Problem[] => [
  ...dayProblems(progress, inspection, today),
  ...statusProblems(progress, inspection),
  ...extensionProblems(progress, inspection),
  ...lengthProblems(progress, inspection),
]

const dayProblems = (progress: InspectionProgress, { decidedOn }: JudgedInspection, today: string) => {
  const { publishedOn, startedOn, endedOn, minutesOn, closedOn } = progress
  const days = { publishedOn, startedOn, endedOn, minutesOn, closedOn }
  const orders: readonly (readonly [keyof typeof days, string | null, string])[] = [
    ['publishedOn', decidedOn, 'Ngày công bố phải từ ngày ký quyết định trở đi.'],
    ['startedOn', publishedOn, 'Ngày bắt đầu phải từ ngày công bố quyết định trở đi.'],
    // Nobody goes in on a decision that is not signed yet, published or not.
    ['startedOn', publishedOn === null ? decidedOn : null, 'Ngày bắt đầu phải từ ngày ký quyết định trở đi.'],
    ['endedOn', startedOn ?? publishedOn, 'Ngày kết thúc phải từ ngày bắt đầu trở đi.'],
    ['minutesOn', startedOn, 'Ngày biên bản phải từ ngày bắt đầu trở đi.'],
    ['closedOn', endedOn, 'Ngày đóng hồ sơ phải từ ngày kết thúc trở đi.'],
  ]
  return [
    ...Object.entries(days).flatMap(([name, day]) =>
      day !== null && day > today ? [refused(name, 'Ngày này chưa tới. Chỉ ghi việc đã làm.')] : [],
    ),
    ...orders.flatMap(([name, first, message]) => {
      const day = days[name]
      return day !== null && first !== null && day < first ? [refused(name, message)] : []
    }),
  ]
}

const AFTER_PUBLISHED = ['PUBLISHED', 'EXTENDED']
const AFTER_STARTED = ['RUNNING', 'EXTENDED', 'DONE']
const ENDED = ['DONE', 'STOPPED']

const statusProblems = (progress: InspectionProgress, { before }: JudgedInspection) => {
  const { status, publishedOn, startedOn, endedOn, result, closedOn, outcomes, fine } = progress
  const problems: Problem[] = []
  if (before?.status === 'DONE' && status !== 'DONE') {
    problems.push(refused('status', 'Cuộc kiểm tra đã xong nên không mở lại được. Nếu ghi nhầm, hãy hủy kèm lý do.'))
  }
  if (AFTER_PUBLISHED.includes(status) && publishedOn === null) {
    problems.push(refused('publishedOn', 'Cần ghi ngày công bố quyết định.'))
  }
  if (AFTER_STARTED.includes(status) && startedOn === null) {
    problems.push(refused('startedOn', 'Cần ghi ngày bắt đầu.'))
  }
  if (ENDED.includes(status) && endedOn === null) problems.push(refused('endedOn', 'Cần ghi ngày kết thúc.'))
  if (!ENDED.includes(status) && endedOn !== null) {
    problems.push(refused('status', 'Đã ghi ngày kết thúc thì trạng thái phải là đã kiểm tra hoặc đình chỉ.'))
  }
  if (status === 'DONE' && result === null) problems.push(refused('result', 'Cần ghi kết quả.'))
  if (closedOn !== null && !ENDED.includes(status)) {
    problems.push(refused('closedOn', 'Kiểm tra xong hoặc đình chỉ rồi mới đóng hồ sơ được.'))
  }
  if ((fine ?? 0) > 0 && !outcomes.includes('FINE')) {
    problems.push(refused('outcomes', 'Đã ghi tiền phạt thì hình thức xử lý phải có phạt tiền.'))
  }
  if (outcomes.includes('NONE') && outcomes.length > 1) {
    problems.push(refused('outcomes', 'Không vi phạm thì không có hình thức xử lý khác.'))
  }
  // One file would count among the clean ones and among the fined ones.
  if (result === 'OK' && outcomes.some((code) => code !== 'NONE')) {
    problems.push(refused('result', 'Đã ghi hình thức xử lý thì kết quả không phải là không vi phạm.'))
  }
  if ((result === 'VIOLATION' || result === 'CRIME_SIGN') && outcomes.includes('NONE')) {
    problems.push(refused('outcomes', 'Kết quả là có vi phạm thì hình thức xử lý không phải là không vi phạm.'))
  }
  return problems
}

const lawOf = (level: string, publishedOn: string) => legalLength(level as InspectionLevel, publishedOn)

const extensionProblems = (
  { status, publishedOn, extendedDays, extensionReason }: InspectionProgress,
  { level, visitKind, before }: JudgedInspection,
) => {
  const problems: Problem[] = []
  const earlier = before?.extendedDays ?? 0
  if (earlier > 0 && extendedDays !== earlier) {
    problems.push(refused('extendedDays', `Đã gia hạn một lần ${earlier} ngày; luật chỉ cho gia hạn một lần.`))
  }
  if (status === 'EXTENDED' && extendedDays === 0) problems.push(refused('extendedDays', 'Cần ghi gia hạn mấy ngày.'))
  if (extendedDays === 0) return problems
  if (extensionReason === null) problems.push(refused('extensionReason', 'Gia hạn phải ghi lý do.'))
  if (publishedOn === null) {
    return [...problems, refused('publishedOn', 'Gia hạn tính từ ngày công bố quyết định; cần ghi ngày đó.')]
  }
  const law = visitKind === 'CHECK' ? lawOf(level, publishedOn) : null
  if (law && extendedDays > law.extension) {
    const message = `${law.source} chỉ cho gia hạn một lần, không quá ${law.extension} ngày.`
    problems.push(refused('extendedDays', message))
  }
  return problems
}

/** A check that lasted longer than the law lets its level (rule R4). */
export const lengthProblems = (
  { publishedOn, endedOn, extendedDays }: InspectionProgress,
  { level, visitKind, isAfterwards }: JudgedInspection,
) => {
  // What has already happened is put down as it was; it shows as too long.
  if (publishedOn === null || endedOn === null || visitKind !== 'CHECK' || isAfterwards) return []
  const law = lawOf(level, publishedOn)
  const last = lastLegalDay(level as InspectionLevel, publishedOn, extendedDays)
  if (!law || last === null || endedOn <= last) return []
  const message = `${law.source}: không quá ${law.days} ngày từ ngày công bố quyết định, gia hạn một lần không quá ${law.extension} ngày; phải xong chậm nhất ${dayText(last)}.`
  return [refused('endedOn', message)]
}
