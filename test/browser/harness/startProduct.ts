import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWeb } from '../../../server/buildWeb.ts'
import type { Config } from '../../../server/config.ts'
import { startServer } from '../../../server/start.ts'
import { signInAsNewConsolidator } from '../../harness/session.ts'
import { rememberConsolidator } from './signIn.ts'

export interface Product {
  readonly url: string
  /** Where its data are: what a command that runs beside it needs to know. */
  readonly dataFolder: string
  /** Stops the server; the address answers no more. Harmless when it was stopped before. */
  stop(): Promise<void>
}

interface ProductOptions {
  /** Whether the empty database gets the sample province. */
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

/** The product as `npm start` runs it: page built from the sources, embedded engine, on a free port and an empty data folder. */
export const startProduct = async ({ sample, say = () => {} }: ProductOptions): Promise<Product> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'diem-nong-browser-'))
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
    identityKey: randomBytes(32),
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
  const stop = async () => {
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return {
    url: server.url,
    dataFolder,
    stop: () => {
      stopped ??= stop()
      return stopped
    },
  }
}
