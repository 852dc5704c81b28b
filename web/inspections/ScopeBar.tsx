import { SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { FORCES } from '../../data/model/caseCodes.ts'
import { placeLabel } from '../../data/model/filterText/placeLabel.ts'
import { INSPECTION_TOPICS } from '../../data/model/inspections/inspectionCodes.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { formatPeriod } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { useMediaQuery } from '../ui/useMediaQuery.ts'
import { CodesField } from './CodesField.tsx'
import { CommuneField } from './CommuneField.tsx'
import { PeriodField } from './PeriodField.tsx'
import { SCOPE_WORDS } from './scopeWords.ts'
import type { SectionProps } from './sections.ts'
import type { Scope } from './useScope.ts'
import './scopeBar.css'

interface ScopeBarProps extends SectionProps {
  readonly scope: Scope
  /** Which of the shared filters the tab heeds; the province is always there where there are several. */
  readonly has: readonly ('period' | 'forces' | 'topics' | 'commune')[]
  /** Filters of the tab's own. */
  readonly children?: ReactNode
}

/** Of what the tab tells: province, period or campaign, forces, topics. On a phone it folds to one line that says so. */
export const ScopeBar = (props: ScopeBarProps) => {
  const { view, scope, has } = props
  const language = useLanguage()
  const words = SCOPE_WORDS[language]
  const isNarrow = useMediaQuery('(max-width: 760px)')
  if (!isNarrow) return <ScopeFields {...props} />
  const { from, to } = scope.period
  const said = [
    has.includes('period') ? (scope.campaign?.name ?? formatPeriod(from, to, language)) : null,
    has.includes('forces') && view.forces.length > 0 ? view.forces.join(', ') : null,
    has.includes('commune') && view.commune ? placeLabel(view.commune, language, scope.units.names) : null,
  ]
  return (
    <details className="scope-fold">
      <summary>
        <SlidersHorizontal aria-hidden="true" size={18} strokeWidth={1.8} />
        <span>
          <strong>{words.filters}</strong>
          <span className="soft">{said.filter(Boolean).join(' · ')}</span>
        </span>
      </summary>
      <ScopeFields {...props} />
    </details>
  )
}

const ScopeFields = ({ view, setView, scope, has, children }: ScopeBarProps) => {
  const language = useLanguage()
  const words = SCOPE_WORDS[language]
  const { provinces, province, units } = scope
  return (
    <div className="scope-bar">
      {provinces.length > 1 && (
        <ChoiceField
          label={words.province}
          value={province ?? ''}
          options={provinces.map((code) => ({ value: code, label: placeLabel(code, language, units.names) }))}
          onChoose={(code) => setView((now) => ({ ...now, province: code, campaign: null, commune: null }))}
        />
      )}
      {has.includes('period') && <PeriodField setView={setView} scope={scope} />}
      {has.includes('forces') && (
        <CodesField
          label={words.forces}
          list={FORCES}
          chosen={view.forces}
          onChange={(forces) => setView((now) => ({ ...now, forces }))}
        />
      )}
      {has.includes('topics') && (
        <CodesField
          label={words.topics}
          list={INSPECTION_TOPICS}
          chosen={view.topics}
          onChange={(topics) => setView((now) => ({ ...now, topics }))}
        />
      )}
      {has.includes('commune') && (
        <CommuneField
          scope={scope}
          chosen={view.commune}
          onChoose={(commune) => setView((now) => ({ ...now, commune }))}
        />
      )}
      {children}
    </div>
  )
}
