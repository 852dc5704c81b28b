import { useState } from 'react'
import type { Override, PlanLine } from '../../../data/model/inspections/campaigns.ts'
import { savePlanLine, useRepeatCheck } from '../../api/plans.ts'
import { formatCount } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { GuardedForm } from '../GuardedForm.tsx'
import { RepeatList } from '../RepeatList.tsx'
import { REPEAT_WORDS } from '../repeatWords.ts'
import { useGuardedSave } from '../useGuardedSave.ts'
import type { Scope } from '../useScope.ts'
import { LineFields } from './LineFields.tsx'
import { type LineForm, readLineForm } from './lineForm.ts'
import { LINE_WORDS } from './lineWords.ts'

interface LineEditorProps {
  readonly scope: Scope
  /** What the form begins with. */
  readonly first: LineForm
  /** The line that is changed; null: a new one. */
  readonly line: PlanLine | null
  readonly onSaved: (line: PlanLine) => void
  readonly onCancel: () => void
}

/** Writes a plan line, and says before it is sent what the guard will find in its way. */
export const LineEditor = ({ scope, first, line, onSaved, onCancel }: LineEditorProps) => {
  const language = useLanguage()
  const words = LINE_WORDS[language]
  const [form, setForm] = useState(first)
  const guard = useGuardedSave()
  const { sending, repeats } = guard
  const read = readLineForm(form, language)
  const versioned = line ? { id: line.id, version: line.version } : {}
  const early = useRepeatCheck(
    read.draft && read.draft.establishmentId !== null ? { ...read.draft, ...versioned } : null,
  )
  const edit = (change: Partial<LineForm>) => {
    setForm((now) => ({ ...now, ...change }))
    guard.forget()
  }
  const save = (override: Override | null) => {
    if (!sending.check(read.problems) || !read.draft) return
    // A ground that was given before holds until the visit becomes another.
    const draft = { ...read.draft, override: override ?? (line && !repeats ? line.override : null), ...versioned }
    void guard.save(() => savePlanLine(draft), onSaved)
  }
  return (
    <GuardedForm guard={guard} title={line ? words.titleChange : words.titleNew} onSend={save} onCancel={onCancel}>
      <LineFields form={form} onEdit={edit} scope={scope} problems={sending.problems} />
      {!repeats && early.length > 0 && (
        <div className="repeat-early" role="status">
          <p>{REPEAT_WORDS[language].early(formatCount(early.length, language))}</p>
          <RepeatList repeats={early} />
          <p>{REPEAT_WORDS[language].earlyText}</p>
        </div>
      )}
    </GuardedForm>
  )
}
