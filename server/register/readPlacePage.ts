import type { EstablishmentPage } from '../../data/model/inspections/register.ts'
import type { Person } from '../access/person.ts'
import type { Sql } from '../database/connect.ts'
import { findPlace, listCasesAround, listMerged } from './findPlace.ts'
import { listParts } from './placeParts.ts'
import { listPlaceFindings, listPlaceInspections, listPlacePlans } from './placeVisits.ts'

export interface Reader {
  /** Keys under which the person may write parts and visits. */
  readonly keys: readonly string[]
  readonly person: Pick<Person, 'id' | 'isSample'>
  /** ISO day. */
  readonly today: string
}

/** Everything about one establishment, as the person sees it; undefined where there is none. */
export const readPlacePage = async (
  sql: Sql,
  id: number,
  { keys, person, today }: Reader,
): Promise<{ readonly page: EstablishmentPage; readonly sensitivity: string } | undefined> => {
  const place = await findPlace(sql, id, keys)
  if (!place) return undefined
  const { members, isExact, sensitivity } = place
  const ofSample = <Row extends { readonly isSample: boolean; readonly mayEdit: boolean }>(row: Row): Row => ({
    ...row,
    mayEdit: row.mayEdit && (row.isSample || !person.isSample),
  })
  const establishment = ofSample(place.establishment)
  const parts = await listParts(sql, members, establishment.mayEdit)
  const reading = { members, keys, personId: person.id, today }
  const inspections = await listPlaceInspections(sql, reading)
  const plans = await listPlacePlans(sql, reading)
  const findings = await listPlaceFindings(sql, reading)
  const { position } = establishment
  return {
    sensitivity,
    page: {
      establishment,
      licences: parts.licences.map(ofSample),
      commitments: parts.commitments.map(ofSample),
      balances: parts.balances.map(ofSample),
      complaints: parts.complaints.map(ofSample),
      units: parts.units.map(ofSample),
      inspections: inspections.map(ofSample),
      plans: plans.map(ofSample),
      findings: findings.map(ofSample),
      casesAround: isExact && position ? await listCasesAround(position, sql) : [],
      merged: await listMerged(sql, establishment.id, members),
    },
  }
}
