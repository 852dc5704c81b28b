import type { Layer } from '@deck.gl/core'
import type { Polygon, Position } from 'geojson'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Opened } from '../view/view.ts'
import type { LayerInput } from './buildLayers.ts'
import { densityImage } from './densityImage.ts'

// Node draws no signs and has no pictures; the rest of the layers needs no browser.
vi.mock('./iconAtlas.ts', async (original) => ({ ...(await original<object>()), iconAtlas: () => ATLAS }))
const ATLAS = { width: 320, height: 64 }
class Picture {
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number,
  ) {}
}
vi.stubGlobal('ImageData', Picture)

let buildLayers: typeof import('./buildLayers.ts').buildLayers
beforeAll(async () => {
  buildLayers = (await import('./buildLayers.ts')).buildLayers
})

const ringOf = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const point = (id: number, x: number, y: number) => ({
  type: 'Feature' as const,
  properties: { id },
  geometry: { type: 'Point' as const, coordinates: [x, y] },
})
const two = {
  type: 'Feature' as const,
  properties: { id: 17, status: 'OPEN', class: 'A_NEW' },
  geometry: { type: 'MultiPolygon' as const, coordinates: [[ringOf(105, 10, 0.01)], [ringOf(105.1, 10.1, 0.04)]] },
}
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features }) as never
const shape: Polygon = { type: 'Polygon', coordinates: [ringOf(105, 10, 1)] }
const grid = { columns: 2, rows: 1, cellMetres: 400, values: Float32Array.of(0, 9), bandwidthMetres: 2000, used: 9 }

const input: LayerInput = {
  visible: ['density', 'corridors', 'establishments', 'sites', 'spots', 'crossings', 'dots'],
  open: null,
  dark: false,
  zoom: 12,
  mesh: {
    codes: ['30001'],
    indexOf: new Map([['30001', 0]]),
    corners: Float32Array.of(105, 10, 0, 106, 10, 0, 106, 11, 0),
    triangles: Uint32Array.of(0, 1, 2),
    communeLines: Float32Array.of(105, 10, 106, 10),
    provinceLines: Float32Array.of(105, 10, 106, 10),
    shapes: new Map([['30001', shape]]),
    approximate: 1,
  },
  colours: Uint8Array.of(1, 2, 3, 200),
  cases: Float32Array.of(105, 10, 20_000, 0),
  masks: Uint8Array.of(1),
  dayRange: [20_000, 20_010],
  caseCount: 1,
  density: [densityImage({ ...grid, bounds: [105, 10, 106, 11] }, [1, 2, 3, 4, 5], false)],
  selectedCase: null,
  badges: [{ code: '30001', point: [105.5, 10.5], count: 3 }],
  sharedBadges: [],
  corridors: {
    corridors: [{ id: 17, theme: 'SMUG', status: 'OPEN' }],
    legs: collection({
      type: 'Feature',
      properties: { corridorId: 17, mode: 'ROAD' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [105, 10],
          [106, 11],
        ],
      },
    }),
  } as never,
  crossings: collection(point(17, 105.2, 10.2), point(18, 105.3, 10.3)),
  spots: collection(two),
  sites: collection(two, point(3, 105.4, 10.4)),
  establishments: collection(point(17, 105.6, 10.6), { ...point(2, 0, 0), geometry: null }),
  slots: { fills: 'fills', lines: 'lines', marks: 'marks' },
}

const byId = (layers: readonly Layer[]) => new Map(layers.map((layer) => [layer.id, layer.props as never]))
const propsOf = (changes: Partial<LayerInput>, id: string): Record<string, any> | undefined =>
  byId(buildLayers({ ...input, ...changes })).get(id)
const open = (type: Opened['type'], id = '17'): Partial<LayerInput> => ({ open: { type, id } })

describe('layers while the period is dragged', () => {
  it('keep the very same data and pictures', () => {
    const opened = open('site')
    const before = byId(buildLayers({ ...input, ...opened }))
    const after = byId(buildLayers({ ...input, ...opened, dayRange: [20_001, 20_009], caseCount: 0 }))
    expect([...after.keys()]).toEqual([...before.keys()])
    expect(before.size).toBe(18)
    for (const [id, props] of after) {
      const earlier = before.get(id) as unknown as Record<string, unknown>
      for (const name of ['data', 'image', 'mesh', 'segments', 'colours', 'cases', 'masks', 'bounds', 'iconAtlas'])
        if (id !== 'cases' || name !== 'colours') expect(props[name], `${id} ${name}`).toBe(earlier[name])
    }
    expect((after.get('cases') as unknown as { dayRange: unknown }).dayRange).toEqual([20_001, 20_009])
  })
})

describe('things of several polygons', () => {
  it('are drawn whole, with one sign in the largest', () => {
    const rows = propsOf({}, 'spots-areas')?.['data'] as { rings: Position[][] }[]
    expect(rows.map(({ rings }) => rings)).toEqual(two.geometry.coordinates)
    const signs = propsOf({}, 'spots')?.['data'] as { point: number[] }[]
    expect(signs).toHaveLength(1)
    expect(signs[0]?.point.map((degrees) => degrees.toFixed(4))).toEqual(['105.1200', '10.1200'])
  })
})

describe('the opened thing', () => {
  const widthOf = (changes: Partial<LayerInput>): number => {
    const props = propsOf(changes, 'corridors')
    return props?.['getWidth'](props['data'][0])
  }

  it('is a wider corridor only where a corridor is opened', () => {
    expect(widthOf(open('corridor'))).toBeGreaterThan(widthOf({}))
    for (const type of ['case', 'crossing', 'spot', 'site', 'establishment'] as const)
      expect(widthOf(open(type)), type).toBe(widthOf({}))
  })

  it.each([
    ['crossing', [105.2, 10.2]],
    ['establishment', [105.6, 10.6]],
  ] as const)('has a ring round it when it is a %s, also while its layer is hidden', (type, at) => {
    expect(propsOf({ ...open(type), visible: [] }, 'selected-mark')?.['data']).toEqual([at])
    expect(propsOf(open(type, '99'), 'selected-mark')).toBeUndefined()
  })

  it('is outlined where it is an area, and ringed where the area is smaller than its sign', () => {
    expect(propsOf(open('spot'), 'selected-area')?.['data']).toEqual(two.geometry.coordinates.flat())
    expect(propsOf({ ...open('spot'), zoom: 6 }, 'selected-area')).toBeUndefined()
    expect(propsOf({ ...open('spot'), zoom: 6 }, 'selected-mark')?.['data']).toHaveLength(1)
    expect(propsOf(open('site', '3'), 'selected-mark')?.['data']).toEqual([[105.4, 10.4]])
  })

  it('is the edge of a commune, and the ring of a case', () => {
    expect(propsOf(open('commune', '30001'), 'selected-commune')?.['data']).toEqual(shape.coordinates)
    expect(propsOf({ ...open('case'), selectedCase: [105, 10] }, 'selected-case')?.['data']).toEqual([[105, 10]])
    expect(propsOf({ ...open('case'), selectedCase: [105, 10] }, 'selected-mark')).toBeUndefined()
  })
})

describe('the order of layers', () => {
  it('is that of the catalogue: signs above dots, dots above establishments, the outline on top', async () => {
    const { LAYER_CATALOG } = await import('./layerCatalog.ts')
    const ids = buildLayers({ ...input, ...open('crossing') }).map(({ id }) => id)
    const layerOf = { density: 'density-0', dots: 'cases' } as Readonly<Record<string, string>>
    const places = LAYER_CATALOG.map(({ code }) => ids.indexOf(layerOf[code] ?? code))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(ids.at(-1)).toBe('selected-mark')
    expect(ids.indexOf('sites-areas')).toBeLessThan(ids.indexOf('corridors'))
  })

  it('leaves out what is hidden', () => {
    const ids = buildLayers({ ...input, visible: [] }).map(({ id }) => id)
    expect(ids).toEqual(['communes', 'commune-lines', 'province-lines', 'cases'])
    expect(propsOf({ visible: [] }, 'cases')?.['visible']).toBe(false)
  })
})
