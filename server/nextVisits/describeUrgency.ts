import { labelOf } from '../../data/model/codedValue.ts'
import { INSPECTION_TOPICS } from '../../data/model/inspections/inspectionCodes.ts'
import type { UrgentVisit } from '../../data/model/inspections/nextVisits.ts'
import { LICENCE_KINDS } from '../../data/model/inspections/registerCodes.ts'
import { dayText } from '../exports/cellText.ts'
import type { FoundUrgency } from './queries.ts'

const HOUR_MS = 3_600_000

/** An urgency with its clock and a sentence that says why. */
export const describeUrgency = ({ detail, ...urgency }: FoundUrgency, hours: number): UrgentVisit => ({
  ...urgency,
  until: new Date(Date.parse(urgency.since) + hours * HOUR_MS).toISOString(),
  text: textOf(urgency.trigger, detail),
})

const textOf = (trigger: FoundUrgency['trigger'], detail: FoundUrgency['detail']): string => {
  const of = (key: string) => String(detail[key] ?? '')
  const topic = labelOf(INSPECTION_TOPICS, of('topic'), 'vi')
  switch (trigger) {
    case 'COMPLAINT':
      return `Phản ánh chưa được kiểm tra (${topic}): ${of('summary')}`
    case 'FINDING_OVERDUE':
      return `Tồn tại quá hạn khắc phục ${dayText(of('day'))} (${topic}): ${of('summary')}`
    case 'LICENCE_EXPIRED':
      return `${labelOf(LICENCE_KINDS, of('kind'), 'vi')} hết hạn ${dayText(of('day'))}, chưa có giấy mới`
    case 'READING_OVER':
      return `${of('parameter')} ${decimal(detail.value)} vượt ${decimal(detail.limit)} ${of('unit')} tại ${of('place')}`
  }
}

const decimal = (value: string | number | null | undefined): string => Number(value).toLocaleString('vi-VN')
