import { CLOSEST_ZOOM } from './tileAddress.ts'

/** From this zoom on names have room. */
export const FIRST_NAMES = 8

const NUMBERS = {
  cases: 'Số vụ',
  smuggling: 'Số vụ buôn lậu, gian lận thương mại',
  drugs: 'Số vụ ma túy',
  environment: 'Số vụ môi trường',
}

const UNIT = {
  code: 'Mã xã',
  name: 'Tên',
  kind: 'Loại đơn vị',
  fullName: 'Loại và tên',
  provinceCode: 'Mã tỉnh',
  boundary: 'OFFICIAL: ranh giới chính thức; APPROXIMATE: gần đúng',
}

const TILESETS = {
  communes: {
    name: 'Xã, phường, đặc khu',
    description: 'Ranh giới và tên đơn vị hành chính cấp xã hiện nay.',
    layers: { communes: UNIT, names: UNIT },
  },
  cases: {
    name: 'Số vụ việc',
    description:
      'Số vụ theo ô lưới (vụ có vị trí) và theo xã (mọi vụ biết xã, đặt ở điểm đại diện của xã). Không có từng vụ riêng lẻ.',
    layers: {
      cells: { ...NUMBERS, metres: 'Cạnh ô lưới (m)' },
      communes: { code: 'Mã xã', name: 'Tên', ...NUMBERS },
    },
  },
} as const
export type TilesetName = keyof typeof TILESETS

/** TileJSON 3.0 of a set of tiles. `query` narrows its cases and goes on to the tiles. */
export const tileJson = (set: TilesetName, origin: string, query = '') => {
  const { name, description, layers } = TILESETS[set]
  return {
    tilejson: '3.0.0',
    name,
    description,
    version: '1.0.0',
    scheme: 'xyz',
    tiles: [`${origin}/tiles/${set}/{z}/{x}/{y}.mvt${query && `?${query}`}`],
    minzoom: 0,
    maxzoom: CLOSEST_ZOOM,
    // Land and sea of Việt Nam with both archipelagos.
    bounds: [102, 4.5, 118, 23.5],
    center: [106, 16, 5],
    vector_layers: Object.entries(layers).map(([id, fields]) => {
      const minzoom = id === 'names' ? FIRST_NAMES : 0
      return { id, fields, minzoom, maxzoom: CLOSEST_ZOOM }
    }),
  }
}
