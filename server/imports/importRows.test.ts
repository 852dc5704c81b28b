import { expect, it } from 'vitest'
import { CASE_IMPORT } from './importKinds.ts'
import { importRows } from './importRows.ts'
import type { RowSource } from './rowSource.ts'

it('lets a file go whose columns are not those of its kind', async () => {
  let isClosed = false
  const rows: RowSource = {
    headers: ['Ghi chú'],
    rows: (async function* () {})(),
    fileHash: () => '',
    delimiter: ';',
    format: 'CSV',
    parts: [],
    part: null,
    coordinateSystem: null,
    progress: () => 0,
    close: async () => {
      isClosed = true
    },
  }
  const noDatabase = null as never
  const options = { fileName: 'x.csv', source: 'test', today: 0 }
  await expect(importRows(noDatabase, CASE_IMPORT, rows, options)).rejects.toThrow(/Loại vụ/)
  expect(isClosed).toBe(true)
})
