import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface NativePostgres {
  /** Address of the maintenance database. */
  readonly url: string
  stop(): Promise<void>
}

/** Folder of the newest PostgreSQL ≥ 15 whose PostGIS is installed, as Debian lays them out; null when there is none. */
export const findPostgresBinaries = (): string | null => {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return null
  const versions = readdirSync(root)
    .map(Number)
    .filter((version) => version >= 15)
    .sort((a, b) => b - a)
  const found = versions.find(
    (version) =>
      existsSync(join(root, `${version}`, 'bin/initdb')) &&
      existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`),
  )
  return found ? join(root, `${found}`, 'bin') : null
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

/** Starts a private cluster in a temporary folder, on loopback only, without durability: it lives for one test run. */
export const startNativePostgres = async (): Promise<NativePostgres> => {
  const binaries = findPostgresBinaries()
  if (!binaries) {
    throw new Error('PostgreSQL ≥ 15 with PostGIS is missing: apt-get install postgresql postgresql-15-postgis-3')
  }
  const folder = mkdtempSync(join(tmpdir(), 'diem-nong-postgres-'))
  const data = join(folder, 'data')
  const port = await freePort()
  // initdb refuses to run as root: Debian's package brings the user postgres.
  const isRoot = process.getuid?.() === 0
  const identity = isRoot ? postgresUser() : null
  if (identity) chownSync(folder, identity.uid, identity.gid)
  const options = identity ?? {}
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    {
      ...options,
      stdio: 'ignore',
    },
  )
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    port: `${port}`,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    shared_buffers: '256MB',
    max_connections: '60',
  }
  const child = spawn(
    join(binaries, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...options, stdio: 'ignore' },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await waitUntilReady(join(binaries, 'pg_isready'), port)
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      child.kill('SIGINT')
      const timer = setTimeout(() => child.kill('SIGKILL'), 5_000)
      await ended
      clearTimeout(timer)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const postgresUser = (): { uid: number; gid: number } => ({
  uid: Number(execFileSync('id', ['-u', 'postgres'])),
  gid: Number(execFileSync('id', ['-g', 'postgres'])),
})

const waitUntilReady = async (isReady: string, port: number): Promise<void> => {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      execFileSync(isReady, ['-h', '127.0.0.1', '-p', `${port}`], { stdio: 'ignore' })
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error('PostgreSQL did not start within 10 seconds.')
}
