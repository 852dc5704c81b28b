import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { afterAll, expect, it } from 'vitest'
import { sharedWorkers } from './sharedWorkers.ts'

const folder = mkdtempSync(join(tmpdir(), 'diem-nong-workers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('builds what a page and its worker both run once, and gives the page the address of the worker', async () => {
  const files = {
    'both.ts': 'export const both = (name: string) => console.log(`said by both: ${name}`)',
    'worker.ts': "import { both } from './both.ts'\nboth('worker')",
    'page.ts': `import address from './worker.ts?worker&url'
      import { both } from './both.ts'
      both('page')
      new Worker(address, { type: 'module' })`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const built = (await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [sharedWorkers()],
    build: { write: false, rolldownOptions: { input: join(folder, 'page.ts') } },
  })) as Rolldown.RolldownOutput
  const chunks = built.output.filter((file) => file.type === 'chunk')
  expect(chunks.filter(({ code }) => code.includes('said by both')).map(({ name }) => name)).toHaveLength(1)
  const worker = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('worker.ts'))
  const page = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('page.ts'))
  expect(page?.code).toContain(worker?.fileName.replace(/^.*\//, '') ?? 'no worker')
  // A worker has no document: nothing of the page's own comes with it.
  expect(worker?.imports).not.toContain(page?.fileName)
})
