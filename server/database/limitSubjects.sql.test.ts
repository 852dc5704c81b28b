import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect, type Pool } from './connect.ts'
import { migrate, readMigrations } from './migrate.ts'

describe('the migration that limits subjects', () => {
  const { nativeUrl } = inject('databases')
  const name = `limited_${process.pid}`
  let maintenance: Pool
  let sql: Pool

  beforeAll(async () => {
    maintenance = connect(nativeUrl, { max: 1 })
    await maintenance`create database ${maintenance(name)}`
    sql = connect(nativeUrl.replace(/\/[^/]*$/, `/${name}`), { max: 1 })
    await migrate(sql, readMigrations().slice(0, 6))
    await sql`
      insert into cases (source, source_number, kind, force, status, occurred_from, occurred_to, precision, subjects)
      values ('test', 'A', 'SMUG_BORDER', 'BP', 'NEW', '2026-03-02', '2026-03-02', 'UNKNOWN', 65535),
        ('test', 'B', 'SMUG_BORDER', 'BP', 'NEW', '2026-03-02', '2026-03-02', 'UNKNOWN', 65536)`
  })
  afterAll(async () => {
    await sql.end({ timeout: 5 })
    await maintenance`drop database ${maintenance(name)} with (force)`
    await maintenance.end()
  })

  it('names the cases beyond it, runs once they are mended, and keeps the rest as they are', async () => {
    await expect(migrate(sql)).rejects.toThrow('trên 65.535: test B. Hãy sửa')
    await sql`update cases set subjects = 3 where source_number = 'B'`
    await migrate(sql)
    expect(await sql`select source_number, subjects from cases order by 1`).toEqual([
      { sourceNumber: 'A', subjects: 65_535 },
      { sourceNumber: 'B', subjects: 3 },
    ])
    await expect(sql`update cases set subjects = 65536 where source_number = 'B'`).rejects.toThrow('subjects_most')
  })
})
