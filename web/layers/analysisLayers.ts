import type { Layer } from '@deck.gl/core'
import { PathLayer, PolygonLayer, ScatterplotLayer } from '@deck.gl/layers'
import type { LineString, MultiLineString, MultiPolygon, Point, Polygon, Position } from 'geojson'
import type { AnalysisShape } from '../../data/analysis/questions/analysisResult.ts'
import { classColour } from './analysisColours.ts'

interface Part<Coordinates> {
  readonly coordinates: Coordinates
  readonly class: string
}

/** Cells, clusters, zones, contours, legs and places of a result; what matters most lies on top. */
export const analysisShapeLayers = (
  shapes: readonly AnalysisShape[],
  dark: boolean,
  slots: { readonly fills: string; readonly lines: string; readonly marks: string },
): Layer[] => {
  const areas: Part<Position[][]>[] = []
  const lines: Part<Position[]>[] = []
  const points: Part<Position>[] = []
  for (const { geometry, class: finding } of [...shapes].reverse()) {
    if (!geometry) continue
    if (geometry.type === 'Polygon') areas.push({ coordinates: (geometry as Polygon).coordinates, class: finding })
    else if (geometry.type === 'MultiPolygon') {
      areas.push(...(geometry as MultiPolygon).coordinates.map((coordinates) => ({ coordinates, class: finding })))
    } else if (geometry.type === 'LineString') {
      lines.push({ coordinates: (geometry as LineString).coordinates, class: finding })
    } else if (geometry.type === 'MultiLineString') {
      lines.push(...(geometry as MultiLineString).coordinates.map((coordinates) => ({ coordinates, class: finding })))
    } else if (geometry.type === 'Point') {
      points.push({ coordinates: (geometry as Point).coordinates, class: finding })
    }
  }
  const colourOf = (part: { class: string }) => classColour(part.class, dark)
  return [
    areas.length > 0
      ? new PolygonLayer({
          id: 'analysis-areas',
          data: areas,
          getPolygon: (part: Part<Position[][]>) => part.coordinates,
          getFillColor: (part: Part<Position[][]>) => [...colourOf(part), 150],
          getLineColor: (part: Part<Position[][]>) => [...colourOf(part), 255],
          // Cells of some hundred metres are still seen on a map of the province.
          getLineWidth: 2,
          lineWidthUnits: 'pixels',
          updateTriggers: { getFillColor: dark, getLineColor: dark },
          beforeId: slots.lines,
        } as never)
      : null,
    lines.length > 0
      ? new PathLayer({
          id: 'analysis-lines',
          data: lines,
          getPath: (part: Part<Position[]>) => part.coordinates,
          getColor: (part: Part<Position[]>) => [...colourOf(part), 255],
          // An ellipse lies on its cluster, which may be small.
          getWidth: (part: Part<Position[]>) => (part.class === 'ELLIPSE' ? 2 : 5),
          widthUnits: 'pixels',
          capRounded: true,
          jointRounded: true,
          updateTriggers: { getColor: dark },
          beforeId: slots.lines,
        } as never)
      : null,
    points.length > 0
      ? new ScatterplotLayer({
          id: 'analysis-points',
          data: points,
          getPosition: (part: Part<Position>) => part.coordinates,
          getFillColor: (part: Part<Position>) => [...colourOf(part), 230],
          getRadius: 5,
          stroked: true,
          getLineColor: dark ? [20, 22, 26, 255] : [255, 255, 255, 255],
          lineWidthUnits: 'pixels',
          getLineWidth: 1,
          radiusUnits: 'pixels',
          updateTriggers: { getFillColor: dark, getLineColor: dark },
          beforeId: slots.marks,
        } as never)
      : null,
  ].filter((layer) => layer !== null)
}
