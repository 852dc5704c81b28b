import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { importRows } from '../../server/imports/importRows.ts'
import { CASE_IMPORT } from '../../server/imports/importKinds.ts'
import type { RowSource } from '../../server/imports/rowSource.ts'
import { openDelimited } from '../../server/imports/readDelimited.ts'
import { editingApp } from '../editing/editingApp.ts'
import { openTestDatabase, type TestDatabase } from '../harness/database.ts'
import { fileOf, importText, TODAY } from '../importText.ts'

const HEADER = 'Số hồ sơ;Ngày;Loại vụ;Lực lượng;Kinh độ;Vĩ độ'
/** In a commune of An Giang. */
const row = (number: string, day: string, place = '105.157111;10.41038') => `${number};${day};BAN_STORE;CA;${place}`
/** Each 3 km beside the one before: none is a duplicate. */
const farApart = (at: number) => {
  const [step, day] = [at % 1600, 1 + 2 * Math.floor(at / 1600)]
  const place = `${(104.6 + (step % 40) * 0.03).toFixed(2)};${(9.5 + Math.floor(step / 40) * 0.03).toFixed(2)}`
  return row(`B-${at}`, `0${day}/02/2026`, place)
}
/** Enough for two chunks to be written while the rest waits. */
const ROWS = 5000
const GATE_AFTER = 4500

/** Two connections at once: PostgreSQL alone (the embedded engine has one). */
describe('editing while an import writes', () => {
  let database: TestDatabase
  let app: ReturnType<typeof editingApp>
  beforeAll(async () => {
    database = await openTestDatabase('postgresql', { units: true })
    app = editingApp(database)
  })
  afterAll(() => database.close())
  let letGo = () => {}
  afterEach(() => letGo())

  const versionOfCases = async () => {
    const [found] = await database.sql<{ version: number }[]>`select version from data_versions where topic = 'cases'`
    return found!.version
  }
  const idOf = async (number: string) => {
    const [found] = await database.sql<{ id: number }[]>`select id from cases where source_number = ${number}`
    return found!.id
  }
  /** An import that stands still in the middle of its rows, with most of them written, until it is let go. */
  const haltedImport = async (lines: readonly string[]) => {
    const source = await openDelimited(fileOf(`${HEADER}\n${lines.join('\n')}\n`))
    const gate = new Promise<void>((resolve) => {
      letGo = resolve
    })
    let isWritten = () => {}
    const written = new Promise<void>((resolve) => {
      isWritten = resolve
    })
    const rows = async function* (): RowSource['rows'] extends AsyncIterable<infer Row> ? AsyncGenerator<Row> : never {
      let read = 0
      for await (const one of source.rows) {
        if (++read === GATE_AFTER) await gate
        yield one
      }
    }
    const done = importRows(
      database.sql,
      CASE_IMPORT,
      { ...source, rows: rows(), fileHash: () => source.fileHash(), progress: () => 0 },
      { fileName: 'x.csv', source: 'test', today: TODAY, onPoint: () => isWritten() },
    )
    await Promise.race([written, done])
    return { done }
  }

  it('saves other records at once, says why one of the import must wait, and raises the version once', async () => {
    const others = [row('KHÁC', '01/03/2026'), row('CỦA TỆP', '01/03/2026')]
    await importText(database.sql, `${HEADER}\n${others.join('\n')}\n`)
    const [other, own] = [`cases/${await idOf('KHÁC')}`, `cases/${await idOf('CỦA TỆP')}`]
    const lines = Array.from({ length: ROWS - 1 }, (_, at) => farApart(at))
    const halted = await haltedImport([row('CỦA TỆP', '03/03/2026'), ...lines])
    const before = await versionOfCases()

    const saved = await app.change('lan', other, await app.read('lan', other), { summary: 'Sửa trong lúc nhập (mẫu)' })
    expect([saved.status, saved.body.verdict]).toEqual([200, 'CHANGED'])
    const between = await versionOfCases()
    expect(between).toBeGreaterThan(before)

    const refused = await app.change('lan', own, await app.read('lan', own), { summary: 'Phải chờ (mẫu)' })
    expect(refused.status).toBe(503)
    expect(refused.body.error?.message).toMatch(/lần nhập tệp.*chưa lưu được.*Chưa có gì thay đổi.*lưu lại/)

    letGo()
    // Some of the points lie across the border and are refused.
    const summary = await halted.done
    expect(summary).toMatchObject({ changed: 1, isWritten: true })
    expect(summary.added).toBeGreaterThan(4000)
    expect(await versionOfCases()).toBe(between + 1)
    const again = await app.change('lan', own, await app.read('lan', own), { summary: 'Nay lưu được (mẫu)' })
    expect(again.status).toBe(200)
  })

  it('loses no correction that is saved in the same moment as the import reads the record', async () => {
    await importText(database.sql, `${HEADER}\n${row('CÙNG LÚC', '01/03/2026')}\n`)
    const id = await idOf('CÙNG LÚC')
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    let isHeld = () => {}
    const holding = new Promise<void>((resolve) => {
      isHeld = resolve
    })
    // What a form does when it saves, standing still before its commit.
    const edit = database.sql.begin(async (sql) => {
      await sql`select from cases where id = ${id} for no key update`
      await sql`
        insert into record_versions (thing, record_id, version, record, act)
        select 'cases', id, version, to_jsonb(t), 'EDIT' from cases t where id = ${id}`
      await sql`update cases set summary = 'Sửa tay (mẫu)', version = version + 1, batch_id = null where id = ${id}`
      isHeld()
      await held
    })
    await holding
    const imported = importText(database.sql, `${HEADER}\n${row('CÙNG LÚC', '04/03/2026')}\n`)
    await expect
      .poll(async () => (await database.sql`select count(*)::int as n from pg_locks where not granted`)[0]?.n as number)
      .toBeGreaterThan(0)
    letGo()
    await edit
    expect(await imported).toMatchObject({ changed: 1 })
    const kept = await database.sql`
      select version, act, record->>'summary' as summary from record_versions where record_id = ${id} order by version`
    expect([...kept]).toEqual([
      { version: 1, act: 'EDIT', summary: null },
      { version: 2, act: 'IMPORT', summary: 'Sửa tay (mẫu)' },
    ])
  })
})
