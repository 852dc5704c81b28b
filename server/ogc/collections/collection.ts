import type { Fragment } from 'postgres'
import type { FieldForm } from '../../../data/model/thingRow/thingKind.ts'
import type { AuditSubject } from '../../../data/model/auditCodes.ts'
import type { Sql } from '../../database/connect.ts'
import type { Topic } from '../../database/dataVersions.ts'
import type { Interval } from '../datetimeInterval.ts'

/** One property of the features of a collection. */
export interface Property {
  /** As in GeoJSON and in filters. A code is followed by its label under `${key}Label`. */
  readonly key: string
  /** As the query of the collection names it. */
  readonly column: string
  readonly vi: string
  readonly form: FieldForm
}

/** What a collection of features is made of. The query runs as the person who asks: tables mean what they see. */
export interface Collection {
  readonly id: string
  readonly vi: string
  readonly description: string
  /**
   * A query that answers `fid` (unique), `shape` (WGS 84 or null) and the columns of the properties.
   * @param interval for collections that count: what is counted; others have it as a condition on `time`
   */
  readonly rows: (sql: Sql, interval: Interval | null) => Fragment
  /** Ids of features: numbers of rows or codes of units. */
  readonly fid: 'integer' | 'text'
  /**
   * Columns of the instant or day that `datetime` asks for: it matches what began before its end and ended after its
   * beginning. Null: it matches every feature.
   */
  readonly time: {
    readonly column: string
    /** Of the end, where a feature lasts. */
    readonly until?: string
    readonly form: 'instant' | 'day'
  } | null
  /** Whether `datetime` says what is counted. */
  readonly countsInterval?: boolean
  readonly properties: readonly Property[]
  /** What the answers depend on. */
  readonly topics: readonly Topic[]
  /** Whether reading it is put down in the audit record. */
  readonly isRecorded: boolean
  readonly subject: AuditSubject | null
}

/** Properties that a filter may name: lists of codes have no comparison in the basic part of CQL2. */
export const queryables = ({ properties }: Collection): readonly Property[] =>
  properties.filter(({ form }) => form.is !== 'codes' && form.is !== 'sequence')

/** Name of the geometry in filters. */
export const SHAPE_NAME = 'geometry'
