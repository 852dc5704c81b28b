import { SENSITIVITIES } from '../../data/model/caseCodes.ts'
import type { CaseFilter } from '../../data/model/caseFilter.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import type { ExportThing } from '../../data/model/exports/exportThings.ts'
import { filterSentence } from '../../data/model/filterText/filterSentence.ts'
import type { PlaceNames } from '../../data/model/filterText/placeLabel.ts'
import type { ExportTotals } from '../api/exportCalls.ts'
import { formatCount, formatDay, formatPeriod } from '../ui/format.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { problemText } from '../ui/problemText.ts'
import { EXPORT_DIALOG_WORDS } from './exportDialogWords.ts'

interface ExportContentProps {
  readonly thing: ExportThing
  readonly format: string
  readonly filter: CaseFilter
  readonly since: string | null
  readonly names: PlaceNames
  /** Undefined while they are counted. */
  readonly totals: ExportTotals | undefined
  readonly problem: Error | null
}

/** What the file will hold, in a sentence and a number, and what its reader must know. */
export const ExportContent = ({ thing, format, filter, since, names, totals, problem }: ExportContentProps) => {
  const language = useLanguage()
  const words = EXPORT_DIALOG_WORDS[language]
  if (problem) return <Notice kind="error" title={words.failed} text={problemText(problem, language)} />
  const isCases = thing.thing === 'cases'
  const count = (value: number) => formatCount(value, language)
  const sentence = isCases
    ? [
        filterSentence(filter, language, names),
        formatPeriod(filter.from, filter.to, language),
        ...(since === null ? [] : [words.since(formatDay(since))]),
      ].join('; ')
    : words.everythingSeen
  const isRestricted = totals?.highest === 'RESTRICTED' || totals?.highest === 'SEALED'
  return (
    <section className="export-content" aria-live="polite">
      <h3>{words.content}</h3>
      <p className="export-count">
        {totals === undefined
          ? words.counting
          : isCases
            ? words.cases(count(totals.rows), count(totals.located))
            : words.things(count(totals.rows), thing[language])}
      </p>
      <p>{sentence}</p>
      {totals?.rows === 0 && <p>{isCases ? words.noCases : words.noThings}</p>}
      {totals && format === 'gpx' && totals.located < totals.rows && <p>{words.placed(count(totals.located))}</p>}
      {totals && totals.rounded > 0 && <p>{words.rounded(count(totals.rounded))}</p>}
      {totals && totals.sample > 0 && <p>{words.sample(count(totals.sample))}</p>}
      {isRestricted && (
        <p className="export-warning">{words.restricted(labelOf(SENSITIVITIES, totals.highest ?? '', language))}</p>
      )}
      <p className="export-quiet">{words.recorded}</p>
    </section>
  )
}
