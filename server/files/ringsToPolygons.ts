/** A closed line of positions, `[x, y]`. */
type Ring = number[][]

/**
 * Sorts rings into polygons. Outer rings run clockwise by the format, but some programs write all of them the other way
 * round: the largest ring is an outer one for certain, and holes run against it. A hole goes to the smallest outer ring
 * around it; one that has none is an area of its own.
 */
export const polygonsOf = (rings: readonly Ring[]): Ring[][] => {
  const measured = rings
    .map((ring) => ({ ring, area: signedArea(ring), box: boxOf(ring) }))
    .sort((a, b) => Math.abs(b.area) - Math.abs(a.area))
  const sign = Math.sign(measured[0]?.area ?? 0)
  const outers = measured
    .filter(({ area }) => Math.sign(area) === sign)
    .map((outer) => ({ ...outer, polygon: [outer.ring] }))
  const alone: Ring[][] = []
  for (const hole of measured) {
    if (Math.sign(hole.area) === sign) continue
    // Largest first: the last that holds it is the smallest.
    const home = outers.findLast(({ ring, box }) => holds(box, hole.box) && mostlyInside(hole.ring, ring))
    if (home) home.polygon.push(hole.ring)
    else alone.push([hole.ring])
  }
  return [...outers.map(({ polygon }) => polygon), ...alone]
}

const signedArea = (ring: Ring): number => {
  let sum = 0
  const [originX = 0, originY = 0] = ring[0] ?? []
  for (let index = 1; index < ring.length; index++) {
    const [ax = 0, ay = 0] = ring[index - 1] ?? []
    const [bx = 0, by = 0] = ring[index] ?? []
    sum += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY)
  }
  return sum / 2
}

type Box = readonly [west: number, south: number, east: number, north: number]

const boxOf = (ring: Ring): Box => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x = 0, y = 0] of ring) {
    west = Math.min(west, x)
    south = Math.min(south, y)
    east = Math.max(east, x)
    north = Math.max(north, y)
  }
  return [west, south, east, north]
}

const holds = (outer: Box, inner: Box) =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]

const MOST_PROBES = 32

/** Single points of a hole may lie on the outer ring, so several are asked. */
const mostlyInside = (hole: Ring, outer: Ring): boolean => {
  const step = Math.max(1, Math.floor(hole.length / MOST_PROBES))
  const probes = hole.filter((_, index) => index % step === 0)
  return probes.filter((point) => isInside(point, outer)).length * 2 > probes.length
}

const isInside = ([x = 0, y = 0]: number[], ring: Ring): boolean => {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax = 0, ay = 0] = ring[i] ?? []
    const [bx = 0, by = 0] = ring[j] ?? []
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}
