import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Override, PlanLine, RepeatedVisit } from '../../../data/model/inspections/campaigns.ts'
import type { Inspection } from '../../../data/model/inspections/inspections.ts'
import { useSending } from '../../account/useSending.ts'
import { useAfterInspections } from '../../api/campaigns.ts'
import { openInspection } from '../../api/inspections.ts'
import { repeatsOf } from '../../api/plans.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { RepeatStop } from '../RepeatStop.tsx'
import { SCOPE_WORDS } from '../scopeWords.ts'
import type { Scope } from '../useScope.ts'
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

/** Opens an inspection. Where the guard stops it, the form stays as it is and says what is in the way. */
export const VisitEditor = ({ scope, first, line, onOpened, onCancel }: VisitEditorProps) => {
  const language = useLanguage()
  const words = VISIT_FORM_WORDS[language]
  const shared = SCOPE_WORDS[language]
  const [form, setForm] = useState(first)
  const [repeats, setRepeats] = useState<readonly RepeatedVisit[] | null>(null)
  const sending = useSending({}, shared.refusals)
  const afterChange = useAfterInspections()
  const title = useRef<HTMLHeadingElement>(null)
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => title.current?.focus(), [])
  const edit = (change: Partial<VisitForm>) => {
    setForm((now) => ({ ...now, ...change }))
    // What was in the way of another draft says nothing of this one.
    setRepeats(null)
  }
  const save = async (override: Override | null) => {
    const { draft, progress, problems } = readVisitForm(form, line, language)
    if (!sending.check(problems) || !draft) {
      requestAnimationFrame(() =>
        element.current?.querySelector('[data-is-problem="true"]')?.scrollIntoView({ block: 'center' }),
      )
      return
    }
    await sending.send(async () => {
      let opened: Inspection
      try {
        // The ground that its plan line was given holds for the visit too.
        opened = await openInspection({ ...draft, override: override ?? line?.override ?? null }, progress)
      } catch (failure) {
        const found = repeatsOf(failure)
        if (!found) throw failure
        setRepeats(found)
        return
      }
      await afterChange()
      onOpened(opened)
    })
  }
  return (
    <form
      ref={element}
      className="form visit-editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save(null)
      }}
    >
      <button type="button" className="text-button visit-back" data-kind="plain" onClick={onCancel}>
        <ArrowLeft aria-hidden="true" size={16} />
        {shared.back}
      </button>
      <h2 ref={title} tabIndex={-1}>
        {words.title}
      </h2>
      <VisitFields form={form} onEdit={edit} scope={scope} line={line} problems={sending.problems} />
      {repeats && (
        <RepeatStop
          repeats={repeats}
          isBusy={sending.isBusy}
          problems={{ reason: sending.problems.override ?? '' }}
          onChange={() => {
            setRepeats(null)
            title.current?.scrollIntoView({ block: 'start' })
            title.current?.focus({ preventScroll: true })
          }}
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
            {sending.isBusy ? shared.saving : words.open}
          </button>
          <button type="button" className="text-button" onClick={onCancel}>
            {shared.cancel}
          </button>
        </div>
      )}
    </form>
  )
}
