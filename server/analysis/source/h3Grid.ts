import { cellArea, cellToBoundary, cellToLatLng, gridDisk, latLngToCell, polygonToCells, UNITS } from 'h3-js'
import type { GlobalGrid } from '../../../data/analysis/questions/analysisInput.ts'

/** H3, the hexagonal index of the earth, with longitude first throughout. */
export const H3_GRID: GlobalGrid = {
  cellsInside: (polygon, resolution) =>
    polygonToCells(
      polygon.map((ring) => ring.map(([longitude, latitude]) => [longitude, latitude])),
      resolution,
      true,
    ),
  cellAt: ([longitude, latitude], resolution) => latLngToCell(latitude, longitude, resolution),
  around: (cell) => gridDisk(cell, 1).filter((other) => other !== cell),
  middle: (cell) => {
    const [latitude, longitude] = cellToLatLng(cell)
    return [longitude, latitude]
  },
  outline: (cell) => cellToBoundary(cell, true),
  squareMetres: (cell) => cellArea(cell, UNITS.m2),
}
