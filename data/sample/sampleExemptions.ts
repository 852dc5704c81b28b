import { FORCES } from '../model/caseCodes.ts'
import { INSPECTION_TOPICS, type InspectionTopic } from '../model/inspections/inspectionCodes.ts'
import { SAMPLE_PROVINCES } from './geography.ts'
import { Random } from './random.ts'
import type { SampleFacts } from './sampleCases.ts'

export interface SampleExemption {
  readonly provinceCode: string
  /** Null: every commune, every force, every topic. */
  readonly communeCode: string | null
  readonly force: string | null
  readonly topic: string | null
  readonly validFrom: string
  readonly validTo: string
  readonly ground: string
  readonly document: string
}

/** What kinds of exemptions of single communes there are; each holds in some communes of each province. */
const KINDS = [
  {
    force: null,
    topic: null,
    validFrom: '2025-05-01',
    validTo: '2025-06-30',
    ground: 'Địa bàn đang có dịch, tạm dừng kiểm tra trực tiếp (mẫu)',
  },
  {
    force: 'XA',
    topic: 'FAKES',
    validFrom: '2025-01-01',
    validTo: '2025-12-31',
    ground: 'Xã không có chợ, không có cơ sở bán hàng tiêu dùng (mẫu)',
  },
  {
    force: null,
    topic: 'N2O',
    validFrom: '2025-01-01',
    validTo: '2026-12-31',
    ground: 'Không có cơ sở hoạt động N2O, đã rà soát (mẫu)',
  },
  {
    force: null,
    topic: 'PERMITS',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    ground: 'Các cơ sở chấp hành tốt, kiểm tra từ xa theo Nghị định 217/2025/NĐ-CP (mẫu)',
  },
  // Part of a period only: it exempts from none that goes beyond it.
  {
    force: 'QLTT',
    topic: null,
    validFrom: '2025-05-20',
    validTo: '2025-06-05',
    ground: 'Chợ xã tạm nghỉ để sửa chữa (mẫu)',
  },
] as const

/** Which forces answer for a topic in the sample; a real province writes down its own. */
const ANSWERING: Readonly<Record<InspectionTopic, readonly string[]>> = {
  SECURITY: ['CA', 'XA'],
  DRUGS: ['CA', 'BP', 'HQ', 'CSB', 'XA'],
  N2O: ['CA', 'QLTT', 'KTCN', 'XA'],
  CHEMICALS: ['CA', 'QLTT', 'KTCN'],
  ORIGIN: ['CA', 'BP', 'HQ', 'QLTT', 'KL', 'CSB', 'LN389', 'XA'],
  FAKES: ['CA', 'HQ', 'QLTT', 'LN389', 'XA'],
  FOOD: ['CA', 'QLTT', 'KTCN', 'LN389', 'XA'],
  MEDICINE: ['QLTT', 'KTCN'],
  PRICE: ['CA', 'QLTT', 'THUE', 'LN389'],
  WASTE: ['CA', 'KTCN', 'XA'],
  PERMITS: ['CA', 'KTCN', 'XA'],
}

/** The others need not go anywhere for it. */
const notTheirs = INSPECTION_TOPICS.flatMap(({ code: topic }) =>
  FORCES.filter(({ code }) => !ANSWERING[topic].includes(code)).map(({ code: force }) => ({
    communeCode: null,
    force,
    topic,
    validFrom: '2023-01-01',
    validTo: '2030-12-31',
    ground: 'Lực lượng không được giao nội dung này (mẫu)',
    document: '01/QĐ-UBND (mẫu)',
  })),
)

export const sampleExemptions = ({ communes }: SampleFacts): SampleExemption[] => {
  const random = new Random(217)
  return SAMPLE_PROVINCES.flatMap((provinceCode) => {
    const own = communes.filter((commune) => commune.provinceCode === provinceCode)
    const ofCommunes = KINDS.flatMap((kind, index) =>
      Array.from({ length: random.integer(1, 3) }, () => ({
        ...kind,
        provinceCode,
        communeCode: random.pick(own).code,
        document: `${random.integer(10, 300)}/UBND-${index + 1} (mẫu)`,
      })),
    )
    return [...ofCommunes, ...notTheirs.map((one) => ({ ...one, provinceCode }))]
  })
}
