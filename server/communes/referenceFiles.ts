import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { FeatureCollection, MultiPolygon } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import type { Anchor } from '../../data/reference/approximateBoundaries.ts'

const folder = new URL('../../data/reference/', import.meta.url)
const rows = (name: string): Record<string, string>[] =>
  parse(readFileSync(new URL(name, folder)), { columns: true, bom: true })

const UNIT_FILES = ['provinces.csv', 'communes.csv', 'former-communes.csv', 'approximate-boundaries.topojson']

/** Tells one state of the files about units from every other. */
export const unitFilesFingerprint = (): string => {
  const hash = createHash('sha256')
  for (const name of UNIT_FILES) hash.update(readFileSync(new URL(name, folder)))
  return hash.digest('hex')
}

/** The last day of the former units. */
export const FORMER_UNITS_UNTIL = '2025-06-30'

export interface ProvinceRow {
  readonly code: string
  readonly name: string
  readonly kind: string
}

export interface CommuneRow {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly provinceCode: string
  readonly areaKm2: number
  readonly population: number | null
  readonly populationSource: string
  /** `[longitude, latitude]` */
  readonly point: readonly [number, number]
}

/** One line of what became of a former unit; a split unit has several. */
export interface FormerCommuneRow {
  readonly formerCode: string
  readonly formerName: string
  readonly districtCode: string | null
  readonly district: string | null
  readonly provinceCode: string
  readonly province: string
  readonly communeCode: string
  readonly extent: 'FULL' | 'PARTIAL'
}

export const readProvinces = (): ProvinceRow[] =>
  rows('provinces.csv').map((row) => ({ code: row.code ?? '', name: row.name ?? '', kind: row.kind ?? '' }))

export const readCommuneFacts = (): CommuneRow[] =>
  rows('communes.csv').map((row) => ({
    code: row.code ?? '',
    name: row.name ?? '',
    kind: row.kind ?? '',
    provinceCode: row.province_code ?? '',
    areaKm2: Number(row.area_km2),
    population: row.population ? Number(row.population) : null,
    populationSource: row.population_source ?? '',
    point: [Number(row.lon), Number(row.lat)],
  }))

export const readFormerCommunes = (): FormerCommuneRow[] =>
  rows('former-communes.csv').map((row) => ({
    formerCode: row.former_code ?? '',
    formerName: row.former_name ?? '',
    districtCode: row.district_code || null,
    district: row.district || null,
    provinceCode: row.province_code ?? '',
    province: row.province ?? '',
    communeCode: row.commune_code ?? '',
    extent: row.extent === 'PARTIAL' ? 'PARTIAL' : 'FULL',
  }))

export const readAnchors = (): Anchor[] =>
  rows('commune-anchors.csv').map((row) => ({ code: row.code ?? '', point: [Number(row.lon), Number(row.lat)] }))

/** The derived boundaries, one multipolygon a commune, the code as feature id. */
export const readApproximateBoundaries = (): Map<string, MultiPolygon> => {
  const topology = JSON.parse(readFileSync(new URL('approximate-boundaries.topojson', folder), 'utf8')) as Topology
  const communes = feature(topology, topology.objects.communes as never) as unknown as FeatureCollection<MultiPolygon>
  return new Map(communes.features.map((commune) => [String(commune.id), asMulti(commune.geometry)]))
}

const asMulti = (geometry: MultiPolygon | { type: 'Polygon'; coordinates: MultiPolygon['coordinates'][number] }) =>
  geometry.type === 'MultiPolygon' ? geometry : { type: 'MultiPolygon' as const, coordinates: [geometry.coordinates] }
