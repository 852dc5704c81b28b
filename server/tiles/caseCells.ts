import type { Feature, Geometry } from 'geojson'
import type { CellRow, CommuneRow } from './queries.ts'

/** Height in degrees of the smallest cell, 500 m: that of access.grid_cell, finer than which no coarse reader sees. */
const SMALLEST_STEP = 0.004522
const SMALLEST_METRES = 500
const COARSEST = 8

/** How many times the cells of a zoom are doubled: some sixteen pixels wide, 500 m at the least, 128 km at the most. */
export const doublingsAt = (zoom: number): number => Math.min(COARSEST, Math.max(0, 13 - zoom))
export const stepOf = (doublings: number): number => SMALLEST_STEP * 2 ** doublings

/** A cell with its numbers as the square it is. */
export const cellFeature = (
  { gridRow, gridColumn, cases, smuggling, drugs, environment }: CellRow,
  doublings: number,
): Feature<Geometry> => {
  const step = stepOf(doublings)
  const width = step / Math.cos(((gridRow + 0.5) * step * Math.PI) / 180)
  const [west, east] = [gridColumn * width, (gridColumn + 1) * width]
  const [south, north] = [gridRow * step, (gridRow + 1) * step]
  return {
    type: 'Feature',
    properties: { cases, smuggling, drugs, environment, metres: SMALLEST_METRES * 2 ** doublings },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
  }
}

/** A commune with its numbers, at its representative point: a place for a number, not of cases. */
export const communeFeature = ({ longitude, latitude, ...properties }: CommuneRow): Feature<Geometry> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [longitude, latitude] },
})
