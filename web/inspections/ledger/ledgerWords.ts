import type { Language } from '../../../data/model/codedValue.ts'
import type { InspectionTopic } from '../../../data/model/inspections/inspectionCodes.ts'
import type { CellState } from './ledgerGrid.ts'

/** Words of the coverage ledger. */
interface LedgerWords {
  readonly title: string
  readonly states: Readonly<Record<CellState, string>>
  /** One letter or sign in a cell: the colour alone does not say it. */
  readonly signs: Readonly<Record<CellState, string>>
  readonly topics: Readonly<Record<InspectionTopic, string>>
  readonly headline: (untouched: string, all: string) => string
  readonly headlineDone: (all: string) => string
  readonly unplanned: (count: string) => string
  readonly lapsed: (count: string) => string
  readonly allPlanned: string
  readonly product: (communes: string, forces: string, topics: string) => string
  readonly cells: string
  readonly unknown: (count: string) => string
  /** Where the reader may know of some forces only. */
  readonly ofForces: (forces: string) => string
  readonly first: string
  readonly firstGaps: (gaps: string) => string
  readonly firstNever: (places: string) => string
  readonly places: (count: string, all: string) => string
  readonly placesNote: (share: string) => string
  readonly repeats: (count: string) => string
  readonly repeatsNote: string
  readonly noReason: string
  readonly visits: (count: string) => string
  readonly visitsNote: (joint: string) => string
  readonly show: string
  readonly table: string
  readonly map: string
  readonly find: string
  readonly onlyGaps: string
  readonly order: string
  readonly orders: { readonly gaps: string; readonly name: string }
  readonly form: string
  readonly commune: string
  readonly gapColumn: string
  readonly gapColumnLong: string
  readonly allCommunes: string
  readonly point: string
  readonly noneRuns: string
  readonly seeLast: (name: string) => string
  readonly none: string
  readonly noneText: string
  readonly noneFound: string
  readonly noneFoundText: string
  readonly dropSearch: string
  readonly noGaps: string
  readonly noGapsText: string
  readonly cell: string
  readonly close: string
  readonly makeLine: string
  readonly nothing: Readonly<Record<CellState, string>>
  readonly gapsOfCommune: string
  readonly openTopic: (force: string, topic: string) => string
  readonly seen: string
  readonly exemptions: string
  readonly validDays: (days: string) => string
  /** Exempt on some days only: what is not exempt throughout is a gap. */
  readonly exemptPart: string
  readonly exempt: string
  readonly changeExemption: string
  readonly exemptWhere: string
  readonly exemptCommune: string
  readonly everyCommune: string
  readonly exemptProvinceHint: string
  readonly ground: string
  readonly document: string
  readonly firstDay: string
  readonly lastDay: string
  readonly mapLegend: string
  readonly mapClasses: readonly string[]
  readonly mapHint: string
  readonly noCells: string
}

export const LEDGER_WORDS: Readonly<Record<Language, LedgerWords>> = {
  vi: {
    title: 'Sổ độ phủ',
    states: {
      DONE: 'Đã kiểm tra',
      PLANNED: 'Đã lên kế hoạch',
      EXEMPT: 'Được miễn',
      GAP: 'Còn trống',
      UNKNOWN: 'Ngoài phạm vi được xem',
    },
    signs: { DONE: '✓', PLANNED: 'K', EXEMPT: 'M', GAP: '○', UNKNOWN: '' },
    topics: {
      SECURITY: 'An ninh TT',
      DRUGS: 'Ma túy',
      N2O: 'Khí N2O',
      CHEMICALS: 'Hóa chất',
      ORIGIN: 'Hàng lậu',
      FAKES: 'Hàng giả',
      FOOD: 'Thực phẩm',
      MEDICINE: 'Thuốc',
      PRICE: 'Giá, hóa đơn',
      WASTE: 'Chất thải',
      PERMITS: 'Giấy phép MT',
    },
    headline: (untouched, all) => `${untouched} trên ${all} xã chưa có cuộc kiểm tra nào`,
    headlineDone: (all) => `Cả ${all} xã đều đã có cuộc kiểm tra`,
    unplanned: (count) => `${count} xã trong đó chưa có cả kế hoạch.`,
    lapsed: (count) => `Kỳ này đã hết: ${count} ô trống từng lên kế hoạch mà không làm xong.`,
    allPlanned: 'Xã nào cũng đã có cuộc kiểm tra hoặc kế hoạch.',
    product: (communes, forces, topics) => `${communes} xã × ${forces} lực lượng × ${topics} nội dung`,
    cells: 'ô',
    ofForces: (forces) => `Chỉ tính việc của ${forces}; các lực lượng khác ngoài phạm vi bạn được xem.`,
    unknown: (count) => `${count} ô khác ngoài phạm vi bạn được xem, không tính vào đâu.`,
    first: 'Nên xem trước',
    firstGaps: (gaps) => `${gaps} ô trống`,
    firstNever: (places) => `${places} cơ sở chưa từng kiểm tra`,
    places: (count, all) => `${count}/${all}`,
    placesNote: (share) => `cơ sở đã kiểm tra (${share})`,
    repeats: (count) => count,
    repeatsNote: 'lượt trùng trong năm',
    noReason: 'không ghi lý do',
    visits: (count) => count,
    visitsNote: (joint) => `cuộc đã làm, ${joint} liên ngành`,
    show: 'Cách xem',
    table: 'Bảng',
    map: 'Bản đồ',
    find: 'Tìm xã',
    onlyGaps: 'Chỉ chỗ trống',
    order: 'Thứ tự',
    orders: { gaps: 'Trống nhiều nhất', name: 'Tên xã' },
    form: 'Tải biểu KT-01',
    commune: 'Xã, phường',
    gapColumn: 'Trống',
    gapColumnLong: 'Số ô còn trống',
    allCommunes: 'Xã còn trống',
    point: 'Đưa chuột hoặc phím mũi tên vào một ô để đọc, bấm để mở.',
    noneRuns: 'Hôm nay không có chiến dịch nào đang chạy, nên sổ mở ở tháng báo cáo.',
    seeLast: (name) => `Mở chiến dịch gần nhất: ${name}`,
    none: 'Chưa có xã nào trong sổ',
    noneText: 'Bạn chưa được xem độ phủ của tỉnh này, hoặc bộ lọc không giữ lại ô nào.',
    noneFound: 'Không có xã nào khớp',
    noneFoundText: 'Ô tìm xã đang giữ lại không xã nào.',
    dropSearch: 'Bỏ tìm',
    noGaps: 'Không còn chỗ trống',
    noGapsText: 'Mọi xã, lực lượng và nội dung đang xem đều đã kiểm tra, đã lên kế hoạch hoặc được miễn.',
    cell: 'Ô của sổ độ phủ',
    close: 'Đóng',
    makeLine: 'Lập dòng kế hoạch',
    nothing: {
      DONE: 'Các cuộc này ở mức bảo mật bạn không được xem.',
      PLANNED: 'Kế hoạch này ở mức bảo mật bạn không được xem.',
      EXEMPT: 'Không có cuộc kiểm tra, không có kế hoạch.',
      GAP: 'Chưa có cuộc kiểm tra, chưa có kế hoạch trong kỳ.',
      UNKNOWN: '',
    },
    gapsOfCommune: 'Còn trống',
    openTopic: (force, topic) => `Mở ô ${force}, ${topic}`,
    seen: 'Cơ sở',
    exemptions: 'Căn cứ miễn',
    validDays: (days) => `Từ ngày ${days}`,
    exemptPart: 'Chỉ miễn một phần kỳ này, nên ô vẫn còn trống.',
    exempt: 'Ghi miễn kiểm tra',
    changeExemption: 'Sửa mục miễn',
    exemptWhere: 'Miễn ở đâu',
    exemptCommune: 'Chỉ xã này',
    everyCommune: 'Mọi xã của tỉnh',
    exemptProvinceHint: 'Dùng khi lực lượng không được giao nội dung này: mọi xã của tỉnh đều được miễn.',
    ground: 'Căn cứ miễn',
    document: 'Số văn bản',
    firstDay: 'Từ ngày',
    lastDay: 'Đến ngày',
    mapLegend: 'Tỷ lệ ô còn trống của xã',
    mapClasses: ['0%', 'đến 50%', 'đến 90%', 'trên 90%', '100%'],
    mapHint: 'Bấm vào một xã để xem các ô còn trống.',
    noCells: 'ngoài phạm vi xem',
  },
  en: {
    title: 'Coverage ledger',
    states: {
      DONE: 'Done',
      PLANNED: 'Planned',
      EXEMPT: 'Exempt',
      GAP: 'Gap',
      UNKNOWN: 'Not yours to see',
    },
    signs: { DONE: '✓', PLANNED: 'P', EXEMPT: 'E', GAP: '○', UNKNOWN: '' },
    topics: {
      SECURITY: 'Security',
      DRUGS: 'Drugs',
      N2O: 'N2O',
      CHEMICALS: 'Chemicals',
      ORIGIN: 'Smuggling',
      FAKES: 'Counterfeits',
      FOOD: 'Food',
      MEDICINE: 'Medicine',
      PRICE: 'Prices',
      WASTE: 'Waste',
      PERMITS: 'Env. permits',
    },
    headline: (untouched, all) => `${untouched} of ${all} communes have had no visit`,
    headlineDone: (all) => `All ${all} communes have had a visit`,
    unplanned: (count) => `In ${count} of them nothing is planned either.`,
    lapsed: (count) => `This period is over: ${count} of the gaps were planned and not done.`,
    allPlanned: 'Every commune has had a visit or has one planned.',
    product: (communes, forces, topics) => `${communes} communes × ${forces} forces × ${topics} topics`,
    cells: 'cells',
    ofForces: (forces) => `Of ${forces} only; the other forces are not yours to see.`,
    unknown: (count) => `${count} more cells are not yours to see and count nowhere.`,
    first: 'Look here first',
    firstGaps: (gaps) => `gaps: ${gaps}`,
    firstNever: (places) => `places never visited: ${places}`,
    places: (count, all) => `${count}/${all}`,
    placesNote: (share) => `establishments visited (${share})`,
    repeats: (count) => count,
    repeatsNote: 'repeats within the year',
    noReason: 'no reason given',
    visits: (count) => count,
    visitsNote: (joint) => `visits done, ${joint} joint`,
    show: 'Show as',
    table: 'Table',
    map: 'Map',
    find: 'Find a commune',
    onlyGaps: 'Only gaps',
    order: 'Order',
    orders: { gaps: 'Most gaps first', name: 'Name' },
    form: 'Download form KT-01',
    commune: 'Commune',
    gapColumn: 'Gaps',
    gapColumnLong: 'Cells that are gaps',
    allCommunes: 'Communes with a gap',
    point: 'Point at a cell, or use the arrow keys, to read it; press to open it.',
    noneRuns: 'No campaign runs today, so the ledger opens on the report month.',
    seeLast: (name) => `Open the last campaign: ${name}`,
    none: 'No commune is in the ledger',
    noneText: 'The coverage of this province is not yours to see, or the filters keep no cell.',
    noneFound: 'No commune matches',
    noneFoundText: 'The search for a commune keeps none.',
    dropSearch: 'Drop the search',
    noGaps: 'No gap is left',
    noGapsText: 'Every commune, force and topic in view is done, planned or exempt.',
    cell: 'Cell of the ledger',
    close: 'Close',
    makeLine: 'Make a plan line',
    nothing: {
      DONE: 'These visits are of a level that is not yours to see.',
      PLANNED: 'This plan is of a level that is not yours to see.',
      EXEMPT: 'No visit and no plan.',
      GAP: 'No visit and no plan in this period.',
      UNKNOWN: '',
    },
    gapsOfCommune: 'Gaps',
    openTopic: (force, topic) => `Open the cell ${force}, ${topic}`,
    seen: 'Establishments',
    exemptions: 'Ground of the exemption',
    validDays: (days) => `From ${days}`,
    exemptPart: 'Exempt for a part of this period only, so the cell is still a gap.',
    exempt: 'Record an exemption',
    changeExemption: 'Change the exemption',
    exemptWhere: 'Where',
    exemptCommune: 'This commune only',
    everyCommune: 'Every commune of the province',
    exemptProvinceHint: 'For a force that does not answer for this topic: every commune of the province is exempt.',
    ground: 'Ground of the exemption',
    document: 'Document no.',
    firstDay: 'From',
    lastDay: 'To',
    mapLegend: 'Share of gaps among the cells of a commune',
    mapClasses: ['0%', 'to 50%', 'to 90%', 'over 90%', '100%'],
    mapHint: 'Press a commune to see its gaps.',
    noCells: 'not yours to see',
  },
}
