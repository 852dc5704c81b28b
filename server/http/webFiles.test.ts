import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { connect } from '../database/connect.ts'
import { NONCE_PLACEHOLDER } from './webFiles.ts'
import { asConsolidator, testAuth } from '../../test/harness/people.ts'

const home = mkdtempSync(join(tmpdir(), 'diem-nong-web-'))
const folder = join(home, 'web')
const script = 'export const name = "Điểm Nóng"\n'.repeat(50)
const files: Record<string, string | Buffer> = {
  'web/index.html': `<link nonce="${NONCE_PLACEHOLDER}"><title>Điểm Nóng</title>`,
  'web/assets/main-abc.js': script,
  'web/assets/main-abc.js.br': brotliCompressSync(script),
  'web/assets/main-abc.js.gz': gzipSync(script),
  'web/assets/plain-abc.css': 'p{}',
  'web/icon.svg': '<svg/>',
  'web-old/secret.json': '{"secret":1}',
  'secret.json': '{"secret":1}',
}
for (const [name, content] of Object.entries(files)) {
  mkdirSync(join(home, name, '..'), { recursive: true })
  writeFileSync(join(home, name), content)
}
afterAll(() => rmSync(home, { recursive: true, force: true }))

// The page needs no database: nothing listens there, and nothing asks.
const sql = connect('postgres://nobody@127.0.0.1:1/none')
const app = createApp({
  sql,
  identify: asConsolidator,
  auth: testAuth(sql),
  version: '0',
  engine: 'postgresql',
  basemap: null,
  webFolder: folder,
})
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })

describe('the files of the page', () => {
  it('are the page itself at every address of a screen, with the style nonce of the answer and never cached', async () => {
    for (const path of ['/', '/index.html', '/?from=2026-01-01', '/tuan-tra', '/a/b/c']) {
      const answer = await get(path)
      const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('Content-Security-Policy') ?? '')?.[1]
      expect(await answer.text()).toBe(`<link nonce="${nonce}"><title>Điểm Nóng</title>`)
      expect(answer.headers.get('Cache-Control')).toBe('no-cache')
    }
  })

  it('go out as they were compressed at build, as the client accepts it, and are kept for ever', async () => {
    for (const [accepted, encoding, bytes] of [
      ['gzip, deflate, br', 'br', files['web/assets/main-abc.js.br']],
      ['gzip', 'gzip', files['web/assets/main-abc.js.gz']],
      ['', null, Buffer.from(script)],
    ] as const) {
      const answer = await get('/assets/main-abc.js', { 'Accept-Encoding': accepted })
      expect(answer.headers.get('Content-Encoding')).toBe(encoding)
      expect(answer.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
      expect(answer.headers.get('Cache-Control')).toContain('immutable')
      expect(answer.headers.get('Vary')).toBe('Accept-Encoding')
      expect(Buffer.from(await answer.arrayBuffer()).equals(bytes as Buffer)).toBe(true)
    }
    expect((await get('/assets/plain-abc.css', { 'Accept-Encoding': 'br' })).headers.get('Content-Encoding')).toBeNull()
  })

  it('are asked for again when their name does not change with their content', async () => {
    const first = await get('/icon.svg')
    const etag = first.headers.get('ETag') ?? ''
    expect(first.headers.get('Cache-Control')).toBe('no-cache')
    expect((await get('/icon.svg', { 'If-None-Match': etag })).status).toBe(304)
    writeFileSync(join(folder, 'icon.svg'), '<svg><g/></svg>')
    const changed = await get('/icon.svg', { 'If-None-Match': etag })
    expect(await changed.text()).toBe('<svg><g/></svg>')
  })

  it('are never files outside their folder', async () => {
    for (const path of [
      '/..%2fsecret.json',
      '/..%2fweb-old%2fsecret.json',
      '/%2e%2e%2fweb-old/secret.json',
      '/assets/..%2f..%2fweb-old/secret.json',
      '/..%5csecret.json',
      '/%2fsecret.json',
    ]) {
      const answer = await get(path)
      expect(answer.status, path).toBe(404)
      expect(await answer.text()).not.toContain('"secret"')
    }
  })

  it('answer 404 in the common form for what is missing or no address', async () => {
    for (const path of [
      '/assets/none.js',
      '/assets/x%00.js',
      '/%E0%A4%A',
      '/%',
      '/%FF%FE.js',
      `/${'a'.repeat(5000)}.js`,
    ]) {
      const answer = await get(path)
      expect(answer.status, path.slice(0, 40)).toBe(404)
      expect(await answer.json()).toMatchObject({ error: { code: 'NOT_FOUND', problems: [] } })
    }
    expect((await app.request('/', { method: 'POST' })).status).toBe(404)
    expect((await (await get('/api/%E0%A4%A')).json()) as object).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})
