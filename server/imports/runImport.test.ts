import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ImportLine } from '../../data/model/imports.ts'
import { CASE_IMPORT } from './importKinds.ts'
import { runImport } from './runImport.ts'
import { Uploads } from './uploads.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diem-nong-run-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('says to send a file again that was removed while it waited, and names no path of the server', async () => {
  const uploads = new Uploads(join(folder, 'sent'))
  const about = { personId: 'lan', area: '91', fileName: 'vụ.csv', thing: 'cases', source: 'x' } as const
  const upload = await uploads.receive(new Blob(['Ngày']).stream(), about)
  uploads.remove(upload)
  const said: ImportLine[] = []
  const run = { thing: 'cases', source: 'x', isDryRun: true, isStrict: false } as const
  const noDatabase = null as never
  await runImport(noDatabase, upload, CASE_IMPORT, run, {
    person: {} as never,
    say: (line) => said.push(line),
    signal: new AbortController().signal,
  })
  expect(said).toHaveLength(1)
  expect(said[0]).toMatchObject({ type: 'failed', message: expect.stringContaining('Hãy gửi lại tệp') })
  expect(JSON.stringify(said)).not.toContain(folder)
  expect(readdirSync(join(folder, 'sent'))).toEqual([])
})
