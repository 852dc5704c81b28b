import proj4, { type Converter } from 'proj4'
import { PROVINCE_MERIDIANS } from '../reference/provinceMeridians.ts'

/** WGS 84 degrees, `[longitude, latitude]`. */
export type LonLat = readonly [longitude: number, latitude: number]
/** Metres of a VN-2000 zone, `[easting, northing]`. Vietnamese papers call the northing X and the easting Y. */
export type EastingNorthing = readonly [easting: number, northing: number]

export interface Vn2000Zone {
  readonly epsg: number
  /** Central meridian as papers write it, and in degrees. */
  readonly meridian: string
  readonly longitude: number
  /** Width of the zone in degrees: 3 for provincial maps (scale 0.9999), 6 for national ones (0.9996). */
  readonly width: 3 | 6
}

/** The zones in use: Circular 973/2001/TT-TCĐC and EPSG 5896–5899, 9205–9218; 3405 and 3406 are the six-degree ones. */
export const VN2000_ZONES: readonly Vn2000Zone[] = [
  { epsg: 5896, meridian: '102°00′', longitude: 102, width: 3 },
  { epsg: 9205, meridian: '103°00′', longitude: 103, width: 3 },
  { epsg: 9206, meridian: '104°00′', longitude: 104, width: 3 },
  { epsg: 9207, meridian: '104°30′', longitude: 104.5, width: 3 },
  { epsg: 9208, meridian: '104°45′', longitude: 104.75, width: 3 },
  { epsg: 5897, meridian: '105°00′', longitude: 105, width: 3 },
  { epsg: 9209, meridian: '105°30′', longitude: 105.5, width: 3 },
  { epsg: 9210, meridian: '105°45′', longitude: 105.75, width: 3 },
  { epsg: 9211, meridian: '106°00′', longitude: 106, width: 3 },
  { epsg: 9212, meridian: '106°15′', longitude: 106.25, width: 3 },
  { epsg: 9213, meridian: '106°30′', longitude: 106.5, width: 3 },
  { epsg: 9214, meridian: '107°00′', longitude: 107, width: 3 },
  { epsg: 9215, meridian: '107°15′', longitude: 107.25, width: 3 },
  { epsg: 9216, meridian: '107°30′', longitude: 107.5, width: 3 },
  { epsg: 5899, meridian: '107°45′', longitude: 107.75, width: 3 },
  { epsg: 5898, meridian: '108°00′', longitude: 108, width: 3 },
  { epsg: 9217, meridian: '108°15′', longitude: 108.25, width: 3 },
  { epsg: 9218, meridian: '108°30′', longitude: 108.5, width: 3 },
  { epsg: 3405, meridian: '105°00′', longitude: 105, width: 6 },
  { epsg: 3406, meridian: '111°00′', longitude: 111, width: 6 },
]

/**
 * Seven parameters VN-2000 → WGS 84 of Decision 05/2007/QĐ-BTNMT (EPSG 6960). The decision gives the rotations in the
 * coordinate-frame convention; `+towgs84` wants the position vector, hence their opposite signs. Copied unchanged they
 * shift points by 0.55 to 0.80 m.
 */
export const TO_WGS84 = '-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278'

/** Scale on the central meridian. */
export const scaleOf = (zone: Vn2000Zone): number => (zone.width === 3 ? 0.9999 : 0.9996)

/** A zone as PROJ, PostGIS and GDAL read it, with the seven parameters. */
export const projTextOf = (zone: Vn2000Zone): string =>
  `+proj=tmerc +lat_0=0 +lon_0=${zone.longitude} +k=${scaleOf(zone)} +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=${TO_WGS84} +units=m +no_defs`

/** Longitude and latitude on VN-2000 (EPSG 4756). */
export const VN2000_DEGREES_PROJ_TEXT = `+proj=longlat +ellps=WGS84 +towgs84=${TO_WGS84} +no_defs`

const converters = new Map<number, Converter>()

const converterOf = (zone: Vn2000Zone): Converter => {
  const known = converters.get(zone.epsg)
  if (known) return known
  const made = proj4('WGS84', projTextOf(zone))
  converters.set(zone.epsg, made)
  return made
}

/** WGS 84 to metres of a zone. */
export const toVn2000 = ([longitude, latitude]: LonLat, zone: Vn2000Zone): EastingNorthing => {
  const [easting, northing] = converterOf(zone).forward([longitude, latitude]) as [number, number]
  return [easting, northing]
}

/** Metres of a zone to WGS 84. */
export const fromVn2000 = ([easting, northing]: EastingNorthing, zone: Vn2000Zone): LonLat => {
  const [longitude, latitude] = converterOf(zone).inverse([easting, northing]) as [number, number]
  return [longitude, latitude]
}

const degrees = proj4('WGS84', VN2000_DEGREES_PROJ_TEXT)

/** Longitude and latitude on VN-2000 (EPSG 4756) to WGS 84: about 200 m apart. */
export const fromVn2000Degrees = ([longitude, latitude]: LonLat): LonLat => {
  const [east, north] = degrees.inverse([longitude, latitude]) as [number, number]
  return [east, north]
}

/** WGS 84 to longitude and latitude on VN-2000 (EPSG 4756). */
export const toVn2000Degrees = ([longitude, latitude]: LonLat): LonLat => {
  const [east, north] = degrees.forward([longitude, latitude]) as [number, number]
  return [east, north]
}

/** Newer numbers of zones that the table has under their older ones. */
const SAME_ZONE: Readonly<Record<number, number>> = { 6956: 5896, 6957: 5897, 6958: 5898, 6959: 5899 }

/** A zone by its EPSG number; undefined when it is none of VN-2000. */
export const zoneByEpsg = (epsg: number): Vn2000Zone | undefined =>
  VN2000_ZONES.find((zone) => zone.epsg === (SAME_ZONE[epsg] ?? epsg))

/** A zone by its meridian in degrees and its width. */
export const zoneByMeridian = (longitude: number, width: 3 | 6): Vn2000Zone | undefined =>
  VN2000_ZONES.find((zone) => zone.width === width && Math.abs(zone.longitude - longitude) < 1e-6)

/** The zone of a province's maps now in force, by the province's code, where the table knows it. */
export const zoneOfProvince = (provinceCode: string): Vn2000Zone | undefined =>
  VN2000_ZONES.find((zone) => zone.width === 3 && zone.meridian === PROVINCE_MERIDIANS[provinceCode]?.meridian)

/**
 * A zone that fits a place whose province is not known: the three-degree zone of the nearest meridian or, at sea, the
 * six-degree zone; null outside Việt Nam's land and sea.
 */
export const zoneAt = ([longitude, latitude]: LonLat): Vn2000Zone | null => {
  if (longitude < 102 || longitude > 118 || latitude < 4.5 || latitude > 23.5) return null
  const width = longitude > 110 ? 6 : 3
  return VN2000_ZONES.filter((zone) => zone.width === width).reduce((best, zone) =>
    Math.abs(zone.longitude - longitude) < Math.abs(best.longitude - longitude) ? zone : best,
  )
}
