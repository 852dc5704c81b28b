import { expect, it } from 'vitest'
import type { RecordState } from '../../data/model/recordEdit.ts'
import { mergeDrafts, takeTheirs } from './mergeDrafts.ts'

const point = (lon: number) => ({ type: 'Point' as const, coordinates: [lon, 10] })
const state = (cells: Record<string, string>, lon = 105): RecordState => ({ cells, shape: point(lon) })

const BEFORE = state({ name: 'Bãi', status: 'OPEN', note: '' })

it('keeps what only I changed and takes over what only the other changed', () => {
  const mine = state({ name: 'Bãi rác', status: 'OPEN', note: '' })
  const theirs = state({ name: 'Bãi', status: 'OPEN', note: 'Đã rào' }, 105.5)
  expect(mergeDrafts(BEFORE, mine, theirs)).toEqual({
    merged: state({ name: 'Bãi rác', status: 'OPEN', note: 'Đã rào' }, 105.5),
    taken: ['note', 'shape'],
    clashes: [],
  })
})

it('names what both changed, keeps mine, and gives way field by field', () => {
  const mine = state({ name: 'A', status: 'CLOSED', note: '' }, 105.1)
  const theirs = state({ name: 'B', status: 'CLOSED', note: '' }, 105.2)
  const { merged, taken, clashes } = mergeDrafts(BEFORE, mine, theirs)
  expect(merged).toEqual(mine)
  expect(taken).toEqual([])
  expect(clashes).toEqual([
    { key: 'name', mine: 'A', theirs: 'B', before: 'Bãi' },
    { key: 'shape', mine: point(105.1), theirs: point(105.2), before: point(105) },
  ])
  expect(clashes.reduce(takeTheirs, merged)).toEqual(theirs)
})
