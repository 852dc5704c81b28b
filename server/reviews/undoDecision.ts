import type { Decided, ReviewedThing } from '../../data/model/reviews.ts'
import type { Sql } from '../database/connect.ts'
import { notFound } from '../http/problems.ts'
import { assignCommunes } from '../imports/assignCommunes.ts'
import { openDuplicateReviews } from '../imports/openDuplicateReviews.ts'
import { keepVersions } from '../things/keepVersions.ts'
import { bringBack, putBack } from '../things/putBack.ts'
import { forgetChosen } from './correctThings.ts'
import { conflict, type Decider, inDeciding, writingOf } from './deciding.ts'
import {
  countAllowed,
  countMoved,
  hasLaterDecision,
  type KeptDecision,
  lockDecision,
  lockVersions,
  markUndone,
  reopenReviews,
  setApartAgain,
} from './decisionQueries.ts'
import { moveNumbersBack, putReviewsBack } from './mergeQueries.ts'
import { writeKeys } from '../access/writeKeys.ts'

export const DECISION = 'quyết định này'

/**
 * Takes a decision back: records stand again as before it, and their reviews are open again. Throws `ApiError`: 409
 * when a record was changed since or the same was decided anew, 404 when one lies outside what the person may write.
 */
export const undoDecision = (decider: Decider, id: number): Promise<Decided> =>
  inDeciding(decider, async (sql) => {
    const found = await lockDecision(sql, id)
    if (!found) throw notFound(DECISION)
    const { thing, items } = found.detail
    const ids = [...new Set(items.map(({ recordId }) => recordId))]
    const allowed = await countAllowed(sql, thing, ids, {
      keys: writeKeys(decider.person, 'DATA_EDIT'),
      onlySamples: decider.person.isSample ?? false,
    })
    if (allowed < ids.length) throw notFound(DECISION)
    if (found.isUndone) throw conflict('Quyết định này đã được hoàn tác rồi.')
    // Whoever decides about one of the records holds it first: what is read after this is what they have written.
    await lockVersions(sql, thing, ids)
    if (await hasLaterDecision(sql, found)) throw decidedAnew()
    if (found.detail.merge) await unmerge(sql, decider, found)
    else await restoreItems(sql, decider, found)
    await markUndone(sql, id, decider.person.id)
    const count = items.length
    await decider.record(sql, {
      thing,
      id: count === 1 ? (items[0]?.recordId ?? null) : null,
      detail: { thing, act: 'REVIEW', undone: true, decision: found.decision, decisionId: id, count },
    })
    return { decisionId: id, count, asked: 0 }
  })

const decidedAnew = () =>
  conflict(
    'Sau quyết định này, mục ấy đã được hỏi lại và quyết định lần nữa, nên không hoàn tác riêng quyết định cũ được. Chưa có gì thay đổi; hãy hoàn tác quyết định mới trước.',
  )

const NOTE = 'Hoàn tác quyết định rà soát'

const holdVersions = async (sql: Sql, thing: ReviewedThing, versions: ReadonlyMap<number, number>): Promise<void> => {
  const ids = [...versions.keys()].toSorted((a, b) => a - b)
  const now = await lockVersions(sql, thing, ids)
  const later = ids.filter((id) => now.get(id) !== versions.get(id))
  if (later.length > 0) throw changedSince(later.length)
}

const changedSince = (count: number) =>
  conflict(
    `${count === 1 ? 'Hồ sơ' : `${count.toLocaleString('vi-VN')} hồ sơ`} đã được sửa sau quyết định nên không hoàn tác được. Chưa có gì thay đổi; hãy sửa hồ sơ.`,
  )

const restoreItems = async (sql: Sql, decider: Decider, { decision, id, detail }: KeptDecision): Promise<void> => {
  const { thing, items } = detail
  const versions = new Map(items.flatMap(({ recordId, version }) => (version === null ? [] : [[recordId, version]])))
  await holdVersions(sql, thing, versions)
  // What wrote nothing said that the place is right as it was: of another place nobody said so.
  const settled = items.filter(({ version }) => version === null).map(({ reviewId }) => reviewId)
  const moved = decision === 'KEPT' ? 0 : await countMoved(sql, thing, settled)
  if (moved > 0) throw changedSince(moved)
  const ids = [...versions.keys()]
  await keepVersions(sql, thing, ids, writingOf(decider, 'UNDO', NOTE))
  const former = [...versions].map(([recordId, version]) => ({ id: recordId, version: version - 1 }))
  await putBack(sql, thing, former)
  const records = items.map(({ recordId }) => recordId)
  if (decision === 'KEPT') {
    await sql`delete from cases_apart where decision_id = ${id}`
    // Only of what still looks like one event somebody is asked again.
    await openDuplicateReviews(sql, { ids: records })
    return
  }
  if (thing !== 'cases') await forgetChosen(sql, thing, records)
  await reopenReviews(sql, thing, items)
  // Boundaries, or what is known of the unit, may be others by now.
  if (thing === 'cases') await assignCommunes(sql, records)
}

const unmerge = async (sql: Sql, decider: Decider, { id, detail }: KeptDecision): Promise<void> => {
  const { merge, items } = detail
  if (!merge) return
  const { kept: keep, removed: remove, removedVersion } = merge
  const version = items[0]?.version ?? 0
  await holdVersions(sql, 'cases', new Map([[keep, version]]))
  await keepVersions(sql, 'cases', [keep], writingOf(decider, 'UNDO', NOTE))
  await putBack(sql, 'cases', [{ id: keep, version: version - 1 }])
  await bringBack(sql, 'cases', { id: remove, version: removedVersion })
  await setApartAgain(sql, remove)
  await moveNumbersBack(sql, remove, merge.numbers, id)
  await putReviewsBack(sql, { keep, remove, ...merge })
}
