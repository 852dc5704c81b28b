import { ANALYSIS_CLASSES } from '../../data/analysis/questions/analysisClasses.ts'
import type { AnalysisFindings } from '../../data/analysis/questions/analysisResult.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ANALYSIS_WORDS } from './analysisWords.ts'
import { ClassSwatch } from './ClassSwatch.tsx'
import './resultLegend.css'

/** What the colours of a result mean, and how many there are of each; classes that nothing has are not listed. */
export const ResultLegend = ({ findings }: { readonly findings: Pick<AnalysisFindings, 'shapes'> }) => {
  const language = useLanguage()
  const counts = new Map<string, number>()
  for (const shape of findings.shapes) counts.set(shape.class, (counts.get(shape.class) ?? 0) + 1)
  return (
    <ul className="analysis-legend" aria-label={ANALYSIS_WORDS[language].legend}>
      {ANALYSIS_CLASSES.filter(({ code }) => counts.has(code)).map((found) => (
        <li key={found.code}>
          <ClassSwatch code={found.code} />
          {found[language]}
          {/* A class of density is one area of the map, however many parts it has. */}
          {!found.code.startsWith('DENSITY_') && (
            <span className="analysis-count">{formatCount(counts.get(found.code) ?? 0, language)}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
