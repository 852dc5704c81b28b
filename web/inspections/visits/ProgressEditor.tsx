import { useState } from 'react'
import type { Override, RepeatedVisit } from '../../../data/model/inspections/campaigns.ts'
import type { Handover, Inspection } from '../../../data/model/inspections/inspections.ts'
import { useSending } from '../../account/useSending.ts'
import { useAfterInspections } from '../../api/campaigns.ts'
import { saveProgress } from '../../api/inspections.ts'
import { repeatsOf } from '../../api/plans.ts'
import { formatCount } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { RepeatStop } from '../RepeatStop.tsx'
import { SCOPE_WORDS } from '../scopeWords.ts'
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
  const shared = SCOPE_WORDS[language]
  const [form, setForm] = useState(() => progressFormOf(inspection, step, today))
  const [repeats, setRepeats] = useState<readonly RepeatedVisit[] | null>(null)
  const sending = useSending({}, shared.refusals)
  const afterChange = useAfterInspections()
  const edit = (change: Partial<ProgressForm>) => {
    setForm((now) => ({ ...now, ...change }))
    setRepeats(null)
  }
  const save = async (override: Override | null) => {
    const { progress, problems } = readProgressForm(form, step, handover, language)
    if (!sending.check(problems) || !progress) return
    const { id, version } = inspection
    await sending.send(async () => {
      try {
        await saveProgress(id, { ...progress, override: override ?? inspection.override, version })
      } catch (failure) {
        const found = repeatsOf(failure)
        if (!found) throw failure
        setRepeats(found)
        return
      }
      await afterChange()
      onDone()
    })
  }
  const openFindings = inspection.openFindings
  return (
    <form
      className="form progress-editor"
      noValidate
      aria-label={words.steps[step]}
      onSubmit={(event) => {
        event.preventDefault()
        void save(null)
      }}
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
          onChange={() => setRepeats(null)}
          onGoOn={(override) => void save(override)}
        />
      )}
      {sending.problem && (
        <p className="form-problem" role="alert">
          {sending.problem}
        </p>
      )}
      {!repeats && (
        <div className="form-buttons thumb-bar">
          <button type="submit" className="text-button" data-kind="strong" disabled={sending.isBusy}>
            {sending.isBusy ? shared.saving : step === 'ALL' ? shared.save : words.steps[step]}
          </button>
          <button type="button" className="text-button" onClick={onDone}>
            {shared.cancel}
          </button>
        </div>
      )}
    </form>
  )
}
