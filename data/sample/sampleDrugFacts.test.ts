import { describe, expect, it } from 'vitest'
import { readSampleFacts } from '../../server/sample/sampleFacts.ts'
import { drugEvidence } from '../analysis/drugClass/drugEvidence.ts'
import { DRUG_CLASSES } from '../model/drugClasses/drugClassCodes.ts'
import { dayNumber } from '../model/localDay.ts'
import { sampleDrugFacts } from './sampleDrugFacts.ts'

const today = dayNumber('2026-11-25')
const rows = sampleDrugFacts(readSampleFacts(today))
const sorted = (values: readonly string[]) => [...new Set(values)].toSorted()

describe('the sample of drug facts', () => {
  it('has two years, every class in each province and year, and every stage in the running one', () => {
    expect(sorted(rows.map(({ year }) => `${year}`))).toEqual(['2025', '2026'])
    for (const province of ['91', '15', '12']) {
      const own = rows.filter(({ provinceCode }) => provinceCode === province)
      for (const year of [2025, 2026]) {
        const classes = own.filter((row) => row.year === year).flatMap(({ proposedClass }) => proposedClass ?? [])
        expect(sorted(classes), `${province} ${year}`).toEqual(DRUG_CLASSES.map(({ code }) => code).toSorted())
      }
      expect(sorted(own.filter((row) => row.year === 2026).map(({ stage }) => stage))).toEqual([
        'APPROVED',
        'SELF',
        'SUBMITTED',
      ])
      expect(sorted(own.filter((row) => row.year === 2025).map(({ stage }) => stage))).toEqual(['APPROVED'])
    }
  })

  it('has values that fall between the classes, values that are not stated, and communes that stated nothing', () => {
    const evidence = rows.flatMap((row) => drugEvidence(row, row.year) ?? [])
    expect(evidence.some(({ readings }) => readings[0]!.class === 'D_II' && readings[1]!.class === 'D_NONE')).toBe(true)
    expect(evidence.some(({ readings }) => readings[0]!.isContradiction)).toBe(true)
    expect(rows.some(({ places, users }) => places === null && users !== null)).toBe(true)
    expect(rows.filter(({ year }) => year === 2026).length).toBeLessThan(
      rows.filter(({ year }) => year === 2025).length,
    )
    expect(
      rows.some(({ decidedClass, proposedClass }) => decidedClass !== 'D_WAIT' && decidedClass !== proposedClass),
    ).toBe(true)
  })

  it('submits nothing without residents, as everybody', () => {
    for (const { stage, residents } of rows) if (stage !== 'SELF') expect(residents).not.toBeNull()
    expect(rows.some(({ residents }) => residents === null)).toBe(true)
  })

  it('is marked as a sample in all its words and decides nothing ahead of its day', () => {
    for (const { note, decidedReason, decisionNumber, decidedOn } of rows) {
      for (const text of [note, decidedReason, decisionNumber]) if (text !== null) expect(text).toContain('(mẫu)')
      if (decidedOn !== null) expect(decidedOn <= '2026-11-25').toBe(true)
    }
  })

  it('is the same for the same day', () => {
    expect(sampleDrugFacts(readSampleFacts(today))).toEqual(rows)
  })
})
