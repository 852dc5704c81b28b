import proj4 from 'proj4'
import {
  fromVn2000,
  fromVn2000Degrees,
  type LonLat,
  toVn2000,
  toVn2000Degrees,
  VN2000_ZONES,
} from '../../data/model/vn2000.ts'

/** Two numbers in the order in which the authority of a system writes them. */
export type Ordinates = readonly [first: number, second: number]

/** A coordinate reference system in which features are answered and boxes are asked. */
export interface CoordinateSystem {
  readonly uri: string
  readonly vi: string
  /** Decimals of an answer: about a centimetre in degrees, a millimetre in metres. */
  readonly decimals: number
  readonly fromWgs84: (position: LonLat) => Ordinates
  readonly toWgs84: (ordinates: Ordinates) => LonLat
  /**
   * Longitude and latitude of a corner of a box, also beyond 180°; of systems whose axes run along meridians and
   * parallels.
   */
  readonly degreesOf?: (ordinates: Ordinates) => LonLat
}

const epsg = (code: number) => `http://www.opengis.net/def/crs/EPSG/0/${code}`
const swapped = ([first, second]: Ordinates): Ordinates => [second, first]
const same = (pair: Ordinates): Ordinates => pair
/** Metres along the equator of Web Mercator for a degree. */
const MERCATOR_DEGREE = (6_378_137 * Math.PI) / 180
const mercatorDegrees = ([easting, northing]: Ordinates): LonLat => [
  easting / MERCATOR_DEGREE,
  (Math.atan(Math.sinh(northing / 6_378_137)) * 180) / Math.PI,
]
const webMercator = proj4('WGS84', 'EPSG:3857')

/** GeoJSON's own system: longitude, latitude. What is stored, and what is answered when nothing is asked for. */
export const CRS84: CoordinateSystem = {
  uri: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  vi: 'WGS 84, kinh độ trước',
  decimals: 7,
  fromWgs84: same,
  toWgs84: same,
  degreesOf: same,
}

/**
 * Every system offered. Axes stand as EPSG has them: latitude first in 4326 and 4756, easting first in the metres of
 * VN-2000 (its papers write the northing first).
 */
export const COORDINATE_SYSTEMS: readonly CoordinateSystem[] = [
  CRS84,
  { uri: epsg(4326), vi: 'WGS 84, vĩ độ trước', decimals: 7, fromWgs84: swapped, toWgs84: swapped, degreesOf: swapped },
  {
    uri: epsg(3857),
    vi: 'Web Mercator',
    decimals: 3,
    fromWgs84: ([longitude, latitude]) => webMercator.forward([longitude, latitude]) as [number, number],
    toWgs84: ([easting, northing]) => webMercator.inverse([easting, northing]) as [number, number],
    degreesOf: mercatorDegrees,
  },
  {
    uri: epsg(4756),
    vi: 'VN-2000, vĩ độ trước',
    decimals: 7,
    fromWgs84: (position) => swapped(toVn2000Degrees(position)),
    toWgs84: (ordinates) => fromVn2000Degrees(swapped(ordinates)),
  },
  ...VN2000_ZONES.map((zone) => ({
    uri: epsg(zone.epsg),
    vi: `VN-2000, kinh tuyến ${zone.meridian}, múi ${zone.width} độ`,
    decimals: 3,
    fromWgs84: (position: LonLat) => toVn2000(position, zone),
    toWgs84: (ordinates: Ordinates) => fromVn2000(ordinates, zone),
  })),
]

/** The system with a URI; also as `[EPSG:9208]` and `EPSG:9208`, which some programs send. Undefined for others. */
export const systemByUri = (text: string): CoordinateSystem | undefined => {
  const short = /^\[?EPSG:(\d{4,5})\]?$/i.exec(text)
  const uri = short ? epsg(Number(short[1])) : text.replace(/^https:/, 'http:')
  return COORDINATE_SYSTEMS.find((system) => system.uri === uri)
}
