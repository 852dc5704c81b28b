import type { ImportReport } from '../../data/model/imports.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { REPORT_WORDS } from './reportWords.ts'

/** What an import did or would do, in rows: the parts add up to what was read. */
export const ReportFigures = ({ report }: { readonly report: ImportReport }) => {
  const language = useLanguage()
  const words = REPORT_WORDS[language]
  const parts = ['added', 'changed', 'unchanged', 'repeated', 'refused'] as const
  return (
    <dl className="import-figures">
      {(['read', ...parts] as const).map((part) => (
        <div key={part} data-part={part} data-is-none={report[part] === 0}>
          <dt>{words[part]}</dt>
          <dd>{formatCount(report[part], language)}</dd>
        </div>
      ))}
    </dl>
  )
}
