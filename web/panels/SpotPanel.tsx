import type { Feature, MultiPolygon, Point, Polygon } from 'geojson'
import { labelOf } from '../../data/model/codedValue.ts'
import { SPOT_KINDS, SPOT_STATUSES } from '../../data/model/placeCodes.ts'
import type { DrugSpotProperties } from '../../data/model/things.ts'
import { formatDay } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Fact } from './Facts.tsx'
import { PANEL_WORDS } from './panelWords.ts'
import { ThingFrame, type ThingProps } from './ThingFrame.tsx'
import { ThingPlace, ThingUnit } from './ThingPlace.tsx'
import { ThingSign } from './ThingSign.tsx'

/** A drug spot or gathering spot. */
export const SpotPanel = ({
  feature,
  communeName,
  onOpenCommune,
  onFit,
  onClose,
  actions,
}: ThingProps<Feature<Point | Polygon | MultiPolygon | null, DrugSpotProperties>>) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].thing
  const spot = feature.properties
  return (
    <ThingFrame
      kicker={labelOf(SPOT_KINDS, spot.kind, language)}
      title={spot.name}
      sign={<ThingSign shape="diamond" />}
      headingId={`spot-${spot.id}`}
      isSample={spot.isSample}
      onFit={feature.geometry ? onFit : undefined}
      onClose={onClose}
      actions={actions}
    >
      <Fact label={words.status}>
        <strong>{labelOf(SPOT_STATUSES, spot.status, language)}</strong>
      </Fact>
      <Fact label={words.foundOn}>{formatDay(spot.foundOn)}</Fact>
      {spot.dismantledOn && <Fact label={words.dismantledOn}>{formatDay(spot.dismantledOn)}</Fact>}
      <ThingUnit {...spot} communeName={communeName} onOpenCommune={onOpenCommune} />
      <ThingPlace geometry={feature.geometry} provinceCode={spot.provinceCode} />
    </ThingFrame>
  )
}
