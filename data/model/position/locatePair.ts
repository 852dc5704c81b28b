import proj4, { type Converter } from 'proj4'
import { isOnForeignLand } from '../caseRow/foreignLand.ts'
import type { ProblemCode } from '../caseRow/refusal.ts'
import { fromVn2000, fromVn2000Degrees, type LonLat, type Vn2000Zone, zoneByEpsg } from '../vn2000.ts'
import { candidateZones } from './candidateZones.ts'
import { type CoordinatePair, VIETNAM_LAT, VIETNAM_LON } from './coordinatePair.ts'
import type { StatedSystem } from './readSystem.ts'

/** What a row says about where it was besides its coordinates. */
export interface StatedPlace {
  /** The unit as people read it, for messages; empty when none is stated. */
  readonly name: string
  readonly provinceCode: string | null
  /** Keys (`foldKey`) of the names of the former provinces in which it may be. */
  readonly formerProvinces: readonly string[]
  /** Local day (day number). */
  readonly day: number | null
  /** Whether a place (WGS 84) lies near the stated unit; null when that is not known. */
  readonly isNear: (position: LonLat) => boolean | null
}

/** A place in WGS 84 with how it was found, for people; null when it was written as it is. */
export interface Located {
  readonly position: LonLat
  readonly note: string | null
}

/** `at`: the system that is stated or missing, or the coordinates themselves. */
export interface LocateProblem {
  readonly code: ProblemCode
  readonly message: string
  readonly at: 'SYSTEM' | 'COORDINATES'
}

type Metric = Extract<CoordinatePair, { unit: 'METRE' }>

/** A way to read metres: a zone of VN-2000 or of WGS 84. */
interface Reading {
  readonly name: string
  /** What stands in the cell of the system: "104°45′", "VN-2000 UTM 48". */
  readonly short: string
  readonly position: LonLat
}

/**
 * Brings a pair of coordinates to WGS 84. Metres in a stated zone must fall near the stated unit when another plausible
 * zone does; metres without a zone are read in that of the province.
 */
export const locatePair = (
  pair: CoordinatePair,
  system: StatedSystem | null,
  stated: StatedPlace,
): Located | LocateProblem => {
  if (pair.unit === 'DEGREE') return locateDegrees(pair, system)
  if (system?.is === 'WGS84') {
    return {
      code: 'COORDINATES_METRES',
      at: 'SYSTEM',
      message: `Ghi WGS 84 nhưng tọa độ tính bằng mét. ${HOW_TO_STATE}`,
    }
  }
  const six = sixDegreeZone(pair.prefix)
  if (system?.is === 'ZONE') return locateStated(pair, inZone(pair, system.zone), stated)
  if (system?.is === 'WGS84_UTM') return locateStated(pair, inWgs84Utm(pair, system.zone), stated)
  return six ? locateStated(pair, inZone(pair, six), stated) : locateGuessed(pair, stated)
}

const HOW_TO_STATE =
  'Hãy ghi cột “Kinh tuyến trục” (ví dụ 104°45′), hoặc cột “Hệ tọa độ” (ví dụ VN-2000 UTM 48, EPSG 9208).'

const locateDegrees = (
  { lon, lat, isSwapped }: Extract<CoordinatePair, { unit: 'DEGREE' }>,
  system: StatedSystem | null,
): Located | LocateProblem => {
  const isVn2000 = (system?.is === 'VN2000' || system?.is === 'ZONE') && system.isDatumStated
  const position = isVn2000 ? fromVn2000Degrees([lon, lat]) : ([lon, lat] as const)
  const problem = outside(position, 'Hãy xem lại kinh độ và vĩ độ (độ thập phân, WGS 84).')
  const notes = [...(isVn2000 ? ['VN-2000, độ'] : []), ...(isSwapped ? ['đổi chỗ kinh độ và vĩ độ'] : [])]
  return problem ?? { position, note: notes.join(', ') || null }
}

const locateStated = (pair: Metric, reading: Reading, stated: StatedPlace): Located | LocateProblem => {
  const isNear = isWithin(reading.position) ? stated.isNear(reading.position) : false
  if (isNear === false) {
    const fitting = otherReadings(pair, stated).filter(
      (other) => other.short !== reading.short && isWithin(other.position) && stated.isNear(other.position) === true,
    )
    // VN-2000 and WGS 84 in one zone lie 200 m apart: near is near in both.
    const isSame = fitting.some(({ position }) => metresBetween(position, reading.position) < 1000)
    if (fitting.length > 0 && !isSame) return mismatch(reading, fitting, stated)
  }
  return (
    outside(reading.position, 'Hãy xem lại tọa độ và kinh tuyến trục.') ?? {
      position: reading.position,
      note: noteOf(reading.name, pair),
    }
  )
}

const locateGuessed = (pair: Metric, stated: StatedPlace): Located | LocateProblem => {
  const zones = candidateZones(stated.provinceCode, stated.formerProvinces, stated.day)
  const readings = zones.map((zone) => inZone(pair, zone))
  const [first] = readings
  if (!first) {
    return {
      code: 'COORDINATES_METRES',
      at: 'SYSTEM',
      message: `Tọa độ tính bằng mét mà không biết múi chiếu. ${HOW_TO_STATE} Ghi tỉnh cũng được.`,
    }
  }
  const near = readings.filter(({ position }) => isWithin(position) && stated.isNear(position) === true)
  const chosen = near[0] ?? first
  if (near.length === 0 && stated.isNear(first.position) === false) {
    const utm = sixDegreeReadings(pair).filter(({ position }) => isWithin(position) && stated.isNear(position) === true)
    if (utm.length > 0) return mismatch(first, utm, stated)
  }
  const others = near.slice(1).map(({ short }) => short)
  const doubt = others.length > 0 ? `; ${others.join(', ')} cũng hợp` : ''
  return (
    outside(chosen.position, 'Hãy xem lại tọa độ, hoặc ghi cột “Kinh tuyến trục”.') ?? {
      position: chosen.position,
      note: noteOf(`${chosen.name} (suy từ tỉnh${doubt})`, pair),
    }
  )
}

const mismatch = (reading: Reading, fitting: readonly Reading[], stated: StatedPlace): LocateProblem => ({
  code: 'ZONE_MISMATCH',
  at: 'SYSTEM',
  message: `Với ${worded(reading.short)} điểm rơi ngoài ${stated.name}; với ${fitting.map(({ short }) => worded(short)).join(' hoặc ')} thì đúng. Hãy sửa cột này, hoặc ghi cột “Kinh tuyến trục” hay “Hệ tọa độ”.`,
})

const worded = (short: string) => (short.includes('°') ? `kinh tuyến trục ${short}` : short)

const noteOf = (name: string, { isSwapped }: Metric) => (isSwapped ? `${name}, đổi chỗ X và Y` : name)

const inZone = ({ easting, northing }: Metric, zone: Vn2000Zone): Reading => {
  const short = zone.width === 3 ? zone.meridian : `VN-2000 UTM ${(zone.longitude + 183) / 6}`
  const name = zone.width === 3 ? `VN-2000, ${zone.meridian}` : short.replace(' UTM', ', UTM')
  return { name, short, position: fromVn2000([easting, northing], zone) }
}

const inWgs84Utm = ({ easting, northing }: Metric, zone: 48 | 49): Reading => {
  const [lon = NaN, lat = NaN] = utm(zone).inverse([easting, northing])
  return { name: `WGS 84, UTM ${zone}`, short: `WGS 84 UTM ${zone}`, position: [lon, lat] }
}

const utmConverters = new Map<number, Converter>()
const utm = (zone: 48 | 49): Converter => {
  const known = utmConverters.get(zone) ?? proj4('WGS84', `+proj=utm +zone=${zone} +datum=WGS84 +units=m +no_defs`)
  utmConverters.set(zone, known)
  return known
}

const sixDegreeZone = (number: 48 | 49 | null): Vn2000Zone | undefined =>
  number === null ? undefined : zoneByEpsg(number === 48 ? 3405 : 3406)

const sixDegreeReadings = (pair: Metric): Reading[] =>
  ([48, 49] as const).flatMap((number) => {
    const zone = sixDegreeZone(number)
    return zone ? [inZone(pair, zone), inWgs84Utm(pair, number)] : []
  })

/** The zones of the province, former and present, and the six-degree ones: what may have been meant instead. */
const otherReadings = (pair: Metric, stated: StatedPlace): Reading[] => [
  ...candidateZones(stated.provinceCode, stated.formerProvinces, stated.day).map((zone) => inZone(pair, zone)),
  ...sixDegreeReadings(pair),
]

const isWithin = ([lon, lat]: LonLat): boolean =>
  lon >= VIETNAM_LON[0] && lon <= VIETNAM_LON[1] && lat >= VIETNAM_LAT[0] && lat <= VIETNAM_LAT[1]

const outside = (position: LonLat, what: string): LocateProblem | null => {
  if (!isWithin(position)) {
    return { code: 'OUTSIDE_VIETNAM', at: 'COORDINATES', message: `Điểm nằm ngoài Việt Nam. ${what}` }
  }
  return isOnForeignLand(position[0], position[1])
    ? {
        code: 'OUTSIDE_VIETNAM',
        at: 'COORDINATES',
        message: `Điểm nằm trên đất nước láng giềng, cách Việt Nam hơn 5 km. ${what}`,
      }
    : null
}

/** Good to a percent over a few kilometres. */
export const metresBetween = (a: LonLat, b: LonLat): number =>
  Math.hypot((a[0] - b[0]) * Math.cos((a[1] * Math.PI) / 180), a[1] - b[1]) * 111_195
