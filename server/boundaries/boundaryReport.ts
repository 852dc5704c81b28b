import type { BoundaryCounts } from './queries.ts'
import type { Reassigned } from './reassign.ts'

/** A feature that cannot replace a boundary. */
export interface RefusedFeature {
  /** Number in the file, from 1. */
  readonly number: number
  /** Null: it is not known which commune it is. */
  readonly code: string | null
  /** Vietnamese, whole sentence. */
  readonly reason: string
}

export interface MendedFeature {
  readonly number: number
  readonly code: string
  /** PostGIS's reason in Vietnamese. */
  readonly reason: string
  /** Share by which the area changed. */
  readonly change: number
}

/** What became of the boundaries. Lists are in the order of the file, codes five digits. */
export interface BoundaryReport {
  /** False: nothing was changed, because of refused features or because only a try was asked for. */
  readonly isWritten: boolean
  readonly source: string
  readonly coordinateSystem: string | null
  /** Codes that have (or would have) another kind of boundary source now: official ones, or derived again. */
  readonly replaced: readonly string[]
  readonly kept: number
  readonly mended: readonly MendedFeature[]
  readonly refused: readonly RefusedFeature[]
  /** Vietnamese sentences. */
  readonly warnings: readonly string[]
  /** Approximate neighbours that gave ground. */
  readonly clipped: number
  /** Null: it did not come to that. */
  readonly reassigned: Reassigned | null
  readonly counts: BoundaryCounts
  /** `xã Vĩnh An (An Giang)` by code. */
  readonly names: ReadonlyMap<string, string>
}
