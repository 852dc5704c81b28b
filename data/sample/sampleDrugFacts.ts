import { proposedDrugClass } from '../analysis/drugClass/drugEvidence.ts'
import type { DrugClass, DrugStage } from '../model/drugClasses/drugClassCodes.ts'
import type { DrugFactsDraft, DrugRecord } from '../model/drugClasses/drugRecord.ts'
import type { Kept } from '../model/inspections/campaigns.ts'
import { drugYearOf, FIRST_DRUG_YEAR } from '../model/drugClasses/drugYear.ts'
import { isoDay } from '../model/localDay.ts'
import { DRUG_PROFILES, type DrugProfile, drugFactsOf, RARE_PROFILES } from './drugProfiles.ts'
import { SAMPLE_PROVINCES } from './geography.ts'
import { Random } from './random.ts'
import type { SampleFacts } from './sampleCases.ts'

/** What a commune of the sample stated, and how far its assessment has come. */
export type SampleDrugFacts = Omit<DrugRecord, keyof Kept | 'mayApprove' | 'returnReason'>

/** The sample officer of two communes finds one that has stated nothing for the running year, and one that has begun. */
const STAGE_OF_OFFICER: Readonly<Record<string, DrugStage | null>> = { '30604': null, '30316': 'SELF' }

/**
 * What the communes of the sample stated for the running year of assessment and the one before. Every class occurs in each
 * province, values that fall between the classes and values that nobody stated too; some communes have stated nothing.
 */
export const sampleDrugFacts = ({ communes, today }: SampleFacts): SampleDrugFacts[] => {
  const day = isoDay(today)
  const running = drugYearOf(day)
  return [running - 1, running]
    .filter((year) => year >= FIRST_DRUG_YEAR)
    .flatMap((year) =>
      SAMPLE_PROVINCES.flatMap((provinceCode) => {
        const random = new Random(year * 100 + Number(provinceCode))
        const own = communes.filter((commune) => commune.provinceCode === provinceCode && commune.population !== null)
        return own.flatMap(({ code, population }, index) => {
          const rare = rareProfile(index, own.length)
          const facts = drugFactsOf(random, rare ?? commonProfile(random), population ?? 0)
          const stage = stageOf(random, code, { isOver: year < running, isRare: rare !== null })
          if (stage === null) return []
          // Nothing is submitted without residents.
          const whole = stage === 'SELF' ? facts : { ...facts, residents: population }
          return [stated(random, { provinceCode, communeCode: code, year }, whole, stage, day)]
        })
      }),
    )
}

/** The rare ones are spread over the province, so that none is missing in a small one; the others go by their weights. */
const rareProfile = (index: number, communes: number): DrugProfile | null => {
  const distance = Math.floor(communes / (RARE_PROFILES.length + 1))
  return index % distance === 0 ? (RARE_PROFILES[index / distance] ?? null) : null
}
const commonProfile = (random: Random): DrugProfile =>
  DRUG_PROFILES[random.weighted(DRUG_PROFILES.map(({ weight }) => weight))] as DrugProfile

interface Situation {
  readonly isOver: boolean
  readonly isRare: boolean
}

/** Null: the commune has stated nothing. */
const stageOf = (random: Random, commune: string, { isOver, isRare }: Situation): DrugStage | null => {
  const stage =
    ([null, 'SELF', 'SUBMITTED', 'APPROVED'] as const)[random.weighted([isRare ? 0 : 18, 24, 20, 38])] ?? null
  if (isOver) return 'APPROVED'
  return commune in STAGE_OF_OFFICER ? (STAGE_OF_OFFICER[commune] ?? null) : stage
}

const OTHER: Readonly<Record<DrugClass, DrugClass>> = {
  D_I: 'D_II',
  D_II: 'D_III',
  D_III: 'D_II',
  D_NONE: 'D_III',
  D_FREE: 'D_NONE',
}

const stated = (
  random: Random,
  place: { readonly provinceCode: string; readonly communeCode: string; readonly year: number },
  facts: DrugFactsDraft,
  stage: DrugStage,
  day: string,
): SampleDrugFacts => {
  const proposedClass = proposedDrugClass(facts, place.year)
  const selfClass = stage === 'SELF' ? null : (proposedClass ?? 'D_NONE')
  const isOtherwise = random.chance(0.07)
  const number = random.integer(100, 900)
  const decided = selfClass !== null && isOtherwise ? OTHER[selfClass] : selfClass
  const report = `${place.year}-12-18`
  return {
    ...place,
    ...facts,
    stage,
    proposedClass,
    selfClass,
    selfReason: null,
    ...(stage === 'APPROVED' && decided !== null
      ? {
          decidedClass: decided,
          decidedReason:
            decided === selfClass ? null : 'Tỉnh xem xét thêm tình hình địa bàn giáp ranh và kết quả chuyển hóa (mẫu)',
          decisionNumber: `${number}/QĐ-UBND (mẫu)`,
          decidedOn: report < day ? report : day,
        }
      : { decidedClass: 'D_WAIT', decidedReason: null, decisionNumber: null, decidedOn: null }),
  }
}
