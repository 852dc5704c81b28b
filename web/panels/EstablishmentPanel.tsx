import type { Feature, Point } from 'geojson'
import { PRECISIONS } from '../../data/model/caseCodes.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import { ESTABLISHMENT_TYPES } from '../../data/model/establishmentTypes.ts'
import { ACTIVITIES } from '../../data/model/inspections/registerCodes.ts'
import { FACILITY_CLASSES } from '../../data/model/placeCodes.ts'
import type { EstablishmentProperties } from '../../data/model/things.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Fact } from './Facts.tsx'
import { PANEL_WORDS } from './panelWords.ts'
import { ThingFrame, type ThingProps } from './ThingFrame.tsx'
import { ThingPlace, ThingUnit } from './ThingPlace.tsx'
import { ThingSign } from './ThingSign.tsx'

/** A place of business, facility or service that is watched. */
export const EstablishmentPanel = ({
  feature,
  communeName,
  onOpenCommune,
  onFit,
  onClose,
  actions,
}: ThingProps<Feature<Point | null, EstablishmentProperties>>) => {
  const language = useLanguage()
  const all = PANEL_WORDS[language]
  const words = all.thing
  const establishment = feature.properties
  return (
    <ThingFrame
      kicker={words.establishment}
      title={establishment.name}
      sign={<ThingSign shape="dot" />}
      headingId={`establishment-${establishment.id}`}
      isSample={establishment.isSample}
      onFit={feature.geometry ? onFit : undefined}
      onClose={onClose}
      actions={actions}
    >
      <Fact label={words.type}>{labelOf(ESTABLISHMENT_TYPES, establishment.type, language)}</Fact>
      <Fact label={words.activity}>{labelOf(ACTIVITIES, establishment.activity, language)}</Fact>
      {establishment.facilityClass && (
        <Fact label={words.facilityClass}>{labelOf(FACILITY_CLASSES, establishment.facilityClass, language)}</Fact>
      )}
      <Fact label={words.address}>{establishment.address}</Fact>
      <ThingUnit {...establishment} communeName={communeName} onOpenCommune={onOpenCommune} />
      <Fact label={words.precision} note={all.position.meanings[establishment.precision]}>
        {labelOf(PRECISIONS, establishment.precision, language)}
      </Fact>
      <ThingPlace geometry={feature.geometry} provinceCode={establishment.provinceCode} />
    </ThingFrame>
  )
}
