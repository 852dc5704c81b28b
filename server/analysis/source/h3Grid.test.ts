import { cellToLatLng, gridDistance, isValidCell, latLngToCell } from 'h3-js'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../data/analysis/questions/analyse.ts'
import { ask } from '../../../data/analysis/questions/askedWorlds.ts'
import { randomWorld } from '../../../data/analysis/questions/randomWorld.ts'
import { H3_GRID } from './h3Grid.ts'

const world = { ...randomWorld({ cases: 1500, seed: 7 }), globalGrid: H3_GRID }
const question = (parameters = {}) => ask('HOT_CELLS', { shape: 'H3', correction: 'NONE', ...parameters })

describe('hot cells of H3', () => {
  it('are counted by the cell each case lies in, with the z of the formula over all cells', () => {
    const { outcome } = analyse(question({ resolution: 6 }), world)
    if (outcome.kind === 'refused') throw new Error(outcome.reason)
    const { table, cases } = outcome
    expect(table.columns.at(-1)).toBe('h3')
    const used = new Map<string, number>()
    // The grid worlds are squares of a tenth of a degree: middles of cells inside are found by looking at each.
    for (let x = 105.001; x < 105.6; x += 0.004) {
      for (let y = 10.001; y < 10.6; y += 0.004) {
        const cell = latLngToCell(y, x, 6)
        const [latitude, longitude] = cellToLatLng(cell)
        if (longitude > 105 && longitude < 105.6 && latitude > 10 && latitude < 10.6) used.set(cell, 0)
      }
    }
    let counted = 0
    for (let at = 0; at < world.cases.length; at++) {
      const [longitude, latitude] = [world.cases.longitude[at] as number, world.cases.latitude[at] as number]
      const isOfPeriod = (world.cases.day[at] as number) >= 20_454
      if (!isOfPeriod || Number.isNaN(longitude) || (world.cases.precision[at] as number) > 1) continue
      if ((world.cases.area[at] as number) < 0) continue
      const cell = latLngToCell(latitude, longitude, 6)
      used.set(cell, (used.get(cell) ?? 0) + 1)
      counted++
    }
    expect(cases).toBe(counted)
    expect(outcome.compared).toBe(used.size)
    const n = used.size
    const values = [...used.values()]
    const mean = counted / n
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / n - mean * mean)
    expect(table.rows.length).toBeGreaterThan(3)
    for (const row of table.rows) {
      const cell = String(row[6])
      expect(isValidCell(cell)).toBe(true)
      const around = [...used].filter(([other]) => gridDistance(cell, other) <= 1)
      const sum = around.reduce((total, [, value]) => total + value, 0)
      const w = around.length
      const z = (sum - mean * w) / (deviation * Math.sqrt((n * w - w * w) / (n - 1)))
      expect(row[3]).toBe(used.get(cell))
      expect(row[4]).toBeCloseTo(z, 6)
    }
  })

  it('are refused where no index of the earth is at hand', () => {
    const { globalGrid: _, ...page } = world
    expect(analyse(question(), page).outcome).toMatchObject({ kind: 'refused', reason: 'BAD_PARAMETER' })
  })
})
