import type { z } from '@hono/zod-openapi'
import type { Problem } from '../http/problems.ts'
import type { newTipSchema } from './schemas.ts'

export type GivenTip = z.infer<typeof newTipSchema>

const problem = (name: string, message: string): Problem => ({
  in: 'body',
  name,
  value: '',
  reason: 'NOT_ACCEPTED',
  message,
})

const FUTURE_MS = 5 * 60_000

/**
 * What is wrong with a tip as it was written down, everything together. Of a formal denunciation only number, day and summary may be
 * kept (Law on Denunciation 2018 Art. 56; domain.md section 10): who denounced stays on paper.
 * @param provinceOfCommune province of the commune it names; undefined when there is no such commune
 */
export const tipProblems = (tip: GivenTip, provinceOfCommune: string | undefined, now: number): Problem[] => {
  const isDenunciation = tip.type === 'DENUNCE'
  return [
    ...(Date.parse(tip.receivedAt) > now + FUTURE_MS
      ? [problem('receivedAt', 'Giờ nhận không được ở tương lai.')]
      : []),
    ...(isDenunciation && tip.identity
      ? [problem('identity', 'Tố cáo chỉ lưu số, ngày và nội dung tóm tắt; danh tính người tố cáo giữ trên giấy.')]
      : []),
    ...(isDenunciation && !tip.denunciationNumber ? [problem('denunciationNumber', 'Hãy ghi số đơn tố cáo.')] : []),
    ...(!isDenunciation && tip.denunciationNumber
      ? [problem('denunciationNumber', 'Chỉ đơn tố cáo mới có số này.')]
      : []),
    ...contentProblems(tip, provinceOfCommune),
  ]
}

/** What is wrong with what a tip says and where. */
export const contentProblems = (
  tip: Pick<GivenTip, 'summary' | 'communeCode' | 'provinceCode'>,
  provinceOfCommune: string | undefined,
): Problem[] => [
  ...(tip.communeCode && provinceOfCommune !== tip.provinceCode
    ? [problem('communeCode', 'Không có xã này trong tỉnh đã chọn.')]
    : []),
  ...(/\b(tối mật|tuyệt mật)\b/i.test(tip.summary)
    ? [problem('summary', 'Bí mật nhà nước không được lưu ở đây. Hãy bỏ phần đó.')]
    : []),
]
