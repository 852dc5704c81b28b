import { dayNumber } from '../localDay.ts'
import { type StockBreak, stockBreaks } from './n2oStock.ts'
import type { RegisterRow } from './register.ts'

/** By when those who already work with N2O need the new licence. */
interface N2oDeadline {
  readonly licence: string
  /** Last day without it (ISO). */
  readonly until: string
  readonly validFrom: string
  readonly source: string
}

/**
 * Operators whose chemical was not on the old restricted list must comply by the end of 2026 (domain.md 7.7). Whether N2O
 * stood on that list is to be asked of the authority: then no time is given and every operator of the list is late.
 */
export const N2O_DEADLINES: readonly N2oDeadline[] = [
  {
    licence: 'LIC_PT',
    until: '2026-12-31',
    validFrom: '2026-01-17',
    source: 'Luật Hóa chất 69/2025/QH15; Nghị định 24/2026/NĐ-CP, 26/2026/NĐ-CP',
  },
]

/** Share of what there was to use, in percent, that a balance may leave unexplained; and always so many kilograms. */
export const USUAL_TOLERANCE_PERCENT = 1
const TOLERATED_KILOGRAMS = 1

export interface N2oOperator {
  readonly establishment: RegisterRow
  readonly roles: readonly string[]
  readonly licences: readonly {
    readonly kind: string
    readonly number: string
    readonly issuedOn: string | null
    readonly expiresOn: string | null
    readonly revokedOn: string | null
  }[]
  readonly balances: readonly {
    readonly year: number
    readonly opening: number
    readonly takenIn: number
    readonly closing: number
    readonly unexplained: number
    readonly explanation: string | null
  }[]
}

/** GET /api/register/n2o?province=&days=&tolerance= */
export interface N2oReview {
  readonly day: string
  readonly operators: number
  readonly deadline: N2oDeadline & { readonly daysLeft: number }
  /** Operators without the paper that their roles need, valid on the day. */
  readonly without: readonly { readonly establishment: RegisterRow; readonly needs: string }[]
  /** Papers that end within the days asked for, the day included, and that no later one replaces. */
  readonly expiring: readonly {
    readonly establishment: RegisterRow
    readonly kind: string
    readonly number: string
    readonly expiresOn: string
    readonly daysLeft: number
  }[]
  /** Balances whose unexplained difference is beyond the tolerance, in kilograms. */
  readonly balances: readonly {
    readonly establishment: RegisterRow
    readonly year: number
    readonly unexplained: number
    readonly allowed: number
    readonly explanation: string | null
  }[]
  /** Years that begin with other stock than the one before ended with, by more than the tolerance. */
  readonly stockBreaks: readonly (StockBreak & { readonly establishment: RegisterRow; readonly allowed: number })[]
}

/** Who only uses N2O declares it; everybody else, and whoever said no role, needs the licence. */
export const neededPaper = (roles: readonly string[]): string =>
  roles.length > 0 && roles.every((role) => role.startsWith('USE_')) ? 'DECL_USE' : 'LIC_PT'

type Paper = N2oOperator['licences'][number]

const isValid = ({ issuedOn, expiresOn, revokedOn }: Paper, day: string): boolean =>
  (issuedOn === null || issuedOn <= day) &&
  (expiresOn === null || expiresOn >= day) &&
  (revokedOn === null || revokedOn > day)

const isReplaced = (paper: Paper, others: readonly Paper[]): boolean =>
  others.some(
    (other) =>
      other !== paper &&
      other.kind === paper.kind &&
      other.revokedOn === null &&
      (other.expiresOn === null || (paper.expiresOn !== null && other.expiresOn > paper.expiresOn)),
  )

/** What the register says of N2O operators on a day (rules R20, R21), in the order of the operators. */
export const n2oReview = (
  operators: readonly N2oOperator[],
  { day, days, tolerancePercent }: { readonly day: string; readonly days: number; readonly tolerancePercent: number },
): N2oReview => {
  const deadline = N2O_DEADLINES.findLast(({ validFrom }) => validFrom <= day) ?? N2O_DEADLINES[0]!
  const daysTo = (other: string) => dayNumber(other) - dayNumber(day)
  return {
    day,
    operators: operators.length,
    deadline: { ...deadline, daysLeft: daysTo(deadline.until) },
    without: operators.flatMap(({ establishment, roles, licences }) => {
      const needs = neededPaper(roles)
      return licences.some((paper) => paper.kind === needs && isValid(paper, day)) ? [] : [{ establishment, needs }]
    }),
    expiring: operators
      .flatMap(({ establishment, licences }) =>
        licences.flatMap((paper) => {
          const { kind, number, expiresOn } = paper
          if (expiresOn === null || !isValid(paper, day) || isReplaced(paper, licences)) return []
          return daysTo(expiresOn) <= days
            ? [{ establishment, kind, number, expiresOn, daysLeft: daysTo(expiresOn) }]
            : []
        }),
      )
      .toSorted((a, b) => a.daysLeft - b.daysLeft),
    balances: operators
      .flatMap(({ establishment, balances }) =>
        balances.flatMap(({ year, opening, takenIn, unexplained, explanation }) => {
          const allowed = allowedOf(opening + takenIn, tolerancePercent)
          return Math.abs(unexplained) > allowed ? [{ establishment, year, unexplained, allowed, explanation }] : []
        }),
      )
      .toSorted((a, b) => Math.abs(b.unexplained) - Math.abs(a.unexplained)),
    stockBreaks: operators
      .flatMap(({ establishment, balances }) =>
        stockBreaks(balances).map((found) => ({
          establishment,
          ...found,
          allowed: allowedOf(found.closing, tolerancePercent),
        })),
      )
      .filter(({ difference, allowed }) => Math.abs(difference) > allowed)
      .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference)),
  }
}

/** @param kilograms what there was to use */
const allowedOf = (kilograms: number, tolerancePercent: number): number =>
  Math.max(TOLERATED_KILOGRAMS, (kilograms * tolerancePercent) / 100)
