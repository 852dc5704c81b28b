import { anchorsOf, kilometres, type LonLat, moved, SAMPLE_PROVINCES, WATERWAYS } from './geography.ts'
import { Random } from './random.ts'
import type { SampleFacts } from './sampleCases.ts'

export interface SampleCorridor {
  readonly code: string
  readonly name: string
  readonly theme: string
  readonly scope: string
  readonly status: string
  readonly provinceCode: string
  readonly note: string
  readonly legs: readonly {
    readonly mode: string
    readonly fromName: string
    readonly toName: string
    readonly path: readonly LonLat[]
  }[]
}

/** 60 corridors from the border inland, two to four legs each: a trail or waterway first, then roads. */
export const sampleCorridors = ({ communes, gates }: SampleFacts): SampleCorridor[] => {
  const random = new Random(60)
  return Array.from({ length: 60 }, (_, index) => {
    const province = SAMPLE_PROVINCES[random.weighted([6, 4, 2])] ?? '91'
    const gate = random.pick(gates.filter((candidate) => candidate.provinceCode === province))
    const anchors = anchorsOf(communes, province)
    const legCount = random.integer(2, 4)
    const waterway = WATERWAYS.filter((way) => way.provinceCode === province)
      .map((way) => ({ way, distance: Math.min(...way.points.map((point) => kilometres(point, gate.point))) }))
      .sort((a, b) => a.distance - b.distance)[0]
    const startsOnWater = province === '91' && waterway !== undefined && random.chance(0.5)
    const legs: SampleCorridor['legs'][number][] = []
    let here: LonLat = moved(gate.point, random.normal() * 900, random.normal() * 900)
    let hereName = `cửa khẩu ${gate.name}`
    if (startsOnWater && waterway) {
      const path = alongWaterway(waterway.way.points, here, random.integer(2, 3))
      legs.push({ mode: 'WATER', fromName: hereName, toName: waterway.way.name, path: [here, ...path] })
      here = path.at(-1) ?? here
      hereName = waterway.way.name
    }
    while (legs.length < legCount) {
      const reach = 6 + random.next() * 14
      const target = nearestTo(anchors, here, reach, random)
      const mode = legs.length === 0 ? random.pick(['TRAIL', 'TRAIL', 'ROAD']) : 'ROAD'
      legs.push({
        mode,
        fromName: hereName,
        toName: `${target.commune.kind} ${target.commune.name}`,
        path: bend(random, here, target.point),
      })
      here = target.point
      hereName = `${target.commune.kind} ${target.commune.name}`
    }
    const status = ['WATCH', 'KEY', 'CLOSED'][random.weighted([5, 4, 1])] ?? 'WATCH'
    return {
      code: `TUYEN-${province}-${String(index + 1).padStart(2, '0')}`,
      name: `${gate.name} – ${hereName} (mẫu)`,
      theme: random.chance(0.75) ? 'SMUG' : 'DRUG',
      scope: 'ROUTE_BORDER',
      status,
      provinceCode: province,
      note: 'Tuyến giả định của dữ liệu mẫu.',
      legs,
    }
  })
}

const alongWaterway = (points: readonly LonLat[], from: LonLat, count: number): LonLat[] => {
  const nearest = points.reduce(
    (best, point, index) => (kilometres(point, from) < kilometres(points[best] ?? from, from) ? index : best),
    0,
  )
  const onward = points.slice(nearest, nearest + count)
  return onward.length >= 2 ? onward : points.slice(-2)
}

const nearestTo = (anchors: ReturnType<typeof anchorsOf>, from: LonLat, reachKilometres: number, random: Random) => {
  const ranked = anchors
    .map((spot) => ({ ...spot, off: Math.abs(kilometres(spot.point, from) - reachKilometres) }))
    .sort((a, b) => a.off - b.off)
  return ranked[random.integer(0, 5)] ?? (ranked[0] as (typeof ranked)[number])
}

/** A gently bent line, so that a leg does not look like a ruler's. */
const bend = (random: Random, from: LonLat, to: LonLat): LonLat[] => {
  const side = random.normal() * 0.12
  const along = [0, 0.2, 0.4, 0.6, 0.8, 1]
  return along.map((share) => {
    const swing = Math.sin(share * Math.PI) * side
    const x = from[0] + (to[0] - from[0]) * share - (to[1] - from[1]) * swing
    const y = from[1] + (to[1] - from[1]) * share + (to[0] - from[0]) * swing
    return [Math.round(x * 1e5) / 1e5, Math.round(y * 1e5) / 1e5] as const
  })
}
