import { labelOf, type Language } from '../../data/model/codedValue.ts'
import { SENSITIVITIES } from '../../data/model/caseCodes.ts'
import { formatCaseFilter } from '../../data/model/caseFilter.ts'
import type { ExportThing } from '../../data/model/exports/exportThings.ts'
import { EXPORT_WORDS } from '../../data/model/exports/exportWords.ts'
import { filterSentence } from '../../data/model/filterText/filterSentence.ts'
import type { PlaceNames } from '../../data/model/filterText/placeLabel.ts'
import { dayText, instantText } from './cellText.ts'
import type { ExportFact } from './exportTable.ts'
import type { CaseSelection, ExportSummary } from './queries.ts'

/** What the facts of a file are made from. */
export interface FactSource {
  readonly thing: ExportThing
  readonly format: string
  /** Of cases; other things are not filtered. */
  readonly selection: CaseSelection | null
  readonly summary: ExportSummary
  readonly names: PlaceNames
  readonly boundaries: { readonly approximate: number; readonly official: number }
  readonly dataVersion: string
  readonly exporter: { readonly name: string; readonly userName: string }
  readonly at: Date
  readonly language: Language
}

/** Everything a file says of itself, in the order in which people want to know it. */
export const exportFacts = (source: FactSource): readonly ExportFact[] => {
  const { thing, selection, summary, boundaries, exporter, language } = source
  const words = EXPORT_WORDS[language]
  const count = (value: number) => value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')
  const missing = summary.rows - summary.located
  const facts: (ExportFact | false)[] = [
    { key: 'content', label: words.content, value: thing[language] },
    { key: 'filter', label: words.filter, value: sentenceOf(source) },
    selection !== null && { key: 'query', label: words.query, value: queryOf(selection) },
    selection !== null && { key: 'period', label: words.period, value: periodOf(selection, language) },
    selection?.since != null && {
      key: 'window',
      label: words.window,
      value: words.since(dayText(selection.since)),
    },
    { key: 'rows', label: words.rows, value: count(summary.rows) },
    { key: 'located', label: words.located, value: words.locatedOf(count(summary.located), count(missing)) },
    source.format === 'gpx' &&
      missing > 0 && { key: 'left_out', label: words.located, value: words.leftOut(count(missing)) },
    { key: 'highest_sensitivity', label: words.level, value: levelOf(summary, language) ?? words.noLevel },
    {
      key: 'exactness',
      label: words.positions,
      value: summary.rounded === 0 ? words.exact : words.rounded(count(summary.rounded)),
    },
    { key: 'coordinate_system', label: words.system, value: 'WGS 84 (EPSG:4326)' },
    { key: 'data_version', label: words.dataVersion, value: source.dataVersion },
    { key: 'exporter', label: words.exporter, value: `${exporter.name} (${exporter.userName})` },
    { key: 'exported_at', label: words.exportedAt, value: `${instantText(source.at.toISOString())} (UTC+7)` },
    {
      key: 'boundaries',
      label: words.boundaries,
      value:
        boundaries.official === 0
          ? words.approximate
          : boundaries.approximate === 0
            ? words.official
            : words.mixed(count(boundaries.official), count(boundaries.approximate)),
    },
    {
      key: 'sample',
      label: words.sample,
      value: summary.sample === 0 ? words.noSample : words.someSample(count(summary.sample)),
    },
    thing.thing === 'cases' && { key: 'import', label: words.stamp, value: words.stampText },
  ]
  return facts.filter((fact) => fact !== false)
}

/** The warning on top of a file with restricted rows; null for others. */
export const exportWarning = (summary: ExportSummary, language: Language): string | null =>
  isRestricted(summary) ? EXPORT_WORDS[language].warning(levelOf(summary, language) ?? '') : null

/** Whether the rows must not be passed on: then the name of the file says so too. */
export const isRestricted = ({ highest }: ExportSummary): boolean => highest === 'RESTRICTED' || highest === 'SEALED'

const levelOf = ({ highest }: ExportSummary, language: Language): string | null =>
  highest === null ? null : labelOf(SENSITIVITIES, highest, language)

const sentenceOf = ({ selection, names, language }: FactSource): string =>
  selection === null
    ? EXPORT_WORDS[language].allOfThem
    : filterSentence(selection.filter, language, names, Number.POSITIVE_INFINITY)

const queryOf = ({ filter, since }: CaseSelection): string =>
  [formatCaseFilter(filter), ...(since === null ? [] : [`since=${since}`])].filter((part) => part !== '').join('&')

const periodOf = ({ filter: { from, to } }: CaseSelection, language: Language): string =>
  from === null && to === null
    ? EXPORT_WORDS[language].allDays
    : EXPORT_WORDS[language].days(from && dayText(from), to && dayText(to))
