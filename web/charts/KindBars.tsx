import { expandKinds } from '../../data/model/caseFilter.ts'
import { CASE_KINDS, THEMES, themeOfDomain } from '../../data/model/caseKinds.ts'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import { useLanguage } from '../ui/preferences.ts'
import { BarList } from './BarList.tsx'
import { CHART_WORDS } from './chartWords.ts'
import { ThemeMark, themeColour } from './ThemeMark.tsx'

interface KindBarsProps {
  readonly counts: Pick<LinkedCounts, 'kinds'>
  /** The `kinds` clause: kinds and domain codes. */
  readonly selected: readonly string[]
  /** Called with a kind, also where a domain in `selected` stands for it. */
  readonly onToggle: (kind: string) => void
}

/** Cases by kind in the colours of their themes; N2O is marked inside its theme. */
export const KindBars = ({ counts, selected, onToggle }: KindBarsProps) => {
  const language = useLanguage()
  const kept = selected.length > 0 ? new Set(expandKinds(selected)) : null
  const items = CASE_KINDS.map((kind) => ({
    code: kind.code,
    label: kind[language],
    count: counts.kinds[kind.code] ?? 0,
    colour: themeColour(themeOfDomain(kind.domain)),
    mark: (
      <>
        <ThemeMark theme={themeOfDomain(kind.domain)} />
        {kind.domain === 'N2O' && (
          <span className="bar-badge" aria-hidden="true">
            N₂O
          </span>
        )}
      </>
    ),
  }))
  return (
    <BarList
      title={CHART_WORDS[language].kinds}
      note={
        <span className="theme-legend">
          {THEMES.map((theme) => (
            <span key={theme.code}>
              <ThemeMark theme={theme.code} />
              {theme[language]}
            </span>
          ))}
        </span>
      }
      items={items}
      selected={selected}
      isKept={(code) => kept === null || kept.has(code)}
      onToggle={onToggle}
    />
  )
}
