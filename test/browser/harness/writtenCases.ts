import { isoDay, localToday } from '../../../data/model/localDay.ts'

/** Three communes of An Giang, each with a point well inside it (WGS 84, `[longitude, latitude]`). `label` is what tables show. */
export const WRITTEN_COMMUNES = [
  { code: '30604', name: 'Vĩnh An', label: 'xã Vĩnh An', written: 'xã Vĩnh An', point: [105.1571, 10.4104] },
  { code: '30316', name: 'Châu Đốc', label: 'P. Châu Đốc', written: 'Phường Châu Đốc', point: [105.1195, 10.6868] },
  { code: '30337', name: 'An Phú', label: 'xã An Phú', written: 'An Phú', point: [105.0783, 10.8076] },
] as const

/** Three kinds of two themes, with their Vietnamese labels and as the file writes them. */
export const WRITTEN_KINDS = [
  { code: 'SMUG_CARRY', label: 'Vận chuyển trái phép hàng hóa, tiền tệ qua biên giới', written: 'SMUG_CARRY' },
  { code: 'DRUG_249', label: 'Tàng trữ trái phép chất ma túy', written: 'Tàng trữ trái phép chất ma túy' },
  { code: 'FRAUD_PRICE', label: 'Vi phạm về giá, niêm yết giá', written: 'vi phạm về giá, niêm yết giá' },
] as const

export interface WrittenCase {
  readonly number: string
  readonly kind: (typeof WRITTEN_KINDS)[number]
  readonly commune: (typeof WRITTEN_COMMUNES)[number]
  /** Local ISO day. */
  readonly day: string
  /** WGS 84, `[longitude, latitude]`; null where only the commune is known. */
  readonly position: readonly [number, number] | null
  readonly subjects: number
}

/** First days of the two whole months before this one, and of this one: the cases lie in these two months. */
const [FIRST_MONTH, , THIS_MONTH] = [2, 1, 0].map((back) => {
  const today = new Date(`${isoDay(localToday())}T00:00:00Z`)
  return Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1) / 86_400_000
}) as [number, number, number]

export const WRITTEN_PERIOD = { from: isoDay(FIRST_MONTH), to: isoDay(THIS_MONTH - 1) } as const

/** Steps between positions in a commune, degrees: 600 m, far enough that dots do not touch at zoom 12. */
const STEP = 0.0055

/** Places of a grid around a commune's point, nearest first; the point itself stays free to be clicked. */
const GRID = [-2, -1, 0, 1, 2]
  .flatMap((row) => [-3, -2, -1, 0, 1, 2, 3].map((column) => [column, row] as const))
  .filter(([column, row]) => column !== 0 || row !== 0)
  .sort(([aColumn, aRow], [bColumn, bRow]) => Math.hypot(aColumn, aRow) - Math.hypot(bColumn, bRow))

const CASES = 60
/** Communes in the ratio 3 : 2 : 1. */
const COMMUNE_TURNS = [0, 0, 0, 1, 1, 2] as const
/** Turns of seven, so that no commune has only one kind. */
const KIND_TURNS = [0, 1, 0, 2, 1, 0, 2] as const

/** Cases by rules a reader can follow: one a day from the first of the two months, every fifth only known to its commune. */
export const WRITTEN_CASES: readonly WrittenCase[] = Array.from({ length: CASES }, (_, index) => {
  const communeNumber = COMMUNE_TURNS[index % 6] ?? 0
  const commune = WRITTEN_COMMUNES[communeNumber]
  const before = Array.from({ length: index }, (_unused, other) => COMMUNE_TURNS[other % 6])
  const [column, row] = GRID[before.filter((other) => other === communeNumber).length] ?? [0, 0]
  const [lon, lat] = commune.point
  return {
    number: `TN-${String(index + 1).padStart(3, '0')}`,
    kind: WRITTEN_KINDS[KIND_TURNS[index % 7] ?? 0],
    commune,
    day: isoDay(FIRST_MONTH + index),
    position: index % 5 === 4 ? null : [round(lon + column * STEP), round(lat + row * STEP)],
    subjects: index % 4,
  }
})

const HEADER = 'Số hồ sơ;Loại vụ;Lực lượng;Ngày;Kinh độ;Vĩ độ;Đơn vị;Tỉnh;Số đối tượng'

/** The file as an office writes it: semicolons, byte order mark, dd/mm/yyyy, decimal commas, names of units with or without their kind. */
export const writtenCsv = (): string => {
  const comma = (value: number | undefined) => (value === undefined ? '' : String(value).replace('.', ','))
  const lines = WRITTEN_CASES.map(({ number, kind, commune, day, position, subjects }) =>
    [
      number,
      kind.written,
      kind.code.startsWith('DRUG') ? 'Công an' : 'QLTT',
      day.split('-').reverse().join('/'),
      comma(position?.[0]),
      comma(position?.[1]),
      commune.written,
      'An Giang',
      subjects,
    ].join(';'),
  )
  return `\uFEFF${[HEADER, ...lines].join('\r\n')}\r\n`
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5
}

/** Counts by a key, brute force. */
export const countBy = (cases: readonly WrittenCase[], keyOf: (one: WrittenCase) => string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const one of cases) counts[keyOf(one)] = (counts[keyOf(one)] ?? 0) + 1
  return counts
}
