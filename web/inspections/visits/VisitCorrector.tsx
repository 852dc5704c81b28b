import { useState } from 'react'
import type { Override } from '../../../data/model/inspections/campaigns.ts'
import type { Inspection } from '../../../data/model/inspections/inspections.ts'
import { correctInspection } from '../../api/inspections.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { GuardedForm } from '../GuardedForm.tsx'
import { useGuardedSave } from '../useGuardedSave.ts'
import type { Scope } from '../useScope.ts'
import { factsFormOf, readFactsForm } from './factsForm.ts'
import { VisitFields } from './VisitFields.tsx'
import type { VisitForm } from './visitForm.ts'
import { VISIT_FORM_WORDS } from './visitFormWords.ts'
import './visitEditor.css'

interface VisitCorrectorProps {
  readonly scope: Scope
  readonly inspection: Inspection
  readonly onDone: () => void
}

/** Puts right what was planned of an inspection whose file is open. Its place is its plan line's until it leaves the line. */
export const VisitCorrector = ({ scope, inspection, onDone }: VisitCorrectorProps) => {
  const language = useLanguage()
  const [form, setForm] = useState(() => factsFormOf(inspection))
  const [planLineId, setPlanLineId] = useState(inspection.planLineId)
  const guard = useGuardedSave()
  const { sending, repeats } = guard
  const edit = (change: Partial<VisitForm>) => {
    setForm((now) => ({ ...now, ...change }))
    guard.forget()
  }
  const save = (given: Override | null) => {
    const { facts, problems } = readFactsForm(form, planLineId, language)
    if (!sending.check(problems) || !facts) return
    const { id, version } = inspection
    // A ground that was given before holds until the visit becomes another.
    const override = given ?? (repeats ? null : inspection.override)
    void guard.save(() => correctInspection(id, { ...facts, override, version }), onDone)
  }
  return (
    <GuardedForm
      guard={guard}
      title={VISIT_FORM_WORDS[language].titleCorrect}
      isThumbBar
      onSend={save}
      onCancel={onDone}
    >
      <VisitFields
        form={form}
        onEdit={edit}
        scope={scope}
        line={planLineId === null ? null : inspection}
        onLeaveLine={() => {
          setPlanLineId(null)
          guard.forget()
        }}
        levels={null}
        problems={sending.problems}
      />
    </GuardedForm>
  )
}
