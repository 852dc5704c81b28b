import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../model/localDay.ts'
import { Random } from '../../sample/random.ts'
import { densityAt } from '../density.ts'
import { isInsideRings } from '../../model/insideRings.ts'
import { localPlane, toPlane } from '../localPlane.ts'
import type { AnalysisInput } from './analysisInput.ts'
import { answered, ask, worldOf } from './askedWorlds.ts'
import { randomWorld } from './randomWorld.ts'

/** The box of the test worlds and its plane. */
const plane = localPlane([105, 10, 105.6, 10.6])
type Place = readonly [longitude: number, latitude: number, day: string]
const random = new Random(21)
const near = (longitude: number, latitude: number, spread: number): readonly [number, number] => [
  longitude + random.normal() * spread,
  latitude + random.normal() * spread,
]
const isoDays = Array.from({ length: 300 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10))
const someDay = () => random.pick(isoDays)
/** Groups around five places and some cases between them. */
const places: Place[] = Array.from({ length: 260 }, (_, at): Place => {
  const group = at % 6
  return group === 5
    ? [105.02 + random.next() * 0.55, 10.02 + random.next() * 0.55, someDay()]
    : [...near(105.11 + group * 0.09, 10.13 + ((group * 2) % 5) * 0.09, 0.004), someDay()]
})
const world = worldOf(places)
const points = places.map(([longitude, latitude]) => toPlane(plane, longitude, latitude))
const metres = (a: number, b: number) =>
  Math.hypot((points[a]?.[0] ?? 0) - (points[b]?.[0] ?? 0), (points[a]?.[1] ?? 0) - (points[b]?.[1] ?? 0))
const column = (found: ReturnType<typeof answered>, name: string) =>
  found.table.rows.map((row) => row[found.table.columns.indexOf(name as never)])

/** Groups of points joined when near enough, by joining every pair. */
const joined = (members: readonly number[], isJoined: (a: number, b: number) => boolean): number[][] => {
  const groupOf = new Map(members.map((member) => [member, member]))
  for (const a of members) {
    for (const b of members) {
      const [from, to] = [groupOf.get(a), groupOf.get(b)]
      if (a < b && from !== to && isJoined(a, b)) {
        for (const [member, group] of groupOf) if (group === from) groupOf.set(member, to as number)
      }
    }
  }
  return [...new Set(groupOf.values())].map((group) => members.filter((member) => groupOf.get(member) === group))
}
const all = [...places.keys()]

describe('answers against the rules read aloud', () => {
  it('hot cells have the z of the formula over all cells of the province', () => {
    const side = 5000
    const found = answered(ask('HOT_CELLS', { shape: 'SQUARE', cellMetres: side, correction: 'NONE' }), world)
    const [width, height] = toPlane(plane, 105.6, 10.6)
    const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)]
    const count = (x: number, y: number) =>
      points.filter(([px, py]) => Math.floor(px / side) === x && Math.floor(py / side) === y).length
    const cells = Array.from(
      { length: rows * columns },
      (_, cell) => [cell % columns, Math.floor(cell / columns)] as const,
    )
      // Cells whose middle lies outside count only with a case in them.
      .filter(([x, y]) => ((x + 0.5) * side < width && (y + 0.5) * side < height) || count(x, y) > 0)
      .map(([x, y]) => ({ x, y, cases: count(x, y) }))
    const n = cells.length
    const mean = cells.reduce((sum, { cases }) => sum + cases, 0) / n
    const deviation = Math.sqrt(cells.reduce((sum, { cases }) => sum + cases * cases, 0) / n - mean * mean)
    const z = cells.map((cell) => {
      const around = cells.filter(({ x, y }) => Math.abs(x - cell.x) <= 1 && Math.abs(y - cell.y) <= 1)
      const w = around.length
      const sum = around.reduce((total, { cases }) => total + cases, 0)
      return (sum - mean * w) / (deviation * Math.sqrt((n * w - w * w) / (n - 1)))
    })
    expect(found.compared).toBe(n)
    const expected = z.filter((value) => Math.abs(value) > 1.645).sort((a, b) => b - a)
    expect(expected.length).toBeGreaterThan(5)
    expect(column(found, 'z')).toHaveLength(expected.length)
    for (const [at, value] of column(found, 'z').entries()) expect(value).toBeCloseTo(expected[at] as number, 6)
  })

  it('clusters are core points joined within the distance, and what they reach', () => {
    const [radius, fewest] = [500, 8]
    const found = answered(ask('CLUSTERS', { radiusMetres: radius, fewestPoints: fewest }), world)
    const core = all.filter((a) => all.filter((b) => metres(a, b) <= radius).length >= fewest)
    const clusters = joined(core, (a, b) => metres(a, b) <= radius)
    const reached = all.filter((a) => core.some((b) => metres(a, b) <= radius))
    expect(clusters.length).toBeGreaterThan(2)
    expect(found.numbers).toMatchObject({ clusters: clusters.length, clustered: reached.length })
  })

  it('repeat places are cases joined within the tolerance', () => {
    const tolerance = 120
    const found = answered(ask('REPEAT_PLACES', { toleranceMetres: tolerance }), world)
    const groups = joined(all, (a, b) => metres(a, b) <= tolerance)
    const sizes = groups.map(({ length }) => length).sort((a, b) => b - a)
    expect(found.compared).toBe(groups.length)
    expect(column(found, 'cases')).toEqual(sizes.filter((size) => size > 1))
    // The fewest cases first: half of the places hold so much, by counting.
    const lorenz = found.series.lorenz ?? []
    expect([lorenz.length, lorenz[0], lorenz[100]]).toEqual([101, 0, 1])
    const half = [...sizes].reverse().slice(0, Math.floor(sizes.length / 2))
    const held = half.reduce((sum, size) => sum + size, 0) / places.length
    const next = (sizes.length % 2) * (([...sizes].reverse()[half.length] ?? 0) / places.length / 2)
    expect(lorenz[50]).toBeCloseTo(held + next, 9)
  })

  it('near repeats count every pair once, and expect of a band its share of all pairs', () => {
    const found = answered(ask('NEAR_REPEAT', { bandMetres: 300, bands: 3 }), world)
    const pairs = all.flatMap((a) => all.filter((b) => b > a).map((b) => [a, b] as const))
    const daysApart = (a: number, b: number) =>
      Math.abs(dayNumber(places[a]?.[2] ?? '') - dayNumber(places[b]?.[2] ?? ''))
    const isIn = (text: unknown, value: number, isWhole: boolean) => {
      const [from = 0, to = 0] = String(text).split('–').map(Number)
      return isWhole ? value >= from && value <= to : (from === 0 ? value >= 0 : value > from) && value <= to
    }
    let seen = 0
    for (const row of found.table.rows) {
      const [distance, days, , observed, expected] = row
      const nearby = pairs.filter(([a, b]) => isIn(distance, metres(a, b), false))
      const together = nearby.filter(([a, b]) => isIn(days, daysApart(a, b), true)).length
      expect(observed).toBe(together)
      seen += together
      const share = pairs.filter(([a, b]) => isIn(days, daysApart(a, b), true)).length / pairs.length
      const mean = nearby.length * share
      // The mean of 999 draws lies within a twentieth of the true one, or a quarter pair of a small one.
      expect(Math.abs(Number(expected) - mean)).toBeLessThan(Math.max(0.25, mean / 20))
    }
    expect(seen).toBeGreaterThan(20)
  })

  it('the clock shares every case among the minutes of its range', () => {
    const input = randomWorld({ cases: 60, seed: 31 })
    const hours = new Float64Array(168)
    const { cases } = input
    for (let at = 0; at < cases.length; at++) {
      const day = cases.day[at] as number
      if (day < dayNumber('2024-01-01') || day > dayNumber('2026-11-25')) continue
      // Day 0 was a Thursday.
      const start = ((day + 3) % 7) * 1440 + (cases.minute[at] as number)
      const duration = cases.duration[at] as number
      if (duration > 168 * 60) hours.forEach((_, hour) => (hours[hour]! += 1 / 168))
      else if (duration === 0) hours[Math.floor(start / 60)]! += 1
      else for (let m = 0; m < duration; m++) hours[Math.floor((start + m) / 60) % 168]! += 1 / duration
    }
    const found = answered(ask('WEEK_CLOCK', {}, '2024-01-01'), input)
    for (const [hour, weight] of (found.series.hours ?? []).entries())
      expect(weight).toBeCloseTo(hours[hour] as number, 9)
    expect(found.series.hours).toHaveLength(168)
  })

  it('a density has at each named place the exact sum, and half of the cases on its densest land', () => {
    const bandwidth = 3000
    const found = answered(ask('DENSITY', { bandwidthMetres: bandwidth }), world)
    const { peakDensity = 0, peakCases, cellMetres = 0, halfSquareKilometres = 0 } = found.numbers
    const degrees = (place: unknown) => String(place).split(',').map(Number) as [number, number]
    const places = column(found, 'place').map((place) => toPlane(plane, ...degrees(place)))
    const densities = column(found, 'density').map(Number)
    // The written place is rounded to some metres, which moves few cases over the edge.
    for (const [row, place] of places.entries())
      expect((densities[row] ?? 0) / densityAt(place, points, bandwidth)).toBeCloseTo(1, 2)
    expect(densities).toEqual([...densities].sort((a, b) => b - a))
    expect(peakDensity).toBe(densities[0])
    const [at = [0, 0] as const] = places
    const around = points.filter(([x, y]) => Math.hypot(x - at[0], y - at[1]) <= bandwidth).length
    expect(Math.abs(Number(peakCases) - around)).toBeLessThanOrEqual(1)
    const [width, height] = toPlane(plane, 105.6, 10.6)
    // Cells are counted from the north-western corner.
    const cells: { readonly value: number; readonly cases: number }[] = []
    for (let west = 0; west < width; west += cellMetres) {
      for (let north = height; north > 0; north -= cellMetres) {
        const isIn = ([x, y]: readonly [number, number]) =>
          x >= west && x < west + cellMetres && y <= north && y > north - cellMetres
        const middle = [west + cellMetres / 2, north - cellMetres / 2] as const
        cells.push({ value: densityAt(middle, points, bandwidth), cases: points.filter(isIn).length })
      }
    }
    cells.sort((a, b) => b.value - a.value)
    let [held, taken] = [0, 0]
    while (held < points.length / 2) held += cells[taken++]?.cases ?? 0
    const half = (taken * cellMetres ** 2) / 1e6
    expect(Math.abs(halfSquareKilometres - half) / half).toBeLessThan(0.1)
  })

  it('a density changes where cases gathered and where they thinned out, and nowhere else', () => {
    const pile = (count: number, place: readonly [number, number], day: string) =>
      Array.from({ length: count }, (): Place => [place[0], place[1], day])
    const [gained, lost, same] = [
      [105.15, 10.16],
      [105.45, 10.44],
      [105.15, 10.47],
    ] as const
    const changed = worldOf([
      ...pile(40, gained, '2026-11-10'),
      ...pile(5, gained, '2026-10-20'),
      ...pile(5, lost, '2026-11-10'),
      ...pile(40, lost, '2026-10-20'),
      ...pile(30, same, '2026-11-10'),
      ...pile(30, same, '2026-10-20'),
    ])
    const question = ask('DENSITY_CHANGE', { bandwidthMetres: 2000 }, '2026-11-01', '2026-11-25')
    const found = answered(question, changed)
    const z = 2 * (Math.sqrt(40) - Math.sqrt(5))
    expect(found.table.rows.map((row) => row.slice(1, 5))).toEqual([
      ['RISE', 40, 5, 35],
      ['FALL', 5, 40, -35],
    ])
    expect(column(found, 'z')[0]).toBeCloseTo(z, 4)
    const disc = Math.PI * 4
    for (const area of column(found, 'squareKilometres'))
      expect(Math.abs(Number(area) - disc) / disc).toBeLessThan(0.15)
    const holds = (at: number, [x, y]: readonly [number, number]) => {
      const geometry = found.shapes[at]?.geometry
      return geometry?.type === 'MultiPolygon' && isInsideRings(geometry.coordinates.flat(), x, y)
    }
    expect([gained, lost, same].map((place) => [holds(0, place), holds(1, place)])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ])
  })
})

describe('places to watch', () => {
  const today = dayNumber('2026-11-25')
  /** Cases at places so many days before today, each place well inside a cell of its own. */
  const worldBefore = (list: readonly (readonly [place: number, daysBefore: number])[]): AnalysisInput =>
    worldOf(
      list.map(
        ([place, daysBefore]): Place => [
          105.03 + (place % 40) * 0.0135,
          10.031 + Math.floor(place / 40) * 0.0137,
          new Date(Date.UTC(2026, 10, 25) - daysBefore * 86_400_000).toISOString().slice(0, 10),
        ],
      ),
    )
  const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)
  const question = (parameters: Readonly<Record<string, string | number>>) =>
    ask('FORECAST', { squareKilometres: 1, ...parameters })

  it('are those with most cases in twelve months, scored on the periods before', () => {
    // Place k has a case on every (k + 1)th day: eleven of the twelve fit into a square kilometre.
    const list = Array.from({ length: 12 }, (_, place) =>
      days(0, 900).flatMap((day) => (day % (place + 1) === 0 ? [[place, day] as const] : [])),
    ).flat()
    const found = answered(question({}), worldBefore(list))
    expect(found.numbers).toMatchObject({ from: today + 1, to: today + 28, places: 11 })
    expect(found.names).toMatchObject({ when: 'COMING', standing: 'IN_USE', model: 'COUNT_12_MONTHS' })
    const inTests = list.filter(([, day]) => day < 6 * 28)
    expect(found.numbers).toMatchObject({
      tests: 6,
      testCases: inTests.length,
      hits: inTests.filter(([place]) => place < 11).length,
    })
    const lastYear = (place: number) => list.filter(([at, day]) => at === place && day < 365).length
    expect(column(found, 'lastYear')).toEqual(Array.from({ length: 11 }, (_, place) => lastYear(place)))
    // What a year of each place let expect of a test, against what came: so much of the last year is expected.
    const inYears = days(1, 6).reduce(
      (sum, test) => sum + list.filter(([at, day]) => at < 11 && day >= test * 28 && day < test * 28 + 365).length,
      0,
    )
    const share = Number(found.numbers.hits) / ((inYears * 28) / 365)
    expect(Number(column(found, 'expectedCases')[0])).toBeCloseTo(((lastYear(0) * 28) / 365) * share, 9)
  })

  it('of recent cases are withdrawn for the plain count where cases come back after a pause', () => {
    // Two groups of places take turns, sixty days each; the model of recent cases sees only the one that has just ended.
    const list = days(0, 900).flatMap((day) =>
      [0, 1, 2].map((at) => [(Math.floor(day / 60) % 2 === 0 ? 0 : 400) + at, day] as const),
    )
    const found = answered(question({ model: 'PROSPECTIVE', days: 60 }), worldBefore(list))
    expect(found.names).toMatchObject({ asked: 'PROSPECTIVE', model: 'COUNT_12_MONTHS', standing: 'WITHDRAWN' })
    expect(found.numbers).toMatchObject({ hits: 0, yardstickHits: 6 * 60 * 3 })
    expect(found.numbers.places).toBe(6)
  })

  it('of recent cases stay where cases move on', () => {
    // Every sixty days another group of places; the old ones are never visited again.
    const list = days(0, 900).flatMap((day) =>
      Array.from({ length: 11 }, (_, at) => [Math.floor(day / 60) * 11 + at, day] as const),
    )
    const found = answered(question({ model: 'PROSPECTIVE', days: 14 }), worldBefore(list))
    expect(found.names).toMatchObject({ model: 'PROSPECTIVE', standing: 'IN_USE' })
    expect(found.numbers.hits).toBeGreaterThan(Number(found.numbers.yardstickHits))
  })

  it('are not named where even the plain count is no better than a blind choice', () => {
    // A case a day, never twice at one place.
    const found = answered(question({}), worldBefore(days(0, 900).map((day) => [day, day] as const)))
    expect(found).toMatchObject({ numbers: { places: 0, hits: 0 }, table: { rows: [] }, shapes: [] })
    expect(found.names.standing).toBe('WITHDRAWN')
  })

  it('of a period gone by are made from the cases before it only', () => {
    const list = days(0, 900).map((day) => [day < 100 ? 7 : 3, day] as const)
    const found = answered(ask('FORECAST', { squareKilometres: 1 }, '2026-01-01', '2026-06-30'), worldBefore(list))
    expect(found.names.when).toBe('PAST')
    expect(found.table.rows).toHaveLength(1)
    expect(found.numbers).toMatchObject({ from: dayNumber('2026-07-01'), places: 1 })
  })
})
