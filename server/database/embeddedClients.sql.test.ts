import { connect as connectSocket } from 'node:net'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect, type Pool } from './connect.ts'
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts'

describe('clients of the embedded engine', () => {
  let engine: EmbeddedDatabase
  const pools: Pool[] = []
  const client = (): Pool => {
    const sql = connect(engine.url, { max: 1 })
    pools.push(sql)
    return sql
  }

  beforeAll(async () => {
    engine = await startEmbedded({ folder: null, dump: inject('databases').bareDump })
  })
  afterAll(async () => {
    await Promise.all(pools.map((sql) => sql.end({ timeout: 1 })))
    await engine.stop()
  })

  it('get their own answers when they ask at the same time', async () => {
    const clients = [client(), client(), client()]
    const answers = await Promise.all(
      clients.flatMap((sql, who) =>
        Array.from({ length: 100 }, async (_, number) => {
          // Different texts are prepared anew each time: the longest exchange of messages.
          const [row] = await sql.unsafe<{ who: number; number: number }[]>(
            `select $1::int as who, ${number} as number`,
            [who],
          )
          return row?.who === who && row.number === number
        }),
      ),
    )
    expect(answers.every(Boolean)).toBe(true)
  })

  it('wait for the transaction of another and then see it whole', async () => {
    const [one, two] = [client(), client()]
    await one`create table notes (text text)`
    const seen: number[] = []
    await Promise.all([
      one.begin(async (transaction) => {
        for (let n = 0; n < 20; n++) await transaction`insert into notes values (${n})`
      }),
      (async () => {
        for (let n = 0; n < 20; n++) {
          const [row] = await two<{ count: number }[]>`select count(*)::int as count from notes`
          seen.push(row?.count ?? -1)
        }
      })(),
    ])
    expect(new Set([...seen, 0, 20])).toEqual(new Set([0, 20]))
  })

  it('leave nothing behind when they vanish inside a transaction', async () => {
    const other = client()
    await other`create table kept (n integer)`
    const vanishing = connect(engine.url, { max: 1 })
    const reserved = await vanishing.reserve()
    await reserved`begin`
    await reserved`insert into kept values (1)`
    const waiting = other<{ count: number }[]>`select count(*)::int as count from kept`.execute()
    await vanishing.end({ timeout: 0 })
    expect((await waiting)[0]?.count).toBe(0)
    const [left] = await other<{ count: number }[]>`
      select count(*)::int as count from pg_prepared_statements where statement like 'insert into kept%'`
    expect(left?.count).toBe(0)
  })

  it('get large answers whole while the engine needs more memory', async () => {
    const sql = client()
    const rows = await sql<{ n: number; text: string }[]>`
      select n, repeat(chr(97 + n % 26), 20000) as text from generate_series(1, 4000) as n order by md5(n::text)`
    expect(rows.length).toBe(4000)
    expect(rows.every(({ n, text }) => text === String.fromCharCode(97 + (n % 26)).repeat(20_000))).toBe(true)
    const [long] = await sql<{ length: number; text: string }[]>`
      select length(text)::int as length, text from (select string_agg(repeat('ờ', 1000), '') as text
      from generate_series(1, 30000)) as whole`
    expect(long?.text.length).toBe(30_000_000)
    expect(/^ờ+$/.test(long?.text ?? '')).toBe(true)
  })

  it('can send values of many megabytes', async () => {
    const sql = client()
    const values = Array.from({ length: 200_000 }, (_, index) => ({ index, name: `xã số ${index}` }))
    const [row] = await sql<{ count: number; total: number }[]>`
      select count(*)::int as count, sum(index)::int8 as total
      from jsonb_to_recordset(${sql.json(values)}) as v (index integer, name text)`
    expect(row).toEqual({ count: 200_000, total: (200_000 * 199_999) / 2 })
  })

  it('are refused without the password', async () => {
    const sql = connect(engine.url.replace(/postgres:[^@]+@/, 'postgres:wrong@'), { max: 1 })
    await expect(sql`select 1`).rejects.toThrow()
    await sql.end({ timeout: 0 })
  })

  it('do no harm when they speak another protocol', async () => {
    await new Promise<void>((resolve, reject) => {
      const socket = connectSocket(engine.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\n\r\n'))
      socket.once('close', () => resolve())
      socket.once('error', reject)
      socket.resume()
    })
    expect(await client()`select 1 as one`).toEqual([{ one: 1 }])
  })

  it('get an error of the database and go on', async () => {
    const sql = client()
    await expect(sql`select 1 / ${0}::int`).rejects.toThrow('division by zero')
    await expect(sql.begin((transaction) => transaction`select nothing`)).rejects.toThrow('nothing')
    expect(await sql`select 2 as two`).toEqual([{ two: 2 }])
  })
})
