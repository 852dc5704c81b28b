import { beforeAll, expect, it } from 'vitest'
import type { CaseInput } from '../../data/model/caseInput.ts'
import { insertCases } from '../../server/imports/insertCases.ts'
import { openDuplicateReviews } from '../../server/imports/openDuplicateReviews.ts'
import { aCase } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { reviewApp } from './reviewApp.ts'

/** Well inside Châu Đốc of An Giang; the unit says Vĩnh An. */
const IN_CHAU_DOC = [105.121733, 10.7052] as const
const IN_VINH_AN = [105.157111, 10.41038] as const
const [VINH_AN, BINH_DUC, LONG_XUYEN] = ['30604', '30292', '30307']

describeOnEachEngine(
  'a decision of the review desk',
  (database) => {
    let desk: ReturnType<typeof reviewApp>
    beforeAll(() => {
      desk = reviewApp(database())
    })

    const write = async (
      position: readonly [number, number],
      { at = '2026-03-02 20:15', sourceNumber = 'SAU-1' } = {},
    ) => {
      const input: CaseInput = {
        ...aCase({ at, kind: 'SMUG_BORDER', force: 'BP' }),
        source: 'don-vi',
        sourceNumber,
        position,
        precision: 'GPS',
        statedUnit: 'Xã Vĩnh An, An Giang',
        statedCommuneCode: VINH_AN,
        provinceCode: '91',
      }
      const { written } = await insertCases(database().sql, [input], { batchId: null })
      return written[0]!.id!
    }

    it('is not taken back over a later one about the same: that one is taken back first', async () => {
      const id = await write(IN_CHAU_DOC)
      const reviewOf = async () => (await desk.reviewOf(id, 'UNIT_POINT_DISAGREE'))!
      const review = await reviewOf()
      const accepted = await desk.decide('lan', review.id, { decision: 'ACCEPTED', version: 1 })
      // Another point, as far from the unit: asked again.
      await write([IN_CHAU_DOC[0] + 0.001, IN_CHAU_DOC[1]])
      expect(await reviewOf()).toMatchObject({ id: review.id, isOpen: true })
      const corrected = await desk.decide('minh', review.id, { decision: 'CORRECTED', way: 'POINT', version: 2 })
      expect(corrected.status).toBe(200)
      expect(await desk.undo('lan', accepted.body.decisionId)).toMatchObject({ status: 409 })
      expect(await reviewOf()).toMatchObject({ isOpen: false, decision: 'CORRECTED' })
      expect(await desk.undo('minh', corrected.body.decisionId)).toMatchObject({ status: 200 })
      expect(await desk.undo('lan', accepted.body.decisionId)).toMatchObject({ status: 200 })
    })

    it('does not ask again, when it is taken back, what is no longer so', async () => {
      const id = await write(IN_CHAU_DOC, { sourceNumber: 'SAU-10' })
      const review = (await desk.reviewOf(id, 'UNIT_POINT_DISAGREE'))!
      const accepted = await desk.decide('lan', review.id, { decision: 'ACCEPTED', version: 1 })
      await write(IN_VINH_AN, { sourceNumber: 'SAU-10' })
      expect(await desk.undo('lan', accepted.body.decisionId)).toMatchObject({ status: 409 })
      expect(await desk.reviewOf(id, 'UNIT_POINT_DISAGREE')).toMatchObject({ isOpen: false })
      const at = '2026-06-04 20:15'
      const one = await write(IN_CHAU_DOC, { at, sourceNumber: 'SAU-11' })
      const other = await write(IN_CHAU_DOC, { at, sourceNumber: 'SAU-12' })
      await openDuplicateReviews(database().sql, { ids: [other] })
      const pair = (await desk.reviewOf(other, 'DUPLICATE'))!
      const kept = await desk.decide('lan', pair.id, { decision: 'KEPT', version: 1, otherVersion: 1 })
      await write(IN_VINH_AN, { at, sourceNumber: 'SAU-11' })
      expect(await desk.undo('lan', kept.body.decisionId)).toMatchObject({ status: 200 })
      expect(await desk.reviewOf(other, 'DUPLICATE')).toMatchObject({ isOpen: false })
      await write(IN_CHAU_DOC, { at, sourceNumber: 'SAU-11' })
      await openDuplicateReviews(database().sql, { ids: [other] })
      expect(await desk.reviewOf(other, 'DUPLICATE')).toMatchObject({ isOpen: true, otherCaseId: one })
    })

    it('that the point is right was of the commune chosen then: beside another one it is asked again', async () => {
      const input: CaseInput = {
        ...aCase({ at: '2026-07-02 20:15', kind: 'SMUG_BORDER', force: 'BP' }),
        source: 'don-vi',
        sourceNumber: 'SAU-20',
        position: IN_CHAU_DOC,
        precision: 'GPS',
        statedUnit: 'Xã Không Rõ, An Giang',
        statedCommuneCode: null,
        provinceCode: '91',
        unitProblem: 'UNIT_UNKNOWN',
      }
      const id = (await insertCases(database().sql, [input], { batchId: null })).written[0]!.id!
      const versionOf = async () =>
        (await database().sql<{ version: number }[]>`select version from cases where id = ${id}`)[0]!.version
      const choose = async (communeCode: string) => {
        const { id: review } = (await desk.reviewOf(id, 'UNIT_UNKNOWN'))!
        const choice = { decision: 'CORRECTED', way: 'COMMUNE', communeCode, version: await versionOf() }
        return desk.decide('lan', review, choice)
      }
      const question = () => desk.reviewOf(id, 'UNIT_POINT_DISAGREE')
      const first = await choose(BINH_DUC)
      expect(first).toMatchObject({ status: 200, body: { asked: 1 } })
      const accept = async () =>
        desk.decide('lan', (await question())!.id, { decision: 'ACCEPTED', version: await versionOf() })
      expect((await accept()).status).toBe(200)
      expect((await desk.undo('lan', first.body.decisionId)).status).toBe(200)
      expect(await question()).toMatchObject({ isOpen: false })
      expect(await choose(LONG_XUYEN)).toMatchObject({ status: 200, body: { asked: 1 } })
      expect(await question()).toMatchObject({ isOpen: true, decision: null })
    })

    it('that made one of two is not taken back over what was decided about the one since', async () => {
      const at = '2026-05-04 20:15'
      const keep = await write(IN_CHAU_DOC, { at, sourceNumber: 'SAU-2' })
      const remove = await write(IN_CHAU_DOC, { at, sourceNumber: 'SAU-3' })
      await openDuplicateReviews(database().sql, { ids: [remove] })
      const pair = (await desk.reviewOf(remove, 'DUPLICATE'))!
      const merging = { decision: 'MERGED', version: 1, otherVersion: 1, keep, choices: {}, goods: 'BOTH' }
      const merged = await desk.decide('lan', pair.id, merging)
      expect(merged.status).toBe(200)
      const aboutPlace = () => desk.reviewOf(keep, 'UNIT_POINT_DISAGREE')
      const accepted = await desk.decide('minh', (await aboutPlace())!.id, { decision: 'ACCEPTED', version: 2 })
      expect(accepted.status).toBe(200)
      expect(await desk.undo('lan', merged.body.decisionId)).toMatchObject({ status: 409 })
      expect(await aboutPlace()).toMatchObject({ isOpen: false, decision: 'ACCEPTED', decidedName: 'Minh (mẫu)' })
      expect(await desk.undo('minh', accepted.body.decisionId)).toMatchObject({ status: 200 })
      expect(await desk.undo('lan', merged.body.decisionId)).toMatchObject({ status: 200 })
      expect(await aboutPlace()).toMatchObject({ isOpen: true, decision: null })
    })

    it('that two are two events holds for one that was taken off, or merged with a third, and is back', async () => {
      const at = '2026-06-08 20:15'
      await write(IN_CHAU_DOC, { at, sourceNumber: 'SAU-4' })
      const second = await write(IN_CHAU_DOC, { at, sourceNumber: 'SAU-5' })
      const look = () => openDuplicateReviews(database().sql, { ids: [second] })
      const asked = () => desk.reviewOf(second, 'DUPLICATE')
      await look()
      const kept = { decision: 'KEPT', version: 1, otherVersion: 1 }
      expect((await desk.decide('lan', (await asked())!.id, kept)).status).toBe(200)

      const remove = { version: 1, note: 'nhầm' }
      expect((await desk.ask('lan', 'POST', `records/cases/${second}/remove`, remove)).status).toBe(200)
      expect((await desk.ask('lan', 'POST', `removed-records/cases/${second}/bring-back`)).status).toBe(200)
      expect((await asked())?.isOpen ?? false).toBe(false)

      const third = await write(IN_CHAU_DOC, { at, sourceNumber: 'SAU-6' })
      await look()
      expect(await asked()).toMatchObject({ isOpen: true, otherCaseId: third })
      const merging = { decision: 'MERGED', version: 2, otherVersion: 1, keep: third, choices: {}, goods: 'BOTH' }
      const merged = await desk.decide('lan', (await asked())!.id, merging)
      expect(merged.status).toBe(200)
      expect(await desk.undo('lan', merged.body.decisionId)).toMatchObject({ status: 200 })
      await look()
      expect(await asked()).toMatchObject({ isOpen: true, otherCaseId: third })
    })
  },
  { units: true },
)
