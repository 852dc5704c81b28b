import type { ProvinceCriterion } from '../../data/analysis/drugClass/provinceDrugKey.ts'
import type { ProvinceDrugSheet } from '../../data/analysis/drugClass/provinceDrugSheet.ts'
import type { Language } from '../../data/model/codedValue.ts'
import type { DrugClassRule } from '../../data/reference/drugClassRules.ts'
import { formatCount, formatDecimal } from '../ui/format.ts'
import { countText } from './factForm.ts'
import { percentText } from './limitTexts.ts'
import { PAGE_WORDS } from './pageWords.ts'

interface ProvinceLine {
  readonly code: ProvinceCriterion
  readonly value: string
  readonly limit: string
  /** How many communes stated it; empty for the route. */
  readonly known: string
}

/** The six criteria of a province in words. */
export const provinceLines = (
  { sums, stated, communes }: ProvinceDrugSheet,
  { province: rule }: DrugClassRule,
  isOnRoute: boolean | null,
  language: Language,
): readonly ProvinceLine[] => {
  const { key: words } = PAGE_WORDS[language]
  const count = (value: number) => formatCount(value, language)
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : `${count(part)} / ${count(whole)} = ${formatDecimal((part / whole) * 100, 3, language)}%`
  const known = (...names: readonly (keyof typeof stated)[]) =>
    words.knownOf(count(Math.min(...names.map((name) => stated[name]))), count(communes))
  const atLeast = (perHundredThousand: number) => `≥ ${percentText(perHundredThousand, language)}`
  return [
    {
      code: 'USERS',
      value: share(sums.users, sums.residents),
      limit: atLeast(rule.usersPerHundredThousand),
      known: known('users'),
    },
    { code: 'PLACES', value: count(sums.places), limit: `≥ ${count(rule.places)}`, known: known('places') },
    {
      code: 'OFFENDERS',
      value: share(sums.offenders, sums.residents),
      limit: atLeast(rule.offendersPerHundredThousand),
      known: known('offenders'),
    },
    {
      code: 'COMMUNES',
      value: words.communesOf(count(sums.keyCommunes), count(stated.keyCommunes)),
      limit: atLeast(rule.communesPerHundredThousand),
      known: known('keyCommunes'),
    },
    {
      code: 'CROPS',
      value: words.plantsAndArea(count(sums.plants), countText(sums.squareMetres, language)),
      limit: words.plantsOrArea(count(rule.plants), count(rule.squareMetres)),
      known: known('plants', 'squareMetres'),
    },
    {
      code: 'ROUTE',
      value: words.routeChoices[isOnRoute === null ? 'unknown' : isOnRoute ? 'yes' : 'no'],
      limit: words.routeLimit,
      known: '',
    },
  ]
}
