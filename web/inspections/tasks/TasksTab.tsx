import { Plus } from 'lucide-react'
import { TASK_STATES } from '../../../data/model/inspections/inspectionCodes.ts'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { codeOptions } from '../../account/codeOptions.ts'
import { useMe } from '../../api/accountQueries.ts'
import { taskFormAddress } from '../../api/ledger.ts'
import { useTasks } from '../../api/tasks.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { DownloadLink } from '../DownloadLink.tsx'
import { withOwn } from '../inspectionsView.ts'
import { ScopeBar } from '../ScopeBar.tsx'
import { ScopeGate } from '../ScopeGate.tsx'
import { SCOPE_WORDS } from '../scopeWords.ts'
import type { SectionProps } from '../sections.ts'
import { type Scope, useScope } from '../useScope.ts'
import { TaskCard } from './TaskCard.tsx'
import { TaskEditor } from './TaskEditor.tsx'
import { emptyTask, taskFormOf } from './taskForm.ts'
import { TASK_WORDS } from './taskWords.ts'
import './tasks.css'

/** Tasks given to the person, or of all units of the area; late ones first. */
export const TasksTab = (props: SectionProps) => {
  const scope = useScope(props.view)
  return <ScopeGate scope={scope}>{(province) => <Tasks {...props} scope={scope} province={province} />}</ScopeGate>
}

interface TasksProps extends SectionProps {
  readonly scope: Scope
  readonly province: string
}

/** What is still to be done. */
const OPEN_STATES = 'OPEN.DOING'

const Tasks = ({ view, setView, scope, province }: TasksProps) => {
  const language = useLanguage()
  const words = TASK_WORDS[language]
  const shared = SCOPE_WORDS[language]
  const me = useMe()
  const { whose = 'me', state = 'open', task: opened } = view.own
  const assigned = whose === 'me' ? 'me' : undefined
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useTasks({
    province,
    campaign: view.campaign,
    assigned,
    state: state === 'open' ? OPEN_STATES : TASK_STATES.find(({ code }) => code === state)?.code,
  })
  const tasks = data?.pages.flatMap((page) => page.tasks)
  const setOwn = (own: Readonly<Record<string, string>>) => setView((now) => withOwn(now, own))
  const edited = tasks?.find(({ id }) => String(id) === opened)
  if ((opened === 'new' && scope.mayWrite) || edited) {
    const [force = ''] = me.grants.flatMap((grant) => grant.force ?? [])
    return (
      <TaskEditor
        key={opened}
        scope={scope}
        province={province}
        first={edited ? taskFormOf(edited) : emptyTask(force, view.campaign)}
        task={edited ?? null}
        onDone={() => setOwn({ task: '' })}
      />
    )
  }
  return (
    <>
      <ScopeBar view={view} setView={setView} scope={scope} has={[]}>
        <ChoiceField
          label={words.state}
          value={state}
          options={[
            { value: 'open', label: words.open },
            { value: 'all', label: words.everyState },
            ...codeOptions(TASK_STATES, language),
          ]}
          onChoose={(next) => setOwn({ state: next === 'open' ? '' : next })}
        />
        <ChoiceField
          label={words.campaign}
          value={String(view.campaign ?? '')}
          none={shared.all}
          options={scope.campaigns.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChoose={(id) => setView((now) => ({ ...now, campaign: id === '' ? null : Number(id) }))}
        />
      </ScopeBar>
      <div className="task-tools">
        <Segmented
          label={words.whose}
          value={whose === 'unit' ? 'unit' : 'me'}
          options={[
            { value: 'me', label: words.mine },
            { value: 'unit', label: words.unit },
          ]}
          onChange={(next) => setOwn({ whose: next === 'unit' ? next : '' })}
        />
        <span className="task-space" />
        <DownloadLink href={taskFormAddress(province, view.campaign, assigned)} label={words.form} />
        {scope.mayWrite && (
          <button type="button" className="text-button" data-kind="strong" onClick={() => setOwn({ task: 'new' })}>
            <Plus aria-hidden="true" size={16} />
            {words.add}
          </button>
        )}
      </div>
      {error && !data ? (
        <LoadFailed error={error} onRetry={() => void refetch()} />
      ) : !tasks ? (
        <Skeleton height={320} />
      ) : tasks.length === 0 ? (
        <Notice
          kind="empty"
          title={view.campaign !== null ? words.noneFiltered : words.none}
          text={words.noneText}
          action={
            view.campaign !== null
              ? { label: words.dropFilters, onPress: () => setView((now) => ({ ...now, campaign: null })) }
              : undefined
          }
        />
      ) : (
        <ul className="task-list">
          {tasks.map((one) => (
            <li key={one.id}>
              <TaskCard task={one} view={view} scope={scope} onEdit={() => setOwn({ task: String(one.id) })} />
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <button
          type="button"
          className="text-button"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {words.more}
        </button>
      )}
    </>
  )
}
