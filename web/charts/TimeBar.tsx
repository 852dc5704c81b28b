import { ChevronDown, ChevronUp } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { dayNumber } from '../../data/model/localDay.ts'
import type { Period } from '../../data/model/periods.ts'
import { ChartFrame } from '../ui/ChartFrame.tsx'
import { formatCount, formatPeriod } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { TIME_UNITS, type TimeUnit } from '../view/view.ts'
import { binLabel } from './binLabel.ts'
import { CHART_WORDS } from './chartWords.ts'
import { Sparkline } from './Sparkline.tsx'
import { AXIS, TimeBrush } from './TimeBrush.tsx'
import { casesBetween, fittingUnit, timeBins } from './timeBins.ts'
import type { OnPeriod } from './useBrush.ts'
import { useSize } from './useSize.ts'
import './timeBar.css'

interface TimeBarProps {
  /** Cases by ISO day, the period left out. */
  readonly days: Readonly<Record<string, number>>
  readonly unit: TimeUnit
  readonly from: string | null
  readonly to: string | null
  /** First and last ISO day of the axis. */
  readonly firstDay: string
  readonly lastDay: string
  /** While it is dragged at most once a frame, and once at the end. Both null: all days. */
  readonly onPeriod: OnPeriod
  readonly onUnit: (unit: TimeUnit) => void
  /** Marked under the bars. */
  readonly previous?: Period | null
  /** Starts as one line that can be unfolded: for the phone. */
  readonly isFolded?: boolean
}

const SPARKLINE = { width: 96, height: 24 } as const

/** Cases over all loaded days; the chosen days are drawn, moved and resized on it. */
export const TimeBar = (props: TimeBarProps) => {
  const { days, from, to, firstDay, lastDay, isFolded: startsFolded = false } = props
  const language = useLanguage()
  const words = CHART_WORDS[language]
  const [isFolded, setIsFolded] = useState(startsFolded)
  const period = `${formatPeriod(from, to, language)}: ${words.cases(formatCount(casesBetween(days, from, to), language))}`
  if (!isFolded) {
    return (
      <TimeChart
        {...props}
        period={period}
        fold={
          startsFolded && <IconButton icon={ChevronDown} label={words.foldTime} onPress={() => setIsFolded(true)} />
        }
      />
    )
  }
  return (
    <section className="time-folded" aria-label={words.time}>
      <p>{period}</p>
      <Sparkline values={timeBins(days, 'month', firstDay, lastDay).map(({ count }) => count)} {...SPARKLINE} />
      <IconButton icon={ChevronUp} label={words.unfoldTime} isExpanded={false} onPress={() => setIsFolded(false)} />
    </section>
  )
}

interface TimeChartProps extends TimeBarProps {
  /** The chosen days with their cases, in words. */
  readonly period: string
  readonly fold: ReactNode
}

const TimeChart = ({
  days,
  unit,
  from,
  to,
  firstDay,
  lastDay,
  previous = null,
  onPeriod,
  onUnit,
  period,
  fold,
}: TimeChartProps) => {
  const language = useLanguage()
  const words = CHART_WORDS[language]
  const [size, measure] = useSize()
  const shownUnit = fittingUnit(unit, dayNumber(lastDay) - dayNumber(firstDay) + 1, size?.width ?? 1000)
  const bins = useMemo(() => timeBins(days, shownUnit, firstDay, lastDay), [days, shownUnit, firstDay, lastDay])
  return (
    <div className="time-bar">
      <ChartFrame
        title={words.time}
        actions={
          <>
            <span className="time-period">
              {period}
              {shownUnit !== unit && shownUnit !== 'day' && ` (${words.coarser[shownUnit]})`}
            </span>
            <Segmented
              label={words.timeUnit}
              value={unit}
              options={TIME_UNITS.map((value) => ({ value, label: words.units[value] }))}
              onChange={onUnit}
            />
            {fold}
          </>
        }
        table={{
          columns: [{ label: words.units[shownUnit] }, { label: words.caseCount, isNumber: true }],
          // Made when it is looked at: five years of days are many labels.
          get rows() {
            return bins.map((bin) => [binLabel(bin, shownUnit, language), formatCount(bin.count, language)])
          },
        }}
      >
        {null}
      </ChartFrame>
      <div ref={measure} className="time-body">
        {size && bins.length > 0 && (
          <TimeBrush
            bins={bins}
            unit={shownUnit}
            from={from}
            to={to}
            previous={previous}
            width={size.width}
            height={Math.max(size.height - AXIS, 20)}
            onPeriod={onPeriod}
          />
        )}
        {bins.length === 0 && <p className="soft">{words.noDays}</p>}
      </div>
    </div>
  )
}
