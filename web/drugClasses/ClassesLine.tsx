import type { DrugRecord, DrugRow } from '../../data/model/drugClasses/drugRecord.ts'
import { DRUG_STAGES } from '../../data/model/drugClasses/drugClassCodes.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import { formatDay } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ClassMark } from './ClassMark.tsx'
import { SHEET_WORDS } from './sheetWords.ts'

interface ClassesLineProps {
  readonly row: DrugRow
  readonly record: DrugRecord | null
  /** By what is saved. */
  readonly proposed: string | null
}

/** What was proposed, what the commune said, what the province decided, and the year before: side by side. */
export const ClassesLine = ({ row: { lastYearClass }, record, proposed }: ClassesLineProps) => {
  const language = useLanguage()
  const words = SHEET_WORDS[language]
  return (
    <>
      <dl className="drug-classes-line">
        <div>
          <dt>{words.proposed}</dt>
          <dd>
            <ClassMark code={proposed} />
          </dd>
        </div>
        <div>
          <dt>{words.self}</dt>
          <dd>
            <ClassMark code={record?.selfClass ?? null} />
            {record?.selfReason && <span>{words.reasonOf.self(record.selfReason)}</span>}
          </dd>
        </div>
        <div>
          <dt>{words.decided}</dt>
          <dd>
            <ClassMark code={record?.decidedClass ?? null} />
            {record?.decisionNumber && record.decidedOn && (
              <span className="soft">{words.decisionOf(record.decisionNumber, formatDay(record.decidedOn))}</span>
            )}
            {record?.decidedReason && <span>{words.reasonOf.decided(record.decidedReason)}</span>}
          </dd>
        </div>
        <div>
          <dt>{words.lastYear}</dt>
          <dd>
            <ClassMark code={lastYearClass} />
          </dd>
        </div>
      </dl>
      <p className="drug-stage">
        {record ? labelOf(DRUG_STAGES, record.stage, language) : words.nothingYet}
        {record?.returnReason && <strong> {words.returned(record.returnReason)}</strong>}
      </p>
    </>
  )
}
