import { useState } from 'react'
import type { Override, PlanLine } from '../../../data/model/inspections/campaigns.ts'
import type { Inspection } from '../../../data/model/inspections/inspections.ts'
import { useMe } from '../../api/accountQueries.ts'
import { openInspection } from '../../api/inspections.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { GuardedForm } from '../GuardedForm.tsx'
import { useGuardedSave } from '../useGuardedSave.ts'
import type { Scope } from '../useScope.ts'
import { settableLevels } from './settableLevels.ts'
import { VisitFields } from './VisitFields.tsx'
import { readVisitForm, type VisitForm } from './visitForm.ts'
import { VISIT_FORM_WORDS } from './visitFormWords.ts'
import './visitEditor.css'

interface VisitEditorProps {
  readonly scope: Scope
  readonly first: VisitForm
  /** The plan line it is opened from; null: without one. */
  readonly line: PlanLine | null
  readonly onOpened: (inspection: Inspection) => void
  readonly onCancel: () => void
}

/** Opens an inspection, from a plan line or without one. */
export const VisitEditor = ({ scope, first, line, onOpened, onCancel }: VisitEditorProps) => {
  const language = useLanguage()
  const words = VISIT_FORM_WORDS[language]
  const [form, setForm] = useState(first)
  const guard = useGuardedSave()
  const { sending } = guard
  const { province: provinceCode, today } = scope
  const levels: readonly string[] = settableLevels(useMe().grants, { provinceCode, ...form }, today).map(
    ({ code }) => code,
  )
  const edit = (change: Partial<VisitForm>) => {
    setForm((now) => ({ ...now, ...change }))
    guard.forget()
  }
  const save = (given: Override | null) => {
    const { draft, progress, problems } = readVisitForm(form, line, language)
    // Without any level the area is not theirs, and the server says so.
    const isTooHigh = levels.length > 0 && !levels.includes(form.sensitivity)
    if (!sending.check({ ...problems, ...(isTooHigh && { sensitivity: words.wrongLevel }) }) || !draft) return
    // The ground that its plan line was given holds for the visit too.
    const override = given ?? line?.override ?? null
    void guard.save(() => openInspection({ ...draft, override }, progress), onOpened)
  }
  return (
    <GuardedForm guard={guard} title={words.title} label={words.open} isThumbBar onSend={save} onCancel={onCancel}>
      <VisitFields form={form} onEdit={edit} scope={scope} line={line} levels={levels} problems={sending.problems} />
    </GuardedForm>
  )
}
