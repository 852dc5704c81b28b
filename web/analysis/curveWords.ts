import type { Language } from '../../data/model/codedValue.ts'

interface CurveWords {
  readonly lorenz: string
  readonly lorenzNote: (gini: string) => string
  readonly placesShare: string
  readonly casesShare: string
  readonly tests: string
  readonly testsNote: string
  readonly period: string
  readonly cases: string
  readonly hits: string
  readonly plainHits: string
}

/** Words of the charts beside a ranking. */
export const CURVE_WORDS: Readonly<Record<Language, CurveWords>> = {
  vi: {
    lorenz: 'Vụ dồn vào bao nhiêu nơi',
    lorenzNote: (gini) => `Đường càng võng dưới đường chéo, vụ càng dồn vào ít nơi. Hệ số Gini ${gini} (0: rải đều).`,
    placesShare: 'Phần các nơi, từ ít vụ nhất',
    casesShare: 'Phần số vụ',
    tests: 'Thử trên các kỳ trước',
    testsNote:
      'Mỗi kỳ chọn nơi chỉ từ các vụ trước kỳ ấy. PAI: gấp mấy lần chọn hú họa cùng diện tích; PEI*: phần đạt được so với cách chọn tốt nhất. Số vụ dự kiến của kỳ tới đã nhân với phần thành thật của các kỳ này (trúng trên dự kiến).',
    period: 'Kỳ',
    cases: 'Vụ',
    hits: 'Trúng',
    plainHits: 'Đếm 12 tháng trúng',
  },
  en: {
    lorenz: 'How few places hold the cases',
    lorenzNote: (gini) =>
      `The further the curve sags under the diagonal, the fewer places hold the cases. Gini coefficient ${gini} (0: evenly spread).`,
    placesShare: 'Share of the places, fewest cases first',
    casesShare: 'Share of the cases',
    tests: 'Tested on earlier periods',
    testsNote:
      'In each period places are chosen from the cases before it only. PAI: how many times better than a blind choice of the same area; PEI*: how much of the best possible choice. The cases expected next are multiplied by the part that came true in these periods (caught over expected).',
    period: 'Period',
    cases: 'Cases',
    hits: 'Caught',
    plainHits: 'Caught by the 12-month count',
  },
}
