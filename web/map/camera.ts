/** Where the map looks: the middle of the picture in WGS 84 degrees, and the zoom of Web Mercator tiles of 512 px. */
export interface Camera {
  readonly lon: number
  readonly lat: number
  readonly zoom: number
}

/** West, south, east, north in WGS 84 degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** What the pointer says about the map under it. */
export interface MapPointerEvent {
  /** WGS 84, `[longitude, latitude]`. */
  readonly lonLat: readonly [number, number]
  /** CSS pixels from the upper left corner of the map. */
  readonly point: readonly [number, number]
  readonly zoom: number
  /** Size of a CSS pixel on the ground at that latitude. */
  readonly metresPerPixel: number
}

const EARTH_CIRCUMFERENCE_METRES = 40_075_016.686
const TILE_PIXELS = 512

/** Metres on the ground that one CSS pixel covers at a latitude (degrees) and zoom of the Mercator map. */
export const metresPerPixel = (latitude: number, zoom: number): number =>
  (EARTH_CIRCUMFERENCE_METRES * Math.cos((latitude * Math.PI) / 180)) / (TILE_PIXELS * 2 ** zoom)

/** The country with its sea and both archipelagos: what an installation without data shows. */
export const COUNTRY_BOUNDS: Bounds = [101.5, 6.2, 117.8, 23.6]
