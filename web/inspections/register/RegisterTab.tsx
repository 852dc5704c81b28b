import { useEstablishmentPage } from '../../api/register.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { withOwn } from '../inspectionsView.ts'
import { LoadFailed } from '../LoadFailed.tsx'
import { ScopeBar } from '../ScopeBar.tsx'
import { ScopeGate } from '../ScopeGate.tsx'
import { SCOPE_WORDS } from '../scopeWords.ts'
import type { SectionProps } from '../sections.ts'
import { type Scope, useScope } from '../useScope.ts'
import { DuplicateList } from './DuplicateList.tsx'
import { PlacePage } from './PlacePage.tsx'
import { PLACE_WORDS } from './placeWords.ts'
import { RegisterFilters } from './RegisterFilters.tsx'
import { RegisterList } from './RegisterList.tsx'
import { REGISTER_WORDS } from './registerWords.ts'
import './register.css'

/** Establishments: the register, what may be one place twice, and one establishment whole. */
export const RegisterTab = (props: SectionProps) => {
  const { view, setView } = props
  const words = REGISTER_WORDS[useLanguage()]
  const scope = useScope(view)
  const { own } = view
  if (/^\d{1,9}$/.test(own.open ?? '')) return <OpenPlace {...props} scope={scope} id={Number(own.open)} />
  const isDuplicates = own.show === 'duplicates'
  return (
    <>
      <Segmented
        label={words.show}
        value={isDuplicates ? 'duplicates' : 'list'}
        options={[
          { value: 'list', label: words.list },
          { value: 'duplicates', label: words.duplicates },
        ]}
        onChange={(show) => setView((now) => withOwn(now, { show: show === 'duplicates' ? show : '' }))}
      />
      <div className="register-scope">
        <ScopeBar {...props} scope={scope} has={isDuplicates ? [] : ['commune']}>
          {!isDuplicates && <RegisterFilters {...props} />}
        </ScopeBar>
      </div>
      <ScopeGate scope={scope}>
        {(province) =>
          isDuplicates ? (
            <DuplicateList view={view} scope={scope} province={province} />
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
