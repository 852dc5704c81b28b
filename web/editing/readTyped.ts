import type { Position } from 'geojson'
import type { RowReader } from '../../data/model/caseRow/rowReader.ts'
import { judgePosition } from '../../data/model/position/judgePosition.ts'
import { rounded } from './drawnShape.ts'

/** Coordinates as somebody types them, or what is wrong with them (Vietnamese); null where nothing is typed. */
export type TypedPosition = { readonly position: Position } | { readonly problem: string } | null

/**
 * Reads coordinates as papers write them: degrees in any form, or metres of VN-2000.
 * @param provinceCode in whose zone bare metres are taken
 */
export const readTyped = (text: string, provinceCode: string | null): TypedPosition => {
  if (text.trim() === '') return null
  let problem = ''
  const row: RowReader = {
    text: (key) => (key === 'coordinates' ? text.trim() : ''),
    header: () => '',
    refuse: (_key, refused) => {
      problem ||= refused.message
    },
    take: (_key, parsed) => ('value' in parsed ? parsed.value : undefined),
  }
  const found = judgePosition(row, { name: '', provinceCode, formerProvinces: [], day: null, isNear: () => null })
  return found ? { position: rounded([...found.position]) } : { problem }
}

/** Vertices, one a line; the number of the first line that cannot be read, where there is one. */
export const readVertices = (
  text: string,
  provinceCode: string | null,
): { readonly positions: readonly Position[] } | { readonly line: number } => {
  const positions: Position[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const typed = readTyped(line, provinceCode)
    if (!typed) continue
    if ('problem' in typed) return { line: index + 1 }
    positions.push(typed.position)
  }
  return { positions }
}

/** `10,60270; 104,92900`: latitude first, as on paper. */
export const writtenPosition = ([lon = 0, lat = 0]: Position): string =>
  [lat, lon].map((degrees) => String(Number(degrees.toFixed(7))).replace('.', ',')).join('; ')
