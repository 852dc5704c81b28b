import { describe, expect, it } from 'vitest'
import { partFormOf, readNumber, readPartForm } from './partFields.ts'

describe('a part of an establishment', () => {
  it('is read back as it stood when nothing was changed', () => {
    const balance = {
      year: 2025,
      opening: 12.5,
      takenIn: 1250,
      used: 1000.25,
      sold: 0,
      closing: 262.25,
      explanation: null,
    }
    const { draft } = readPartForm('balances', partFormOf('balances', balance, 'vi'), 'vi')
    expect(draft).toEqual(balance)
  })

  it('takes the moment of a complaint as the clock of the province shows it', () => {
    const form = partFormOf(
      'complaints',
      { topic: 'WASTE', receivedAt: '2026-11-24T18:30:00Z', channel: 'PHONE', summary: 'Mùi hôi', result: null },
      'vi',
    )
    expect(form).toMatchObject({ receivedOn: '25/11/2026', receivedClock: '01:30' })
    expect(readPartForm('complaints', form, 'vi').draft).toMatchObject({ receivedAt: '2026-11-24T18:30:00.000Z' })
  })

  it('says by field what is missing, what is no day and what is no number', () => {
    const { draft, problems } = readPartForm(
      'licences',
      { ...partFormOf('licences', null, 'vi'), kind: 'EP', expiresOn: '31/02/2026' },
      'vi',
    )
    expect(draft).toBe(null)
    expect(Object.keys(problems)).toEqual(['number', 'expiresOn'])
  })

  it('reads numbers as each language writes them', () => {
    expect(readNumber('1.250,5', 'vi')).toBe(1250.5)
    expect(readNumber('1,250.5', 'en')).toBe(1250.5)
    expect(readNumber('-3', 'vi')).toBe(undefined)
  })
})
