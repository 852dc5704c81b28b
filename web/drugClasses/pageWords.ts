import type { Language } from '../../data/model/codedValue.ts'

/** What the list of communes and the sheet of the province say. */
interface PageWords {
  readonly lead: string
  readonly province: string
  readonly year: string
  readonly yearOption: (year: string, days: string) => string
  readonly parts: { readonly label: string; readonly communes: string; readonly province: string }
  readonly form: string
  readonly due: (day: string) => string
  readonly stages: string
  readonly nothingStated: string
  readonly proposedClasses: string
  readonly notProposed: string
  readonly filterStage: string
  readonly filterClass: string
  readonly all: string
  readonly find: string
  readonly count: (shown: string, all: string) => string
  readonly none: string
  readonly noneText: string
  readonly dropFilters: string
  readonly noCommunes: string
  readonly noCommunesText: string
  readonly columns: {
    readonly commune: string
    readonly proposed: string
    readonly self: string
    readonly decided: string
    readonly stage: string
    readonly lastYear: string
  }
  readonly unclear: string
  readonly incomplete: string
  readonly otherwise: string
  readonly sample: string
  readonly key: {
    readonly title: string
    readonly isKey: { readonly yes: string; readonly no: string; readonly unknown: string }
    readonly met: (met: string, needed: string) => string
    readonly proposes: string
    readonly criteria: Readonly<Record<'USERS' | 'PLACES' | 'OFFENDERS' | 'COMMUNES' | 'CROPS' | 'ROUTE', string>>
    readonly criterion: string
    readonly value: string
    readonly limit: string
    readonly known: string
    readonly state: string
    readonly knownOf: (known: string, all: string) => string
    readonly plantsAndArea: (plants: string, area: string) => string
    readonly plantsOrArea: (plants: string, area: string) => string
    readonly communesOf: (key: string, decided: string) => string
    readonly route: string
    readonly routeHint: string
    readonly routeLimit: string
    readonly routeChoices: { readonly yes: string; readonly no: string; readonly unknown: string }
    readonly least: string
    readonly fromTable: (communes: string) => string
    readonly withoutResidents: (communes: string) => string
    readonly notWhole: string
    readonly notWholeText: string
  }
}

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  vi: {
    lead: 'Theo Quyết định 28/2025/QĐ-TTg. Phần mềm đề xuất kèm căn cứ; xã tự đánh giá, UBND tỉnh phê duyệt.',
    province: 'Tỉnh, thành phố',
    year: 'Kỳ đánh giá',
    yearOption: (year, days) => `Kỳ ${year} (${days})`,
    parts: { label: 'Phần của trang', communes: 'Các xã, phường', province: 'Cấp tỉnh' },
    form: 'Mẫu MT-02 (Excel)',
    due: (day) => `Tỉnh báo cáo Bộ Công an trước ngày ${day}.`,
    stages: 'Theo bước',
    nothingStated: 'Chưa khai',
    proposedClasses: 'Theo loại đề xuất',
    notProposed: 'Chưa đề xuất được',
    filterStage: 'Bước',
    filterClass: 'Loại đề xuất',
    all: 'Tất cả',
    find: 'Tìm xã, phường',
    count: (shown, all) => `${shown} trên ${all} xã, phường, đặc khu`,
    none: 'Không có xã nào khớp bộ lọc',
    noneText: 'Bỏ bớt bộ lọc để thấy các xã khác.',
    dropFilters: 'Bỏ bộ lọc',
    noCommunes: 'Bạn chưa xem được xã nào của tỉnh này',
    noCommunesText: 'Chọn tỉnh khác, hoặc hỏi người quản trị về địa bàn được giao.',
    columns: {
      commune: 'Xã, phường, đặc khu',
      proposed: 'Phần mềm đề xuất',
      self: 'Xã tự đánh giá',
      decided: 'Tỉnh phê duyệt',
      stage: 'Bước',
      lastYear: 'Kỳ trước',
    },
    unclear: 'cách đọc khác nhau cho loại khác nhau',
    incomplete: 'chưa khai đủ',
    otherwise: 'khác đề xuất',
    sample: 'mẫu',
    key: {
      title: 'Tỉnh trọng điểm, phức tạp về ma túy (Điều 5)',
      isKey: {
        yes: 'Theo số đã khai: đủ tiêu chí của tỉnh trọng điểm.',
        no: 'Theo số đã khai: không đủ tiêu chí của tỉnh trọng điểm.',
        unknown: 'Chưa kết luận được: phần chưa khai hoặc chưa duyệt còn quyết định.',
      },
      met: (met, needed) => `Đạt ${met} trên 6 tiêu chí; cần ${needed}.`,
      proposes: 'Phần mềm chỉ cộng số các xã đã khai. Bộ Công an quyết định tỉnh trọng điểm và tuyến liên tỉnh.',
      criteria: {
        USERS: 'Người nghiện, người sử dụng trên nhân khẩu',
        PLACES: 'Nơi tổ chức, chứa chấp sử dụng',
        OFFENDERS: 'Đối tượng bị bắt trên nhân khẩu',
        COMMUNES: 'Xã trọng điểm loại I và II đã duyệt',
        CROPS: 'Cây có chứa chất ma túy',
        ROUTE: 'Nằm trên tuyến trọng điểm liên tỉnh',
      },
      criterion: 'Tiêu chí',
      value: 'Cộng từ các xã',
      limit: 'Mức',
      known: 'Số xã đã khai',
      state: 'Kết quả',
      knownOf: (known, all) => `${known} / ${all}`,
      plantsAndArea: (plants, area) => `${plants} cây; ${area} m²`,
      plantsOrArea: (plants, area) => `≥ ${plants} cây hoặc ≥ ${area} m²`,
      communesOf: (key, decided) => `${key} trong ${decided} xã đã duyệt`,
      route: 'Tỉnh nằm trên tuyến trọng điểm liên tỉnh?',
      routeHint: 'Chọn để xem kết quả; không lưu vào đâu. Tuyến liên tỉnh do Bộ Công an xác định.',
      routeLimit: 'Có',
      routeChoices: { yes: 'Có', no: 'Không', unknown: 'Chưa rõ' },
      least:
        'Xã chưa khai không làm giảm tổng: tiêu chí mà phần đã khai đủ mức thì là đạt, chưa đủ mức thì để ngỏ cho đến khi mọi xã đã khai.',
      fromTable: (communes) => `Nhân khẩu của ${communes} xã chưa khai lấy từ bảng đơn vị hành chính kèm phần mềm.`,
      withoutResidents: (communes) => `${communes} xã không rõ nhân khẩu, nên các tỷ lệ chưa kết luận được.`,
      notWhole: 'Bạn chưa xem được mọi xã của tỉnh',
      notWholeText: 'Phiếu cấp tỉnh cộng từ tất cả các xã, nên chỉ người xem được cả tỉnh mới mở được.',
    },
  },
  en: {
    lead: 'By Decision 28/2025/QĐ-TTg. The software proposes with its evidence; the commune assesses itself, the provincial committee approves.',
    province: 'Province',
    year: 'Year of assessment',
    yearOption: (year, days) => `${year} (${days})`,
    parts: { label: 'Parts of the page', communes: 'Communes', province: 'Province' },
    form: 'Form MT-02 (Excel)',
    due: (day) => `The province reports to the Ministry before ${day}.`,
    stages: 'By step',
    nothingStated: 'Nothing stated',
    proposedClasses: 'By proposed class',
    notProposed: 'No proposal yet',
    filterStage: 'Step',
    filterClass: 'Proposed class',
    all: 'All',
    find: 'Find a commune',
    count: (shown, all) => `${shown} of ${all} communes`,
    none: 'No commune passes the filters',
    noneText: 'Drop some filters to see the others.',
    dropFilters: 'Drop the filters',
    noCommunes: 'You see no commune of this province',
    noCommunesText: 'Choose another province, or ask the administrator about your area.',
    columns: {
      commune: 'Commune',
      proposed: 'Proposed',
      self: 'By the commune',
      decided: 'By the province',
      stage: 'Step',
      lastYear: 'Year before',
    },
    unclear: 'readings differ',
    incomplete: 'not all stated',
    otherwise: 'not as proposed',
    sample: 'sample',
    key: {
      title: 'Key and complex province for drugs (Article 5)',
      isKey: {
        yes: 'By what was stated: enough criteria for a key province.',
        no: 'By what was stated: not enough criteria for a key province.',
        unknown: 'Not decided: what is not stated or not approved yet could decide.',
      },
      met: (met, needed) => `${met} of 6 criteria are met; ${needed} are needed.`,
      proposes:
        'The software only sums what communes stated. The Ministry decides key provinces and routes between provinces.',
      criteria: {
        USERS: 'Addicts and users by residents',
        PLACES: 'Places organising or harbouring use',
        OFFENDERS: 'Offenders arrested by residents',
        COMMUNES: 'Approved communes of type I and II',
        CROPS: 'Drug plants',
        ROUTE: 'On a key route between provinces',
      },
      criterion: 'Criterion',
      value: 'Sum of the communes',
      limit: 'Limit',
      known: 'Communes that stated it',
      state: 'Result',
      knownOf: (known, all) => `${known} / ${all}`,
      plantsAndArea: (plants, area) => `${plants} plants; ${area} m²`,
      plantsOrArea: (plants, area) => `≥ ${plants} plants or ≥ ${area} m²`,
      communesOf: (key, decided) => `${key} of ${decided} approved`,
      route: 'Is the province on a key route between provinces?',
      routeHint: 'Choose to see the result; it is saved nowhere. The Ministry settles routes between provinces.',
      routeLimit: 'Yes',
      routeChoices: { yes: 'Yes', no: 'No', unknown: 'Not known' },
      least:
        'What a commune did not state cannot lower a sum: a criterion that the stated part reaches is met, one that it does not reach stays open until all have stated.',
      fromTable: (communes) =>
        `Residents of ${communes} communes that did not state them come from the table of communes.`,
      withoutResidents: (communes) => `Nobody knows the residents of ${communes} communes, so the ratios stay open.`,
      notWhole: 'You do not see all communes of the province',
      notWholeText: 'The sheet of the province sums all communes, so only whoever sees the whole province can open it.',
    },
  },
}
