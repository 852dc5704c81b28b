import { type CompressedBytes, compress } from '../http/compressed.ts'
import { boundaryTopology } from './boundaryTopology.ts'
import type { BoundaryRow } from './queries.ts'

const BROTLI_QUALITY = 7

/** Boundaries as compressed TopoJSON, made once a version of them. */
export const buildBoundaries = ({
  rows,
  tag,
}: {
  readonly rows: readonly BoundaryRow[]
  readonly tag: string
}): CompressedBytes =>
  compress(new TextEncoder().encode(boundaryTopology(rows)), 'application/json', tag, BROTLI_QUALITY)
