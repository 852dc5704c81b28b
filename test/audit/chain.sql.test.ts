import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { readHead, writeHead } from '../../server/audit/headFile.ts'
import { moveHead } from '../../server/audit/keepHead.ts'
import { findHead } from '../../server/audit/queries.ts'
import { type AuditEvent, recordEvent } from '../../server/audit/recordEvent.ts'
import { verifyChain } from '../../server/audit/verifyChain.ts'
import { verifyCode, verifyLines } from '../../server/audit/verifyLines.ts'
import { connect, inTransaction, type Sql } from '../../server/database/connect.ts'
import { describeOnEachEngine } from '../harness/database.ts'

const SECRET = 'a secret of the test'
const NGUYEN = { id: 'p1', name: 'Nguyễn Thị Ánh 🇻🇳' }
const view = (subjectId: number, changes: Partial<AuditEvent> = {}): AuditEvent => ({
  person: NGUYEN,
  requestId: 'r',
  action: 'VIEW_RESTRICTED',
  subjectType: 'case',
  subjectId,
  detail: { filter: 'k=DRUG, "ngoặc" \\ 100 %', before: { fine: 1.5 }, after: null },
  ...changes,
})

describeOnEachEngine('the audit record', (database) => {
  let folder: string
  let file: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'diem-nong-audit-'))
    file = join(folder, 'audit-head')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** As someone with every right over the database, who switches the triggers off. */
  const tamper = (work: (sql: Sql) => Promise<unknown>) =>
    inTransaction(database().sql, async (sql) => {
      await sql`alter table audit.events disable trigger user`
      await work(sql)
      await sql`alter table audit.events enable trigger user`
    })
  const verify = () => verifyChain(database().sql, readHead(file, SECRET))
  const place = () => ({ file, secret: SECRET })

  beforeEach(async () => {
    const { sql } = database()
    await tamper((own) => own`delete from audit.events`)
    rmSync(file, { force: true })
    for (let id = 1; id <= 10; id++) await recordEvent(sql, view(id))
    await moveHead(sql, place())
  })

  it('is whole when nothing was done to it, and the end is known', async () => {
    const result = await verify()
    expect(result).toMatchObject({ events: 10, lastNumber: 10, findings: [], isTailKnown: true })
    expect(verifyCode(result)).toBe(0)
  })

  it('numbers events without gaps when many are recorded at once, on a pool and in transactions', async () => {
    const { sql, url, engine } = database()
    const other = engine === 'postgresql' ? connect(url, { max: 4 }) : sql
    await Promise.all(
      Array.from({ length: 120 }, (_, at) =>
        at % 3 === 0
          ? inTransaction(other, (own) => recordEvent(own, view(at)))
          : recordEvent(at % 3 === 1 ? sql : other, view(at)),
      ),
    )
    if (other !== sql) await other.end()
    const numbers = await sql<{ number: number }[]>`select number from audit.events order by number`
    expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: 130 }, (_, at) => at + 1))
    expect((await verify()).findings).toEqual([])
  })

  it('keeps an event only when the change it tells of stands', async () => {
    const { sql } = database()
    await inTransaction(sql, async (own) => {
      await recordEvent(own, view(99))
      throw new Error('undone')
    }).catch(() => {})
    expect((await findHead(sql))?.number).toBe(10)
  })

  it('takes what people type as it is, and one event that cannot be written does not take others with it', async () => {
    const { sql } = database()
    await Promise.all([
      recordEvent(sql, view(1, { detail: { userName: 'a\u0000b\ud800c' } })),
      recordEvent(sql, view(2)),
      expect(recordEvent(sql, view(3, { action: null as never }))).rejects.toThrow(),
      recordEvent(sql, view(4)),
    ])
    const [odd] = await sql<{ detail: unknown }[]>`
      select detail from audit.events where detail ? 'userName'`
    expect(odd?.detail).toEqual({ userName: 'a\ufffdb\ufffdc' })
    expect(await verify()).toMatchObject({ events: 13, findings: [] })
  })

  it('refuses every change, even of its owner', async () => {
    const { sql } = database()
    for (const change of [
      sql`update audit.events set person_name = 'x'`,
      sql`delete from audit.events where number = 10`,
      sql`truncate audit.events`,
    ])
      await expect(change).rejects.toThrow('append-only')
  })

  it('is closed to requests but for adding', async () => {
    const { sql } = database()
    const asApp = <Row>(work: (own: Sql) => Promise<Row>) =>
      inTransaction(sql, async (own) => {
        await own`set local role diem_nong_app`
        return work(own)
      })
    await expect(asApp((own) => own`select * from audit.events`)).rejects.toThrow('permission denied')
    await expect(asApp((own) => own`insert into audit.events select * from audit.events`)).rejects.toThrow(
      'permission denied',
    )
    await asApp((own) => recordEvent(own, view(11)))
    expect((await verify()).findings).toEqual([])
  })

  it.each<[string, (sql: Sql) => Promise<unknown>]>([
    ['the person', (sql) => sql`update audit.events set person_name = 'Ai khác' where number = 4`],
    ['the time', (sql) => sql`update audit.events set at = at + interval '1 microsecond' where number = 4`],
    ['the subject', (sql) => sql`update audit.events set subject_id = null where number = 4`],
    ['the detail', (sql) => sql`update audit.events set detail = detail - 'filter' where number = 4`],
    [
      'a text moved to the field beside',
      (sql) => sql`
      update audit.events set request_id = request_id || action, action = '' where number = 4`,
    ],
  ])('shows an edit: %s', async (_, edit) => {
    await tamper(edit)
    const result = await verify()
    expect(result.findings).toEqual([{ kind: 'EDITED', number: 4 }])
    expect(verifyCode(result)).toBe(1)
    expect(verifyLines(result, 'kept').join('\n')).toContain('Sự kiện số 4 đã bị sửa')
  })

  it('shows an edit whose hash was made anew', async () => {
    await tamper(async (sql) => {
      await sql`update audit.events set person_name = 'Ai khác' where number = 4`
      await sql`update audit.events set hash = audit.event_hash(events) where number = 4`
    })
    expect((await verify()).findings).toEqual([{ kind: 'UNLINKED', number: 5 }])
  })

  it('shows a removal from the middle and from the beginning', async () => {
    await tamper((sql) => sql`delete from audit.events where number in (1, 2, 6)`)
    expect((await verify()).findings).toEqual([
      { kind: 'MISSING', from: 1, to: 2 },
      { kind: 'MISSING', from: 6, to: 6 },
    ])
  })

  it('shows a removal covered by numbering the rest anew', async () => {
    await tamper(async (sql) => {
      await sql`delete from audit.events where number = 6`
      for (let number = 7; number <= 10; number++)
        await sql`update audit.events set number = ${number - 1} where number = ${number}`
    })
    const { findings } = await verify()
    expect(findings).toContainEqual({ kind: 'MOVED', number: 6, original: 7 })
    expect(findings).toContainEqual({ kind: 'TAIL_REMOVED', from: 10, to: 10 })
  })

  it('shows two events that changed places', async () => {
    await tamper(async (sql) => {
      await sql`update audit.events set number = -3 where number = 3`
      await sql`update audit.events set number = 3 where number = 8`
      await sql`update audit.events set number = 8 where number = -3`
    })
    const { findings } = await verify()
    expect(findings).toEqual([
      { kind: 'MOVED', number: 3, original: 8 },
      { kind: 'MOVED', number: 8, original: 3 },
    ])
  })

  it('shows a removed end, also after more was recorded, and when all is gone', async () => {
    const { sql } = database()
    await tamper((own) => own`delete from audit.events where number > 7`)
    expect((await verify()).findings).toEqual([{ kind: 'TAIL_REMOVED', from: 8, to: 10 }])
    for (let id = 1; id <= 5; id++) await recordEvent(sql, view(id))
    // The head kept outside does not move on: later events cover nothing.
    expect(await moveHead(sql, place())).toBe(false)
    expect((await verify()).findings).toEqual([{ kind: 'REWRITTEN', number: 10 }])
    await tamper((own) => own`delete from audit.events`)
    expect((await verify()).findings).toEqual([{ kind: 'TAIL_REMOVED', from: 1, to: 10 }])
  })

  it('shows a record that was written anew from some event on with fitting hashes', async () => {
    const { sql } = database()
    await tamper((own) => own`delete from audit.events where number > 4`)
    for (let id = 5; id <= 12; id++) await recordEvent(sql, view(id + 100))
    expect((await verify()).findings).toEqual([{ kind: 'REWRITTEN', number: 10 }])
  })

  it('says that the end is unknown when the head is not there, and that a head was forged', async () => {
    const { sql } = database()
    await tamper((own) => own`delete from audit.events where number > 7`)
    writeHead(file, (await findHead(sql))!, 'another secret')
    expect((await verify()).findings).toEqual([{ kind: 'HEAD_FORGED' }])
    writeFileSync(file, readFileSync(file, 'utf8').replace('7 ', '6 '))
    expect((await verify()).findings).toEqual([{ kind: 'HEAD_FORGED' }])
    rmSync(file)
    const result = await verify()
    expect(result).toMatchObject({ findings: [], isTailKnown: false })
    expect(verifyCode(result)).toBe(3)
    expect(verifyLines(result, 'missing').join('\n')).toContain('KHÔNG biết được')
  })
})
