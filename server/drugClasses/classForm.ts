import { labelOf } from '../../data/model/codedValue.ts'
import { DECIDED_CLASSES, DRUG_CLASSES, DRUG_STAGES } from '../../data/model/drugClasses/drugClassCodes.ts'
import type { DrugFact } from '../../data/analysis/drugClass/communeDrugFacts.ts'
import type { DrugList, DrugRow } from '../../data/model/drugClasses/drugRecord.ts'
import { dayText } from '../exports/cellText.ts'
import { type FormTable, type FormValue, shareOf } from '../forms/formTable.ts'

const className = (code: string | null): string => (code === null ? '' : labelOf(DRUG_CLASSES, code, 'vi'))

/** Form MT-02: how the communes of a province are classed for a year. An empty cell was not stated; it is not zero. */
export const classForm = (
  { rows }: DrugList,
  nameOf: (commune: string) => string,
  lines: readonly string[],
): FormTable => {
  const sorted = rows
    .map((row) => ({ row, name: nameOf(row.communeCode) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
  const sum = (fact: DrugFact) =>
    rows.reduce((total, { record }) => total + (typeof record?.[fact] === 'number' ? record[fact] : 0), 0)
  const approved = rows.filter(({ record }) => record?.stage === 'APPROVED').length
  return {
    code: 'MT-02',
    title: 'Phân loại địa bàn về ma túy',
    lines: [...lines, 'Ô trống: chưa khai, không phải số 0. Loại đề xuất do phần mềm tính để tham khảo'],
    columns: [
      { title: 'Xã, phường, đặc khu', kind: 'text', width: 22 },
      { title: 'Nhân khẩu', kind: 'count', width: 10 },
      { title: '(a) Người nghiện, sử dụng', kind: 'count', width: 11 },
      { title: '(a) %', kind: 'percent', width: 8 },
      { title: '(b) Nơi tổ chức, chứa chấp', kind: 'count', width: 11 },
      { title: '(c) Đối tượng bị bắt', kind: 'count', width: 10 },
      { title: '(c) %', kind: 'percent', width: 8 },
      { title: '(d) Số cây', kind: 'count', width: 9 },
      { title: '(d) m²', kind: 'weight', width: 9 },
      { title: '(đ) Trên tuyến', kind: 'text', width: 9 },
      { title: 'Loại đề xuất', kind: 'text', width: 17 },
      { title: 'Xã tự đánh giá', kind: 'text', width: 17 },
      { title: 'Loại năm trước', kind: 'text', width: 17 },
      { title: 'Loại phê duyệt (số QĐ)', kind: 'text', width: 26 },
      { title: 'Bước', kind: 'text', width: 18 },
    ],
    rows: sorted.map(({ row, name }) => [name, ...valuesOf(row)]),
    totals: [
      'Tổng cộng (phần đã khai)',
      sum('residents'),
      sum('users'),
      null,
      sum('places'),
      sum('offenders'),
      null,
      sum('plants'),
      sum('squareMetres'),
      '',
      '',
      '',
      '',
      `Đã duyệt: ${approved}`,
      `Chưa khai: ${rows.filter(({ record }) => record === null).length}`,
    ],
  }
}

const valuesOf = ({ record, lastYearClass }: DrugRow): readonly FormValue[] => {
  const before = className(lastYearClass)
  if (!record) return [null, null, null, null, null, null, null, null, '', '', '', before, '', 'Chưa khai']
  const { residents, users, places, offenders, plants, squareMetres, isOnKeyRoute, stage } = record
  const share = (count: number | null) => (count === null || residents === null ? null : shareOf(count, residents))
  return [
    residents,
    users,
    share(users),
    places,
    offenders,
    share(offenders),
    plants,
    squareMetres,
    isOnKeyRoute === null ? '' : isOnKeyRoute ? 'Có' : 'Không',
    className(record.proposedClass),
    className(record.selfClass),
    before,
    record.decisionNumber && record.decidedOn
      ? `${labelOf(DECIDED_CLASSES, record.decidedClass, 'vi')} (${record.decisionNumber}, ${dayText(record.decidedOn)})`
      : labelOf(DECIDED_CLASSES, record.decidedClass, 'vi'),
    labelOf(DRUG_STAGES, stage, 'vi'),
  ]
}
