import type { CommuneDrugClass } from '../../data/analysis/drugClass/communeDrugClass.ts'
import { drugRuleOfYear } from '../../data/analysis/drugClass/drugEvidence.ts'
import { drugUnknowns } from '../../data/analysis/drugClass/drugUnknowns.ts'
import { drugSteps } from '../../data/analysis/drugClass/drugWhatIf.ts'
import type { Language } from '../../data/model/codedValue.ts'
import { className } from './className.ts'
import { EVIDENCE_WORDS } from './evidenceWords.ts'
import { countText } from './factForm.ts'
import { FACT_WORDS } from './factWords.ts'

/** One sentence for each thing that would change the proposed class, what is not stated first. */
export const changeSentences = (
  { facts, readings }: CommuneDrugClass,
  year: number,
  language: Language,
): readonly string[] => {
  const rule = drugRuleOfYear(year)
  const [proposal] = readings
  if (!rule || !proposal) return []
  const words = EVIDENCE_WORDS[language]
  const { names } = FACT_WORDS[language]
  const outcome = (code: string) => words.becomes(className(code, language))
  const unknowns = drugUnknowns(facts, rule).map(({ fact, outcomes }) =>
    words.ifStated(
      names[fact],
      outcomes
        .map(({ value, class: code }) =>
          typeof value === 'boolean'
            ? (value ? words.ifYes : words.ifNo)(outcome(code))
            : words.ifValue(countText(value, language), outcome(code)),
        )
        .join('; '),
    ),
  )
  const steps = drugSteps(facts, rule).map(({ count, from, to, class: code }) =>
    words.falls(names[count], countText(from, language), countText(to, language), className(code, language)),
  )
  const couldRise =
    proposal.couldBe !== null && proposal.couldBe !== proposal.type ? [words.couldBe(proposal.couldBe)] : []
  return [...unknowns, ...couldRise, ...steps]
}
