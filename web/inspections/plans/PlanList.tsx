import type { ReactNode } from 'react'
import { CheckField } from '../../account/CheckField.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { formatCount } from '../../ui/format.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { withOwn } from '../inspectionsView.ts'
import type { SectionProps } from '../sections.ts'
import type { Scope } from '../useScope.ts'
import { PlanBoard } from './PlanBoard.tsx'
import { PlanCalendar } from './PlanCalendar.tsx'
import { PLAN_WORDS } from './planWords.ts'
import { useAllPlanLines } from './useAllPlanLines.ts'

interface PlanListProps extends SectionProps {
  readonly scope: Scope
  readonly province: string
  readonly open: number | null
  readonly onOpen: (id: number) => void
  /** What adds to the list. */
  readonly children: ReactNode
}

/** The plan lines of the filters, as a board or a calendar: both show the same list. */
export const PlanList = ({ view, setView, scope, province, open, onOpen, children }: PlanListProps) => {
  const language = useLanguage()
  const words = PLAN_WORDS[language]
  const { own } = view
  const { period } = scope
  const { lines, error, retry, isOld, isLoadingMore, isCut } = useAllPlanLines({
    province,
    ...(view.campaign === null ? period : { campaign: view.campaign }),
    commune: view.commune,
    forces: view.forces.join('.'),
    topics: view.topics.join('.'),
    assigned: own.mine ? 'me' : undefined,
    late: own.late ? 'true' : undefined,
  })
  const setOwn = (change: Readonly<Record<string, string>>) => setView((now) => withOwn(now, change))
  const isFiltered = [view.commune, own.mine, own.late, ...view.forces, ...view.topics].some(Boolean)
  const isCalendar = own.as === 'calendar'
  const { today } = scope
  const firstMonth = (period.from <= today && today <= period.to ? today : period.from).slice(0, 7)
  const month = own.month && period.from.slice(0, 7) <= own.month && own.month <= period.to ? own.month : firstMonth
  const count = formatCount(lines?.length ?? 0, language)
  return (
    <>
      <div className="plan-tools">
        <Segmented
          label={words.show}
          value={isCalendar ? 'calendar' : 'board'}
          options={[
            { value: 'board', label: words.board },
            { value: 'calendar', label: words.calendar },
          ]}
          onChange={(as) => setOwn({ as: as === 'calendar' ? as : '' })}
        />
        {(['mine', 'late'] as const).map((name) => (
          <CheckField
            key={name}
            label={words[name]}
            isChecked={Boolean(own[name])}
            onCheck={(isChecked) => setOwn({ [name]: isChecked ? '1' : '' })}
          />
        ))}
        <span className="plan-space" />
        {children}
      </div>
      <p className="plan-said soft" role="status">
        {isLoadingMore ? words.loadingMore(count) : isCut ? words.stopped(count) : ''}
      </p>
      {error && !lines ? (
        <LoadFailed error={error} onRetry={retry} />
      ) : !lines ? (
        <Skeleton height={420} />
      ) : lines.length === 0 ? (
        <Notice
          kind="empty"
          title={isFiltered ? words.noneFiltered : words.none}
          text={isFiltered ? undefined : words.noneText}
          action={
            isFiltered
              ? {
                  label: words.dropFilters,
                  onPress: () =>
                    setView((now) => ({
                      ...withOwn(now, { mine: '', late: '' }),
                      forces: [],
                      topics: [],
                      commune: null,
                    })),
                }
              : undefined
          }
        />
      ) : (
        <div className="plan-lines" data-is-old={isOld}>
          {isCalendar ? (
            <PlanCalendar
              lines={lines}
              scope={scope}
              month={month}
              onMonth={(next) => setOwn({ month: next, day: '' })}
              day={own.day ?? null}
              onDay={(day) => setOwn({ day: own.day === day ? '' : day })}
              open={open}
              onOpen={onOpen}
            />
          ) : (
            <PlanBoard lines={lines} scope={scope} open={open} onOpen={onOpen} />
          )}
        </div>
      )}
    </>
  )
}
