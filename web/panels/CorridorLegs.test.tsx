// @vitest-environment jsdom
import type { Feature, LineString } from 'geojson'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import type { CorridorLegProperties } from '../../data/model/things.ts'
import { CorridorLegs } from './CorridorLegs.tsx'

const leg = (legOrder: number, fromName: string, toName: string) =>
  ({
    type: 'Feature',
    properties: { legOrder, mode: 'ROAD', fromName, toName, lengthKm: 1 },
    geometry: { type: 'LineString', coordinates: [] },
  }) as unknown as Feature<LineString, CorridorLegProperties>

it('names both ends of every leg, also those that nobody named', () => {
  const legs = [leg(1, '…', 'Bến B'), leg(2, 'Bến B', ''), leg(3, '', '')]
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  const root = createRoot(document.body)
  act(() => root.render(<CorridorLegs legs={legs} theme={undefined} cases={undefined} />))
  const shown = [...document.querySelectorAll('.corridor-leg-name')].map(({ lastChild }) => lastChild?.textContent)
  expect(shown).toEqual(['… → Bến B', 'Bến B → …', '… → …'])
  act(() => root.unmount())
})
