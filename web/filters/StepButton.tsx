import { ChevronLeft, ChevronRight } from 'lucide-react'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { FILTER_WORDS } from './filterWords.ts'
import type { PeriodButtonProps } from './PeriodButton.tsx'
import { stepPeriod } from './stepPeriod.ts'

type StepButtonProps = Pick<PeriodButtonProps, 'from' | 'to' | 'today' | 'firstDay' | 'onPeriod'> & {
  readonly direction: -1 | 1
}

/** To the equal period before or after; off where that one holds no day from the first case to today. */
export const StepButton = ({ from, to, today, firstDay, direction, onPeriod }: StepButtonProps) => {
  const words = FILTER_WORDS[useLanguage()]
  const next = from === null || to === null ? null : stepPeriod({ from, to }, direction)
  const isBeyond = next !== null && (direction === 1 ? next.from > today : firstDay !== null && next.to < firstDay)
  return (
    <IconButton
      icon={direction === 1 ? ChevronRight : ChevronLeft}
      label={direction === 1 ? words.later : words.earlier}
      isDisabled={next === null || isBeyond}
      onPress={() => next && onPeriod(next.from, next.to)}
    />
  )
}
