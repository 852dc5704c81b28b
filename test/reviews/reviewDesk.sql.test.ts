import { beforeAll, expect, it } from 'vitest'
import type { CaseInput } from '../../data/model/caseInput.ts'
import type { EditedRecord } from '../../data/model/recordEdit.ts'
import { assignCommunes } from '../../server/imports/assignCommunes.ts'
import { insertCases } from '../../server/imports/insertCases.ts'
import { openDuplicateReviews } from '../../server/imports/openDuplicateReviews.ts'
import { aCase } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { reviewApp } from './reviewApp.ts'

/** Well inside Vĩnh An and Châu Đốc of An Giang. */
const IN_VINH_AN = [105.157111, 10.41038] as const
const IN_CHAU_DOC = [105.121733, 10.7052] as const
const VINH_AN = '30604'
const CHAU_DOC = '30316'

describeOnEachEngine(
  'the review desk',
  (database) => {
    let desk: ReturnType<typeof reviewApp>
    let number = 0
    beforeAll(() => {
      desk = reviewApp(database())
    })

    const write = async (...inputs: readonly CaseInput[]) => {
      const { written } = await insertCases(database().sql, inputs, { batchId: null })
      return written.map(({ id }) => id!)
    }
    const numbered = (input: Partial<CaseInput>): CaseInput => ({
      ...aCase({ at: '2026-03-02 20:15', kind: 'SMUG_BORDER', force: 'BP' }),
      source: 'don-vi',
      sourceNumber: `R${++number}`,
      ...input,
    })
    /** Says Vĩnh An, lies in Châu Đốc. */
    const disagreeing = (input: Partial<CaseInput> = {}) =>
      numbered({
        position: IN_CHAU_DOC,
        precision: 'GPS',
        statedUnit: 'Xã Vĩnh An, An Giang',
        statedCommuneCode: VINH_AN,
        provinceCode: '91',
        ...input,
      })
    const unclear = (statedUnit: string) =>
      numbered({
        position: null,
        precision: 'COMMUNE',
        statedUnit,
        statedCommuneCode: null,
        provinceCode: '91',
        unitProblem: 'UNIT_UNKNOWN',
      })
    const stateOf = async (id: number) => {
      const [row] = await database().sql`
        select commune_code, commune_source, stated_commune_code, stated_unit, version, precision,
          position is not null as has_point from cases where id = ${id}`
      return row
    }
    const open = async (id: number, reason: string) => {
      const review = await desk.reviewOf(id, reason)
      expect(review?.isOpen, `${reason} of ${id}`).toBe(true)
      const { body } = await desk.item('lan', review!.id)
      return { review: review!, item: body }
    }

    it('shows what a record says, where it lies and how far that is from the commune it names', async () => {
      const [id] = await write(disagreeing())
      const { item } = await open(id!, 'UNIT_POINT_DISAGREE')
      expect(item).toMatchObject({
        reason: 'UNIT_POINT_DISAGREE',
        statedUnit: 'Xã Vĩnh An, An Giang',
        statedCommune: { code: VINH_AN, name: 'Vĩnh An' },
        pointCommune: { code: CHAU_DOC, metres: 0 },
        record: { id, version: 1, communeCode: CHAU_DOC },
        mayLosePoint: true,
      })
      const [apart] = await database().sql<{ metres: number }[]>`
        select st_distance(st_setsrid(st_makepoint(${IN_CHAU_DOC[0]}, ${IN_CHAU_DOC[1]}), 4326)::geography,
          boundary::geography) as metres from communes where code = ${VINH_AN}`
      expect(item.statedCommune?.metres).toBeCloseTo(apart!.metres, -1)
    })

    it('leaves alone what somebody accepted, until its unit or its point changes', async () => {
      const { sql } = database()
      const input = disagreeing()
      const [id] = await write(input)
      const { review, item } = await open(id!, 'UNIT_POINT_DISAGREE')
      const decided = await desk.decide('lan', review.id, { decision: 'ACCEPTED', version: item.record.version })
      expect(decided).toMatchObject({ status: 200, body: { count: 1 } })
      const settled = { isOpen: false, decision: 'ACCEPTED', decidedName: 'Lan (mẫu)' }
      expect(await desk.reviewOf(id!, 'UNIT_POINT_DISAGREE')).toMatchObject(settled)
      await write(input)
      await assignCommunes(sql, null)
      await write({ ...input, value: 5_000_000 })
      expect(await desk.reviewOf(id!, 'UNIT_POINT_DISAGREE')).toMatchObject(settled)
      await write({ ...input, position: [IN_CHAU_DOC[0] + 0.001, IN_CHAU_DOC[1]] })
      expect(await desk.reviewOf(id!, 'UNIT_POINT_DISAGREE')).toMatchObject({ isOpen: true, decision: null })
    })

    it('asks again when other boundaries put the point of an accepted record into another commune', async () => {
      const { sql } = database()
      const [id] = await write(disagreeing())
      const { review } = await open(id!, 'UNIT_POINT_DISAGREE')
      await desk.decide('lan', review.id, { decision: 'ACCEPTED', version: 1 })
      const [other] = await sql<{ code: string }[]>`
        select code from communes where province_code = '91' and code not in (${VINH_AN}, ${CHAU_DOC}) limit 1`
      await sql
        .begin(async (transaction) => {
          await transaction`
          update communes set boundary = (select boundary from communes where code = ${CHAU_DOC}) where code = ${other!.code}`
          await transaction`update communes set boundary = null where code = ${CHAU_DOC}`
          await assignCommunes(transaction as never, [id!])
          const [again] = await transaction`select closed_at from review_items where id = ${review.id}`
          expect(again).toEqual({ closedAt: null })
          throw new Error('undo')
        })
        .catch((error: Error) => expect(error.message).toBe('undo'))
    })

    it('trusts the point or the unit, keeps what the record was, and takes it back', async () => {
      const [a, b] = await write(disagreeing(), disagreeing())
      const first = await open(a!, 'UNIT_POINT_DISAGREE')
      await desk.decide('lan', first.review.id, { decision: 'CORRECTED', way: 'POINT', version: 1, note: 'đã hỏi xã' })
      expect(await stateOf(a!)).toMatchObject({
        communeCode: CHAU_DOC,
        statedCommuneCode: CHAU_DOC,
        statedUnit: 'Xã Vĩnh An, An Giang',
        version: 2,
        hasPoint: true,
      })
      const second = await open(b!, 'UNIT_POINT_DISAGREE')
      const { body } = await desk.decide('lan', second.review.id, { decision: 'CORRECTED', way: 'UNIT', version: 1 })
      expect(await stateOf(b!)).toMatchObject({
        communeCode: VINH_AN,
        communeSource: 'STATED',
        precision: 'COMMUNE',
        hasPoint: false,
      })
      const [kept] = await database().sql`
        select act, person_name, note, record->>'commune_code' as commune from record_versions
        where thing = 'cases' and record_id = ${a!}`
      expect(kept).toEqual({ act: 'EDIT', personName: 'Lan (mẫu)', note: 'đã hỏi xã', commune: CHAU_DOC })
      const historyOf = async (id: number) => (await desk.ask<EditedRecord>('lan', 'GET', `records/cases/${id}`)).body
      expect((await historyOf(a!)).versions[0]).toMatchObject({
        personName: 'Lan (mẫu)',
        note: 'đã hỏi xã',
        changes: [{ key: 'commune', before: VINH_AN, after: CHAU_DOC }],
      })
      // There the place says it.
      expect((await historyOf(b!)).versions[0]?.changes.map(({ key }) => key)).not.toContain('commune')
      const [event] = await database().sql`
        select action, detail from audit.events where subject_type = 'case' and subject_id = ${String(b!)} order by number desc limit 1`
      expect(event).toMatchObject({
        action: 'CHANGE',
        detail: { act: 'REVIEW', way: 'UNIT', before: { commune: CHAU_DOC }, after: { commune: VINH_AN } },
      })
      expect(await desk.undo('lan', body.decisionId)).toMatchObject({ status: 200 })
      expect(await stateOf(b!)).toMatchObject({ communeCode: CHAU_DOC, precision: 'GPS', hasPoint: true, version: 3 })
      expect(await desk.reviewOf(b!, 'UNIT_POINT_DISAGREE')).toMatchObject({ isOpen: true, decision: null })
      expect(await desk.undo('lan', body.decisionId)).toMatchObject({ status: 409 })
    })

    it('gives one commune to all records with the same words, as many as it said, and takes it back as one', async () => {
      const words = 'Vĩnh An (không rõ huyện)'
      const inputs = Array.from({ length: 37 }, () => unclear(words))
      const ids = await write(...inputs)
      const { item } = await open(ids[0]!, 'UNIT_UNKNOWN')
      expect(item.sameUnit).toBe(37)
      const many = {
        thing: 'cases',
        reason: 'UNIT_UNKNOWN',
        statedUnit: words,
        decision: 'CORRECTED',
        communeCode: VINH_AN,
      }
      expect(await desk.many('lan', { ...many, expected: 36 })).toMatchObject({ status: 409 })
      expect(await stateOf(ids[5]!)).toMatchObject({ communeCode: null, version: 1 })
      const { body } = await desk.many('lan', { ...many, expected: 37 })
      expect(body.count).toBe(37)
      for (const id of ids)
        expect(await stateOf(id)).toMatchObject({ communeCode: VINH_AN, statedUnit: words, version: 2 })
      // The same file and a correction of something else leave it so.
      await write(...inputs)
      await write({ ...inputs[3]!, summary: 'Bổ sung (mẫu)' })
      expect(await stateOf(ids[3]!)).toMatchObject({ communeCode: VINH_AN, version: 3 })
      expect(await desk.undo('lan', body.decisionId)).toMatchObject({ status: 409 })
      expect(await desk.reviewOf(ids[3]!, 'UNIT_UNKNOWN')).toMatchObject({ isOpen: false })
      const others = await write(unclear('Chỗ khác'), unclear('Chỗ khác'))
      const two = await desk.many('lan', { ...many, statedUnit: 'Chỗ khác', expected: 2 })
      await desk.undo('lan', two.body.decisionId)
      for (const id of others) {
        expect(await stateOf(id)).toMatchObject({ communeCode: null })
        expect(await desk.reviewOf(id, 'UNIT_UNKNOWN')).toMatchObject({ isOpen: true })
      }
    })

    it('tells the second of two people what the first has decided, and writes one decision', async () => {
      const [id] = await write(disagreeing())
      const { review } = await open(id!, 'UNIT_POINT_DISAGREE')
      const answers = await Promise.all([
        desk.decide('lan', review.id, { decision: 'ACCEPTED', version: 1 }),
        desk.decide('minh', review.id, { decision: 'CORRECTED', way: 'POINT', version: 1 }),
      ])
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
      const lost = answers.find(({ status }) => status === 409)!
      expect(lost.body.error?.message).toMatch(
        /^(Lan|Minh) \(mẫu\) đã quyết định mục này lúc \d\d:\d\d .*chưa được ghi/,
      )
      const [decisions] = await database().sql`
        select count(*)::int as n from review_decisions where detail->'items'->0->>'recordId' = ${String(id!)}`
      expect(decisions).toEqual({ n: 1 })
    })

    it('refuses a decision about a version that somebody has corrected meanwhile', async () => {
      const input = unclear('Không rõ ở đâu')
      const [id] = await write(input)
      await write({ ...input, value: 1 })
      const review = await desk.reviewOf(id!, 'UNIT_UNKNOWN')
      const late = await desk.decide('lan', review!.id, { decision: 'ACCEPTED', version: 1 })
      expect(late.status).toBe(409)
      expect(await desk.reviewOf(id!, 'UNIT_UNKNOWN')).toMatchObject({ isOpen: true })
    })

    it('is there only for whoever may write the record', async () => {
      const [id] = await write(disagreeing())
      const review = await desk.reviewOf(id!, 'UNIT_POINT_DISAGREE')
      const accept = { decision: 'ACCEPTED', version: 1 }
      expect((await desk.ask('viewer', 'GET', 'reviews')).status).toBe(403)
      for (const who of ['laoCai', 'commune', 'sample'] as const) {
        expect(
          (await desk.list(who)).reviews.map(({ recordId }) => recordId),
          who,
        ).not.toContain(id)
        expect((await desk.item(who, review!.id)).status, who).toBe(404)
        expect((await desk.decide(who, review!.id, accept)).status, who).toBe(404)
      }
      expect((await desk.list('minh')).reviews.map(({ recordId }) => recordId)).toContain(id)
      // Into an area of others nobody moves a record.
      const [own] = await write(
        numbered({
          position: null,
          precision: 'COMMUNE',
          statedUnit: 'x',
          statedCommuneCode: VINH_AN,
          provinceCode: '91',
        }),
      )
      await database().sql`insert into review_items (case_id, reason) values (${own!}, 'UNIT_UNKNOWN')`
      const held = await desk.reviewOf(own!, 'UNIT_UNKNOWN')
      const away = { decision: 'CORRECTED', way: 'COMMUNE', communeCode: CHAU_DOC, version: 1 }
      expect((await desk.decide('commune', held!.id, away)).status).toBe(403)
      expect(await stateOf(own!)).toMatchObject({ communeCode: VINH_AN, version: 1 })
      const { body } = await desk.decide('lan', held!.id, away)
      expect((await desk.undo('commune', body.decisionId)).status).toBe(404)
    })

    it('lists page by page without gaps, and its counts are those of the whole list', async () => {
      const first = await desk.list('lan', '?limit=5')
      const all = [...first.reviews]
      for (let next = first.next; next; ) {
        const page = await desk.list('lan', `?limit=5&after=${next}`)
        all.push(...page.reviews)
        next = page.next
      }
      const [counted] = await database().sql<{ n: number }[]>`
        select count(*)::int as n from review_items join cases on cases.id = case_id
        where closed_at is null and province_code = '91'`
      expect(new Set(all.map(({ thing, id }) => `${thing} ${id}`)).size).toBe(all.length)
      expect(all.length).toBe(counted!.n)
      expect(Object.values(first.counts).reduce((sum, count) => sum + count, 0)).toBe(all.length)
      const one = await desk.list('lan', '?reason=UNIT_POINT_DISAGREE&place=91&thing=cases')
      expect(one.reviews.length).toBe(first.counts.UNIT_POINT_DISAGREE)
    })

    it('looks for duplicates of a record that is written by hand', async () => {
      const { sql } = database()
      const [older] = await write(numbered({ position: IN_VINH_AN, precision: 'GPS', kind: 'FAKE_GOODS' }))
      const { written } = await insertCases(
        sql,
        [numbered({ position: [IN_VINH_AN[0] + 0.002, IN_VINH_AN[1]], precision: 'GPS', kind: 'FAKE_GOODS' })],
        { batchId: null, act: 'EDIT' },
      )
      expect(await desk.reviewOf(written[0]!.id!, 'DUPLICATE')).toMatchObject({ isOpen: true, otherCaseId: older })
      await openDuplicateReviews(sql, { ids: [older!] })
      // The pair is asked about once, not from both sides.
      expect(await desk.reviewOf(older!, 'DUPLICATE')).toBeUndefined()
    })
  },
  { units: true },
)
