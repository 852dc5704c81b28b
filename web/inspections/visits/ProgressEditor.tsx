import { useState } from 'react'
import type { Override } from '../../../data/model/inspections/campaigns.ts'
import type { Handover, Inspection } from '../../../data/model/inspections/inspections.ts'
import { SendForm } from '../../account/SendForm.tsx'
import { saveProgress } from '../../api/inspections.ts'
import { formatCount } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { RepeatStop } from '../RepeatStop.tsx'
import { useGuardedSave } from '../useGuardedSave.ts'
import { ProgressFields } from './ProgressFields.tsx'
import {
  isHeldByCrime,
  type ProgressForm,
  progressFormOf,
  type ProgressStep,
  readProgressForm,
} from './progressForm.ts'
import { PROGRESS_WORDS } from './progressWords.ts'

interface ProgressEditorProps {
  readonly inspection: Inspection
  readonly handover: Handover | null
  readonly step: ProgressStep
  /** Local day, ISO. */
  readonly today: string
  readonly onDone: () => void
}

/** One step of an inspection, with no more fields than it needs. */
export const ProgressEditor = ({ inspection, handover, step, today, onDone }: ProgressEditorProps) => {
  const language = useLanguage()
  const words = PROGRESS_WORDS[language]
  const [form, setForm] = useState(() => progressFormOf(inspection, step, today))
  const guard = useGuardedSave()
  const { sending, repeats } = guard
  const edit = (change: Partial<ProgressForm>) => {
    setForm((now) => ({ ...now, ...change }))
    guard.forget()
  }
  const save = (override: Override | null) => {
    const { progress, problems } = readProgressForm(form, step, handover, language)
    if (!sending.check(problems) || !progress) return
    const { id, version } = inspection
    void guard.save(() => saveProgress(id, { ...progress, override: override ?? inspection.override, version }), onDone)
  }
  const openFindings = inspection.openFindings
  return (
    <SendForm
      sending={sending}
      label={step === 'ALL' ? undefined : words.steps[step]}
      onSend={() => save(null)}
      onCancel={onDone}
      className="progress-editor"
      name={words.steps[step]}
      isThumbBar
      hasButtons={!repeats}
    >
      <h3>{words.steps[step]}</h3>
      {step === 'CLOSE' && (
        <p className="soft">
          {openFindings > 0
            ? words.closeFindings(formatCount(openFindings, language))
            : isHeldByCrime(inspection.result, handover) && !handover?.decision
              ? words.closeCrime
              : words.closeHint}
        </p>
      )}
      <ProgressFields
        form={form}
        step={step}
        onEdit={edit}
        inspection={inspection}
        handover={handover}
        today={today}
        problems={sending.problems}
      />
      {repeats && (
        <RepeatStop
          repeats={repeats}
          isBusy={sending.isBusy}
          problems={{ reason: sending.problems.override ?? '' }}
          onChange={guard.forget}
          onGoOn={save}
        />
      )}
    </SendForm>
  )
}
