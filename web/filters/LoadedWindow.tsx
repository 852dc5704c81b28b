import { TriangleAlert } from 'lucide-react'
import { formatDay } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { WINDOWS } from '../view/view.ts'
import { FILTER_WORDS } from './filterWords.ts'
import { neededWindow } from './neededWindow.ts'
import type { PeriodButtonProps } from './PeriodButton.tsx'

type LoadedWindowProps = Pick<
  PeriodButtonProps,
  'from' | 'to' | 'today' | 'since' | 'firstDay' | 'windowMonths' | 'onWindow'
>

const EVERYTHING = 'all'

/** How many months the page holds, what that means, and a warning when the period begins earlier. */
export const LoadedWindow = (props: LoadedWindowProps) => {
  const { since, windowMonths, onWindow } = props
  const language = useLanguage()
  const words = FILTER_WORDS[language]
  const enough = neededWindow(props.from, props.today, since, props.firstDay)
  return (
    <section className="loaded-window">
      <h3>{words.window}</h3>
      <Segmented
        label={words.window}
        value={windowMonths === null ? EVERYTHING : String(windowMonths)}
        options={WINDOWS.map((months) => ({
          value: months === null ? EVERYTHING : String(months),
          label: words.windows(months),
        }))}
        onChange={(value) => onWindow(value === EVERYTHING ? null : Number(value))}
      />
      <p>{since === null ? words.windowAll : words.windowText(formatDay(since))}</p>
      {since !== null && enough !== undefined && (
        <div className="window-warning" role="status">
          <TriangleAlert aria-hidden="true" size={16} />
          <p>{words.beforeWindow(formatDay(since))}</p>
          <button type="button" className="text-button" onClick={() => onWindow(enough)}>
            {words.widen(enough)}
          </button>
        </div>
      )}
    </section>
  )
}
