// Derives the land on which no case of Việt Nam can lie and stores it as data/reference/background/foreignLand.json:
//   npx tsx scripts/build-foreign-land.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { area, bboxPolygon, buffer, difference, featureCollection, intersect, polygon, simplify } from '@turf/turf'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'

/** As far into a neighbour's land a point may lie and still be a mistake of measuring or of the outline. */
const MARGIN_KM = 5
/** Degrees a point of the outline may be off: well within the margin. */
const TOLERANCE = 0.01
/** Pieces left over along the coast say nothing. */
const SMALLEST_SQUARE_METRES = 2e7
const BOX: [number, number, number, number] = [101.9, 4.4, 118.1, 23.6]

const folder = new URL('../data/reference/background/', import.meta.url)
const read = <Shape>(name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Shape

const partsOf = ({ geometry }: Feature<Polygon | MultiPolygon>): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

const closed = (ring: Position[]): Position[] =>
  ring[0]?.every((degrees, axis) => degrees === ring.at(-1)?.[axis]) ? ring : [...ring, ring[0] ?? []]

const own = read<Feature<MultiPolygon>>('vietnam.geojson')
const ownParts = partsOf(own)
  .map((rings) => simplify(polygon([rings[0] ?? []]), { tolerance: TOLERANCE / 2, highQuality: true }))
  .map((part) => buffer(part, MARGIN_KM, { units: 'kilometers', steps: 4 }))
  .filter((part) => part !== undefined)

const others = read<FeatureCollection<MultiPolygon>>('land.geojson').features.filter(
  ({ properties }) => properties?.country === 'OTHER',
)
const rings = others
  .flatMap(partsOf)
  .map((part) => intersect(featureCollection([polygon(part.map(closed)), bboxPolygon(BOX)])))
  .flatMap((part) => (part ? partsOf(part) : []))
  .map((part) => simplify(polygon(part), { tolerance: TOLERANCE, highQuality: true }))
  .filter((part) => area(part) > SMALLEST_SQUARE_METRES)
  .flatMap((part) => {
    const rest = difference(featureCollection([part, ...ownParts]))
    return rest ? partsOf(rest) : []
  })
  .filter((part) => area(polygon(part)) > SMALLEST_SQUARE_METRES)
  .flatMap((part) => partsOf(simplify(polygon(part), { tolerance: TOLERANCE, highQuality: true })))
  .flat()
  .map((ring) => ring.map((point) => point.map((degrees) => Number(degrees.toFixed(2)))))
writeFileSync(new URL('foreignLand.json', folder), `${JSON.stringify(rings)}\n`)
console.log(`${rings.length} rings, ${rings.reduce((sum, ring) => sum + ring.length, 0)} points`)
