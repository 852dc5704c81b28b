import { dayNumber } from '../localDay.ts'

/** Visits that count in one cell of the ledger. */
export interface LedgerMark {
  readonly communeCode: string
  readonly force: string
  readonly topic: string
  readonly done: number
  readonly planned: number
}

/** Who needs no visit on the days from one to another, both included. A null commune, force or topic: every one. */
export interface LedgerExemption {
  readonly communeCode: string | null
  readonly force: string | null
  readonly topic: string | null
  readonly validFrom: string
  readonly validTo: string
}

/** How many cells are what. */
export interface LedgerTotals {
  readonly done: number
  readonly planned: number
  readonly exempt: number
  readonly gap: number
  /** Of the gaps, those of a period that is over for which something was planned. */
  readonly lapsed: number
}

export interface LedgerGrounds {
  readonly communes: readonly string[]
  readonly forces: readonly string[]
  readonly topics: readonly string[]
  /** First and last day of the period, ISO. */
  readonly from: string
  readonly to: string
  /** The last day has passed: what was planned and not done by then can no longer be done in time. */
  readonly isOver: boolean
  /** Pairs of commune and force of which the person may know. */
  readonly known: readonly { readonly communeCode: string; readonly force: string }[]
  readonly marks: readonly LedgerMark[]
  readonly exemptions: readonly LedgerExemption[]
}

export interface LedgerCells {
  /** Of each commune a text of one letter a cell: D, P, E, G, or - where the person may not know. */
  readonly cells: readonly string[]
  readonly totals: LedgerTotals
}

/**
 * Every commune × force × topic as exactly one of done, planned, exempt or gap: a visit done outweighs a plan, a plan an
 * exemption. An exemption counts when it, or several one after the other, cover every day of the period. Once the period
 * is over a plan outweighs nothing any more: an area that was planned and never visited was missed (rule R1).
 */
export const ledgerCells = ({ communes, forces, topics, known, marks, ...grounds }: LedgerGrounds): LedgerCells => {
  const width = forces.length * topics.length
  const rowOf = new Map(communes.map((code, index) => [code, index * width]))
  const columnOf = new Map(forces.map((code, index) => [code, index * topics.length]))
  const topicOf = new Map(topics.map((code, index) => [code, index]))
  const letters = Array.from({ length: communes.length * width }, () => UNKNOWN)
  for (const { communeCode, force } of known) {
    const start = (rowOf.get(communeCode) ?? Number.NaN) + (columnOf.get(force) ?? Number.NaN)
    if (!Number.isNaN(start)) letters.fill('G', start, start + topics.length)
  }
  const raise = (communeCode: string, force: string, topic: string, letter: string) => {
    const place =
      (rowOf.get(communeCode) ?? Number.NaN) + (columnOf.get(force) ?? Number.NaN) + (topicOf.get(topic) ?? Number.NaN)
    const present = letters[place]
    if (present !== undefined && present !== UNKNOWN && ORDER.indexOf(letter) > ORDER.indexOf(present)) {
      letters[place] = letter
    }
  }
  for (const { communeCode, force, topic, done, planned } of marks) {
    if (done > 0) raise(communeCode, force, topic, 'D')
    else if (planned > 0) raise(communeCode, force, topic, grounds.isOver ? LAPSED : 'P')
  }
  const { [EVERYWHERE]: everywhere = [], ...ofCommunes } = byCommune(grounds.exemptions)
  const isExempt = (exemptions: readonly LedgerExemption[], force: string, topic: string) =>
    coversAll(
      exemptions.filter(
        (one) => (one.force === null || one.force === force) && (one.topic === null || one.topic === topic),
      ),
      grounds.from,
      grounds.to,
    )
  for (const force of forces) {
    for (const topic of topics) {
      if (isExempt(everywhere, force, topic)) {
        for (const communeCode of communes) raise(communeCode, force, topic, 'E')
        continue
      }
      for (const [communeCode, own = []] of Object.entries(ofCommunes)) {
        if (isExempt([...own, ...everywhere], force, topic)) raise(communeCode, force, topic, 'E')
      }
    }
  }
  const count = (letter: string) => letters.reduce((sum, one) => sum + (one === letter ? 1 : 0), 0)
  const lapsed = count(LAPSED)
  return {
    cells: communes.map((_, index) =>
      letters
        .slice(index * width, (index + 1) * width)
        .join('')
        .replaceAll(LAPSED, 'G'),
    ),
    totals: { done: count('D'), planned: count('P'), exempt: count('E'), gap: count('G') + lapsed, lapsed },
  }
}

const UNKNOWN = '-'
/** A gap for which something was planned; told as a gap. */
const LAPSED = 'L'
/** What is written later outweighs what stands before it. */
const ORDER = 'GLEPD'

/** Stands for every commune: no code of one. */
const EVERYWHERE = '*'

const byCommune = (exemptions: readonly LedgerExemption[]): Partial<Record<string, LedgerExemption[]>> => {
  const lists: Partial<Record<string, LedgerExemption[]>> = {}
  for (const one of exemptions) (lists[one.communeCode ?? EVERYWHERE] ??= []).push(one)
  return lists
}

const coversAll = (exemptions: readonly LedgerExemption[], from: string, to: string): boolean => {
  let next = dayNumber(from)
  for (const { validFrom, validTo } of exemptions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    if (dayNumber(validFrom) > next) break
    next = Math.max(next, dayNumber(validTo) + 1)
  }
  return next > dayNumber(to)
}
