import COUNTRY_OUTLINE from '../../data/reference/background/countryOutline.json'

/** West, south, east, north of the inset in degrees: the country with its sea and both archipelagos. */
const [WEST, SOUTH, EAST, NORTH] = [101.6, 5.4, 117.6, 23.8]
const STRETCH = Math.cos((15 * Math.PI) / 180)

/** Size of the inset in its own units. */
export const INSET_WIDTH = 112
const SCALE = INSET_WIDTH / ((EAST - WEST) * STRETCH)
export const INSET_HEIGHT = (NORTH - SOUTH) * SCALE

/** Degrees to units of the inset. */
export const insetX = (longitude: number): number => (longitude - WEST) * STRETCH * SCALE
export const insetY = (latitude: number): number => (NORTH - latitude) * SCALE

/** The country as the path of an SVG or a canvas. */
export const INSET_OUTLINE = COUNTRY_OUTLINE.map(
  (ring) =>
    `M${ring.map(([longitude = 0, latitude = 0]) => `${insetX(longitude).toFixed(1)} ${insetY(latitude).toFixed(1)}`).join('L')}Z`,
).join('')

/** Where a part of the map lies in the inset, at least so large that it is seen. Degrees in, units out. */
export const insetFrame = ([west, south, east, north]: readonly [number, number, number, number]) => {
  const width = Math.max(4, insetX(east) - insetX(west))
  const height = Math.max(4, insetY(south) - insetY(north))
  return {
    x: (insetX(west) + insetX(east) - width) / 2,
    y: (insetY(north) + insetY(south) - height) / 2,
    width,
    height,
  }
}
