import type { Language } from '../../data/model/codedValue.ts'

/** Who made the background, as their licences ask; said on the screen and under printed maps. */
export const mapCredits = (language: Language, hasBasemap: boolean): readonly string[] =>
  language === 'vi'
    ? [
        'Đất liền, biên giới, mặt nước: © những người đóng góp OpenStreetMap (ODbL)',
        'Sông: GSHHG (LGPL)',
        'Đô thị: GeoNames (CC BY 4.0)',
        ...(hasBasemap ? ['Bản đồ nền chi tiết: © OpenStreetMap, Protomaps'] : []),
      ]
    : [
        'Land, borders, water: © OpenStreetMap contributors (ODbL)',
        'Rivers: GSHHG (LGPL)',
        'Towns: GeoNames (CC BY 4.0)',
        ...(hasBasemap ? ['Detailed background: © OpenStreetMap, Protomaps'] : []),
      ]
