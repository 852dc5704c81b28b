import type { Decided, ReviewDecision, ReviewedThing } from '../../data/model/reviews.ts'
import { openDuplicateReviews } from '../imports/openDuplicateReviews.ts'
import { badRequest } from '../http/problems.ts'
import { type Correcting, correctRecords } from './correctRecords.ts'
import { type Decider, conflict, inDeciding, lockOpen, writingOf } from './deciding.ts'
import {
  closeReviews,
  countDisagreeing,
  type DecisionDetail,
  insertDecision,
  listCommunes,
  listMirrored,
  lockVersions,
  setApart,
} from './decisionQueries.ts'

/** One open review that the person saw, of a record they may write. */
export interface Decidable {
  readonly reviewId: number
  readonly recordId: number
  readonly otherId: number | null
  readonly reason: string
}

export interface Deciding {
  readonly decision: Exclude<ReviewDecision, 'MERGED'>
  readonly note: string | null
  readonly correcting: Correcting | null
  /** Versions that were looked at, by id of the record. */
  readonly versions: ReadonlyMap<number, number>
}

/**
 * Decides reviews of one reason as one: they are right as they are, are corrected, or a pair is two events. Throws
 * `ApiError`: 409 when somebody was faster, 400 when the decision does not fit the reason.
 */
export const decide = (
  decider: Decider,
  thing: ReviewedThing,
  items: readonly Decidable[],
  { decision, note, correcting, versions }: Deciding,
): Promise<Decided> => {
  const isPair = items[0]?.reason === 'DUPLICATE'
  if (isPair !== (decision === 'KEPT')) throw wrongDecision()
  return inDeciding(decider, async (sql) => {
    const recordIds = items.map(({ recordId }) => recordId)
    const reviewIds = items.map(({ reviewId }) => reviewId)
    const held = isPair ? [...recordIds, ...items.flatMap(({ otherId }) => otherId ?? [])] : recordIds
    await lockOpen(sql, thing, { recordIds: held.toSorted((a, b) => a - b), reviewIds, versions })
    const before = await listCommunes(sql, thing, recordIds)
    const corrected = new Set(
      decision === 'CORRECTED' && correcting
        ? await correctRecords(sql, thing, recordIds, correcting, writingOf(decider, 'EDIT', note))
        : [],
    )
    const [first] = items
    const mirrored = first?.otherId && isPair ? await listMirrored(sql, first.recordId, first.otherId) : []
    const closing = { decision, person: decider.person, note }
    await closeReviews(sql, thing, [...reviewIds, ...mirrored], closing)
    const now = await lockVersions(sql, thing, recordIds)
    const detail: DecisionDetail = {
      thing,
      items: [
        ...items.map(({ reviewId, recordId, otherId }) => ({
          reviewId,
          recordId,
          otherId,
          version: corrected.has(recordId) ? (now.get(recordId) ?? null) : null,
        })),
        ...mirrored.map((reviewId) => ({
          reviewId,
          recordId: first?.otherId ?? 0,
          otherId: first?.recordId ?? null,
          version: null,
        })),
      ],
    }
    const decisionId = await insertDecision(sql, closing, detail)
    if (isPair && first?.otherId) {
      await setApart(sql, first.recordId, first.otherId, decisionId)
      // There may be a third one near by.
      await openDuplicateReviews(sql, { ids: [first.recordId] })
    }
    const after = await listCommunes(sql, thing, recordIds)
    await decider.record(sql, {
      thing,
      id: items.length === 1 ? (first?.recordId ?? null) : null,
      detail: {
        thing,
        act: 'REVIEW',
        review: first?.reason,
        decision,
        decisionId,
        ...(correcting && { way: correcting.way }),
        ...(items.length > 1 && { count: items.length, records: recordIds.slice(0, MOST_NAMED) }),
        before: { commune: shortOf(before) },
        after: { commune: shortOf(after) },
      },
    })
    const asked = correcting?.way === 'COMMUNE' ? await countDisagreeing(sql, thing, recordIds) : 0
    return { decisionId, count: items.length, asked }
  })
}

/** Records that an audit event of many names. */
const MOST_NAMED = 200

const shortOf = (communes: readonly { readonly communeCode: string | null }[]): string =>
  [...new Set(communes.map(({ communeCode }) => communeCode ?? ''))].join(', ').slice(0, 200)

/** 409 when the number of reviews is no longer what the person was told. */
export const otherCount = (now: number) =>
  conflict(`Nay có ${now.toLocaleString('vi-VN')} mục như vậy, khác số bạn đã thấy. Chưa có gì thay đổi; hãy xem lại.`)

const wrongDecision = () =>
  badRequest([
    {
      in: 'body',
      name: 'decision',
      value: '',
      reason: 'NOT_FITTING',
      message: 'Quyết định này không dùng cho loại mục này.',
    },
  ])
