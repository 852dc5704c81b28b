import { memo } from 'react'
import { FORCES } from '../../../data/model/caseCodes.ts'
import { labelOf } from '../../../data/model/codedValue.ts'
import { INSPECTION_TOPICS, type InspectionTopic } from '../../../data/model/inspections/inspectionCodes.ts'
import { formatCount } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import type { GridColumn } from './ledgerGrid.ts'
import { LEDGER_WORDS } from './ledgerWords.ts'

interface MatrixHeadProps {
  readonly columns: readonly GridColumn[]
}

/** Forces, their topics, and how many communes each of them has left out. */
export const MatrixHead = memo(({ columns }: MatrixHeadProps) => {
  const language = useLanguage()
  const words = LEDGER_WORDS[language]
  // Of every commune, as those of the columns: a search for one leaves the row as it is.
  const gaps = columns.reduce((sum, column) => sum + column.gaps, 0)
  const forces = [...new Set(columns.map(({ force }) => force))]
  return (
    <thead>
      <tr className="matrix-forces">
        <th scope="col" rowSpan={2} className="matrix-name matrix-corner">
          {words.commune}
        </th>
        <th scope="col" rowSpan={2} className="matrix-gaps" title={words.gapColumnLong}>
          {words.gapColumn}
        </th>
        {forces.map((force) => (
          <th key={force} scope="colgroup" colSpan={columns.filter((column) => column.force === force).length}>
            <span title={labelOf(FORCES, force, language)}>{labelOf(FORCES, force, language)}</span>
          </th>
        ))}
      </tr>
      <tr className="matrix-topics">
        {columns.map(({ at, force, topic }, number) => (
          <th
            key={at}
            scope="col"
            data-edge={force !== columns[number - 1]?.force || undefined}
            title={labelOf(INSPECTION_TOPICS, topic, language)}
          >
            <span>{words.topics[topic as InspectionTopic] ?? topic}</span>
          </th>
        ))}
      </tr>
      <tr className="matrix-totals">
        <th scope="row" className="matrix-name">
          {words.allCommunes}
        </th>
        <td className="matrix-gaps">{formatCount(gaps, language)}</td>
        {columns.map(({ at, force, gaps: own }, number) => (
          <td key={at} data-edge={force !== columns[number - 1]?.force || undefined} data-is-zero={own === 0}>
            {own}
          </td>
        ))}
      </tr>
    </thead>
  )
})
