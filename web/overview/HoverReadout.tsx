import { THEMES } from '../../data/model/caseKinds.ts'
import { changeOf, ratePerTenThousand } from '../../data/analysis/change.ts'
import { communeLabel } from '../../data/model/filterText/placeLabel.ts'
import { formatCount, formatDecimal, formatPercentChange } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { OVERVIEW_WORDS } from './overviewWords.ts'
import type { OverviewData } from './useOverviewData.ts'

export interface Hover {
  readonly commune: string | null
  /** Cases under the pointer. */
  readonly cases: number
}

interface HoverReadoutProps {
  readonly hover: Hover | null
  readonly data: OverviewData
}

/** What lies under the pointer, said in a fixed place so that nothing covers the map. */
export const HoverReadout = ({ hover, data }: HoverReadoutProps) => {
  const language = useLanguage()
  const words = OVERVIEW_WORDS[language]
  const commune = hover?.commune ? data.communeOf.get(hover.commune) : undefined
  if (!hover || !commune || !data.counts) return null
  const cases = data.counts.places[commune.code] ?? 0
  const shared = data.shared?.byCommune.get(commune.code)
  const rate = ratePerTenThousand(cases, commune.population)
  const before = data.counts.previous?.places
  const change = before && changeOf(cases, before[commune.code] ?? 0)
  const province = data.provinceOf.get(commune.provinceCode)
  return (
    <div className="hover-readout">
      <strong>{communeLabel(commune, language)}</strong>
      {province && <span className="soft"> · {province.name}</span>}
      {shared && (
        <div>
          {words.sharedCount(formatCount(shared.cases, language))}
          {THEMES.map(({ code }) => {
            const count = shared.themes.find(({ theme }) => theme === code)
            return count ? ` · ${words.themeNames[code]}: ${formatCount(count.cases, language)}` : ''
          })}
        </div>
      )}
      {(!shared || cases > 0) && (
        <div>
          {words.inCommune(formatCount(cases, language))}
          {rate !== null && ` · ${formatDecimal(rate, 1, language)} ${words.perTenThousand}`}
          {change &&
            ` · ${words.changed(
              change.percent === null ? words.appeared : formatPercentChange(change.percent, language),
              formatDecimal(change.z, 1, language),
            )}`}
          {hover.cases > 0 && ` · ${words.here}: ${words.inCommune(formatCount(hover.cases, language))}`}
        </div>
      )}
    </div>
  )
}
