import { beforeAll, expect, it } from 'vitest'
import type { Pool, Sql } from '../../server/database/connect.ts'
import type { RepeatList } from '../../data/model/inspections/requests.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aPlanLine, CHAU_DOC, DONE, inspectionApp, type PersonName } from './inspectionApp.ts'
import { aRandomVisit, type RandomVisit, repeatsOf, seeded } from './randomVisits.ts'

const A_SIGN = { reason: 'R_SIGN', document: null, note: 'Có tố giác bán hàng lậu' }
const PLACES = 60
const ATTEMPTS = 900

describeOnEachEngine(
  'the guard against repeats',
  (database) => {
    let app: ReturnType<typeof inspectionApp>
    beforeAll(() => {
      app = inspectionApp(database())
    })

    /** Writes a visit as a program would that knows of no guard; its id. */
    const write = async (sql: Sql, visit: RandomVisit, lines: ReadonlyMap<string, number>, reason: string | null) => {
      const common = {
        provinceCode: '91',
        communeCode: '30604',
        establishmentId: visit.establishmentId,
        force: 'QLTT',
        topics: visit.topics as string[],
        lead: 'Đội 1 (mẫu)',
        assigned: visit.assigned as string[],
        isUnannounced: visit.isUnannounced,
        createdBy: visit.createdBy,
        cancelledReason: visit.isCancelled ? 'thôi' : null,
        overrideReason: reason,
        overrideNote: reason && 'dấu hiệu',
      }
      const [row] =
        visit.visit === 'PLAN'
          ? await sql<{ id: number }[]>`insert into plan_lines ${sql({
              ...common,
              content: 'Nội dung',
              visitKind: visit.kind,
              startsOn: visit.day,
              endsOn: visit.day,
              state: visit.isCancelled ? 'CANCELLED' : 'PLANNED',
            })} returning id`
          : await sql<{ id: number }[]>`insert into inspections ${sql({
              ...common,
              number: visit.key,
              type: visit.type,
              basis: 'PLAN',
              level: 'DEPARTMENT',
              planLineId: visit.lineKey === null ? null : lines.get(visit.lineKey)!,
              plannedOn: visit.day,
              ...(visit.isDone && { status: 'DONE', startedOn: visit.day, endedOn: visit.day, result: 'OK' }),
            })} returning id`
      return row!.id
    }

    /** Establishments of which some were merged, one through another. */
    const mergedPlaces = async (sql: Pool) => {
      const ids: number[] = []
      for (let index = 0; index < PLACES; index++) ids.push(await app.place())
      const roots = new Map<number, number>()
      for (let index = 0; index < PLACES; index += 4) {
        const [root, second, third] = ids.slice(index, index + 3) as [number, number, number]
        roots.set(second, root).set(third, root)
        await sql`update establishments set merged_into_id = ${root}, root_id = ${root} where id = ${second}`
        await sql`update establishments set merged_into_id = ${second}, root_id = ${root} where id = ${third}`
      }
      return { ids, rootOf: (id: number) => roots.get(id) ?? id }
    }

    it('stops a random visit exactly when it repeats one that was let through, and names just those', async () => {
      const { sql } = database()
      const { ids, rootOf } = await mergedPlaces(sql)
      const random = seeded(20_261_125)
      const standing: RandomVisit[] = []
      const idOf = new Map<string, number>()
      let stopped = 0
      let pairs = 0
      let named = 0
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const open = standing.filter(
          (line) =>
            line.visit === 'PLAN' &&
            !line.isCancelled &&
            !standing.some(({ lineKey, isCancelled }) => lineKey === line.key && !isCancelled),
        )
        const visit = aRandomVisit(random, `V${attempt}`, ids, open)
        const repeats = repeatsOf(visit, standing, { who: visit.createdBy, rootOf })
        pairs += standing.length
        const isLookedAt =
          !visit.isCancelled && !(visit.visit === 'INSPECTION' && ['VEHICLE', 'SURVEY'].includes(visit.type))
        const answer = await sql
          .begin(async (transaction) => {
            await transaction`select set_config('diem_nong.person', ${visit.createdBy}, true)`
            const found = await transaction<
              { visit: RandomVisit['visit']; visitId: number; rule: string; sameTopics: string[] }[]
            >`
              select visit, visit_id, rule, same_topics from access.repeated_visits(${visit.establishmentId},
                ${visit.day}::date, ${visit.kind}, ${visit.topics as string[]}::text[],
                ${visit.lineKey === null ? null : idOf.get(visit.lineKey)!}, null)`
            const expected = repeats.map((other) => ({
              visit: other.visit,
              visitId: idOf.get(other.key)!,
              rule: other.kind === visit.kind ? 'SAME_KIND' : 'SAME_CONTENT',
              sameTopics: other.topics.filter((topic) => visit.topics.includes(topic)),
            }))
            const sorted = (list: typeof expected) =>
              list
                .map((one) => `${one.visit} ${one.visitId} ${one.rule} ${one.sameTopics.toSorted().join(',')}`)
                .toSorted()
            expect(sorted([...found]), JSON.stringify(visit)).toEqual(sorted(expected))
            named += expected.length
            return write(transaction as unknown as Sql, visit, idOf, null)
          })
          .catch((error: { code?: string }) => {
            if (error.code !== 'DN201') throw error
            return null
          })
        expect(answer === null, JSON.stringify({ visit, repeats })).toBe(isLookedAt && repeats.length > 0)
        if (answer === null) {
          stopped++
          // With a reason it stands there all the same: later ones must meet it too.
          if (random() < 0.5) continue
          const id = await sql.begin((transaction) => write(transaction as unknown as Sql, visit, idOf, 'R_SIGN'))
          idOf.set(visit.key, id)
        } else idOf.set(visit.key, answer)
        standing.push(visit)
      }
      expect(pairs).toBeGreaterThan(100_000)
      expect(stopped).toBeGreaterThan(150)
      expect(ATTEMPTS - stopped).toBeGreaterThan(300)
      expect(named).toBeGreaterThan(500)
    })

    it('answers who, when and what, of whichever force, also where the person sees nothing else of it', async () => {
      const establishmentId = await app.place()
      const { body: opened } = await app.open('minh', {
        establishmentId,
        number: `7/KT-${establishmentId}`,
        sensitivity: 'RESTRICTED',
        jointForces: ['BP'],
      })
      const answer = await app.plan('police', {
        establishmentId,
        force: 'CA',
        startsOn: '2026-09-01',
        endsOn: '2026-09-02',
      })
      expect(answer).toMatchObject({
        status: 409,
        body: {
          error: { code: 'REPEATED', problems: [] },
          repeats: [
            {
              visit: 'INSPECTION',
              id: opened.id,
              force: 'QLTT',
              jointForces: ['BP'],
              day: '2026-03-02',
              rule: 'SAME_KIND',
              isDone: false,
            },
          ],
        },
      })
      expect(answer.body.error?.message).toContain(
        `Quản lý thị trường, Bộ đội Biên phòng kiểm tra (số 7/KT-${establishmentId}) 02/03/2026, nội dung Hàng lậu, nguồn gốc, xuất xứ`,
      )
      const check = await app.ask<RepeatList>('police', 'POST', 'plan-lines/check', {
        ...aPlanLine,
        establishmentId,
        startsOn: '2026-09-01',
      })
      expect(check.body.repeats).toEqual(answer.body.repeats)
      const other = { establishmentId, force: 'CA', startsOn: '2027-01-01', endsOn: '2027-01-02' }
      expect((await app.plan('police', other)).status).toBe(200)
      const kept = await database()
        .sql`select count(*)::int as lines from plan_lines where establishment_id = ${establishmentId}`
      expect(kept).toEqual([{ lines: 1 }])
    })

    it('tells nothing of a place that who asks does not see', async () => {
      const establishmentId = await app.place()
      await app.open('minh', { establishmentId })
      const repeats = async (who: PersonName) =>
        (await app.ask<RepeatList>(who, 'POST', 'plan-lines/check', { ...aPlanLine, establishmentId })).body.repeats
      expect(await repeats('police')).toHaveLength(1)
      expect(await repeats('laoCai')).toEqual([])
      await database().sql`update establishments set sensitivity = 'SEALED' where id = ${establishmentId}`
      expect(await repeats('police')).toEqual([])
    })

    it('holds the legal reasons to what each asks for', async () => {
      const establishmentId = await app.place()
      await app.open('minh', { establishmentId })
      const again = (override: object | null, changes = {}) =>
        app.plan('minh', {
          establishmentId,
          startsOn: '2026-08-01',
          endsOn: '2026-08-02',
          override: override as never,
          ...changes,
        })
      const reason = (code: string, changes = {}) => ({ reason: code, document: null, note: null, ...changes })
      expect((await again(null)).status).toBe(409)
      expect((await again(reason('R_DIRECT'))).body.error?.problems).toMatchObject([{ name: 'override.document' }])
      expect((await again(reason('R_SIGN'))).body.error?.problems).toMatchObject([{ name: 'override.note' }])
      expect((await again(reason('R_FOLLOW'))).body.error?.problems[0]?.message).toContain('chưa có tồn tại nào')
      expect((await again(reason('R_OTHERCONTENT'))).body.error?.problems[0]?.message).toContain('Nội dung trùng')
      const elsewhere = await again(reason('R_OTHERCONTENT'), { topics: ['WASTE'] })
      expect(elsewhere.body).toMatchObject({ override: { reason: 'R_OTHERCONTENT', document: null, note: null } })
      expect((await again(reason('R_DIRECT', { document: '15/CĐ-TTg' }), { topics: ['PRICE'] })).status).toBe(200)
      expect((await again(A_SIGN, { topics: ['PRICE'] })).status).toBe(200)
      const widened = await app.ask('minh', 'PUT', `plan-lines/${elsewhere.body.id}`, {
        ...aPlanLine,
        establishmentId,
        startsOn: '2026-08-01',
        endsOn: '2026-08-02',
        topics: ['WASTE', 'ORIGIN'],
        override: reason('R_OTHERCONTENT'),
        version: 1,
      })
      expect(widened.body.error?.problems[0]?.message).toContain('Nội dung trùng')
    })

    it('asks again where a visit moves into another year or place, and not while it goes on as it was let through', async () => {
      const [first, second] = [await app.place(), await app.place()]
      await app.plan('minh', { establishmentId: second, startsOn: '2027-02-01', endsOn: '2027-02-02' })
      const { body: line } = await app.plan('minh', { establishmentId: first })
      const change = (version: number, changes: object) =>
        app.ask('minh', 'PUT', `plan-lines/${line.id}`, { ...aPlanLine, establishmentId: first, version, ...changes })
      expect((await change(1, { startsOn: '2026-11-01', endsOn: '2026-11-02' })).status).toBe(200)
      expect((await change(2, { establishmentId: second })).status).toBe(200)
      expect(await change(3, { establishmentId: second, startsOn: '2027-01-01', endsOn: '2027-01-02' })).toMatchObject({
        status: 409,
        body: { error: { code: 'REPEATED' }, repeats: [{ visit: 'PLAN', day: '2027-02-01' }] },
      })
      // Somebody else came later with a reason: the first goes on unasked.
      const { body: opened } = await app.open('minh', { establishmentId: first })
      const later = await app.plan('police', {
        establishmentId: first,
        force: 'CA',
        startsOn: '2026-04-01',
        endsOn: '2026-04-02',
        override: A_SIGN,
      })
      expect(later.status).toBe(200)
      expect((await app.progress('minh', opened.id, DONE)).body.status).toBe('DONE')
    })

    it('lets what a line planned be carried out, with the reason it was given', async () => {
      const establishmentId = await app.place()
      await app.open('police', { establishmentId, force: 'CA' })
      const { body: line } = await app.plan('minh', { establishmentId, override: A_SIGN })
      const opened = await app.open('minh', { planLineId: line.id, force: '', communeCode: '', topics: [], lead: '' })
      expect(opened.body).toMatchObject({
        establishmentId,
        override: A_SIGN,
        force: 'QLTT',
        lead: 'Đội 1 (mẫu)',
        repeats: 1,
      })
      const twice = await app.open('minh', { planLineId: line.id, force: '', communeCode: '' })
      expect(twice.body.error?.problems).toMatchObject([{ name: 'planLineId' }])
      const area = await app.open('minh', { establishmentId: null, communeCode: CHAU_DOC })
      expect([area.status, area.body.repeats]).toEqual([200, 0])
    })
  },
  { units: true },
)
