import proj4 from 'proj4'
import { fromVn2000, fromVn2000Degrees, type LonLat, VN2000_ZONES, zoneByEpsg } from '../../data/model/vn2000.ts'
import type { StatedSystem } from './featureLayer.ts'
import { FileError } from './fileError.ts'
import { findNode, parseWkt, type WktNode } from './wellKnownText.ts'

export interface CoordinateSystem {
  /** As people read it: "VN-2000, kinh tuyến trục 104°45′, múi 3°". */
  readonly name: string
  readonly unit: 'degree' | 'metre'
  /** Nobody stated it: it was taken from the coordinates. */
  readonly isAssumed: boolean
  /** `[x, y]` of the file to WGS 84. */
  toWgs84(position: readonly number[]): LonLat
}

const WGS84: CoordinateSystem = {
  name: 'WGS 84 (kinh độ, vĩ độ)',
  unit: 'degree',
  isAssumed: false,
  toWgs84: ([longitude = NaN, latitude = NaN]) => [longitude, latitude],
}
const VN2000_DEGREES: CoordinateSystem = {
  name: 'VN-2000 (kinh độ, vĩ độ)',
  unit: 'degree',
  isAssumed: false,
  toWgs84: ([longitude = NaN, latitude = NaN]) => fromVn2000Degrees([longitude, latitude]),
}

const byProj4 = (name: string, definition: string): CoordinateSystem => {
  const converter = proj4(definition, 'WGS84')
  const toWgs84 = ([x = NaN, y = NaN]: readonly number[]) => converter.forward([x, y]) as [number, number]
  return { name, unit: 'metre', isAssumed: false, toWgs84 }
}
const wgs84Utm = (zone: number) => byProj4(`WGS 84, UTM múi ${zone}`, `+proj=utm +zone=${zone} +datum=WGS84 +units=m`)
const webMercator = () => byProj4('Web Mercator', 'EPSG:3857')

const vn2000 = (epsg: number): CoordinateSystem => {
  const zone = zoneByEpsg(epsg)
  if (!zone) throw unknownSystem(`EPSG:${epsg}`)
  return {
    name: `VN-2000, kinh tuyến trục ${zone.meridian}, múi ${zone.width}°`,
    unit: 'metre',
    isAssumed: false,
    toWgs84: ([easting = NaN, northing = NaN]) => fromVn2000([easting, northing], zone),
  }
}

/** Newer numbers of zones that the table has under their older ones. */
const SAME_ZONE: Readonly<Record<number, number>> = { 6956: 5896, 6957: 5897, 6958: 5898, 6959: 5899 }

/**
 * The system a file states, or that its reader stated. Nothing stated: degrees on WGS 84 are assumed, and the caller
 * refuses coordinates that are no degrees. Throws `FileError` for systems of other countries and unknown ones:
 * a guess would put boundaries 200 m or 100 km off.
 */
export const coordinateSystemOf = (stated: StatedSystem | null): CoordinateSystem => {
  if (stated === null) return { ...WGS84, isAssumed: true }
  return 'epsg' in stated ? byEpsg(stated.epsg) : byText(stated.wellKnownText)
}

const byEpsg = (epsg: number): CoordinateSystem => {
  if (epsg === 4326 || epsg === 4979) return WGS84
  if (epsg === 4756) return VN2000_DEGREES
  if (epsg === 3857) return webMercator()
  if (epsg === 32648 || epsg === 32649) return wgs84Utm(epsg - 32600)
  return vn2000(SAME_ZONE[epsg] ?? epsg)
}

const byText = (text: string): CoordinateSystem => {
  const root = parseWkt(text)
  const projected = root && findNode(root, 'PROJCS', 'PROJCRS', 'PROJECTEDCRS')
  const geographic = root && findNode(root, 'GEOGCS', 'GEOGCRS', 'GEODCRS', 'BASEGEOGCRS', 'BASEGEODCRS')
  if (!root || !geographic) throw unknownSystem(text.slice(0, 60))
  const name = String((projected ?? geographic).values[0] ?? '')
  const datum = datumOf(root)
  if (!datum || !isGreenwich(root)) throw unknownSystem(name)
  if (!projected) return datum === 'VN-2000' ? VN2000_DEGREES : WGS84
  if (/mercator/i.test(name) && /pseudo|web|auxiliary/i.test(name)) return webMercator()
  const zone = zoneOf(projected)
  if (!zone) throw unknownSystem(name)
  if (datum === 'VN-2000') return vn2000(zone.epsg)
  if (zone.width === 6) return wgs84Utm(zone.epsg === 3405 ? 48 : 49)
  throw new FileError(
    `Hệ tọa độ “${name}” ghi chuẩn WGS 84 nhưng dùng phép chiếu riêng của VN-2000 (kinh tuyến trục ${zone.meridian}). ` +
      `Hai cách hiểu lệch nhau khoảng 200 m. Nếu dữ liệu là VN-2000, hãy chọn hệ tọa độ EPSG ${zone.epsg} (chạy bằng lệnh thì ghi --epsg ${zone.epsg}).`,
  )
}

/** Names vary by program; the seven parameters, where written, say VN-2000 under any name. */
const datumOf = (root: WktNode): 'VN-2000' | 'WGS 84' | null => {
  const shift = findNode(root, 'TOWGS84')?.values ?? []
  if (shift.length > 0 && Math.abs(Number(shift[0]) + 191.9) < 1 && Math.abs(Number(shift[1]) + 39.3) < 1) {
    return 'VN-2000'
  }
  const datum = findNode(root, 'DATUM', 'GEODETICDATUM', 'ENSEMBLE', 'TRF')
  const name = String(datum?.values[0] ?? '').toLowerCase()
  const plain = name.replace(/^d_/, '').replace(/[^a-z0-9]/g, '')
  if (/^(vietnam|vn)2000/.test(plain)) return 'VN-2000'
  const isShifted = shift.some((value) => Number(value) !== 0)
  return /^(wgs1984|wgs84|worldgeodeticsystem1984)/.test(plain) && !isShifted ? 'WGS 84' : null
}

const isGreenwich = (root: WktNode) => Number(findNode(root, 'PRIMEM', 'PRIMEMERIDIAN')?.values[1] ?? 0) === 0

const PARAMETERS = {
  longitude: ['centralmeridian', 'longitudeofnaturalorigin', 'longitudeoforigin', 'longitudeofcenter'],
  latitude: ['latitudeoforigin', 'latitudeofnaturalorigin'],
  scale: ['scalefactor', 'scalefactoratnaturalorigin'],
  easting: ['falseeasting'],
  northing: ['falsenorthing'],
} as const

/** The zone of VN-2000's table with the same projection, on whatever datum. */
const zoneOf = (projected: WktNode) => {
  const projection = String(findNode(projected, 'PROJECTION', 'METHOD')?.values[0] ?? '').toLowerCase()
  if (!/transverse.?mercator|gauss.?kr[uü]ger/.test(projection)) return null
  const conversion = findNode(projected, 'CONVERSION') ?? projected
  const given = new Map(
    conversion.children
      .filter(({ keyword }) => keyword === 'PARAMETER')
      .map(({ values }) => [
        String(values[0])
          .toLowerCase()
          .replace(/[^a-z]/g, ''),
        Number(values[1]),
      ]),
  )
  const parameter = (name: keyof typeof PARAMETERS) =>
    given.get(PARAMETERS[name].find((alias) => given.has(alias)) ?? '')
  const unit = projected.children.find(({ keyword }) => keyword === 'UNIT' || keyword === 'LENGTHUNIT')
  if (unit && Number(unit.values[1]) !== 1) return null
  if (parameter('easting') !== 500_000 || (parameter('northing') ?? 0) !== 0 || (parameter('latitude') ?? 0) !== 0) {
    return null
  }
  const width = { 0.9999: 3, 0.9996: 6 }[String(parameter('scale') ?? '')]
  return VN2000_ZONES.find(
    (zone) => zone.width === width && Math.abs(zone.longitude - (parameter('longitude') ?? NaN)) < 1e-6,
  )
}

/** How to state the system, with the numbers that are understood. */
export const HOW_TO_STATE =
  'Hãy chọn hệ tọa độ của tệp (chạy bằng lệnh thì ghi --epsg 9208): EPSG 9208 là VN-2000, kinh tuyến trục 104°45′; ' +
  '3405 là VN-2000, UTM múi 48; 4326 là WGS 84.'

const unknownSystem = (name: string) =>
  new FileError(
    `Không dùng được hệ tọa độ “${name}”: chỉ nhận WGS 84 và VN-2000. ${HOW_TO_STATE} Nếu tệp ở hệ khác, hãy chuyển sang WGS 84 trước.`,
  )
