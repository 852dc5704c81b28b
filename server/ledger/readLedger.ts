import type { Ledger, LedgerEstablishments } from '../../data/model/inspections/ledger.ts'
import { ledgerCells } from '../../data/model/inspections/ledgerCells.ts'
import type { Sql } from '../database/connect.ts'
import { type LedgerScope, type PlaceCount, readFacts, type RepeatCount } from './queries.ts'

/**
 * The ledger of a scope as the person of this transaction may know it.
 * @param today ISO; after the last day of the scope nothing is planned any more
 * @param staleMonths months without a visit after which an establishment counts as stale
 */
export const readLedger = async (sql: Sql, scope: LedgerScope, today: string, staleMonths: number): Promise<Ledger> => {
  const { provinceCode, campaignId, communeCodes, from, to } = scope
  const facts = await readFacts(sql, scope, monthsBefore(to, staleMonths))
  const { marks, exemptions, inspections } = facts
  const known = facts.known.filter(
    ({ communeCode, force }) =>
      scope.forces.includes(force) && (communeCodes === null || communeCodes.includes(communeCode)),
  )
  const communes = [...new Set(known.map(({ communeCode }) => communeCode))]
  const knownForces = new Set(known.map(({ force }) => force))
  const forces = scope.forces.filter((force) => knownForces.has(force))
  const { topics } = scope
  return {
    query: { provinceCode, campaignId, from, to, forces: scope.forces, topics },
    communes,
    forces,
    topics,
    ...ledgerCells({ communes, forces, topics, from, to, isOver: to < today, known, marks, exemptions }),
    inspections,
    establishments: establishmentsOf(communes, facts.places, facts.repeats),
    staleMonths,
  }
}

const establishmentsOf = (
  communes: readonly string[],
  places: readonly PlaceCount[],
  repeats: readonly RepeatCount[],
): LedgerEstablishments[] => {
  const made = new Map(
    communes.map((code) => [
      code,
      { all: 0, inspected: 0, never: 0, stale: 0, repeats: 0, reasons: {}, byClass: {} } as {
        -readonly [Key in keyof LedgerEstablishments]: LedgerEstablishments[Key]
      },
    ]),
  )
  for (const { communeCode, facilityClass, places: all, inspected, never, stale } of places) {
    const row = made.get(communeCode)
    if (!row) continue
    row.all += all
    row.inspected += inspected
    row.never += never
    row.stale += stale
    row.byClass = { ...row.byClass, [facilityClass ?? NONE]: { all, inspected } }
  }
  for (const { communeCode, reason, visits } of repeats) {
    const row = made.get(communeCode)
    if (!row) continue
    row.repeats += visits
    row.reasons = { ...row.reasons, [reason ?? NONE]: visits }
  }
  return [...made.values()]
}

const NONE = 'NONE'

/** The same day of the month some months earlier; the last day of a shorter month. */
const monthsBefore = (iso: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(day, last))).toISOString().slice(0, 10)
}
