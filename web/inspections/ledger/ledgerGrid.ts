import { foldText } from '../../../data/model/foldText.ts'
import type { Ledger } from '../../../data/model/inspections/ledger.ts'
import { isTextMatch } from '../../filters/matchText.ts'

/** Letters of `Ledger.cells`. */
export const CELL_LETTERS = { DONE: 'D', PLANNED: 'P', EXEMPT: 'E', GAP: 'G', UNKNOWN: '-' } as const
export type CellState = keyof typeof CELL_LETTERS

const STATES = Object.fromEntries(Object.entries(CELL_LETTERS).map(([state, letter]) => [letter, state]))

/** What a letter of the ledger stands for. */
export const stateOf = (letter: string): CellState => (STATES[letter] as CellState | undefined) ?? 'UNKNOWN'

/** A force and a topic, which every commune has a cell of. */
export interface GridColumn {
  readonly force: string
  readonly topic: string
  /** Where the cell stands in a row's letters. */
  readonly at: number
  readonly gaps: number
  /** Cells that are known to the reader. */
  readonly known: number
}
export interface GridRow {
  readonly commune: string
  /** Where it stands in the lists of the ledger. */
  readonly at: number
  readonly cells: string
  readonly gaps: number
  readonly known: number
  readonly done: number
  readonly planned: number
  /** Establishments at work in it that no force ever inspected. */
  readonly neverVisited: number
}

/** The ledger as a table: a row for each commune, a column for each topic of each force. */
export interface LedgerGrid {
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  /** Communes without a single visit done, of those with a cell that is known. */
  readonly untouched: number
  /** Of those, the ones in which nothing is planned either. */
  readonly unplanned: number
  readonly unknown: number
}

const count = (cells: string, letter: string): number => {
  let found = 0
  for (let at = cells.indexOf(letter); at >= 0; at = cells.indexOf(letter, at + 1)) found++
  return found
}

export const ledgerGrid = ({ communes, forces, topics, cells, establishments }: Ledger): LedgerGrid => {
  const rows = communes.map((commune, at): GridRow => {
    const own = cells[at] ?? ''
    return {
      commune,
      at,
      cells: own,
      gaps: count(own, CELL_LETTERS.GAP),
      known: own.length - count(own, CELL_LETTERS.UNKNOWN),
      done: count(own, CELL_LETTERS.DONE),
      planned: count(own, CELL_LETTERS.PLANNED),
      neverVisited: establishments[at]?.never ?? 0,
    }
  })
  const columns = forces.flatMap((force, f) =>
    topics.map((topic, t): GridColumn => {
      const at = f * topics.length + t
      const letters = cells.map((own) => own.charAt(at)).join('')
      return {
        force,
        topic,
        at,
        gaps: count(letters, CELL_LETTERS.GAP),
        known: letters.length - count(letters, CELL_LETTERS.UNKNOWN),
      }
    }),
  )
  const untouched = rows.filter(({ known, done }) => known > 0 && done === 0)
  return {
    rows,
    columns,
    untouched: untouched.length,
    unplanned: untouched.filter(({ planned }) => planned === 0).length,
    unknown: rows.reduce((sum, { cells: own, known }) => sum + own.length - known, 0),
  }
}

export type RowOrder = 'gaps' | 'name'

interface RowChoice {
  /** Name of a commune, without its kind, by which it is sorted. */
  readonly nameOf: (code: string) => string
  readonly isWanted: (name: string) => boolean
  readonly onlyGaps: boolean
  readonly order: RowOrder
}

const KIND = /^(xa|phuong|dac khu)( |$)/

/** Whether a search finds a commune by its name, with its kind in front or without: "Phú" is no part of "Phường". */
export const isCommuneMatch = (name: string, search: string): boolean =>
  isTextMatch(name, foldText(search).replace(KIND, ''))

const byName = new Intl.Collator('vi')

/** Communes with the most gaps come first; of equal ones those with the most places that nobody ever inspected. */
const byGaps = (a: GridRow, b: GridRow) => b.gaps - a.gaps || b.neverVisited - a.neverVisited

/** The rows that are shown, in their order. */
export const chooseRows = (grid: LedgerGrid, { nameOf, isWanted, onlyGaps, order }: RowChoice): readonly GridRow[] =>
  grid.rows
    .filter(({ commune, gaps }) => (!onlyGaps || gaps > 0) && isWanted(nameOf(commune)))
    .toSorted((a, b) => (order === 'gaps' ? byGaps(a, b) : 0) || byName.compare(nameOf(a.commune), nameOf(b.commune)))
