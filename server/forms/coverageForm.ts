import { labelOf } from '../../data/model/codedValue.ts'
import { OVERRIDE_REASONS } from '../../data/model/inspections/inspectionCodes.ts'
import type { Ledger } from '../../data/model/inspections/ledger.ts'
import { type FormTable, shareOf, sumOf } from './formTable.ts'

/** Form KT-01: how far the establishments of each commune were inspected, and what was inspected twice. */
export const coverageForm = (
  { communes, establishments }: Ledger,
  nameOf: (commune: string) => string,
  lines: readonly string[],
): FormTable => {
  const row = ({ all, inspected, repeats, reasons }: Ledger['establishments'][number]) => [
    all,
    inspected,
    all - inspected,
    shareOf(inspected, all),
    repeats,
    reasonsText(reasons),
  ]
  const total = {
    all: sumOf(establishments, ({ all }) => all),
    inspected: sumOf(establishments, ({ inspected }) => inspected),
    repeats: sumOf(establishments, ({ repeats }) => repeats),
    reasons: summed(establishments.map(({ reasons }) => reasons)),
  }
  return {
    code: 'KT-01',
    title: 'Độ phủ kiểm tra',
    lines,
    columns: [
      { title: 'Xã, phường, đặc khu', kind: 'text', width: 26 },
      { title: 'Tổng cơ sở', kind: 'count', width: 10 },
      { title: 'Đã kiểm tra', kind: 'count', width: 10 },
      { title: 'Chưa', kind: 'count', width: 10 },
      { title: '%', kind: 'percent', width: 9 },
      { title: 'Trùng lặp (n)', kind: 'count', width: 10 },
      { title: 'Lý do', kind: 'text', width: 46 },
    ],
    rows: communes.flatMap((commune, place) => {
      const own = establishments[place]
      return own ? [[nameOf(commune), ...row(own)]] : []
    }),
    totals: ['Tổng cộng', ...row(total as Ledger['establishments'][number])],
  }
}

const summed = (lists: readonly Readonly<Record<string, number>>[]): Record<string, number> => {
  const sums: Record<string, number> = {}
  for (const list of lists) for (const [code, count] of Object.entries(list)) sums[code] = (sums[code] ?? 0) + count
  return sums
}

const reasonsText = (reasons: Readonly<Record<string, number>>): string =>
  Object.entries(reasons)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, count]) => `${code === 'NONE' ? 'Không ghi lý do' : labelOf(OVERRIDE_REASONS, code, 'vi')}: ${count}`)
    .join('; ')
