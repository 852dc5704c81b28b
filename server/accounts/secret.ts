import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'secret'

/**
 * The secret that signs cookies, made once and kept in the data folder, readable by its owner only. Never in the
 * database: whoever copies that alone can sign in as nobody. Without the file everybody must sign in again.
 */
export const readSecret = (dataFolder: string): string => {
  const file = join(dataFolder, FILE)
  mkdirSync(dataFolder, { recursive: true })
  try {
    // Fails when it is there: two processes may begin at once.
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
