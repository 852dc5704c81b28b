import { badRequest } from '../http/problems.ts'

/** A tile of the usual web map grid (EPSG:3857): row 0 is the north. */
export interface TileAddress {
  readonly z: number
  readonly x: number
  readonly y: number
}

/** Degrees of WGS 84: west, south, east, north. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** Closest zoom that is made; map programs enlarge its tiles beyond. */
export const CLOSEST_ZOOM = 14

/** Reads the address of a tile as a path writes it, `y` with `.mvt` behind it. Throws a 400. */
export const readTileAddress = (z: string, x: string, y: string): TileAddress => {
  const [zoom, column, row] = [z, x, y.replace(/\.mvt$/, '')].map((text) =>
    /^\d{1,5}$/.test(text) ? Number(text) : -1,
  )
  const most = 2 ** (zoom ?? 0) - 1
  const isTile = [zoom, column, row].every((value) => value !== undefined && value >= 0)
  if (!isTile || !y.endsWith('.mvt') || zoom! > CLOSEST_ZOOM || column! > most || row! > most) {
    throw badRequest([
      {
        in: 'path',
        name: 'tile',
        value: `${z}/${x}/${y}`.slice(0, 40),
        reason: 'NOT_A_TILE',
        message: `Địa chỉ mảnh bản đồ là z/x/y.mvt, z từ 0 đến ${CLOSEST_ZOOM}.`,
      },
    ])
  }
  return { z: zoom!, x: column!, y: row! }
}

/** What a tile covers with a margin, as a part of its width, so that what crosses its edge is drawn on both sides. */
export const boxOfTile = ({ z, x, y }: TileAddress, margin: number): Box => {
  const across = 2 ** z
  const longitude = (column: number) => (column / across) * 360 - 180
  const latitude = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / across))) * 180) / Math.PI
  return [longitude(x - margin), latitude(y + 1 + margin), longitude(x + 1 + margin), latitude(y - margin)]
}
