import type { Language } from '../../data/model/codedValue.ts'

/** Words of the frame, the legend and the layers. */
export interface OverviewWords {
  readonly product: string
  readonly filters: string
  readonly figures: string
  readonly list: string
  readonly analysis: string
  readonly layers: string
  readonly foldLeft: string
  readonly foldRight: string
  readonly search: string
  readonly searchPlaceholder: string
  readonly settings: string
  readonly language: string
  readonly theme: string
  readonly themes: { readonly auto: string; readonly light: string; readonly dark: string }
  readonly keys: string
  readonly keyList: readonly (readonly [key: string, what: string])[]
  readonly sample: string
  readonly sampleText: string
  readonly copyLink: string
  readonly linkCopied: string
  readonly fill: string
  readonly fills: {
    readonly count: string
    readonly rate: string
    readonly change: string
    readonly density: string
    readonly none: string
  }
  readonly fillHints: {
    readonly count: string
    readonly rate: string
    readonly change: string
    readonly density: string
    readonly none: string
  }
  readonly weight: string
  readonly weights: { readonly cases: string; readonly subjects: string; readonly value: string }
  readonly legend: string
  readonly showLegend: string
  readonly cases: (count: string, located: string) => string
  readonly loadingCases: (megabytes: string) => string
  readonly approximate: string
  readonly someApproximate: (count: string) => string
  readonly noComparison: string
  readonly tooFewPoints: string
  readonly bandwidth: (metres: string) => string
  readonly densityWeights: { readonly cases: string; readonly subjects: string; readonly value: string }
  readonly densityLeftOut: (count: string) => string
  readonly changeClasses: readonly [string, string, string, string, string]
  readonly noPopulation: string
  readonly perTenThousand: string
  readonly casesUnit: string
  readonly changeUnit: (period: string) => string
  readonly frozenBreaks: string
  readonly badge: string
  readonly sharedBadge: string
  readonly sharedFill: string
  readonly sharedCount: (count: string) => string
  readonly sharedNote: (from: string, to: string) => string
  readonly themeNames: { readonly SMUG: string; readonly DRUG: string; readonly ENV: string }
  readonly hamletDot: string
  readonly window: (since: string) => string
  readonly printed: (day: string, version: string) => string
  readonly problemTitle: string
  readonly layerProblem: string
  readonly retry: string
  readonly loadingPage: string
  readonly noCases: string
  readonly noCasesText: string
  readonly noCasesHere: string
  readonly noCasesHereText: string
  readonly noCasesPublicText: string
  readonly here: string
  readonly inCommune: (count: string) => string
  readonly changed: (percent: string, z: string) => string
  readonly appeared: string
  readonly stale: string
  readonly time: string
  readonly opened: string
  readonly sheets: string
  readonly charts: {
    readonly forces: string
    readonly commodities: string
    readonly channels: string
    readonly statuses: string
    readonly outcomes: string
  }
}

export const OVERVIEW_WORDS: Readonly<Record<Language, OverviewWords>> = {
  vi: {
    product: 'Điểm Nóng',
    filters: 'Bộ lọc',
    figures: 'Số liệu',
    list: 'Danh sách',
    analysis: 'Phân tích',
    layers: 'Lớp bản đồ',
    foldLeft: 'Đóng, mở bộ lọc',
    foldRight: 'Đóng, mở số liệu',
    search: 'Tìm xã, phường, tỉnh',
    searchPlaceholder: 'Tìm xã, phường…',
    settings: 'Tùy chọn',
    language: 'Ngôn ngữ',
    theme: 'Nền',
    themes: { auto: 'Theo máy', light: 'Sáng', dark: 'Tối' },
    keys: 'Phím tắt',
    keyList: [
      ['/', 'Tìm xã, phường'],
      ['f', 'Bộ lọc'],
      ['t', 'Thanh thời gian'],
      ['Esc', 'Đóng thứ vừa mở'],
      ['← →', 'Trong biểu đồ: sang mục kế'],
      ['+ −', 'Trên bản đồ: phóng to, thu nhỏ'],
      ['?', 'Bảng phím tắt'],
    ],
    sample: 'Dữ liệu mẫu',
    sampleText:
      'Số liệu trên trang là dữ liệu mẫu, không phải vụ việc có thật. Gỡ bằng lệnh: npm run sample -- --clear',
    copyLink: 'Chép liên kết',
    linkCopied: 'Đã chép liên kết',
    fill: 'Tô màu xã',
    fills: { count: 'Số vụ', rate: 'Trên 10.000 dân', change: 'Tăng, giảm', density: 'Mật độ', none: 'Không tô' },
    fillHints: {
      count: 'Số vụ của từng xã',
      rate: 'Số vụ trên 10.000 dân của từng xã',
      change: 'So với kỳ trước dài bằng kỳ đang xem, có tính dao động ngẫu nhiên',
      density: 'Số vụ trên km², bán kính tính bằng mét',
      none: 'Chỉ đường ranh giới',
    },
    weight: 'Tính theo',
    weights: { cases: 'Số vụ', subjects: 'Đối tượng', value: 'Trị giá' },
    legend: 'Chú giải',
    showLegend: 'Đóng, mở chú giải',
    cases: (count, located) => `${count} vụ, ${located} có vị trí`,
    loadingCases: (megabytes) => `Đang tải số liệu… ${megabytes} MB`,
    approximate: 'Ranh giới gần đúng',
    someApproximate: (count) => `${count} xã có ranh giới gần đúng`,
    noComparison: 'Chưa so sánh được: kỳ đang xem chưa đủ hai đầu, hoặc kỳ trước nằm ngoài khoảng số liệu đã tải.',
    tooFewPoints: 'Chưa đủ 5 vụ có vị trí chính xác để vẽ mật độ.',
    bandwidth: (metres) => `bán kính ${metres} m`,
    densityWeights: { cases: 'vụ/km²', subjects: 'đối tượng/km²', value: 'triệu đồng/km²' },
    densityLeftOut: (count) => `${count} vụ không đủ chính xác, không tính vào mật độ`,
    changeClasses: ['Giảm mạnh', 'Giảm', 'Trong mức dao động thường', 'Tăng', 'Tăng mạnh'],
    noPopulation: 'chưa có số dân',
    perTenThousand: 'vụ/10.000 dân',
    casesUnit: 'số vụ theo xã',
    changeUnit: (period) => `so với ${period}`,
    frozenBreaks: 'Ngưỡng giữ nguyên khi lọc, chỉ đổi theo kỳ',
    badge: 'vụ chỉ biết xã',
    sharedBadge: 'số vụ xã khác (tỉnh chia sẻ)',
    sharedFill: 'số tỉnh chia sẻ, cả tháng, không có vị trí',
    sharedCount: (count) => `${count} vụ (số chia sẻ, cả tháng)`,
    sharedNote: (from, to) => `Số của xã khác: tháng trọn từ ${from} đến ${to}, không cộng vào tổng`,
    themeNames: { SMUG: 'Buôn lậu, gian lận', DRUG: 'Ma túy', ENV: 'Môi trường' },
    hamletDot: 'theo ấp, thôn',
    window: (since) => `Số liệu tải từ ${since}`,
    printed: (day, version) => `in ngày ${day}, số liệu phiên bản ${version}`,
    problemTitle: 'Không lấy được số liệu',
    layerProblem: 'Không tải được một lớp của bản đồ',
    retry: 'Thử lại',
    loadingPage: 'Đang mở bản đồ…',
    noCases: 'Chưa có vụ việc nào',
    noCasesText: 'Nhập số liệu bằng lệnh: npm run import TỆP.csv. Dữ liệu mẫu để xem thử: npm run sample -- --load',
    noCasesHere: 'Chưa có vụ việc nào trong phạm vi bạn được xem',
    noCasesHereText:
      'Bản đồ chỉ hiện vụ việc của địa bàn và lực lượng trong vai trò của bạn. Nếu lẽ ra phải có, hãy hỏi người quản trị; vai trò của bạn ghi ở trang Tài khoản.',
    noCasesPublicText:
      'Vai trò quản trị và kiểm soát nhật ký chỉ thấy vụ việc đã công khai; vụ việc nội bộ không hiện ở đây.',
    here: 'Tại đây',
    inCommune: (count) => `${count} vụ`,
    changed: (percent, z) => `${percent} so với kỳ trước (z = ${z})`,
    appeared: 'mới phát sinh',
    stale: 'Mất liên lạc với máy chủ; số liệu đang xem là lần tải gần nhất.',
    time: 'Thời gian',
    opened: 'Đang mở',
    sheets: 'Mục xem',
    charts: {
      forces: 'Lực lượng chủ trì',
      commodities: 'Mặt hàng',
      channels: 'Kênh, nơi phát hiện',
      statuses: 'Trạng thái xử lý',
      outcomes: 'Kết quả xử lý',
    },
  },
  en: {
    product: 'Điểm Nóng',
    filters: 'Filters',
    figures: 'Figures',
    list: 'List',
    analysis: 'Analysis',
    layers: 'Map layers',
    foldLeft: 'Fold or unfold the filters',
    foldRight: 'Fold or unfold the figures',
    search: 'Find a commune or province',
    searchPlaceholder: 'Find a commune…',
    settings: 'Settings',
    language: 'Language',
    theme: 'Theme',
    themes: { auto: 'Match system', light: 'Light', dark: 'Dark' },
    keys: 'Keyboard shortcuts',
    keyList: [
      ['/', 'Find a commune'],
      ['f', 'Filters'],
      ['t', 'Time bar'],
      ['Esc', 'Close what was opened last'],
      ['← →', 'In a chart: next item'],
      ['+ −', 'On the map: zoom'],
      ['?', 'This list'],
    ],
    sample: 'Sample data',
    sampleText: 'The figures on this page are sample data, not real cases. Remove them with: npm run sample -- --clear',
    copyLink: 'Copy the link',
    linkCopied: 'Link copied',
    fill: 'Shading',
    fills: { count: 'Cases', rate: 'Per 10,000 people', change: 'Change', density: 'Density', none: 'None' },
    fillHints: {
      count: 'Cases of each commune',
      rate: 'Cases per 10,000 people of each commune',
      change: 'Against the equally long period before, chance variation considered',
      density: 'Cases per km², radius in metres',
      none: 'Boundaries only',
    },
    weight: 'Weighted by',
    weights: { cases: 'Cases', subjects: 'Subjects', value: 'Value' },
    legend: 'Legend',
    showLegend: 'Fold or unfold the legend',
    cases: (count, located) => `${count} cases, ${located} with a position`,
    loadingCases: (megabytes) => `Loading cases… ${megabytes} MB`,
    approximate: 'Approximate boundaries',
    someApproximate: (count) => `${count} communes have approximate boundaries`,
    noComparison:
      'Nothing to compare with: the period is open at one end, or the period before lies outside the loaded data.',
    tooFewPoints: 'Fewer than 5 cases with an exact position: no density is drawn.',
    bandwidth: (metres) => `radius ${metres} m`,
    densityWeights: { cases: 'cases/km²', subjects: 'subjects/km²', value: 'million VND/km²' },
    densityLeftOut: (count) => `${count} cases are not exact enough and left out of the density`,
    changeClasses: ['Strong fall', 'Fall', 'Ordinary variation', 'Rise', 'Strong rise'],
    noPopulation: 'population unknown',
    perTenThousand: 'cases per 10,000 people',
    casesUnit: 'cases by commune',
    changeUnit: (period) => `against ${period}`,
    frozenBreaks: 'Breaks stay the same while filtering and follow the period only',
    badge: 'known by commune',
    sharedBadge: 'cases of other communes (shared)',
    sharedFill: 'shared by the province: whole months, no places',
    sharedCount: (count) => `${count} ${count === '1' ? 'case' : 'cases'} (shared, whole months)`,
    sharedNote: (from, to) => `Other communes: whole months from ${from} to ${to}, not in the total`,
    themeNames: { SMUG: 'Smuggling, fraud', DRUG: 'Drugs', ENV: 'Environment' },
    hamletDot: 'placed by hamlet',
    window: (since) => `Data loaded since ${since}`,
    printed: (day, version) => `printed on ${day}, data version ${version}`,
    problemTitle: 'The data could not be loaded',
    layerProblem: 'A layer of the map could not be loaded',
    retry: 'Try again',
    loadingPage: 'Opening the map…',
    noCases: 'There are no cases yet',
    noCasesText: 'Import data with: npm run import FILE.csv. Sample data to look at: npm run sample -- --load',
    noCasesHere: 'No case lies within what you may see yet',
    noCasesHereText:
      'The map shows the cases of the area and force of your roles only. If there should be some, ask the administrator; your roles are on the page of your account.',
    noCasesPublicText: 'Administrators and auditors see public cases only; internal ones are not shown here.',
    here: 'Here',
    inCommune: (count) => `${count} cases`,
    changed: (percent, z) => `${percent} against the period before (z = ${z})`,
    appeared: 'new',
    stale: 'The server cannot be reached; what you see was loaded last.',
    time: 'Time',
    opened: 'Opened',
    sheets: 'Drawers',
    charts: {
      forces: 'Lead force',
      commodities: 'Goods',
      channels: 'Channel',
      statuses: 'Status',
      outcomes: 'Outcome',
    },
  },
}
