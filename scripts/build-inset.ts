// Derives the small outline of the country for the inset map and stores it as data/reference/background/countryOutline.ts:
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
  .map((ring) => ring.map(([longitude = 0, latitude = 0]) => `[${longitude.toFixed(2)}, ${latitude.toFixed(2)}]`))
const text = `/** Outline of the mainland and the large islands, rough: for the inset map only. Longitude, latitude, WGS 84. Made by
 * scripts/build-inset.ts from vietnam.geojson. */
export const COUNTRY_OUTLINE: readonly (readonly (readonly [number, number])[])[] = [
${rings.map((ring) => `  [${ring.join(', ')}],`).join('\n')}
]
`
writeFileSync(new URL('countryOutline.ts', folder), text)
console.log(`${rings.length} rings, ${rings.reduce((sum, ring) => sum + ring.length, 0)} points`)
