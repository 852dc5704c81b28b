import { describe, expect, it } from 'vitest'
import { CRS84, systemByUri } from '../coordinateSystems.ts'
import type { Expression } from './expression.ts'
import { FilterError } from './filterError.ts'
import { readFilter } from './readFilter.ts'

const text = (written: string) => readFilter(written, 'cql2-text', CRS84)
const json = (written: unknown) => readFilter(JSON.stringify(written), 'cql2-json', CRS84)

/** An expression without the places of names, which JSON has not. */
const bare = (expression: Expression) => JSON.parse(JSON.stringify(expression).replaceAll(/,"at":(\d+|null)/g, ''))
const problem = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(FilterError)
    return (error as FilterError).message
  }
  return 'none'
}

describe('a filter', () => {
  it.each<[string, unknown]>([
    ["status = 'NEW'", { op: '=', args: [{ property: 'status' }, 'NEW'] }],
    ['5 < value', { op: '>', args: [{ property: 'value' }, 5] }],
    ['value <> -1.5e3', { op: '<>', args: [{ property: 'value' }, -1500] }],
    ['isSample = true', { op: '=', args: [{ property: 'isSample' }, true] }],
    ['"order" is not null', { op: 'not', args: [{ op: 'isNull', args: [{ property: 'order' }] }] }],
    ["name like 'Lối%'", { op: 'like', args: [{ property: 'name' }, 'Lối%'] }],
    ["name NOT LIKE 'O''B%'", { op: 'not', args: [{ op: 'like', args: [{ property: 'name' }, "O'B%"] }] }],
    ['score between 40 AND 75', { op: 'between', args: [{ property: 'score' }, 40, 75] }],
    ["force IN ('CA','BP')", { op: 'in', args: [{ property: 'force' }, ['CA', 'BP']] }],
    ["foundOn >= DATE('2026-01-31')", { op: '>=', args: [{ property: 'foundOn' }, { date: '2026-01-31' }] }],
    [
      'a = 1 OR b = 2 AND NOT (c = 3)',
      {
        op: 'or',
        args: [
          { op: '=', args: [{ property: 'a' }, 1] },
          {
            op: 'and',
            args: [
              { op: '=', args: [{ property: 'b' }, 2] },
              { op: 'not', args: [{ op: '=', args: [{ property: 'c' }, 3] }] },
            ],
          },
        ],
      },
    ],
    [
      'S_INTERSECTS(geometry, POLYGON((105 10, 106 10, 106 11, 105 10)))',
      {
        op: 's_intersects',
        args: [
          { property: 'geometry' },
          {
            type: 'Polygon',
            coordinates: [
              [
                [105, 10],
                [106, 10],
                [106, 11],
                [105, 10],
              ],
            ],
          },
        ],
      },
    ],
    [
      's_intersects(BBOX(104,10,106,11), geometry)',
      { op: 's_intersects', args: [{ bbox: [104, 10, 106, 11] }, { property: 'geometry' }] },
    ],
    [
      'S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT Z(105 10 3), MULTIPOINT((1 2), (3 4))))',
      {
        op: 's_intersects',
        args: [
          { property: 'geometry' },
          {
            type: 'GeometryCollection',
            geometries: [
              { type: 'Point', coordinates: [105, 10, 3] },
              {
                type: 'MultiPoint',
                coordinates: [
                  [1, 2],
                  [3, 4],
                ],
              },
            ],
          },
        ],
      },
    ],
  ])('%s means the same in both languages', (written, same) => {
    expect(bare(text(written))).toEqual(bare(json(same)))
  })

  it.each([
    ["status == 'NEW'", 9],
    ['status =', 9],
    ["(status = 'NEW'", 16],
    ["status = 'NEW' x", 16],
    ["status = 'NEW", 10],
    ['AND', 1],
    ['value = 1; drop table cases', 10],
    ['name like 5', 11],
    ['a in ()', 7],
    ['S_INTERSECTS(geometry, CIRCLE(1 2))', 24],
    ['S_INTERSECTS(geometry, BBOX(1,2,3))', 28],
  ])('that is wrong says where: %s', (written, at) => {
    expect(problem(() => text(written))).toMatch(new RegExp(`^Ký tự ${at}: `))
  })

  it.each(['constructor', 'toString', '__proto__'])('knows no comparison %s, which every object has', (op) => {
    expect(problem(() => json({ op, args: [{ property: 'status' }, 'NEW'] }))).toMatch(/không có phép/)
  })

  it('that would cost much is refused before it does', () => {
    const deep = (count: number) => `${'('.repeat(count)}a=1${')'.repeat(count)}`
    expect(problem(() => text(deep(40)))).toBe('none')
    expect(problem(() => text(deep(100)))).toMatch(/lồng sâu/)
    expect(problem(() => text(deep(10_000)))).toMatch(/dài quá/)
    expect(problem(() => text(`${'NOT '.repeat(200)}a=1`))).toMatch(/lồng sâu/)
    const nested = `${'{"op":"not","args":['.repeat(600)}true${']}'.repeat(600)}`
    expect(problem(() => readFilter(nested, 'cql2-json', CRS84))).toMatch(/dài quá|lồng sâu/)
    expect(problem(() => json({ op: 'in', args: [{ property: 'a' }, Array.from({ length: 1001 }, () => 1)] }))).toMatch(
      /quá 1000 giá trị/,
    )
    expect(problem(() => text(`a in (${Array.from({ length: 1001 }, () => 1).join(',')})`))).toMatch(/quá 1000 giá trị/)
    expect(problem(() => text(Array.from({ length: 501 }, () => 'a=1').join(' or ')))).toMatch(/quá 500 điều kiện/)
    expect(problem(() => text('a = 1e999'))).toMatch(/quá lớn/)
    expect(problem(() => text("a = '\0'"))).toMatch(/không dùng được/)
  })

  it.each([
    [{ type: 'Polygon', coordinates: [105, 10] }],
    [{ type: 'Point', coordinates: ['105', 10] }],
    [{ type: 'Circle', coordinates: [105, 10] }],
    [{ type: '__proto__', coordinates: [] }],
    [{ bbox: [1, 2, 3] }],
    [{ bbox: [106, 10, 104, 11] }],
    [null],
  ])('with the geometry %j is refused', (shape) => {
    expect(problem(() => json({ op: 's_intersects', args: [{ property: 'geometry' }, shape] }))).toMatch(/^Bộ lọc: /)
  })

  it('has its geometries in the system it names, and refuses those outside the world', () => {
    const latitudeFirst = systemByUri('http://www.opengis.net/def/crs/EPSG/0/4326')!
    const found = readFilter('S_INTERSECTS(geometry, POINT(10.5 105.25))', 'cql2-text', latitudeFirst)
    expect(found).toMatchObject({ geometry: { type: 'Point', coordinates: [105.25, 10.5] } })
    expect(problem(() => readFilter('S_INTERSECTS(geometry, POINT(105.25 10.5))', 'cql2-text', latitudeFirst))).toMatch(
      /nằm ngoài/,
    )
  })
})
