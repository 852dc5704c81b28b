import type { Geometry } from 'geojson'
import { useState } from 'react'
import { ANALYSIS_COLUMNS, type ColumnCode } from '../../data/analysis/questions/analysisColumns.ts'
import type { AnalysisFindings, Cell } from '../../data/analysis/questions/analysisResult.ts'
import { cellText, isNumeric } from '../../data/analysis/sentences/cellText.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ANALYSIS_WORDS } from './analysisWords.ts'
import { RankedCell } from './RankedCell.tsx'

interface ResultTableProps {
  readonly findings: AnalysisFindings
  readonly nameOf: (code: string) => string
  readonly onCommune: (code: string) => void
  readonly onGeometry: (geometry: Geometry) => void
}

const PAGE = 15
/** Columns that a narrow panel shows beside each other; a strip of steps takes the place of two. */
const MOST_BESIDE = 4
/** Those that support a finding, the first to make room first. */
const STATISTICS: readonly ColumnCode[] = ['p', 'z', 'trendP', 'trendZ']

/** Columns that stand in the first one, under what the row is of: of the statistics as many as would not fit beside it. */
const underFirst = (columns: readonly ColumnCode[]) => {
  const named = columns.filter(
    (column, place) => ['class', 'leg'].includes(column) || (place > 0 && ['commune', 'place'].includes(column)),
  )
  const beside = columns.length - named.length + (columns.includes('strip') ? 1 : 0)
  const statistics = STATISTICS.filter((column) => columns.includes(column))
  return { named, statistics: statistics.slice(0, Math.max(0, beside - MOST_BESIDE)).reverse() }
}

/**
 * The ranking; what a row is of shows it on the map. The commune of a place, the leg of a corridor and the finding stand
 * under it: as columns of their own they would push the numbers out of the panel.
 */
export const ResultTable = ({ findings, nameOf, onCommune, onGeometry }: ResultTableProps) => {
  const language = useLanguage()
  const words = ANALYSIS_WORDS[language]
  const [limit, setLimit] = useState(PAGE)
  const { columns, rows } = findings.table
  const { named, statistics } = underFirst(columns)
  const under = [...named, ...statistics]
  const shown = columns.filter((column) => !under.includes(column))
  const geometries = new Map(findings.shapes.map(({ row, geometry }) => [row, geometry]))
  const showOf = (column: ColumnCode, value: Cell | undefined, row: number) => {
    const { format } = ANALYSIS_COLUMNS[column]
    if (format === 'COMMUNE') return value === null ? null : () => onCommune(String(value))
    const geometry = geometries.get(row)
    return geometry && (format === 'POINT' || column === shown[0]) ? () => onGeometry(geometry) : null
  }
  return (
    <section className="analysis-table" aria-label={words.table}>
      <div className="analysis-scroll" tabIndex={0} role="region" aria-label={words.table}>
        <table>
          <thead>
            <tr>
              {shown.map((column, place) => (
                <th key={column} scope="col" data-numeric={isNumeric(column)}>
                  {ANALYSIS_COLUMNS[column][language]}
                  {place === 0 && <small>{under.map((one) => ANALYSIS_COLUMNS[one][language]).join(' · ')}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map((row, at) => (
              <tr key={at}>
                {shown.map((column, place) => {
                  const value = row[columns.indexOf(column)]
                  return (
                    <td key={column} data-numeric={isNumeric(column)}>
                      <RankedCell column={column} value={value} nameOf={nameOf} onShow={showOf(column, value, at)} />
                      {place === 0 && (
                        <>
                          {named.map((one) => {
                            const cell = row[columns.indexOf(one)]
                            const onShow = one === 'place' ? showOf(one, cell, at) : null
                            return (
                              <span key={one} className="analysis-under">
                                <RankedCell column={one} value={cell} nameOf={nameOf} onShow={onShow} />
                              </span>
                            )
                          })}
                          {statistics.length > 0 && (
                            <small className="analysis-under">
                              {statistics
                                .map((one) => {
                                  const text = cellText(one, row[columns.indexOf(one)], language, nameOf)
                                  return `${ANALYSIS_COLUMNS[one][language]} ${text}`
                                })
                                .join(' · ')}
                            </small>
                          )}
                        </>
                      )}
                    </td>
                  )
                })}
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
