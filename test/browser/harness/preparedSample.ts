import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where a run keeps the sample it has loaded once; test files run in processes of their own and find it by this. */
const VARIABLE = 'DIEM_NONG_PREPARED_SAMPLE'

/** What belongs to a data folder and does not lie in it. */
export interface PreparedSample {
  /** Lines that the first start told people, the first administrator's password among them. */
  readonly said: readonly string[]
  /** Hexadecimal. */
  readonly identityKey: string
}

/** Keeps the data folder of a product that was stopped, for all others with the sample; gives what forgets it again. */
export const keepSample = (dataFolder: string, prepared: PreparedSample): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'diem-nong-sample-'))
  cpSync(dataFolder, join(folder, 'data'), { recursive: true })
  writeFileSync(join(folder, 'prepared.json'), JSON.stringify(prepared))
  process.env[VARIABLE] = folder
  return () => {
    delete process.env[VARIABLE]
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Fills an empty data folder with the sample that was kept; null where this run has not loaded one. */
export const copySample = (dataFolder: string): PreparedSample | null => {
  const folder = process.env[VARIABLE]
  if (!folder) return null
  cpSync(join(folder, 'data'), dataFolder, { recursive: true })
  return JSON.parse(readFileSync(join(folder, 'prepared.json'), 'utf8')) as PreparedSample
}
