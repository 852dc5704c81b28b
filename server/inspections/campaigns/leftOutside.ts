import { FORCES } from '../../../data/model/caseCodes.ts'
import { labelOf } from '../../../data/model/codedValue.ts'
import { dayText } from '../../exports/cellText.ts'
import type { Problem } from '../../http/problems.ts'
import { refused } from '../refusals.ts'
import type { HeldByCampaign } from './listInCampaign.ts'
import { type CampaignScope, type Outside, outsideCampaign } from './outsideCampaign.ts'

const MOST_NAMED = 3

/**
 * What a campaign that is narrowed would leave outside, by the field that leaves it out: how much of it and its first
 * names. What lay outside before stays there.
 */
export const leftOutside = (
  held: readonly HeldByCampaign[],
  before: CampaignScope,
  after: CampaignScope,
): readonly Problem[] => {
  const left = new Map<Outside['of'], HeldByCampaign[]>()
  for (const one of held) {
    const former = new Set(outsideCampaign(before, one).map(({ field }) => field))
    const fields = outsideCampaign(after, one).filter(({ field }) => !former.has(field))
    for (const of of new Set(fields.map((outside) => outside.of))) left.set(of, [...(left.get(of) ?? []), one])
  }
  return [...left].map(([of, list]) => refused(of, sentenceOf(list)))
}

const NAMES: readonly (readonly [HeldByCampaign['what'], string])[] = [
  ['PLAN', 'dòng kế hoạch'],
  ['INSPECTION', 'cuộc kiểm tra'],
  ['TASK', 'nhiệm vụ'],
  ['UNIT', 'chỉ tiêu'],
]

const sentenceOf = (list: readonly HeldByCampaign[]): string => {
  const counts = NAMES.map(([what, name]) => [list.filter((one) => one.what === what).length, name] as const)
  const named = list.slice(0, MOST_NAMED).map(nameOf).join('; ')
  const others = list.length > MOST_NAMED ? '; …' : ''
  const sums = counts.flatMap(([count, name]) => (count > 0 ? [`${count} ${name}`] : [])).join(', ')
  return `Sẽ nằm ngoài chiến dịch: ${sums} (${named}${others}). Hãy sửa hoặc hủy trước, hoặc giữ như cũ.`
}

const nameOf = ({ name, force, days }: HeldByCampaign): string =>
  [name, labelOf(FORCES, force, 'vi'), ...Object.values(days).slice(0, 1).map(dayText)].filter(Boolean).join(', ')
