import { describe, expect, it } from 'vitest'
import { readDayText } from './dayText.ts'

describe('a day as people write it', () => {
  it.each([
    ['15/05/2025', '2025-05-15'],
    ['1/2/2025', '2025-02-01'],
    ['1.2.2025', '2025-02-01'],
    ['01-02-2025', '2025-02-01'],
    ['01 02 2025', '2025-02-01'],
    ['01022025', '2025-02-01'],
    ['1/2/25', '2025-02-01'],
    ['2025-02-01', '2025-02-01'],
    [' 29/02/2024 ', '2024-02-29'],
  ])('reads %s as %s', (text, iso) => {
    expect(readDayText(text)).toEqual({ type: 'day', iso })
  })

  it.each(['31/02/2025', '29/02/2025', '00/01/2025', '15/13/2025', '31042025'])(
    'says that %s is no real day',
    (text) => {
      expect(readDayText(text)).toEqual({ type: 'problem', reason: 'NOT_REAL' })
    },
  )

  it.each(['hôm qua', '15/05', '15/05/202', '1/2/3/2025', '5'])('does not understand %s', (text) => {
    expect(readDayText(text)).toEqual({ type: 'problem', reason: 'NOT_UNDERSTOOD' })
  })

  it('refuses years that must be slips of the hand', () => {
    expect(readDayText('01/01/0205')).toEqual({ type: 'problem', reason: 'YEAR' })
    expect(readDayText('01/01/2205')).toEqual({ type: 'problem', reason: 'YEAR' })
  })

  it('takes an empty field for an open end', () => {
    expect(readDayText('  ')).toEqual({ type: 'empty' })
  })
})
