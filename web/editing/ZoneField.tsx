import { VN2000_ZONES, zoneOfProvince } from '../../data/model/vn2000.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { PLACE_WORDS } from './placeWords.ts'
import type { TypedIn } from './readTyped.ts'

interface ZoneFieldProps {
  readonly typedIn: TypedIn
  readonly onSystem: (system: string) => void
}

/** In which zone of VN-2000 metres are read: maps of the province keep one, cadastral files often another. */
export const ZoneField = ({ typedIn: { provinceCode, system }, onSystem }: ZoneFieldProps) => {
  const words = PLACE_WORDS[useLanguage()]
  const ofProvince = provinceCode === null ? undefined : zoneOfProvince(provinceCode)
  return (
    <ChoiceField
      label={words.zone}
      value={system}
      none={ofProvince ? words.zoneOfProvince(ofProvince.meridian) : words.zoneNotChosen}
      options={VN2000_ZONES.map(({ epsg, meridian, width }) => ({
        value: `EPSG ${epsg}`,
        label: words.zoneName(meridian, width),
      }))}
      onChoose={onSystem}
    />
  )
}
