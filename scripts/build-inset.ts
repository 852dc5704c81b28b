// Derives the small outline of the country for the inset map and stores it as data/reference/background/countryOutline.json:
//   npx tsx scripts/build-inset.ts
import { readFileSync, writeFileSync } from 'node:fs'
import type { MultiPolygon } from 'geojson'
import { area, polygon, simplify } from '@turf/turf'

/** Degrees a point of the outline may be off; a pixel of the inset is about 0.15. */
const TOLERANCE = 0.05
/** Smaller islands would be specks. */
const SMALLEST_SQUARE_METRES = 3e8

const folder = new URL('../data/reference/background/', import.meta.url)
const land = JSON.parse(readFileSync(new URL('vietnam.geojson', folder), 'utf8')) as { geometry: MultiPolygon }
const rings = land.geometry.coordinates
  .map((rings) => polygon([rings[0] ?? []]))
  .filter((part) => area(part) > SMALLEST_SQUARE_METRES)
  .map((part) => simplify(part, { tolerance: TOLERANCE, highQuality: true }).geometry.coordinates[0] ?? [])
  .map((ring) => ring.map((point) => point.map((degrees) => Number(degrees.toFixed(2)))))
writeFileSync(new URL('countryOutline.json', folder), `${JSON.stringify(rings)}\n`)
console.log(`${rings.length} rings, ${rings.reduce((sum, ring) => sum + ring.length, 0)} points`)
