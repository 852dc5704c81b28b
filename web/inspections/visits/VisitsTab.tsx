import { Plus } from 'lucide-react'
import { useMe } from '../../api/accountQueries.ts'
import { useInspection } from '../../api/inspections.ts'
import { usePlanLine } from '../../api/plans.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { withOwn } from '../inspectionsView.ts'
import { ScopeBar } from '../ScopeBar.tsx'
import { ScopeGate } from '../ScopeGate.tsx'
import { SCOPE_WORDS } from '../scopeWords.ts'
import type { SectionProps } from '../sections.ts'
import { type Scope, useScope } from '../useScope.ts'
import { VisitCorrector } from './VisitCorrector.tsx'
import { VisitEditor } from './VisitEditor.tsx'
import { VisitFilters } from './VisitFilters.tsx'
import { newVisitForm } from './visitForm.ts'
import { VisitList } from './VisitList.tsx'
import { mayCorrect, VisitPage } from './VisitPage.tsx'
import { VISIT_WORDS } from './visitWords.ts'
import './visitEditor.css'
import './visits.css'

const idOf = (text: string | undefined) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : null)

/** Inspections: their list, one of them whole, and the form that opens one, from a plan line or without. */
export const VisitsTab = (props: SectionProps) => {
  const { view, setView } = props
  const words = VISIT_WORDS[useLanguage()]
  const scope = useScope(view)
  const id = idOf(view.own.open)
  if (view.own.open === 'new' && scope.mayWrite) return <NewVisit {...props} scope={scope} />
  if (id !== null) return <OpenVisit {...props} scope={scope} id={id} />
  return (
    <>
      <ScopeBar {...props} scope={scope} has={['period', 'forces', 'topics', 'commune']}>
        <VisitFilters {...props} />
      </ScopeBar>
      <ScopeGate scope={scope}>
        {(province) => (
          <>
            {scope.mayWrite && (
              <div className="form-buttons visit-add">
                <button
                  type="button"
                  className="text-button"
                  data-kind="strong"
                  onClick={() => setView((now) => withOwn(now, { open: 'new' }))}
                >
                  <Plus aria-hidden="true" size={16} />
                  {words.add}
                </button>
              </div>
            )}
            <VisitList {...props} scope={scope} province={province} />
          </>
        )}
      </ScopeGate>
    </>
  )
}

const CLOSED = { open: '', edit: '', plan: '', at: '', name: '', place: '' }

const NewVisit = ({ view, setView, scope }: SectionProps & { readonly scope: Scope }) => {
  const me = useMe()
  const planId = idOf(view.own.plan)
  const line = usePlanLine(planId)
  const [force = null] = me.grants.flatMap((grant) => grant.force ?? [])
  const close = () => setView((now) => withOwn(now, CLOSED))
  if (planId !== null && !line.data) {
    return line.error ? (
      <LoadFailed error={line.error} onRetry={() => void line.refetch()} />
    ) : (
      <Skeleton height={480} />
    )
  }
  return (
    <ScopeGate scope={scope}>
      {() => (
        <VisitEditor
          scope={scope}
          line={line.data ?? null}
          first={newVisitForm(view, line.data ?? null, scope.today, { name: me.name, force })}
          onOpened={({ id }) => setView((now) => withOwn(now, { ...CLOSED, open: String(id) }), { replace: true })}
          onCancel={close}
        />
      )}
    </ScopeGate>
  )
}

const OpenVisit = ({ view, setView, scope, id }: SectionProps & { readonly scope: Scope; readonly id: number }) => {
  const language = useLanguage()
  const { data, error, refetch } = useInspection(id)
  const close = () => setView((now) => withOwn(now, CLOSED))
  const edit = (isEdited: boolean) => setView((now) => withOwn(now, { edit: isEdited ? '1' : '' }))
  if (data && view.own.edit && mayCorrect(data.inspection)) {
    return (
      <ScopeGate scope={scope}>
        {() => <VisitCorrector key={id} scope={scope} inspection={data.inspection} onDone={() => edit(false)} />}
      </ScopeGate>
    )
  }
  if (data) {
    return <VisitPage key={id} view={view} scope={scope} detail={data} onCorrect={() => edit(true)} onClose={close} />
  }
  if (!error) return <Skeleton height={480} />
  if ((error as { status?: number }).status !== 404) return <LoadFailed error={error} onRetry={() => void refetch()} />
  return (
    <Notice
      kind="empty"
      title={VISIT_WORDS[language].gone}
      action={{ label: SCOPE_WORDS[language].back, onPress: close }}
    />
  )
}
