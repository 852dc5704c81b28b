import { INSPECTION_TOPICS } from '../../../data/model/inspections/inspectionCodes.ts'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { codeOptions } from '../../account/codeOptions.ts'
import { useEstablishmentPage } from '../../api/register.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { withOwn } from '../inspectionsView.ts'
import { ScopeBar } from '../ScopeBar.tsx'
import { ScopeGate } from '../ScopeGate.tsx'
import { SCOPE_WORDS } from '../scopeWords.ts'
import type { SectionProps } from '../sections.ts'
import { type Scope, useScope } from '../useScope.ts'
import { DuplicateList } from './DuplicateList.tsx'
import { LeadList } from './LeadList.tsx'
import { PlacePage } from './PlacePage.tsx'
import { PLACE_WORDS } from './placeWords.ts'
import { RegisterFilters } from './RegisterFilters.tsx'
import { RegisterList } from './RegisterList.tsx'
import { REGISTER_WORDS } from './registerWords.ts'
import './register.css'

const SHOWN = ['list', 'duplicates', 'leads'] as const

/** Establishments: the register, what may be one place twice, where nobody clearly leads, and one establishment whole. */
export const RegisterTab = (props: SectionProps) => {
  const { view, setView } = props
  const language = useLanguage()
  const words = REGISTER_WORDS[language]
  const scope = useScope(view)
  const { own } = view
  if (/^\d{1,9}$/.test(own.open ?? '')) return <OpenPlace {...props} scope={scope} id={Number(own.open)} />
  const show = SHOWN.find((one) => one === own.show) ?? 'list'
  return (
    <>
      <Segmented
        label={words.show}
        value={show}
        options={SHOWN.map((value) => ({ value, label: words[value] }))}
        onChange={(next) => setView((now) => withOwn(now, { show: next === 'list' ? '' : next }))}
      />
      <div className="register-scope">
        <ScopeBar {...props} scope={scope} has={show === 'duplicates' ? [] : ['commune']}>
          {show === 'list' && <RegisterFilters {...props} />}
          {show === 'leads' && (
            <ChoiceField
              label={words.topic}
              value={own.topic ?? ''}
              none={words.any}
              options={codeOptions(INSPECTION_TOPICS, language)}
              onChoose={(topic) => setView((now) => withOwn(now, { topic }))}
            />
          )}
        </ScopeBar>
      </div>
      <ScopeGate scope={scope}>
        {(province) =>
          show !== 'list' && !scope.seesPlaces ? (
            <Notice kind="empty" title={SCOPE_WORDS[language].onlyCoarse} />
          ) : show === 'duplicates' ? (
            <DuplicateList view={view} scope={scope} province={province} />
          ) : show === 'leads' ? (
            <LeadList {...props} scope={scope} province={province} />
          ) : (
            <RegisterList {...props} scope={scope} province={province} />
          )
        }
      </ScopeGate>
    </>
  )
}

const OpenPlace = ({ view, setView, scope, id }: SectionProps & { readonly scope: Scope; readonly id: number }) => {
  const language = useLanguage()
  const { data, error, refetch } = useEstablishmentPage(id)
  const close = () => setView((now) => withOwn(now, { open: '' }))
  if (data) return <PlacePage key={id} view={view} scope={scope} page={data} onClose={close} />
  if (!error) return <Skeleton height={560} />
  if ((error as { status?: number }).status !== 404) return <LoadFailed error={error} onRetry={() => void refetch()} />
  return (
    <Notice
      kind="empty"
      title={PLACE_WORDS[language].gone}
      action={{ label: SCOPE_WORDS[language].back, onPress: close }}
    />
  )
}
