import { useEffect, useRef } from 'react'
import type { EditedThing, RecordState } from '../../data/model/recordEdit.ts'
import { formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { EDITING_WORDS } from './editingWords.ts'
import { type Clash, takeTheirs } from './mergeDrafts.ts'
import type { Conflict } from './useDraft.ts'
import { cellWords, keyLabel, placeWords } from './valueText.ts'

interface ConflictNoticeProps {
  readonly thing: EditedThing
  readonly conflict: Conflict
  readonly state: RecordState
  readonly onState: (state: RecordState) => void
}

/** What another person saved while the form was open, and a choice where both changed the same. */
export const ConflictNotice = ({ thing, conflict, state, onState }: ConflictNoticeProps) => {
  const language = useLanguage()
  const words = EDITING_WORDS[language]
  const { merge, who, at } = conflict
  // The form may be scrolled far down: what happened comes into view.
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'center' })
    section.current?.focus({ preventScroll: true })
  }, [conflict])
  const { day, clock } = formatInstant(at || new Date().toISOString())
  return (
    <section ref={section} className="edit-conflict" tabIndex={-1} role="alert" aria-label={words.conflictTitle}>
      <h3>{words.conflictTitle}</h3>
      <p>
        {words.conflictBy(who, `${clock} ${day}`)} {words.conflictSafe}
      </p>
      {merge.taken.length > 0 && (
        <p>{words.conflictTaken(merge.taken.map((key) => keyLabel(thing, key, language)).join(', '))}</p>
      )}
      {merge.clashes.length > 0 && (
        <>
          <p>{words.conflictClash}</p>
          <ul>
            {merge.clashes.map((clash) => (
              <ClashLine key={clash.key} thing={thing} clash={clash} state={state} onState={onState} />
            ))}
          </ul>
        </>
      )}
      <p>{words.conflictDone}</p>
    </section>
  )
}

interface ClashLineProps extends Omit<ConflictNoticeProps, 'conflict'> {
  readonly clash: Clash
}

const ClashLine = ({ thing, clash, state, onState }: ClashLineProps) => {
  const language = useLanguage()
  const words = EDITING_WORDS[language]
  const { key, mine, theirs, before } = clash
  const text = (value: Clash['mine']) =>
    typeof value === 'string' ? cellWords(thing, key, value, language) : placeWords(value, language)
  const now = key === 'shape' ? state.shape : (state.cells[key] ?? '')
  const isTheirs = JSON.stringify(now) === JSON.stringify(theirs)
  const choose = (side: 'mine' | 'theirs') =>
    onState(takeTheirs(state, side === 'theirs' ? clash : { ...clash, theirs: mine }))
  return (
    <li>
      <strong>{keyLabel(thing, key, language)}</strong>
      <dl>
        <dt>{words.mine}</dt>
        <dd>{text(mine)}</dd>
        <dt>{words.theirs}</dt>
        <dd>{text(theirs)}</dd>
        <dt className="soft">{words.before}</dt>
        <dd className="soft">{text(before)}</dd>
      </dl>
      <div className="form-buttons">
        <button type="button" className="text-button" aria-pressed={!isTheirs} onClick={() => choose('mine')}>
          {words.keepMine}
        </button>
        <button type="button" className="text-button" aria-pressed={isTheirs} onClick={() => choose('theirs')}>
          {words.takeTheirs}
        </button>
      </div>
    </li>
  )
}
