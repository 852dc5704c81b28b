import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../config.ts'
import { joinDatabase, type OpenDatabase } from '../database/openDatabase.ts'
import { prepareDatabase } from '../prepareDatabase.ts'

const SCRIPT = join(ROOT, 'scripts/import.ts')

describe('npm run import on the embedded engine', () => {
  const home = mkdtempSync(join(tmpdir(), 'diem-nong-import-'))
  const place = { databaseUrl: null, dataFolder: join(home, 'data') }
  const environment = { ...process.env, DATA_FOLDER: place.dataFolder, DATABASE_URL: '', INIT_CWD: home }
  const fileOf = (name: string, rows: readonly string[]): string => {
    writeFileSync(join(home, name), `Số hồ sơ,Ngày,Loại vụ,Lực lượng\n${rows.join('\n')}\n`)
    return name
  }
  const manyRows = (count: number) =>
    Array.from({ length: count }, (_, index) => `HS-${index},02/03/2026,SMUG_BORDER,BP`)
  const run = (...words: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, ...words], {
      cwd: ROOT,
      env: environment,
      encoding: 'utf8',
    })
    return { status, stdout }
  }
  const stored = async ({ sql }: OpenDatabase) => {
    const [row] = await sql<{ cases: number; batches: number }[]>`
      select (select count(*)::int from cases) as cases, (select count(*)::int from import_batches) as batches`
    return row
  }
  let database: OpenDatabase

  beforeAll(async () => {
    mkdirSync(place.dataFolder)
    database = await joinDatabase(place)
    await prepareDatabase(database.sql, { sample: false, say: () => {} })
  }, 300_000)
  afterAll(async () => {
    await database.close()
    rmSync(home, { recursive: true, force: true })
  })

  it('runs beside the program that has the engine, and ends with 0 when all went in, 2 when rows were refused, 1 when the file is none', async () => {
    const good = run(fileOf('good.csv', ['A,02/03/2026,SMUG_BORDER,BP']))
    expect(good.stdout).toContain('thêm 1')
    expect(good.status).toBe(0)
    expect(run('good.csv').stdout).toContain('không đổi 1')
    const partly = run(fileOf('partly.csv', ['A,02/03/2026,SMUG_BORDER,BP', 'B,02/03/2026,trộm,BP']))
    expect(partly.status).toBe(2)
    expect(readFileSync(join(home, 'partly-loi.csv'), 'utf8')).toContain('CODE_UNKNOWN')
    const none = run('none.csv')
    expect(none.status).toBe(1)
    expect(none.stdout).toContain('Không tìm thấy tệp')
    expect(none.stdout).not.toContain('    at ')
    expect(await stored(database)).toEqual({ cases: 1, batches: 3 })
  }, 300_000)

  it('leaves nothing half done when it is killed in the middle, and works again', async () => {
    const before = await stored(database)
    await database.close()
    const file = fileOf('many.csv', manyRows(100_000))
    const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, file], {
      cwd: ROOT,
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (data) => {
        said += String(data)
        if (said.includes('10.000')) resolve()
      })
    })
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
    expect(said).not.toContain('Đã nhập')
    database = await joinDatabase(place)
    expect(await stored(database)).toEqual(before)
    fileOf('many.csv', manyRows(2500))
    expect(run(file).stdout).toContain('thêm 2.500')
    expect(await stored(database)).toEqual({ cases: before!.cases + 2500, batches: before!.batches + 1 })
  }, 300_000)
})
