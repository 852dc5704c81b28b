import { connect as connectSocket } from 'node:net'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect, type Pool } from './connect.ts'
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts'

const message = (type: string, body: string): Buffer => {
  const bytes = Buffer.from(`${type}\0\0\0\0${body}`, 'latin1')
  bytes.writeUInt32BE(bytes.length - 1, 1)
  return bytes
}

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

  it('get an error of PostGIS as an error, and the engine goes on as if nothing had been', async () => {
    const sql = client()
    // Two self-crossing polygons: GEOS throws a TopologyException that nothing in the engine can catch.
    const overlay = sql`st_symdifference('POLYGON((0 0,10 10,0 10,10 0,0 0))'::geometry,
      'POLYGON((0 0,1 9,9 1,0 8,0 0))'::geometry)`
    await expect(sql`select ${overlay} as shape`).rejects.toThrow('TopologyException: side location conflict')
    await expect(sql`create table crossed as select ${overlay} as shape`).rejects.toThrow('TopologyException')
    const caught = sql`do $$ begin
        perform st_symdifference('POLYGON((0 0,10 10,0 10,10 0,0 0))'::geometry, 'POLYGON((0 0,1 9,9 1,0 8,0 0))'::geometry);
        create table not_reached ();
      exception when internal_error then create table reached ();
      end $$`
    await caught
    expect(
      await sql`select to_regclass('crossed') as crossed, to_regclass('not_reached') as none, to_regclass('reached')::text as reached`,
    ).toEqual([{ crossed: null, none: null, reached: 'reached' }])
  })

  it('get an error of PROJ as an error', async () => {
    const sql = client()
    const point = sql`st_setsrid(st_makepoint(105.44, 10.37), 4326)`
    await expect(sql`select st_transform(${point}, 'nonsense')`).rejects.toMatchObject({ code: 'XX000' })
    const [row] = await sql<{ longitude: number }[]>`select st_x(st_transform(${point}, 3405))::float8 as longitude`
    // EPSG:3405 is UTM zone 48N on VN-2000: central meridian 105°, false easting 500 km.
    expect(row?.longitude).toBeCloseTo(548_219, -3)
  })

  it('get each its own answer when one of many waiting queries fails', async () => {
    const sql = client()
    await sql`select 1`
    const queries = Array.from({ length: 40 }, (_, n) => sql<{ n: number }[]>`select ${n} / (${n}::int % 4) as n`)
    const answers = await Promise.allSettled(queries)
    expect(
      answers.map((answer) =>
        answer.status === 'fulfilled' ? answer.value[0]?.n : (answer.reason as { code: string }).code,
      ),
    ).toEqual(Array.from({ length: 40 }, (_, n) => (n % 4 === 0 ? '22012' : Math.floor(n / (n % 4)))))
  })

  it('are told once that a failed pipeline is over', async () => {
    const socket = connectSocket(engine.port, '127.0.0.1')
    const startup = Buffer.from('\0\0\0\0\0\x03\0\0user\0postgres\0\0', 'latin1')
    startup.writeUInt32BE(startup.length, 0)
    socket.write(startup)
    // Parse fails; Bind and Execute are passed over; Sync ends it. Then a simple query.
    const pipeline = [
      message('P', '\0select nothing\0\0\0'),
      message('B', '\0\0\0\0\0\0\0\0'),
      message('E', '\0\0\0\0\0'),
      message('S', ''),
      message('Q', "set work_mem = '4MB'\0"),
    ]
    let kinds = ''
    let rest = Buffer.alloc(0)
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject)
      socket.on('data', (data) => {
        rest = Buffer.concat([rest, data])
        while (rest.length >= 5 && rest.length > rest.readUInt32BE(1)) {
          kinds += String.fromCharCode(rest.readUInt8(0))
          rest = rest.subarray(1 + rest.readUInt32BE(1))
          if (kinds === 'R') socket.write(message('p', `${engine.password}\0`))
          if (kinds.indexOf('Z') === kinds.length - 1) socket.write(Buffer.concat(pipeline))
          if (kinds.endsWith('CZ')) resolve()
        }
      })
    })
    socket.destroy()
    expect(kinds.slice(kinds.indexOf('Z') + 1)).toBe('EZCZ')
  })

  it('are served on after thousands of errors', async () => {
    const sql = client()
    for (let n = 0; n < 2500; n++) await expect(sql`select 1 / ${0}::int`).rejects.toThrow('division by zero')
    expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
  })

  it('get an error for a statement that is too deep', async () => {
    const sql = client()
    await expect(sql.unsafe(`select 1${'+1'.repeat(50_000)}`)).rejects.toMatchObject({ code: '54001' })
    const [row] = await sql.unsafe<{ sum: number }[]>(`select 1${'+1'.repeat(1000)} as sum`)
    expect(row?.sum).toBe(1001)
  })

  it('lose the connection, and get no answer, when the engine fails inside', async () => {
    const failing = await startEmbedded({ folder: null, dump: inject('databases').bareDump })
    const sql = connect(failing.url, { max: 1 })
    await sql`select 1`
    // The reader of JSON takes none of the stack that PostgreSQL counts: the stack of the process ends first.
    const answers = await Promise.allSettled([sql`select repeat('[', 2000000)::json as deep`, sql`select 1 as one`])
    await failing.ended
    expect(answers.map((answer) => answer.status)).toEqual(['rejected', 'rejected'])
    await sql.end({ timeout: 0 })
  })

  it('get an error of the database and go on', async () => {
    const sql = client()
    await expect(sql`select 1 / ${0}::int`).rejects.toThrow('division by zero')
    await expect(sql.begin((transaction) => transaction`select nothing`)).rejects.toThrow('nothing')
    expect(await sql`select 2 as two`).toEqual([{ two: 2 }])
  })
})
