import { describe, expect, it } from 'vitest'
import type { Topology } from 'topojson-specification'
import { communeMesh } from './communeMesh.ts'

/**
 * Three squares side by side, one degree each: 00001 and 00002 in province 01, 00003 in 02; and an island of 00003 with a
 * hole. Arcs: 0 and 1 the edges between squares, 2 to 4 the rest of each, 5 the island, 6 its hole.
 */
const topology = {
  type: 'Topology',
  arcs: [
    [
      [1, 0],
      [1, 1],
    ],
    [
      [2, 0],
      [2, 1],
    ],
    [
      [1, 1],
      [0, 1],
      [0, 0],
      [1, 0],
    ],
    [
      [1, 0],
      [2, 0],
    ],
    [
      [2, 1],
      [1, 1],
    ],
    [
      [2, 0],
      [3, 0],
      [3, 1],
      [2, 1],
    ],
    [
      [5, 0],
      [8, 0],
      [8, 3],
      [5, 3],
      [5, 0],
    ],
    [
      [6, 1],
      [6, 2],
      [7, 2],
      [7, 1],
      [6, 1],
    ],
  ],
  objects: {
    communes: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: '00001', properties: { k: 'A' }, arcs: [[0, 2]] },
        { type: 'Polygon', id: '00002', properties: { k: 'A' }, arcs: [[3, 1, 4, -1]] },
        { type: 'MultiPolygon', id: '00003', properties: { k: 'O' }, arcs: [[[5, -2]], [[6], [7]]] },
      ],
    },
  },
} as unknown as Topology
const provinceOf = (code: string) => (code === '00003' ? '02' : '01')
const mesh = communeMesh(topology, provinceOf)

/** Area of the triangles of one commune, square degrees. */
const triangleArea = (number: number): number => {
  const { corners, triangles } = mesh
  let sum = 0
  for (let at = 0; at < triangles.length; at += 3) {
    const cornerAt = (place: number) => {
      const first = triangles[at + place]! * 3
      return [corners[first]!, corners[first + 1]!, corners[first + 2]!] as const
    }
    const [a, b, c] = [cornerAt(0), cornerAt(1), cornerAt(2)]
    expect([b[2], c[2]]).toEqual([a[2], a[2]])
    if (a[2] === number) sum += Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
  }
  return sum
}

/** A line list as edges, each from its southern end. */
const edges = (lines: Float32Array) =>
  Array.from({ length: lines.length / 4 }, (_, edge) => Array.from(lines.slice(edge * 4, edge * 4 + 4))).map(
    ([ax = 0, ay = 0, bx = 0, by = 0]) => (ay <= by ? [ax, ay, bx, by] : [bx, by, ax, ay]),
  )

describe('the mesh of communes', () => {
  it('covers each commune with triangles that carry its number, islands too and holes not', () => {
    expect(mesh.codes).toEqual(['00001', '00002', '00003'])
    expect([0, 1, 2].map(triangleArea)).toEqual([1, 1, 1 + 9 - 1])
  })

  it('draws an edge between communes of a province, one between provinces, and no edge that one commune has alone', () => {
    expect(edges(mesh.communeLines)).toEqual([[1, 0, 1, 1]])
    expect(edges(mesh.provinceLines)).toEqual([[2, 0, 2, 1]])
  })

  it('leaves out edges inside provinces that are not divided', () => {
    const undivided = communeMesh(topology, provinceOf, (province) => province === '02')
    expect(undivided.communeLines).toHaveLength(0)
    expect(edges(undivided.provinceLines)).toEqual([[2, 0, 2, 1]])
  })

  it('counts the communes whose boundary is approximate', () => {
    expect(mesh.approximate).toBe(2)
  })
})
