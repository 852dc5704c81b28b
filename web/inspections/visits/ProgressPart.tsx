import { useState } from 'react'
import { OUTCOMES } from '../../../data/model/caseCodes.ts'
import { labelOf } from '../../../data/model/codedValue.ts'
import { INSPECTION_RESULTS, type InspectionLevel } from '../../../data/model/inspections/inspectionCodes.ts'
import type { Handover, Inspection } from '../../../data/model/inspections/inspections.ts'
import { legalLength } from '../../../data/model/inspections/legalLength.ts'
import { formatCount, formatDay, formatExactMoney } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { FactList } from './FactList.tsx'
import { ProgressEditor } from './ProgressEditor.tsx'
import { openSteps, type ProgressStep } from './progressForm.ts'
import { PROGRESS_WORDS } from './progressWords.ts'

interface ProgressPartProps {
  readonly inspection: Inspection
  readonly handover: Handover | null
  readonly today: string
}

/** How far an inspection is, until when the law lets it last, and the next step at one press. */
export const ProgressPart = ({ inspection, handover, today }: ProgressPartProps) => {
  const language = useLanguage()
  const words = PROGRESS_WORDS[language]
  const [step, setStep] = useState<ProgressStep | null>(null)
  const day = (iso: string | null) => iso && formatDay(iso)
  const { publishedOn, mustEndOn, endedOn, extendedDays } = inspection
  const law =
    publishedOn && inspection.visitKind === 'CHECK'
      ? legalLength(inspection.level as InspectionLevel, publishedOn)
      : null
  const number = (value: number) => formatCount(value, language)
  const mayClose = inspection.openFindings === 0 && (inspection.result !== 'CRIME_SIGN' || Boolean(handover?.decision))
  const steps = inspection.mayEdit ? openSteps(inspection) : []
  const hasPassed = mustEndOn !== null && (endedOn ?? today) > mustEndOn
  return (
    <section className="page-part">
      <h2>{words.title}</h2>
      {mustEndOn && (
        <p className={hasPassed ? 'law-passed' : undefined}>
          {hasPassed ? words.passed(formatDay(mustEndOn)) : endedOn === null && words.mustEnd(formatDay(mustEndOn))}{' '}
          {law && <span className="soft">{words.law(number(law.days), number(law.extension), law.source)}</span>}
        </p>
      )}
      <FactList
        facts={[
          [words.fields.publishedOn, day(publishedOn)],
          [words.fields.startedOn, day(inspection.startedOn)],
          [
            words.fields.extendedDays,
            extendedDays > 0 && [number(extendedDays), inspection.extensionReason].filter(Boolean).join(': '),
          ],
          [words.fields.endedOn, day(endedOn)],
          [words.fields.result, inspection.result && labelOf(INSPECTION_RESULTS, inspection.result, language)],
          [words.fields.outcomes, inspection.outcomes.map((code) => labelOf(OUTCOMES, code, language)).join(', ')],
          [words.fields.fine, inspection.fine !== null && formatExactMoney(inspection.fine, language)],
          [
            words.fields.minutesNumber,
            [inspection.minutesNumber, day(inspection.minutesOn)].filter(Boolean).join(', '),
          ],
          [words.fields.summary, inspection.summary],
          [words.fields.closedOn, day(inspection.closedOn)],
        ]}
      />
      {step ? (
        <ProgressEditor
          key={`${step}${inspection.version}`}
          inspection={inspection}
          handover={handover}
          step={step}
          today={today}
          onDone={() => setStep(null)}
        />
      ) : (
        steps.length > 0 && (
          <div className="form-buttons">
            {steps.map((one, index) => (
              <button
                key={one}
                type="button"
                className="text-button"
                data-kind={index === 0 && (one !== 'CLOSE' || mayClose) ? 'strong' : undefined}
                onClick={() => setStep(one)}
              >
                {words.steps[one]}
              </button>
            ))}
          </div>
        )
      )}
    </section>
  )
}
