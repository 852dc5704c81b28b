import { useEffect, useRef, useState } from 'react'
import type { Override, RepeatedVisit } from '../../data/model/inspections/campaigns.ts'
import { OVERRIDE_REASONS } from '../../data/model/inspections/inspectionCodes.ts'
import { TextField } from '../account/TextField.tsx'
import { LongField } from '../tips/LongField.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { RepeatList } from './RepeatList.tsx'
import { REPEAT_WORDS } from './repeatWords.ts'
import { type OverrideDraft, readOverride } from './readOverride.ts'
import './repeatStop.css'

interface RepeatStopProps {
  readonly repeats: readonly RepeatedVisit[]
  readonly isBusy: boolean
  /** What the server found wrong with the ground, by field. */
  readonly problems?: Readonly<Record<string, string>>
  /** Back to the form. */
  readonly onChange: () => void
  readonly onGoOn: (override: Override) => void
}

/** The stop of the guard against repeats: what is in the way, and the two ways on: another plan, or a legal ground. */
export const RepeatStop = ({ repeats, isBusy, problems = {}, onChange, onGoOn }: RepeatStopProps) => {
  const language = useLanguage()
  const words = REPEAT_WORDS[language]
  const [draft, setDraft] = useState<OverrideDraft>({ reason: '', document: '', note: '' })
  const [found, setFound] = useState<ReturnType<typeof readOverride>['problems']>({})
  const section = useRef<HTMLElement>(null)
  // The form may be scrolled far away: what happened comes into view.
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'start' })
    section.current?.focus({ preventScroll: true })
  }, [repeats])
  const hasSameContent = repeats.some(({ sameTopics }) => sameTopics.length > 0)
  const goOn = () => {
    const read = readOverride(draft)
    setFound(read.problems)
    if (read.override) onGoOn(read.override)
  }
  const problem = (field: keyof OverrideDraft) => (found[field] ? words[found[field]] : problems[field])
  return (
    <section ref={section} className="repeat-stop" role="alert" tabIndex={-1} aria-label={words.title('')}>
      <h3>{words.title(repeats[0]?.day.slice(0, 4) ?? '')}</h3>
      <p>
        <strong>{words.safe}</strong> {words.law}
      </p>
      <RepeatList repeats={repeats} />
      <div className="repeat-ways">
        <div>
          <button type="button" className="text-button" onClick={onChange}>
            {words.change}
          </button>
          <p className="soft">{words.changeHint}</p>
        </div>
        <fieldset>
          <legend>{words.goOn}</legend>
          {OVERRIDE_REASONS.map(({ code, [language]: name }) => {
            const isOut = code === 'R_OTHERCONTENT' && hasSameContent
            return (
              <label key={code}>
                <input
                  type="radio"
                  name="override-reason"
                  value={code}
                  checked={draft.reason === code}
                  disabled={isOut}
                  onChange={() => setDraft({ ...draft, reason: code })}
                />
                <span>
                  {name}
                  {isOut && <small className="soft"> {words.notOther}</small>}
                </span>
              </label>
            )
          })}
          {problem('reason') && (
            <p className="field-note" data-is-problem="true">
              {problem('reason')}
            </p>
          )}
          {draft.reason === 'R_DIRECT' && (
            <TextField
              label={words.document}
              hint={words.documentHint}
              maxLength={200}
              value={draft.document}
              onText={(document) => setDraft({ ...draft, document })}
              problem={problem('document')}
            />
          )}
          {draft.reason !== '' && (
            <LongField
              label={draft.reason === 'R_SIGN' ? words.note : words.remark}
              hint={draft.reason === 'R_SIGN' ? words.noteHint : undefined}
              rows={2}
              longest={1000}
              value={draft.note}
              onText={(note) => setDraft({ ...draft, note })}
              problem={problem('note')}
            />
          )}
          <button type="button" className="text-button" data-kind="strong" disabled={isBusy} onClick={goOn}>
            {words.saveSo}
          </button>
        </fieldset>
      </div>
    </section>
  )
}
