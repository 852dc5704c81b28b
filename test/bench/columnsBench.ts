import { Agent, get, type IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { packTable, unpackTable } from '../../data/model/columns/container.ts'
import { compress } from '../../server/http/compressed.ts'
import type { Bench } from './bench.ts'
import { against, count, information, megabytes, milliseconds, type Result, seconds, size } from './result.ts'
import { median, runs, timed } from './statistics.ts'

/** Blocks of the columns that the budget names: id, position, day and minute, kind, force, commune, status. */
const CORE = new Set('day id hour minute place located longitude latitude kind force status'.split(' '))
const SERVED_AGAIN = 30
const NOT_MODIFIED = 200
const FIRST_CLIENT_SETTLES_MS = 5000

/** The table on the wire, and a server that sends it. Bytes are taken as the server sends them, compressed. */
export const columnsBench = async (bench: Bench): Promise<Result[]> => {
  const server = await bench.largeServer()
  const address = `${server.url}/api/cases/columns`
  const cookie = await server.session()
  const before = server.memory()
  const first = await timed(() => download(address, new Agent(), { cookie, 'accept-encoding': 'br' }))
  const plain = brotliDecompressSync(first.value.bytes)
  const { header, blocks } = unpackTable(plain)
  await new Promise((resolve) => setTimeout(resolve, FIRST_CLIENT_SETTLES_MS))
  const after = server.memory()
  const core = compress(
    packTable(header, new Map([...blocks].filter(([name]) => CORE.has(name)))),
    '',
    '',
    // As snapshots are compressed.
    5,
  )
  const agent = new Agent({ keepAlive: true })
  const gzip = await download(address, agent, { cookie, 'accept-encoding': 'gzip' })
  const etag = String(first.value.headers.etag)
  const again = await runs(SERVED_AGAIN, () => download(address, agent, { cookie, 'accept-encoding': 'br' }))
  const same = await runs(NOT_MODIFIED, async () => {
    const { status } = await download(address, agent, { cookie, 'accept-encoding': 'br', 'if-none-match': etag })
    if (status !== 304) throw new Error(`Expected 304, got ${status}.`)
  })
  agent.destroy()
  const { rows } = header
  const perCase = (bytes: number) => `${(bytes / rows).toFixed(2)} bytes`
  const sentMegabytes = first.value.bytes.length / 1e6
  const speed = sentMegabytes / (median(again) / 1000)
  return [
    against(`Columns on the wire, a case: id, position, day and minute, kind, force, commune, status`, {
      value: core.brotli.length / rows,
      limit: 9,
      show: (bytes) => `${bytes.toFixed(2)} bytes`,
      note: `brotli; gzip ${perCase(core.gzip.length)}; ${count(rows)} cases, reported up to 20 days late`,
    }),
    information(
      'The same with every column',
      perCase(first.value.bytes.length),
      `brotli, ${megabytes(first.value.bytes.length)}; gzip ${perCase(gzip.bytes.length)}, ${megabytes(gzip.bytes.length)}; not compressed ${megabytes(plain.length)}`,
    ),
    information(
      `Snapshot of ${size(rows)} cases built: read, encoded, compressed`,
      seconds(first.ms),
      'first request after a start',
    ),
    information(
      'Snapshot served again, not changed: 304',
      milliseconds(median(same)),
      'p50; it asks the database for the version',
    ),
    {
      what: 'Snapshot served again, cached bytes',
      budget: '≥ 200 MB/s',
      reached: `${Math.round(speed)} MB/s`,
      isReached: speed >= 200,
      note: `p50 over HTTP on loopback, ${megabytes(first.value.bytes.length)} as compressed bytes`,
    },
    ...(before && after
      ? [
          against(`Server memory after serving ${size(rows)} cases to one client, database apart`, {
            value: after.resident,
            limit: 500e6,
            show: megabytes,
            note: `resident; ${megabytes(before.resident)} before, ${megabytes(after.peak)} at most while building`,
          }),
        ]
      : []),
  ]
}

interface Downloaded {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
}

/** The bytes as they come over the wire: nothing is decompressed. */
const download = (address: string, agent: Agent, headers: Record<string, string>): Promise<Downloaded> =>
  new Promise((resolve, reject) => {
    get(address, { agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
      )
    }).on('error', reject)
  })
