import { expect, it } from 'vitest'
import type { Choropleth } from './choropleth.ts'
import { communeColours, HATCHED, SHARED } from './communeColours.ts'
import type { CommuneMesh } from './communeMesh.ts'

it('colours communes in the order of the mesh, hatches those without data and leaves others clear', () => {
  const mesh = { codes: ['00003', '00001', '00002', '00004'] } as unknown as CommuneMesh
  const choropleth = {
    classes: [
      { colour: [10, 20, 30], from: 0, to: 0 },
      { colour: [40, 50, 60], from: 1, to: null },
    ],
    classOf: new Map([
      ['00001', 1],
      ['00003', -1],
      ['00004', 1],
    ]),
    shared: new Set(['00004']),
  } as unknown as Choropleth
  const colours = communeColours(mesh, choropleth, false)
  expect(colours[3]).toBe(HATCHED)
  expect(colours.slice(4, 7)).toEqual(Uint8Array.of(40, 50, 60))
  // The shader hatches below an alpha of 0.01 and draws nothing below 0.001: HATCHED of 255 must lie between.
  expect(HATCHED / 255).toBeGreaterThan(0.001)
  expect(HATCHED / 255).toBeLessThan(0.01)
  expect(colours[7]).toBeGreaterThan(100)
  expect(colours.slice(8, 12)).toEqual(Uint8Array.of(0, 0, 0, 0))
  // The shader stripes above 0.998: no other alpha may come near.
  expect(colours.slice(12)).toEqual(Uint8Array.of(40, 50, 60, SHARED))
  expect(colours[7]! / 255).toBeLessThan(0.998)
})
