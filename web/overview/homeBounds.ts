import type { Commune } from '../../data/model/things.ts'
import type { Bounds } from '../map/camera.ts'

/** Kilometres of a degree of latitude. */
const KM_PER_DEGREE = 111.3

/**
 * West, south, east, north around communes, each taken as a disc of its area around its point; null without any.
 */
export const boundsOfCommunes = (communes: readonly Commune[]): Bounds | null => {
  if (communes.length === 0) return null
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { point, areaKm2 } of communes) {
    const reach = Math.sqrt(areaKm2 / Math.PI) / KM_PER_DEGREE
    box[0] = Math.min(box[0], point[0] - reach)
    box[1] = Math.min(box[1], point[1] - reach)
    box[2] = Math.max(box[2], point[0] + reach)
    box[3] = Math.max(box[3], point[1] + reach)
  }
  return box
}

/**
 * Where the map looks at first: the chosen places, else the province with most records. Special zones (islands) count only
 * when they alone were chosen.
 */
export const homeBounds = (
  communes: readonly Commune[],
  chosen: readonly string[],
  provincesWithRecords: readonly string[],
): Bounds | null => {
  const wanted = new Set(chosen.length > 0 ? chosen : provincesWithRecords.slice(0, 1))
  const inside = communes.filter((commune) => wanted.has(commune.code) || wanted.has(commune.provinceCode))
  const mainland = inside.filter((commune) => commune.kind !== 'đặc khu')
  return boundsOfCommunes(mainland.length > 0 ? mainland : inside)
}
