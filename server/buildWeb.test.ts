import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isWebStale } from './buildWeb.ts'

const root = mkdtempSync(join(tmpdir(), 'diem-nong-stale-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Writes a file that was last changed at a second; its folders are older than everything. */
const write = (name: string, second: number) => {
  const file = join(root, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, name)
  utimesSync(file, second, second)
  for (let folder = dirname(file); folder !== root; folder = dirname(folder)) utimesSync(folder, 1, 1)
}

describe('the built page', () => {
  it('is built when there is none', () => {
    write('web/panels/Deep.tsx', 100)
    write('package-lock.json', 100)
    expect(isWebStale(root)).toBe(true)
  })

  it('is kept while nothing it is made of is newer', () => {
    write('dist/web/index.html', 200)
    write('server/app.ts', 300)
    expect(isWebStale(root)).toBe(false)
  })

  it('is built again when a source, the data model or the packages changed', () => {
    for (const name of [
      'web/panels/Deep.tsx',
      'data/model/caseKinds.ts',
      'package-lock.json',
      'vite.config.ts',
      'scripts/build/withoutUnused.ts',
    ]) {
      write(name, 201)
      expect(isWebStale(root), name).toBe(true)
      write(name, 199)
      expect(isWebStale(root), name).toBe(false)
    }
  })

  it('is built again when a source was deleted', () => {
    write('web/panels/Gone.tsx', 100)
    rmSync(join(root, 'web/panels/Gone.tsx'))
    expect(isWebStale(root)).toBe(true)
  })
})
