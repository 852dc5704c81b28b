import type { Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { NO_POSITION } from '../../data/model/caseColumns.ts'
import type { DrawnColumns } from '../cases/messages.ts'
import type { CommuneMesh } from './communeMesh.ts'
import { caseIndex, type PickInput, pickThing } from './pickThing.ts'

/** A metre in degrees of latitude; east of here it is as good as the same at the equator, where these things lie. */
const METRE = 1 / 111_320

const columnsOf = (rows: readonly (readonly [x: number, y: number, day: number] | null)[]): DrawnColumns =>
  ({
    length: rows.length,
    id: Uint32Array.from(rows, (_, row) => 100 + row),
    day: Uint16Array.from(rows, (row) => row?.[2] ?? 0),
    longitude: Int32Array.from(rows, (row) => (row ? Math.round(row[0] * 1e5) : NO_POSITION)),
    latitude: Int32Array.from(rows, (row) => (row ? Math.round(row[1] * 1e5) : NO_POSITION)),
  }) as unknown as DrawnColumns

const ringOf = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const areaOf = (id: number, ...rings: Position[][]) => ({
  type: 'Feature' as const,
  properties: { id },
  geometry: { type: 'Polygon' as const, coordinates: rings },
})
const pointOf = (id: number, x: number, y: number) => ({
  type: 'Feature' as const,
  properties: { id },
  geometry: { type: 'Point' as const, coordinates: [x, y] },
})

const columns = columnsOf([[1, 0, 5], null, [1, 0, 6], [1, 0, 6], [1.5, 0, 7]])
const shape: Polygon = { type: 'Polygon', coordinates: [ringOf(0, -1, 2)] }
const base: PickInput = {
  lonLat: [1, 0],
  radiusMetres: 50,
  visible: ['dots', 'corridors', 'establishments', 'sites', 'spots', 'crossings'],
  columns,
  index: caseIndex(columns),
  mask: undefined,
  dayRange: [-Infinity, Infinity],
  mesh: { shapes: new Map([['30001', shape]]) } as unknown as CommuneMesh,
}
const pick = (changes: Partial<PickInput>) => pickThing({ ...base, ...changes })
const at = (...features: NonNullable<PickInput['sites']>['features']) => ({ features })

describe('cases under the pointer', () => {
  it('come as a stack, newest first, and the newest is on top', () => {
    expect(pick({})).toEqual({ top: { type: 'case', id: '103' }, caseIds: [103, 102, 100], communeCode: '30001' })
  })

  it('are only those that the map draws: of the period, of the mask, of a shown layer', () => {
    expect(pick({ dayRange: [6, 6] }).caseIds).toEqual([103, 102])
    expect(pick({ mask: Uint8Array.of(1, 1, 0, 1, 1) }).caseIds).toEqual([103, 100])
    expect(pick({ visible: [] })).toEqual({
      top: { type: 'commune', id: '30001' },
      caseIds: [],
      communeCode: '30001',
    })
  })

  it('are found within the reach of the pointer and not beyond', () => {
    expect(pick({ lonLat: [1, 49 * METRE] }).caseIds).toHaveLength(3)
    expect(pick({ lonLat: [1, 53 * METRE] }).caseIds).toEqual([])
  })
})

describe('the thing on top', () => {
  const things = {
    crossings: at(pointOf(1, 1, 0)),
    spots: at(pointOf(2, 1, 0)),
    sites: at(pointOf(3, 1, 0)),
    establishments: at(pointOf(4, 1, 0)),
    legs: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { corridorId: 5 },
          geometry: {
            type: 'LineString',
            coordinates: [
              [0.5, 0],
              [1.5, 0],
            ],
          },
        },
      ],
    },
  } as const satisfies Partial<PickInput>
  const withArea = { legs: things.legs, sites: at(areaOf(3, ringOf(0.9, -0.1, 0.3))) }

  it('is taken in the order of drawing, from the crossing down to the commune', () => {
    const found: (string | undefined)[] = []
    let visible = base.visible
    const layerOf = { crossing: 'crossings', spot: 'spots', site: 'sites', case: 'dots' } as const
    const lower = { establishment: 'establishments', corridor: 'corridors' } as const
    const layers: Readonly<Record<string, string>> = { ...layerOf, ...lower }
    for (let step = 0; step < 7; step++) {
      const top = pick({ ...things, visible }).top
      found.push(top?.type)
      visible = visible.filter((layer) => layer !== layers[top?.type ?? ''])
    }
    expect(found).toEqual(['crossing', 'spot', 'site', 'case', 'establishment', 'corridor', 'commune'])
  })

  it('hides no case behind the area it lies in', () => {
    expect(pick(withArea).top).toEqual({ type: 'case', id: '103' })
    expect(pick({ ...withArea, lonLat: [1.1, 0.05] }).top).toEqual({ type: 'site', id: '3' })
    expect(pick({ ...withArea, lonLat: [1.1, 0] }).top).toEqual({ type: 'corridor', id: '5' })
  })

  it('offers no stack where a sign covers it', () => {
    expect(pick(things).caseIds).toEqual([])
  })

  it('is the nearest of several signs', () => {
    const crossings = at(pointOf(1, 1, 40 * METRE), pointOf(2, 1, 10 * METRE), pointOf(3, 1, 30 * METRE))
    expect(pick({ crossings }).top).toEqual({ type: 'crossing', id: '2' })
  })

  it('is nothing abroad', () => {
    expect(pick({ lonLat: [5, 5] })).toEqual({ top: null, caseIds: [], communeCode: null })
  })

  it('is no establishment without a place', () => {
    const establishments = at({ type: 'Feature', properties: { id: 9 }, geometry: null })
    expect(pick({ establishments, lonLat: [0, 0.001] }).top?.type).toBe('commune')
  })
})

describe('the edge of an area', () => {
  const visible = ['sites'] as const
  const sites = at(areaOf(7, ringOf(1, 0, 0.01), ringOf(1.002, 0.002, 0.006)))

  it('is reached from outside along all its length', () => {
    for (const lonLat of [
      [1.005, -40 * METRE],
      [1.01 + 40 * METRE, 0.005],
      [1.005, 0.01 + 40 * METRE],
      [1 - 40 * METRE, 0.005],
    ] as const)
      expect(pick({ sites, visible, lonLat }).top, String(lonLat)).toEqual({ type: 'site', id: '7' })
    expect(pick({ sites, visible, lonLat: [1.005, -60 * METRE] }).top?.type).toBe('commune')
  })

  it('is reached from its hole, whose middle is outside', () => {
    expect(pick({ sites, visible, lonLat: [1.005, 0.002 + 40 * METRE] }).top).toEqual({ type: 'site', id: '7' })
    const withoutSign = { radiusMetres: 20, lonLat: [1.0065, 0.0065] as const }
    expect(pick({ sites, visible, ...withoutSign }).top?.type).toBe('commune')
  })
})
