import { withPeriod } from '../../data/model/caseFilter.ts'
import { TimeBar } from '../charts/TimeBar.tsx'
import { NoCasesInTime } from '../charts/NoCasesInTime.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import type { Workbench } from './workbench.ts'

/** The time bar over everything that is loaded; while it is dragged only the page follows, the address at the end. */
export const TimeArea = ({
  view,
  setView,
  filter,
  data,
  setDraft,
  isFolded,
}: Workbench & { readonly isFolded: boolean }) => {
  const { counts, installation, since } = data
  if (!counts || !installation) return <Skeleton height={isFolded ? 40 : 88} />
  if (!installation.firstDay) {
    const hasPeriod = filter.from !== null || filter.to !== null
    return (
      <NoCasesInTime
        onWhole={hasPeriod ? () => setView((now) => ({ ...now, filter: withPeriod(now.filter, null, null) })) : null}
        onAll={since === null ? null : () => setView((now) => ({ ...now, windowMonths: null }))}
      />
    )
  }
  const firstDay = since && since > installation.firstDay ? since : installation.firstDay
  return (
    <TimeBar
      days={counts.days}
      unit={view.timeUnit}
      from={filter.from}
      to={filter.to}
      firstDay={firstDay}
      lastDay={installation.today}
      isFolded={isFolded}
      previous={counts.previous}
      onUnit={(timeUnit) => setView((now) => ({ ...now, timeUnit }))}
      onPeriod={(from, to, { isFinal }) => {
        if (!isFinal && from && to) return setDraft({ from, to })
        setDraft(null)
        setView((now) => ({ ...now, filter: withPeriod(now.filter, from, to) }))
      }}
    />
  )
}
