import type { Feature, FeatureCollection, LineString, Point, Polygon, MultiPolygon } from 'geojson'

/** Shapes in which the API answers. Coordinates are `[longitude, latitude]`, WGS 84, degrees. */
export type LonLat = readonly [longitude: number, latitude: number]

export interface Province {
  readonly code: string
  readonly name: string
  readonly kind: string
}

/** One commune-level unit (xã, phường, đặc khu). `name` is without the kind. */
export interface Commune {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly provinceCode: string
  readonly areaKm2: number
  readonly population: number | null
  readonly point: LonLat
  readonly boundary: 'APPROXIMATE' | 'OFFICIAL'
}

/** A unit before 1 July 2025 that went into a commune, whole (FULL) or in part. */
export interface FormerUnit {
  readonly code: string
  readonly name: string
  readonly district: string | null
  readonly province: string
  readonly extent: 'FULL' | 'PARTIAL'
}

export interface CommuneDetail extends Commune {
  readonly provinceName: string
  readonly populationSource: string | null
  readonly boundarySource: string | null
  readonly validFrom: string
  readonly formerUnits: readonly FormerUnit[]
}

export interface CorridorLegProperties {
  readonly corridorId: number
  readonly legOrder: number
  readonly mode: string
  readonly fromName: string
  readonly toName: string
  readonly lengthKm: number
}
export interface CorridorSummary {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly theme: string
  readonly scope: string
  readonly status: string
  readonly provinceCode: string
  readonly note: string | null
  readonly isSample: boolean
}
/** Legs as line features in order; the corridors they belong to beside them. */
export interface CorridorCollection {
  readonly corridors: readonly CorridorSummary[]
  readonly legs: FeatureCollection<LineString, CorridorLegProperties>
}

/** One corridor with its legs in order. */
export interface CorridorDetail {
  readonly corridor: CorridorSummary
  readonly legs: FeatureCollection<LineString, CorridorLegProperties>
}
/** Cases near a corridor, each counted once, in its nearest leg. */
export interface CorridorCases {
  readonly corridorId: number
  /** Distance from the line up to which a case counts, metres. */
  readonly bufferMetres: number
  /** Sum over the legs. */
  readonly cases: number
  readonly legs: readonly {
    readonly legOrder: number
    readonly lengthKm: number
    readonly cases: number
    /** Null for a leg without length. */
    readonly casesPerKm: number | null
  }[]
  /** Precision classes exact enough to be measured against a line. */
  readonly precisions: readonly string[]
  /** Cases of the filter whose place is exact enough, near the corridor or not, and those left out because it is not. */
  readonly measured: number
  readonly leftOut: number
}

export interface CrossingProperties {
  readonly id: number
  readonly name: string
  readonly class: string
  readonly mode: string
  readonly country: string
  readonly counterpart: string | null
  readonly provinceCode: string
  readonly communeCode: string | null
  readonly accuracy: string
  readonly errorMetres: number | null
  readonly isSample: boolean
}
export type CrossingCollection = FeatureCollection<Point, CrossingProperties>

export interface DrugSpotProperties {
  readonly id: number
  readonly kind: string
  readonly name: string
  readonly status: string
  readonly provinceCode: string
  readonly communeCode: string | null
  readonly foundOn: string
  readonly dismantledOn: string | null
  readonly isSample: boolean
}
export type DrugSpotCollection = FeatureCollection<Point | Polygon | MultiPolygon | null, DrugSpotProperties>

export interface PollutedSiteProperties {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly class: string
  readonly handling: string
  readonly sector: string
  readonly provinceCode: string
  readonly communeCode: string | null
  readonly foundOn: string
  readonly dueOn: string | null
  readonly score: number | null
  readonly isSample: boolean
}
export type PollutedSiteCollection = FeatureCollection<Point | Polygon | MultiPolygon | null, PollutedSiteProperties>

export interface EstablishmentProperties {
  readonly id: number
  readonly name: string
  readonly type: string
  readonly address: string | null
  readonly provinceCode: string
  readonly communeCode: string | null
  readonly precision: string
  readonly facilityClass: string | null
  readonly activity: string
  readonly isSample: boolean
}
export type EstablishmentCollection = FeatureCollection<Point | null, EstablishmentProperties>

/** One line of the case list. */
export interface CaseLine {
  readonly id: number
  readonly kind: string
  readonly force: string
  readonly status: string
  readonly occurredFrom: string
  readonly occurredTo: string
  readonly communeCode: string | null
  readonly provinceCode: string | null
  readonly precision: string
  readonly position: LonLat | null
  readonly subjects: number
  readonly value: number
  readonly summary: string | null
}

/** A page of the case list, newest first; `next` continues it, null at the end. */
export interface CasePage {
  readonly cases: readonly CaseLine[]
  readonly next: string | null
}

export interface GoodsItem {
  readonly commodity: string
  readonly substance: string | null
  readonly description: string | null
  readonly quantity: number | null
  readonly unit: string | null
  readonly value: number | null
}

/** Everything a person may read about one case. Instants are ISO texts in UTC. */
export interface CaseDetail extends CaseLine {
  readonly source: string
  readonly sourceNumber: string
  readonly nature: string | null
  readonly direction: string | null
  readonly zone: string | null
  readonly channel: string | null
  readonly jointForces: readonly string[]
  readonly outcomes: readonly string[]
  readonly commodities: readonly string[]
  readonly organisations: number
  readonly fine: number
  readonly statedUnit: string | null
  readonly statedUnitCode: string | null
  readonly sensitivity: string
  readonly communeSource: string | null
  readonly positionSource: string | null
  readonly goods: readonly GoodsItem[]
  readonly review: readonly string[]
  readonly version: number
  readonly isSample: boolean
}

/** What the page asks first. */
export interface Installation {
  readonly version: string
  /** Local day (UTC+7) on the server. */
  readonly today: string
  readonly dataVersions: { readonly cases: number; readonly communes: number; readonly things: number }
  readonly cases: number
  readonly firstDay: string | null
  readonly lastDay: string | null
  /** True while any shown record is sample data. */
  readonly isSample: boolean
  readonly boundaries: { readonly approximate: number; readonly official: number }
  /** Provinces with at least 50 cases or one in 200, by number of cases. */
  readonly provinces: readonly string[]
  /**
   * Of where and of whom the person is shown cases, as `area:force`: `*`, the code of a province or of a commune; `*`
   * or the code of a force.
   */
  readonly seenAreas: readonly string[]
  readonly openReviews: number
  /** URL of the optional detailed background, when configured. */
  readonly basemap: string | null
}

export type { Feature, FeatureCollection }

/** How many cases of a theme a commune had, where no more than the number is shared. */
export interface SharedCount {
  readonly communeCode: string
  readonly theme: string
  readonly cases: number
}
