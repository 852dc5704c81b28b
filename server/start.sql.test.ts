import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Config } from './config.ts'
import { connect } from './database/connect.ts'
import { embeddedFolder } from './database/openDatabase.ts'
import { runningEmbedded } from './database/embeddedLock.ts'
import { type RunningServer, startServer } from './start.ts'

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

describe('a server', () => {
  const home = mkdtempSync(join(tmpdir(), 'diem-nong-start-'))
  const webFolder = join(home, 'web')
  const said: string[] = []
  let config: Config
  let server: RunningServer

  beforeAll(async () => {
    mkdirSync(webFolder)
    writeFileSync(join(webFolder, 'index.html'), '<title>Điểm Nóng</title>')
    config = {
      port: await freePort(),
      host: '127.0.0.1',
      databaseUrl: null,
      dataFolder: join(home, 'data'),
      basemap: null,
      sample: false,
      logLevel: 'silent',
      publicUrl: null,
      authSecret: null,
      isProxyTrusted: false,
      identityKey: null,
      provider: null,
    }
    server = await startServer(config, { webFolder, say: (line) => said.push(line) })
  })
  afterAll(async () => {
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  })

  const health = async () => {
    const answer = await fetch(`${server.url}/api/health`)
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }

  it('says what it does while it starts and answers page and API on one port', async () => {
    expect(said).toEqual([
      'Mở cơ sở dữ liệu nhúng…',
      expect.stringMatching(/^Đã cập nhật cấu trúc dữ liệu \(\d+ bước\)\.$/),
      'Nạp 34 tỉnh, 3.321 xã, phường, đặc khu với ranh giới gần đúng…',
      // Once: the start after does not say it again, see below.
      expect.stringMatching(/^Người quản trị đầu tiên: quantri, mật khẩu dùng một lần: ([a-z2-9]{4}-){3}[a-z2-9]{4} /),
    ])
    expect(await (await fetch(server.url)).text()).toBe('<title>Điểm Nóng</title>')
    expect(await health()).toMatchObject({ status: 200, body: { database: { engine: 'embedded' } } })
  })

  it('is refused the data of one that runs, and told which process that is', async () => {
    const other = startServer({ ...config, port: await freePort() }, { webFolder })
    await expect(other).rejects.toThrow(`tiến trình ${process.pid}`)
  })

  it('is refused a port that is taken, and told a free one', async () => {
    const other = startServer({ ...config, dataFolder: join(home, 'other') }, { webFolder })
    const message = await other.then(String, (error: Error) => error.message)
    const port = Number(/PORT=(\d+) npm start/.exec(message)?.[1])
    expect(port).toBeGreaterThan(config.port)
    await new Promise<void>((resolve, reject) => {
      const probe = createServer().once('error', reject)
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
    })
  })

  it('answers 503 while its database is gone and works again by itself', async () => {
    process.kill(runningEmbedded(embeddedFolder(config.dataFolder))?.pid ?? 0, 'SIGKILL')
    let answer = await health()
    expect(answer).toMatchObject({ status: 503, body: { error: { code: 'UNAVAILABLE' } } })
    while (answer.status === 503) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      answer = await health()
    }
    expect(answer.status).toBe(200)
    const [row] = await server.sql<{ count: number }[]>`select count(*)::int as count from communes`
    expect(row?.count).toBe(3321)
  })

  it('gives data and port back when it stops, and starts again without loading anything twice', async () => {
    await server.stop()
    said.length = 0
    server = await startServer(config, { webFolder, say: (line) => said.push(line) })
    expect(said).toEqual(['Mở cơ sở dữ liệu nhúng…'])
    expect((await health()).status).toBe(200)
  })

  it('runs on PostgreSQL as well', async () => {
    const databaseUrl = inject('databases').nativeUrl.replace(/\/[^/]*$/, '/started')
    const native = connect(inject('databases').nativeUrl, { max: 1 })
    await native`create database started`
    const other = await startServer({ ...config, databaseUrl, port: await freePort() }, { webFolder: null })
    const body = (await (await fetch(`${other.url}/api/health`)).json()) as object
    expect(body).toMatchObject({ status: 'ok', database: { engine: 'postgresql' } })
    await other.stop()
    await native`drop database started with (force)`
    await native.end()
  })
})
