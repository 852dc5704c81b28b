// Makes the background files of data/reference/background from public sources that were fetched once:
//   npx tsx scripts/build-background.ts COUNTRIES.json LAKES.json SHORES.txt RIVERS.txt CITIES.json
// How each input is got stands in data/reference/README.md. The results are committed; this runs again only
// when a source or the amount of detail changes.
import { readFileSync, writeFileSync } from 'node:fs'
import type {
  Feature,
  FeatureCollection,
  GeometryCollection as Geometries,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson'
import { merge, mesh } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { ARCHIPELAGO_BOXES } from '../data/reference/background/mapNames.ts'
import { PLACE_NAMES } from '../data/reference/background/placeNames.ts'
import { readCommuneFacts, readProvinces } from '../server/communes/referenceFiles.ts'
import { areaOf, gmtLines, isInside, ringsOf, rounded, thin } from './backgroundRings.ts'

type Box = readonly [west: number, south: number, east: number, north: number]
type Rings = Position[][]

/** Detail is kept where communes are looked at; the rest only has to look right behind them. */
const NEAR: Box = [100.5, 7, 111, 24.2]
const MIDDLE: Box = [94, -1, 125, 29]
/** Everything the map can be moved to, and a little more. */
const REACH: Box = [55, -28, 165, 55]
const isIn = ([west, south, east, north]: Box, [longitude = 0, latitude = 0]: Position) =>
  longitude > west && longitude < east && latitude > south && latitude < north

const [countriesFile, lakeFile, shoreFile, riverFile, cityFile] = process.argv.slice(2)
if (!countriesFile || !lakeFile || !shoreFile || !riverFile || !cityFile) {
  throw new Error('Usage: build-background COUNTRIES.json LAKES.json SHORES.txt RIVERS.txt CITIES.json')
}
const target = new URL('../data/reference/background/', import.meta.url)
const readJson = <Shape>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as Shape
const write = (name: string, features: readonly Feature[], decimals = 4) => {
  const round = (_: string, item: unknown) => (typeof item === 'number' ? Number(item.toFixed(decimals)) : item)
  const text = JSON.stringify({ type: 'FeatureCollection', features }, round)
  writeFileSync(new URL(name, target), `${text}\n`)
  console.log(name, features.length, `${Math.round(text.length / 1024)} KB`)
}

// Countries -----------------------------------------------------------------------------------------------------------

const isIslet = (rings: Rings) => ARCHIPELAGO_BOXES.some((box) => isIn(box, rings[0]?.[0] ?? []))
/** Sources give some islets of Hoàng Sa and Trường Sa to other states; they are Việt Nam's. Hong Kong and Macau are China's. */
const ownerOf = (code: string, rings: Rings) =>
  isIslet(rings) ? 'VNM' : code === 'HKG' || code === 'MAC' ? 'CHN' : code

const ringsByCountry = new Map<string, Rings[]>()
const source = readJson<FeatureCollection<Polygon | MultiPolygon, { A3: string }>>(countriesFile)
for (const { geometry, properties } of source.features) {
  for (const rings of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) {
    if (!rings[0]?.some((point) => isIn(REACH, point))) continue
    const owner = ownerOf(properties.A3, rings)
    ringsByCountry.set(owner, [...(ringsByCountry.get(owner) ?? []), rings])
  }
}
const countries: Feature<MultiPolygon, { A3: string }>[] = [...ringsByCountry].map(([A3, coordinates]) => ({
  type: 'Feature',
  properties: { A3 },
  geometry: { type: 'MultiPolygon', coordinates },
}))

type CountryTopology = Topology<{ countries: GeometryCollection<{ A3: string }> }>

/** Keeps points that make a triangle of at least `squareDegrees`; farther away they must count for more. */
const simplified = (squareDegrees: number, middleFactor: number, farFactor: number): CountryTopology => {
  const whole = topology({ countries: { type: 'FeatureCollection', features: countries } as FeatureCollection }, 2e6)
  const weighted = presimplify(whole as never) as Topology
  for (const arc of weighted.arcs as number[][][]) {
    for (const point of arc) {
      const [longitude = 0, latitude = 0, weight = 0] = point
      if (!Number.isFinite(weight) || isIn(NEAR, [longitude, latitude])) continue
      point[2] = weight / (isIn(MIDDLE, [longitude, latitude]) ? middleFactor : farFactor)
    }
  }
  return simplify(weighted as never, squareDegrees) as unknown as CountryTopology
}

/** Two features: Việt Nam, and all other land as one without inner borders. Specks that no one would see are left out. */
const land = (drawn: CountryTopology, specks: readonly [near: number, middle: number, far: number]): Feature[] => {
  const isSeen = (rings: Rings) => {
    const at = rings[0]?.[0] ?? []
    const smallest = isIslet(rings) ? 0 : isIn(NEAR, at) ? specks[0] : isIn(MIDDLE, at) ? specks[1] : specks[2]
    return areaOf(rings[0]) > smallest
  }
  const feature = (country: string, isWanted: (A3: string) => boolean): Feature => {
    const chosen = drawn.objects.countries.geometries.filter(({ properties }) =>
      isWanted((properties as { A3: string }).A3),
    )
    const { coordinates } = merge(drawn, chosen as never) as MultiPolygon
    const seen = coordinates
      .filter(isSeen)
      .map((rings) => rings.filter((ring, index) => !index || areaOf(ring) > specks[1]))
    return { type: 'Feature', properties: { country }, geometry: { type: 'MultiPolygon', coordinates: seen } }
  }
  return [feature('OTHER', (A3) => A3 !== 'VNM'), feature('VNM', (A3) => A3 === 'VNM')]
}

const detailed = simplified(5e-7, 80, 9000)
write('land.geojson', land(detailed, [0, 3e-4, 2e-2]))
write('land-overview.geojson', land(simplified(4e-5, 4, 150), [2e-5, 1e-3, 2e-2]), 3)

/** Borders are drawn only between Việt Nam's neighbours and theirs: of others we say nothing. */
const DRAWN_BORDERS = new Set(['CHN', 'LAO', 'KHM', 'THA', 'MMR', 'MYS', 'IDN', 'BRN'])
const codeOf = (side: GeometryObject) => (side.properties as { A3: string }).A3
const borders = (national: boolean): Feature => ({
  type: 'Feature',
  properties: { national },
  geometry: mesh(detailed, detailed.objects.countries as never, (a, b) => {
    const sides = [codeOf(a), codeOf(b)]
    if (a === b) return false
    return national ? sides.includes('VNM') : sides.every((side) => DRAWN_BORDERS.has(side))
  }),
})
write('borders.geojson', [borders(false), borders(true)])

// Water ---------------------------------------------------------------------------------------------------------------

const shores = gmtLines(readFileSync(shoreFile, 'utf8'))
const shoreRings = (level: number) =>
  ringsOf(shores.filter((shore) => shore.level === level).map(({ points }) => points)).map((ring) =>
    thin(ring, isIn(NEAR, ring[0] ?? []) ? 0.0008 : 0.004),
  )
/** Lakes and wide rivers of GSHHG (level 2), with their islands (level 3). */
const islands = shoreRings(3)
const wideWater: Rings[] = shoreRings(2)
  .filter((ring) => areaOf(ring) > (isIn(NEAR, ring[0] ?? []) ? 0 : 1e-3))
  .map((ring) => [ring, ...islands.filter((island) => areaOf(island) > 1e-5 && isInside(island[0] ?? [], ring))])

// GSHHG is older than most reservoirs. Large ones come from OpenStreetMap, whose outlines in this source have few points.
const cellOf = ([longitude = 0, latitude = 0]: Position) => `${Math.round(longitude * 20)},${Math.round(latitude * 20)}`
const known = new Set(wideWater.flatMap(([ring = []]) => ring.map(cellOf)))
const waterbodies = readJson<Geometries<Polygon | MultiPolygon>>(lakeFile).geometries.flatMap((geometry) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
)
const reservoirs: Rings[] = waterbodies
  .filter(([ring = []]) => {
    const area = areaOf(ring)
    if (area < 1.2e-3 || area > 1 || !isIn(NEAR, ring[0] ?? [])) return false
    return !ring.some((point) => known.has(cellOf(point))) && landHas(ring[0] ?? [])
  })
  .map((rings) => rings.filter((ring, index) => !index || areaOf(ring) > 1e-4).map((ring) => rounded(ring, 2)))

function landHas(point: Position): boolean {
  return [...ringsByCountry.values()].some((all) => all.some(([ring = []]) => isInside(point, ring)))
}

write(
  'water.geojson',
  [...wideWater, ...reservoirs].map((coordinates) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates },
  })),
)

const rivers = gmtLines(readFileSync(riverFile, 'utf8')).flatMap(({ level, points }): Feature[] => {
  const isNear = isIn(NEAR, points[0] ?? [])
  if (!isNear && level > 2) return []
  const coordinates = thin(points, isNear ? 0.003 : 0.02)
  return [{ type: 'Feature', properties: { level }, geometry: { type: 'LineString', coordinates } }]
})
write('rivers.geojson', rivers)

// Names ---------------------------------------------------------------------------------------------------------------

interface City {
  readonly name: string
  readonly lat: string
  readonly lng: string
  readonly country: string
}
const cities = readJson<City[]>(cityFile)
const place = PLACE_NAMES.map(({ source: name, country, vi, en, rank }): Feature => {
  const city = cities.find((candidate) => candidate.name === name && candidate.country === country)
  if (!city) throw new Error(`No place called ${name} in ${country}.`)
  const coordinates = [Number(city.lng), Number(city.lat)]
  return { type: 'Feature', properties: { vi, en, rank }, geometry: { type: 'Point', coordinates } }
})
write('places.geojson', place)

/** A province's name stands at the commune that is nearest to all its land; special zones at sea do not count. */
const communes = readCommuneFacts().filter(({ kind }) => kind !== 'đặc khu')
const provinces = readProvinces().map(({ code, name }): Feature => {
  const own = communes.filter((commune) => commune.provinceCode === code)
  const effort = ([longitude, latitude]: readonly [number, number]) =>
    own.reduce((sum, { point, areaKm2 }) => sum + areaKm2 * Math.hypot(point[0] - longitude, point[1] - latitude), 0)
  const middle = own.reduce((best, commune) => (effort(commune.point) < effort(best.point) ? commune : best))
  return {
    type: 'Feature',
    properties: { code, vi: name, en: name },
    geometry: { type: 'Point', coordinates: [...middle.point] },
  }
})
write('provinces.geojson', provinces)
