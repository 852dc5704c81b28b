// Runs in a thread of its own, once a version of the boundaries (buildBoundaries.ts).
import { parentPort, workerData } from 'node:worker_threads'
import { compress } from '../http/compressed.ts'
import { boundaryTopology } from './boundaryTopology.ts'
import type { BoundaryRow } from './queries.ts'

const BROTLI_QUALITY = 7

/** What the thread is given; it answers with `CompressedBytes`. */
export interface BoundaryWork {
  readonly rows: readonly BoundaryRow[]
  readonly tag: string
}

const { rows, tag } = workerData as BoundaryWork
const plain = new TextEncoder().encode(boundaryTopology(rows))
parentPort?.postMessage(compress(plain, 'application/json', tag, BROTLI_QUALITY))
