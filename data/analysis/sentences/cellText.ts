import { ANALYSIS_CLASSES } from '../questions/analysisClasses.ts'
import { ANALYSIS_COLUMNS, type ColumnCode } from '../questions/analysisColumns.ts'
import type { Cell } from '../questions/analysisResult.ts'
import { sayNumbers } from './sayNumber.ts'
import { type Language, labelOf } from '../../model/codedValue.ts'

/** Whether cells of a column are numbers, which stand to the right. */
export const isNumeric = (column: ColumnCode): boolean =>
  !['COMMUNE', 'CLASS', 'TEXT', 'STRIP', 'POINT'].includes(ANALYSIS_COLUMNS[column].format)

/** A cell of an analysis as people read it; nothing known is a dash. */
export const cellText = (
  column: ColumnCode,
  cell: Cell | undefined,
  language: Language,
  nameOf: (code: string) => string,
): string => {
  if (cell === null || cell === undefined) return '–'
  const say = sayNumbers(language)
  const { format } = ANALYSIS_COLUMNS[column]
  if (format === 'COMMUNE') return nameOf(String(cell))
  if (format === 'CLASS') return labelOf(ANALYSIS_CLASSES, String(cell), language)
  if (typeof cell === 'string') return cell
  const texts = {
    COUNT: say.count,
    TENTHS: say.tenths,
    HUNDREDTHS: say.hundredths,
    CHANCE: say.chance,
    SHARE: say.share,
    PERCENT_CHANGE: say.percentChange,
    METRES: say.metres,
    TEXT: String,
    STRIP: String,
    POINT: String,
  }
  return texts[format](cell)
}
