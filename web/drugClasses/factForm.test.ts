import { describe, expect, it } from 'vitest'
import { countChanges, factFormOf, mergeForms, readCount, readFactForm } from './factForm.ts'

const FACTS = {
  residents: 97_438,
  users: 86,
  usersInCare: 34,
  places: 0,
  offenders: null,
  plants: 1200,
  squareMetres: 12.5,
  isOnKeyRoute: true,
  hasOffendingResident: false,
  hasWantedHiding: null,
  note: 'x',
}

describe('the form of drug facts', () => {
  it('gives back what was written, in both languages, and keeps nothing apart from zero', () => {
    for (const language of ['vi', 'en'] as const) {
      const { note: _note, ...facts } = FACTS
      expect(readFactForm(factFormOf(FACTS, language), language)).toEqual({ facts, problems: {} })
    }
    expect(factFormOf(FACTS, 'vi')).toMatchObject({
      residents: '97.438',
      places: '0',
      offenders: '',
      isOnKeyRoute: 'yes',
    })
    expect(Object.values(readFactForm(factFormOf(null, 'vi'), 'vi').facts)).toEqual(Array(10).fill(null))
  })

  it('takes no number that could be read in two ways', () => {
    expect(['12', '1.204', '1 204', '1.204.000'].map((text) => readCount(text, 'vi'))).toEqual([
      12, 1204, 1204, 1_204_000,
    ])
    for (const text of ['1.5', '1.20', '1,204', '-3', '12a', '1.2.3', '1e3', '99999999']) {
      expect(readCount(text, 'vi'), text).toBeUndefined()
    }
    expect(readCount('1,204', 'en')).toBe(1204)
    expect(readCount('12,5', 'vi', true)).toBe(12.5)
    expect(readCount('12,5', 'vi')).toBeUndefined()
  })

  it('says by field what is wrong, and leaves it out of the facts', () => {
    const form = { ...factFormOf(FACTS, 'vi'), users: '1.5', residents: '0' }
    const { facts, problems } = readFactForm(form, 'vi')
    expect(facts).toMatchObject({ users: null, residents: null, plants: 1200 })
    expect(Object.keys(problems).toSorted()).toEqual(['residents', 'users'])
    expect(readFactForm({ ...form, users: '2' }, 'vi').problems).toHaveProperty('usersInCare')
    expect(readFactForm({ ...form, residents: '80', users: '81' }, 'vi').problems).toHaveProperty('users')
  })

  it('keeps what was written upon a newer version, and takes the rest from there', () => {
    const saved = factFormOf(FACTS, 'vi')
    const newer = factFormOf({ ...FACTS, offenders: 33, places: 1 }, 'vi')
    expect(mergeForms({ written: { ...saved, places: '2' }, saved, newer })).toEqual({ ...newer, places: '2' })
    expect(mergeForms({ written: saved, saved, newer })).toEqual(newer)
  })

  it('counts what was changed', () => {
    const saved = factFormOf(FACTS, 'vi')
    expect(countChanges({ ...saved, users: '9', note: 'y' }, saved)).toBe(1)
  })
})
