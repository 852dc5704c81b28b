import { FORCES } from '../../data/model/caseCodes.ts'
import { type CaseFilter, expandKinds } from '../../data/model/caseFilter.ts'
import { CASE_KINDS, themeOfKind } from '../../data/model/caseKinds.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import { ThemeMark, themeColour } from '../charts/ThemeMark.tsx'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Group } from './Facts.tsx'
import { MiniBars } from './MiniBars.tsx'
import { PANEL_WORDS } from './panelWords.ts'
import { type TopCounts, topCounts } from './topCounts.ts'

const MOST_KINDS = 5
const MOST_FORCES = 6
const KIND_CODES = CASE_KINDS.map(({ code }) => code)
const FORCE_CODES = FORCES.map(({ code }) => code)

interface CommuneBreakdownProps {
  readonly counts: LinkedCounts
  readonly filter: CaseFilter
}

/** The most frequent kinds and the forces of a commune's cases. */
export const CommuneBreakdown = ({ counts, filter }: CommuneBreakdownProps) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].commune
  const chosenKinds = filter.kinds.length > 0 ? new Set<string>(expandKinds(filter.kinds)) : null
  const chosenForces = filter.forces.length > 0 ? new Set<string>(filter.forces) : null
  const kinds = topCounts(counts.kinds, KIND_CODES, {
    limit: MOST_KINDS,
    isKept: (code) => chosenKinds?.has(code) ?? true,
  })
  const forces = topCounts(counts.forces, FORCE_CODES, {
    limit: MOST_FORCES,
    isKept: (code) => chosenForces?.has(code) ?? true,
  })
  return (
    <>
      <Group title={words.topKinds}>
        <MiniBars
          bars={kinds.top.map(({ code, count }) => {
            const theme = themeOfKind(code)
            return {
              key: code,
              label: labelOf(CASE_KINDS, code, language),
              value: count,
              text: formatCount(count, language),
              colour: theme && themeColour(theme),
              mark: theme && <ThemeMark theme={theme} />,
            }
          })}
        />
        <Rest counts={kinds} say={words.otherKinds} />
      </Group>
      <Group title={words.forces}>
        <MiniBars
          bars={forces.top.map(({ code, count }) => ({
            key: code,
            label: labelOf(FORCES, code, language),
            value: count,
            text: formatCount(count, language),
          }))}
        />
        <Rest counts={forces} say={words.otherForces} />
      </Group>
    </>
  )
}

interface RestProps {
  readonly counts: TopCounts
  readonly say: (others: string) => string
}

/** What the bars leave out, so that all lines sum to the cases. */
const Rest = ({ counts: { others, otherCases }, say }: RestProps) => {
  const language = useLanguage()
  return others > 0 ? (
    <p className="panel-note mini-rest">
      <span>{say(formatCount(others, language))}</span>
      <span>{formatCount(otherCases, language)}</span>
    </p>
  ) : null
}
