import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { DuplicateList, EstablishmentPage, RegisterPage } from '../../data/model/inspections/register.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { addPlace, addVisit, registerApp } from './registerApp.ts'

/** A point of Vĩnh An and one so many metres east of it. */
const at = (metres: number) =>
  [105.157111 + metres / (111_320 * Math.cos((10.41038 * Math.PI) / 180)), 10.41038] as const

describeOnEachEngine(
  'rows that are the same establishment',
  (database) => {
    let ask: ReturnType<typeof registerApp>
    let a = 0
    let b = 0
    let c = 0
    const merge = (id: number, into: number, who: Parameters<typeof ask>[0] = 'minh') =>
      ask<{ root: number }>(who, 'POST', `register/${id}/merge`, { into })
    const unmerge = (id: number, who: Parameters<typeof ask>[0] = 'minh') =>
      ask<{ root: number; from: number }>(who, 'POST', `register/${id}/unmerge`, {})
    const roots = async () =>
      (
        await database().sql<{ id: number; root: number; into: number | null }[]>`
        select id, coalesce(root_id, id) as root, merged_into_id as into from establishments order by id`
      ).map((row) => [row.root, row.into])

    beforeAll(() => {
      ask = registerApp(database())
    })
    beforeEach(async () => {
      const { sql } = database()
      await sql`truncate establishments cascade`
      a = await addPlace(sql, { name: 'Nhà nghỉ Hoa Sen (mẫu)' }, at(0))
      b = await addPlace(sql, { name: 'NHÀ NGHỈ HOA SEN (mẫu)' }, at(100))
      c = await addPlace(sql, { name: 'Nhà nghi Hoa Sen (mẫu)' }, at(140))
    })

    it('are suggested by likeness and distance, or by tax number, the likeliest first', async () => {
      const { sql } = database()
      const far = await addPlace(sql, { name: 'Nhà nghỉ Hoa Sen (mẫu)', tax_number: '1600-111' }, at(900))
      const tax = await addPlace(sql, { name: 'Công ty khác hẳn (mẫu)', tax_number: '1600111' })
      await addPlace(sql, { name: 'Nhà nghỉ Hoa Sen (mẫu)', commune_code: '30316' })
      const { pairs } = (await ask<DuplicateList>('lan', 'GET', 'register/duplicates?province=91')).body
      expect(
        pairs.map(({ first, second, metres, isSameTaxNumber }) => [first.id, second.id, metres, isSameTaxNumber]),
      ).toEqual([
        [far, tax, null, true],
        [b, c, 40, false],
        [a, b, 100, false],
        [a, c, 140, false],
      ])
      expect(pairs.slice(1).map(({ nameLikeness }) => nameLikeness)).toEqual([1, 1, 1])
      const two = (await ask<DuplicateList>('lan', 'GET', 'register/duplicates?province=91&limit=2')).body
      expect([two.pairs.map(({ first }) => first.id), two.hasMore]).toEqual([[far, b], true])
      const four = (await ask<DuplicateList>('lan', 'GET', 'register/duplicates?province=91&limit=4')).body
      expect([four.pairs.length, four.hasMore]).toEqual([4, false])
      expect((await ask<DuplicateList>('viewer', 'GET', 'register/duplicates')).body.pairs).toEqual([])
    })

    it('are suggested where one office left out a number, and not where both wrote another', async () => {
      const { sql } = database()
      const second = await addPlace(sql, { name: 'Nhà nghỉ Hoa Sen 2 (mẫu)' }, at(5))
      const third = await addPlace(sql, { name: 'Nhà nghỉ Hoa Sen 3 (mẫu)' }, at(8))
      const again = await addPlace(sql, { name: 'Nhà nghỉ Hoa Sen số 2' }, at(50))
      const street = await addPlace(sql, { name: 'Nhà nghỉ Hoa Sen 2, 17 Lê Lợi (mẫu)' }, at(60))
      const { pairs } = (await ask<DuplicateList>('lan', 'GET', 'register/duplicates?province=91')).body
      const found = pairs.map(({ first, second: other }) => `${first.id} ${other.id}`)
      for (const numbered of [second, third, again]) expect(found).toContain(`${a} ${numbered}`)
      expect(found).toContain(`${second} ${again}`)
      expect(found).toContain(`${second} ${street}`)
      expect(found).not.toContain(`${second} ${third}`)
      expect(found).not.toContain(`${third} ${street}`)
      // What is written alike comes first.
      expect(found.slice(0, 3).toSorted()).toEqual([`${a} ${b}`, `${a} ${c}`, `${b} ${c}`])
    })

    it('are not suggested again once they were merged or found to be two places', async () => {
      expect((await ask('minh', 'POST', `register/${b}/distinct`, { from: a, isDistinct: true })).status).toBe(200)
      await merge(c, a)
      const pairs = async () =>
        (await ask<DuplicateList>('lan', 'GET', 'register/duplicates')).body.pairs.map(({ first, second }) => [
          first.id,
          second.id,
        ])
      expect(await pairs()).toEqual([])
      await ask('minh', 'POST', `register/${a}/distinct`, { from: b, isDistinct: false })
      expect(await pairs()).toEqual([[a, b]])
      await unmerge(c)
      expect((await pairs()).length).toBe(3)
    })

    it('read as one: visits, parts and plans of both, by the name of either', async () => {
      const { sql } = database()
      await addVisit(sql, a, { planned_on: '2026-01-05' })
      await addVisit(sql, b, { planned_on: '2026-02-05' })
      await sql`insert into licences (establishment_id, kind, number) values (${a}, 'SECURITY', 'cũ'), (${b}, 'EP', 'mới')`
      await sql`update establishments set name = 'Quán Tên Khác (mẫu)' where id = ${a}`
      expect((await merge(a, b)).body).toMatchObject({ root: b })
      const { body } = await ask<EstablishmentPage>('lan', 'GET', `register/${a}`)
      expect(body.establishment).toMatchObject({ id: b, lastVisitOn: '2026-02-05', visitsThisYear: 2 })
      expect(body.inspections.map(({ establishmentId }) => establishmentId)).toEqual([b, a])
      expect(body.licences.map(({ number }) => number).toSorted()).toEqual(['cũ', 'mới'])
      expect(body.merged.map(({ id }) => id)).toEqual([a])
      const found = (await ask<RegisterPage>('lan', 'GET', 'register?q=ten%20khac')).body
      expect(found.rows.map(({ id }) => id)).toEqual([b])
      expect(found.total).toBe(1)
    })

    it('form chains whose end stands for all, and the middle comes apart with what hangs on it', async () => {
      await merge(a, b)
      expect(await roots()).toEqual([
        [b, b],
        [b, null],
        [c, null],
      ])
      await merge(b, c)
      expect(await roots()).toEqual([
        [c, b],
        [c, c],
        [c, null],
      ])
      expect((await unmerge(b)).body).toMatchObject({ root: b, from: c })
      expect(await roots()).toEqual([
        [b, b],
        [b, null],
        [c, null],
      ])
      await merge(c, a)
      expect(await roots()).toEqual([
        [b, b],
        [b, null],
        [b, a],
      ])
    })

    it('keep what they were at every step, with who did it, and the audit record tells', async () => {
      await merge(a, b)
      await unmerge(a)
      const kept = await database().sql`
        select version, act, person_name, (record->>'root_id')::integer as root from record_versions
        where thing = 'establishments' and record_id = ${a} order by version`
      expect(kept).toEqual([
        { version: 1, act: 'MERGE', personName: 'Minh (mẫu)', root: null },
        { version: 2, act: 'MERGE', personName: 'Minh (mẫu)', root: b },
      ])
      // Both pages tell it: of the place that stood for both, and of the row that stands for itself again.
      const steps = async (id: number) =>
        (await ask<EstablishmentPage>('lan', 'GET', `register/${id}`)).body.mergeSteps.map(
          ({ isMerge, personName, name, place }) => [isMerge, personName, name, place],
        )
      const [names] = await database().sql<{ own: string; other: string }[]>`
        select (select name from establishments where id = ${a}) as own,
          (select name from establishments where id = ${b}) as other`
      const told = [false, true].map((isMerge) => [isMerge, 'Minh (mẫu)', names!.own, names!.other])
      expect(await steps(a)).toEqual(told)
      expect(await steps(b)).toEqual(told)
      expect(await steps(c)).toEqual([])
      const events = await database().sql`
        select detail from audit.events where subject_type = 'establishment' and subject_id = ${String(a)} order by number`
      expect(events.map(({ detail }) => detail)).toEqual([
        { act: 'MERGE', into: b, root: b },
        { act: 'UNMERGE', from: b },
      ])
    })

    it('are refused a ring, a second merge, another version, and whoever may not', async () => {
      await merge(a, b)
      expect((await merge(b, a)).body.error?.problems[0]?.name).toBe('into')
      expect((await merge(a, c)).status).toBe(409)
      expect((await unmerge(b)).status).toBe(409)
      expect((await merge(c, c)).status).toBe(400)
      expect((await ask('minh', 'POST', `register/${c}/merge`, { into: b, version: 7 })).status).toBe(409)
      expect((await merge(c, b, 'laoCai')).status).toBe(404)
      expect((await merge(c, b, 'viewer')).status).toBe(403)
      expect((await merge(c, b, 'sample')).status).toBe(403)
      expect(await roots()).toEqual([
        [b, b],
        [b, null],
        [c, null],
      ])
    })

    it('are guarded as one against repeats, and again as two once they come apart', async () => {
      const { sql } = database()
      await addVisit(sql, a, { planned_on: '2026-01-05' })
      const repeats = async (id: number) =>
        (await sql`select visit_id from access.repeated_visits(${id}, '2026-06-01', 'CHECK', ${['N2O']}, null, null)`)
          .length
      expect([await repeats(a), await repeats(b), await repeats(c)]).toEqual([1, 0, 0])
      await merge(a, b)
      await merge(b, c)
      expect([await repeats(a), await repeats(b), await repeats(c)]).toEqual([1, 1, 1])
      await unmerge(b)
      expect([await repeats(a), await repeats(b), await repeats(c)]).toEqual([1, 1, 0])
    })

    it('stand for themselves on days before they were merged', async () => {
      const { sql } = database()
      await sql`update establishments set created_at = '2026-01-10T02:00:00Z'`
      await merge(a, b)
      await sql`update record_versions set replaced_at = '2026-03-01T02:00:00Z'`
      const on = async (day: string) => {
        const { body } = await ask<RegisterPage>('lan', 'GET', `register?asOf=${day}`)
        return [body.rows.map(({ id }) => id).toSorted((x, y) => x - y), body.asOf]
      }
      expect(await on('2026-02-28')).toEqual([
        [a, b, c],
        { day: '2026-02-28', firstRecordOn: '2026-01-10', isBeforeRecords: false, recordedLater: 0 },
      ])
      expect((await on('2026-03-01'))[0]).toEqual([b, c])
      expect(await on('2026-01-09')).toEqual([
        [],
        { day: '2026-01-09', firstRecordOn: '2026-01-10', isBeforeRecords: true, recordedLater: 0 },
      ])
      await sql`update establishments set opened_on = '2020-05-01' where id = ${b}`
      expect(await on('2026-01-09')).toEqual([
        [b],
        { day: '2026-01-09', firstRecordOn: '2026-01-10', isBeforeRecords: true, recordedLater: 1 },
      ])
      expect((await on('2020-04-30'))[0]).toEqual([])
    })

    it('tells of a past day whether a place was closed, no longer found, or still at work', async () => {
      const { sql } = database()
      const gone = await addPlace(sql, { opened_on: '2019-01-01', closed_on: '2019-06-15', activity: 'NOT_FOUND' })
      const closed = await addPlace(sql, { opened_on: '2019-01-01', closed_on: '2019-06-15', activity: 'CLOSED' })
      const on = async (day: string) => {
        const { body } = await ask<RegisterPage>('lan', 'GET', `register?asOf=${day}`)
        return [gone, closed].map((id) => body.rows.find((row) => row.id === id)?.activity)
      }
      expect(await on('2019-06-14')).toEqual(['ACTIVE', 'ACTIVE'])
      expect(await on('2019-06-15')).toEqual(['NOT_FOUND', 'CLOSED'])
    })
  },
  { units: true },
)
