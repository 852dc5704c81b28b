import { describe, expect, it } from 'vitest'
import { FORCES, ZONES } from '../../data/model/caseCodes.ts'
import { type CaseColumns, NO_CODE } from '../../data/model/caseColumns.ts'
import { codeTuples, TUPLE_COUNT, tupleCounts, tupleFails } from './codeTuples.ts'
import { randomColumns } from './randomCases.ts'

const columns = randomColumns(3000, 21)
const countOf = (codes: Uint8Array) => {
  const counts = new Uint32Array(256)
  for (const code of codes) counts[code]!++
  return counts
}
const counted = (table: CaseColumns) => {
  const counts = new Uint32Array(TUPLE_COUNT)
  for (const tuple of codeTuples(table)) counts[tuple]!++
  return tupleCounts(counts)
}

describe('codes joined into one number', () => {
  it('fit into 16 bits', () => {
    expect(TUPLE_COUNT).toBeLessThanOrEqual(0x10000)
  })

  it('give each code as often as its column has it', () => {
    const { forces, statuses, precisions } = counted(columns)
    expect(forces).toEqual(countOf(columns.force))
    expect(statuses).toEqual(countOf(columns.status))
    expect(precisions).toEqual(countOf(columns.precision))
  })

  it('count what is not stated, and codes of a newer program, as none of the list', () => {
    const zone = Uint8Array.of(0, NO_CODE, ZONES.length + 3, 1)
    const { zones, forces } = counted({ ...randomColumns(4, 1), zone, force: Uint8Array.of(2, 2, 2, 2) })
    expect([...zones.subarray(0, ZONES.length + 1)]).toEqual([1, 1, 2])
    expect(forces[2]).toBe(4)
  })

  it('fail what their codes fail', () => {
    const none = () => new Uint16Array(256)
    const force = none().fill(4)
    force[FORCES.length - 1] = 0
    const zone = none()
    zone[NO_CODE] = 32
    const fails = tupleFails({ force, status: none(), channel: none(), zone, precision: none() })
    const tuples = codeTuples(columns)
    const expected = [...tuples.keys()].map(
      (row) => (columns.force[row] === FORCES.length - 1 ? 0 : 4) | (columns.zone[row] === NO_CODE ? 32 : 0),
    )
    expect([...tuples].map((tuple) => fails?.[tuple])).toEqual(expected)
    expect(new Set(expected).size).toBe(4)
  })

  it('fail nothing when no clause over them is in use', () => {
    const none = new Uint16Array(256)
    expect(tupleFails({ force: none, status: none, channel: none, zone: none, precision: none })).toBeNull()
  })
})
