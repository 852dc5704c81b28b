import type { Geometry } from 'geojson'
import { judgeShape } from '../../data/model/thingRow/judgeShape.ts'
import type { ThingInput } from '../../data/model/thingRow/thingInput.ts'
import type { ThingKind } from '../../data/model/thingRow/thingKind.ts'
import type { Sql } from '../database/connect.ts'
import { shapeOfKind } from './shapeOfKind.ts'

/**
 * Gives inputs that leave their shape to the stored record that shape, so that they are written as if their file had
 * held it. An input whose record has none, or another number of legs, keeps `keepsShape` and is to be refused.
 */
export const withKeptShapes = async (
  sql: Sql,
  kind: ThingKind,
  inputs: readonly ThingInput[],
): Promise<readonly ThingInput[]> => {
  const keeping = inputs.filter(({ keepsShape }) => keepsShape)
  if (keeping.length === 0) return inputs
  const stored = await sql<{ key: number; shape: Geometry | null }[]>`
    select (place - 1)::int as key, st_asgeojson(${shapeOfKind(sql, kind)}, 15)::json as shape
    from unnest(${keeping.map(({ source }) => source)}::text[],
      ${keeping.map(({ sourceNumber }) => sourceNumber)}::text[]) with ordinality as input (source, source_number, place)
    join ${sql(kind.thing)} things using (source, source_number)`
  const shapes = new Map(stored.map(({ key, shape }) => [keeping[key], shape]))
  return inputs.map((input) => {
    const shape = shapes.get(input)
    const judged = shape ? judgeShape(shape, kind.shape) : null
    if (!judged || !('value' in judged) || !hasItsLegs(input, judged.value)) return input
    const { keepsShape: _, ...rest } = input
    return { ...rest, shape: judged.value }
  })
}

const hasItsLegs = ({ values }: ThingInput, shape: Geometry): boolean => {
  const modes = values.leg_modes as readonly string[] | null | undefined
  return shape.type !== 'MultiLineString' || modes?.length === 1 || modes?.length === shape.coordinates.length
}

export const SHAPE_NOT_HERE = {
  code: 'SHAPE_ELSEWHERE',
  message:
    'Bảng tính không chứa hình này vì quá dài, và bản ghi đã lưu không có hình khớp với dòng. Hãy nhập từ tệp GeoPackage hoặc GeoJSON.',
} as const
