import type { Language } from '../../data/model/codedValue.ts'

/** Every word that the charts say. Numbers and days arrive as text, formatted for the language. */
export interface ChartWords {
  readonly figures: string
  /** `1.204 vụ`. */
  readonly cases: (count: string) => string
  /** The unit alone, beside a large number. */
  readonly casesUnit: (count: string) => string
  readonly located: (count: string) => string
  readonly subjects: (count: string) => string
  readonly goodsValue: string
  readonly showExact: string
  readonly showRounded: string

  readonly againstPrevious: string
  readonly againstLastYear: string
  readonly rise: string
  readonly fall: string
  readonly ordinary: string
  readonly emerging: string
  readonly noneInBoth: string
  /** `(01/01–31/05/2025: 1.070 vụ)` follows a comparison. */
  readonly comparedWith: (period: string, count: string) => string
  readonly notComparedPrevious: string
  readonly notComparedLastYear: string
  readonly openPeriod: string
  readonly notBegun: string
  readonly beforeWindow: (day: string) => string
  readonly noEarlierDays: string

  readonly showMore: (count: string) => string
  readonly showFewer: string
  readonly noBars: string
  readonly item: string
  readonly caseCount: string
  readonly kinds: string
  readonly forces: string
  readonly severalEach: string

  readonly hourWeek: string
  readonly weekdays: readonly [string, string, string, string, string, string, string]
  readonly shortWeekdays: readonly [string, string, string, string, string, string, string]
  readonly hour: string
  /** `22–23 giờ`. */
  readonly hourSpan: (hour: number) => string
  readonly everyDay: string
  readonly sum: string
  readonly exactOnly: string
  readonly spreadNote: (cases: string) => string
  readonly exactNote: (exact: string, cases: string) => string
  readonly busiest: string
  readonly busiestHint: string
  readonly noHours: string
  readonly upTo: (limit: string) => string
  readonly over: (limit: string) => string

  readonly time: string
  readonly noCasesInTime: string
  readonly wholeTime: string
  readonly everyYear: string
  readonly timeUnit: string
  readonly units: { readonly day: string; readonly week: string; readonly month: string }
  /** Highest bar: `134 vụ/tuần`. */
  readonly perUnit: { readonly day: string; readonly week: string; readonly month: string }
  readonly weekOf: (period: string) => string
  readonly monthOf: (month: number, year: number) => string
  readonly coarser: { readonly week: string; readonly month: string }
  readonly periodStart: string
  readonly periodEnd: string
  readonly timeHelp: string
  readonly previousPeriod: string
  readonly unfoldTime: string
  readonly foldTime: string
  readonly noDays: string

  readonly places: string
  readonly placeName: string
  readonly kind: string
  readonly province: string
  readonly rate: string
  readonly rateHint: string
  readonly change: string
  readonly changeHint: (period: string) => string
  readonly ownClause: string
  readonly changeUnknown: string
  readonly trend: string
  readonly trendOf: (place: string, values: string) => string
  readonly newPlace: string
  readonly changeOf: (before: string, now: string, z: string) => string
  readonly noPopulation: string
  readonly unknownCommune: string
  readonly unknownCommuneHint: string
  readonly otherPlaces: (count: string) => string
  readonly communeKinds: Readonly<Record<string, string>>
  readonly filterBy: (place: string) => string
  readonly ascending: string
  readonly descending: string
  readonly copyPlaces: string
}

export const CHART_WORDS: Readonly<Record<Language, ChartWords>> = {
  vi: {
    figures: 'Số liệu chung',
    cases: (count) => `${count} vụ`,
    casesUnit: () => 'vụ',
    located: (count) => `${count} có vị trí`,
    subjects: (count) => `${count} đối tượng`,
    goodsValue: 'Trị giá hàng vi phạm',
    showExact: 'Xem số đầy đủ',
    showRounded: 'Xem số rút gọn',

    againstPrevious: 'so với kỳ trước',
    againstLastYear: 'so với cùng kỳ năm trước',
    rise: 'tăng',
    fall: 'giảm',
    ordinary: 'trong mức dao động thường',
    emerging: 'Mới phát sinh',
    noneInBoth: 'không có vụ nào ở cả hai kỳ',
    comparedWith: (period, count) => `${period}: ${count} vụ`,
    notComparedPrevious: 'Chưa so sánh được với kỳ trước',
    notComparedLastYear: 'Chưa so sánh được với cùng kỳ năm trước',
    openPeriod: 'kỳ đang xem chưa đủ ngày đầu và ngày cuối',
    notBegun: 'kỳ đang xem chưa đến',
    beforeWindow: (day) => `cần số liệu từ ${day}, sớm hơn khoảng đã tải`,
    noEarlierDays: 'không có kỳ nào trước đó',

    showMore: (count) => `Xem thêm ${count}`,
    showFewer: 'Thu gọn',
    noBars: 'Không có vụ nào theo bộ lọc này.',
    item: 'Mục',
    caseCount: 'Số vụ',
    kinds: 'Loại vụ việc',
    forces: 'Lực lượng chủ trì',
    severalEach: 'Một vụ có thể thuộc nhiều mục nên tổng có thể lớn hơn số vụ.',

    hourWeek: 'Giờ và thứ trong tuần',
    weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'],
    shortWeekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
    hour: 'Giờ',
    hourSpan: (hour) => `${hour}–${hour + 1} giờ`,
    everyDay: 'mọi ngày',
    sum: 'Cộng',
    exactOnly: 'chỉ giờ chính xác',
    spreadNote: (cases) => `${cases} vụ. Vụ chưa rõ giờ được chia theo khoảng thời gian của vụ.`,
    exactNote: (exact, cases) => `${exact} trong ${cases} vụ có giờ chính xác.`,
    busiest: 'Nhiều nhất',
    busiestHint: 'Trỏ hoặc chạm vào ô để xem số vụ',
    noHours: 'Không có vụ nào để xếp theo giờ.',
    upTo: (limit) => `đến ${limit}`,
    over: (limit) => `trên ${limit}`,

    noCasesInTime: 'Không có vụ việc nào trong thời gian này.',
    wholeTime: 'Bỏ lọc thời gian',
    everyYear: 'Tải số liệu mọi năm',
    time: 'Số vụ theo thời gian',
    timeUnit: 'Mỗi cột là một',
    units: { day: 'Ngày', week: 'Tuần', month: 'Tháng' },
    perUnit: { day: 'vụ/ngày', week: 'vụ/tuần', month: 'vụ/tháng' },
    weekOf: (period) => `Tuần ${period}`,
    monthOf: (month, year) => `Tháng ${month}/${year}`,
    coarser: {
      week: 'không đủ chỗ cho ngày, mỗi cột là một tuần',
      month: 'không đủ chỗ cho tuần, mỗi cột là một tháng',
    },
    periodStart: 'Ngày đầu kỳ',
    periodEnd: 'Ngày cuối kỳ',
    timeHelp: 'Kéo trên biểu đồ để chọn kỳ, bấm đúp để bỏ chọn.',
    previousPeriod: 'kỳ trước',
    unfoldTime: 'Mở thanh thời gian',
    foldTime: 'Thu gọn thanh thời gian',
    noDays: 'Chưa có ngày nào để vẽ.',

    places: 'Xã, phường, đặc khu',
    placeName: 'Địa bàn',
    kind: 'Cấp',
    province: 'Tỉnh',
    rate: '/10.000 dân',
    rateHint: 'Số vụ trên 10.000 dân',
    change: 'So kỳ trước',
    ownClause: 'Bảng không theo lọc địa bàn, để so các nơi với nhau.',
    changeHint: (period) => `So với kỳ trước ${period}; chữ xám: trong mức dao động thường`,
    changeUnknown: 'Chưa so sánh được với kỳ trước',
    trend: 'Diễn biến',
    trendOf: (place, values) => `Diễn biến của ${place}: ${values}`,
    newPlace: 'mới',
    changeOf: (before, now, z) => `Kỳ trước ${before} vụ, kỳ này ${now} vụ (z = ${z})`,
    noPopulation: 'Chưa có số dân',
    unknownCommune: 'Chưa rõ xã',
    unknownCommuneHint: 'Vụ chỉ biết tỉnh hoặc chưa rõ nơi; vẫn nằm trong tổng',
    otherPlaces: (count) => `${count} nơi khác`,
    communeKinds: { xã: 'xã', phường: 'P.', 'đặc khu': 'đặc khu' },
    filterBy: (place) => `Lọc theo ${place}`,
    ascending: 'tăng dần',
    descending: 'giảm dần',
    copyPlaces: 'Chép bảng mọi địa bàn',
  },
  en: {
    figures: 'Totals',
    cases: (count) => `${count} ${count === '1' ? 'case' : 'cases'}`,
    casesUnit: (count) => (count === '1' ? 'case' : 'cases'),
    located: (count) => `${count} with a position`,
    subjects: (count) => `${count} ${count === '1' ? 'subject' : 'subjects'}`,
    goodsValue: 'Value of violating goods',
    showExact: 'Show the exact sum',
    showRounded: 'Show the rounded sum',

    againstPrevious: 'compared with the period before',
    againstLastYear: 'compared with the same period last year',
    rise: 'up',
    fall: 'down',
    ordinary: 'ordinary variation',
    emerging: 'Newly emerged',
    noneInBoth: 'no cases in either period',
    comparedWith: (period, count) => `${period}: ${count} ${count === '1' ? 'case' : 'cases'}`,
    notComparedPrevious: 'No comparison with the period before',
    notComparedLastYear: 'No comparison with last year',
    openPeriod: 'the period has no first or no last day',
    notBegun: 'the period has not begun',
    beforeWindow: (day) => `it needs data from ${day}, earlier than what is loaded`,
    noEarlierDays: 'there is no earlier period',

    showMore: (count) => `Show ${count} more`,
    showFewer: 'Show fewer',
    noBars: 'No cases under this filter.',
    item: 'Item',
    caseCount: 'Cases',
    kinds: 'Kinds of case',
    forces: 'Lead force',
    severalEach: 'A case may belong to several items, so they may sum to more than the cases.',

    hourWeek: 'Hour and day of the week',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    shortWeekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    hour: 'Hour',
    hourSpan: (hour) => `${hour}:00–${hour + 1}:00`,
    everyDay: 'all days',
    sum: 'Total',
    exactOnly: 'exact hours only',
    spreadNote: (cases) =>
      `${cases} ${cases === '1' ? 'case' : 'cases'}. Where the hour is not known, a case is spread over its time range.`,
    exactNote: (exact, cases) => `The hour is known for ${exact} of ${cases} ${cases === '1' ? 'case' : 'cases'}.`,
    busiest: 'Busiest',
    busiestHint: 'Point at a cell or tap it to read its cases',
    noHours: 'There are no cases to sort by hour.',
    upTo: (limit) => `up to ${limit}`,
    over: (limit) => `over ${limit}`,

    noCasesInTime: 'There are no cases in this period.',
    wholeTime: 'Drop the period',
    everyYear: 'Load the data of every year',
    time: 'Cases over time',
    timeUnit: 'Each bar is one',
    units: { day: 'Day', week: 'Week', month: 'Month' },
    perUnit: { day: 'cases a day', week: 'cases a week', month: 'cases a month' },
    weekOf: (period) => `Week ${period}`,
    monthOf: (month, year) =>
      `${new Date(Date.UTC(2000, month - 1, 1)).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })} ${year}`,
    coarser: { week: 'no room for days, each bar is a week', month: 'no room for weeks, each bar is a month' },
    periodStart: 'First day of the period',
    periodEnd: 'Last day of the period',
    timeHelp: 'Drag on the chart to choose a period, double-click to drop it.',
    previousPeriod: 'period before',
    unfoldTime: 'Unfold the time bar',
    foldTime: 'Fold the time bar',
    noDays: 'There are no days to draw yet.',

    places: 'Communes',
    placeName: 'Commune',
    kind: 'Kind',
    province: 'Province',
    rate: 'per 10,000',
    rateHint: 'Cases per 10,000 people',
    change: 'Change',
    ownClause: 'The table ignores the filter of places, so that they can be compared.',
    changeHint: (period) => `Against the period before, ${period}; grey: ordinary variation`,
    changeUnknown: 'No comparison with the period before',
    trend: 'Trend',
    trendOf: (place, values) => `Trend of ${place}: ${values}`,
    newPlace: 'new',
    changeOf: (before, now, z) => `${before} cases before, ${now} now (z = ${z})`,
    noPopulation: 'Population unknown',
    unknownCommune: 'Commune unknown',
    unknownCommuneHint: 'Known only to their province or not at all; part of the total',
    otherPlaces: (count) => `${count} other places`,
    communeKinds: { xã: '', phường: 'ward', 'đặc khu': 'special zone' },
    filterBy: (place) => `Filter by ${place}`,
    ascending: 'ascending',
    descending: 'descending',
    copyPlaces: 'Copy the table of all places',
  },
}
