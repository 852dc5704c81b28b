import type { DrugRecord, DrugVersion } from '../../data/model/drugClasses/drugRecord.ts'
import { DRUG_FACTS } from '../../data/analysis/drugClass/communeDrugFacts.ts'
import { DRUG_STAGES } from '../../data/model/drugClasses/drugClassCodes.ts'
import { type Language, labelOf } from '../../data/model/codedValue.ts'
import { useDrugHistory } from '../api/drugClasses.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { formatCount, formatDay, formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { className } from './className.ts'
import { countText } from './factForm.ts'
import { FACT_WORDS } from './factWords.ts'
import { SHEET_WORDS } from './sheetWords.ts'

/** Who changed what, when: the latest change first. */
export const VersionsPart = ({ record }: { readonly record: DrugRecord }) => {
  const language = useLanguage()
  const words = SHEET_WORDS[language]
  const { data, error, refetch } = useDrugHistory(record.id, record.version)
  if (error && !data) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={120} />
  return (
    <section className="page-part drug-history">
      <h3>{words.history}</h3>
      <ol>
        {data.map((former, index) => {
          const { day, clock } = formatInstant(former.replacedAt)
          return (
            <li key={former.version}>
              <strong>{words.version(formatCount(former.version + 1, language))}</strong>
              <span className="soft">
                {' '}
                {day} {clock}
                {former.personName && words.by(former.personName)}
              </span>
              <ul>
                {changesBetween(former, data[index - 1] ?? record, language).map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            </li>
          )
        })}
        <li>
          <strong>{words.version('1')}</strong> <span className="soft">{words.first}</span>
        </li>
      </ol>
    </section>
  )
}

type Version = Omit<DrugVersion, 'replacedAt' | 'personName'>

/** What a change touched, in words. */
const changesBetween = (before: Version, after: Version, language: Language): readonly string[] => {
  const words = SHEET_WORDS[language]
  const { labels, yes, no, notStated } = FACT_WORDS[language]
  const shown = (value: number | boolean | null) =>
    value === null ? notStated : typeof value === 'boolean' ? (value ? yes : no) : countText(value, language)
  const facts = DRUG_FACTS.filter((fact) => before[fact] !== after[fact]).map((fact) =>
    words.change(labels[fact], shown(before[fact]), shown(after[fact])),
  )
  const stageName = (code: string) => labelOf(DRUG_STAGES, code, language)
  const pairs = [
    [words.stage, stageName(before.stage), stageName(after.stage)],
    [words.self, className(before.selfClass, language), className(after.selfClass, language)],
    [words.decided, className(before.decidedClass, language), className(after.decidedClass, language)],
  ] as const
  const steps = pairs.flatMap(([name, from, to]) => (from === to ? [] : [words.change(name, from, to)]))
  // Why and by which decision: once facts are sent back, it stands here only.
  const { selfReason, decidedReason, decisionNumber, decidedOn, returnReason } = after
  const grounds = [
    decisionNumber !== before.decisionNumber &&
      decisionNumber &&
      decidedOn &&
      words.decisionOf(decisionNumber, formatDay(decidedOn)),
    selfReason !== before.selfReason && selfReason && words.reasonOf.self(selfReason),
    decidedReason !== before.decidedReason && decidedReason && words.reasonOf.decided(decidedReason),
    returnReason !== before.returnReason && returnReason && words.returned(returnReason),
  ].filter((line): line is string => Boolean(line))
  const all = [...facts, ...steps, ...grounds]
  return all.length > 0 ? all : [words.noteChanged]
}
