import { hasSay, methodFacts } from '../../../data/analysis/questions/analysisMethods.ts'
import { formatQuestion } from '../../../data/analysis/questions/analysisQuestion.ts'
import type { AnalysisFindings, AnalysisResult } from '../../../data/analysis/questions/analysisResult.ts'
import { analysisText, daysUsed } from '../../../data/analysis/sentences/analysisText.ts'
import { DECIDED } from '../../../data/analysis/sentences/decidedText.ts'
import { sayNumbers } from '../../../data/analysis/sentences/sayNumber.ts'
import { isViewRecorded } from '../../../data/model/auditCodes.ts'
import { SENSITIVITIES, type Sensitivity } from '../../../data/model/caseCodes.ts'
import { type Language, labelOf } from '../../../data/model/codedValue.ts'
import { EXPORT_WORDS } from '../../../data/model/exports/exportWords.ts'
import { isoDay } from '../../../data/model/localDay.ts'
import { filterSentence } from '../../../data/model/filterText/filterSentence.ts'
import { type PlaceNames, placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import { dayText, instantText } from '../../exports/cellText.ts'
import type { ExportFact } from '../../exports/exportTable.ts'
import { FACT_WORDS } from './factWords.ts'

/** A result with all that a file says of it. */
export interface ResultToWrite {
  readonly result: AnalysisResult & { readonly outcome: AnalysisFindings }
  /** Null: it was not saved. */
  readonly saved: { readonly name: string; readonly authorName: string } | null
  readonly sensitivity: Sensitivity
  readonly sampleCases: number
  readonly names: PlaceNames
  readonly exporter: { readonly name: string; readonly userName: string }
  /** ISO instant, UTC. */
  readonly at: string
  readonly language: Language
}

/** Everything a file of a result says of it, in the order in which people want to know it. */
export const resultFacts = (source: ResultToWrite): readonly ExportFact[] => {
  const { result, saved, names, exporter, language } = source
  const { question, outcome, dataVersion, computedOn } = result
  const { from, to } = question.filter
  const words = FACT_WORDS[language]
  const exported = EXPORT_WORDS[language]
  const say = sayNumbers(language)
  const texts = analysisText(result, language, (code) => placeLabel(code, language, names))
  const [usedFrom, usedTo] = daysUsed(result).map(isoDay) as [string, string]
  const decided = DECIDED[question.method]?.[language]
  const facts: (ExportFact | false)[] = [
    saved !== null && { key: 'name', label: words.name, value: saved.name },
    { key: 'question', label: words.question, value: methodFacts(question.method).question[language] },
    { key: 'finding', label: words.finding, value: texts.headline },
    {
      key: 'filter',
      label: exported.filter,
      value: filterSentence(question.filter, language, names, Number.POSITIVE_INFINITY),
    },
    { key: 'period', label: exported.period, value: exported.days(dayText(from), dayText(to)) },
    (usedFrom !== from || usedTo !== to) && {
      key: 'days_used',
      label: words.daysUsed,
      value: exported.days(dayText(usedFrom), dayText(usedTo)),
    },
    { key: 'method', label: words.method, value: methodFacts(question.method)[language] },
    ...parameterFacts(source),
    decided !== undefined && { key: 'decided', label: words.decided, value: decided },
    { key: 'n', label: words.used, value: say.count(outcome.cases) },
    { key: 'compared', label: words.compared, value: say.count(outcome.compared) },
    // The sentence begins with what the label says already.
    { key: 'left_out', label: words.leftOut, value: texts.leftOut?.replace(/^[^:]*: /, '') ?? words.nobody },
    { key: 'data_version', label: exported.dataVersion, value: String(dataVersion) },
    { key: 'computed_on', label: words.computedOn, value: dayText(computedOn) },
    saved !== null && { key: 'author', label: words.author, value: saved.authorName },
    { key: 'query', label: exported.query, value: formatQuestion(question) },
    {
      key: 'highest_sensitivity',
      label: exported.level,
      value: labelOf(SENSITIVITIES, source.sensitivity, language),
    },
    {
      key: 'sample',
      label: exported.sample,
      value: source.sampleCases === 0 ? exported.noSample : words.someSample(say.count(source.sampleCases)),
    },
    { key: 'exporter', label: exported.exporter, value: `${exporter.name} (${exporter.userName})` },
    { key: 'exported_at', label: exported.exportedAt, value: `${instantText(source.at)} (UTC+7)` },
  ]
  return facts.filter((fact) => fact !== false)
}

/** The warning on top of a file with restricted cases behind it; null for others. */
export const resultWarning = ({ sensitivity, language }: ResultToWrite): string | null =>
  isViewRecorded(sensitivity) ? EXPORT_WORDS[language].warning(labelOf(SENSITIVITIES, sensitivity, language)) : null

/** Every parameter that had a say, as the panel names it. */
const parameterFacts = ({ result: { question }, language }: ResultToWrite): ExportFact[] =>
  Object.entries(methodFacts(question.method).parameters).flatMap(([name, parameter]) => {
    if (!hasSay(parameter, question.parameters)) return []
    const value = question.parameters[name] ?? parameter.absent
    const text =
      parameter.kind === 'choice'
        ? labelOf(parameter.choices, String(value), language)
        : `${Number(value).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')} ${parameter.unit[language]}`.trim()
    return [{ key: `parameter_${name}`, label: parameter.label[language], value: text }]
  })
