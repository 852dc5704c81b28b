import { expect, it } from 'vitest'
import { parseCaseFilter } from '../../data/model/caseFilter.ts'
import type { Thing } from '../../data/model/thingRow/thingKind.ts'
import { resultAddress } from './resultAddress.ts'

it('leads to the days and the places of what was imported, and to no others', () => {
  const address = resultAddress('cases', {
    points: [
      [105, 10, 'ADDED'],
      [106, 11, 'CHANGED'],
      [102, 22, 'UNCHANGED'],
    ],
    period: { from: '2026-03-05', to: '2026-03-09' },
  })
  const query = new URLSearchParams(address?.slice(2))
  expect(parseCaseFilter(address!.slice(2)).filter).toMatchObject({ from: '2026-03-05', to: '2026-03-09' })
  expect(query.get('w')).toBe('all')
  expect(query.get('at')).toMatch(/^105\.5000_10\.5000_/)
})

it('leads to the days alone where nothing has a place, and nowhere without both', () => {
  const period = { from: '2026-03-05', to: '2026-03-05' }
  const query = new URLSearchParams(resultAddress('cases', { points: [], period })?.slice(2))
  expect([query.get('from'), query.get('to'), query.get('at')]).toEqual(['2026-03-05', '2026-03-05', null])
  expect(resultAddress('cases', { points: [], period: null })).toBeNull()
})

it('shows the layer on which things of the kind lie', () => {
  const layersOf = (thing: Thing) =>
    new URLSearchParams(resultAddress(thing, { points: [[105, 10, 'ADDED']], period: null })?.slice(2)).get('layers')
  expect(layersOf('corridors')).toBe('corridors.crossings.dots')
  expect(layersOf('polluted_sites')).toBe('crossings.dots.sites')
  expect(layersOf('drug_spots')).toBe('crossings.dots.spots')
  expect(layersOf('establishments')).toBe('crossings.dots.establishments')
  expect(layersOf('cases')).toBeNull()
})
