import { dayNumber } from '../model/localDay.ts'
import { Random } from './random.ts'
import type { SampleArea } from './sampleArea.ts'

/** One value of a water sample. Instants are UTC. */
export interface SampleReading {
  readonly number: string
  readonly placeName: string
  readonly placeNumber: string
  readonly parameter: string
  readonly value: number
  readonly unit: string
  readonly measuredAt: string
  readonly limitValue: number
  readonly regulation: string
  /** `[longitude, latitude]`; null where the site is an area. */
  readonly point: readonly [number, number] | null
  readonly provinceCode: string
  readonly communeCode: string
}

/** Industrial wastewater, column B (QCVN 40:2011/BTNMT; domain.md 7.3), mg/l. */
const LIMITS = [
  { parameter: 'COD', limit: 150 },
  { parameter: 'BOD5', limit: 50 },
  { parameter: 'TSS', limit: 100 },
] as const
const REGULATION = 'QCVN 40:2011/BTNMT, cột B'

const MOST_ROUNDS = 12
const DAYS_BETWEEN = 45

/** How many times the limit a site shows at a part of its way, 0 when it was found and 1 today, by where it stands. */
const courseOf = (handling: string, part: number): number => {
  switch (handling) {
    case 'RESOLVED':
    case 'RECHECK':
      return 4 * 0.15 ** part
    case 'FIXING':
    case 'ORDERED':
      return 4 - 2.4 * part
    case 'RELAPSE':
      return part < 0.6 ? 4 - 5.5 * part : 0.7 + 6 * (part - 0.6)
    default:
      return 3.5
  }
}

/**
 * Water samples at the industrial sites, one every 45 days since they were found, 12 rounds at most: what was put right
 * comes below the limit, what was only found stays above it, a relapse goes down and up again.
 * @param today local day (day number)
 */
export const sampleReadings = (sites: readonly SampleArea[], today: number): SampleReading[] => {
  const random = new Random(365)
  return sites
    .filter(({ sector }) => sector === 'INDUSTRY')
    .flatMap((site) => {
      const found = dayNumber(site.foundOn)
      const rounds = Math.min(MOST_ROUNDS, 1 + Math.floor((today - 1 - found) / DAYS_BETWEEN))
      const step = rounds > 1 ? Math.floor((today - 1 - found) / (rounds - 1)) : 0
      return Array.from({ length: rounds }, (_, round) => {
        const day = found + round * step
        const minute = random.integer(8 * 60, 11 * 60)
        const factor = courseOf(String(site.handling), rounds > 1 ? round / (rounds - 1) : 0)
        return LIMITS.map(
          ({ parameter, limit }): SampleReading => ({
            number: `${site.code}-${String(round + 1).padStart(2, '0')}-${parameter}`,
            placeName: site.name,
            placeNumber: site.code,
            parameter,
            value: Math.round(limit * factor * (0.9 + 0.2 * random.next()) * 10) / 10,
            unit: 'mg/l',
            // 08:00 to 11:00 of UTC+7.
            measuredAt: new Date(day * 86_400_000 + (minute - 7 * 60) * 60_000).toISOString(),
            limitValue: limit,
            regulation: REGULATION,
            point: site.shape.type === 'Point' ? site.shape.coordinates : null,
            provinceCode: site.provinceCode,
            communeCode: site.communeCode,
          }),
        )
      }).flat()
    })
}
