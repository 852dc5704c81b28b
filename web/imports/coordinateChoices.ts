import type { Language } from '../../data/model/codedValue.ts'
import { VN2000_ZONES } from '../../data/model/vn2000.ts'

const PLAIN: readonly { readonly epsg: number; readonly vi: string; readonly en: string }[] = [
  { epsg: 4326, vi: 'WGS 84, độ', en: 'WGS 84, degrees' },
  { epsg: 32648, vi: 'WGS 84, UTM múi 48', en: 'WGS 84, UTM zone 48' },
  { epsg: 32649, vi: 'WGS 84, UTM múi 49', en: 'WGS 84, UTM zone 49' },
  { epsg: 4756, vi: 'VN-2000, độ', en: 'VN-2000, degrees' },
]

/** Coordinate systems that files of the field are in, by EPSG number; national ones first. */
export const coordinateChoices = (
  language: Language,
): readonly { readonly value: string; readonly label: string }[] => [
  ...PLAIN.map((one) => ({ value: String(one.epsg), label: `${one[language]} (EPSG ${one.epsg})` })),
  ...[...VN2000_ZONES]
    .sort((a, b) => b.width - a.width || a.longitude - b.longitude)
    .map(({ epsg, meridian, width }) => ({
      value: String(epsg),
      label:
        language === 'vi'
          ? `VN-2000, múi ${width}°, KTT ${meridian} (EPSG ${epsg})`
          : `VN-2000, ${width}° zone, meridian ${meridian} (EPSG ${epsg})`,
    })),
]
