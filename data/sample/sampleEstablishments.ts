import { ESTABLISHMENT_TYPES } from '../model/establishmentTypes.ts'
import { type LonLat, SAMPLE_PROVINCES, type SampleCommune } from './geography.ts'
import { Random } from './random.ts'
import type { SampleFacts } from './sampleCases.ts'
import { scatter } from './scatter.ts'

export interface SampleEstablishment {
  readonly code: string
  readonly name: string
  readonly type: string
  readonly address: string
  readonly provinceCode: string
  readonly communeCode: string
  readonly point: LonLat | null
  readonly precision: string
  readonly facilityClass: string | null
  readonly activity: string
}

const ESTABLISHMENT_WEIGHTS: Readonly<Record<string, number>> = {
  PHARMACY: 9,
  LODGING: 9,
  GUESTHOUSE: 8,
  SHOP: 14,
  KARAOKE: 7,
  PAWN: 6,
  RESTAURANT: 7,
  FUEL_ST: 6,
  MARKET: 5,
  FARM: 5,
  FACTORY: 5,
  HOTEL: 4,
  CLINIC: 4,
  CHEM_SHOP: 3,
  N2O_OP: 2,
}
const ENVIRONMENT_TYPES = new Set([
  'FACTORY',
  'IZ',
  'ICL',
  'GATE_EZ',
  'MINE',
  'HYDRO',
  'FARM',
  'CRAFT',
  'LANDFILL',
  'WASTE_TREAT',
  'WWTP',
  'CONSTR',
  'SLAUGHTER',
  'SAWMILL',
])

/** 3.000 establishments of every type; names are a type and a number, never a real business. */
export const sampleEstablishments = ({ communes }: SampleFacts): SampleEstablishment[] => {
  const random = new Random(3000)
  const weights = ESTABLISHMENT_TYPES.map((type) => ESTABLISHMENT_WEIGHTS[type.code] ?? 1)
  return Array.from({ length: 3000 }, (_, index) => {
    const province = SAMPLE_PROVINCES[random.weighted([6, 4, 1.5])] ?? '91'
    const own = communes.filter((commune) => commune.provinceCode === province)
    const commune = own[random.weighted(own.map((candidate) => (candidate.kind === 'phường' ? 4 : 1)))] as SampleCommune
    const type = ESTABLISHMENT_TYPES[random.weighted(weights)] ?? ESTABLISHMENT_TYPES[0]
    const precision = ['GPS', 'ADDRESS', 'COMMUNE'][random.weighted([4, 5, 1])] ?? 'ADDRESS'
    const facilityClass = ENVIRONMENT_TYPES.has(type.code)
      ? (['F_SERIOUS', 'F_POLLUTE', 'F_RISK_HIGH', 'F_RISK', 'F_OK', 'F_NEW'][random.weighted([1, 3, 4, 6, 8, 4])] ??
        'F_NEW')
      : null
    return {
      code: `CS-${String(index + 1).padStart(5, '0')}`,
      name: `${type.vi} số ${index + 1} (mẫu)`,
      type: type.code,
      address: `${commune.kind} ${commune.name}`,
      provinceCode: province,
      communeCode: commune.code,
      point: precision === 'COMMUNE' ? null : scatter(random, commune, random.pick(commune.anchors), 450),
      precision,
      facilityClass,
      activity: random.chance(0.07) ? 'CLOSED' : 'ACTIVE',
    }
  })
}
