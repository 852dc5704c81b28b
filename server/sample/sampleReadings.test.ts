import { expect, it } from 'vitest'
import { dayNumber } from '../../data/model/localDay.ts'
import { sampleReadings } from '../../data/sample/sampleReadings.ts'
import { sampleSites } from '../../data/sample/sampleSites.ts'
import { readSampleFacts } from './sampleFacts.ts'

const TODAY = dayNumber('2026-11-25')
const sites = sampleSites(readSampleFacts(TODAY))
const readings = sampleReadings(sites, TODAY)

it('shows of every industrial site of the sample the way from found to today, marked as sample', () => {
  const industrial = sites.filter(({ sector }) => sector === 'INDUSTRY')
  expect(new Set(readings.map(({ placeNumber }) => placeNumber)).size).toBe(industrial.length)
  expect(readings.every(({ placeName }) => placeName.endsWith('(mẫu)'))).toBe(true)
  expect(new Set(readings.map(({ number }) => number)).size).toBe(readings.length)
  expect(readings).toEqual(sampleReadings(sampleSites(readSampleFacts(TODAY)), TODAY))
  for (const { measuredAt, placeNumber } of readings) {
    expect(Date.parse(measuredAt)).toBeLessThan(TODAY * 86_400_000)
    expect(measuredAt.slice(0, 10) >= (sites.find(({ code }) => code === placeNumber)?.foundOn ?? '')).toBe(true)
  }
})

it('ends below the limit where a site was put right, and above it where it was only found', () => {
  let clean = 0
  for (const { code, handling } of sites) {
    const own = readings.filter(({ placeNumber, parameter }) => placeNumber === code && parameter === 'COD')
    if (own.length < 3) continue
    const [first, last] = [own[0]!, own.at(-1)!]
    expect(first.value).toBeGreaterThan(first.limitValue)
    if (handling === 'RESOLVED' || handling === 'RECHECK') {
      expect(last.value, code).toBeLessThan(last.limitValue)
      clean++
    } else if (handling === 'FOUND' || handling === 'VERIFY') expect(last.value, code).toBeGreaterThan(last.limitValue)
  }
  expect(clean).toBeGreaterThan(3)
})
