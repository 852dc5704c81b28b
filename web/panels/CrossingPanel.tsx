import type { Feature, Point } from 'geojson'
import { type Language, labelOf } from '../../data/model/codedValue.ts'
import { CROSSING_CLASSES, TRANSPORT_MODES } from '../../data/model/placeCodes.ts'
import type { CrossingProperties } from '../../data/model/things.ts'
import { formatDecimal } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Fact } from './Facts.tsx'
import { PANEL_WORDS } from './panelWords.ts'
import { ThingFrame, type ThingProps } from './ThingFrame.tsx'
import { ThingPlace, ThingUnit } from './ThingPlace.tsx'
import { ThingSign } from './ThingSign.tsx'

/** A border gate, opening, trail or pier; how exactly its point is known is said in words. */
export const CrossingPanel = ({
  feature,
  communeName,
  onOpenCommune,
  onFit,
  onClose,
  actions,
}: ThingProps<Feature<Point, CrossingProperties>>) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].thing
  const crossing = feature.properties
  return (
    <ThingFrame
      kicker={labelOf(CROSSING_CLASSES, crossing.class, language)}
      title={crossing.name}
      sign={<ThingSign shape="square" />}
      headingId={`crossing-${crossing.id}`}
      isSample={crossing.isSample}
      onFit={onFit}
      onClose={onClose}
      actions={actions}
    >
      <Fact label={words.mode}>{labelOf(TRANSPORT_MODES, crossing.mode, language)}</Fact>
      <Fact label={words.country}>{words.countries[crossing.country] ?? crossing.country}</Fact>
      <Fact label={words.counterpart}>{crossing.counterpart}</Fact>
      <ThingUnit {...crossing} communeName={communeName} onOpenCommune={onOpenCommune} />
      <ThingPlace geometry={feature.geometry} provinceCode={crossing.provinceCode} />
      <Fact label={words.accuracy}>{accuracyText(crossing, language)}</Fact>
    </ThingFrame>
  )
}

const accuracyText = ({ accuracy, errorMetres }: CrossingProperties, language: Language): string => {
  const words = PANEL_WORDS[language].thing
  const error =
    errorMetres === null
      ? null
      : errorMetres < 1000
        ? `${formatDecimal(errorMetres, 0, language)}\u00a0m`
        : `${formatDecimal(errorMetres / 1000, errorMetres % 1000 === 0 ? 0 : 1, language)}\u00a0km`
  if (accuracy === 'INVENTED') return words.invented
  return accuracy === 'PUBLISHED' ? words.published(error) : words.approximate(error)
}
