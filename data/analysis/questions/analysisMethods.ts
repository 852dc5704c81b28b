import type { CodedValue } from '../../model/codedValue.ts'

/** A number of a question, with its limits and what it is when nobody says. */
export interface NumberParameter {
  readonly kind: 'number'
  readonly label: Label
  readonly unit: Label
  readonly least: number
  readonly most: number
  readonly step: number
  readonly absent: number
  /** Half of one says nothing: cases, days, rounds. */
  readonly isWhole: boolean
  /** Shown only while another parameter has one of these values. */
  readonly onlyWith?: Readonly<Record<string, readonly string[]>>
}

/** A choice of a question; `absent` is the code it has when nobody says. */
export interface ChoiceParameter {
  readonly kind: 'choice'
  readonly label: Label
  readonly choices: readonly CodedValue[]
  readonly absent: string
}

export type Parameter = NumberParameter | ChoiceParameter
export type Label = Pick<CodedValue, 'vi' | 'en'>

export interface AnalysisMethodFacts extends CodedValue {
  /** What it answers, as a person would ask. */
  readonly question: Label
  /** Distances in metres are only right within one province. */
  readonly isOfOneProvince: boolean
  readonly parameters: Readonly<Record<string, Parameter>>
}

const METRES = { vi: 'm', en: 'm' }
const KILOMETRES = { vi: 'km', en: 'km' }
const COUNT = { vi: '', en: '' }
const DAYS = { vi: 'ngày', en: 'days' }
const HOURS = { vi: 'giờ', en: 'hours' }

const number = (
  label: Label,
  unit: Label,
  [least, most, step, absent]: readonly [number, number, number, number],
  onlyWith?: NumberParameter['onlyWith'],
): NumberParameter => ({
  kind: 'number',
  label,
  unit,
  least,
  most,
  step,
  absent,
  isWhole: [COUNT, DAYS, HOURS].includes(unit),
  ...(onlyWith && { onlyWith }),
})
const choice = (label: Label, choices: readonly CodedValue[]): ChoiceParameter => ({
  kind: 'choice',
  label,
  choices,
  absent: choices[0]?.code ?? '',
})

const correction = choice({ vi: 'Kiểm nhiều nơi cùng lúc', en: 'Many places tested at once' }, [
  { code: 'FALSE_DISCOVERY', vi: 'Có hiệu chỉnh (Benjamini–Hochberg)', en: 'Corrected (Benjamini–Hochberg)' },
  { code: 'NONE', vi: 'Không hiệu chỉnh', en: 'Not corrected' },
])
const neighbourhood = choice({ vi: 'Nơi lân cận', en: 'Neighbours' }, [
  { code: 'TOUCH', vi: 'Giáp ranh', en: 'Those that touch' },
  { code: 'BAND', vi: 'Trong khoảng cách', en: 'Within a distance' },
  { code: 'BAND_DECAY', vi: 'Trong khoảng cách, gần nặng hơn', en: 'Within a distance, nearer counts more' },
])
const IN_BAND = { neighbours: ['BAND', 'BAND_DECAY'] }
const compared = choice({ vi: 'So với', en: 'Compared with' }, [
  { code: 'BEFORE', vi: 'Kỳ liền trước', en: 'The period just before' },
  { code: 'YEAR', vi: 'Cùng kỳ năm trước', en: 'The same period a year before' },
])
const bandwidth = {
  rule: choice({ vi: 'Bán kính tính', en: 'Bandwidth' }, [
    { code: 'CHOSEN', vi: 'Tự chọn', en: 'Chosen' },
    { code: 'SILVERMAN', vi: 'Theo quy tắc Silverman', en: 'Silverman’s rule' },
  ]),
  bandwidthMetres: number({ vi: 'Bán kính', en: 'Radius' }, METRES, [250, 20_000, 50, 2000], { rule: ['CHOSEN'] }),
}
const seed = number({ vi: 'Số gieo', en: 'Seed' }, COUNT, [1, 999_999, 1, 1])

const methods = <const List extends readonly AnalysisMethodFacts[]>(list: List): List => list

/** Every question that can be put to the cases, in the order of the panel. */
export const ANALYSIS_METHODS = methods([
  {
    code: 'HOT_COMMUNES',
    vi: 'Điểm nóng theo xã',
    en: 'Hot communes',
    question: {
      vi: 'Những xã nào cùng vùng quanh nó có nhiều vụ hơn hẳn mức ngẫu nhiên?',
      en: 'Which communes, with those around them, have more cases than chance explains?',
    },
    isOfOneProvince: false,
    parameters: {
      measure: choice({ vi: 'Tính trên', en: 'Measure' }, [
        { code: 'CASES', vi: 'Số vụ', en: 'Cases' },
        { code: 'RATE', vi: 'Số vụ trên dân số (đã làm trơn)', en: 'Cases per population (smoothed)' },
      ]),
      neighbours: neighbourhood,
      bandKilometres: number({ vi: 'Khoảng cách', en: 'Distance' }, KILOMETRES, [2, 100, 1, 15], IN_BAND),
      correction,
    },
  },
  {
    code: 'HOT_CELLS',
    vi: 'Điểm nóng theo ô lưới',
    en: 'Hot cells',
    question: {
      vi: 'Trong tỉnh, những ô nào có nhiều vụ hơn hẳn mức ngẫu nhiên?',
      en: 'Within a province, which cells have more cases than chance explains?',
    },
    isOfOneProvince: true,
    parameters: {
      shape: choice({ vi: 'Ô', en: 'Cells' }, [
        { code: 'HEXAGON', vi: 'Lục giác', en: 'Hexagons' },
        { code: 'SQUARE', vi: 'Vuông', en: 'Squares' },
        { code: 'H3', vi: 'Ô H3 (mã toàn cầu)', en: 'H3 (global index)' },
      ]),
      cellMetres: number({ vi: 'Cỡ ô', en: 'Cell size' }, METRES, [250, 5000, 50, 2000], {
        shape: ['HEXAGON', 'SQUARE'],
      }),
      // Mean edge of a cell: 3.7 km, 1.4 km, 530 m, 200 m.
      resolution: number({ vi: 'Cấp H3', en: 'Resolution of H3' }, COUNT, [6, 9, 1, 7], { shape: ['H3'] }),
      neighbours: neighbourhood,
      bandKilometres: number({ vi: 'Khoảng cách', en: 'Distance' }, KILOMETRES, [0.5, 30, 0.5, 5], IN_BAND),
      correction,
    },
  },
  {
    code: 'EMERGING',
    vi: 'Điểm nóng đang nổi lên',
    en: 'Emerging hot spots',
    question: {
      vi: 'Xã nào mới nóng, nóng kéo dài, đang tăng hay đã nguội?',
      en: 'Which communes are newly hot, hot for long, growing or cooling?',
    },
    isOfOneProvince: false,
    parameters: {
      step: choice({ vi: 'Bước thời gian', en: 'Step' }, [
        { code: 'MONTH', vi: 'Tháng', en: 'Month' },
        { code: 'FOUR_WEEKS', vi: '4 tuần', en: 'Four weeks' },
        { code: 'WEEK', vi: 'Tuần', en: 'Week' },
      ]),
      lag: number({ vi: 'Tính cả mấy bước trước', en: 'Earlier steps counted in' }, COUNT, [0, 3, 1, 1]),
      correction,
    },
  },
  {
    code: 'CHANGE',
    vi: 'Tăng, giảm',
    en: 'Change',
    question: {
      vi: 'Xã nào tăng hoặc giảm quá mức dao động thường?',
      en: 'Which communes rose or fell beyond ordinary variation?',
    },
    isOfOneProvince: false,
    parameters: { compared, correction },
  },
  {
    code: 'DENSITY',
    vi: 'Mật độ',
    en: 'Density',
    question: { vi: 'Vụ dồn dày nhất ở đâu?', en: 'Where are cases densest?' },
    isOfOneProvince: true,
    parameters: bandwidth,
  },
  {
    code: 'DENSITY_CHANGE',
    vi: 'Mật độ: so hai kỳ',
    en: 'Density: two periods',
    question: { vi: 'Vụ dồn lên, tản đi ở đâu so với kỳ trước?', en: 'Where did cases gather or thin out?' },
    isOfOneProvince: true,
    parameters: { compared, ...bandwidth, correction },
  },
  {
    code: 'CLUSTERS',
    vi: 'Cụm',
    en: 'Clusters',
    question: { vi: 'Các vụ tụ thành những cụm nào?', en: 'Into which clusters do cases fall?' },
    isOfOneProvince: true,
    parameters: {
      algorithm: choice({ vi: 'Cách gom', en: 'Algorithm' }, [
        { code: 'DBSCAN', vi: 'Theo mật độ (DBSCAN)', en: 'By density (DBSCAN)' },
        { code: 'NNH', vi: 'Gần nhất, nhiều cấp (NNH)', en: 'Nearest neighbour, hierarchical (NNH)' },
      ]),
      radiusMetres: number({ vi: 'Khoảng cách gom', en: 'Distance' }, METRES, [50, 5000, 50, 500]),
      fewestPoints: number({ vi: 'Ít nhất mấy vụ', en: 'Fewest cases' }, COUNT, [2, 200, 1, 10]),
    },
  },
  {
    code: 'NEAR_REPEAT',
    vi: 'Lặp gần',
    en: 'Near repeat',
    question: {
      vi: 'Sau một vụ, nơi gần đó có dễ có vụ tiếp theo không, trong bao lâu?',
      en: 'After a case, is another likelier nearby, and for how long?',
    },
    isOfOneProvince: true,
    parameters: {
      bandMetres: number({ vi: 'Bề rộng mỗi vòng', en: 'Width of a ring' }, METRES, [50, 1000, 50, 100]),
      bands: number({ vi: 'Số vòng', en: 'Rings' }, COUNT, [1, 10, 1, 5]),
      permutations: number({ vi: 'Số lần xáo ngày', en: 'Permutations' }, COUNT, [999, 9999, 1000, 999]),
      correction,
      seed,
    },
  },
  {
    code: 'REPEAT_PLACES',
    vi: 'Nơi lặp lại',
    en: 'Repeat places',
    question: { vi: 'Có phải ít nơi chiếm phần lớn số vụ?', en: 'Do few places hold most of the cases?' },
    isOfOneProvince: true,
    parameters: {
      toleranceMetres: number({ vi: 'Coi là một nơi trong', en: 'One place within' }, METRES, [5, 500, 5, 20]),
    },
  },
  {
    code: 'WEEK_CLOCK',
    vi: 'Giờ và thứ',
    en: 'Hours and weekdays',
    question: { vi: 'Vụ rơi vào giờ nào, thứ nào?', en: 'At which hours, on which days do cases fall?' },
    isOfOneProvince: false,
    parameters: { hours: number({ vi: 'Khung giờ dài', en: 'Length of the busiest run' }, HOURS, [1, 12, 1, 4]) },
  },
  {
    code: 'CORRIDOR_LOAD',
    vi: 'Tải trên tuyến',
    en: 'Corridor load',
    question: { vi: 'Chặng nào của tuyến dày vụ nhất?', en: 'Which legs of a corridor carry most cases?' },
    isOfOneProvince: true,
    parameters: {
      bufferMetres: number(
        { vi: 'Cách tuyến không quá', en: 'At most from the line' },
        METRES,
        [100, 10_000, 100, 1000],
      ),
      correction,
    },
  },
  {
    code: 'FORECAST',
    vi: 'Nơi cần để mắt kỳ tới',
    en: 'Places to watch next',
    question: {
      vi: 'Những ngày sau kỳ này nên để mắt những nơi nào, và cách chọn ấy trước nay đúng bao nhiêu?',
      en: 'Which places to watch in the days after this period, and how right was that choice before?',
    },
    isOfOneProvince: true,
    parameters: {
      model: choice({ vi: 'Cách chọn', en: 'Model' }, [
        { code: 'COUNT_12_MONTHS', vi: 'Số vụ 12 tháng qua', en: 'Cases of the last 12 months' },
        { code: 'PROSPECTIVE', vi: 'Vụ gần đây nặng hơn', en: 'Recent cases count more' },
      ]),
      cellMetres: number({ vi: 'Cỡ nơi', en: 'Size of places' }, METRES, [100, 300, 10, 300]),
      squareKilometres: number(
        { vi: 'Diện tích để mắt', en: 'Area watched' },
        { vi: 'km²', en: 'km²' },
        [1, 100, 1, 10],
      ),
      days: number({ vi: 'Kỳ dài', en: 'Length of the period' }, DAYS, [7, 90, 1, 28]),
      tests: number({ vi: 'Thử trên mấy kỳ trước', en: 'Earlier periods to test on' }, COUNT, [3, 12, 1, 6]),
      seed,
    },
  },
])
export type AnalysisMethod = (typeof ANALYSIS_METHODS)[number]['code']

/** Facts of a method. */
export const methodFacts = (method: AnalysisMethod): AnalysisMethodFacts =>
  ANALYSIS_METHODS.find(({ code }) => code === method) as AnalysisMethodFacts

/** Whether a parameter has a say with what else was chosen. */
export const hasSay = (parameter: Parameter, chosen: Readonly<Record<string, number | string>>): boolean =>
  parameter.kind === 'choice' ||
  Object.entries(parameter.onlyWith ?? {}).every(([other, values]) => values.includes(String(chosen[other])))

/** Whether only the server can answer: the index of the whole earth is too large a package for the page. */
export const isAnsweredByServer = ({
  method,
  parameters,
}: {
  readonly method: AnalysisMethod
  readonly parameters: Readonly<Record<string, number | string>>
}): boolean => method === 'HOT_CELLS' && parameters.shape === 'H3'
