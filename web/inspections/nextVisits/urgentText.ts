import { type Language, labelOf } from '../../../data/model/codedValue.ts'
import { INSPECTION_TOPICS } from '../../../data/model/inspections/inspectionCodes.ts'
import type { UrgentVisit } from '../../../data/model/inspections/nextVisits.ts'
import { LICENCE_KINDS } from '../../../data/model/inspections/registerCodes.ts'
import { formatDay, formatNumber } from '../../ui/format.ts'
import { NEXT_VISITS_WORDS } from './nextVisitsWords.ts'

/** Why a place must be looked at at once, as one line. */
export const urgentText = (
  { trigger, detail }: Pick<UrgentVisit, 'trigger' | 'detail'>,
  language: Language,
): string => {
  const words = NEXT_VISITS_WORDS[language].reasons
  const { topic, summary, kind, day, parameter, value, limit, unit, place } = detail
  const ofTopic = topic === null ? '' : labelOf(INSPECTION_TOPICS, topic, language)
  const onDay = day === null ? '' : formatDay(day)
  const amount = (number: number | null) => (number === null ? '' : formatNumber(number, language))
  switch (trigger) {
    case 'COMPLAINT':
      return words.complaint(ofTopic, summary ?? '')
    case 'FINDING_OVERDUE':
      return words.overdue(ofTopic, onDay, summary ?? '')
    case 'LICENCE_EXPIRED':
      return words.expired(kind === null ? '' : labelOf(LICENCE_KINDS, kind, language), onDay)
    case 'READING_OVER':
      return words.reading(parameter ?? '', amount(value), `${amount(limit)} ${unit ?? ''}`.trim(), place ?? '')
  }
}
