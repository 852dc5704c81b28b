import { anchorsOf, kilometres, type LonLat, SAMPLE_PROVINCES } from './geography.ts'
import { Random } from './random.ts'
import type { SampleFacts } from './sampleCases.ts'
import { scatter } from './scatter.ts'

export interface SampleCrossing {
  readonly code: string
  readonly name: string
  readonly class: string
  readonly mode: string
  readonly country: string
  readonly counterpart: string | null
  readonly provinceCode: string
  readonly communeCode: string | null
  readonly point: LonLat
  readonly accuracy: 'PUBLISHED' | 'APPROXIMATE' | 'INVENTED'
  readonly errorMetres: number | null
  readonly source: string
}

const COUNTRY: Readonly<Record<string, string>> = { '91': 'Campuchia', '15': 'Trung Quốc', '12': 'Trung Quốc' }

/** The real gates as published, and invented openings, trails and piers near the border, marked as such: 40 in all. */
export const sampleCrossings = ({ communes, gates }: SampleFacts): SampleCrossing[] => {
  const random = new Random(40)
  const real = gates.map((gate, index) => ({
    code: `CK-${gate.provinceCode}-${String(index + 1).padStart(2, '0')}`,
    name: `Cửa khẩu ${gate.name}`,
    class: gate.classCode,
    mode: gate.mode,
    country: gate.country,
    counterpart: gate.counterpart || null,
    provinceCode: gate.provinceCode,
    communeCode: gate.communeCode,
    point: gate.point,
    accuracy: gate.isPublished ? ('PUBLISHED' as const) : ('APPROXIMATE' as const),
    errorMetres: gate.errorMetres,
    source: gate.source,
  }))
  const invented = Array.from({ length: 40 - real.length }, (_, index): SampleCrossing => {
    const province = SAMPLE_PROVINCES[random.weighted([5, 4, 2])] ?? '91'
    const near = anchorsOf(communes, province)
      .map((spot) => ({
        ...spot,
        distance: Math.min(
          ...gates.filter((gate) => gate.provinceCode === province).map((gate) => kilometres(gate.point, spot.point)),
        ),
      }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, 30)
    const spot = random.pick(near)
    const kind = random.weighted([4, 5, province === '91' ? 3 : 0])
    const classCode = ['OPENING', 'TRAIL', 'PIER'][kind] ?? 'TRAIL'
    const label = ['Lối mở', 'Đường mòn', 'Bến'][kind] ?? ''
    return {
      code: `MAU-${province}-${String(index + 1).padStart(2, '0')}`,
      name: `${label} số ${index + 1} ${spot.commune.name} (mẫu)`,
      class: classCode,
      mode: classCode === 'PIER' ? 'WATER' : classCode === 'TRAIL' ? 'TRAIL' : 'ROAD',
      country: COUNTRY[province] ?? '',
      counterpart: null,
      provinceCode: province,
      communeCode: spot.commune.code,
      point: scatter(random, spot.commune, spot.point, 500),
      accuracy: 'INVENTED',
      errorMetres: null,
      source: 'Dữ liệu mẫu',
    }
  })
  return [...real, ...invented]
}
