import type { Language } from '../../model/codedValue.ts'
import type { AnalysisMethod } from '../questions/analysisMethods.ts'

/** What a method compares with one another; null: the cases themselves. */
const COMPARED: Readonly<Record<AnalysisMethod, Readonly<Record<Language, string>> | null>> = {
  HOT_COMMUNES: { vi: 'xã', en: 'communes' },
  HOT_CELLS: { vi: 'ô', en: 'cells' },
  EMERGING: { vi: 'xã', en: 'communes' },
  CHANGE: { vi: 'xã', en: 'communes' },
  DENSITY: { vi: 'nơi dày hơn quanh nó', en: 'peaks' },
  DENSITY_CHANGE: { vi: 'ô', en: 'cells' },
  CLUSTERS: null,
  NEAR_REPEAT: { vi: 'khoảng', en: 'bands' },
  REPEAT_PLACES: { vi: 'nơi', en: 'places' },
  WEEK_CLOCK: { vi: 'giờ trong tuần', en: 'hours of the week' },
  CORRIDOR_LOAD: { vi: 'chặng', en: 'legs' },
  FORECAST: { vi: 'nơi', en: 'places' },
}

/** How many cases an answer rests on, and how many of what were compared; both as they are written. */
export const comparedText = (method: AnalysisMethod, cases: string, compared: string, language: Language): string => {
  const what = COMPARED[method]?.[language]
  const used = language === 'vi' ? `n = ${cases} vụ` : `n = ${cases} cases`
  if (!what) return used
  return language === 'vi' ? `${used}, so ${compared} ${what}` : `${used}, ${compared} ${what} compared`
}
