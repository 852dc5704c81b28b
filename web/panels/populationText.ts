import type { Language } from '../../data/model/codedValue.ts'
import { formatCount } from '../ui/format.ts'
import { PANEL_WORDS } from './panelWords.ts'

/** Where a population figure comes from, and what has to be said beside it; null where there is nothing to say. */
export interface PopulationText {
  readonly source: string | null
  readonly remark: string | null
}

/**
 * Reads the rule of a population figure: `both-agree`, `source-2025`, `source-2026`, with `-x10`, `-x100`, `-x1000` where
 * final zeros were restored and `-noest`, `-unverified` where the check was weak; `rejected` and `missing` have no
 * figure. Any other text is a source that someone wrote: it is shown as it is.
 */
export const populationText = (source: string | null, language: Language): PopulationText => {
  const words = PANEL_WORDS[language].commune
  if (source === null || source === '' || source === 'missing') return { source: null, remark: null }
  if (source === 'rejected') return { source: null, remark: words.populationRejected }
  const rule = /^(both-agree|source-2025|source-2026)(?:-(noest|unverified|x(10+)))?$/.exec(source)
  if (!rule) return { source, remark: null }
  const sources = {
    'both-agree': words.populationBoth,
    'source-2025': words.population2025,
    'source-2026': words.population2026,
  }
  const zeros = (rule[3]?.length ?? 1) - 1
  return {
    source: sources[rule[1] as keyof typeof sources],
    remark:
      zeros > 0 ? words.populationRepaired(formatCount(zeros, language)) : rule[2] ? words.populationUnverified : null,
  }
}
