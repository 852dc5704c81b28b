import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Sharing } from '../../data/model/roles.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { FORM_WORDS } from '../account/formWords.ts'
import { useSending } from '../account/useSending.ts'
import { setSharing } from '../api/accountCalls.ts'
import { useLanguage } from '../ui/preferences.ts'
import { PEOPLE_WORDS } from './peopleWords.ts'

interface SharingRowProps {
  readonly sharing: Sharing
  readonly name: string
  readonly restOptions: readonly { readonly value: Sharing['rest']; readonly label: string }[]
  readonly coarseOptions: readonly { readonly value: Sharing['coarse']; readonly label: string }[]
}

/** The two settings of one province; saved by a button that stands there while something is changed. */
export const SharingRow = ({ sharing, name, restOptions, coarseOptions }: SharingRowProps) => {
  const language = useLanguage()
  const words = PEOPLE_WORDS[language]
  const { cancel } = FORM_WORDS[language]
  const queries = useQueryClient()
  const [draft, setDraft] = useState(sharing)
  const { isBusy, problem, send } = useSending()
  const isChanged = draft.rest !== sharing.rest || draft.coarse !== sharing.coarse
  const save = () =>
    void send(async () => {
      await setSharing(draft)
      await queries.invalidateQueries({ queryKey: ['sharing'] })
    })
  return (
    <li aria-label={name}>
      <h2>{name}</h2>
      <ChoiceField
        label={words.rest}
        value={draft.rest}
        options={restOptions}
        onChoose={(rest) => setDraft((now) => ({ ...now, rest: rest as Sharing['rest'] }))}
      />
      <ChoiceField
        label={words.coarse}
        value={draft.coarse}
        options={coarseOptions}
        onChoose={(coarse) => setDraft((now) => ({ ...now, coarse: coarse as Sharing['coarse'] }))}
      />
      <div className="sharing-save" aria-live="polite">
        {isChanged && (
          <div className="form-buttons">
            <button type="button" className="text-button" data-kind="strong" disabled={isBusy} onClick={save}>
              {words.save}
            </button>
            <button type="button" className="text-button" onClick={() => setDraft(sharing)}>
              {cancel}
            </button>
          </div>
        )}
        {problem && <p className="form-problem">{problem}</p>}
      </div>
    </li>
  )
}
