import type { DrugRecord } from '../../data/model/drugClasses/drugRecord.ts'
import { FORM_WORDS } from '../account/formWords.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { className } from './className.ts'
import { SHEET_WORDS } from './sheetWords.ts'
import type { Facts } from './useFacts.ts'

interface TryingBarProps {
  readonly facts: Facts
  readonly record: DrugRecord | null
  readonly mayWrite: boolean
  /** Only a sample stands there, and this person puts down what is real. */
  readonly isSampleOnly: boolean
}

/** Says whether numbers are only being tried, what they would change, and how to save them or go back. Stays in view. */
export const TryingBar = ({ facts, record, mayWrite, isSampleOnly }: TryingBarProps) => {
  const language = useLanguage()
  const words = SHEET_WORDS[language]
  const { isDirty, changes, evidence, savedEvidence, sending } = facts
  if (!isDirty) {
    const note = isSampleOnly ? words.sampleOnly : mayWrite ? null : record?.mayEdit ? words.locked : words.lookOnly
    return note && <p className="drug-said drug-hint">{note}</p>
  }
  const nameOf = (of: typeof evidence) => className(of?.readings[0]?.class ?? null, language)
  return (
    <div className="drug-trying" role="status">
      <p>
        <strong>{words.trying(formatCount(changes, language))}</strong>{' '}
        {words.tryingClass(nameOf(savedEvidence), nameOf(evidence))} {words.notSaved}
      </p>
      {facts.isOutdated && (
        <div className="drug-newer" role="alert">
          <p>{words.newer(formatCount(record?.version ?? 1, language))}</p>
          <div className="form-buttons">
            <button type="button" className="text-button" onClick={facts.reset}>
              {words.takeNewer}
            </button>
            <button type="button" className="text-button" onClick={facts.rebase}>
              {words.keepMine}
            </button>
          </div>
        </div>
      )}
      {(sending.problem ?? sending.problems.stage) && !facts.isOutdated && (
        <p className="form-problem" role="alert">
          {sending.problem ?? sending.problems.stage}
        </p>
      )}
      <div className="form-buttons">
        {mayWrite && (
          <button
            type="button"
            className="text-button"
            data-kind="strong"
            disabled={sending.isBusy || facts.isOutdated}
            onClick={() => void facts.save()}
          >
            {sending.isBusy ? FORM_WORDS[language].busy : words.save}
          </button>
        )}
        <button type="button" className="text-button" onClick={facts.reset}>
          {words.reset}
        </button>
      </div>
    </div>
  )
}
