import { labelOf } from '../../data/model/codedValue.ts'
import { isoDay, localMoment } from '../../data/model/localDay.ts'
import { REVIEW_DECISIONS, type ReviewDecision, type ReviewedThing } from '../../data/model/reviews.ts'
import type { Person } from '../access/person.ts'
import { writeKeys } from '../access/writeKeys.ts'
import { inTransaction, type Pool, type Sql } from '../database/connect.ts'
import { clockText, dayText } from '../exports/cellText.ts'
import { ApiError } from '../http/problems.ts'
import { beginSaving } from '../things/editing/queries.ts'
import { outside } from '../things/editing/refusals.ts'
import type { Writing } from '../things/writing.ts'
import { type LockedReview, lockReviews, lockVersions } from './decisionQueries.ts'

export interface Decider {
  readonly pool: Pool
  readonly person: Person
  /** Puts down, as the last statement of the transaction, what was decided. */
  readonly record: (sql: Sql, change: DecidedChange) => Promise<void>
}

export interface DecidedChange {
  readonly thing: ReviewedThing
  /** Null for many records at once. */
  readonly id: number | null
  readonly detail: Readonly<Record<string, unknown>>
}

/** What the database says to a record outside the keys. */
const OUTSIDE = '42501'

/** In a transaction that may write only where the person may. */
export const inDeciding = async <Result>(
  { pool, person }: Decider,
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> => {
  const keys = writeKeys(person, 'DATA_EDIT')
  // Without keys the database would hold nobody.
  if (keys.length === 0) throw outside()
  try {
    return await inTransaction(pool, async (sql) => {
      await beginSaving(sql, keys)
      return work(sql)
    })
  } catch (error) {
    throw (error as { code?: string }).code === OUTSIDE ? outside() : error
  }
}

export const writingOf = ({ person }: Decider, act: Writing['act'], note: string | null): Writing => ({
  act,
  batchId: null,
  person: { id: person.id, name: person.name },
  note,
  keys: writeKeys(person, 'DATA_EDIT'),
})

/**
 * Holds the records and then their reviews until the transaction ends. Throws 409 when somebody decided meanwhile, or
 * when a record is no longer the version that was looked at.
 */
export const lockOpen = async (
  sql: Sql,
  thing: ReviewedThing,
  {
    recordIds,
    reviewIds,
    versions,
  }: {
    readonly recordIds: readonly number[]
    readonly reviewIds: readonly number[]
    readonly versions: ReadonlyMap<number, number>
  },
): Promise<void> => {
  const now = await lockVersions(sql, thing, recordIds)
  const reviews = await lockReviews(sql, thing, reviewIds)
  const closed = reviews.find(({ isOpen }) => !isOpen)
  if (closed) throw decidedMeanwhile(closed)
  if (reviews.length < reviewIds.length || now.size < recordIds.length) throw goneMeanwhile()
  for (const [id, version] of versions) if (now.get(id) !== version) throw changedMeanwhile()
}

/** 409: who decided what, and when. */
export const decidedMeanwhile = ({ decision, decidedName, closedAt }: LockedReview): ApiError =>
  conflict(
    decision
      ? `${decidedName ?? 'Người khác'} đã quyết định mục này${momentText(closedAt)}: “${decisionText(decision)}”. Lựa chọn của bạn chưa được ghi.`
      : 'Hồ sơ này vừa được sửa hoặc nhập lại nên mục này đã đóng. Lựa chọn của bạn chưa được ghi.',
  )

const decisionText = (decision: ReviewDecision) => labelOf(REVIEW_DECISIONS, decision, 'vi')

const momentText = (iso: string | null): string => {
  if (!iso) return ''
  const { day, minute } = localMoment(new Date(iso))
  return ` lúc ${clockText(minute)} ngày ${dayText(isoDay(day))}`
}

const changedMeanwhile = () =>
  conflict('Hồ sơ đã được sửa sau khi bạn mở. Lựa chọn của bạn chưa được ghi; hãy xem lại rồi quyết định.')
const goneMeanwhile = () =>
  conflict('Hồ sơ hoặc mục này không còn nữa: người khác đã gỡ hoặc gộp. Lựa chọn của bạn chưa được ghi.')

export const conflict = (message: string) => new ApiError(409, 'CONFLICT', message)
