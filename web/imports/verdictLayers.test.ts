import { expect, it } from 'vitest'
import { boundsOf, verdictLayers } from './verdictLayers.ts'

const POINTS = [
  [105.8, 21.1, 'ADDED'],
  [106.2, 20.9, 'CHANGED'],
  [105.9, 21.4, 'ADDED'],
] as const

it('draws every point once, what is added above', () => {
  const layers = verdictLayers(POINTS, false)
  expect(layers.map(({ id, props }) => [id, (props.data as unknown[]).length])).toEqual([
    ['verdict-unchanged', 0],
    ['verdict-changed', 1],
    ['verdict-added', 2],
  ])
})

it('looks at all points, and at none when there is none', () => {
  expect(boundsOf(POINTS)).toEqual([105.8, 20.9, 106.2, 21.4])
  expect(boundsOf([])).toBeNull()
})
