import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../harness/database.ts'
import { inspectionApp, type Reply } from './inspectionApp.ts'

const ROUNDS = 12

describe('two people who save at the same moment (postgresql)', () => {
  let database: TestDatabase
  let app: ReturnType<typeof inspectionApp>
  beforeAll(async () => {
    database = await openTestDatabase('postgresql', { units: true })
    app = inspectionApp(database)
  })
  afterAll(() => database.close())

  const plan = (establishmentId: number) => app.plan('police', { establishmentId, force: 'CA' })
  const open = (establishmentId: number) => app.open('qltt', { establishmentId })
  const statusesOf = (answers: readonly Reply<unknown>[]) =>
    answers.map(({ status }) => status).toSorted((a, b) => a - b)
  /** An establishment and one that was merged into it. */
  const mergedPlaces = async () => {
    const [root, merged] = [await app.place(), await app.place()]
    await database.sql`update establishments set merged_into_id = ${root}, root_id = ${root} where id = ${merged}`
    return [root, merged] as const
  }
  const written = async (places: readonly number[]) =>
    (
      await database.sql`
        select id from plan_lines where establishment_id = any(${places as number[]})
        union all select id from inspections where establishment_id = any(${places as number[]})`
    ).length

  const PAIRS: Readonly<Record<string, (id: number) => readonly Promise<Reply<unknown>>[]>> = {
    'two plan lines': (id) => [plan(id), app.plan('qltt', { establishmentId: id })],
    'a plan line and an inspection': (id) => [plan(id), open(id)],
    'two inspections': (id) => [open(id), app.open('police', { establishmentId: id, force: 'CA' })],
  }

  it.each(Object.keys(PAIRS))('%s of one place: exactly one goes through, the other is told of it', async (name) => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await app.place()
      const answers = await Promise.all(PAIRS[name]!(id))
      expect(statusesOf(answers)).toEqual([200, 409])
      const stopped = answers.find(({ status }) => status === 409)
      expect(stopped?.body.repeats).toHaveLength(1)
      expect(await written([id])).toBe(1)
    }
  })

  it('of five who plan one place, one goes through', async () => {
    const id = await app.place()
    const answers = await Promise.all([plan(id), open(id), plan(id), open(id), plan(id)])
    expect(statusesOf(answers)).toEqual([200, 409, 409, 409, 409])
  })

  it('waits for a transaction that is not over yet, also through a row that was merged into the place', async () => {
    const [root, merged] = await mergedPlaces()
    let second: Promise<string> | undefined
    const insert = (sql: TestDatabase['sql'], establishmentId: number) => sql`
      insert into plan_lines (province_code, commune_code, establishment_id, force, topics, content, starts_on, ends_on, lead)
      values ('91', '30604', ${establishmentId}, 'CA', '{ORIGIN}', 'Nội dung', '2026-03-02', '2026-03-03', 'Đội 1')`
    await database.sql.begin(async (first) => {
      await insert(first as never, root)
      second = insert(database.sql, merged).then(
        () => 'saved',
        (error: { code: string }) => error.code,
      )
      // It stands waiting for the lock of the guard.
      await expect
        .poll(async () => (await first`select from pg_locks where locktype = 'advisory' and not granted`).length)
        .toBe(1)
    })
    expect(await second).toBe('DN201')
    expect(await written([root, merged])).toBe(1)
  })

  it('the same line of an area that somebody sends twice: it stands once, and both are answered with it', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const line = { content: `Gửi hai lần ${round}` }
      const answers = await Promise.all([app.plan('qltt', line), app.plan('qltt', line), app.plan('qltt', line)])
      expect(statusesOf(answers)).toEqual([200, 200, 200])
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
      const kept = await database.sql`select from plan_lines where content = ${line.content}`
      expect(kept).toHaveLength(1)
    }
  })

  it('a campaign that is narrowed while somebody plans in it: never both', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { body: campaign } = await app.addCampaign('lan')
      const { id, version, isSample: _sample, mayEdit: _may, progress: _progress, ...draft } = campaign
      const answers = await Promise.all([
        app.ask('lan', 'PUT', `campaigns/${id}`, { ...draft, forces: ['CA'], version }),
        app.plan('qltt', { campaignId: id, content: `Khi thu hẹp ${round}` }),
      ])
      expect(statusesOf(answers)).toEqual([200, 400])
    }
  })

  it('a file that is closed while somebody adds a finding: never both', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { body } = await app.open('minh')
      const done = { status: 'DONE', startedOn: '2026-03-02', endedOn: '2026-03-03', result: 'REMIND' }
      await app.progress('minh', body.id, done)
      const finding = { topic: 'ORIGIN', description: 'Thiếu nhãn', measure: 'Bổ sung', dueOn: '2026-05-01' }
      const answers = await Promise.all([
        app.ask('lan', 'POST', `inspections/${body.id}/findings`, finding),
        app.progress('minh', body.id, { closedOn: '2026-03-20' }),
      ])
      expect(statusesOf(answers)).toEqual([200, 400])
      const [row] = await database.sql`
        select closed_on is not null as is_closed, exists(select from findings where inspection_id = inspections.id) as has_open
        from inspections where id = ${body.id}`
      expect(row?.isClosed).toBe(!row?.hasOpen)
    }
  })
})
