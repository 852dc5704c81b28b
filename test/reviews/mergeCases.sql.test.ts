import { beforeAll, expect, it } from 'vitest'
import type { CaseInput } from '../../data/model/caseInput.ts'
import { writeKeys } from '../../server/access/writeKeys.ts'
import { insertCases } from '../../server/imports/insertCases.ts'
import { openDuplicateReviews } from '../../server/imports/openDuplicateReviews.ts'
import { undoBatch } from '../../server/imports/undoBatch.ts'
import { aCase } from '../builders.ts'
import { EDITORS } from '../editing/editingApp.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { importText, rowsOf } from '../importText.ts'
import { reviewApp } from './reviewApp.ts'

const IN_VINH_AN = [105.157111, 10.41038] as const
/** 100 m to the east. */
const NEAR = [105.158024, 10.41038] as const

describeOnEachEngine(
  'two records of one event',
  (database) => {
    let desk: ReturnType<typeof reviewApp>
    let number = 0
    beforeAll(() => {
      desk = reviewApp(database())
    })

    /** Two records of one event on a day of its own, by two forces: the later one is asked about. */
    const aPair = async () => {
      // Far from the days of every other pair.
      const at = `2026-${String((number % 12) + 1).padStart(2, '0')}-${String(Math.floor(number / 12) * 3 + 1).padStart(2, '0')} 20:15`
      number += 2
      const shared = { kind: 'SMUG_BORDER' as const, commodities: ['CIG'], precision: 'GPS' as const, at }
      const police: CaseInput = {
        ...aCase({
          ...shared,
          force: 'CA',
          position: IN_VINH_AN,
          value: 40_000_000,
          outcomes: ['NONE'],
          summary: 'Bắt giữ (mẫu)',
        }),
        goods: [
          { commodity: 'CIG', quantity: 500, unit: 'bao', value: 10_000_000 },
          { commodity: 'ALCOHOL', quantity: 20, unit: 'chai', value: 30_000_000 },
        ] as never,
        source: 'cong-an',
        sourceNumber: `CA-${number}`,
      }
      const border: CaseInput = {
        ...aCase({ ...shared, force: 'BP', position: NEAR, value: 10_000_000, fine: 3_000_000, outcomes: ['FINE'] }),
        commodities: ['CIG', 'ALCOHOL'],
        goods: [{ commodity: 'CIG', quantity: 500, unit: 'bao', value: 10_000_000 }] as never,
        source: 'bien-phong',
        sourceNumber: `BP-${number}`,
        sensitivity: 'RESTRICTED',
      }
      const { sql } = database()
      const { written } = await insertCases(sql, [police, border], { batchId: null })
      const [keep, remove] = written.map(({ id }) => id!) as [number, number]
      await openDuplicateReviews(sql, { ids: [remove] })
      const review = await desk.reviewOf(remove, 'DUPLICATE')
      return { police, border, keep, remove, review: review! }
    }
    const merging = { decision: 'MERGED', version: 1, otherVersion: 1, choices: {}, goods: 'BOTH' }
    const recordOf = async (id: number) => {
      const [row] = await database().sql`
        select to_jsonb(cases) - 'updated_at' - 'version' || jsonb_build_object('goods', (
          select coalesce(jsonb_agg(to_jsonb(g) - 'id' order by commodity), '[]') from goods_items g where case_id = cases.id))
          as record from cases where id = ${id}`
      return row?.record as Record<string, unknown> | undefined
    }

    it('stand side by side, with the metres between them', async () => {
      const { keep, remove, review } = await aPair()
      expect(review).toMatchObject({ isOpen: true, otherCaseId: keep })
      const { body } = await desk.item('lan', review.id)
      expect(body).toMatchObject({
        reason: 'DUPLICATE',
        record: { id: remove, cells: { force: 'BP', value: '10000000' }, goods: 1 },
        other: { id: keep, cells: { force: 'CA', value: '40000000' }, goods: 2 },
      })
      // Haversine by hand: 0,000913° of longitude at 10,41° N.
      expect(body.metresBetween).toBeCloseTo(0.000913 * 111_320 * Math.cos((10.41038 * Math.PI) / 180), -1)
    })

    it('become one: forces, outcomes and goods of both, sums only when somebody says so, and the stricter level', async () => {
      const { keep, remove, review } = await aPair()
      const choices = { fine: 'OTHER', time: 'OTHER' }
      const { status } = await desk.decide('lan', review.id, { ...merging, keep, choices, note: 'cùng một chuyến ghe' })
      expect(status).toBe(200)
      expect(await recordOf(remove)).toBeUndefined()
      const kept = (await recordOf(keep))!
      expect(kept).toMatchObject({
        force: 'CA',
        joint_forces: ['BP'],
        outcomes: ['FINE'],
        value: 40_000_000,
        fine: 3_000_000,
        summary: 'Bắt giữ (mẫu)',
        sensitivity: 'RESTRICTED',
      })
      expect(new Set(kept.commodities as string[])).toEqual(new Set(['CIG', 'ALCOHOL']))
      // The line that both have counts once.
      expect((kept.goods as { commodity: string }[]).map(({ commodity }) => commodity)).toEqual(['ALCOHOL', 'CIG'])
      const [version] = await database().sql`
        select act, note, person_name from record_versions where thing = 'cases' and record_id = ${remove}`
      expect(version).toEqual({
        act: 'MERGE',
        note: expect.stringMatching(/^Gộp vào CA-\d+ \(cong-an\)\. cùng một chuyến ghe$/),
        personName: 'Lan (mẫu)',
      })
    })

    it('add up only where the sum is chosen', async () => {
      const { keep, review } = await aPair()
      await desk.decide('lan', review.id, { ...merging, keep, choices: { value: 'SUM', subjects: 'KEPT' } })
      expect(await recordOf(keep)).toMatchObject({ value: 50_000_000 })
    })

    it('stay one when either file comes again, and are two again as they were when the merge is taken back', async () => {
      const { sql } = database()
      const { police, border, keep, remove, review } = await aPair()
      const [before, gone] = [await recordOf(keep), await recordOf(remove)]
      const { body } = await desk.decide('lan', review.id, { ...merging, keep })
      const merged = await recordOf(keep)
      const again = await insertCases(sql, [police, border], { batchId: null })
      expect(again.written).toEqual([
        { verdict: 'UNCHANGED', id: keep },
        { verdict: 'UNCHANGED', id: keep, isMerged: true },
      ])
      expect(await recordOf(keep)).toEqual(merged)
      // Nor can the number be taken by hand.
      const [taken] = await sql`select case_id from merged_numbers where source_number = ${border.sourceNumber}`
      expect(taken).toEqual({ caseId: keep })
      expect(await desk.undo('minh', body.decisionId)).toMatchObject({ status: 200 })
      expect(await recordOf(keep)).toEqual(before)
      expect(await recordOf(remove)).toEqual(gone)
      expect(await desk.reviewOf(remove, 'DUPLICATE')).toMatchObject({ id: review.id, isOpen: true, otherCaseId: keep })
      const third = await insertCases(sql, [police, border], { batchId: null })
      expect(third.written.map(({ verdict, id }) => [verdict, id])).toEqual([
        ['UNCHANGED', keep],
        ['UNCHANGED', remove],
      ])
    })

    it('stay one when the one that stayed was taken off the map and is back', async () => {
      const { sql } = database()
      const { border, keep, review } = await aPair()
      expect((await desk.decide('lan', review.id, { ...merging, keep })).status).toBe(200)
      const removal = { version: 2, note: 'nhầm' }
      expect((await desk.ask('lan', 'POST', `records/cases/${keep}/remove`, removal)).status).toBe(200)
      expect((await desk.ask('lan', 'POST', `removed-records/cases/${keep}/bring-back`)).status).toBe(200)
      const { written } = await insertCases(sql, [border], { batchId: null })
      expect(written).toEqual([{ verdict: 'UNCHANGED', id: keep, isMerged: true }])
    })

    it('are counted and told by an import that brings the merged one again', async () => {
      const { sql } = database()
      const rows = rowsOf('N1;02/03/2026;BAN_STORE;CA', 'N2;02/03/2026;BAN_STORE;BP')
      const summary = await importText(sql, rows)
      expect(summary).toMatchObject({ added: 2 })
      expect(summary).not.toHaveProperty('merged')
      const [one, other] = await sql<{ id: number; source: string }[]>`
        select id, source from cases where source_number in ('N1', 'N2') order by source_number`
      const [review] = await sql<{ id: number }[]>`
        insert into review_items (case_id, reason, other_case_id) values (${other!.id}, 'DUPLICATE', ${one!.id}) returning id`
      await sql`update cases set province_code = '91' where id in (${one!.id}, ${other!.id})`
      expect((await desk.decide('lan', review!.id, { ...merging, keep: one!.id })).status).toBe(200)
      const again = await importText(sql, rows)
      expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 2, merged: 1 })
    })

    it('keep the import that added the one that went from being taken back: its row would be lost for good', async () => {
      const { sql } = database()
      await importText(sql, rowsOf('N3;09/03/2026;BAN_STORE;CA'))
      const { batchId } = await importText(sql, rowsOf('N4;09/03/2026;BAN_STORE;BP'))
      await sql`update cases set province_code = '91' where source_number in ('N3', 'N4')`
      const [one, other] = await sql<{ id: number }[]>`
        select id from cases where source_number in ('N3', 'N4') order by source_number`
      const [review] = await sql<{ id: number }[]>`
        insert into review_items (case_id, reason, other_case_id) values (${other!.id}, 'DUPLICATE', ${one!.id}) returning id`
      const merged = await desk.decide('lan', review!.id, { ...merging, keep: one!.id })
      expect(merged.status).toBe(200)
      const by = { id: 'lan', name: 'Lan (mẫu)', keys: writeKeys(EDITORS.lan, 'DATA_IMPORT') }
      await expect(undoBatch(sql, batchId!, by)).rejects.toMatchObject({
        status: 409,
        message: expect.stringContaining('N4'),
      })
      expect((await desk.undo('lan', merged.body.decisionId)).status).toBe(200)
      expect(await undoBatch(sql, batchId!, by)).toEqual({ removed: 1, restored: 0 })
    })

    it('lead on when the one that stayed is merged itself, and come apart one after the other', async () => {
      const { sql } = database()
      const { border, keep, review } = await aPair()
      const first = await desk.decide('lan', review.id, { ...merging, keep })
      const [last] = (
        await insertCases(sql, [{ ...border, source: 'don-vi', sourceNumber: `DV-${number}` }], { batchId: null })
      ).written.map(({ id }) => id!)
      await openDuplicateReviews(sql, { ids: [last!] })
      const next = await desk.reviewOf(last!, 'DUPLICATE')
      const second = await desk.decide('lan', next!.id, { ...merging, keep: last, otherVersion: 2 })
      expect(second.status).toBe(200)
      const leadsTo = async () =>
        (await sql`select case_id from merged_numbers where source_number = ${border.sourceNumber}`)[0]
          ?.caseId as number
      expect(await leadsTo()).toBe(last)
      expect((await desk.undo('lan', first.body.decisionId)).status).toBe(404)
      expect((await desk.undo('lan', second.body.decisionId)).status).toBe(200)
      expect(await leadsTo()).toBe(keep)
    })

    it('are not asked about again once they are two events, from either side', async () => {
      const { sql } = database()
      const { keep, remove, review } = await aPair()
      const { body } = await desk.decide('lan', review.id, { decision: 'KEPT', version: 1, otherVersion: 1 })
      await openDuplicateReviews(sql, { ids: [keep, remove] })
      expect(await desk.reviewOf(remove, 'DUPLICATE')).toMatchObject({ isOpen: false, decision: 'KEPT' })
      expect(await desk.reviewOf(keep, 'DUPLICATE')).toBeUndefined()
      await desk.undo('lan', body.decisionId)
      expect(await desk.reviewOf(remove, 'DUPLICATE')).toMatchObject({ isOpen: true })
    })

    it('are merged once, when two people do it at the same moment', async () => {
      const { keep, remove, review } = await aPair()
      const answers = await Promise.all([
        desk.decide('lan', review.id, { ...merging, keep }),
        desk.decide('minh', review.id, { ...merging, keep: remove }),
      ])
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(answers.find(({ status }) => status !== 200)?.status).toBe(409)
      expect([await recordOf(keep), await recordOf(remove)].filter(Boolean)).toHaveLength(1)
    })

    it('tell whoever comes later who merged them, until that is undone', async () => {
      const { keep, review } = await aPair()
      const { body } = await desk.decide('lan', review.id, { ...merging, keep })
      for (const late of [
        await desk.decide('minh', review.id, { ...merging, keep }),
        await desk.decide('minh', review.id, { decision: 'KEPT', version: 1, otherVersion: 1 }),
        await desk.item('minh', review.id),
      ]) {
        expect(late.status).toBe(409)
        expect(late.body.error?.message).toMatch(/Lan.* đã quyết định mục này lúc .*“.*[Gg]ộp.*”.*chưa được ghi/)
      }
      await desk.undo('lan', body.decisionId)
      expect((await desk.item('minh', review.id)).status).toBe(200)
    })

    it('cannot be merged or seen by somebody who may write only one of them', async () => {
      const { sql } = database()
      const { keep, review } = await aPair()
      await sql`update cases set commune_code = '30316', province_code = '91' where id = ${keep}`
      expect((await desk.item('commune', review.id)).status).toBe(404)
      expect((await desk.decide('commune', review.id, { ...merging, keep })).status).toBe(404)
    })
  },
  { units: true },
)
