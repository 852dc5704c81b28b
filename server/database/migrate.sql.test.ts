import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { prepareDatabase } from '../prepareDatabase.ts'
import { connect, type Pool } from './connect.ts'
import { migrate, readMigrations } from './migrate.ts'

describe('two processes that bring one new database up to date at the same time', () => {
  const { nativeUrl } = inject('databases')
  const name = `migrated_${process.pid}`
  let maintenance: Pool
  let pools: Pool[] = []

  beforeAll(async () => {
    maintenance = connect(nativeUrl, { max: 1 })
    await maintenance`create database ${maintenance(name)}`
    pools = [1, 2].map(() => connect(nativeUrl.replace(/\/[^/]*$/, `/${name}`), { max: 2 }))
  })
  afterAll(async () => {
    for (const pool of pools) await pool.end({ timeout: 5 })
    await maintenance`drop database ${maintenance(name)} with (force)`
    await maintenance.end()
  })

  it('run each migration once between them', async () => {
    const ran = await Promise.all(pools.map((sql) => migrate(sql)))
    expect(ran.reduce((sum, steps) => sum + steps, 0)).toBe(readMigrations().length)
  })

  it('load the units and the sample once between them', async () => {
    const lines: string[] = []
    await Promise.all(pools.map((sql) => prepareDatabase(sql, { sample: true, say: (line) => lines.push(line) })))
    expect(lines.filter((line) => line.startsWith('Nạp'))).toHaveLength(2)
    const [count] = await pools[0]!<{ batches: number; communes: number }[]>`
      select (select count(*)::int from import_batches) as batches, (select count(*)::int from communes) as communes`
    expect(count).toEqual({ batches: 1, communes: 3321 })
  })
})
