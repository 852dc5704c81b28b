import type { Language } from '../../../data/model/codedValue.ts'

/** Words of findings: what is wrong, what must be done until when, what shows that it was. */
interface FindingWords {
  readonly title: (count: string) => string
  readonly none: string
  readonly add: string
  readonly change: string
  readonly topic: string
  readonly description: string
  readonly legalBasis: string
  readonly measure: string
  readonly dueOn: string
  readonly due: (day: string) => string
  readonly overdue: (days: string) => string
  readonly left: (days: string) => string
  readonly dueToday: string
  readonly evidence: string
  readonly evidenceOn: string
  readonly giveEvidence: string
  readonly recheck: string
  readonly recheckedOn: string
  readonly recheckResult: string
  readonly recheckVisit: string
  readonly noVisit: string
  readonly choose: string
  readonly needEvidence: string
  readonly rule: string
  readonly planFollowUp: string
}

export const FINDING_WORDS: Readonly<Record<Language, FindingWords>> = {
  vi: {
    title: (count) => `Tồn tại, vi phạm (${count})`,
    none: 'Chưa ghi tồn tại nào.',
    add: 'Ghi tồn tại',
    change: 'Sửa',
    topic: 'Nội dung',
    description: 'Tồn tại, vi phạm',
    legalBasis: 'Căn cứ pháp lý',
    measure: 'Biện pháp khắc phục',
    dueOn: 'Hạn khắc phục',
    due: (day) => `Hạn ${day}`,
    overdue: (days) => `quá hạn ${days} ngày`,
    left: (days) => `còn ${days} ngày`,
    dueToday: 'hết hạn hôm nay',
    evidence: 'Minh chứng khắc phục',
    evidenceOn: 'Ngày có minh chứng',
    giveEvidence: 'Ghi minh chứng',
    recheck: 'Tái kiểm tra',
    recheckedOn: 'Ngày tái kiểm tra',
    recheckResult: 'Kết quả tái kiểm tra',
    recheckVisit: 'Cuộc tái kiểm tra',
    noVisit: 'Không mở cuộc riêng',
    choose: 'Chọn',
    needEvidence: 'Cần có minh chứng trước khi kết luận đã khắc phục.',
    rule: 'Chỉ đóng khi có minh chứng và tái kiểm tra thấy đã khắc phục.',
    planFollowUp: 'Lập kế hoạch theo dõi khắc phục',
  },
  en: {
    title: (count) => `Findings (${count})`,
    none: 'No finding yet.',
    add: 'Record a finding',
    change: 'Change',
    topic: 'Topic',
    description: 'Finding',
    legalBasis: 'Legal basis',
    measure: 'Measure',
    dueOn: 'Due',
    due: (day) => `Due ${day}`,
    overdue: (days) => `overdue by ${days} days`,
    left: (days) => `${days} days left`,
    dueToday: 'due today',
    evidence: 'Evidence',
    evidenceOn: 'Evidence of',
    giveEvidence: 'Record evidence',
    recheck: 'Re-check',
    recheckedOn: 'Re-checked on',
    recheckResult: 'Result of the re-check',
    recheckVisit: 'Inspection that re-checked',
    noVisit: 'No inspection of its own',
    choose: 'Choose',
    needEvidence: 'Evidence is needed before it counts as fixed.',
    rule: 'It closes only with evidence and a re-check that found it fixed.',
    planFollowUp: 'Plan the follow-up',
  },
}
