import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { dayNumber } from '../data/model/localDay.ts'
import type { Sql } from '../server/database/connect.ts'
import { CASE_IMPORT } from '../server/imports/importKinds.ts'
import { type ImportOptions, importRows, type RowRefusal } from '../server/imports/importRows.ts'
import { openDelimited } from '../server/imports/readDelimited.ts'

/** The day on which the tests import (day number). */
export const TODAY = dayNumber('2026-11-25')
/** Holds the files of one test file; goes when its tests are done. */
export const folder = mkdtempSync(join(tmpdir(), 'diem-nong-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let counter = 0
/** Writes a file and returns its path. */
export const fileOf = (content: string | Uint8Array): string => {
  const path = join(folder, `${++counter}.csv`)
  writeFileSync(path, content)
  return path
}

/** Imports a text as a file; the summary with every refused cell. */
export const importText = async (sql: Sql, content: string | Uint8Array, options: Partial<ImportOptions> = {}) => {
  const refusals: RowRefusal[] = []
  const summary = await importRows(sql, CASE_IMPORT, await openDelimited(fileOf(content)), {
    fileName: 'cases.csv',
    source: 'test',
    today: TODAY,
    onRefusal: (refusal) => refusals.push(refusal),
    ...options,
  })
  return { ...summary, refusals }
}

export const HEADER = 'Số hồ sơ;Ngày;Loại vụ;Lực lượng'
/** A file with the columns of `HEADER`. */
export const rowsOf = (...rows: string[]) => `${HEADER}\n${rows.join('\n')}\n`
export const manyRows = (count: number, force = 'BP') =>
  rowsOf(...Array.from({ length: count }, (_, index) => `HS-${index};02/03/2026;SMUG_BORDER;${force}`))
