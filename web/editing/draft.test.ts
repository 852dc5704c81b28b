import { expect, it } from 'vitest'
import { legsIn, newState, placed, withLegs } from './draft.ts'

const TYPED = { note: null }
const point = { type: 'Point' as const, coordinates: [105.1, 10.4] }

it('says how a point was found: pointed at on the map, or typed; a stated precision stays', () => {
  const fresh = newState('cases')
  expect(placed('cases', fresh, point, 'DRAWN').cells).toMatchObject({
    precision: 'ADDRESS',
    positionSource: 'Đặt trên bản đồ',
  })
  expect(placed('cases', fresh, point, TYPED).cells).toMatchObject({ precision: 'GPS', positionSource: '' })
  const hamlet = { cells: { precision: 'HAMLET', positionSource: 'Sổ' }, shape: point }
  expect(placed('cases', hamlet, { ...point, coordinates: [105, 10] }, 'DRAWN').cells).toEqual(hamlet.cells)
  expect(placed('cases', hamlet, null, 'DRAWN').cells).toEqual({ precision: '', positionSource: '' })
  expect(placed('crossings', newState('crossings'), point, 'DRAWN').cells).not.toHaveProperty('precision')
})

it('says in which zone a point was typed, until it is put elsewhere, and never over a stated source', () => {
  const zone = { note: 'VN-2000, 104°45′ (suy từ tỉnh)' }
  const drawn = placed('cases', newState('cases'), point, 'DRAWN')
  const typed = placed('cases', drawn, point, zone)
  expect(typed.cells).toMatchObject({ precision: 'GPS', positionSource: zone.note })
  expect(placed('cases', typed, point, TYPED).cells).toMatchObject({ precision: 'GPS', positionSource: '' })
  expect(placed('cases', typed, point, 'DRAWN')).toEqual(typed)
  const moved = { ...point, coordinates: [105.2, 10.4] }
  expect(placed('cases', typed, moved, 'DRAWN').cells).toMatchObject({ positionSource: 'Đặt trên bản đồ' })
  const stated = { cells: { precision: 'GPS', positionSource: 'Biên bản' }, shape: point }
  expect(placed('cases', stated, point, zone).cells).toMatchObject({ precision: 'GPS', positionSource: 'Biên bản' })
})

it('lets a leg that is drawn go on where and as the one before ended', () => {
  const first = placed(
    'corridors',
    newState('corridors'),
    {
      type: 'MultiLineString',
      coordinates: [
        [
          [105, 10],
          [105.1, 10],
        ],
      ],
    },
    'DRAWN',
  )
  expect(legsIn(first)).toMatchObject([{ mode: 'ROAD', from: '', to: '' }])
  const named = withLegs(first, [{ ...legsIn(first)[0]!, mode: 'WATER', from: 'A', to: 'B' }])
  const lines = [
    [
      [105, 10],
      [105.1, 10],
    ],
    [
      [105.1, 10],
      [105.2, 10],
    ],
  ]
  const second = placed('corridors', named, { type: 'MultiLineString', coordinates: lines }, 'DRAWN')
  expect(legsIn(second)).toMatchObject([
    { mode: 'WATER', from: 'A', to: 'B' },
    { mode: 'WATER', from: 'B', to: '' },
  ])
  expect(withLegs(second, []).shape).toBeNull()
})
