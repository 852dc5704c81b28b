import { forEachBeside } from './cellsBeside.ts'
import type { LonLat } from '../model/vn2000.ts'
import type { DensityGrid } from './density.ts'
import { fromPlane } from './localPlane.ts'
import { type MetricGrid, middleOnPlane } from './metricGrid.ts'

/** Polygons of an area as GeoJSON has them: closed rings in degrees, outer ones and holes alike. */
export type AreaPolygons = readonly (readonly (readonly LonLat[])[])[]

/**
 * 1 where the middle of a cell lies in the area (the land of a province): hot spots and forecasts compare only these
 * cells, or the empty sea would make every coast a hot spot. A case near the edge may lie in a cell whose middle is
 * outside; keep such cells too where cases must not be lost.
 */
export const cellsInside = (grid: MetricGrid, polygons: AreaPolygons): Uint8Array => {
  const [firstX] = middleOnPlane(grid, 0)
  return middlesInside(
    grid.columns,
    Array.from({ length: grid.rows }, (_, row) => {
      const [x, y] = middleOnPlane(grid, row * grid.columns)
      return fromPlane(grid.plane, x, y)
    }),
    fromPlane(grid.plane, firstX + grid.cellMetres, 0)[0] - fromPlane(grid.plane, firstX, 0)[0],
    polygons,
  )
}

/**
 * 1 where a cell lies on land or touches one that does: a case at the border must not be lost, and which cells can be
 * chosen must not depend on where cases happened.
 */
export const cellsAtLand = (grid: MetricGrid, polygons: AreaPolygons): Uint8Array => {
  const inside = cellsInside(grid, polygons)
  const shore = inside.slice()
  for (let cell = 0; cell < inside.length; cell++) {
    if (inside[cell] === 1) forEachBeside(grid, cell, (beside) => (shore[beside] = 1))
  }
  return shore
}

/** The same as `cellsInside` for a density: values elsewhere are not to be shown. */
export const densityCellsInside = (
  { columns, rows, bounds }: Pick<DensityGrid, 'columns' | 'rows' | 'bounds'>,
  polygons: AreaPolygons,
): Uint8Array => {
  const [west, south, east, north] = bounds
  const step = (east - west) / columns
  return middlesInside(
    columns,
    Array.from({ length: rows }, (_, row): LonLat => [west + step / 2, north - ((north - south) * (row + 0.5)) / rows]),
    step,
    polygons,
  )
}

/** Row by row: between the first and the second crossing of the area's outlines lies the area, and so on. */
const middlesInside = (
  columns: number,
  firstMiddles: readonly LonLat[],
  step: number,
  polygons: AreaPolygons,
): Uint8Array => {
  const crossings = firstMiddles.map((): number[] => [])
  // Rows are evenly spaced, northwards or southwards.
  const firstLatitude = firstMiddles[0]?.[1] ?? 0
  const rowStep = (firstMiddles[1]?.[1] ?? firstLatitude + 1) - firstLatitude
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [fromX, fromY] = ring[i - 1] as LonLat
      const [toX, toY] = ring[i] as LonLat
      const ends = [(fromY - firstLatitude) / rowStep, (toY - firstLatitude) / rowStep]
      // One row more on either side: which rows are crossed is decided by their own latitudes.
      const first = Math.max(0, Math.floor(Math.min(...ends)) - 1)
      const last = Math.min(firstMiddles.length - 1, Math.ceil(Math.max(...ends)) + 1)
      for (let row = first; row <= last; row++) {
        const y = (firstMiddles[row] as LonLat)[1]
        if (fromY > y !== toY > y) crossings[row]?.push(fromX + ((toX - fromX) * (y - fromY)) / (toY - fromY))
      }
    }
  }
  const inside = new Uint8Array(columns * firstMiddles.length)
  for (const [row, found] of crossings.entries()) {
    const middle = (firstMiddles[row] as LonLat)[0]
    found.sort((a, b) => a - b)
    for (let k = 0; k + 1 < found.length; k += 2) {
      const from = Math.max(0, Math.ceil(((found[k] as number) - middle) / step))
      const to = Math.min(columns - 1, Math.ceil(((found[k + 1] as number) - middle) / step) - 1)
      inside.fill(1, row * columns + from, row * columns + Math.max(from, to + 1))
    }
  }
  return inside
}
