import type { CaseColumns } from '../../data/model/caseColumns.ts'

/** The sets of commodities and outcomes that occur, so that a row with several values is one addition. */
export interface BitCombinations {
  /** Position in the two lists, by row. */
  readonly of: Uint32Array
  /** Bits of each combination. */
  readonly commodities: readonly number[]
  readonly outcomes: readonly number[]
}

/** More than all values of `outcomes`: both columns make one whole number below 2^48. */
const OUTCOME_VALUES = 0x10000

export const bitCombinations = ({ length, commodities, outcomes }: CaseColumns): BitCombinations => {
  const of = new Uint32Array(length)
  const known = new Map<number, number>()
  const found: { commodities: number[]; outcomes: number[] } = { commodities: [], outcomes: [] }
  for (let row = 0; row < length; row++) {
    const goods = commodities[row] as number
    const ends = outcomes[row] as number
    const key = goods * OUTCOME_VALUES + ends
    let index = known.get(key)
    if (index === undefined) {
      index = found.commodities.push(goods) - 1
      found.outcomes.push(ends)
      known.set(key, index)
    }
    of[row] = index
  }
  return { of, ...found }
}

/** How often each bit is set (32 numbers), from how often each combination occurs. */
export const bitCounts = (bits: readonly number[], counts: Uint32Array): Uint32Array => {
  const result = new Uint32Array(32)
  for (let index = 0; index < counts.length; index++) addBits(result, bits[index] as number, counts[index] as number)
  return result
}

/** Adds `count` to each bit that is set. */
export const addBits = (counts: Uint32Array, bits: number, count = 1): void => {
  for (let rest = bits; rest !== 0; rest &= rest - 1) counts[31 - Math.clz32(rest & -rest)]! += count
}
