import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ImportError } from './importError.ts'
import { refusalNoter } from './refusalNoter.ts'

it('notes refused cells by their stage, and ends a run whose list would fill the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'diem-nong-refusals-'))
  const [read, write] = [join(folder, 'read'), join(folder, 'write')]
  const files = { READ: openSync(read, 'w'), WRITE: openSync(write, 'w') }
  try {
    const cell = (row: number) =>
      ({ row, column: 'Ngày', value: 'x', code: 'DATE_UNREADABLE', message: 'Sai.' }) as const
    const line = (row: number) => `${JSON.stringify(cell(row))}\n`
    const note = refusalNoter(files, Buffer.byteLength(line(2) + line(3)))
    note(cell(2), 'READ')
    note(cell(3), 'WRITE')
    expect(() => note(cell(4), 'READ')).toThrow(ImportError)
    expect([readFileSync(read, 'utf8'), readFileSync(write, 'utf8')]).toEqual([line(2), line(3)])
  } finally {
    for (const file of Object.values(files)) closeSync(file)
    rmSync(folder, { recursive: true })
  }
})
