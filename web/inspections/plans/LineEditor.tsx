import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Override, PlanLine, RepeatedVisit } from '../../../data/model/inspections/campaigns.ts'
import { useSending } from '../../account/useSending.ts'
import { useAfterInspections } from '../../api/campaigns.ts'
import { repeatsOf, savePlanLine, useRepeatCheck } from '../../api/plans.ts'
import { formatCount } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { RepeatList } from '../RepeatList.tsx'
import { RepeatStop } from '../RepeatStop.tsx'
import { REPEAT_WORDS } from '../repeatWords.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import type { Scope } from '../useScope.ts'
import { LineFields } from './LineFields.tsx'
import { type LineForm, readLineForm } from './lineForm.ts'
import { LINE_WORDS } from './lineWords.ts'
import './lineEditor.css'

interface LineEditorProps {
  readonly scope: Scope
  /** What the form begins with. */
  readonly first: LineForm
  /** The line that is changed; null: a new one. */
  readonly line: PlanLine | null
  readonly onSaved: (line: PlanLine) => void
  readonly onCancel: () => void
}

/** Writes a plan line. Where the guard stops it, the form stays as it is and says what is in the way. */
export const LineEditor = ({ scope, first, line, onSaved, onCancel }: LineEditorProps) => {
  const language = useLanguage()
  const words = LINE_WORDS[language]
  const shared = SCOPE_WORDS[language]
  const [form, setForm] = useState(first)
  const [repeats, setRepeats] = useState<readonly RepeatedVisit[] | null>(null)
  const sending = useSending({}, shared.refusals)
  const afterChange = useAfterInspections()
  const read = readLineForm(form, language)
  const versioned = line ? { id: line.id, version: line.version } : {}
  const early = useRepeatCheck(
    read.draft && read.draft.establishmentId !== null ? { ...read.draft, ...versioned } : null,
  )
  const title = useRef<HTMLHeadingElement>(null)
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => title.current?.focus(), [])
  const edit = (change: Partial<LineForm>) => {
    setForm((now) => ({ ...now, ...change }))
    // What was in the way of another draft says nothing of this one.
    setRepeats(null)
  }
  const save = async (override: Override | null) => {
    if (!sending.check(read.problems) || !read.draft) {
      requestAnimationFrame(() =>
        element.current?.querySelector('[data-is-problem="true"]')?.scrollIntoView({ block: 'center' }),
      )
      return
    }
    // A ground that was given before holds until the visit becomes another.
    const draft = { ...read.draft, override: override ?? (line && !repeats ? line.override : null), ...versioned }
    await sending.send(async () => {
      let saved: PlanLine
      try {
        saved = await savePlanLine(draft)
      } catch (failure) {
        const found = repeatsOf(failure)
        if (!found) throw failure
        setRepeats(found)
        return
      }
      await afterChange()
      onSaved(saved)
    })
  }
  return (
    <form
      ref={element}
      className="form line-editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save(null)
      }}
    >
      <button type="button" className="text-button line-back" data-kind="plain" onClick={onCancel}>
        <ArrowLeft aria-hidden="true" size={16} />
        {shared.back}
      </button>
      <h2 ref={title} tabIndex={-1}>
        {line ? words.titleChange : words.titleNew}
      </h2>
      <LineFields form={form} onEdit={edit} scope={scope} problems={sending.problems} />
      {!repeats && early.length > 0 && (
        <div className="repeat-early" role="status">
          <p>{REPEAT_WORDS[language].early(formatCount(early.length, language))}</p>
          <RepeatList repeats={early} />
          <p>{REPEAT_WORDS[language].earlyText}</p>
        </div>
      )}
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
        <div className="form-buttons">
          <button type="submit" className="text-button" data-kind="strong" disabled={sending.isBusy}>
            {sending.isBusy ? shared.saving : shared.save}
          </button>
          <button type="button" className="text-button" onClick={onCancel}>
            {shared.cancel}
          </button>
        </div>
      )}
    </form>
  )
}
