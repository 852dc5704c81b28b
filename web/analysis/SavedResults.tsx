import { useQueryClient } from '@tanstack/react-query'
import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import type { SavedAnalysis } from '../../data/analysis/saved/savedAnalysis.ts'
import { useSending } from '../account/useSending.ts'
import { bringAnalysisBack, removeAnalysis, renameAnalysis } from '../api/analysisCalls.ts'
import type { Workbench } from '../overview/workbench.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { SavedLine } from './SavedLine.tsx'
import { SAVED_WORDS } from './savedWords.ts'
import { SAVED_KEY, useSaved } from './useSaved.ts'
import { asking, savedResult } from './useSavedResult.ts'
import './savedResults.css'

/** Results kept under a name: opened again to the numbers they were saved with. */
export const SavedResults = ({ setView }: Pick<Workbench, 'setView'>) => {
  const language = useLanguage()
  const words = SAVED_WORDS[language]
  const queries = useQueryClient()
  const [isOpen, setIsOpen] = useState(false)
  const { data, error, refetch, hasNextPage, fetchNextPage } = useSaved(isOpen)
  const { problem, problems, send } = useSending({ name: words.nameProblem }, words.refusals)
  const refusal = problem ?? problems.name
  const [removed, setRemoved] = useState<SavedAnalysis | null>(null)
  const open = ({ id }: SavedAnalysis) =>
    send(async () => {
      const { result } = await queries.fetchQuery(savedResult(id))
      setView((now) => ({ ...asking(result)(now), savedResult: id }))
    })
  const change = (work: () => Promise<SavedAnalysis>) =>
    send(async () => {
      const changed = await work()
      queries.setQueryData(savedResult(changed.id).queryKey, (known) => known && { ...known, analysis: changed })
      await queries.invalidateQueries({ queryKey: SAVED_KEY })
      // Last: what it offers is not taken while this is under way.
      setRemoved(changed.isRemoved ? changed : null)
    })
  const list = data?.pages.flatMap(({ analyses }) => analyses)
  return (
    <details className="saved-results" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <FolderOpen aria-hidden="true" size={16} strokeWidth={1.8} />
        {words.title}
      </summary>
      {error && <LoadFailed title={words.loadFailed} error={error} onRetry={() => void refetch()} />}
      {!list && !error && <Skeleton height={52} />}
      {list?.length === 0 && <p className="soft">{words.none}</p>}
      <ul>
        {list?.map((saved) => (
          <SavedLine
            key={saved.id}
            saved={saved}
            onOpen={() => void open(saved)}
            onRename={(name) => change(() => renameAnalysis(saved.id, saved.version, name))}
            onRemove={() => void change(() => removeAnalysis(saved.id, saved.version))}
          />
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" className="text-button" onClick={() => void fetchNextPage()}>
          {words.more}
        </button>
      )}
      {removed && (
        <Notice
          kind="info"
          title={words.removed(removed.name)}
          action={{
            label: words.bringBack,
            onPress: () => void change(() => bringAnalysisBack(removed.id, removed.version)),
          }}
        />
      )}
      {refusal && <Notice kind="error" title={refusal} />}
    </details>
  )
}
