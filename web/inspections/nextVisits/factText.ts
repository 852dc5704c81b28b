import { type Language, labelOf } from '../../../data/model/codedValue.ts'
import { ESTABLISHMENT_TYPES } from '../../../data/model/establishmentTypes.ts'
import type { RiskFactor, RiskFacts } from '../../../data/model/inspections/nextVisits.ts'
import { FACILITY_CLASSES } from '../../../data/model/placeCodes.ts'
import { formatCount } from '../../ui/format.ts'
import { NEXT_VISITS_WORDS } from './nextVisitsWords.ts'

/** The fact behind a factor of risk, in few words. */
export const factText = (factor: RiskFactor, facts: RiskFacts, language: Language): string => {
  const words = NEXT_VISITS_WORDS[language].facts
  const counted = (count: number, text: (count: string) => string) =>
    count === 0 ? words.nothing : text(formatCount(count, language))
  switch (factor) {
    case 'violations':
      return counted(facts.violationAges.length, words.violations)
    case 'complaints':
      return counted(facts.complaints, words.complaints)
    case 'facilityClass':
      return facts.facilityClass
        ? labelOf(FACILITY_CLASSES, facts.facilityClass, language)
        : labelOf(ESTABLISHMENT_TYPES, facts.type, language)
    case 'hotSpot':
      return counted(facts.casesAround, words.cases)
    case 'sinceVisit':
      return facts.daysSinceVisit === null ? words.never : words.days(formatCount(facts.daysSinceVisit, language))
    case 'overdue': {
      const { overdueFindings, expiredLicences } = facts
      const said = [
        overdueFindings > 0 && words.overdue(formatCount(overdueFindings, language)),
        expiredLicences > 0 && words.expired(formatCount(expiredLicences, language)),
      ].filter(Boolean)
      return said.length > 0 ? said.join(', ') : words.nothing
    }
  }
}
