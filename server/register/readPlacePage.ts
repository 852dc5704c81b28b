import type { EstablishmentPage } from '../../data/model/inspections/register.ts'
import { leadProblems } from '../../data/model/inspections/leadProblems.ts'
import type { Sql } from '../database/connect.ts'
import type { Asker } from '../inspections/asker.ts'
import { listDue } from '../inspections/findings/queries.ts'
import { listPlanLines } from '../inspections/plans/queries.ts'
import { listInspections } from '../inspections/visits/queries.ts'
import { findPlace, listCasesAround, listMerged } from './findPlace.ts'
import { listMergeSteps } from './mergeHistory.ts'
import { BALANCES, COMMITMENTS, COMPLAINTS, LICENCES, listParts, UNITS } from './placeParts.ts'

/** Rows of each list on the page at most. */
const MOST = 500

const EVERYTHING = {
  province: null,
  campaign: null,
  commune: null,
  forces: null,
  topics: null,
  type: null,
  statuses: null,
  state: null,
  result: null,
  from: null,
  to: null,
  isMine: false,
  isLate: false,
  isCancelled: false,
  isOverdue: false,
  after: null,
  limit: MOST,
} as const

/** Everything about one establishment, as the person sees it; undefined where there is none. */
export const readPlacePage = async (
  sql: Sql,
  asker: Asker,
  id: number,
): Promise<{ readonly page: EstablishmentPage; readonly sensitivity: string } | undefined> => {
  const place = await findPlace(sql, asker, id)
  if (!place) return undefined
  const { establishment, members, isExact, sensitivity } = place
  const ofPlace = { ...EVERYTHING, establishment: establishment.id }
  const commitments = await listParts(sql, asker, COMMITMENTS, members)
  const complaints = await listParts(sql, asker, COMPLAINTS, members)
  const units = await listParts(sql, asker, UNITS, members)
  const inspections = await listInspections(sql, asker, ofPlace)
  const open = await listDue(sql, asker, ofPlace)
  const closed = await listDue(sql, asker, { ...ofPlace, state: 'CLOSED' })
  const topics = [...commitments, ...complaints].map(({ topic }) => topic)
  const { position } = establishment
  return {
    sensitivity,
    page: {
      establishment,
      licences: await listParts(sql, asker, LICENCES, members),
      commitments,
      balances: await listParts(sql, asker, BALANCES, members),
      complaints,
      units,
      inspections,
      plans: (await listPlanLines(sql, asker, ofPlace)).toReversed(),
      findings: [...open, ...closed.toReversed()],
      casesAround: isExact && position ? await listCasesAround(position, sql) : [],
      leads: leadProblems(units, isExact ? [...topics, ...inspections.flatMap((one) => one.topics)] : [], asker.today),
      isExact,
      merged: await listMerged(sql, establishment.id, members),
      mergeSteps: await listMergeSteps(sql, members),
    },
  }
}
