import { FORCES } from '../../data/model/caseCodes.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import type { CampaignProgress, CampaignUnit } from '../../data/model/inspections/campaigns.ts'
import { dayText } from '../exports/cellText.ts'
import { type FormTable, shareOf, sumOf } from './formTable.ts'

/**
 * Form CD-01: how far each unit of a campaign has come. A joint visit stands in the line of each of its forces; the last
 * row counts it once, and so has no share: the targets of the units count it for each. Of a unit that the reader may not
 * know all of, what they may know would read as all that it did: it is left out, and so is the sum.
 */
export const campaignForm = (
  units: readonly CampaignUnit[],
  { done, isWhole }: CampaignProgress,
  nameOf: (commune: string) => string,
  lines: readonly string[],
): FormTable => {
  const target = sumOf(units, (unit) => unit.target)
  const unknown = units.filter((unit) => unit.done === null).length
  return {
    code: 'CD-01',
    title: 'Tiến độ cao điểm, chiến dịch',
    lines: isWhole ? lines : [...lines, `Để trống số đã làm ${ofUnknown(unknown)}`],
    columns: [
      { title: 'Đơn vị', kind: 'text', width: 34 },
      { title: 'Kế hoạch (số, ngày)', kind: 'text', width: 26 },
      { title: 'Chỉ tiêu', kind: 'count', width: 10 },
      { title: 'Đã làm', kind: 'count', width: 10 },
      { title: '%', kind: 'percent', width: 9 },
      { title: 'Khó khăn, kiến nghị', kind: 'text', width: 44 },
    ],
    rows: units.map((unit) => [
      [labelOf(FORCES, unit.force, 'vi'), unit.communeCode && nameOf(unit.communeCode)].filter(Boolean).join(', '),
      [unit.planNumber, unit.plannedOn && dayText(unit.plannedOn)].filter(Boolean).join(', '),
      unit.target,
      unit.done,
      unit.done === null ? null : shareOf(unit.done, unit.target),
      unit.difficulties ?? '',
    ]),
    totals: ['Tổng cộng (cuộc liên ngành tính một lần)', '', target, isWhole ? done : null, null, ''],
  }
}

const ofUnknown = (units: number) =>
  units === 0
    ? 'của tổng cộng: người lập biểu không được xem mọi lực lượng'
    : `của ${units} đơn vị mà người lập biểu không được xem đủ, và của tổng cộng`
