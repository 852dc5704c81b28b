import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWeb } from '../../../server/buildWeb.ts'
import type { Config } from '../../../server/config.ts'
import { startServer } from '../../../server/start.ts'
import { signInAsNewConsolidator } from '../../harness/session.ts'
import { copySample } from './preparedSample.ts'
import { rememberConsolidator } from './signIn.ts'

export interface Product {
  readonly url: string
  /** Where its data are: what a command that runs beside it needs to know. */
  readonly dataFolder: string
  /** Key of the identity numbers in its data, hexadecimal. */
  readonly identityKey: string
  /** Stops the server; the address answers no more. Harmless when it was stopped before. `use` gets the data before they go. */
  stop(use?: () => void): Promise<void>
}

interface ProductOptions {
  /** Whether the empty database gets the sample province: loaded, or as a copy of what the run has loaded before. */
  readonly sample: boolean
  readonly say?: (line: string) => void
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

/** The product as `npm start` runs it: page built from the sources, embedded engine, on a free port, in a data folder of its own. */
export const startProduct = async ({ sample, say = () => {} }: ProductOptions): Promise<Product> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'diem-nong-browser-'))
  const prepared = sample ? copySample(dataFolder) : null
  const identityKey = prepared ? Buffer.from(prepared.identityKey, 'hex') : randomBytes(32)
  for (const line of prepared?.said ?? []) say(line)
  const config: Config = {
    port: await freePort(),
    host: '127.0.0.1',
    databaseUrl: null,
    dataFolder,
    basemap: null,
    sample,
    logLevel: 'silent',
    publicUrl: null,
    authSecret: null,
    isProxyTrusted: false,
    identityKey,
    provider: null,
  }
  const lines: string[] = []
  const told = (line: string) => {
    lines.push(line)
    say(line)
  }
  const server = await startServer(config, { say: told, beforeServing: () => buildWeb(say) })
  const once = /một lần: (\S+)/.exec(lines.join('\n'))?.[1]
  if (!sample && once) rememberConsolidator(server.url, signInAsNewConsolidator(server.url, once))
  let stopped: Promise<void> | null = null
  const stop = async (use: () => void) => {
    await server.stop()
    use()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return {
    url: server.url,
    dataFolder,
    identityKey: identityKey.toString('hex'),
    stop: (use = () => {}) => {
      stopped ??= stop(use)
      return stopped
    },
  }
}
