import { spawn } from 'node:child_process'
import { ROOT } from '../../../server/config.ts'

export interface ScriptResult {
  readonly code: number | null
  /** Everything it said. */
  readonly said: string
}

/** Runs a script of the product as people do, `npx tsx scripts/…`, beside a server that runs on the same data folder. */
export const runScript = (words: readonly string[], dataFolder: string): Promise<ScriptResult> =>
  new Promise((resolve, reject) => {
    const child = spawn('npx', ['tsx', ...words], {
      cwd: ROOT,
      env: { ...process.env, DATA_FOLDER: dataFolder, DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString()
    })
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString()
    })
    child.once('error', reject)
    child.once('exit', (code) => resolve({ code, said }))
  })
