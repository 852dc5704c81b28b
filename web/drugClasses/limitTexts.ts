import type { CommuneDrugClass, CriterionCode, DrugType } from '../../data/analysis/drugClass/communeDrugClass.ts'
import type { Language } from '../../data/model/codedValue.ts'
import type { DrugBands, DrugClassRule } from '../../data/reference/drugClassRules.ts'
import { formatCount, formatDecimal } from '../ui/format.ts'
import { countText } from './factForm.ts'
import { EVIDENCE_WORDS } from './evidenceWords.ts'

/** What a criterion asks of each type; null where it has no such band. */
export type LimitTexts = Readonly<Record<CriterionCode, Readonly<Record<DrugType, string | null>>>>

/** A share per 100.000 as percent without needless zeros: 500 is "0,5%". */
export const percentText = (perHundredThousand: number, language: Language): string => {
  const value = perHundredThousand / 1000
  const digits = [0, 1, 2, 3].find((count) => Number(value.toFixed(count)) === value) ?? 3
  return `${formatDecimal(value, digits, language)}%`
}

/** The bands of a rule in words. */
export const limitTexts = ({ commune: rule }: DrugClassRule, language: Language): LimitTexts => {
  const words = EVIDENCE_WORDS[language]
  const share = ({ I, II }: DrugBands) => ({
    I: `≥ ${percentText(I, language)}`,
    II: `${percentText(II, language)} – < ${percentText(I, language)}`,
    III: `< ${percentText(II, language)}`,
  })
  const count = (value: number) => formatCount(value, language)
  const either = (text: (bands: DrugBands, unit: string) => string) =>
    words.or(text(rule.plants, words.plants), text(rule.squareMetres, 'm²'))
  return {
    a: share(rule.usersPerHundredThousand),
    b: {
      I: `≥ ${count(rule.places.I)}`,
      II:
        rule.places.II === rule.places.I - 1
          ? count(rule.places.II)
          : `${count(rule.places.II)} – < ${count(rule.places.I)}`,
      III: null,
    },
    c: share(rule.offendersPerHundredThousand),
    d: {
      I: either(({ I }, unit) => `≥ ${count(I)} ${unit}`),
      II: either(({ I, II }, unit) => `${count(II)} – < ${count(I)} ${unit}`),
      III: either(({ II }, unit) => `< ${count(II)} ${unit}`),
    },
    đ: {
      I: words.onRouteAnd(count(rule.neededOnKeyRoute), 'II'),
      II: words.onRouteAnd(count(rule.neededOnKeyRoute), 'III'),
      III: null,
    },
  }
}

/** What a commune stated for each criterion. */
export const criterionValues = (
  { facts, usersPerHundredThousand, offendersPerHundredThousand }: CommuneDrugClass,
  language: Language,
): Readonly<Record<CriterionCode, string>> => {
  const words = EVIDENCE_WORDS[language]
  const count = (value: number | null) => (value === null ? words.notStated : countText(value, language))
  const share = (value: number | null, per: number | null) =>
    value === null || per === null
      ? words.notStated
      : `${count(value)} / ${count(facts.residents)} = ${formatDecimal(per / 1000, 3, language)}%`
  return {
    a: share(facts.users, usersPerHundredThousand),
    b: count(facts.places),
    c: share(facts.offenders, offendersPerHundredThousand),
    d: `${words.plantsLabel}: ${count(facts.plants)} · m²: ${count(facts.squareMetres)}`,
    đ: facts.isOnKeyRoute === null ? words.notStated : facts.isOnKeyRoute ? words.onRoute : words.offRoute,
  }
}
