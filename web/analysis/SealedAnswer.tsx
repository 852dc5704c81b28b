import { useEffect, useRef } from 'react'
import { nameOfModel } from '../../data/analysis/sentences/forecastHeadline.ts'
import type { Workbench } from '../overview/workbench.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ANALYSIS_WORDS } from './analysisWords.ts'
import { bringDotsBack } from './hiddenDots.ts'
import { ResultLegend } from './ResultLegend.tsx'
import type { SealedPlaces } from './sealedPlaces.ts'
import { SEALED_WORDS } from './sealedWords.ts'

interface SealedAnswerProps extends Pick<Workbench, 'analysis' | 'setView'> {
  readonly sealed: SealedPlaces
}

/** In place of a result: says that the map shows places that were sealed, and takes them off. What is said is what is drawn, also on paper. */
export const SealedAnswer = ({ sealed, ...workbench }: SealedAnswerProps) => {
  const { analysis } = workbench
  const language = useLanguage()
  const words = SEALED_WORDS[language]
  const places = formatCount(sealed.shapes.length, language)
  // The button that draws them stands below the form.
  const answer = useRef<HTMLElement>(null)
  useEffect(() => {
    answer.current?.scrollIntoView({ block: 'start' })
  }, [sealed])
  return (
    <section ref={answer} className="analysis-answer" aria-label={ANALYSIS_WORDS[language].found} aria-live="polite">
      <p className="analysis-headline">
        {words.drawn(places, nameOfModel(sealed.model, language), sealed.forecastName)}
      </p>
      <button
        type="button"
        className="text-button"
        onClick={() => {
          analysis.showSealed(null)
          if (!analysis.result) bringDotsBack(workbench)
        }}
      >
        {words.undraw}
      </button>
      <ResultLegend findings={sealed} />
    </section>
  )
}
