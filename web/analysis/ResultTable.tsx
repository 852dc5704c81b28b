import { useState } from 'react'
import { ANALYSIS_COLUMNS, type ColumnCode } from '../../data/analysis/questions/analysisColumns.ts'
import type { AnalysisFindings } from '../../data/analysis/questions/analysisResult.ts'
import { cellText, isNumeric } from '../../data/analysis/sentences/cellText.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ANALYSIS_WORDS } from './analysisWords.ts'
import { ClassSwatch } from './ClassSwatch.tsx'
import { StepStrip } from './StepStrip.tsx'

interface ResultTableProps {
  readonly findings: AnalysisFindings
  readonly nameOf: (code: string) => string
  readonly onCommune: (code: string) => void
}

const PAGE = 15

/** The ranking; a commune's name shows it on the map. */
export const ResultTable = ({ findings, nameOf, onCommune }: ResultTableProps) => {
  const language = useLanguage()
  const words = ANALYSIS_WORDS[language]
  const [limit, setLimit] = useState(PAGE)
  const { columns, rows } = findings.table
  const cell = (column: ColumnCode, value: string | number | null | undefined) => {
    const text = cellText(column, value, language, nameOf)
    const { format } = ANALYSIS_COLUMNS[column]
    if (format === 'COMMUNE') {
      return (
        <button
          type="button"
          className="analysis-commune"
          title={words.showOnMap(text)}
          onClick={() => onCommune(String(value))}
        >
          {text}
        </button>
      )
    }
    if (format === 'STRIP') return <StepStrip steps={text} label={words.newestFirst} />
    if (format !== 'CLASS') return text
    return (
      <span className="analysis-class">
        <ClassSwatch code={String(value)} />
        {text}
      </span>
    )
  }
  return (
    <section className="analysis-table" aria-label={words.table}>
      <div className="analysis-scroll" tabIndex={0} role="region" aria-label={words.table}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" data-numeric={isNumeric(column)}>
                  {ANALYSIS_COLUMNS[column][language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map((row, at) => (
              <tr key={at}>
                {columns.map((column, place) => (
                  <td key={column} data-numeric={isNumeric(column)}>
                    {cell(column, row[place])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > PAGE && (
        <p className="analysis-more">
          {words.rowsShown(formatCount(Math.min(limit, rows.length), language), formatCount(rows.length, language))}
          {limit < rows.length && (
            <button type="button" className="text-button" onClick={() => setLimit(limit + 30)}>
              {words.more}
            </button>
          )}
        </p>
      )}
    </section>
  )
}
