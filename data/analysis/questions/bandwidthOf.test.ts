import { expect, it } from 'vitest'
import { ask } from './askedWorlds.ts'
import { bandwidthOf } from './bandwidthOf.ts'

it('a radius of 500 m is computed in a province with islands far out, one of 250 m would need too many cells', () => {
  // Mostly sea: 225 by 190 km.
  const withIslands = [103.45, 9.2, 105.5, 10.92] as const
  const asked = (bandwidthMetres: number) =>
    bandwidthOf(ask('DENSITY', { bandwidthMetres }), { x: [], y: [] }, withIslands)
  expect(asked(500)).toMatchObject({ kind: 'bandwidth', bandwidthMetres: 500, cellMetres: 100 })
  expect(asked(250)).toMatchObject({ kind: 'refused', reason: 'TOO_MANY_CELLS' })
})
