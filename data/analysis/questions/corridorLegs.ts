import type { LineString, MultiLineString } from 'geojson'
import { leftOutOf, type Refused, refused } from '../analysisAnswer.ts'
import { corridorLoad } from '../corridorLoad.ts'
import { toPlane } from '../localPlane.ts'
import type { LonLat } from '../../model/vn2000.ts'
import type { AnalysisClass } from './analysisClasses.ts'
import type { AnalysisInput, AnalysisLeg } from './analysisInput.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import type { AnalysisFindings, Cell } from './analysisResult.ts'
import { communeAt } from './communeAt.ts'
import { cutoffOf } from './cutoffOf.ts'
import { partsInside } from './partsInside.ts'
import { periodOf } from './periodOf.ts'
import { type PlacedPeriod, placedPeriod } from './placedPeriod.ts'

const LEVEL = 0.05

interface LoadedLeg {
  readonly corridor: string
  readonly leg: AnalysisLeg
  /** What of it lies in the area. */
  readonly parts: readonly (readonly LonLat[])[]
  readonly cases: number
  readonly lengthMetres: number
  readonly casesPerKm: number | null
  readonly ratio: number | null
  readonly z: number | null
  readonly p: number | null
  readonly isOrdinary: boolean
}

/**
 * Cases per kilometre of every leg of the corridors. Of each corridor a case counts once, in its nearest leg, when it lies
 * at most `bufferMetres` from it. Legs are compared with their own corridor as a whole. Of both only what lies in the area
 * is measured: elsewhere no case of the area can be, and a leg that runs on would look empty. Ordinary is what |z| < 1.96
 * leaves, and also what the exact test of a leg's share does not call significant, with false discoveries held down over
 * all legs unless that is not wanted. Where the corridor ends, or is cut by the edge of the area, the band along it ends
 * too: a round end would give a short leg the cases of land that is none of its length.
 */
export const corridorLegs = (question: AnalysisQuestion, input: AnalysisInput): AnalysisFindings | Refused => {
  const placed = placedPeriod(input, periodOf(question))
  const buffer = Number(question.parameters.bufferMetres)
  const near = new Set<number>()
  const legs = input.corridors.flatMap(({ name, legs }): LoadedLeg[] => {
    const inside = legs.flatMap((leg) => {
      const parts = partsInside(leg.line, placed.plane, (place) => communeAt(input.areas, place) !== null)
      return parts.length > 0 ? [{ leg, parts }] : []
    })
    const lines = inside.map(({ parts }) => parts.map((part) => part.map(([x, y]) => toPlane(placed.plane, x, y))))
    const isLoose = looseEnds(lines.flat())
    const counts = inside.map(() => 0)
    for (let at = 0; at < placed.rows.length; at++) {
      const leg = nearestLeg(placed, at, lines, buffer, isLoose)
      if (leg < 0) continue
      counts[leg]!++
      near.add(at)
    }
    const measured = lines.map((parts, leg) => ({
      lengthMetres: parts.reduce((sum, part) => sum + lengthOf(part), 0),
      cases: counts[leg] as number,
    }))
    const load = corridorLoad(measured)
    if (load.kind === 'refused') return []
    return inside.map((found, at) => ({
      corridor: name,
      ...found,
      ...(measured[at] as { lengthMetres: number; cases: number }),
      ...(load.legs[at] as (typeof load.legs)[number]),
    }))
  })
  if (legs.length === 0) return refused('CORRIDOR_LOAD', 'TOO_FEW_CASES', 0, 1)
  const p = Float64Array.from(legs, (leg) => leg.p ?? Number.NaN)
  const cutoff = cutoffOf(question, p, LEVEL)
  const classOf = ({ isOrdinary, z, p: own }: LoadedLeg): AnalysisClass =>
    isOrdinary || (own ?? 1) > cutoff ? 'IN_RANGE' : (z ?? 0) > 0 ? 'HEAVY' : 'LIGHT'
  const order = [...legs].sort(
    (a, b) =>
      Number(classOf(b) === 'HEAVY') - Number(classOf(a) === 'HEAVY') || (b.casesPerKm ?? 0) - (a.casesPerKm ?? 0),
  )
  const heavy = order.filter((leg) => classOf(leg) === 'HEAVY')
  const [first] = order
  return {
    kind: 'answered',
    cases: near.size,
    compared: legs.length,
    leftOut: leftOutOf({ ...placed.leftOut, TOO_FAR: placed.rows.length - near.size }),
    numbers: { heavy: heavy.length, mostPerKm: first?.casesPerKm ?? 0, bufferMetres: buffer },
    names: { corridor: first?.corridor ?? '', leg: first ? legText(first.leg) : '' },
    table: {
      columns: ['corridor', 'leg', 'class', 'cases', 'kilometres', 'casesPerKm', 'ratio', 'z', 'p'],
      rows: order.map((loaded): Cell[] => [
        loaded.corridor,
        legText(loaded.leg),
        classOf(loaded),
        loaded.cases,
        loaded.lengthMetres / 1000,
        loaded.casesPerKm,
        loaded.ratio,
        loaded.z,
        loaded.p,
      ]),
    },
    shapes: order.map((loaded, row) => ({
      row,
      class: classOf(loaded),
      geometry: lineOf(loaded.parts),
    })),
    series: {},
  }
}

const legText = ({ fromName, toName }: AnalysisLeg): string => `${fromName} – ${toName}`

const lineOf = (parts: LoadedLeg['parts']): LineString | MultiLineString => {
  const lines = parts.map((part) => part.map(([x, y]) => [x, y]))
  const [only = []] = lines
  return lines.length === 1
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: lines }
}

type Line = readonly (readonly [x: number, y: number])[]

const lengthOf = (line: Line): number =>
  line.slice(1).reduce((sum, [x, y], at) => {
    const [fromX, fromY] = line[at] as Line[number]
    return sum + Math.hypot(x - fromX, y - fromY)
  }, 0)

type IsLoose = (end: Line[number]) => boolean

const JOINED_METRES = 1

/** Tells the ends of parts at which no other part goes on. */
const looseEnds = (parts: readonly Line[]): IsLoose => {
  const ends = parts.flatMap((part) => [part[0], part.at(-1)] as Line)
  return ([x, y]) => ends.filter(([otherX, otherY]) => Math.hypot(otherX - x, otherY - y) < JOINED_METRES).length < 2
}

/** The leg nearest to a case, the first of equally near ones; −1 beyond the buffer. */
const nearestLeg = (
  { x, y }: PlacedPeriod,
  at: number,
  legs: readonly (readonly Line[])[],
  buffer: number,
  isLoose: IsLoose,
): number => {
  let [nearest, least] = [-1, buffer]
  for (const [leg, parts] of legs.entries()) {
    const distance = Math.min(...parts.map((part) => distanceTo(part, x[at] as number, y[at] as number, isLoose)))
    if (distance < least || (distance === least && nearest < 0)) [nearest, least] = [leg, distance]
  }
  return nearest
}

/** Metres from a place to the nearest point of a line; beyond a loose end it is not beside the line. */
const distanceTo = (line: Line, x: number, y: number, isLoose: IsLoose): number => {
  let least = Infinity
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1], line[i]] as [Line[number], Line[number]]
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
    const along = ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1)
    if (along < 0 && i === 1 && isLoose(from)) continue
    if (along > 1 && i === line.length - 1 && isLoose(to)) continue
    const share = Math.min(1, Math.max(0, along))
    least = Math.min(least, Math.hypot(x - from[0] - share * dx, y - from[1] - share * dy))
  }
  return least
}
