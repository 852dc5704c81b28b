import { FORCES } from '../../../data/model/caseCodes.ts'
import { type Language, labelOf } from '../../../data/model/codedValue.ts'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import { FINDING_STATES } from '../../../data/model/inspections/inspectionCodes.ts'
import { dayNumber, isoDay, localMoment } from '../../../data/model/localDay.ts'
import { useDueFindings, useInspections } from '../../api/inspections.ts'
import { MOST_URGENT, useUrgentVisits } from '../../api/nextVisits.ts'
import { usePlanLines } from '../../api/plans.ts'
import { formatCount, formatDay } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { forcesText } from '../forcesText.ts'
import { inSection, type SectionCode } from '../inspectionsView.ts'
import { urgentText } from '../nextVisits/urgentText.ts'
import { ScopeBar } from '../ScopeBar.tsx'
import { ScopeGate } from '../ScopeGate.tsx'
import type { SectionProps } from '../sections.ts'
import { inspectionsAddress } from '../useInspectionsView.ts'
import { type Scope, useScope } from '../useScope.ts'
import { dueText } from '../visits/dueText.ts'
import { type DueItem, DueList } from './DueList.tsx'
import { OVERDUE_WORDS } from './overdueWords.ts'
import './overdue.css'

export const OVERDUE_KINDS = ['findings', 'visits', 'lines', 'licences', 'soon'] as const
export type OverdueKind = (typeof OVERDUE_KINDS)[number]

/** Findings that fall due within so many days are told before they are overdue. */
const SOON_DAYS = 14

/** Everything that should have been done by now or should be soon; each leads to its place. */
export const OverdueTab = (props: SectionProps) => {
  const scope = useScope(props.view)
  return (
    <>
      <ScopeBar {...props} scope={scope} has={['forces', 'commune']} />
      <ScopeGate scope={scope}>
        {(province) => (
          <div className="overdue">
            <Findings {...props} scope={scope} province={province} kind="findings" />
            <LateVisits {...props} scope={scope} province={province} />
            <LateLines {...props} scope={scope} province={province} />
            <Licences {...props} scope={scope} province={province} />
            <Findings {...props} scope={scope} province={province} kind="soon" />
          </div>
        )}
      </ScopeGate>
    </>
  )
}

interface PartProps extends SectionProps {
  readonly scope: Scope
  readonly province: string
}

/** What every list says of where something is, and where it leads. */
const usePlaces = ({ view, scope }: PartProps) => {
  const language = useLanguage()
  return {
    language,
    words: OVERDUE_WORDS[language],
    communeName: (code: string | null) => (code ? placeLabel(code, language, scope.units.names) : null),
    to: (section: SectionCode, own: Readonly<Record<string, string>>) =>
      inspectionsAddress(inSection(view, section, own)),
  }
}

interface Counted {
  readonly data?: { readonly pages: readonly { readonly total: number | null }[] } | undefined
}

/** The first page tells how many there are. */
const totalText = ({ data }: Counted, language: Language) => formatCount(data?.pages[0]?.total ?? 0, language)

const Findings = (props: PartProps & { readonly kind: 'findings' | 'soon' }) => {
  const { view, scope, province, kind } = props
  const { language, communeName, to } = usePlaces(props)
  const { today } = scope
  const query = useDueFindings({
    province,
    commune: view.commune,
    forces: view.forces.join('.'),
    ...(kind === 'findings' ? { overdue: 'true' as const } : { from: today, to: isoDay(dayNumber(today) + SOON_DAYS) }),
  })
  const items = query.data?.pages.flatMap(({ findings }) =>
    findings.map(
      (one): DueItem => ({
        key: String(one.id),
        href: to('cuoc', { open: String(one.inspectionId) }),
        title: one.establishmentName ?? one.inspectionNumber,
        place: communeName(one.communeCode),
        text: one.description,
        note: [labelOf(FINDING_STATES, one.state, language), labelOf(FORCES, one.force, language)].join(' · '),
        due: `${formatDay(one.dueOn)}, ${dueText(one.dueOn, today, language)}`,
        isOver: one.isOverdue,
      }),
    ),
  )
  return (
    <DueList kind={kind} isUnseen={!scope.seesPlaces} items={items} total={totalText(query, language)} query={query} />
  )
}

const LateVisits = (props: PartProps) => {
  const { view, province } = props
  const { language, words, communeName, to } = usePlaces(props)
  const query = useInspections({
    province,
    commune: view.commune,
    forces: view.forces.join('.'),
    late: 'true',
  })
  const items = query.data?.pages.flatMap(({ inspections }) =>
    inspections.map(
      (one): DueItem => ({
        key: String(one.id),
        href: to('cuoc', { open: String(one.id) }),
        title: one.establishmentName ?? words.area,
        place: communeName(one.communeCode),
        text: forcesText(one, language),
        note: one.number,
        due: one.mustEndOn ? words.mustEnd(formatDay(one.mustEndOn)) : words.planned(formatDay(one.plannedOn)),
        isOver: true,
      }),
    ),
  )
  return <DueList kind="visits" items={items} total={totalText(query, language)} query={query} />
}

const LateLines = (props: PartProps) => {
  const { view, scope, province } = props
  const { language, words, communeName, to } = usePlaces(props)
  const query = usePlanLines({ province, commune: view.commune, forces: view.forces.join('.'), late: 'true' })
  const items = query.data?.pages.flatMap(({ planLines }) =>
    planLines.map(
      (one): DueItem => ({
        key: String(one.id),
        href: to('ke-hoach', { line: String(one.id) }),
        title: one.establishmentName ?? words.area,
        place: communeName(one.communeCode),
        text: forcesText(one, language),
        note: one.content,
        due: `${formatDay(one.endsOn)}, ${words.until(formatCount(dayNumber(scope.today) - dayNumber(one.endsOn), language))}`,
        isOver: true,
      }),
    ),
  )
  return <DueList kind="lines" items={items} total={totalText(query, language)} query={query} />
}

const Licences = (props: PartProps) => {
  const { view, scope, province } = props
  const { language, words, communeName, to } = usePlaces(props)
  const query = useUrgentVisits(province, view.commune)
  const items = query.data?.visits
    .filter(({ trigger }) => trigger === 'LICENCE_EXPIRED')
    .map(
      (one): DueItem => ({
        key: `${one.establishmentId}${one.since}${urgentText(one, language)}`,
        href: to('co-so', { open: String(one.establishmentId) }),
        title: one.name,
        place: communeName(one.communeCode),
        text: urgentText(one, language),
        note: null,
        due: words.expiredAgo(formatCount(dayNumber(scope.today) - localMoment(new Date(one.since)).day, language)),
        isOver: true,
      }),
    )
  const isAll = (query.data?.visits.length ?? 0) < MOST_URGENT
  const count = `${formatCount(items?.length ?? 0, language)}${isAll ? '' : '+'}`
  const all = { ...query, hasNextPage: false, fetchNextPage: null }
  return <DueList kind="licences" isUnseen={!scope.seesPlaces} items={items} total={count} query={all} />
}
