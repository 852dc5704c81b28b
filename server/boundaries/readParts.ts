import type { Sql } from '../database/connect.ts'
import type { CoordinateSystem } from '../files/coordinateSystem.ts'
import { BoundaryError, type BoundaryLayer } from './boundaryFile.ts'
import type { RefusedFeature } from './boundaryReport.ts'
import type { Match } from './matchCommunes.ts'
import { placeShape } from './placeShape.ts'
import { type BoundaryPart, insertParts } from './queries.ts'

export interface ReadParts {
  readonly refused: readonly RefusedFeature[]
  /** By code: the other name under which the file has the commune. */
  readonly otherNames: ReadonlyMap<string, string>
  readonly features: number
}

/** Written at once: about 4 MB of text, so that the whole country needs the memory of a few communes. */
const CHUNK_CHARACTERS = 4_000_000
const CHUNK_PARTS = 500

/** Reads a file feature by feature into the table of parts and names each feature that cannot be one. */
export const readParts = async (
  sql: Sql,
  layer: BoundaryLayer,
  system: CoordinateSystem,
  find: (properties: Readonly<Record<string, unknown>>) => Match,
): Promise<ReadParts> => {
  const refused: RefusedFeature[] = []
  const otherNames = new Map<string, string>()
  let features = 0
  let chunk: BoundaryPart[] = []
  let characters = 0
  const flush = async () => {
    if (chunk.length > 0) await insertParts(sql, chunk)
    chunk = []
    characters = 0
  }
  for await (const { number, properties, shape } of layer.features) {
    features++
    const match = find(properties)
    if ('problem' in match) {
      refused.push({ number, code: null, reason: match.problem })
      continue
    }
    const { code } = match.commune
    if (match.otherName) otherNames.set(code, match.otherName)
    const placed = 'problem' in shape ? shape : placeShape(shape.polygons, system)
    if ('problem' in placed) {
      refused.push({ number, code, reason: `Đối tượng ${placed.problem}.` })
      continue
    }
    chunk.push({ id: number, code, ewkb: placed.ewkb })
    characters += placed.ewkb.length
    if (characters > CHUNK_CHARACTERS || chunk.length >= CHUNK_PARTS) await flush()
  }
  await flush()
  if (features === 0) throw new BoundaryError('Tệp không có đối tượng nào.')
  return { refused, otherNames, features }
}
