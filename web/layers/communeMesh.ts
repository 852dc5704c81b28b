import earcut, { flatten } from 'earcut'
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** All communes as triangles and lines, made once; colours come from a lookup, so nothing here ever changes. */
export interface CommuneMesh {
  /** Commune codes; the number in `commune` is a position here. */
  readonly codes: readonly string[]
  readonly indexOf: ReadonlyMap<string, number>
  /** Longitude, latitude, commune number: three numbers a corner. */
  readonly corners: Float32Array
  readonly triangles: Uint32Array
  /**
   * Pairs of points (four numbers a segment) of edges between communes, and of edges between provinces. Edges that only one
   * commune has are left out: the background draws coast and border, and slivers between cells are no lines.
   */
  readonly communeLines: Float32Array
  readonly provinceLines: Float32Array
  /** Shapes by code, for pointing and outlines. */
  readonly shapes: ReadonlyMap<string, Polygon | MultiPolygon>
  readonly approximate: number
}

type CommuneTopology = Topology<{ communes: GeometryCollection<{ k: string }> }>

/**
 * @param provinceOf province of a commune, to tell the two kinds of edges apart
 * @param isDivided whether edges between communes of a province are wanted: those of provinces without records only distract
 */
export const communeMesh = (
  topology: Topology,
  provinceOf: (code: string) => string | undefined,
  isDivided: (province: string) => boolean = () => true,
): CommuneMesh => {
  const source = topology as CommuneTopology
  const communes = feature(source, source.objects.communes) as FeatureCollection<Polygon | MultiPolygon, { k: string }>
  const corners: number[] = []
  const triangles: number[] = []
  const shapes = new Map<string, Polygon | MultiPolygon>()
  const codes: string[] = []
  for (const { id, geometry } of communes.features) {
    const number = codes.push(String(id)) - 1
    shapes.set(String(id), geometry)
    for (const polygon of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) {
      const first = corners.length / 3
      const { vertices, holes } = flatten(polygon as number[][][])
      for (let i = 0; i < vertices.length; i += 2) corners.push(vertices[i] ?? 0, vertices[i + 1] ?? 0, number)
      for (const corner of earcut(vertices, holes, 2)) triangles.push(first + corner)
    }
  }
  const province = (side: unknown) => provinceOf(String((side as { id?: string }).id))
  const lines = (isWanted: (one: string, other: string) => boolean) =>
    segments(
      mesh(source, source.objects.communes, (a, b) => a !== b && isWanted(province(a) ?? '', province(b) ?? ''))
        .coordinates,
    )
  return {
    codes,
    indexOf: new Map(codes.map((code, index) => [code, index])),
    corners: Float32Array.from(corners),
    triangles: Uint32Array.from(triangles),
    communeLines: lines((one, other) => one === other && isDivided(one)),
    provinceLines: lines((one, other) => one !== other),
    shapes,
    approximate: communes.features.filter((commune) => commune.properties.k === 'A').length,
  }
}

const segments = (lines: Position[][]): Float32Array => {
  const values: number[] = []
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [ax = 0, ay = 0] = line[i - 1] ?? []
      const [bx = 0, by = 0] = line[i] ?? []
      values.push(ax, ay, bx, by)
    }
  }
  return Float32Array.from(values)
}
