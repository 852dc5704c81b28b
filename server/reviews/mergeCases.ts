import type { Decided } from '../../data/model/reviews.ts'
import { assignCommunes } from '../imports/assignCommunes.ts'
import { openDuplicateReviews } from '../imports/openDuplicateReviews.ts'
import { describeChange } from '../things/editing/describeChange.ts'
import { deleteRecord, lockRecord } from '../things/editing/queries.ts'
import { keepVersions } from '../things/keepVersions.ts'
import { type Decider, inDeciding, lockOpen, writingOf } from './deciding.ts'
import { insertDecision } from './decisionQueries.ts'
import { keepAbout, type Merging, moveNumbers, moveReviews, nameOfCase, writeMerged } from './mergeQueries.ts'

/**
 * Makes one case of two that are the same event: the one that stays takes what was chosen of either, the other is taken
 * out and kept as a version, and its number leads to the one that stays. Throws `ApiError` 409 when somebody was faster.
 */
export const mergeCases = (
  decider: Decider,
  reviewId: number,
  merging: Merging,
  { note, versions }: { readonly note: string | null; readonly versions: ReadonlyMap<number, number> },
): Promise<Decided> =>
  inDeciding(decider, async (sql) => {
    const { keep, remove } = merging
    const recordIds = [keep, remove].toSorted((a, b) => a - b)
    await lockOpen(sql, 'cases', { recordIds, reviewIds: [reviewId], versions })
    const before = await lockRecord(sql, 'cases', keep)
    const gone = await lockRecord(sql, 'cases', remove)
    const about = await keepAbout(sql, keep, remove)
    const into = await nameOfCase(sql, keep)
    const from = await nameOfCase(sql, remove)
    const because = note ? `. ${note}` : ''
    await keepVersions(sql, 'cases', [remove], writingOf(decider, 'MERGE', `Gộp vào ${into}${because}`))
    await keepVersions(sql, 'cases', [keep], writingOf(decider, 'MERGE', `Nhận gộp ${from}${because}`))
    await writeMerged(sql, merging)
    await moveReviews(sql, keep, remove, merging.choices.place === 'OTHER')
    const after = await lockRecord(sql, 'cases', keep)
    const decisionId = await insertDecision(
      sql,
      { decision: 'MERGED', person: decider.person, note },
      {
        thing: 'cases',
        items: [{ reviewId, recordId: keep, otherId: remove, version: after?.version ?? null }],
        merge: { kept: keep, removed: remove, removedVersion: gone?.version ?? 0, ...about },
      },
    )
    await moveNumbers(sql, keep, remove, decisionId)
    await deleteRecord(sql, 'cases', remove)
    await assignCommunes(sql, [keep])
    await openDuplicateReviews(sql, { ids: [keep] })
    const shared = { review: 'DUPLICATE', decision: 'MERGED', decisionId }
    await decider.record(sql, {
      thing: 'cases',
      id: remove,
      detail: { ...describeChange('cases', gone ?? null, null), ...shared, into: keep },
    })
    await decider.record(sql, {
      thing: 'cases',
      id: keep,
      detail: { ...describeChange('cases', before ?? null, after ?? null), ...shared, merged: remove },
    })
    return { decisionId, count: 1, asked: 0 }
  })
