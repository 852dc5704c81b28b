import { describe, expect, it } from 'vitest'
import { Random } from '../../sample/random.ts'
import { analyse } from './analyse.ts'
import type { AnalysisInput } from './analysisInput.ts'
import type { AnalysisMethod } from './analysisMethods.ts'
import { answered, ask, worldOf } from './askedWorlds.ts'
import { randomWorld } from './randomWorld.ts'

const DAYS = Array.from({ length: 300 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10))
const LEGS = 30
const STEP = 0.5 / LEGS

/** A corridor of thirty equal legs from west to east, with cases spread evenly along it by chance. */
const evenCorridor = (seed: number, more: number): AnalysisInput => {
  const random = new Random(seed)
  const cases = Array.from({ length: 400 + more }, (_, at) => {
    // The additional ones lie in the eleventh leg.
    const along = at < 400 ? random.next() * 0.5 : (10 + random.next()) * STEP
    return [105.05 + along, 10.25, random.pick(DAYS)] as const
  })
  return {
    ...worldOf(cases),
    corridors: [
      {
        id: 1,
        name: 'Tuyến thử (mẫu)',
        legs: Array.from({ length: LEGS }, (_, leg) => ({
          order: leg + 1,
          fromName: String(leg),
          toName: String(leg + 1),
          line: [
            [105.05 + leg * STEP, 10.25],
            [105.05 + (leg + 1) * STEP, 10.25],
          ],
        })),
      },
    ],
  }
}
const classes = (method: AnalysisMethod, world: AnalysisInput, correction: string) => {
  const { table } = answered(ask(method, { correction }), world)
  const at = table.columns.indexOf('class')
  return table.rows.map((row) => row[at])
}

describe('where many are looked at', () => {
  it('chance seldom makes a leg of a corridor heavy or light, and without correction it often does', () => {
    const seeds = Array.from({ length: 60 }, (_, seed) => seed)
    const roundsWithOne = (correction: string) =>
      seeds.filter((seed) =>
        classes('CORRIDOR_LOAD', evenCorridor(seed, 0), correction).some((found) => found !== 'IN_RANGE'),
      ).length
    // One in twenty is expected at most; ten of sixty have a chance under 0.1 %.
    expect(roundsWithOne('FALSE_DISCOVERY')).toBeLessThan(10)
    expect(roundsWithOne('NONE')).toBeGreaterThan(25)
  })

  it('a single case among empty places is no hot spot: so few cases are refused, with how many would be enough', () => {
    for (const [method, parameters] of [
      ['HOT_CELLS', { cellMetres: 5000 }],
      ['HOT_COMMUNES', {}],
      ['EMERGING', {}],
    ] as const) {
      const question = ask(method, parameters)
      const { outcome } = analyse(question, randomWorld({ cases: 8, seed: 2, gathered: 0 }))
      expect(outcome, method).toMatchObject({ kind: 'refused', reason: 'TOO_SPARSE' })
      const { found, needed } = outcome as { found: number; needed: number }
      expect(needed).toBeGreaterThan(found)
      // Of a year in three some cases have no place and no commune.
      const enough = randomWorld({ cases: needed * 6, seed: 2, gathered: 0 })
      expect(analyse(question, enough).outcome.kind, method).toBe('answered')
    }
  })

  it.each([
    ['HOT_CELLS', { cellMetres: 5000 }],
    ['HOT_COMMUNES', {}],
    ['EMERGING', {}],
  ] as const)('chance seldom makes a hot or cold spot where cases are few: %s', (method, parameters) => {
    const worlds = Array.from({ length: 40 }, (_, seed) => randomWorld({ cases: 600, seed, gathered: 0 }))
    const withSpots = worlds.filter((world) => {
      const { hot, cold } = answered(ask(method, parameters), world).numbers
      return (hot ?? 0) + (cold ?? 0) > 0
    })
    // Ten of forty have a chance under 0.6 % where one in ten is expected.
    expect(withSpots.length).toBeLessThan(10)
  })

  it('a leg with many more cases is heavy', () => {
    const { table } = answered(ask('CORRIDOR_LOAD', {}), evenCorridor(3, 40))
    expect(table.rows[0]?.slice(1, 3)).toEqual(['10 – 11', 'HEAVY'])
  })

  it('corridors of one leg are no tests: they hide no leg of another that carries more', () => {
    const corridor = evenCorridor(3, 0)
    const cases = Array.from({ length: 90 }, (_, at) => [at < 60 ? 105.1 : 105.2, 10.25, DAYS[at] ?? ''] as const)
    const legsOf = (id: number, latitude: number, ends: readonly number[]) => ({
      id,
      name: `Tuyến ${id} (mẫu)`,
      legs: ends.slice(1).map((end, leg) => ({
        order: leg + 1,
        fromName: String(leg),
        toName: String(leg + 1),
        line: [[ends[leg] as number, latitude] as const, [end, latitude] as const],
      })),
    })
    const two = legsOf(1, 10.25, [105.05, 105.15, 105.25])
    const lone = Array.from({ length: 300 }, (_, at) => legsOf(at + 2, 10.25, [105.05, 105.25]))
    const found = (corridors: AnalysisInput['corridors']) =>
      answered(ask('CORRIDOR_LOAD', {}), { ...corridor, ...worldOf(cases), corridors }).table.rows.filter(
        ([name]) => name === two.name,
      )
    expect(found([two]).map((row) => row[2])).toEqual(['HEAVY', 'LIGHT'])
    expect(found([two, ...lone])).toEqual(found([two]))
  })

  it('chance seldom makes a band of near repeats stand out', () => {
    const rounds = Array.from({ length: 25 }, (_, seed) => {
      const random = new Random(seed)
      const around = () => (random.next() - 0.5) * 0.04
      return worldOf(Array.from({ length: 250 }, () => [105.3 + around(), 10.3 + around(), random.pick(DAYS)] as const))
    })
    const roundsWithOne = (correction: string) =>
      rounds.filter((world) => classes('NEAR_REPEAT', world, correction).includes('MORE')).length
    // Six of twenty-five have a chance under 0.2 % where one in twenty is expected.
    expect(roundsWithOne('FALSE_DISCOVERY')).toBeLessThan(6)
    expect(roundsWithOne('NONE')).toBeGreaterThan(6)
  })

  it('cases known to their month alone are no near repeats on its first day', () => {
    // Thirty places with two cases of one month each, of which a report gives no more than the month.
    const cases = Array.from({ length: 60 }, (_, at) => {
      const place = Math.floor(at / 2)
      const month = String((place % 9) + 1).padStart(2, '0')
      return [105.03 + (place % 6) * 0.09, 10.02 + Math.floor(place / 6) * 0.09, `2026-${month}-01`] as const
    })
    const world = worldOf(cases)
    const monthly = { ...world, cases: { ...world.cases, duration: cases.map(() => 30 * 1440) } }
    expect(classes('NEAR_REPEAT', world, 'FALSE_DISCOVERY')).toContain('MORE')
    expect(analyse(ask('NEAR_REPEAT'), monthly).outcome).toMatchObject({ reason: 'TOO_FEW_CASES', found: 0 })
    const some = { ...world, cases: { ...world.cases, duration: cases.map((_, at) => (at < 20 ? 1441 : 1440)) } }
    expect(answered(ask('NEAR_REPEAT'), some)).toMatchObject({ cases: 40, leftOut: { TIME_RANGE: 20 } })
  })
})
