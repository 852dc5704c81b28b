import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { accessTable } from './accessTable.ts'

it('stands in the README as it is in the program', () => {
  expect(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')).toContain(accessTable())
})
