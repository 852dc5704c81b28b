import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { connect } from './connect.ts'
import { type EmbeddedDatabase, EmbeddedInUse, startEmbedded } from './embedded.ts'
import { runningEmbedded } from './embeddedLock.ts'
import { joinDatabase, openDatabase } from './openDatabase.ts'

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const until = async (isDone: () => boolean): Promise<void> => {
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 50))
}

/** Starts an engine from another process, so that the process can be killed. */
const startElsewhere = async (folder: string): Promise<{ serverPid: number; enginePid: number }> => {
  const embedded = new URL('embedded.ts', import.meta.url).href
  const text = `import(${JSON.stringify(embedded)}).then(async ({ startEmbedded }) => {
    const engine = await startEmbedded({ folder: ${JSON.stringify(folder)} })
    console.log(engine.pid)
    setInterval(() => {}, 1000)
  })`
  const child = spawn(process.execPath, ['--import', 'tsx', '--eval', text], { stdio: ['ignore', 'pipe', 'inherit'] })
  const line = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))))
  return { serverPid: child.pid ?? 0, enginePid: Number(line) }
}

describe('the data folder of the embedded engine', () => {
  const home = mkdtempSync(join(tmpdir(), 'diem-nong-folder-'))
  const folder = join(home, 'embedded')
  let engine: EmbeddedDatabase | null = null
  afterAll(async () => {
    await engine?.stop()
    rmSync(home, { recursive: true, force: true })
  })

  it('is made anew, with the remains put aside, when its first start was cut off', async () => {
    mkdirSync(folder)
    writeFileSync(join(folder, 'PG_VERSION'), '18')
    engine = await startEmbedded({ folder })
    expect(readdirSync(home).filter((name) => name.startsWith('embedded.unfinished-'))).toHaveLength(1)
  })

  it('serves one engine only, and says which process has it', async () => {
    await expect(startEmbedded({ folder })).rejects.toThrow(EmbeddedInUse)
    await expect(startEmbedded({ folder })).rejects.toThrow(`${engine?.pid}`)
    expect(runningEmbedded(folder)?.url).toBe(engine?.url)
  })

  it('is joined by a command while the server runs', async () => {
    const command = await joinDatabase({ databaseUrl: null, dataFolder: home })
    expect(await command.sql`select 1 as one`).toEqual([{ one: 1 }])
    await command.close()
    expect(isRunning(engine?.pid ?? 0)).toBe(true)
  })

  it('keeps every acknowledged row when the engine is killed while writing', async () => {
    const sql = connect(engine?.url ?? '', { max: 1 })
    await sql`create table kept (n integer primary key, text text)`
    let acknowledged = 0
    const writing = (async () => {
      for (;;) {
        const next = acknowledged + 1
        await sql`insert into kept values (${next}, ${'x'.repeat(2000)})`
        acknowledged = next
      }
    })().catch(() => {})
    await until(() => acknowledged > 200)
    process.kill(engine?.pid ?? 0, 'SIGKILL')
    await engine?.ended
    await writing
    await sql.end({ timeout: 0 })

    engine = await startEmbedded({ folder })
    const again = connect(engine.url, { max: 1 })
    const [row] = await again<{ rows: number; last: number; whole: boolean }[]>`
      select count(*)::int as rows, max(n) as last, bool_and(length(text) = 2000) as whole from kept`
    expect(row?.last).toBeGreaterThanOrEqual(acknowledged)
    expect(row).toEqual({ rows: row?.last, last: row?.last, whole: true })
    await again.end({ timeout: 1 })
    await engine.stop()
    engine = null
  })

  it('is free again after an orderly stop and after its server was killed', async () => {
    expect(runningEmbedded(folder)).toBeNull()
    const { serverPid, enginePid } = await startElsewhere(folder)
    expect(runningEmbedded(folder)?.pid).toBe(enginePid)
    process.kill(serverPid, 'SIGKILL')
    const next = await startEmbedded({ folder })
    await until(() => !isRunning(enginePid))
    await next.stop()
  })

  it('is opened again on the same address when the engine dies under the server; queries fail, none hangs', async () => {
    const said: string[] = []
    const database = await openDatabase({ databaseUrl: null, dataFolder: home }, (line) => said.push(line))
    await database.sql`select 1`
    const running = database.sql`select count(*) from generate_series(1, 100000000)`.execute().catch((error) => error)
    process.kill(runningEmbedded(folder)?.pid ?? 0, 'SIGKILL')
    expect(await running).toBeInstanceOf(Error)
    await until(() => said.length === 2)
    const [row] = await database.sql<{ rows: number }[]>`select count(*)::int as rows from kept`
    expect(row?.rows).toBeGreaterThan(200)
    await database.close()
  })
})
