/** `[longitude, latitude]`, WGS 84. */
export type LonLat = readonly [number, number]

/** An Giang, Lào Cai, Lai Châu. */
export const SAMPLE_PROVINCES = ['91', '15', '12'] as const

/** Facts the sample is laid out on. */
export interface SampleCommune {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly provinceCode: string
  /** Null where the table of communes does not know it. */
  readonly population: number | null
  /** Points spread over the commune, inside its boundary. */
  readonly anchors: readonly LonLat[]
  /** Polygons of rings, the outer first. */
  readonly boundary: readonly (readonly LonLat[][])[]
  /** Former units that went into this commune: text as an office writes it, code, whether it went there whole. */
  readonly formerUnits: readonly { readonly code: string; readonly text: string; readonly isWhole: boolean }[]
}

export interface SampleGate {
  readonly name: string
  readonly classCode: string
  readonly mode: string
  readonly provinceCode: string
  readonly communeCode: string
  readonly counterpart: string
  readonly country: string
  readonly point: LonLat
  readonly isPublished: boolean
  readonly errorMetres: number | null
  readonly source: string
}

/** Waterways that smuggling follows, as rough lines for attraction and for the water legs of sample corridors. */
export const WATERWAYS: readonly {
  readonly name: string
  readonly provinceCode: string
  readonly points: readonly LonLat[]
}[] = [
  {
    name: 'sông Tiền',
    provinceCode: '91',
    points: [
      [105.185, 10.905],
      [105.205, 10.85],
      [105.245, 10.805],
      [105.33, 10.72],
      [105.4, 10.64],
      [105.47, 10.56],
      [105.53, 10.48],
    ],
  },
  {
    name: 'sông Hậu',
    provinceCode: '91',
    points: [
      [105.085, 10.915],
      [105.1, 10.82],
      [105.12, 10.71],
      [105.21, 10.62],
      [105.33, 10.48],
      [105.44, 10.38],
      [105.5, 10.32],
    ],
  },
  {
    name: 'kênh Vĩnh Tế',
    provinceCode: '91',
    points: [
      [105.1, 10.7],
      [105.02, 10.66],
      [104.93, 10.61],
      [104.83, 10.55],
      [104.7, 10.5],
      [104.56, 10.44],
      [104.49, 10.39],
    ],
  },
  {
    name: 'sông Hồng',
    provinceCode: '15',
    points: [
      [103.68, 22.6],
      [103.8, 22.56],
      [103.96, 22.5],
      [104.08, 22.42],
      [104.25, 22.26],
      [104.45, 22.05],
      [104.87, 21.71],
    ],
  },
  {
    name: 'sông Nậm Na',
    provinceCode: '12',
    points: [
      [103.16, 22.62],
      [103.2, 22.5],
      [103.18, 22.35],
      [103.15, 22.1],
    ],
  },
]

/** Kilometres between two points, flat at their latitude: good to a percent within a province. */
export const kilometres = (a: LonLat, b: LonLat): number => {
  const dx = (a[0] - b[0]) * 111.32 * Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180)
  return Math.hypot(dx, (a[1] - b[1]) * 110.57)
}

const kilometresToSegment = (point: LonLat, from: LonLat, to: LonLat): number => {
  const stretch = Math.cos((point[1] * Math.PI) / 180)
  const [px, py] = [(point[0] - from[0]) * stretch, point[1] - from[1]]
  const [dx, dy] = [(to[0] - from[0]) * stretch, to[1] - from[1]]
  const share = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy)))
  return kilometres(point, [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share])
}

/** Kilometres from a point to the nearest waterway of its province; 50 at most. */
export const kilometresToWater = (point: LonLat, provinceCode: string): number =>
  Math.min(
    50,
    ...WATERWAYS.filter((way) => way.provinceCode === provinceCode).flatMap((way) =>
      way.points.slice(1).map((corner, index) => kilometresToSegment(point, way.points[index] ?? corner, corner)),
    ),
  )

/** A point moved by whole metres east and north. */
export const moved = (point: LonLat, east: number, north: number): [number, number] => [
  Math.round((point[0] + east / (111_320 * Math.cos((point[1] * Math.PI) / 180))) * 1e5) / 1e5,
  Math.round((point[1] + north / 110_570) * 1e5) / 1e5,
]

/** Every anchor point of a province with its commune. */
export const anchorsOf = (communes: readonly SampleCommune[], province: string) =>
  communes
    .filter((commune) => commune.provinceCode === province)
    .flatMap((commune) => commune.anchors.map((point) => ({ commune, point })))
