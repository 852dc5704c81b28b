import type { Choropleth } from '../../layers/choropleth.ts'
import { SEQUENTIAL } from '../../layers/palette.ts'
import type { LedgerGrid } from './ledgerGrid.ts'

/** Class of a share of gaps (0–1): none, up to half, up to nine tenths, more, everything. The limits never move. */
export const gapClass = (gaps: number, known: number): number => {
  if (known === 0) return -1
  const share = gaps / known
  return share === 0 ? 0 : share <= 0.5 ? 1 : share <= 0.9 ? 2 : share < 1 ? 3 : 4
}

/** Colours of the communes of a ledger by their share of gaps; the others stay clear. */
export const gapChoropleth = ({ rows }: LedgerGrid, dark: boolean): Choropleth => ({
  mode: 'count',
  classes: SEQUENTIAL[dark ? 'dark' : 'light'].map((colour) => ({ colour, from: null, to: null })),
  classOf: new Map(rows.map(({ commune, gaps, known }) => [commune, gapClass(gaps, known)])),
  shared: new Set(),
  isUnavailable: false,
})
