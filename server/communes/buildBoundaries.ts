import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { CompressedBytes } from '../http/compressed.ts'
import type { BoundaryWork } from './boundaryWorker.ts'

/** Boundaries as compressed TopoJSON. Seconds of work with official ones, so not in the thread that answers. */
export const buildBoundaries = (work: BoundaryWork): Promise<CompressedBytes> =>
  new Promise((resolve, reject) => {
    // A thread does not inherit what lets Node read TypeScript: it must ask for it itself.
    const typescript = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api')).href
    const file = new URL('boundaryWorker.ts', import.meta.url).href
    const worker = new Worker(
      `import(${JSON.stringify(typescript)}).then((tsx) => { (tsx.register ?? tsx.default.register)(); return import(${JSON.stringify(file)}) })`,
      { eval: true, execArgv: [], workerData: work },
    )
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The thread of the boundaries ended with ${code}.`)))
  })
