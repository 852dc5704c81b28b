import { useState } from 'react'
import { RECHECK_RESULTS } from '../../../data/model/inspections/inspectionCodes.ts'
import type { Finding, Inspection } from '../../../data/model/inspections/inspections.ts'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { codeOptions } from '../../account/codeOptions.ts'
import { SendForm } from '../../account/SendForm.tsx'
import { stepFinding, useInspections } from '../../api/inspections.ts'
import { LongField } from '../../tips/LongField.tsx'
import { formatDay } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { readOptionalDay } from '../readDays.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { useInspectionSending } from '../useInspectionSending.ts'
import { WrittenDay } from '../WrittenDay.tsx'
import { FINDING_WORDS } from './findingWords.ts'
import { readFindingStep } from './readFindingStep.ts'

interface FindingStepFormProps {
  readonly inspection: Inspection
  readonly finding: Finding
  readonly step: 'evidence' | 'recheck'
  readonly today: string
  readonly onDone: () => void
}

/** Evidence that something was fixed, or the re-check that says so; a re-check that did not find it fixed opens it again. */
export const FindingStepForm = ({ inspection, finding, step, today, onDone }: FindingStepFormProps) => {
  const language = useLanguage()
  const words = FINDING_WORDS[language]
  const shared = SCOPE_WORDS[language]
  const { sending, afterChange } = useInspectionSending()
  const { establishmentId, provinceCode } = inspection
  const visits = useInspections({
    province: step === 'recheck' && establishmentId !== null ? provinceCode : null,
    establishment: establishmentId,
    from: inspection.day,
  })
  const others = visits.data?.pages
    .flatMap(({ inspections }) => inspections)
    .filter(({ id, startedOn }) => id !== inspection.id && startedOn !== null)
  const [form, setForm] = useState({
    evidence: finding.evidence ?? '',
    evidenceOn: formatDay(finding.evidenceOn ?? today),
    recheckedOn: formatDay(today),
    recheckResult: '',
    recheckInspectionId: finding.recheckInspectionId === null ? '' : String(finding.recheckInspectionId),
  })
  const edit = (change: Partial<typeof form>) => setForm((now) => ({ ...now, ...change }))
  const save = async () => {
    const read = readFindingStep(form, step, finding, readOptionalDay)
    const said = {
      ...(read.problems.evidence && {
        evidence: read.problems.evidence === 'evidence' ? words.needEvidence : shared.needed,
      }),
      ...(read.problems.evidenceOn && { evidenceOn: shared.dayProblem }),
      ...(read.problems.recheckedOn && { recheckedOn: shared.dayProblem }),
      ...(read.problems.recheckResult && { recheckResult: shared.needed }),
    }
    const written = read.step
    if (!sending.check(said) || !written) return
    if (!(await sending.send(() => stepFinding(finding.id, { ...written, version: finding.version })))) return
    await afterChange()
    onDone()
  }
  const { problems } = sending
  return (
    <SendForm
      sending={sending}
      onSend={() => void save()}
      onCancel={onDone}
      name={step === 'evidence' ? words.giveEvidence : words.recheck}
      isThumbBar
    >
      <p className="soft">{words.rule}</p>
      <LongField
        label={words.evidence}
        rows={2}
        longest={4000}
        value={form.evidence}
        onText={(evidence) => edit({ evidence })}
        problem={problems.evidence}
      />
      <WrittenDay
        label={words.evidenceOn}
        today={today}
        value={form.evidenceOn}
        onText={(evidenceOn) => edit({ evidenceOn })}
        problem={problems.evidenceOn}
      />
      {step === 'recheck' && (
        <>
          <WrittenDay
            label={words.recheckedOn}
            today={today}
            value={form.recheckedOn}
            onText={(recheckedOn) => edit({ recheckedOn })}
            problem={problems.recheckedOn}
          />
          <ChoiceField
            label={words.recheckResult}
            value={form.recheckResult}
            none={words.choose}
            options={codeOptions(RECHECK_RESULTS, language)}
            onChoose={(recheckResult) => edit({ recheckResult })}
            problem={problems.recheckResult}
          />
          {others && others.length > 0 && (
            <ChoiceField
              label={words.recheckVisit}
              value={form.recheckInspectionId}
              none={words.noVisit}
              options={others.map(({ id, number, day }) => ({
                value: String(id),
                label: `${number} (${formatDay(day)})`,
              }))}
              onChoose={(recheckInspectionId) => edit({ recheckInspectionId })}
              problem={problems.recheckInspectionId}
            />
          )}
        </>
      )}
    </SendForm>
  )
}
