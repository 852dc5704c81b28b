import { ArrowLeft, Printer } from 'lucide-react'
import { Link } from 'wouter'
import { drugYearPeriod } from '../../data/model/drugClasses/drugYear.ts'
import type { DrugRow } from '../../data/model/drugClasses/drugRecord.ts'
import { useDrugOffers } from '../api/drugClasses.ts'
import { formatPeriod } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ClassesLine } from './ClassesLine.tsx'
import { DecisionPart } from './DecisionPart.tsx'
import { EvidencePart } from './EvidencePart.tsx'
import { FactsForm } from './FactsForm.tsx'
import { PrintedFacts } from './PrintedFacts.tsx'
import { SHEET_WORDS } from './sheetWords.ts'
import { TryingBar } from './TryingBar.tsx'
import { useFacts } from './useFacts.ts'
import { VersionsPart } from './VersionsPart.tsx'

interface CommuneSheetProps {
  readonly row: DrugRow
  readonly year: number
  readonly name: string
  readonly listAddress: string
}

/** Everything about one commune in a year: what it states, what is proposed and why, who decided what. */
export const CommuneSheet = ({ row, year, name, listAddress }: CommuneSheetProps) => {
  const language = useLanguage()
  const words = SHEET_WORDS[language]
  const { mayEnter } = row
  // Whoever may put down what is real does not go on from a sample.
  const record = mayEnter ? null : row.record
  const mayWrite = mayEnter || (record?.mayEdit === true && record.stage === 'SELF')
  const facts = useFacts({ communeCode: row.communeCode, year }, record)
  const offers = useDrugOffers(row.communeCode, year, mayWrite)
  const { from, to } = drugYearPeriod(year)
  return (
    <article className="drug-sheet">
      <nav className="drug-sheet-nav">
        <Link href={listAddress} className="page-back">
          <ArrowLeft aria-hidden="true" size={16} strokeWidth={1.8} />
          {words.back}
        </Link>
        <button type="button" className="text-button" onClick={() => print()}>
          <Printer aria-hidden="true" size={16} strokeWidth={1.8} />
          {words.print}
        </button>
      </nav>
      <header>
        <h2>{name}</h2>
        <p className="soft">
          {words.year(String(year))} ({formatPeriod(from, to, language)}){record?.isSample && ` · ${words.sample}`}
        </p>
      </header>
      <ClassesLine row={row} record={record} proposed={facts.savedEvidence?.readings[0]?.class ?? null} />
      <p className="drug-said">{words.peopleDecide}</p>
      <TryingBar facts={facts} record={record} mayWrite={mayWrite} isSampleOnly={mayEnter && row.record !== null} />
      <div className="drug-columns">
        <section className="page-part drug-stated">
          <h2>{words.facts}</h2>
          <FactsForm facts={facts} offers={mayWrite ? (offers.data ?? null) : null} />
          <PrintedFacts form={facts.form} />
        </section>
        <EvidencePart evidence={facts.evidence} year={year} hasProblems={Object.keys(facts.problems).length > 0} />
      </div>
      {facts.latest && (
        <div className="drug-steps">
          <DecisionPart record={facts.latest} isDirty={facts.isDirty} />
          <VersionsPart record={facts.latest} />
        </div>
      )}
    </article>
  )
}
