import { useQueryClient } from '@tanstack/react-query'
import { Save } from 'lucide-react'
import { useState } from 'react'
import { formatQuestion } from '../../data/analysis/questions/analysisQuestion.ts'
import type { AnalysisResult } from '../../data/analysis/questions/analysisResult.ts'
import { LONGEST_NAME } from '../../data/analysis/saved/savedAnalysis.ts'
import { useSending } from '../account/useSending.ts'
import { saveAnalysis } from '../api/analysisCalls.ts'
import { useLanguage } from '../ui/preferences.ts'
import { SAVED_WORDS } from './savedWords.ts'
import { SAVED_KEY } from './useSaved.ts'

interface SaveResultProps {
  readonly result: AnalysisResult
  /** It is kept under a number now. */
  readonly onSaved: (id: number) => void
}

/** Keeps the result under a name, with the version of the data it was computed from. */
export const SaveResult = ({ result, onSaved }: SaveResultProps) => {
  const words = SAVED_WORDS[useLanguage()]
  const queries = useQueryClient()
  const { isBusy, problem, problems, send } = useSending({ name: words.nameProblem }, words.refusals)
  const [name, setName] = useState('')
  const [saved, setSaved] = useState<AnalysisResult | null>(null)
  const trimmed = name.trim()
  return (
    <form
      className="analysis-save"
      onSubmit={(event) => {
        event.preventDefault()
        void send(async () => {
          const { id } = await saveAnalysis({
            name: trimmed,
            question: formatQuestion(result.question),
            dataVersion: result.dataVersion,
            computedOn: result.computedOn,
          })
          setSaved(result)
          onSaved(id)
          setName('')
          await queries.invalidateQueries({ queryKey: SAVED_KEY })
        })
      }}
    >
      <label className="analysis-field">
        <span>{words.name}</span>
        <input
          value={name}
          maxLength={LONGEST_NAME}
          placeholder={words.namePlaceholder}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit" className="text-button" disabled={trimmed === '' || isBusy}>
        <Save aria-hidden="true" size={16} strokeWidth={1.8} />
        {isBusy ? words.saving : words.save}
      </button>
      {(problem ?? problems.name ?? problems.question) && (
        <p role="alert">{problem ?? problems.name ?? problems.question}</p>
      )}
      {saved === result && !problem && <p role="status">{words.saved}</p>}
    </form>
  )
}
