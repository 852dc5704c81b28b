import { CASE_KINDS } from '../../data/model/caseKinds.ts'
import type { DrugOffer, DrugOffers } from '../../data/model/drugClasses/drugRecord.ts'
import { drugYearPeriod } from '../../data/model/drugClasses/drugYear.ts'
import type { Sql } from '../database/connect.ts'

/** Crimes of the Penal Code (domain.md 4.3): administrative acts and incidents at rehabilitation centres make no offender. */
const DRUG_CRIMES: readonly string[] = CASE_KINDS.filter(
  ({ domain, article }) => domain === 'DRUG' && article !== undefined,
).map(({ code }) => code)
const GROWING = 'DRUG_247'

/** Found to be nothing, or not prosecuted. */
const NO_OFFENCE = ['NONE', 'NOPROSEC']

const PLANTS = ['cây']
const SQUARE_METRES = ['m²', 'm2']

interface FoundCases {
  readonly offenders: number
  readonly offenderCases: number
  readonly growingCases: number
  readonly plants: number | null
  readonly squareMetres: number | null
}

/**
 * What is stored of a commune and a year of assessment, as the person sees it: its residents by the table of communes, the
 * subjects of drug crimes there, drug spots that were open on some day, and what was seized where drug plants were grown.
 * Undefined where there is no such commune.
 */
export const findOffers = async (sql: Sql, communeCode: string, year: number): Promise<DrugOffers | undefined> => {
  const { from, to } = drugYearPeriod(year)
  const [commune] = await sql<{ population: number | null }[]>`
    select population from communes where code = ${communeCode}`
  if (!commune) return undefined
  const [found] = await sql<FoundCases[]>`
    with found as materialized (
      select id, kind, greatest(subjects - organisations, 0) as people from cases
      where commune_code = ${communeCode} and occurred_day between ${from} and ${to}
        and kind = any(${DRUG_CRIMES as string[]}) and not outcomes && ${NO_OFFENCE}::text[]
    ), grown as (
      select lower(unit) as unit, quantity from goods_items
      where case_id in (select id from found where kind = ${GROWING}) and quantity is not null
    )
    select coalesce(sum(people), 0)::int as offenders, count(*)::int as offender_cases,
      (count(*) filter (where kind = ${GROWING}))::int as growing_cases,
      (select round(sum(quantity))::int from grown where unit = any(${PLANTS})) as plants,
      (select sum(quantity)::double precision from grown where unit = any(${SQUARE_METRES})) as square_metres
    from found`
  const spots = await sql<{ name: string }[]>`
    select coalesce(name, code) as name from drug_spots
    where commune_code = ${communeCode} and found_on <= ${to}
      and (dismantled_on is null or dismantled_on >= ${from} or status = 'RELAPSED')
    order by code`
  const { offenders = 0, offenderCases = 0, growingCases = 0, plants = null, squareMetres = null } = found ?? {}
  return {
    communeCode,
    year,
    residents: { value: commune.population, records: 1, names: [] },
    places: { value: spots.length, records: spots.length, names: spots.map(({ name }) => name) },
    offenders: { value: offenders, records: offenderCases, names: [] },
    plants: grownOffer(plants, growingCases),
    squareMetres: grownOffer(squareMetres, growingCases),
  }
}

/** Where cases do not say how much was grown, nothing stands for it; where there are none, nothing was found. */
const grownOffer = (value: number | null, records: number): DrugOffer => ({
  value: records === 0 ? 0 : value,
  records,
  names: [],
})
