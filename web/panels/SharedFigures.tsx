import { THEMES } from '../../data/model/caseKinds.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import type { SharedCount } from '../../data/model/things.ts'
import { formatCount, formatMonth } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Fact, Facts, Group } from './Facts.tsx'
import { PANEL_WORDS } from './panelWords.ts'

interface SharedFiguresProps {
  readonly shared: { readonly cases: number; readonly themes: readonly SharedCount[] }
  readonly months: { readonly firstMonth: string; readonly lastMonth: string }
}

/** Numbers a province shares of a commune whose cases are not seen: by theme, whole months, in no total of the person. */
export const SharedFigures = ({ shared, months }: SharedFiguresProps) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].commune
  return (
    <Group title={words.shared(formatCount(shared.cases, language))}>
      <Facts>
        {THEMES.map(({ code }) => {
          const cases = shared.themes.find(({ theme }) => theme === code)?.cases
          return cases === undefined ? null : (
            <Fact key={code} label={labelOf(THEMES, code, language)}>
              {formatCount(cases, language)}
            </Fact>
          )
        })}
      </Facts>
      <p className="panel-note">{words.sharedNote(formatMonth(months.firstMonth), formatMonth(months.lastMonth))}</p>
    </Group>
  )
}
