import { Random } from './random.ts'
import type { SampleEstablishment } from './sampleEstablishments.ts'
import type { SampleRegisterFacts } from './sampleRegister.ts'

/** Establishments written down twice. */
const TWICE = 6
/** Degrees: 20 to 90 metres. */
const [NEAREST, FARTHEST] = [0.0002, 0.0008]

export type SampleDuplicate = SampleEstablishment & SampleRegisterFacts

/**
 * Some establishments as another office wrote them down: another number, the name in other words, a little off; half of
 * them with the same tax number. Nobody has been there: every visit stays with the first.
 */
export const sampleDuplicates = (
  establishments: readonly SampleEstablishment[],
  facts: readonly SampleRegisterFacts[],
): SampleDuplicate[] => {
  const random = new Random(606)
  const placed = establishments.flatMap(({ point, activity }, place) => (point && activity === 'ACTIVE' ? [place] : []))
  return Array.from({ length: TWICE }, (_, index) => {
    const place = random.pick(placed)
    const one = { ...establishments[place], ...facts[place] } as SampleDuplicate
    const [lon, lat] = one.point as readonly [number, number]
    const off = () => (NEAREST + random.next() * (FARTHEST - NEAREST)) * (random.chance(0.5) ? 1 : -1)
    return {
      ...one,
      code: `CS-${String(establishments.length + index + 1).padStart(5, '0')}`,
      name: one.name.replace(' (mẫu)', ', ghi trùng (mẫu)'),
      point: [lon + off(), lat + off()],
      formerNames: null,
      taxNumber: index % 2 === 0 ? one.taxNumber : null,
      riskNote: null,
    }
  })
}
