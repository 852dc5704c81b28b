import { useQueryClient } from '@tanstack/react-query'
import { Lock } from 'lucide-react'
import { useState } from 'react'
import { LONGEST_NAME } from '../../data/analysis/saved/savedAnalysis.ts'
import { useSending } from '../account/useSending.ts'
import { FORECASTS_KEY, sealForecast } from '../api/forecastCalls.ts'
import { useLanguage } from '../ui/preferences.ts'
import { SEALED_WORDS } from './sealedWords.ts'

/**
 * Seals the forecast of a question under a name, for the days from tomorrow.
 * @param question as text
 */
export const SealForm = ({ question }: { readonly question: string }) => {
  const words = SEALED_WORDS[useLanguage()]
  const queries = useQueryClient()
  const { isBusy, problem, problems, send } = useSending({}, words.refusals)
  const [name, setName] = useState('')
  const refusal = problem ?? Object.values(problems)[0]
  return (
    <form
      className="analysis-save"
      onSubmit={(event) => {
        event.preventDefault()
        void send(async () => {
          await sealForecast({ name: name.trim(), question, startsOn: null })
          setName('')
          await queries.invalidateQueries({ queryKey: [FORECASTS_KEY] })
        })
      }}
    >
      <label className="analysis-field">
        <span>{words.name}</span>
        <input value={name} maxLength={LONGEST_NAME} onChange={(event) => setName(event.currentTarget.value)} />
      </label>
      <button type="submit" className="text-button" disabled={name.trim() === '' || isBusy}>
        <Lock aria-hidden="true" size={16} strokeWidth={1.8} />
        {isBusy ? words.sealing : words.seal}
      </button>
      {refusal && <p role="alert">{refusal}</p>}
    </form>
  )
}
