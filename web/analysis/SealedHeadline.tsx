import { nameOfModel } from '../../data/analysis/sentences/forecastHeadline.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import type { SealedPlaces } from './sealedPlaces.ts'
import { SEALED_WORDS } from './sealedWords.ts'

interface SealedHeadlineProps {
  readonly sealed: SealedPlaces
  readonly onBack: () => void
}

/** Says that the map shows places that were sealed, and takes them off. */
export const SealedHeadline = ({ sealed, onBack }: SealedHeadlineProps) => {
  const language = useLanguage()
  const words = SEALED_WORDS[language]
  const places = formatCount(sealed.shapes.length, language)
  return (
    <>
      <p className="analysis-headline">
        {words.drawn(places, nameOfModel(sealed.model, language), sealed.forecastName)}
      </p>
      <button type="button" className="text-button" onClick={onBack}>
        {words.undraw}
      </button>
    </>
  )
}
