import type { Page } from 'playwright-core'

export interface MapView {
  readonly lon: number
  readonly lat: number
  readonly zoom: number
}

/** `at` of an address that puts a place in the middle of the map. */
export const atParameter = ({ lon, lat, zoom }: MapView): string =>
  `at=${lon.toFixed(4)}_${lat.toFixed(4)}_${zoom.toFixed(2)}`

/** Web Mercator (EPSG:3857) scaled to tiles of 512 px, CSS pixels from the upper left corner of the world. */
const mercator = (lon: number, lat: number, zoom: number): [number, number] => {
  const size = 512 * 2 ** zoom
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
  return [((lon + 180) / 360) * size, (0.5 - y / (2 * Math.PI)) * size]
}

/** Where on the page (CSS pixels) a place lies while the address has `at`. Position `[longitude, latitude]`, WGS 84. */
export const pointOnPage = async (page: Page, [lon, lat]: readonly [number, number]): Promise<[number, number]> => {
  const at = new URL(page.url()).searchParams.get('at')?.split('_').map(Number)
  const [centreLon, centreLat, zoom] = at ?? []
  const box = await page.locator('.map-canvas').boundingBox()
  if (centreLon === undefined || centreLat === undefined || zoom === undefined || !box) {
    throw new Error('The address says no camera, or there is no map.')
  }
  const [x, y] = mercator(lon, lat, zoom)
  const [centreX, centreY] = mercator(centreLon, centreLat, zoom)
  return [box.x + box.width / 2 + x - centreX, box.y + box.height / 2 + y - centreY]
}
