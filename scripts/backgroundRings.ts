import type { Position } from 'geojson'

/** Lines of a `gmt coast -M` text that carry `Level n` in their headings, as `[longitude, latitude]` points. */
export const gmtLines = (text: string): { level: number; points: Position[] }[] =>
  text.split('>').flatMap((block) => {
    const [head = '', ...rows] = block.trim().split('\n')
    const level = Number(/Level (\d+)/.exec(head)?.[1])
    const points = rows.map((row) => row.trim().split(/\s+/).map(Number))
    return points.length > 1 && Number.isFinite(level) ? [{ level, points }] : []
  })

const key = ([longitude = 0, latitude = 0]: Position) => `${longitude.toFixed(5)},${latitude.toFixed(5)}`
const isClosed = (line: Position[]) => key(line[0] ?? []) === key(line.at(-1) ?? [])

/** Joins the pieces into which GSHHG cuts its shores at whole degrees to rings; what stays open is left out. */
export const ringsOf = (pieces: readonly Position[][]): Position[][] => {
  const byEnd = new Map<string, Position[][]>()
  const open = pieces.filter((piece) => !isClosed(piece))
  for (const piece of open) {
    for (const end of [piece[0] ?? [], piece.at(-1) ?? []]) byEnd.set(key(end), [...(byEnd.get(key(end)) ?? []), piece])
  }
  const used = new Set<Position[]>()
  const rings = pieces.filter(isClosed)
  for (const first of open) {
    if (used.has(first)) continue
    used.add(first)
    const line = [...first]
    while (!isClosed(line)) {
      const end = key(line.at(-1) ?? [])
      const next = byEnd.get(end)?.find((piece) => !used.has(piece))
      if (!next) break
      used.add(next)
      line.push(...(key(next[0] ?? []) === end ? next : [...next].reverse()).slice(1))
    }
    if (isClosed(line)) rings.push(line)
  }
  return rings
}

/** Area inside a ring, square degrees. */
export const areaOf = (ring: readonly Position[] = []): number => {
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? []
    const [bx = 0, by = 0] = ring[i] ?? []
    sum += ax * by - bx * ay
  }
  return Math.abs(sum) / 2
}

/** Whether a point lies inside a ring (even-odd rule). */
export const isInside = ([x = 0, y = 0]: Position, ring: readonly Position[]): boolean => {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax = 0, ay = 0] = ring[i] ?? []
    const [bx = 0, by = 0] = ring[j] ?? []
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

/** Drops points nearer than `degrees` to the one kept before; the last point stays. */
export const thin = (points: readonly Position[], degrees: number): Position[] => {
  const kept = [points[0] ?? []]
  for (const point of points.slice(1, -1)) {
    const last = kept.at(-1) ?? []
    if (Math.hypot((point[0] ?? 0) - (last[0] ?? 0), (point[1] ?? 0) - (last[1] ?? 0)) > degrees) kept.push(point)
  }
  kept.push(points.at(-1) ?? [])
  return kept
}

/** Cuts the corners of a ring, `times` over (Chaikin): for outlines known only by a few points. */
export const rounded = (ring: readonly Position[], times: number): Position[] => {
  let points = ring.slice(0, -1)
  for (let round = 0; round < times; round++) {
    points = points.flatMap(([ax = 0, ay = 0], index) => {
      const [bx = 0, by = 0] = points[(index + 1) % points.length] ?? []
      return [
        [0.75 * ax + 0.25 * bx, 0.75 * ay + 0.25 * by],
        [0.25 * ax + 0.75 * bx, 0.25 * ay + 0.75 * by],
      ]
    })
  }
  return [...points, points[0] ?? []]
}
