import { useQueryClient } from '@tanstack/react-query'
import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import type { DataStanding, SavedAnalysis } from '../../data/analysis/saved/savedAnalysis.ts'
import { useSending } from '../account/useSending.ts'
import { bringAnalysisBack, openAnalysis, removeAnalysis, renameAnalysis } from '../api/analysisCalls.ts'
import type { Workbench } from '../overview/workbench.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { hideDots } from './hiddenDots.ts'
import { SavedLine } from './SavedLine.tsx'
import { SAVED_WORDS } from './savedWords.ts'
import { SAVED_KEY, useSaved } from './useSaved.ts'
import './savedResults.css'

/** Results kept under a name: opened again to the numbers they were saved with. */
export const SavedResults = (workbench: Pick<Workbench, 'view' | 'analysis' | 'setView'>) => {
  const { analysis, setView } = workbench
  const language = useLanguage()
  const words = SAVED_WORDS[language]
  const queries = useQueryClient()
  const [isOpen, setIsOpen] = useState(false)
  const { data, error, refetch, hasNextPage, fetchNextPage } = useSaved(isOpen)
  const { problem, problems, send } = useSending({ name: words.nameProblem }, words.refusals)
  const refusal = problem ?? problems.name
  const [opened, setOpened] = useState<{ readonly name: string; readonly data: DataStanding } | null>(null)
  const [removed, setRemoved] = useState<SavedAnalysis | null>(null)
  const open = ({ id, name }: SavedAnalysis) =>
    send(async () => {
      const detail = await openAnalysis(id)
      const { method, filter, parameters } = detail.result.question
      // The panel asks what the result answers, so that computing again answers the same question.
      setView((now) => ({ ...now, filter, analysis: { method, parameters } }))
      analysis.show(detail.result, id)
      hideDots(workbench)
      setOpened({ name, data: detail.data })
    })
  const change = (work: () => Promise<SavedAnalysis>) =>
    send(async () => {
      const changed = await work()
      setRemoved(changed.isRemoved ? changed : null)
      await queries.invalidateQueries({ queryKey: SAVED_KEY })
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
      {opened && analysis.result && (
        <Notice kind="info" title={words.opened(opened.name)} text={words.standing[opened.data]} />
      )}
    </details>
  )
}
