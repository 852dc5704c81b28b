import { beforeAll, expect, it } from 'vitest'
import type { CaseInput } from '../../data/model/caseInput.ts'
import { insertCases } from '../../server/imports/insertCases.ts'
import { aCase } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { reviewApp } from './reviewApp.ts'

/** Well inside Châu Đốc of An Giang; the unit says Vĩnh An. */
const IN_CHAU_DOC = [105.121733, 10.7052] as const
const VINH_AN = '30604'

describeOnEachEngine(
  'a decision of the review desk',
  (database) => {
    let desk: ReturnType<typeof reviewApp>
    beforeAll(() => {
      desk = reviewApp(database())
    })

    const write = async (position: readonly [number, number]) => {
      const input: CaseInput = {
        ...aCase({ at: '2026-03-02 20:15', kind: 'SMUG_BORDER', force: 'BP' }),
        source: 'don-vi',
        sourceNumber: 'SAU-1',
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
  },
  { units: true },
)
