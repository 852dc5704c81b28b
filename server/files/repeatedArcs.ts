import { FileError } from './fileError.ts'

/** All communes of the country at 15 m of detail have 1.7 million positions, the largest one 12.407. */
const MOST_POSITIONS = 20_000_000
const MOST_OF_ONE_SHAPE = 1_000_000

/**
 * Counts the positions that the shapes of a TopoJSON layer will have once their arcs are written out, before any is: a
 * shape names an arc by its number, as often as it likes, so that a small file may stand for more than memory holds.
 * Nothing is known of either value yet. Throws `FileError`.
 */
export const refuseRepeatedArcs = (arcs: readonly unknown[], geometries: readonly unknown[]): void => {
  let total = 0
  for (const [index, geometry] of geometries.entries()) {
    const positions = positionsOf(geometry, arcs)
    total += positions
    if (positions > MOST_OF_ONE_SHAPE) {
      throw new FileError(
        `Đối tượng thứ ${index + 1} của tệp TopoJSON dùng lại các cung đến hơn 1.000.000 điểm. Hãy giản lược hình rồi xuất lại tệp.`,
      )
    }
    if (total > MOST_POSITIONS) {
      throw new FileError(
        'Các đối tượng của tệp TopoJSON dùng lại các cung đến hơn 20.000.000 điểm, quá mức đọc được. Hãy giản lược hình, hoặc chia tệp theo tỉnh rồi chạy lại.',
      )
    }
  }
}

const positionsOf = (geometry: unknown, arcs: readonly unknown[]): number => {
  const { geometries, arcs: named } = (geometry ?? {}) as { geometries?: unknown; arcs?: unknown }
  return Array.isArray(geometries)
    ? geometries.reduce<number>((sum, part) => sum + positionsOf(part, arcs), 0)
    : namedPositions(named, arcs)
}

/** Lists of arcs nest as deep as the shape needs; a negative number is an arc turned round (`~7` is the seventh). */
const namedPositions = (named: unknown, arcs: readonly unknown[]): number => {
  if (Array.isArray(named)) return named.reduce<number>((sum, part) => sum + namedPositions(part, arcs), 0)
  const arc = typeof named === 'number' ? arcs[named < 0 ? ~named : named] : null
  return Array.isArray(arc) ? arc.length : 0
}
