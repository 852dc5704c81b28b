import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Grant } from '../../data/model/roles.ts'
import { dayNumber, isoDay, localToday } from '../../data/model/localDay.ts'
import type { Ledger, LedgerRows } from '../../data/model/inspections/ledger.ts'
import { Random } from '../../data/sample/random.ts'
import { describeOnEachEngine } from '../../test/harness/database.ts'
import { aGrant, aPerson, testAuth } from '../../test/harness/people.ts'
import { createApp } from '../app.ts'
import type { Sql } from '../database/connect.ts'

const OWN = '30604'
const OTHER = '30316'
// Yet to come, so that what is planned in it can still be done.
const MONTH = 'province=91&from=2096-03-01&to=2096-03-31'
const EVERYBODY = aGrant('CONSOLIDATOR')

interface Visit {
  readonly number: string
  readonly type: string
  readonly communeCode: string
  readonly day: string
  readonly force: string
  readonly jointForces: string[]
  readonly topics: string[]
  readonly status: string
  readonly result: string | null
  readonly sensitivity: string
  readonly isUnannounced: boolean
  readonly formerUnitCode: string | null
  readonly establishmentId: number | null
  readonly overrideReason: string | null
}
let count = 0
const addVisit = async (sql: Sql, changes: Partial<Visit> = {}): Promise<number> => {
  const { day = '2096-03-10', status = 'DONE', ...visit } = changes
  const [row] = await sql<{ id: number }[]>`
    insert into inspections ${sql({
      number: `K-${++count}`,
      type: 'PLANNED',
      basis: 'PLAN',
      level: 'DEPARTMENT',
      provinceCode: '91',
      communeCode: OWN,
      force: 'CA',
      topics: ['FOOD'],
      lead: 'Đoàn',
      status,
      plannedOn: day,
      startedOn: status === 'PROPOSED' ? null : day,
      endedOn: status === 'DONE' ? day : null,
      result: status === 'DONE' ? 'OK' : null,
      isAfterwards: true,
      ...visit,
    })} returning id`
  return row?.id ?? 0
}
const addLine = (sql: Sql, changes: Record<string, unknown> = {}) =>
  sql`insert into plan_lines ${sql({
    provinceCode: '91',
    communeCode: OWN,
    force: 'CA',
    topics: ['FOOD'],
    content: 'Kiểm tra',
    startsOn: '2096-03-25',
    endsOn: '2096-04-02',
    lead: 'Đoàn',
    ...changes,
  })}`

describeOnEachEngine(
  'the coverage ledger',
  (database) => {
    let app: ReturnType<typeof createApp>
    let who: Grant = EVERYBODY
    const sql = () => database().sql
    const read = async (query: string, grant = EVERYBODY): Promise<Ledger> => {
      who = grant
      const answer = await app.request(`/api/ledger?${query}`)
      expect(answer.status, await answer.clone().text()).toBe(200)
      return (await answer.json()) as Ledger
    }
    const cell = ({ communes, forces, topics, cells }: Ledger, commune: string, force: string, topic: string) =>
      cells[communes.indexOf(commune)]?.charAt(forces.indexOf(force) * topics.length + topics.indexOf(topic))

    beforeAll(() => {
      const identify = async () => aPerson(who)
      const { engine } = database()
      app = createApp({
        sql: sql(),
        identify,
        auth: testAuth(sql()),
        version: '0',
        engine,
        basemap: null,
        webFolder: null,
      })
    })
    beforeEach(async () => {
      for (const table of ['inspections', 'plan_lines', 'campaigns', 'exemptions', 'establishments']) {
        await sql()`update ${sql()(table)} set is_sample = true`
        await sql()`update inspections set plan_line_id = null`
      }
      for (const table of ['inspections', 'plan_lines', 'campaigns', 'exemptions', 'establishments']) {
        await sql()`delete from ${sql()(table)}`
      }
    })

    it('has one cell for every commune, force and topic, and what is no visit and no plan is a gap', async () => {
      const ledger = await read(MONTH)
      expect(ledger.communes).toHaveLength(102)
      expect([ledger.forces.length, ledger.topics.length]).toEqual([12, 11])
      expect(new Set(ledger.cells)).toEqual(new Set(['G'.repeat(12 * 11)]))
      expect(ledger.totals).toEqual({ done: 0, planned: 0, exempt: 0, gap: 102 * 12 * 11, lapsed: 0 })
    })

    it('counts a joint visit once in the total and once in the line of each force', async () => {
      await addVisit(sql(), { force: 'QLTT', jointForces: ['CA', 'QLTT', 'XA'], topics: ['FOOD', 'FAKES'] })
      await addVisit(sql(), { force: 'QLTT', topics: ['PRICE'] })
      const ledger = await read(MONTH)
      expect(ledger.inspections).toEqual({ done: 2, joint: 1 })
      for (const force of ['QLTT', 'CA', 'XA']) {
        for (const topic of ['FOOD', 'FAKES']) expect(cell(ledger, OWN, force, topic)).toBe('D')
      }
      expect(ledger.totals.done).toBe(7)
      expect((await read(`${MONTH}&forces=XA&topics=FAKES`)).inspections).toEqual({ done: 1, joint: 1 })
      expect((await read(`${MONTH}&forces=BP`)).inspections).toEqual({ done: 0, joint: 0 })
    })

    it('lets every commune that came of a former unit inherit its visits, whole or in part', async () => {
      const units = await sql()<{ code: string; communes: string[]; extents: string[] }[]>`
        select former_code as code, array_agg(commune_code order by commune_code) as communes,
          array_agg(distinct extent) as extents
        from commune_successors join communes on communes.code = commune_code
        where province_code = '91' group by 1 order by 1`
      const split = units.find(({ communes, extents }) => communes.length > 1 && extents.includes('PARTIAL'))!
      const whole = units.find(
        ({ communes, extents }) => extents.includes('FULL') && !communes.some((code) => split.communes.includes(code)),
      )!
      await addVisit(sql(), { day: '2025-06-02', communeCode: split.communes[0]!, formerUnitCode: split.code })
      await addVisit(sql(), { day: '2025-06-03', communeCode: whole.communes[0]!, formerUnitCode: whole.code })
      const ledger = await read('province=91&from=2025-06-01&to=2025-06-30&forces=CA&topics=FOOD')
      const done = ledger.communes.filter((_, place) => ledger.cells[place] === 'D')
      expect(done).toEqual([...split.communes, ...whole.communes].toSorted())
      expect(ledger.inspections.done).toBe(2)
      expect(ledger.totals.done).toBe(done.length)
    })

    it('takes plans, but not those called off, opened or hidden, and no visit that was stopped or called off', async () => {
      await addLine(sql())
      await addLine(sql(), { communeCode: OTHER, state: 'CANCELLED', cancelledReason: 'trùng' })
      await addLine(sql(), { force: 'XA', isUnannounced: true })
      await addVisit(sql(), { force: 'BP', status: 'PROPOSED' })
      await addVisit(sql(), { force: 'QLTT', status: 'STOPPED' })
      await addVisit(sql(), { force: 'HQ', status: 'RUNNING', isUnannounced: true })
      const ledger = await read(MONTH)
      expect(['CA', 'XA', 'BP', 'QLTT', 'HQ'].map((force) => cell(ledger, OWN, force, 'FOOD')).join('')).toBe('PGPGG')
      expect(cell(ledger, OTHER, 'CA', 'FOOD')).toBe('G')
      expect(cell(await read('province=91&from=2096-02-01&to=2096-03-24'), OWN, 'CA', 'FOOD')).toBe('G')
    })

    it('leaves as gaps what was planned or begun in a period that is over, and says how many', async () => {
      await addLine(sql(), { startsOn: '2024-03-25', endsOn: '2024-04-02' })
      await addVisit(sql(), { day: '2024-03-10', status: 'RUNNING', force: 'XA' })
      const ledger = await read('province=91&from=2024-03-01&to=2024-03-31&forces=CA.XA&topics=FOOD')
      expect(ledger.totals).toEqual({ done: 0, planned: 0, exempt: 0, gap: 204, lapsed: 2 })
    })

    it('has no gap where a visit begun before the period is under way within its legal time', async () => {
      const today = dayNumber(isoDay(localToday()))
      const begun = (days: number, force: string, status = 'RUNNING') =>
        addVisit(sql(), { day: isoDay(today - days), force, status })
      const id = await begun(5, 'CA')
      await begun(40, 'XA')
      await begun(5, 'BP', 'PAUSED')
      const period = `province=91&from=${isoDay(today)}&to=${isoDay(today + 20)}`
      const ledger = await read(`${period}&forces=CA.XA.BP&topics=FOOD`)
      expect(['CA', 'XA', 'BP'].map((force) => cell(ledger, OWN, force, 'FOOD')).join('')).toBe('PGG')
      who = EVERYBODY
      const rows = await app.request(`/api/ledger/rows?${period}&commune=${OWN}&force=CA&topic=FOOD`)
      expect(((await rows.json()) as LedgerRows).inspections.map((one) => one.id)).toEqual([id])
      // Whatever its level, but to nobody who may not know of it.
      await addVisit(sql(), { day: isoDay(today - 5), force: 'HQ', status: 'RUNNING', sensitivity: 'RESTRICTED' })
      await addVisit(sql(), { day: isoDay(today - 5), force: 'THUE', status: 'RUNNING', isUnannounced: true })
      const briefed = await read(`${period}&forces=CA.HQ.THUE&topics=FOOD`, aGrant('VIEWER', { provinceCode: '91' }))
      expect(['CA', 'HQ', 'THUE'].map((force) => cell(briefed, OWN, force, 'FOOD')).join('')).toBe('PPG')
      who = EVERYBODY
      const later = await read(`province=91&from=${isoDay(today + 21)}&to=${isoDay(today + 40)}&forces=CA&topics=FOOD`)
      expect(later.totals.planned).toBe(0)
    })

    it('knows an exemption that covers the whole period, and a visit that outweighs it', async () => {
      const exempt = { provinceCode: '91', communeCode: OWN, ground: 'Địa bàn có dịch', validFrom: '2096-03-01' }
      await sql()`insert into exemptions ${sql()({ ...exempt, validTo: '2096-03-31', topic: 'FOOD' })}`
      await sql()`insert into exemptions ${sql()({ ...exempt, validTo: '2096-03-30', topic: 'FAKES' })}`
      await addVisit(sql(), { force: 'XA' })
      const ledger = await read(MONTH)
      expect(cell(ledger, OWN, 'CA', 'FOOD')).toBe('E')
      expect(cell(ledger, OWN, 'XA', 'FOOD')).toBe('D')
      expect(cell(ledger, OWN, 'CA', 'FAKES')).toBe('G')
    })

    it('exempts a force from what it does not answer for in every commune, of whoever reads', async () => {
      const days = { validFrom: '2096-03-01', validTo: '2096-03-31' }
      const ground = 'Không được giao'
      await sql()`insert into exemptions ${sql()({ provinceCode: '91', force: 'KL', topic: 'FOOD', ground, ...days })}`
      await sql()`insert into exemptions ${sql()({ provinceCode: '15', force: 'KL', topic: 'FAKES', ground, ...days })}`
      await addVisit(sql(), { force: 'KL', communeCode: OTHER })
      const officer = aGrant('COMMUNE_OFFICER', { provinceCode: '91', communeCodes: [OWN] })
      for (const ledger of [await read(MONTH), await read(MONTH, officer)]) {
        expect(cell(ledger, OWN, 'KL', 'FOOD')).toBe('E')
        expect(cell(ledger, OWN, 'KL', 'FAKES')).toBe('G')
        expect(ledger.totals.exempt).toBe(ledger.communes.filter((code) => code !== OTHER).length)
      }
      await expect(
        sql()`insert into exemptions ${sql()({ provinceCode: '91', ground, ...days })}`.execute(),
      ).rejects.toThrow('check constraint')
    })

    it('shows people of one commune or one force their own cells only', async () => {
      await addVisit(sql(), { force: 'CA' })
      await addVisit(sql(), { force: 'QLTT', communeCode: OTHER })
      const officer = await read(MONTH, aGrant('COMMUNE_OFFICER', { provinceCode: '91', communeCodes: [OWN] }))
      expect(officer.communes).toEqual([OWN])
      expect(officer.inspections.done).toBe(1)
      const reporter = await read(MONTH, aGrant('UNIT_REPORTER', { provinceCode: '91', force: 'QLTT' }))
      expect(reporter.forces).toEqual(['QLTT'])
      expect(reporter.inspections.done).toBe(1)
      const foreign = await read(MONTH, aGrant('INSPECTOR', { provinceCode: '15' }))
      expect([foreign.communes, foreign.cells, foreign.totals.gap]).toEqual([[], [], 0])
    })

    it('counts a restricted visit for those who cannot read it', async () => {
      await addVisit(sql(), { sensitivity: 'RESTRICTED' })
      const ledger = await read(MONTH, aGrant('VIEWER', { provinceCode: '91' }))
      expect(cell(ledger, OWN, 'CA', 'FOOD')).toBe('D')
      expect(ledger.inspections.done).toBe(1)
    })

    it('opens a cell to the visits and lines that it counts, but not to those that the person may not read', async () => {
      const [unit] = await sql()<{ code: string }[]>`
        select former_code as code from commune_successors where commune_code = ${OWN} and extent = 'FULL' limit 1`
      const own = await addVisit(sql(), { jointForces: ['XA'], day: '2096-03-12' })
      const inherited = await addVisit(sql(), { communeCode: OTHER, formerUnitCode: unit!.code, day: '2096-03-11' })
      const restricted = await addVisit(sql(), { sensitivity: 'RESTRICTED', day: '2096-03-10' })
      await addVisit(sql(), { topics: ['PRICE'] })
      await addVisit(sql(), { status: 'STOPPED' })
      await addVisit(sql(), { day: '2096-04-01' })
      await addLine(sql())
      await addLine(sql(), { state: 'CANCELLED', cancelledReason: 'trùng' })
      const rows = async (query: string, grant: Grant) => {
        who = grant
        const answer = await app.request(`/api/ledger/rows?${MONTH}&commune=${OWN}&${query}`)
        expect(answer.status, await answer.clone().text()).toBe(200)
        return (await answer.json()) as { inspections: { id: number }[]; planLines: { communeCode: string }[] }
      }
      const cellOf = 'force=CA&topic=FOOD'
      const all = await rows(cellOf, EVERYBODY)
      expect(all.inspections.map(({ id }) => id)).toEqual([own, inherited, restricted])
      expect(all.planLines.map(({ communeCode }) => communeCode)).toEqual([OWN])
      const viewer = await rows(cellOf, aGrant('VIEWER', { provinceCode: '91' }))
      expect(viewer.inspections.map(({ id }) => id)).toEqual([own, inherited])
      expect((await rows('force=XA&topic=FOOD', EVERYBODY)).inspections.map(({ id }) => id)).toEqual([own])
      expect((await rows('topic=PRICE', EVERYBODY)).inspections).toHaveLength(1)
      expect(
        (await rows('', aGrant('COMMUNE_OFFICER', { provinceCode: '91', communeCodes: [OTHER] }))).planLines,
      ).toEqual([])
    })

    it('is of a campaign by its own days, communes, forces and topics, and of no other visit', async () => {
      const [campaign] = await sql()<{ id: number }[]>`insert into campaigns ${sql()({
        code: 'C1',
        name: 'Cao điểm',
        theme: 'SMUG',
        provinceCode: '91',
        communeCodes: [OWN, OTHER],
        forces: ['QLTT', 'CA'],
        topics: ['FAKES'],
        startsOn: '2096-03-01',
        endsOn: '2096-04-15',
      })} returning id`
      const campaignId = campaign!.id
      await addVisit(sql(), { topics: ['FAKES'], ...({ campaignId } as object) })
      await addVisit(sql(), { topics: ['FAKES'], communeCode: OTHER })
      const ledger = await read(`campaign=${campaignId}`)
      expect(ledger.query).toMatchObject({ from: '2096-03-01', to: '2096-04-15', campaignId })
      expect(ledger.communes).toEqual([OTHER, OWN])
      expect(ledger.forces).toEqual(['QLTT', 'CA'])
      expect(ledger.cells).toEqual(['GG', 'GD'])
      who = EVERYBODY
      expect((await app.request('/api/ledger?campaign=999999')).status).toBe(404)
      for (const wrong of ['province=91', 'from=2096-01-01&to=2096-02-01', `campaign=${campaignId}&from=2096-01-01`]) {
        expect((await app.request(`/api/ledger?${wrong}`)).status, wrong).toBe(400)
      }
    })

    it('counts establishments by commune: all, inspected, never, not for long, repeats with their reasons, merged ones as one', async () => {
      const place = async (code: string, changes: Record<string, unknown> = {}) => {
        const [row] = await sql()<{ id: number }[]>`insert into establishments ${sql()({
          code,
          name: code,
          type: 'SHOP',
          provinceCode: '91',
          communeCode: OWN,
          precision: 'COMMUNE',
          source: 't',
          sourceNumber: code,
          ...changes,
        })} returning id`
        return row!.id
      }
      const kept = await place('A', { facilityClass: 'F_RISK' })
      const merged = await place('B', { mergedIntoId: kept, rootId: kept, communeCode: OTHER })
      const old = await place('C')
      const surveyed = await place('D')
      await place('E', { activity: 'CLOSED', closedOn: '2096-02-01' })
      // Twice at what is one place, with the same content: the later one repeats. Another year does not count.
      await addVisit(sql(), { day: '2096-01-05', establishmentId: kept })
      await addVisit(sql(), { day: '2096-03-05', establishmentId: merged, force: 'QLTT' })
      await addVisit(sql(), {
        day: '2096-03-20',
        establishmentId: kept,
        overrideReason: 'R_OTHERCONTENT',
        topics: ['PRICE'],
      })
      await addVisit(sql(), { day: '2094-12-30', establishmentId: old })
      // Counted, or met on the road, is not inspected: as the register, the guard and the next visits have it.
      await addVisit(sql(), { day: '2096-03-12', establishmentId: surveyed, type: 'SURVEY' })
      await addVisit(sql(), { day: '2096-03-13', establishmentId: old, type: 'VEHICLE' })
      const { establishments, communes } = await read(MONTH)
      expect(establishments[communes.indexOf(OWN)]).toEqual({
        all: 3,
        inspected: 1,
        repeats: 2,
        reasons: { NONE: 1, R_OTHERCONTENT: 1 },
        never: 1,
        stale: 1,
        byClass: { F_RISK: { all: 1, inspected: 1 }, NONE: { all: 2, inspected: 0 } },
      })
      expect(establishments[communes.indexOf(OTHER)]!.all).toBe(0)
      const long = await read(`${MONTH}&stale=36`)
      expect(long.establishments[communes.indexOf(OWN)]!.stale).toBe(0)
    })

    it('of random visits and plans is what a look at every row finds', async () => {
      const random = new Random(91)
      const communes = ['30316', '30604', '30520', '30341']
      const forces = ['CA', 'QLTT', 'XA']
      const topics = ['FOOD', 'FAKES', 'PRICE']
      const some = (list: string[]) => {
        const kept = list.filter(() => random.chance(0.4))
        return kept.length > 0 ? kept : [random.pick(list)]
      }
      const visits = Array.from({ length: 40 }, () => ({
        communeCode: random.pick(communes),
        day: isoDay(dayNumber('2096-02-20') + random.integer(0, 50)),
        force: random.pick(forces),
        jointForces: random.chance(0.3) ? some(forces) : [],
        topics: some(topics),
        status: random.pick(['DONE', 'DONE', 'RUNNING', 'PROPOSED', 'STOPPED']),
      }))
      for (const visit of visits) await addVisit(sql(), visit)
      const lines = Array.from({ length: 15 }, () => {
        const start = dayNumber('2096-02-10') + random.integer(0, 60)
        return {
          communeCode: random.pick(communes),
          force: random.pick(forces),
          jointForces: random.chance(0.3) ? some(forces) : [],
          topics: some(topics),
          startsOn: isoDay(start),
          endsOn: isoDay(start + random.integer(0, 12)),
        }
      })
      for (const line of lines) await addLine(sql(), line)
      const ledger = await read(`${MONTH}&forces=${forces.join('.')}&topics=${topics.join('.')}`)
      const touches =
        (one: { force: string; jointForces: string[]; topics: string[]; communeCode: string }) =>
        (commune: string, force: string, topic: string) =>
          one.communeCode === commune &&
          (one.force === force || one.jointForces.includes(force)) &&
          one.topics.includes(topic)
      const isInMonth = ({ day }: { day: string }) => day.startsWith('2096-03')
      for (const commune of communes) {
        for (const force of forces) {
          for (const topic of topics) {
            const own = visits.filter((visit) => isInMonth(visit) && touches(visit)(commune, force, topic))
            const planned = lines.some(
              (line) =>
                line.startsOn <= '2096-03-31' && line.endsOn >= '2096-03-01' && touches(line)(commune, force, topic),
            )
            const expected = own.some(({ status }) => status === 'DONE')
              ? 'D'
              : planned || own.some(({ status }) => status !== 'STOPPED')
                ? 'P'
                : 'G'
            expect(cell(ledger, commune, force, topic), `${commune} ${force} ${topic}`).toBe(expected)
          }
        }
      }
      const done = visits.filter((visit) => isInMonth(visit) && visit.status === 'DONE')
      expect(ledger.inspections).toEqual({
        done: done.length,
        joint: done.filter(({ force, jointForces }) => jointForces.some((joint) => joint !== force)).length,
      })
    })
  },
  { units: true },
)
