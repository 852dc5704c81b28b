import { LOCAL_OFFSET_MINUTES } from '../model/localDay.ts'
import { makeReceiptCode } from '../model/receiptCode.ts'
import type { TipChannel, TipResult, TipState, TipType } from '../model/tipCodes.ts'
import { SAMPLE_PROVINCES } from './geography.ts'
import { Random } from './random.ts'
import type { SampleFacts } from './sampleCases.ts'

export interface SampleTipStep {
  readonly fromState: TipState
  readonly toState: TipState
  readonly result: TipResult | null
  readonly note: string | null
  readonly forwardedTo: string | null
  /** ISO instant, UTC. */
  readonly at: string
}

export interface SampleTip {
  readonly id: string
  readonly receiptCode: string
  readonly type: TipType
  readonly channel: TipChannel
  readonly receivedAt: string
  readonly summary: string
  readonly theme: string
  readonly provinceCode: string
  readonly communeCode: string
  readonly denunciationNumber: string | null
  /** In order; none while the tip has only been received. */
  readonly steps: readonly SampleTipStep[]
}

const COUNT = 120
const HOUR = 3_600_000
/** The communes of the sample commune officer have some of every kind. */
const OFFICER_COMMUNES = ['30316', '30604']

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  SMUG: [
    'Xe tải nhỏ chở thuốc lá điếu ngoại vào ban đêm, dừng ở kho sau chợ',
    'Cửa hàng bán xăng không rõ nguồn gốc ven sông',
    'Ghe chở đường cát qua kênh lúc gần sáng',
    'Bán hàng giả nhãn hiệu qua mạng xã hội, giao tại nhà',
  ],
  DRUG: [
    'Nghi có người tụ tập sử dụng ma túy ở nhà trọ cuối hẻm',
    'Người lạ giao gói nhỏ cho thanh niên gần trường học vào buổi tối',
  ],
  ENV: [
    'Kênh bốc mùi, nước đen sau cơ sở chế biến',
    'Đổ rác thải xây dựng ra bãi đất trống cạnh đường',
    'Khói khét từ lò đốt phế liệu vào ban đêm',
  ],
}
const NOTES: Readonly<Record<TipResult, string>> = {
  VALID: 'Đã đến nơi, đúng như tin báo (mẫu).',
  PARTLY: 'Đúng một phần: có sự việc nhưng nhỏ hơn tin báo (mẫu).',
  INVALID: 'Đã đến nơi, không có sự việc như tin báo (mẫu).',
  NOBASIS: 'Không đủ thông tin để xác minh (mẫu).',
  FORWARDED: 'Không thuộc phạm vi xử lý (mẫu).',
}

/** 120 tips of the 60 days before `today`, open ones among them early, near and past their targets. None tells who gave it. */
export const sampleTips = ({ communes, today }: SampleFacts): SampleTip[] => {
  const random = new Random(389)
  const end = today * 24 * HOUR - LOCAL_OFFSET_MINUTES * 60_000
  return Array.from({ length: COUNT }, (_, index) => {
    const province = SAMPLE_PROVINCES[random.weighted([8, 3, 1])] ?? '91'
    const isOfficers = random.chance(0.25)
    const commune = random.pick(
      communes.filter(({ code, provinceCode }) =>
        isOfficers ? OFFICER_COMMUNES.includes(code) : provinceCode === province,
      ),
    )
    const type = (['FEEDBACK', 'CRIME', 'COMPLAIN', 'DISPUTE', 'DENUNCE'] as const)[
      random.weighted([50, 25, 10, 8, 7])
    ] as TipType
    const channel = (
      type === 'DENUNCE'
        ? 'LETTER'
        : (['HOTLINE', 'PHONE', 'APP', 'DIRECT', 'SOCIAL', 'UNIT', 'EMAIL'] as const)[
            random.weighted([6, 4, 4, 3, 2, 2, 1])
          ]
    ) as TipChannel
    const theme = ['SMUG', 'DRUG', 'ENV'][random.weighted([5, 2, 4])] ?? 'SMUG'
    // The last days have as many as the weeks before them, so that every clock is to be seen.
    const age = random.chance(0.4) ? random.integer(1, 14 * 24) : random.integer(1, 60 * 24)
    const received = end - age * HOUR - random.integer(0, 59) * 60_000
    return {
      id: uuidOf(random),
      receiptCode: makeReceiptCode((below) => random.integer(0, below - 1)),
      type,
      channel,
      receivedAt: new Date(received).toISOString(),
      summary: `${random.pick(TEXTS[theme] ?? [])}, ${commune.name} (mẫu).`,
      theme,
      provinceCode: commune.provinceCode,
      communeCode: commune.code,
      denunciationNumber: type === 'DENUNCE' ? `${String(index + 1).padStart(2, '0')}/ĐTC (mẫu)` : null,
      steps: stepsOf(random, received, end),
    }
  })
}

/** The steps a tip took until `end`, each some hours or days after the one before. */
const stepsOf = (random: Random, received: number, end: number): SampleTipStep[] => {
  const steps: SampleTipStep[] = []
  let at = received
  let fromState: TipState = 'RECEIVED'
  const isForwarded = random.chance(0.15)
  const result = (['VALID', 'PARTLY', 'INVALID', 'NOBASIS'] as const)[random.weighted([5, 2, 2, 1])] ?? 'VALID'
  const isTrue = result === 'VALID' || result === 'PARTLY'
  const way: readonly TipState[] = isForwarded
    ? ['FORWARDED', 'ANSWERED']
    : isTrue
      ? ['VERIFIED', 'HANDLED', 'ANSWERED']
      : ['VERIFIED', 'ANSWERED']
  for (const [index, toState] of way.entries()) {
    at += (index === 0 ? random.integer(2, 30) : random.integer(20, 110)) * HOUR
    if (at >= end) break
    steps.push({
      fromState,
      toState,
      result: toState === 'VERIFIED' ? result : toState === 'FORWARDED' ? 'FORWARDED' : null,
      note:
        toState === 'VERIFIED'
          ? NOTES[result]
          : toState === 'FORWARDED'
            ? NOTES.FORWARDED
            : toState === 'HANDLED'
              ? 'Đã lập biên bản và xử lý theo thẩm quyền (mẫu).'
              : 'Đã trả lời người báo theo mã biên nhận (mẫu).',
      forwardedTo: toState === 'FORWARDED' ? 'Đơn vị có thẩm quyền (mẫu)' : null,
      at: new Date(at).toISOString(),
    })
    fromState = toState
  }
  return steps
}

const uuidOf = (random: Random): string => {
  const hex = Array.from({ length: 32 }, () => random.integer(0, 15).toString(16)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}
