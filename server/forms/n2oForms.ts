import { labelOf } from '../../data/model/codedValue.ts'
import { COMMITMENT_STATUSES, LICENCE_KINDS, N2O_ROLES } from '../../data/model/inspections/registerCodes.ts'
import { dayText } from '../exports/cellText.ts'
import { type FormTable, shareOf, sumOf } from './formTable.ts'
import type { FormCommitment, FormOperator } from './queries.ts'

const until = (day: string | null) => (day ? `đến ${dayText(day)}` : 'không thời hạn')

/** Form N2O-01: everybody who makes, trades, carries, stores or uses N2O, with the balance of a year in kg. */
export const operatorForm = (
  operators: readonly FormOperator[],
  nameOf: (commune: string) => string,
  lines: readonly string[],
): FormTable => {
  const amount = (key: 'takenIn' | 'sold' | 'used' | 'closing') => sumOf(operators, (one) => one[key] ?? 0)
  return {
    code: 'N2O-01',
    title: 'Danh sách tổ chức, cá nhân hoạt động khí N2O',
    lines,
    columns: [
      { title: 'Tên', kind: 'text', width: 28 },
      { title: 'Vai trò', kind: 'text', width: 18 },
      { title: 'Mục đích', kind: 'text', width: 20 },
      { title: 'Xã, phường, đặc khu', kind: 'text', width: 18 },
      { title: 'Giấy phép (số, hạn)', kind: 'text', width: 34 },
      { title: 'Cam kết (ngày)', kind: 'text', width: 18 },
      { title: 'Lượng nhập (kg)', kind: 'weight', width: 11 },
      { title: 'Bán (kg)', kind: 'weight', width: 11 },
      { title: 'Dùng (kg)', kind: 'weight', width: 11 },
      { title: 'Tồn (kg)', kind: 'weight', width: 11 },
      { title: 'Kiểm tra gần nhất', kind: 'day', width: 12 },
      { title: 'Vi phạm (lần)', kind: 'count', width: 10 },
    ],
    rows: operators.map((one) => [
      one.name,
      one.roles.map((role) => labelOf(N2O_ROLES, role, 'vi')).join(', '),
      one.purpose ?? '',
      one.communeCode ? nameOf(one.communeCode) : '',
      one.licences
        .map(({ kind, number, expiresOn }) => `${labelOf(LICENCE_KINDS, kind, 'vi')}: ${number}, ${until(expiresOn)}`)
        .join('; '),
      one.commitment
        ? [
            labelOf(COMMITMENT_STATUSES, one.commitment.status, 'vi'),
            one.commitment.signedOn && dayText(one.commitment.signedOn),
          ]
            .filter(Boolean)
            .join(', ')
        : '',
      one.takenIn,
      one.sold,
      one.used,
      one.closing,
      one.lastVisitOn,
      one.violations,
    ]),
    totals: [
      'Tổng cộng',
      '',
      '',
      '',
      '',
      '',
      amount('takenIn'),
      amount('sold'),
      amount('used'),
      amount('closing'),
      null,
      sumOf(operators, ({ violations }) => violations),
    ],
  }
}

/** Form N2O-02: by commune who has to promise, who did, and who did not. */
export const commitmentForm = (
  places: readonly FormCommitment[],
  nameOf: (commune: string) => string,
  lines: readonly string[],
): FormTable => {
  const communes = [...new Set(places.map(({ communeCode }) => communeCode))]
  const row = (own: readonly FormCommitment[]) => {
    const signed = sumOf(own, ({ isSigned }) => Number(isSigned))
    return [own.length, signed, shareOf(signed, own.length)]
  }
  return {
    code: 'N2O-02',
    title: 'Cam kết không mua bán, sử dụng khí N2O sai mục đích',
    lines,
    columns: [
      { title: 'Xã, phường, đặc khu', kind: 'text', width: 26 },
      { title: 'Phải ký', kind: 'count', width: 10 },
      { title: 'Đã ký', kind: 'count', width: 10 },
      { title: '%', kind: 'percent', width: 9 },
      { title: 'Chưa ký', kind: 'text', width: 80 },
    ],
    rows: communes.map((commune) => {
      const own = places.filter(({ communeCode }) => communeCode === commune)
      const unsigned = own.filter(({ isSigned }) => !isSigned).map(({ name }) => name)
      return [commune ? nameOf(commune) : 'Chưa rõ xã', ...row(own), unsigned.join('; ')]
    }),
    totals: ['Tổng cộng', ...row(places), `Chưa ký: ${places.filter(({ isSigned }) => !isSigned).length}`],
  }
}
