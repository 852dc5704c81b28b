import { CalendarDays } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useLanguage } from '../ui/preferences.ts'
import { FILTER_WORDS } from './filterWords.ts'
import { PeriodChooser } from './PeriodChooser.tsx'
import { periodName, shortPeriodName } from './periodName.ts'
import { StepButton } from './StepButton.tsx'
import './period.css'

export interface PeriodButtonProps {
  /** ISO days, both inclusive; null = open end. */
  readonly from: string | null
  readonly to: string | null
  readonly today: string
  /** First day that is loaded; null = everything. */
  readonly since: string | null
  /** First day with a case. */
  readonly firstDay: string | null
  readonly windowMonths: number | null
  readonly onPeriod: (from: string | null, to: string | null) => void
  readonly onWindow: (months: number | null) => void
  /** For narrow bars: the shortest name, and the two step buttons in the popover. */
  readonly isCompact?: boolean
}

/** The period in words, with a step to either side; opens the choice of periods. */
export const PeriodButton = (props: PeriodButtonProps) => {
  const { from, to, today, isCompact = false } = props
  const language = useLanguage()
  const words = FILTER_WORDS[language]
  const name = periodName(from, to, today, language)
  const shown = isCompact ? shortPeriodName(from, to, today, language) : name
  return (
    <div className="period" role="group" aria-label={words.period}>
      {!isCompact && <StepButton {...props} direction={-1} />}
      <DialogTrigger>
        <Button className="text-button period-button" aria-label={`${words.period}: ${name}`}>
          <CalendarDays aria-hidden="true" size={16} />
          <span title={name}>{shown}</span>
        </Button>
        <Popover className="period-popover" placement="bottom end" offset={4}>
          <Dialog className="period-dialog" aria-label={words.period}>
            {({ close }) => <PeriodChooser {...props} isCompact={isCompact} onDone={close} />}
          </Dialog>
        </Popover>
      </DialogTrigger>
      {!isCompact && <StepButton {...props} direction={1} />}
    </div>
  )
}
