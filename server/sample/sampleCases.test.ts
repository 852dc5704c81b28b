import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { CaseInput } from '../../data/model/caseInput.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import { sampleCases } from '../../data/sample/sampleCases.ts'
import { sampleCorridors } from '../../data/sample/sampleCorridors.ts'
import { sampleCrossings } from '../../data/sample/sampleCrossings.ts'
import { sampleDrugSpots } from '../../data/sample/sampleDrugSpots.ts'
import { sampleEstablishments } from '../../data/sample/sampleEstablishments.ts'
import { sampleSites } from '../../data/sample/sampleSites.ts'
import { readSampleFacts } from './sampleFacts.ts'

const factsOf = (day: string) => readSampleFacts(dayNumber(day))
const casesOf = (day: string) => [...sampleCases(factsOf(day))]
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

describe('the sample', () => {
  it('is the same whenever it is made on the same day', () => {
    const all = () => {
      const facts = factsOf('2021-11-09')
      const things = [sampleCrossings, sampleCorridors, sampleDrugSpots, sampleSites, sampleEstablishments]
      return hash([...sampleCases(facts), ...things.map((make) => make(facts))])
    }
    expect(all()).toBe(all())
  })

  it('only grows with the days: what happened stays, where, when and with which goods', () => {
    const facts = (made: CaseInput) => {
      const { kind, force, fromMinute, toMinute, position, statedUnit, goods, sourceNumber } = made
      return [sourceNumber, kind, force, fromMinute, toMinute, position, statedUnit, goods]
    }
    const earlier = casesOf('2022-08-10').map(facts)
    const later = new Map(casesOf('2022-10-02').map((made) => [made.sourceNumber, facts(made)]))
    expect(earlier.length).toBeGreaterThan(9000)
    expect(later.size).toBeGreaterThan(earlier.length)
    for (const made of earlier) expect(later.get(made[0] as string)).toEqual(made)
  })

  it('ends with the day before, on the first day of a month and of a year too', () => {
    for (const day of ['2021-01-01', '2021-01-02', '2022-03-01', '2023-01-01']) {
      // Local midnight at the start of that day, UTC+7.
      const end = Date.parse(`${day}T00:00:00+07:00`) / 60_000
      expect(casesOf(day).filter((made) => made.toMinute > end)).toEqual([])
    }
    expect(casesOf('2021-01-01')).toEqual([])
    expect(casesOf('2021-01-02').length).toBeGreaterThan(0)
  })

  it('names no case twice', () => {
    const numbers = casesOf('2024-03-09').map((made) => made.sourceNumber)
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})
