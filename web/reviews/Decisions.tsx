import { useState } from 'react'
import type { Candidate, Decided, ReviewItem } from '../../data/model/reviews.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { TextField } from '../account/TextField.tsx'
import type { Sending } from '../account/useSending.ts'
import { sendDecision, sendDecisionOfMany } from '../api/reviewCalls.ts'
import { useLanguage } from '../ui/preferences.ts'
import { BigButton } from './BigButton.tsx'
import { REVIEW_WORDS } from './reviewWords.ts'
import './decisions.css'

interface DecisionsProps {
  readonly item: ReviewItem
  readonly communes: readonly { readonly code: string; readonly name: string }[]
  readonly sending: Sending
  /** Runs a decision and goes on. */
  readonly onDecide: (work: () => Promise<Decided>) => void
}

/** What can be decided about a record whose unit and place disagree. */
export const Decisions = ({ item, communes, sending, onDecide }: DecisionsProps) => {
  const words = REVIEW_WORDS[useLanguage()]
  const { thing, id, record, reason, statedUnit, statedCommune, pointCommune, candidates, sameUnit } = item
  const [note, setNote] = useState('')
  const [another, setAnother] = useState('')
  const [isForAll, setForAll] = useState(false)
  const [asked, setAsked] = useState<{ code: string | null; name: string | null } | null>(null)
  const said = { note: note || null }
  const one = (decision: object) =>
    onDecide(() => sendDecision(thing, id, { ...decision, version: record.version, ...said }))
  const unit = (chosen: Pick<Candidate, 'code' | 'name'> | null) => {
    if (isForAll) setAsked({ code: chosen?.code ?? null, name: chosen?.name ?? null })
    else if (chosen) one({ decision: 'CORRECTED', way: 'COMMUNE', communeCode: chosen.code })
    else one({ decision: 'ACCEPTED' })
  }
  const isUnit = reason === 'UNIT_SPLIT' || reason === 'UNIT_UNKNOWN'
  const proposed = isUnit && pointCommune && !candidates.some(({ code }) => code === pointCommune.code)
  const all = proposed ? [pointCommune, ...candidates] : candidates
  if (asked) {
    const many = {
      thing,
      reason,
      statedUnit,
      expected: sameUnit,
      decision: asked.code ? 'CORRECTED' : 'ACCEPTED',
      communeCode: asked.code,
      ...said,
    }
    return (
      <div className="review-ask" role="alertdialog" aria-label={words.yesAll(sameUnit)}>
        <p>{words.askMany(sameUnit, statedUnit ?? '', asked.name)}</p>
        <div className="form-buttons">
          <button
            type="button"
            className="text-button"
            data-kind="strong"
            disabled={sending.isBusy}
            ref={(button) => button?.focus()}
            onClick={() => onDecide(() => sendDecisionOfMany(many))}
          >
            {words.yesAll(sameUnit)}
          </button>
          <button type="button" className="text-button" onClick={() => setAsked(null)}>
            {words.cancel}
          </button>
        </div>
      </div>
    )
  }
  return (
    <div className="review-decisions">
      {isUnit && sameUnit > 1 && (
        <label className="review-all">
          <input type="checkbox" checked={isForAll} onChange={(event) => setForAll(event.target.checked)} />
          <span>
            <strong>{words.same(sameUnit, statedUnit ?? '')}</strong>
            <span className="soft">{words.sameHint}</span>
          </span>
        </label>
      )}
      {isUnit &&
        all.map((candidate) => (
          <BigButton
            key={candidate.code}
            title={words.choose(candidate.name)}
            hint={`${candidate.province} · ${candidate.code}`}
            isBusy={sending.isBusy}
            onPress={() => unit(candidate)}
          />
        ))}
      {!isUnit && pointCommune && (
        <BigButton
          title={words.trustPoint}
          hint={words.trustPointHint(pointCommune.name)}
          isBusy={sending.isBusy}
          onPress={() => one({ decision: 'CORRECTED', way: 'POINT' })}
        />
      )}
      {!isUnit && statedCommune && item.mayLosePoint && (
        <BigButton
          title={words.trustUnit}
          hint={words.trustUnitHint(statedCommune.name)}
          isBusy={sending.isBusy}
          onPress={() => one({ decision: 'CORRECTED', way: 'UNIT' })}
        />
      )}
      <BigButton title={words.accept} hint={words.acceptHint} isBusy={sending.isBusy} onPress={() => unit(null)} />
      {isUnit && (
        <form
          className="review-other"
          onSubmit={(event) => {
            event.preventDefault()
            const chosen = communes.find(({ code }) => code === another)
            if (chosen) unit(chosen)
          }}
        >
          <ChoiceField
            label={words.chooseOther}
            value={another}
            none={words.noChoice}
            options={communes.map(({ code, name }) => ({ value: code, label: name }))}
            onChoose={setAnother}
          />
          <button type="submit" className="text-button" disabled={another === '' || sending.isBusy}>
            {words.chooseOtherButton}
          </button>
        </form>
      )}
      <TextField label={words.note} value={note} maxLength={500} autoComplete="off" onText={setNote} />
    </div>
  )
}
