import type { Geometry } from 'geojson'
import { codeList, type CodeOf } from './codedValue.ts'
import type { RecordCells } from './recordEdit.ts'
import { thingKindOf } from './thingRow/thingKinds.ts'

/** Kinds of things that stand on the review desk, by the name of their table. */
export const REVIEWED_THINGS = [
  'cases',
  'establishments',
  'polluted_sites',
  'drug_spots',
  'crossings',
  'readings',
] as const
export type ReviewedThing = (typeof REVIEWED_THINGS)[number]

/** What a person decided. Append only: decisions keep their code for ever. */
export const REVIEW_DECISIONS = codeList([
  { code: 'ACCEPTED', vi: 'Xác nhận đúng như đã ghi', en: 'Right as it is' },
  { code: 'CORRECTED', vi: 'Đã sửa', en: 'Corrected' },
  { code: 'MERGED', vi: 'Gộp thành một', en: 'Merged into one' },
  { code: 'KEPT', vi: 'Hai vụ khác nhau', en: 'Two events' },
])
export type ReviewDecision = CodeOf<typeof REVIEW_DECISIONS>

/** How a record is corrected: the unit is this commune; the point is right; the unit is right and the point goes. */
export const CORRECTIONS = ['COMMUNE', 'POINT', 'UNIT'] as const
export type Correction = (typeof CORRECTIONS)[number]

/** Whether a thing can be without a point, so that its unit alone can say where it is. */
export const mayLosePoint = (thing: ReviewedThing): boolean =>
  thing === 'cases' || (thingKindOf(thing)?.hasPrecision ?? false)

/** What of two cases is taken from either, by key of the cells of a form; `columns` are those of the table. */
export const MERGE_FIELDS = [
  { key: 'kind', cells: ['kind'], columns: ['kind'] },
  {
    key: 'time',
    cells: ['date', 'timeFrom', 'dateTo', 'timeTo'],
    columns: ['occurred_from', 'occurred_to'],
  },
  {
    key: 'place',
    cells: ['unit', 'precision', 'positionSource'],
    columns: [
      'position',
      'precision',
      'position_source',
      'stated_unit',
      'stated_unit_code',
      'stated_commune_code',
      'commune_code',
      'commune_source',
      'province_code',
    ],
  },
  { key: 'force', cells: ['force'], columns: ['force'] },
  { key: 'status', cells: ['status'], columns: ['status'] },
  { key: 'nature', cells: ['nature'], columns: ['nature'] },
  { key: 'direction', cells: ['direction'], columns: ['direction'] },
  { key: 'zone', cells: ['zone'], columns: ['zone'] },
  { key: 'channel', cells: ['channel'], columns: ['channel'] },
  { key: 'subjects', cells: ['subjects'], columns: ['subjects'], isSummed: true },
  { key: 'organisations', cells: ['organisations'], columns: ['organisations'], isSummed: true },
  { key: 'value', cells: ['value'], columns: ['value'], isSummed: true },
  { key: 'fine', cells: ['fine'], columns: ['fine'], isSummed: true },
  { key: 'summary', cells: ['summary'], columns: ['summary'] },
] as const
export type MergeField = (typeof MERGE_FIELDS)[number]['key']
/** Both: the sum. Only of counts and money, and only when somebody says so: else one event would count twice. */
export type MergeSide = 'KEPT' | 'OTHER' | 'SUM'
export type MergeChoices = Readonly<Partial<Record<MergeField, MergeSide>>>

/** One line of the list. */
export interface ReviewLine {
  readonly thing: ReviewedThing
  /** Of the review, not of the record. */
  readonly id: number
  readonly reason: string
  readonly openedAt: string
  readonly recordId: number
  readonly sourceNumber: string
  /** Kind of a case, name of a thing. */
  readonly title: string
  /** ISO day; null for things without one. */
  readonly day: string | null
  readonly statedUnit: string | null
  readonly communeCode: string | null
  readonly provinceCode: string | null
}

export interface ReviewPage {
  readonly reviews: readonly ReviewLine[]
  /** Where the next page begins; null at the end. */
  readonly next: string | null
  /** Open reviews by reason, whatever reason is asked for. */
  readonly counts: Readonly<Record<string, number>>
}

/** A record as it is decided about. */
export interface ReviewedRecord {
  readonly id: number
  readonly version: number
  readonly source: string
  readonly sourceNumber: string
  readonly isSample: boolean
  readonly communeCode: string | null
  readonly provinceCode: string | null
  readonly cells: RecordCells
  readonly shape: Geometry | null
  readonly goods: number
}

export interface Candidate {
  readonly code: string
  readonly name: string
  readonly province: string
  /** Part of the former unit that went there, 0–1; null where no source says it. */
  readonly share: number | null
  /** From the point to the commune; 0 inside; null without a point. */
  readonly metres: number | null
  readonly boundary: Geometry | null
}

/** Everything one decision needs. */
export interface ReviewItem {
  readonly thing: ReviewedThing
  readonly id: number
  readonly reason: string
  readonly openedAt: string
  readonly record: ReviewedRecord
  readonly statedUnit: string | null
  /** What the unit was resolved to; null where it was not. */
  readonly statedCommune: Candidate | null
  /** The commune that holds the point. */
  readonly pointCommune: Candidate | null
  readonly candidates: readonly Candidate[]
  readonly isBoundaryApproximate: boolean
  /** Open reviews of the same kind of thing for the same reason with the same words, this one included. */
  readonly sameUnit: number
  readonly mayLosePoint: boolean
  /** The other case of a pair, and metres between the two. */
  readonly other: ReviewedRecord | null
  readonly metresBetween: number | null
}

export interface Decided {
  /** Takes the decision back when it is given to undo. */
  readonly decisionId: number
  /** Reviews that were closed by it. */
  readonly count: number
  /** Of a commune that was chosen: records whose point lies in another one, which is asked now. */
  readonly asked: number
}
