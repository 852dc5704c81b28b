import { codeList, type CodeOf } from './codedValue.ts'
import type { Thing } from './thingRow/thingKind.ts'

/** Kinds of things that can be taken out and brought back, by the name of their table. */
export const REMOVED_THINGS = [
  'cases',
  'establishments',
  'polluted_sites',
  'drug_spots',
  'corridors',
  'crossings',
  'readings',
] as const satisfies readonly Thing[]
export type RemovedThing = (typeof REMOVED_THINGS)[number]

/** How a record was taken out. */
export const REMOVAL_WAYS = codeList([
  { code: 'REMOVE', vi: 'Gỡ khỏi bản đồ', en: 'Taken off the map' },
  { code: 'UNDO', vi: 'Hoàn tác lần nhập', en: 'Undid an import' },
])
export type RemovalWay = CodeOf<typeof REMOVAL_WAYS>

/** A record that is no longer there, with who took it out, when and why. */
export interface RemovedRecord {
  readonly thing: RemovedThing
  readonly id: number
  /** Its last version. */
  readonly version: number
  readonly source: string
  readonly sourceNumber: string
  /** Kind of a case, name of a thing. */
  readonly title: string
  /** ISO day; null for things without one. */
  readonly day: string | null
  readonly communeCode: string | null
  readonly provinceCode: string | null
  readonly isSample: boolean
  readonly way: RemovalWay
  /** Null for commands run on the server. */
  readonly personName: string | null
  /** ISO instant, UTC. */
  readonly removedAt: string
  readonly note: string | null
}

export interface RemovedPage {
  /** The last removed first. */
  readonly records: readonly RemovedRecord[]
  /** Where the next page begins; null at the end. */
  readonly next: string | null
}
