import type { CaseFilter } from '../../data/model/caseFilter.ts'
import { filterSentence } from '../../data/model/filterText/filterSentence.ts'
import { formatDay, formatPeriod } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { OVERVIEW_WORDS } from './overviewWords.ts'
import type { OverviewData } from './useOverviewData.ts'
import './print.css'

/** What a printed map says of itself: what it shows, of which days, of which data. On paper only. */
export const PrintHead = ({ filter, data }: { readonly filter: CaseFilter; readonly data: OverviewData }) => {
  const language = useLanguage()
  const words = OVERVIEW_WORDS[language]
  const { installation, table } = data
  return (
    <header className="print-head">
      <h1>{filterSentence(filter, language, { communes: data.communeOf, provinces: data.provinceOf })}</h1>
      <p>
        {formatPeriod(filter.from, filter.to, language)}
        {installation && table.columns && (
          <> · {words.printed(formatDay(installation.today), String(table.columns.dataVersion))}</>
        )}
      </p>
    </header>
  )
}
