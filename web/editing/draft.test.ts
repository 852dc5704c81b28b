import { expect, it } from 'vitest'
import { legsIn, newState, placed, withLegs } from './draft.ts'

const point = { type: 'Point' as const, coordinates: [105.1, 10.4] }

it('says how a point was found: pointed at on the map, or typed; a stated precision stays', () => {
  const fresh = newState('cases')
  expect(placed('cases', fresh, point, false).cells).toMatchObject({
    precision: 'ADDRESS',
    positionSource: 'Đặt trên bản đồ',
  })
  expect(placed('cases', fresh, point, true).cells).toMatchObject({ precision: 'GPS', positionSource: '' })
  const hamlet = { cells: { precision: 'HAMLET', positionSource: 'Sổ' }, shape: point }
  expect(placed('cases', hamlet, { ...point, coordinates: [105, 10] }, false).cells).toEqual(hamlet.cells)
  expect(placed('cases', hamlet, null, false).cells).toEqual({ precision: '', positionSource: '' })
  expect(placed('crossings', newState('crossings'), point, false).cells).not.toHaveProperty('precision')
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
    false,
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
  const second = placed('corridors', named, { type: 'MultiLineString', coordinates: lines }, false)
  expect(legsIn(second)).toMatchObject([
    { mode: 'WATER', from: 'A', to: 'B' },
    { mode: 'WATER', from: 'B', to: '' },
  ])
  expect(withLegs(second, []).shape).toBeNull()
})
