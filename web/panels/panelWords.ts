import type { Language } from '../../data/model/codedValue.ts'
import type { CaseSort } from '../view/view.ts'

/** Every word that the panels say. Numbers, days and names arrive as text, formatted for the language. */
export interface PanelWords {
  readonly back: string
  readonly fit: string
  readonly sample: string
  readonly sampleHint: string
  readonly notStated: string
  readonly showExact: string
  readonly showRounded: string
  readonly loading: string

  readonly position: {
    readonly title: string
    readonly wgs84: string
    readonly wgs84Hint: string
    readonly meridian: (meridian: string) => string
    readonly outsideZones: string
    readonly northing: (metres: string) => string
    readonly easting: (metres: string) => string
    readonly copy: string
    readonly copied: string
    readonly copyFailed: string
    readonly area: (size: string) => string
    readonly areaNote: string
    readonly noPosition: string
    /** What a precision class means, by code. */
    readonly meanings: Readonly<Record<string, string>>
  }

  readonly list: {
    readonly title: string
    readonly columns: Readonly<Record<CaseSort['by'], string>>
    readonly sortBy: string
    readonly ascending: string
    readonly descending: string
    readonly range: (first: string, last: string, total: string) => string
    readonly noneShown: string
    readonly previousPage: string
    readonly nextPage: string
    readonly firstPage: string
    readonly lastPage: string
    readonly pages: string
    readonly empty: string
    readonly hourUnknown: string
    readonly placeUnknown: string
  }

  readonly commune: {
    readonly kinds: Readonly<Record<string, string>>
    readonly outside: string
    readonly shared: (cases: string) => string
    readonly sharedNote: (from: string, to: string) => string
    readonly only: (kind: string) => string
    readonly drop: (kind: string) => string
    readonly casesUnit: (count: string) => string
    readonly located: (count: string) => string
    readonly communeOnly: (count: string) => string
    readonly rank: (place: string, of: string) => string
    readonly rate: (rate: string) => string
    readonly noPopulation: string
    readonly trend: string
    readonly trendHint: (largest: string, last: string) => string
    readonly topKinds: string
    readonly forces: string
    readonly otherKinds: (kinds: string) => string
    readonly otherForces: (forces: string) => string
    readonly cases: string
    readonly about: string
    readonly code: string
    readonly area: string
    readonly population: string
    readonly people: (count: string) => string
    readonly density: string
    readonly densityOf: (count: string) => string
    readonly boundary: string
    readonly approximate: string
    readonly approximateHint: string
    readonly official: string
    readonly validFrom: string
    readonly former: (count: string) => string
    readonly formerNone: string
    readonly partial: string
    readonly problem: string
    readonly population2025: string
    readonly population2026: string
    readonly populationBoth: string
    readonly populationSource: string
    readonly populationRepaired: (digits: string) => string
    readonly populationUnverified: string
    readonly populationRejected: string
  }

  readonly case: {
    readonly case: string
    readonly loadingTitle: string
    readonly what: string
    readonly law: string
    readonly article: (number: string) => string
    readonly group389: string
    readonly nature: string
    readonly direction: string
    readonly zone: string
    readonly channel: string
    readonly status: string
    readonly outcomes: string
    readonly noOutcomes: string
    readonly when: string
    readonly where: string
    readonly statedUnit: string
    readonly statedFormer: string
    readonly countsIn: string
    readonly noCommune: string
    readonly foundBy: string
    readonly byPoint: string
    readonly byStated: string
    readonly byNothing: string
    readonly precision: string
    readonly positionSource: string
    readonly who: string
    readonly lead: string
    readonly joint: string
    readonly subjects: string
    readonly subjectsOf: (count: string) => string
    readonly organisations: (count: string) => string
    readonly noSubjects: string
    readonly noNames: string
    readonly goods: string
    readonly item: string
    readonly quantity: string
    readonly value: string
    readonly commodities: string
    readonly noGoods: string
    readonly totalValue: string
    readonly fine: string
    readonly noValue: string
    readonly noFine: string
    readonly record: string
    readonly source: string
    readonly number: string
    readonly corrections: string
    readonly corrected: (times: string) => string
    readonly neverCorrected: string
    readonly review: string
    readonly openReview: string
    /** What a review reason means, by code. */
    readonly reviewMeanings: Readonly<Record<string, string>>
    readonly missingTitle: string
    readonly missing: string
    readonly missingText: string
    readonly failed: string
    readonly failedText: (message: string) => string
  }

  readonly corridor: {
    readonly kicker: string
    readonly theme: string
    readonly scope: string
    readonly status: string
    readonly length: string
    readonly note: string
    readonly code: string
    readonly legs: string
    readonly legName: (from: string, to: string) => string
    readonly leg: (order: string) => string
    readonly buffer: string
    readonly cases: string
    readonly casesWithin: (cases: string, distance: string) => string
    readonly perKm: (rate: string) => string
    readonly legCases: (cases: string) => string
    readonly measured: (measured: string, precisions: string) => string
    readonly leftOut: (count: string) => string
    readonly allMeasured: string
    readonly underFilter: string
    readonly problem: string
  }

  readonly thing: {
    readonly crossing: string
    readonly spot: string
    readonly site: string
    readonly establishment: string
    readonly facts: string
    readonly class: string
    readonly mode: string
    readonly country: string
    readonly countries: Readonly<Record<string, string>>
    readonly counterpart: string
    readonly commune: string
    readonly province: string
    readonly accuracy: string
    readonly published: (error: string | null) => string
    readonly approximate: (error: string | null) => string
    readonly invented: string
    readonly kind: string
    readonly status: string
    readonly foundOn: string
    readonly dismantledOn: string
    readonly code: string
    readonly handling: string
    readonly sector: string
    readonly dueOn: string
    readonly noDue: string
    readonly overdue: (days: string) => string
    readonly dueToday: string
    readonly daysLeft: (days: string) => string
    readonly score: string
    readonly scoreOf: (score: string) => string
    readonly noScore: string
    readonly scoreHint: string
    readonly type: string
    readonly address: string
    readonly facilityClass: string
    readonly activity: string
    readonly precision: string
  }

  readonly stack: {
    readonly kicker: string
    readonly title: (count: string) => string
    readonly loading: string
  }

  readonly missing: {
    readonly title: string
    readonly notice: string
    readonly text: string
    readonly close: string
  }
}

const plural = (count: string, one: string, many: string) => `${count} ${count === '1' ? one : many}`

export const PANEL_WORDS: Readonly<Record<Language, PanelWords>> = {
  vi: {
    back: 'Quay lại',
    fit: 'Phóng tới',
    sample: 'Dữ liệu mẫu',
    sampleHint: 'Bản ghi do phần mềm tạo ra để minh họa, không có thật.',
    notStated: 'không ghi',
    showExact: 'Xem số đầy đủ',
    showRounded: 'Xem số rút gọn',
    loading: 'Đang tải…',

    position: {
      title: 'Vị trí',
      wgs84: 'WGS 84',
      wgs84Hint: 'Vĩ độ; kinh độ',
      meridian: (meridian) => `kinh tuyến trục ${meridian}`,
      outsideZones: 'ngoài các múi chiếu của Việt Nam',
      northing: (metres) => `X ${metres} m`,
      easting: (metres) => `Y ${metres} m`,
      copy: 'Chép tọa độ',
      copied: 'Đã chép tọa độ',
      copyFailed: 'Trình duyệt không cho chép',
      area: (size) => `Vùng khoảng ${size}`,
      areaNote: 'Diện tích tính theo ranh vẽ trên bản đồ.',
      noPosition: 'Không có vị trí, không vẽ thành điểm trên bản đồ.',
      meanings: {
        GPS: 'Đo tại chỗ.',
        ADDRESS: 'Lấy theo số nhà, thửa hoặc địa chỉ ghi trên hồ sơ.',
        HAMLET:
          'Điểm đại diện của ấp, thôn, bản, hoặc ô 500 m nếu vai trò của bạn chỉ xem vị trí làm tròn; nơi xảy ra có thể cách vài km.',
        COMMUNE: 'Chỉ tính vào số liệu của xã.',
        UNKNOWN: 'Chỉ tính vào tổng.',
      },
    },

    list: {
      title: 'Danh sách vụ việc',
      columns: {
        day: 'Ngày',
        kind: 'Hành vi',
        force: 'Lực lượng',
        place: 'Xã',
        status: 'Trạng thái',
        value: 'Trị giá',
        subjects: 'Đối tượng',
      },
      sortBy: 'Xếp theo',
      ascending: 'Tăng dần',
      descending: 'Giảm dần',
      range: (first, last, total) => `${first}–${last} trong ${total} vụ`,
      noneShown: '0 vụ',
      previousPage: 'Trang trước',
      nextPage: 'Trang sau',
      firstPage: 'Trang đầu',
      lastPage: 'Trang cuối',
      pages: 'Các trang của danh sách',
      empty: 'Không có vụ nào theo bộ lọc này.',
      hourUnknown: 'chưa rõ giờ',
      placeUnknown: 'chưa rõ nơi',
    },

    commune: {
      kinds: { xã: 'Xã', phường: 'Phường', 'đặc khu': 'Đặc khu' },
      outside: 'Ngoài phạm vi bạn được xem: tỉnh không chia sẻ số của nơi này.',
      shared: (cases) => `${cases} vụ, số tỉnh chia sẻ`,
      sharedNote: (from, to) =>
        `Tháng trọn từ ${from} đến ${to}, mọi vụ ở đó; không có vị trí, không cộng vào số của bạn.`,
      only: (kind) => `Chỉ xem ${kind} này`,
      drop: (kind) => `Bỏ chọn ${kind} này`,
      casesUnit: () => 'vụ',
      located: (count) => `${count} có vị trí`,
      communeOnly: (count) => `${count} chỉ biết xã`,
      rank: (place, of) => `Thứ ${place} trong ${of} xã, phường, đặc khu của tỉnh`,
      rate: (rate) => `${rate} vụ/10.000 dân`,
      noPopulation: 'chưa có số dân',
      trend: 'Diễn biến trong kỳ',
      trendHint: (largest, last) => `cao nhất ${largest}, gần đây ${last}`,
      topKinds: 'Hành vi nhiều nhất',
      forces: 'Lực lượng chủ trì',
      otherKinds: (kinds) => `${kinds} hành vi khác`,
      otherForces: (forces) => `${forces} lực lượng khác`,
      cases: 'Các vụ',
      about: 'Về đơn vị này',
      code: 'Mã đơn vị',
      area: 'Diện tích',
      population: 'Dân số',
      people: (count) => `${count} người`,
      density: 'Mật độ dân số',
      densityOf: (count) => `${count} người/km²`,
      boundary: 'Ranh giới',
      approximate: 'Ranh giới gần đúng',
      approximateHint: 'Vẽ từ các điểm đại diện, không dùng để xác định địa giới.',
      official: 'Ranh giới chính thức',
      validFrom: 'Có từ',
      former: (count) => `Lập từ ${count} đơn vị cũ`,
      formerNone: 'Không có đơn vị cũ nào được ghi.',
      partial: 'một phần',
      problem: 'Chưa đọc được thông tin của đơn vị này',
      population2025: 'Số công bố tháng 7/2025',
      population2026: 'Số công bố năm 2026',
      populationBoth: 'Số công bố tháng 7/2025 và năm 2026 trùng nhau',
      populationSource: 'Nguồn',
      populationRepaired: (digits) =>
        `Số công bố thiếu ${digits} chữ số 0 ở cuối, đã bù theo điều tra dân số 2009. Không phải số chính thức.`,
      populationUnverified: 'Chưa đối chiếu chắc chắn với điều tra dân số 2009. Không phải số chính thức.',
      populationRejected: 'Số công bố lệch quá xa điều tra dân số 2009 nên không dùng.',
    },

    case: {
      case: 'Vụ việc',
      loadingTitle: 'Đang tải vụ việc…',
      what: 'Nội dung',
      law: 'Điều luật',
      article: (number) => `Điều ${number} Bộ luật Hình sự`,
      group389: 'Nhóm báo cáo 389',
      nature: 'Tính chất',
      direction: 'Chiều',
      zone: 'Khu vực',
      channel: 'Kênh, nơi phát hiện',
      status: 'Trạng thái',
      outcomes: 'Kết quả xử lý',
      noOutcomes: 'chưa có kết quả',
      when: 'Thời gian',
      where: 'Địa điểm',
      statedUnit: 'Ghi trên hồ sơ',
      statedFormer: 'tên đơn vị trước 01/07/2025',
      countsIn: 'Nay tính tại',
      noCommune: 'chưa rõ xã',
      foundBy: 'Xác định xã theo',
      byPoint: 'tọa độ của vụ',
      byStated: 'tên đơn vị ghi trên hồ sơ',
      byNothing: 'chưa xác định được',
      precision: 'Độ chính xác',
      positionSource: 'Nguồn tọa độ',
      who: 'Lực lượng và đối tượng',
      lead: 'Chủ trì',
      joint: 'Phối hợp',
      subjects: 'Đối tượng',
      subjectsOf: (count) => `${count} đối tượng`,
      organisations: (count) => `trong đó ${count} tổ chức`,
      noSubjects: 'không có hoặc chưa xác định',
      noNames: 'Hệ thống chỉ lưu số lượng, không lưu tên người.',
      goods: 'Tang vật, hàng hóa',
      item: 'Mặt hàng',
      quantity: 'Số lượng',
      value: 'Trị giá',
      commodities: 'Nhóm hàng',
      noGoods: 'Không ghi tang vật.',
      totalValue: 'Trị giá hàng vi phạm',
      fine: 'Tiền phạt',
      noValue: 'không có hoặc chưa định giá',
      noFine: 'chưa phạt tiền',
      record: 'Hồ sơ',
      source: 'Nguồn',
      number: 'Số hồ sơ',
      corrections: 'Sửa đổi',
      corrected: (times) => `đã sửa ${times} lần`,
      neverCorrected: 'chưa sửa lần nào',
      review: 'Cần rà soát',
      openReview: 'Mở để rà soát',
      reviewMeanings: {
        UNIT_POINT_DISAGREE:
          'Vụ được tính theo tọa độ; tên đơn vị trên hồ sơ vẫn giữ nguyên. Hãy kiểm tra lại tọa độ hoặc tên đơn vị.',
        UNIT_SPLIT: 'Chưa rõ vụ thuộc xã nào hiện nay. Hãy bổ sung tọa độ, địa chỉ hoặc tên xã mới.',
        UNIT_UNKNOWN: 'Vụ chưa được tính vào xã nào, chỉ nằm trong tổng. Hãy ghi lại tên xã kèm huyện, tỉnh.',
        OUTSIDE_COMMUNES: 'Điểm nằm trên biển, ngoài biên giới hoặc tọa độ sai. Hãy kiểm tra lại tọa độ.',
      },
      missingTitle: 'Không tìm thấy vụ',
      missing: 'Không có vụ này, hoặc vụ đã bị gỡ.',
      missingText: 'Bộ lọc và bản đồ vẫn giữ nguyên. Hãy đóng ngăn này và chọn vụ khác.',
      failed: 'Chưa đọc được vụ này',
      failedText: (message) => `${message} Số liệu trên bản đồ không bị ảnh hưởng. Hãy đóng ngăn này và mở lại vụ.`,
    },

    corridor: {
      kicker: 'Tuyến',
      theme: 'Lĩnh vực',
      scope: 'Phạm vi',
      status: 'Trạng thái',
      length: 'Chiều dài',
      note: 'Ghi chú',
      code: 'Mã tuyến',
      legs: 'Các chặng',
      legName: (from, to) => `${from} → ${to}`,
      leg: (order) => `Chặng ${order}`,
      buffer: 'Khoảng cách tới tuyến',
      cases: 'Vụ dọc tuyến',
      casesWithin: (cases, distance) => `${cases} vụ cách tuyến không quá ${distance}`,
      perKm: (rate) => `${rate} vụ/km`,
      legCases: (cases) => `${cases} vụ`,
      measured: (measured, precisions) => `Đo ${measured} vụ có vị trí đủ chính xác (${precisions}).`,
      leftOut: (count) => `Không đo ${count} vụ vì chỉ biết ấp, thôn, bản, xã hoặc chưa rõ nơi.`,
      allMeasured: 'Không vụ nào bị bỏ ra.',
      underFilter: 'Theo bộ lọc đang chọn. Mỗi vụ chỉ tính một lần, ở chặng gần nhất.',
      problem: 'Chưa đếm được vụ dọc tuyến',
    },

    thing: {
      crossing: 'Cửa khẩu, lối mở',
      spot: 'Điểm, tụ điểm ma túy',
      site: 'Điểm ô nhiễm',
      establishment: 'Cơ sở',
      facts: 'Thông tin',
      class: 'Loại',
      mode: 'Đường',
      country: 'Nước láng giềng',
      countries: {},
      counterpart: 'Đối diện',
      commune: 'Địa bàn',
      province: 'Tỉnh',
      accuracy: 'Độ chính xác của vị trí',
      published: (error) =>
        error ? `Vị trí theo nguồn công bố, sai số khoảng ±\u00a0${error}` : 'Vị trí theo nguồn công bố',
      approximate: (error) =>
        error ? `Vị trí gần đúng, sai số khoảng ±\u00a0${error}` : 'Vị trí gần đúng, chưa rõ sai số',
      invented: 'Vị trí giả định của dữ liệu mẫu, không có thật',
      kind: 'Loại',
      status: 'Trạng thái',
      foundOn: 'Ngày phát hiện',
      dismantledOn: 'Ngày triệt xóa',
      code: 'Mã',
      handling: 'Tình trạng xử lý',
      sector: 'Lĩnh vực',
      dueOn: 'Hạn xử lý',
      noDue: 'không đặt hạn',
      overdue: (days) => `quá hạn ${days} ngày`,
      dueToday: 'hết hạn hôm nay',
      daysLeft: (days) => `còn ${days} ngày`,
      score: 'Điểm K',
      scoreOf: (score) => `${score}/100`,
      noScore: 'chưa chấm điểm',
      scoreHint: 'Dưới 40: ô nhiễm; 40–75: nghiêm trọng; trên 75: đặc biệt nghiêm trọng (Thông tư 02/2022/TT-BTNMT).',
      type: 'Loại hình',
      address: 'Địa chỉ',
      facilityClass: 'Phân loại môi trường',
      activity: 'Hoạt động',
      precision: 'Độ chính xác',
    },

    stack: {
      kicker: 'Nhiều vụ gần nhau',
      title: (count) => `${count} vụ quanh điểm chạm`,
      loading: 'Các vụ quanh điểm chạm',
    },

    missing: {
      title: 'Không tìm thấy',
      notice: 'Không có mục này, hoặc mục đã bị gỡ.',
      text: 'Liên kết có thể đã cũ. Bộ lọc và bản đồ vẫn giữ nguyên.',
      close: 'Đóng ngăn này',
    },
  },
  en: {
    back: 'Back',
    fit: 'Zoom to it',
    sample: 'Sample data',
    sampleHint: 'Made by the software to show how it works; not a real record.',
    notStated: 'not stated',
    showExact: 'Show the exact sum',
    showRounded: 'Show the rounded sum',
    loading: 'Loading…',

    position: {
      title: 'Position',
      wgs84: 'WGS 84',
      wgs84Hint: 'Latitude; longitude',
      meridian: (meridian) => `central meridian ${meridian}`,
      outsideZones: 'outside the zones of Viet Nam',
      northing: (metres) => `X ${metres} m`,
      easting: (metres) => `Y ${metres} m`,
      copy: 'Copy the coordinates',
      copied: 'Coordinates copied',
      copyFailed: 'The browser does not allow copying',
      area: (size) => `Area of about ${size}`,
      areaNote: 'Measured on the outline drawn on the map.',
      noPosition: 'No position: not drawn as a dot on the map.',
      meanings: {
        GPS: 'Measured on the spot.',
        ADDRESS: 'From the house, plot or address on the paper.',
        HAMLET:
          'A point that stands for the hamlet, or for a cell of 500 m where your role sees places coarsely; the place itself may be kilometres away.',
        COMMUNE: 'Counts in the commune only.',
        UNKNOWN: 'Counts in the total only.',
      },
    },

    list: {
      title: 'List of cases',
      columns: {
        day: 'Day',
        kind: 'Kind',
        force: 'Force',
        place: 'Commune',
        status: 'Status',
        value: 'Value',
        subjects: 'Subjects',
      },
      sortBy: 'Sort by',
      ascending: 'Ascending',
      descending: 'Descending',
      range: (first, last, total) => `${first}–${last} of ${plural(total, 'case', 'cases')}`,
      noneShown: '0 cases',
      previousPage: 'Previous page',
      nextPage: 'Next page',
      firstPage: 'First page',
      lastPage: 'Last page',
      pages: 'Pages of the list',
      empty: 'No cases under this filter.',
      hourUnknown: 'hour unknown',
      placeUnknown: 'place unknown',
    },

    commune: {
      kinds: { xã: 'Commune', phường: 'Ward', 'đặc khu': 'Special zone' },
      outside: 'Outside what you may see: the province shares no numbers of this place.',
      shared: (cases) => `${cases} cases, shared by the province`,
      sharedNote: (from, to) =>
        `Whole months from ${from} to ${to}, every case there; no places, and in none of your totals.`,
      only: (kind) => `Only this ${kind}`,
      drop: (kind) => `Drop this ${kind}`,
      casesUnit: (count) => (count === '1' ? 'case' : 'cases'),
      located: (count) => `${count} with a position`,
      communeOnly: (count) => `${count} known only to the commune`,
      rank: (place, of) => `Number ${place} of the province’s ${of} communes`,
      rate: (rate) => `${rate} cases per 10,000 people`,
      noPopulation: 'population unknown',
      trend: 'Trend within the period',
      trendHint: (largest, last) => `highest ${largest}, latest ${last}`,
      topKinds: 'Most frequent kinds',
      forces: 'Lead force',
      otherKinds: (kinds) => plural(kinds, 'other kind', 'other kinds'),
      otherForces: (forces) => plural(forces, 'other force', 'other forces'),
      cases: 'Cases',
      about: 'About this unit',
      code: 'Unit code',
      area: 'Area',
      population: 'Population',
      people: (count) => `${count} people`,
      density: 'Population density',
      densityOf: (count) => `${count} people/km²`,
      boundary: 'Boundary',
      approximate: 'Approximate boundary',
      approximateHint: 'Drawn from representative points; it does not say where the boundary runs.',
      official: 'Official boundary',
      validFrom: 'Exists since',
      former: (count) => `Formed from ${plural(count, 'former unit', 'former units')}`,
      formerNone: 'No former units are recorded.',
      partial: 'in part',
      problem: 'The facts of this unit could not be read',
      population2025: 'Published figure of July 2025',
      population2026: 'Published figure of 2026',
      populationBoth: 'The published figures of July 2025 and 2026 agree',
      populationSource: 'Source',
      populationRepaired: (digits) =>
        `The published figure lacks ${plural(digits, 'final zero', 'final zeros')}; restored after the 2009 census. Not an official figure.`,
      populationUnverified: 'Not firmly checked against the 2009 census. Not an official figure.',
      populationRejected: 'The published figure is too far from the 2009 census and is not used.',
    },

    case: {
      case: 'Case',
      loadingTitle: 'Loading the case…',
      what: 'What happened',
      law: 'Law',
      article: (number) => `Penal Code, article ${number}`,
      group389: 'Group of report 389',
      nature: 'Nature',
      direction: 'Direction',
      zone: 'Zone',
      channel: 'Channel, where found',
      status: 'Status',
      outcomes: 'Outcome',
      noOutcomes: 'none yet',
      when: 'When',
      where: 'Where',
      statedUnit: 'On the paper',
      statedFormer: 'name of a unit before 01/07/2025',
      countsIn: 'Now counts in',
      noCommune: 'commune unknown',
      foundBy: 'Commune known from',
      byPoint: 'the coordinates of the case',
      byStated: 'the unit named on the paper',
      byNothing: 'not known',
      precision: 'Precision',
      positionSource: 'Source of the coordinates',
      who: 'Forces and subjects',
      lead: 'Lead force',
      joint: 'Joint forces',
      subjects: 'Subjects',
      subjectsOf: (count) => plural(count, 'subject', 'subjects'),
      organisations: (count) => `of which ${plural(count, 'organisation', 'organisations')}`,
      noSubjects: 'none, or not yet known',
      noNames: 'Only numbers are kept, never the names of persons.',
      goods: 'Exhibits and goods',
      item: 'Goods',
      quantity: 'Quantity',
      value: 'Value',
      commodities: 'Commodity groups',
      noGoods: 'No exhibits are recorded.',
      totalValue: 'Value of violating goods',
      fine: 'Fine',
      noValue: 'none, or not yet valued',
      noFine: 'no fine',
      record: 'Record',
      source: 'Source',
      number: 'Record number',
      corrections: 'Corrections',
      corrected: (times) => `corrected ${plural(times, 'time', 'times')}`,
      neverCorrected: 'never corrected',
      review: 'To be reviewed',
      openReview: 'Open to review',
      reviewMeanings: {
        UNIT_POINT_DISAGREE:
          'The case counts by its coordinates; the unit on the paper is kept. Check the coordinates or the unit.',
        UNIT_SPLIT: 'The present commune is not certain. Add coordinates, an address or the new commune.',
        UNIT_UNKNOWN:
          'The case counts in no commune, only in the total. Write the commune with its district and province.',
        OUTSIDE_COMMUNES: 'The point lies at sea, abroad, or the coordinates are wrong. Check the coordinates.',
      },
      missingTitle: 'Case not found',
      missing: 'There is no such case, or it was withdrawn.',
      missingText: 'The filter and the map stay as they are. Close this panel and choose another case.',
      failed: 'This case could not be read',
      failedText: (message) =>
        `${message} The figures on the map are not affected. Close this panel and open the case again.`,
    },

    corridor: {
      kicker: 'Corridor',
      theme: 'Theme',
      scope: 'Scope',
      status: 'Status',
      length: 'Length',
      note: 'Note',
      code: 'Corridor code',
      legs: 'Legs',
      legName: (from, to) => `${from} → ${to}`,
      leg: (order) => `Leg ${order}`,
      buffer: 'Distance from the corridor',
      cases: 'Cases along the corridor',
      casesWithin: (cases, distance) => `${plural(cases, 'case', 'cases')} within ${distance} of the corridor`,
      perKm: (rate) => `${rate} per km`,
      legCases: (cases) => plural(cases, 'case', 'cases'),
      measured: (measured, precisions) =>
        `${plural(measured, 'case was', 'cases were')} measured, as their place is exact enough (${precisions}).`,
      leftOut: (count) =>
        `${plural(count, 'case was', 'cases were')} left out: known only to a hamlet or commune, or not at all.`,
      allMeasured: 'No case was left out.',
      underFilter: 'Under the present filter. A case counts once, in its nearest leg.',
      problem: 'The cases along the corridor could not be counted',
    },

    thing: {
      crossing: 'Border crossing',
      spot: 'Drug spot',
      site: 'Polluted site',
      establishment: 'Establishment',
      facts: 'Facts',
      class: 'Class',
      mode: 'Way',
      country: 'Neighbouring country',
      countries: { Campuchia: 'Cambodia', 'Trung Quốc': 'China', Lào: 'Laos' },
      counterpart: 'Opposite',
      commune: 'Commune',
      province: 'Province',
      accuracy: 'Accuracy of the position',
      published: (error) => (error ? `Published position, error about ±\u00a0${error}` : 'Published position'),
      approximate: (error) =>
        error ? `Approximate position, error about ±\u00a0${error}` : 'Approximate position, error unknown',
      invented: 'Invented position of the sample data, not real',
      kind: 'Kind',
      status: 'Status',
      foundOn: 'Found on',
      dismantledOn: 'Dismantled on',
      code: 'Code',
      handling: 'Handling',
      sector: 'Sector',
      dueOn: 'Due on',
      noDue: 'no due date',
      overdue: (days) => `${plural(days, 'day', 'days')} overdue`,
      dueToday: 'due today',
      daysLeft: (days) => `${plural(days, 'day', 'days')} left`,
      score: 'Score K',
      scoreOf: (score) => `${score}/100`,
      noScore: 'not scored yet',
      scoreHint: 'Below 40: polluted; 40–75: serious; above 75: especially serious (Circular 02/2022/TT-BTNMT).',
      type: 'Type',
      address: 'Address',
      facilityClass: 'Environmental class',
      activity: 'Activity',
      precision: 'Precision',
    },

    stack: {
      kicker: 'Cases close together',
      title: (count) => `${plural(count, 'case', 'cases')} around this point`,
      loading: 'Cases around this point',
    },

    missing: {
      title: 'Not found',
      notice: 'There is no such thing, or it was withdrawn.',
      text: 'The link may be old. The filter and the map stay as they are.',
      close: 'Close this panel',
    },
  },
}
