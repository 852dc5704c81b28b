import type { Language } from '../../model/codedValue.ts'
import { dayNumber } from '../../model/localDay.ts'
import { hasSay, methodFacts } from '../questions/analysisMethods.ts'
import type { AnalysisResult } from '../questions/analysisResult.ts'
import { headlineOf } from './headlines.ts'
import { comparedText } from './comparedText.ts'
import { DECIDED } from './decidedText.ts'
import { leftOutText } from './leftOutText.ts'
import { refusalText } from './refusalText.ts'
import { type Say, sayNumbers } from './sayNumber.ts'

export interface AnalysisText {
  /** What was found, in one plain sentence; or why nothing can be said. */
  readonly headline: string
  /** Method, n, parameters, period, data version. */
  readonly method: string
  /** How many cases were left out and why; null when none. */
  readonly leftOut: string | null
}

/**
 * An answer in words. No sentence shows a number that is not in the result.
 * @param nameOf name of a commune by its code
 */
export const analysisText = (
  result: AnalysisResult,
  language: Language,
  nameOf: (code: string) => string,
): AnalysisText => {
  const { question, outcome, dataVersion } = result
  const say = sayNumbers(language)
  const facts = methodFacts(question.method)
  const isAnswer = outcome.kind === 'answered'
  const decided = DECIDED[question.method]?.[language]
  const parts = [
    facts[language],
    ...(isAnswer
      ? [comparedText(question.method, say.count(outcome.cases), say.count(outcome.compared), language)]
      : []),
    PERIOD[language](...(daysUsed(result).map(say.day) as [string, string])),
    ...parameterTexts(result, language, say),
    ...(isAnswer && decided ? [decided] : []),
    VERSION[language](String(dataVersion)),
  ]
  return {
    headline: isAnswer ? headlineOf(question, outcome, language, nameOf) : refusalText(outcome, language),
    method: `${parts.join('; ')}.`,
    leftOut: isAnswer ? leftOutText(outcome.leftOut, language) : null,
  }
}

/** First and last day number that an answer rests on: those of the question, unless it looks at others. */
export const daysUsed = ({ question: { filter }, outcome }: AnalysisResult): [number, number] => {
  const numbers = outcome.kind === 'answered' ? outcome.numbers : {}
  // Emerging hot spots rest on whole steps, from the first to the last day of them.
  return [
    numbers.firstDay ?? numbers.usedFrom ?? dayNumber(filter.from),
    numbers.lastDay ?? numbers.usedTo ?? dayNumber(filter.to),
  ]
}

const PERIOD = {
  vi: (from: string, to: string) => `kỳ ${from}–${to}`,
  en: (from: string, to: string) => `period ${from}–${to}`,
}
const VERSION = {
  vi: (version: string) => `số liệu phiên bản ${version}`,
  en: (version: string) => `data version ${version}`,
}

/** Every parameter that had a say, as the panel names it. */
const parameterTexts = ({ question }: AnalysisResult, language: Language, say: Say): string[] =>
  Object.entries(methodFacts(question.method).parameters).flatMap(([name, parameter]) => {
    const value = question.parameters[name] ?? parameter.absent
    const label = parameter.label[language].replace(/^./u, (first) => first.toLowerCase())
    if (parameter.kind === 'choice') {
      return [`${label}: ${parameter.choices.find(({ code }) => code === value)?.[language] ?? value}`]
    }
    const number = Number.isInteger(Number(value)) ? say.count(Number(value)) : say.tenths(Number(value))
    return hasSay(parameter, question.parameters) ? [`${label}: ${number} ${parameter.unit[language]}`.trim()] : []
  })
