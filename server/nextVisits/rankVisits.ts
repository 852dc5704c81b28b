import {
  type NextVisit,
  type NextVisitList,
  type RiskWeights,
  USUAL_RISK_WEIGHTS,
} from '../../data/model/inspections/nextVisits.ts'
import { riskFactors, riskScore } from '../../data/model/inspections/riskScore.ts'
import type { Sql } from '../database/connect.ts'
import { countCoarse, listNames, listRiskFacts, type RankedPlace } from './queries.ts'
import { listWeights } from './weights.ts'

export interface RankSearch {
  readonly provinceCode: string | null
  /** Null: all. */
  readonly communeCodes: readonly string[] | null
  readonly types: readonly string[] | null
  /** Only those neither visited nor planned in the calendar year. */
  readonly isOpen: boolean
  readonly skip: number
  readonly limit: number
  /** ISO day. */
  readonly today: string
}

/**
 * Active places by their risk score, the highest first, then by id.
 * @param casesAround cases within 500 m of places, by id
 */
export const rankVisits = async (
  sql: Sql,
  search: RankSearch,
  casesAround: ReadonlyMap<number, number>,
): Promise<NextVisitList> => {
  const places = await listRiskFacts(sql, search.provinceCode, search.today)
  const set = await listWeights(sql)
  const ranked = places
    .filter((place) => isKept(place, search))
    .map((place) => scored(place, casesAround, set.get(place.provinceCode) ?? USUAL_RISK_WEIGHTS))
    .toSorted((a, b) => b.score - a.score || a.place.id - b.place.id)
  const page = ranked.slice(search.skip, search.skip + search.limit)
  const names = await listNames(
    sql,
    page.map(({ place }) => place.id),
  )
  const own = search.provinceCode === null ? undefined : set.get(search.provinceCode)
  return {
    ranked: ranked.length,
    weights: own ?? USUAL_RISK_WEIGHTS,
    isUsual: own === undefined,
    visits: page.map(
      ({ place, facts, factors, score }): NextVisit => ({
        establishmentId: place.id,
        name: names.get(place.id) ?? '',
        type: facts.type,
        communeCode: place.communeCode,
        facts,
        factors,
        score: Math.round(score * 10) / 10,
        plannedOn: place.plannedOn,
        visitedOn: isOfYear(place, search) ? place.lastVisitOn : null,
      }),
    ),
    coarse: await countCoarse(sql, search.provinceCode, search.communeCodes),
  }
}

const scored = (place: RankedPlace, casesAround: ReadonlyMap<number, number>, weights: RiskWeights) => {
  const facts = { ...place.facts, casesAround: casesAround.get(place.id) ?? 0 }
  const factors = riskFactors(facts)
  return { place, facts, factors, score: riskScore(factors, weights) }
}

const isOfYear = ({ lastVisitOn }: RankedPlace, { today }: RankSearch): boolean =>
  lastVisitOn !== null && lastVisitOn.slice(0, 4) === today.slice(0, 4)

const isKept = (place: RankedPlace, search: RankSearch): boolean =>
  (search.communeCodes === null || search.communeCodes.includes(place.communeCode ?? '')) &&
  (search.types === null || search.types.includes(place.facts.type)) &&
  (!search.isOpen || (place.plannedOn === null && !isOfYear(place, search)))
