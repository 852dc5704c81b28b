import type { ReactNode } from 'react'
import { ANALYSIS_COLUMNS, type ColumnCode } from '../../data/analysis/questions/analysisColumns.ts'
import { cellText } from '../../data/analysis/sentences/cellText.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ANALYSIS_WORDS } from './analysisWords.ts'
import { ClassSwatch } from './ClassSwatch.tsx'
import { StepStrip } from './StepStrip.tsx'

interface RankedCellProps {
  readonly column: ColumnCode
  readonly value: string | number | null | undefined
  readonly nameOf: (code: string) => string
  /** Shows on the map what the cell names; null: it names nothing that is drawn. */
  readonly onShow: (() => void) | null
}

/** One cell of a ranking as people read it. */
export const RankedCell = ({ column, value, nameOf, onShow }: RankedCellProps): ReactNode => {
  const language = useLanguage()
  const words = ANALYSIS_WORDS[language]
  const text = cellText(column, value, language, nameOf)
  const { format } = ANALYSIS_COLUMNS[column]
  if (format === 'STRIP') return <StepStrip steps={text} label={words.newestFirst} />
  if (format === 'CLASS') {
    return (
      <span className="analysis-class">
        <ClassSwatch code={String(value)} />
        {text}
      </span>
    )
  }
  if (!onShow) return text
  return (
    <button type="button" className="analysis-place" title={words.showOnMap(text)} onClick={onShow}>
      {text}
    </button>
  )
}
