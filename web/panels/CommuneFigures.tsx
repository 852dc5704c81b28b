import { ratePerTenThousand } from '../../data/analysis/change.ts'
import type { CaseFilter } from '../../data/model/caseFilter.ts'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import { Sparkline } from '../charts/Sparkline.tsx'
import { formatCount, formatDecimal } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { ChangeLines } from './ChangeLines.tsx'
import { PANEL_WORDS } from './panelWords.ts'
import '../charts/figures.css'
import './communePanel.css'

interface CommuneFiguresProps {
  readonly counts: LinkedCounts | undefined
  readonly population: number | null
  readonly rank?: { readonly place: number; readonly of: number } | undefined
  /** Cases in equal parts of the period. */
  readonly series: readonly number[] | undefined
  readonly filter: CaseFilter
}

/** How many cases a commune has, against before, against its people and over the period. */
export const CommuneFigures = ({ counts, population, rank, series, filter }: CommuneFiguresProps) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].commune
  if (!counts) {
    return (
      <div className="figures" aria-busy="true">
        <Skeleton height={40} width="60%" />
        <Skeleton height={40} />
        <Skeleton height={84} />
      </div>
    )
  }
  const { cases, located } = counts.totals
  const total = formatCount(cases, language)
  const rate = ratePerTenThousand(cases, population)
  return (
    <div className="figures">
      <p className="figures-total">
        <strong>{total}</strong> <span>{words.casesUnit(total)}</span>
        {cases > 0 && (
          <span className="soft commune-located">
            {words.located(formatCount(located, language))}
            {cases > located && `, ${words.communeOnly(formatCount(cases - located, language))}`}
          </span>
        )}
      </p>
      <p className="figures-sums">
        <span>{rate === null ? words.noPopulation : words.rate(formatDecimal(rate, 1, language))}</span>
        {rank && cases > 0 && (
          <span className="soft">{words.rank(formatCount(rank.place, language), formatCount(rank.of, language))}</span>
        )}
      </p>
      <ChangeLines counts={counts} filter={filter} />
      <Trend series={series} />
    </div>
  )
}

const Trend = ({ series }: { readonly series: readonly number[] | undefined }) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].commune
  const largest = Math.max(0, ...(series ?? []))
  return (
    <div className="commune-trend">
      <span className="soft">{words.trend}</span>
      {series && series.length > 1 && largest > 0 ? (
        <>
          <Sparkline values={series} width={120} height={32} label={`${words.trend}: ${series.join(', ')}`} />
          <span className="panel-note">
            {words.trendHint(formatCount(largest, language), formatCount(series.at(-1) ?? 0, language))}
          </span>
        </>
      ) : (
        <span className="panel-note">–</span>
      )}
    </div>
  )
}
