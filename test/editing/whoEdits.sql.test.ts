import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeRecord } from '../../server/things/editing/saveRecord.ts'
import { recordJudge } from '../../server/things/editing/recordJudge.ts'
import { connect } from '../../server/database/connect.ts'
import { addCases, aCase } from '../builders.ts'
import { describeOnEachEngine, openTestDatabase, type TestDatabase } from '../harness/database.ts'
import { EDITORS, editingApp } from './editingApp.ts'

const IN_VINH_AN = [105.157111, 10.41038]
const IN_CHAU_DOC = [105.121733, 10.7052]
const IN_LAO_CAI = [103.97512, 22.48431]
const point = (coordinates: number[]) => ({ type: 'Point' as const, coordinates })
const NEW_CASE = { kind: 'DRUG_249', force: 'CA', date: '02/03/2026' }

describeOnEachEngine(
  'a record that people edit',
  (database) => {
    let desk: ReturnType<typeof editingApp>
    beforeAll(() => {
      desk = editingApp(database())
    })
    const aNewCase = async (changes: Parameters<typeof aCase>[0] = {}) => {
      const [id] = await addCases(database().sql, [
        aCase({ position: IN_VINH_AN as [number, number], force: 'CA', ...changes }),
      ])
      return `cases/${id}`
    }

    it('keeps what the first of two saved: the second is told who changed what, and nothing is lost', async () => {
      const path = await aNewCase({ status: 'NEW' })
      const [mine, theirs] = [await desk.read('lan', path), await desk.read('minh', path)]
      expect((await desk.change('minh', path, theirs, { status: 'CLOSED', subjects: '3' })).status).toBe(200)
      const refused = await desk.change('lan', path, mine, { subjects: '5' })
      expect(refused.status).toBe(409)
      expect(refused.body.error?.code).toBe('CONFLICT')
      expect(refused.body.error?.message).toMatch(/^Minh \(mẫu\) đã sửa hồ sơ này lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}/)
      expect(refused.body.error?.problems.map(({ name, value, message }) => [name, value, message])).toEqual([
        ['status', 'CLOSED', 'Trước: “NEW”. Nay: “CLOSED”.'],
        ['subjects', '3', 'Trước: “0”. Nay: “3”.'],
      ])
      expect((await desk.read('lan', path)).cells).toMatchObject({ status: 'CLOSED', subjects: '3' })
    })

    it('is written by one of two who save in the same moment, each in a transaction of its own', async () => {
      const { sql, url, engine } = database()
      const path = await aNewCase()
      const id = Number(path.split('/')[1])
      const opened = await desk.read('lan', path)
      // The embedded engine has one connection for all: there the two wait for each other in its queue.
      const pools = engine === 'embedded' ? [sql, sql] : [connect(url, { max: 2 }), connect(url, { max: 2 })]
      const save = (pool: typeof sql, person: (typeof EDITORS)['lan' | 'minh'], subjects: string) =>
        changeRecord({ pool, person, judge: recordJudge(pool), record: async () => {} }, 'cases', id, {
          version: 1,
          cells: { ...opened.cells, subjects },
          shape: opened.shape,
        })
      const results = await Promise.allSettled([
        save(pools[0]!, EDITORS.lan, '11'),
        save(pools[1]!, EDITORS.minh, '22'),
      ])
      if (engine !== 'embedded') await Promise.all(pools.map((pool) => pool.end()))
      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      const loser = results.find((result) => result.status === 'rejected')
      expect(loser?.reason).toMatchObject({ status: 409, code: 'CONFLICT' })
      const winner = results[0]?.status === 'fulfilled' ? '11' : '22'
      const now = await desk.read('lan', path)
      expect({ version: now.version, subjects: now.cells.subjects, former: now.versions.length }).toEqual({
        version: 2,
        subjects: winner,
        former: 1,
      })
    })

    it('stays in the area of who writes: not seen is not there, and nothing is moved in or out of it', async () => {
      const path = await aNewCase()
      expect((await desk.ask('laoCai', 'GET', path)).status).toBe(404)
      expect((await desk.ask('viewer', 'GET', path)).status).toBe(403)
      const opened = await desk.read('commune', path)
      expect(opened.mayEdit).toBe(true)
      const away = await desk.change('commune', path, opened, {}, point(IN_CHAU_DOC))
      expect(away.status).toBe(403)
      const foreign = await desk.add('commune', 'cases', { cells: NEW_CASE, shape: point(IN_CHAU_DOC) })
      expect(foreign.status).toBe(403)
      expect((await desk.add('laoCai', 'cases', { cells: NEW_CASE, shape: point(IN_VINH_AN) })).status).toBe(403)
      expect((await desk.add('laoCai', 'cases', { cells: NEW_CASE, shape: point(IN_LAO_CAI) })).status).toBe(200)
      expect((await desk.read('commune', path)).version).toBe(1)
      // Its commune makes it theirs; taken to another one by somebody else it is gone for them.
      await desk.change('lan', path, opened, {}, point(IN_CHAU_DOC))
      expect([403, 404]).toContain((await desk.ask('commune', 'GET', path)).status)
      expect([403, 404]).toContain(
        (await desk.ask('commune', 'POST', `${path}/restore`, { version: 2, ofVersion: 1 })).status,
      )
      expect([403, 404]).toContain(
        (await desk.ask('commune', 'POST', `${path}/remove`, { version: 2, note: 'Xóa' })).status,
      )
    })

    it('tells who names a version they would not have seen that it is another, and nothing of what it said', async () => {
      const path = await aNewCase({ position: IN_CHAU_DOC as [number, number], summary: 'Nguồn tin riêng (mẫu)' })
      const opened = await desk.read('lan', path)
      const moved = await desk.change('lan', path, opened, { summary: 'Đã lược (mẫu)' }, point(IN_VINH_AN))
      expect(moved.status).toBe(200)
      expect((await desk.read('commune', path)).versions).toEqual([])
      const asks = (who: 'commune' | 'lan') => desk.ask(who, 'PUT', path, { version: 1, cells: { subjects: '2' } })
      const refused = await asks('commune')
      expect(refused.status).toBe(409)
      expect(refused.body.error?.problems ?? []).toEqual([])
      expect(JSON.stringify(refused.body)).not.toContain('Nguồn tin riêng')
      // Who sees the history is told where the two differ.
      expect((await asks('lan')).body.error?.problems.map(({ name }) => name)).toEqual(['summary', 'shape'])
    })

    it('names nobody for changes that span a version which is not shown', async () => {
      const path = await aNewCase()
      const opened = await desk.read('commune', path)
      const away = { version: 1, cells: { subjects: '2' }, shape: point(IN_CHAU_DOC), note: 'Chuyển xã (mẫu)' }
      expect((await desk.ask('lan', 'PUT', path, away)).status).toBe(200)
      const back = await desk.change('minh', path, await desk.read('lan', path), { fine: '5' }, point(IN_VINH_AN))
      expect(back.status).toBe(200)
      const [only, ...others] = (await desk.read('commune', path)).versions
      expect(others).toEqual([])
      expect(only).toMatchObject({ version: 1, act: null, personName: null, note: null })
      expect(only?.changes.map(({ key }) => key).toSorted()).toEqual(['fine', 'subjects'])
      // Who sees each version is told whose change is whose.
      const whole = (await desk.read('lan', path)).versions
      expect(whole.map(({ personName, changes }) => [personName, changes.map(({ key }) => key).toSorted()])).toEqual([
        ['Minh (mẫu)', ['fine', 'shape']],
        ['Lan (mẫu)', ['shape', 'subjects']],
      ])
      const refused = await desk.change('commune', path, opened, { status: 'CLOSED' })
      expect(refused.body.error?.message).toMatch(/^Nhiều người, lần cuối là Minh \(mẫu\) đã sửa hồ sơ này/)
    })

    it('is not raised to a level that the person may not write', async () => {
      const path = await aNewCase()
      const opened = await desk.read('lan', path)
      expect((await desk.change('lan', path, opened, { sensitivity: 'RESTRICTED' })).status).toBe(200)
      const now = await desk.read('lan', path)
      expect((await desk.change('lan', path, now, { sensitivity: 'SEALED' })).status).toBe(400)
    })

    it('stays as it is where it is real and the account is a sample; what such an account adds is a sample', async () => {
      const path = await aNewCase()
      const opened = await desk.read('sample', path)
      expect(opened.mayEdit).toBe(false)
      expect((await desk.change('sample', path, opened, { subjects: '1' })).status).toBe(403)
      const { body } = await desk.add('sample', 'cases', { cells: NEW_CASE, shape: point(IN_VINH_AN) })
      const added = await desk.read('sample', `cases/${body.id}`)
      expect(added).toMatchObject({ isSample: true, mayEdit: true })
      expect((await desk.change('sample', `cases/${body.id}`, added, { subjects: '1' })).status).toBe(200)
    })

    it('is given a number once: a second one of the same office is refused', async () => {
      const numbered = { ...NEW_CASE, sourceNumber: 'BB-17/2026' }
      expect((await desk.add('lan', 'cases', { cells: numbered, shape: null })).status).toBe(400)
      const placed = { cells: numbered, shape: point(IN_VINH_AN) }
      expect((await desk.add('lan', 'cases', placed)).status).toBe(200)
      expect((await desk.add('minh', 'cases', placed)).body.error?.problems[0]?.name).toBe('sourceNumber')
      // The number is the record's for ever: another one in the form changes nothing.
      const [found] = await database().sql<{ id: number }[]>`select id from cases where source_number = 'BB-17/2026'`
      const opened = await desk.read('lan', `cases/${found!.id}`)
      await desk.change('lan', `cases/${found!.id}`, opened, { sourceNumber: 'BB-18/2026', subjects: '2' })
      expect((await desk.read('lan', `cases/${found!.id}`)).cells.sourceNumber).toBe('BB-17/2026')
    })

    it('stands in the audit record with before and after, without the texts of what is restricted', async () => {
      const path = await aNewCase({ summary: 'Tên riêng (mẫu)' })
      const opened = await desk.read('lan', path)
      await desk.change('lan', path, opened, { subjects: '6', summary: 'Câu khác (mẫu)' })
      const restricted = await desk.read('lan', path)
      await desk.change('lan', path, restricted, { sensitivity: 'RESTRICTED', summary: 'Chuyện kín (mẫu)' })
      await desk.read('lan', path)
      const events = await database().sql<
        { action: string; personName: string; detail: { after?: Record<string, string> } }[]
      >`
        select action, person_name, detail from audit.events
        where subject_type = 'case' and subject_id = ${String(opened.id)} order by number`
      expect(events.map(({ action, personName }) => `${action} ${personName}`)).toEqual([
        'CHANGE Lan (mẫu)',
        'CHANGE Lan (mẫu)',
        'VIEW_RESTRICTED Lan (mẫu)',
      ])
      expect(events[0]?.detail).toMatchObject({
        act: 'CHANGE',
        before: { subjects: '0', summary: 'Tên riêng (mẫu)' },
        after: { subjects: '6', summary: 'Câu khác (mẫu)' },
      })
      expect(events[1]?.detail.after).toEqual({ sensitivity: 'RESTRICTED', summary: '…' })
    })
  },
  { units: true },
)

// The embedded engine has one connection: nothing else runs there while a transaction is open.
describe('on PostgreSQL a record that is being written', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await openTestDatabase('postgresql', { units: true })
  })
  afterAll(() => database.close())

  it('waits for a transaction that holds it, and sees what that one wrote', async () => {
    const { sql, url } = database
    const desk = editingApp(database)
    const [id] = await addCases(sql, [aCase({ position: IN_VINH_AN as [number, number] })])
    const path = `cases/${id}`
    const opened = await desk.read('lan', path)
    const other = connect(url, { max: 1 })
    let release = () => {}
    const held = new Promise<void>((done) => {
      release = done
    })
    let isLocked = () => {}
    const locked = new Promise<void>((done) => {
      isLocked = done
    })
    const holding = other.begin(async (transaction) => {
      await transaction`update cases set subjects = 9, version = version + 1 where id = ${opened.id}`
      isLocked()
      await held
    })
    await locked
    const saving = desk.change('lan', path, opened, { subjects: '4' })
    await expect
      .poll(async () => (await sql`select count(*)::int as n from pg_locks where not granted`)[0]?.n as number)
      .toBeGreaterThan(0)
    release()
    await holding
    expect((await saving).status).toBe(409)
    await other.end()
    expect((await sql`select subjects from cases where id = ${opened.id}`)[0]?.subjects).toBe(9)
  })

  it('is not written over by one who adds the same number in the same moment: that one is told', async () => {
    const { sql, url } = database
    const desk = editingApp(database)
    const things = {
      cases: { ...NEW_CASE, sourceNumber: 'BB-20/2026' },
      crossings: { name: 'Bến khác (mẫu)', class: 'PIER', country: 'Campuchia', sourceNumber: 'BB-20/2026' },
    }
    for (const [thing, cells] of Object.entries(things)) {
      const { body } = await desk.add('minh', thing, { cells, shape: point(IN_VINH_AN) })
      // Seen from outside, this is one whose transaction has written the number and is not through yet.
      const other = connect(url, { max: 1 })
      let release = () => {}
      const held = new Promise<void>((done) => {
        release = done
      })
      await sql`update ${sql(thing)} set source_number = 'BB-0' where id = ${body.id}`
      let isWritten = () => {}
      const written = new Promise<void>((done) => {
        isWritten = done
      })
      const holding = other.begin(async (transaction) => {
        await transaction`update ${transaction(thing)} set source_number = 'BB-20/2026' where id = ${body.id}`
        isWritten()
        await held
      })
      await written
      const adding = desk.add('lan', thing, { cells: { ...cells }, shape: point(IN_CHAU_DOC) })
      await expect
        .poll(async () => (await sql`select count(*)::int as n from pg_locks where not granted`)[0]?.n as number)
        .toBeGreaterThan(0)
      release()
      await holding
      const { status, body: refused } = await adding
      expect(status, thing).toBe(409)
      expect(refused.error, thing).toMatchObject({
        code: 'CONFLICT',
        message: expect.stringContaining('BB-20/2026'),
        problems: [{ name: 'sourceNumber', reason: 'DUPLICATE_NUMBER' }],
      })
      await other.end()
      const [stored] = await sql`select version, commune_code from ${sql(thing)} where source_number = 'BB-20/2026'`
      expect(stored, thing).toEqual({ version: 1, communeCode: '30604' })
    }
  })
})
