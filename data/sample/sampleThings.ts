import { ESTABLISHMENT_TYPES } from '../model/establishmentTypes.ts'
import { isoDay } from '../model/localDay.ts'
import { kilometres, moved, type SampleCommune, type SampleGate, WATERWAYS } from './geography.ts'
import { Random } from './random.ts'
import { FIRST_DAY, type SampleFacts } from './sampleCases.ts'

type LonLat = readonly [number, number]
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
export interface SampleCorridor {
  readonly code: string
  readonly name: string
  readonly theme: string
  readonly scope: string
  readonly status: string
  readonly provinceCode: string
  readonly note: string
  readonly legs: readonly {
    readonly mode: string
    readonly fromName: string
    readonly toName: string
    readonly path: readonly LonLat[]
  }[]
}
export interface SampleArea {
  readonly code: string
  readonly name: string
  readonly provinceCode: string
  readonly communeCode: string
  readonly shape: { type: 'Point'; coordinates: LonLat } | { type: 'Polygon'; coordinates: LonLat[][] }
  readonly foundOn: string
  readonly [column: string]: unknown
}
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
  readonly isActive: boolean
}

const PROVINCES = ['91', '15', '12'] as const
const COUNTRY: Readonly<Record<string, string>> = { '91': 'Campuchia', '15': 'Trung Quốc', '12': 'Trung Quốc' }

const anchorsOf = (communes: readonly SampleCommune[], province: string) =>
  communes
    .filter((commune) => commune.provinceCode === province)
    .flatMap((commune) => commune.anchors.map((point) => ({ commune, point })))

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
    const province = PROVINCES[random.weighted([5, 4, 2])] ?? '91'
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
      point: moved(spot.point, random.normal() * 500, random.normal() * 500),
      accuracy: 'INVENTED',
      errorMetres: null,
      source: 'Dữ liệu mẫu',
    }
  })
  return [...real, ...invented]
}

/** 60 corridors from the border inland, two to four legs each: a trail or waterway first, then roads. */
export const sampleCorridors = ({ communes, gates }: SampleFacts): SampleCorridor[] => {
  const random = new Random(60)
  return Array.from({ length: 60 }, (_, index) => {
    const province = PROVINCES[random.weighted([6, 4, 2])] ?? '91'
    const gate = random.pick(gates.filter((candidate) => candidate.provinceCode === province))
    const anchors = anchorsOf(communes, province)
    const legCount = random.integer(2, 4)
    const waterway = WATERWAYS.filter((way) => way.provinceCode === province)
      .map((way) => ({ way, distance: Math.min(...way.points.map((point) => kilometres(point, gate.point))) }))
      .sort((a, b) => a.distance - b.distance)[0]
    const startsOnWater = province === '91' && waterway !== undefined && random.chance(0.5)
    const legs: SampleCorridor['legs'][number][] = []
    let here: LonLat = moved(gate.point, random.normal() * 900, random.normal() * 900)
    let hereName = `cửa khẩu ${gate.name}`
    if (startsOnWater && waterway) {
      const path = alongWaterway(waterway.way.points, here, random.integer(2, 3))
      legs.push({ mode: 'WATER', fromName: hereName, toName: waterway.way.name, path: [here, ...path] })
      here = path.at(-1) ?? here
      hereName = waterway.way.name
    }
    while (legs.length < legCount) {
      const reach = 6 + random.next() * 14
      const target = nearestTo(anchors, here, reach, random)
      const mode = legs.length === 0 ? random.pick(['TRAIL', 'TRAIL', 'ROAD']) : 'ROAD'
      legs.push({
        mode,
        fromName: hereName,
        toName: `${target.commune.kind} ${target.commune.name}`,
        path: bend(random, here, target.point),
      })
      here = target.point
      hereName = `${target.commune.kind} ${target.commune.name}`
    }
    const status = ['WATCH', 'KEY', 'CLOSED'][random.weighted([5, 4, 1])] ?? 'WATCH'
    return {
      code: `TUYEN-${province}-${String(index + 1).padStart(2, '0')}`,
      name: `${gate.name} – ${hereName} (mẫu)`,
      theme: random.chance(0.75) ? 'SMUG' : 'DRUG',
      scope: 'ROUTE_BORDER',
      status,
      provinceCode: province,
      note: 'Tuyến giả định của dữ liệu mẫu.',
      legs,
    }
  })
}

const alongWaterway = (points: readonly LonLat[], from: LonLat, count: number): LonLat[] => {
  const nearest = points.reduce(
    (best, point, index) => (kilometres(point, from) < kilometres(points[best] ?? from, from) ? index : best),
    0,
  )
  const onward = points.slice(nearest, nearest + count)
  return onward.length >= 2 ? onward : points.slice(-2)
}

const nearestTo = (anchors: ReturnType<typeof anchorsOf>, from: LonLat, reachKilometres: number, random: Random) => {
  const ranked = anchors
    .map((spot) => ({ ...spot, off: Math.abs(kilometres(spot.point, from) - reachKilometres) }))
    .sort((a, b) => a.off - b.off)
  return ranked[random.integer(0, 5)] ?? (ranked[0] as (typeof ranked)[number])
}

/** A gently bent line, so that a leg does not look like a ruler's. */
const bend = (random: Random, from: LonLat, to: LonLat): LonLat[] => {
  const side = random.normal() * 0.12
  const along = [0, 0.2, 0.4, 0.6, 0.8, 1]
  return along.map((share) => {
    const swing = Math.sin(share * Math.PI) * side
    const x = from[0] + (to[0] - from[0]) * share - (to[1] - from[1]) * swing
    const y = from[1] + (to[1] - from[1]) * share + (to[0] - from[0]) * swing
    return [Math.round(x * 1e5) / 1e5, Math.round(y * 1e5) / 1e5] as const
  })
}

/** A polygon of six to nine corners around a point. */
const blob = (random: Random, centre: LonLat, radiusMetres: number): LonLat[][] => {
  const corners = random.integer(6, 9)
  const ring = Array.from({ length: corners }, (_, corner) => {
    const angle = (corner / corners) * 2 * Math.PI
    const reach = radiusMetres * (0.7 + 0.5 * random.next())
    return moved(centre, Math.cos(angle) * reach, Math.sin(angle) * reach) as LonLat
  })
  return [[...ring, ring[0] as LonLat]]
}

/** 150 drug spots; towns first. Dismantled ones have a day, open ones none. */
export const sampleDrugSpots = ({ communes, today }: SampleFacts): SampleArea[] => {
  const random = new Random(150)
  return Array.from({ length: 150 }, (_, index) => {
    const province = PROVINCES[random.weighted([6, 5, 3])] ?? '91'
    const own = communes.filter((commune) => commune.provinceCode === province)
    const commune = own[random.weighted(own.map((candidate) => (candidate.kind === 'phường' ? 4 : 1)))] as SampleCommune
    const centre = moved(random.pick(commune.anchors), random.normal() * 300, random.normal() * 300)
    const isArea = random.chance(0.25)
    const status = ['OPEN', 'DISMANTLED', 'WATCHED', 'CLOSED', 'RELAPSED'][random.weighted([3, 4, 3, 2, 1])] ?? 'OPEN'
    const found = random.integer(FIRST_DAY, today - 40)
    const wasDismantled = status !== 'OPEN'
    return {
      code: `DMT-${String(index + 1).padStart(3, '0')}`,
      name: `${isArea ? 'Tụ điểm' : 'Điểm'} số ${index + 1} ${commune.name} (mẫu)`,
      kind: isArea ? 'GATHER' : 'SPOT',
      status,
      provinceCode: province,
      communeCode: commune.code,
      shape: isArea
        ? { type: 'Polygon', coordinates: blob(random, centre, 180) }
        : { type: 'Point', coordinates: centre },
      foundOn: isoDay(found),
      dismantledOn: wasDismantled ? isoDay(Math.min(today, found + random.integer(10, 400))) : null,
    }
  })
}

/** 120 polluted sites. The class follows the score (Circular 02/2022/TT-BTNMT, Art. 6): < 40, 40–75, > 75. */
export const sampleSites = ({ communes, today }: SampleFacts): SampleArea[] => {
  const random = new Random(120)
  const themes = [
    ['Bãi rác tạm', 'DOMESTIC'],
    ['Kênh nhận nước thải', 'INDUSTRY'],
    ['Khu chăn nuôi', 'AGRI'],
    ['Bãi thải mỏ', 'MINING'],
    ['Làng nghề', 'INDUSTRY'],
    ['Kho thuốc bảo vệ thực vật cũ', 'AGRI'],
  ] as const
  return Array.from({ length: 120 }, (_, index) => {
    const province = PROVINCES[random.weighted([6, 5, 2])] ?? '91'
    const commune = random.pick(communes.filter((candidate) => candidate.provinceCode === province))
    const centre = moved(random.pick(commune.anchors), random.normal() * 400, random.normal() * 400)
    const [label, sector] = random.pick(themes)
    const state = random.weighted([6, 1, 1, 1])
    const score = state === 0 ? Math.round(Math.min(96, Math.max(12, 45 + random.normal() * 20))) : null
    const handling =
      ['FOUND', 'VERIFY', 'ORDERED', 'FIXING', 'RECHECK', 'RESOLVED', 'RELAPSE', 'ESCALATED'][
        random.weighted([2, 2, 3, 4, 2, 3, 1, 1])
      ] ?? 'FOUND'
    const siteClass =
      state === 1
        ? 'A_NODATA'
        : state === 2
          ? 'A_NEW'
          : state === 3
            ? 'A_DONE'
            : score === null || score < 40
              ? 'A_POLLUTE'
              : score <= 75
                ? 'A_SERIOUS'
                : 'A_VERY'
    const found = random.integer(FIRST_DAY, today - 20)
    return {
      code: `ON-${String(index + 1).padStart(3, '0')}`,
      name: `${label} ${commune.name} số ${index + 1} (mẫu)`,
      class: siteClass,
      handling: siteClass === 'A_DONE' ? 'RESOLVED' : handling,
      sector,
      provinceCode: province,
      communeCode: commune.code,
      shape: random.chance(0.45)
        ? { type: 'Polygon', coordinates: blob(random, centre, 260) }
        : { type: 'Point', coordinates: centre },
      foundOn: isoDay(found),
      dueOn: siteClass === 'A_DONE' || handling === 'RESOLVED' ? null : isoDay(found + random.integer(30, 500)),
      score,
    }
  })
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
    const province = PROVINCES[random.weighted([6, 4, 1.5])] ?? '91'
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
      point:
        precision === 'COMMUNE'
          ? null
          : moved(random.pick(commune.anchors), random.normal() * 450, random.normal() * 450),
      precision,
      facilityClass,
      isActive: !random.chance(0.07),
    }
  })
}
