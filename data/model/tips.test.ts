import { describe, expect, it } from 'vitest'
import { makeReceiptCode, readReceiptCode } from './receiptCode.ts'
import { TIP_STATES } from './tipCodes.ts'
import { tipClock } from './tipClock.ts'
import { nextSteps, TIP_STEPS } from './tipSteps.ts'

describe('a receipt code', () => {
  let seed = 7
  const integer = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }

  it('is read back however it is typed', () => {
    const code = makeReceiptCode(integer)
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]$/)
    expect(readReceiptCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code)
  })

  it('is never read with one wrong letter or two neighbours swapped', () => {
    for (let round = 0; round < 200; round++) {
      const letters = makeReceiptCode(integer).replaceAll('-', '')
      for (let index = 0; index < letters.length; index++) {
        for (const other of '23456789ABCDEFGHJKMNPQRSTUVWXYZ') {
          if (other === letters[index]) continue
          expect(readReceiptCode(letters.slice(0, index) + other + letters.slice(index + 1))).toBeNull()
        }
        const [a, b] = [letters[index], letters[index + 1]]
        if (!b || a === b || index + 1 === letters.length - 1) continue
        expect(readReceiptCode(letters.slice(0, index) + b + a + letters.slice(index + 2))).toBeNull()
      }
    }
  })

  it('is none for anything else', () => {
    for (const text of ['', 'ABCD', '0000-0000-0', "' or 1=1 --", 'A'.repeat(500)])
      expect(readReceiptCode(text)).toBeNull()
  })
})

describe('a tip', () => {
  const reachable = (from: string): Set<string> => {
    const found = new Set([from])
    for (let before = 0; before !== found.size; ) {
      before = found.size
      for (const step of TIP_STEPS) if (found.has(step.from)) found.add(step.to)
    }
    return found
  }

  it('can be answered from every state and never goes back', () => {
    for (const { code } of TIP_STATES) {
      expect(reachable(code)).toContain('ANSWERED')
      expect(TIP_STEPS.filter(({ from, to }) => from === to)).toEqual([])
    }
    expect(reachable('ANSWERED')).toEqual(new Set(['ANSWERED']))
  })

  it('that is true is handled or forwarded before it is answered; one that is not, is answered', () => {
    const next = (result: 'VALID' | 'PARTLY' | 'INVALID' | 'NOBASIS') =>
      nextSteps({ state: 'VERIFIED', result }).map(({ to }) => to)
    expect(next('VALID')).toEqual(['HANDLED', 'FORWARDED'])
    expect(next('PARTLY')).toEqual(['HANDLED', 'FORWARDED'])
    expect(next('INVALID')).toEqual(['ANSWERED'])
    expect(next('NOBASIS')).toEqual(['ANSWERED'])
  })

  it('is due for a first action after 24 hours and for an answer after 10 days', () => {
    const at = (text: string) => Date.parse(text)
    const tip = { receivedAt: '2026-03-01T20:00:00Z', answeredAt: null }
    expect(tipClock({ ...tip, state: 'RECEIVED' }, at('2026-03-02T20:00:00Z'))).toEqual({
      waitsFor: 'FIRST_ACTION',
      dueAt: '2026-03-02T20:00:00.000Z',
      isLate: false,
    })
    expect(tipClock({ ...tip, state: 'RECEIVED' }, at('2026-03-02T20:00:01Z')).isLate).toBe(true)
    expect(tipClock({ ...tip, state: 'VERIFIED' }, at('2026-03-11T20:00:00Z'))).toMatchObject({
      waitsFor: 'ANSWER',
      dueAt: '2026-03-11T20:00:00.000Z',
      isLate: false,
    })
    const answered = { ...tip, state: 'ANSWERED', answeredAt: '2026-03-12T00:00:00Z' } as const
    expect(tipClock(answered, at('2027-01-01T00:00:00Z'))).toMatchObject({ waitsFor: null, isLate: true })
  })

  it('follows the targets that hold on the local day it came in', () => {
    const targets = [
      { validFrom: '2000-01-01', firstActionHours: 24, answerDays: 10, source: '' },
      { validFrom: '2026-03-02', firstActionHours: 1, answerDays: 5, source: '' },
    ]
    const due = (receivedAt: string) => tipClock({ receivedAt, state: 'RECEIVED', answeredAt: null }, 0, targets).dueAt
    // 23:59 and 00:00 by the clocks of Viet Nam.
    expect(due('2026-03-01T16:59:00Z')).toBe('2026-03-02T16:59:00.000Z')
    expect(due('2026-03-01T17:00:00Z')).toBe('2026-03-01T18:00:00.000Z')
  })
})
