import { Plus } from 'lucide-react'
import { useMe } from '../../api/accountQueries.ts'
import { usePlanLine } from '../../api/plans.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { problemText } from '../../ui/problemText.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { UI_WORDS } from '../../ui/uiWords.ts'
import { useFocusBack } from '../../ui/useFocusBack.ts'
import { withOwn } from '../inspectionsView.ts'
import { LINE_START } from '../ledger/newLineAddress.ts'
import { ScopeBar } from '../ScopeBar.tsx'
import { ScopeGate } from '../ScopeGate.tsx'
import type { SectionProps } from '../sections.ts'
import { useScope } from '../useScope.ts'
import { LineEditor } from './LineEditor.tsx'
import { formOf } from './lineForm.ts'
import { LinePanel } from './LinePanel.tsx'
import { newLineForm } from './newLineForm.ts'
import { PlanList } from './PlanList.tsx'
import { PLAN_WORDS } from './planWords.ts'
import './plans.css'

/** Plans: who goes where, when and on what, as a board or a calendar of the same lines; and the form of one line. */
export const PlansTab = ({ view, setView }: SectionProps) => {
  const language = useLanguage()
  const words = PLAN_WORDS[language]
  const me = useMe()
  const scope = useScope(view)
  const { own } = view
  const id = /^\d{1,9}$/.test(own.line ?? '') ? Number(own.line) : null
  const opened = usePlanLine(id)
  useFocusBack(opened.data && own.line)
  const openLine = (line: number) => setView((now) => withOwn(now, { line: String(line), edit: '' }))
  const close = () => setView((now) => withOwn(now, { ...LINE_START, line: '', edit: '' }))
  const isNew = own.line === 'new' && scope.mayWrite
  if (isNew || (own.edit && opened.data)) {
    const [force = null] = me.grants.flatMap((grant) => grant.force ?? [])
    // A campaign that is still on its way has no days yet.
    const isReady = view.campaign === null || scope.campaign !== null
    return (
      <ScopeGate scope={scope}>
        {() =>
          isNew && !isReady ? (
            <Skeleton height={480} />
          ) : (
            <LineEditor
              key={own.line}
              scope={scope}
              line={isNew ? null : (opened.data ?? null)}
              first={
                !isNew && opened.data
                  ? formOf(opened.data)
                  : newLineForm(view, scope, { name: me.name, force }, language)
              }
              onSaved={(line) =>
                setView((now) => withOwn(now, { ...LINE_START, line: String(line.id), edit: '' }), {
                  replace: true,
                })
              }
              onCancel={() => (isNew ? close() : setView((now) => withOwn(now, { edit: '' })))}
            />
          )
        }
      </ScopeGate>
    )
  }
  return (
    <>
      <ScopeBar view={view} setView={setView} scope={scope} has={['period', 'forces', 'topics', 'commune']} />
      <ScopeGate scope={scope}>
        {(province) => (
          <div className="with-panel">
            <div className="plans-main">
              <PlanList view={view} setView={setView} scope={scope} province={province} open={id} onOpen={openLine}>
                {scope.mayWrite && (
                  <button
                    type="button"
                    className="text-button"
                    data-kind="strong"
                    onClick={() => setView((now) => withOwn(now, { line: 'new', place: now.commune ?? '' }))}
                  >
                    <Plus aria-hidden="true" size={16} />
                    {words.add}
                  </button>
                )}
              </PlanList>
            </div>
            {opened.data ? (
              <LinePanel
                key={opened.data.id}
                line={opened.data}
                view={view}
                scope={scope}
                onEdit={() => setView((now) => withOwn(now, { edit: '1' }))}
                onClose={close}
              />
            ) : (
              opened.error && (
                <aside className="side-panel">
                  <Notice
                    kind="error"
                    title={words.gone}
                    text={problemText(opened.error, language)}
                    action={{ label: UI_WORDS[language].close, onPress: close }}
                  />
                </aside>
              )
            )}
          </div>
        )}
      </ScopeGate>
    </>
  )
}
