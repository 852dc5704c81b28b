import { describe, expect, it } from 'vitest'
import { Random } from '../../sample/random.ts'
import { HOT_SPOT_CATEGORIES, hotSpotCategory } from './hotSpotCategory.ts'

const binsOf = (steps: string) => Array.from(steps, (step) => (step === '+' ? 2 : step === '-' ? -1 : 0))

/** The table of the methods. */
const TABLE = [
  ['.........+', 0, 'NEW_HOT'],
  ['......++++', 1, 'CONSECUTIVE_HOT'],
  ['++++++++++', 1, 'INTENSIFYING_HOT'],
  ['++++++++++', 0, 'PERSISTENT_HOT'],
  ['++++++++++', -1, 'DIMINISHING_HOT'],
  ['+.+.+..+.+', 0, 'SPORADIC_HOT'],
  ['-...+...++', 0, 'OSCILLATING_HOT'],
  ['+++++++++.', 0, 'HISTORICAL_HOT'],
  ['+++++++++.', -1, 'HISTORICAL_HOT'],
  ['----------', -1, 'INTENSIFYING_COLD'],
  ['----------', 1, 'DIMINISHING_COLD'],
  ['..........', 0, 'NO_PATTERN'],
  ['.........-', 0, 'NEW_COLD'],
  ['-........+', 0, 'NEW_HOT'],
  ['+.........', 0, 'SPORADIC_HOT'],
  ['+-........', 0, 'NO_PATTERN'],
] as const

describe('the category of a place', () => {
  it.each(TABLE)('%s with trend %d is %s', (steps, trend, category) => {
    expect(hotSpotCategory(binsOf(steps), trend)).toBe(category)
  })

  it('is Consecutive or Oscillating when it was cold before, and Historical before New on the other side', () => {
    expect(hotSpotCategory(binsOf('--......++'), 0)).toBe('CONSECUTIVE_HOT')
    expect(hotSpotCategory(binsOf('--.+....++'), 0)).toBe('OSCILLATING_HOT')
    expect(hotSpotCategory(binsOf('+++++++++-'), -1)).toBe('HISTORICAL_HOT')
    expect(hotSpotCategory(binsOf('---------+'), 1)).toBe('HISTORICAL_COLD')
    // Nine of ten steps are nearly always, eight are not.
    expect(hotSpotCategory(binsOf('.+++++++++'), 0)).toBe('PERSISTENT_HOT')
    expect(hotSpotCategory(binsOf('..++++++++'), 0)).toBe('CONSECUTIVE_HOT')
  })

  it('is the mirror of itself when hot and cold change sides', () => {
    const random = new Random(43)
    const met = new Set<string>()
    for (let round = 0; round < 20_000; round++) {
      const hot = random.next()
      const bins = Array.from({ length: random.integer(10, 14) }, () => {
        const at = random.next()
        return at < hot ? 1 : at < hot + (1 - hot) * 0.2 ? -1 : 0
      })
      const trend = random.pick([-1, 0, 1] as const)
      const category = hotSpotCategory(bins, trend)
      const other = hotSpotCategory(
        bins.map((bin) => -bin),
        -trend as -1 | 0 | 1,
      )
      met.add(category).add(other)
      const mirrored = category.endsWith('_HOT') ? category.replace('_HOT', '_COLD') : category.replace('_COLD', '_HOT')
      expect(other).toBe(mirrored)
    }
    expect([...met].sort()).toEqual([...HOT_SPOT_CATEGORIES].sort())
  })
})
