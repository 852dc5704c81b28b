import type { Position } from 'geojson'
import type { ProblemCode } from '../../data/model/caseRow/refusal.ts'
import type { RowReader } from '../../data/model/caseRow/rowReader.ts'
import { readPairText } from '../../data/model/position/coordinatePair.ts'
import { judgePosition } from '../../data/model/position/judgePosition.ts'
import { rounded } from './drawnShape.ts'

/** In which system coordinates that somebody types are read. */
export interface TypedIn {
  /** In whose zone bare metres are taken. */
  readonly provinceCode: string | null
  /** The system of metres as a person chose it ("EPSG 9208"); empty: that of the province. */
  readonly system: string
}

/** Coordinates as somebody types them. `note` says how they were found where that was not degrees of WGS 84. */
export interface ReadPosition {
  readonly position: Position
  readonly note: string | null
}

/** What was read, or why it cannot be; null where nothing is typed. */
export type TypedPosition = ReadPosition | { readonly problem: ProblemCode } | null

/** Whether a text is a pair of coordinates in metres: they need a zone. */
export const isInMetres = (text: string): boolean => readPairText(text)?.unit === 'METRE'

/** Reads coordinates as papers write them: degrees in any form, or metres of VN-2000. */
export const readTyped = (text: string, { provinceCode, system }: TypedIn): TypedPosition => {
  if (text.trim() === '') return null
  let problem: ProblemCode = 'COORDINATE_UNREADABLE'
  const cells: Readonly<Record<string, string>> = {
    coordinates: text.trim(),
    coordinateSystem: isInMetres(text) ? system : '',
  }
  const row: RowReader = {
    text: (key) => cells[key] ?? '',
    refuse: (_key, refused) => {
      problem = refused.code
    },
    take: (_key, parsed) => ('value' in parsed ? parsed.value : undefined),
  }
  const found = judgePosition(row, { name: '', provinceCode, formerProvinces: [], day: null, isNear: () => null })
  return found ? { position: rounded([...found.position]), note: found.note } : { problem }
}

/** Vertices, one a line; the first line that cannot be read and why, where there is one. */
export const readVertices = (
  text: string,
  typedIn: TypedIn,
): { readonly positions: readonly Position[] } | { readonly line: number; readonly problem: ProblemCode } => {
  const positions: Position[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const typed = readTyped(line, typedIn)
    if (!typed) continue
    if ('problem' in typed) return { line: index + 1, problem: typed.problem }
    positions.push(typed.position)
  }
  return { positions }
}

/** `10,60270; 104,92900`: latitude first, as on paper. */
export const writtenPosition = ([lon = 0, lat = 0]: Position): string =>
  [lat, lon].map((degrees) => String(Number(degrees.toFixed(7))).replace('.', ',')).join('; ')
