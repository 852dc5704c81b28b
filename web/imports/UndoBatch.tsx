import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AskOnce } from '../account/AskOnce.tsx'
import { useSending } from '../account/useSending.ts'
import { undoBatch } from '../api/importCalls.ts'
import { BATCHES_KEY } from '../api/importQueries.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { REPORT_WORDS } from './reportWords.ts'

interface UndoBatchProps {
  readonly id: number
  readonly added: number
  readonly changed: number
  /** Somewhere else on the page it was taken back already. */
  readonly isUndone?: boolean
}

/** Takes an import back as a whole: asked once, with what it does; a refusal is said in place. */
export const UndoBatch = ({ id, added, changed, isUndone = false }: UndoBatchProps) => {
  const language = useLanguage()
  const words = REPORT_WORDS[language]
  const queries = useQueryClient()
  const { isBusy, problem, send } = useSending()
  const [undone, setUndone] = useState<{ removed: number; restored: number } | null>(null)
  const count = (value: number) => formatCount(value, language)
  if (undone) {
    return (
      <p className="form-done" role="status">
        {words.undone(count(undone.removed), count(undone.restored))}
      </p>
    )
  }
  if (isUndone) return null
  const undo = () =>
    void send(async () => {
      setUndone(await undoBatch(id))
      await queries.invalidateQueries({ queryKey: BATCHES_KEY })
      await queries.invalidateQueries({ queryKey: ['installation'] })
    })
  return (
    <div className="import-undo">
      <AskOnce
        label={words.undo}
        question={words.undoAsk(count(added), count(changed))}
        isBusy={isBusy}
        onConfirm={undo}
      />
      {isBusy && (
        <p className="soft" role="status">
          {words.undoing}
        </p>
      )}
      {problem && (
        <p className="form-problem" role="alert">
          {words.undoFailed}. {problem}
        </p>
      )}
    </div>
  )
}
