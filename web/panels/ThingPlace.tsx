import type { Geometry } from 'geojson'
import type { Language } from '../../data/model/codedValue.ts'
import { areaText } from '../ui/areaText.ts'
import { formatDecimal } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Coordinates } from './Coordinates.tsx'
import { Fact } from './Facts.tsx'
import { PANEL_WORDS } from './panelWords.ts'
import { shapeArea } from './shapeArea.ts'
import { UnitLink } from './UnitLink.tsx'

interface ThingUnitProps {
  readonly communeCode: string | null
  readonly provinceCode: string
  readonly communeName: (code: string) => string
  readonly onOpenCommune: (code: string) => void
}

/** The commune of a thing, which opens, and its province. */
export const ThingUnit = ({ communeCode, provinceCode, communeName, onOpenCommune }: ThingUnitProps) => {
  const words = PANEL_WORDS[useLanguage()].thing
  return (
    <>
      <Fact label={words.commune}>
        {communeCode && <UnitLink code={communeCode} name={communeName(communeCode)} onOpen={onOpenCommune} />}
      </Fact>
      <Fact label={words.province}>{communeName(provinceCode)}</Fact>
    </>
  )
}

interface ThingPlaceProps {
  readonly geometry: Geometry | null
  readonly provinceCode: string
}

/** Where a thing lies: a point in both systems, the size of an area, or that nothing is known. */
export const ThingPlace = ({ geometry, provinceCode }: ThingPlaceProps) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].position
  if (geometry?.type === 'Point') {
    const [longitude = 0, latitude = 0] = geometry.coordinates
    return <Coordinates position={[longitude, latitude]} provinceCode={provinceCode} />
  }
  if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') {
    return (
      <Fact label={words.title} note={words.areaNote}>
        {words.area(areaText(shapeArea(geometry), drawnDecimal(language)))}
      </Fact>
    )
  }
  return <Fact label={words.title}>{words.noPosition}</Fact>
}

/** No finer than an outline drawn by hand is. */
const drawnDecimal = (language: Language) => (value: number) => formatDecimal(value, value < 10 ? 1 : 0, language)
