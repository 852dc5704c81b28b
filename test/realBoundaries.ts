import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'

/** The real boundaries that lie beside a checkout, where they do: tests read them there, they are no part of it. */
const folder = fileURLToPath(new URL('../../shared/data/', import.meta.url))

export const realFile = (name: string): string => `${folder}${name}`

export const hasRealFile = (name: string): boolean => existsSync(realFile(name))

/** A name for tests on a real file that says why they are skipped. */
export const onRealFile = (title: string, name: string): string =>
  hasRealFile(name) ? title : `${title} (skipped: ../shared/data/${name} is not there)`

export interface RealCommune {
  readonly code: string
  readonly name: string
  readonly area_km2: number
  readonly province_code: string
}

export const readRealCommunes = (name: string): FeatureCollection<Polygon | MultiPolygon, RealCommune> =>
  JSON.parse(readFileSync(realFile(name), 'utf8')) as FeatureCollection<Polygon | MultiPolygon, RealCommune>
