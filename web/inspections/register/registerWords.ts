import type { Language } from '../../../data/model/codedValue.ts'

/** Words of the register of establishments and its duplicates. */
interface RegisterWords {
  readonly show: string
  readonly list: string
  readonly duplicates: string
  readonly leads: string
  readonly topic: string
  readonly leadCounts: (gaps: string, overlaps: string) => string
  readonly noLeads: string
  readonly noLeadsText: string
  readonly find: string
  readonly findHint: string
  readonly register: string
  readonly type: string
  readonly activity: string
  readonly visited: string
  readonly any: string
  readonly never: string
  readonly notIn: (months: string) => string
  readonly asOf: string
  readonly asOfNote: (day: string) => string
  readonly beforeRecords: (first: string) => string
  readonly recordedLater: (count: string) => string
  readonly total: (count: string) => string
  readonly none: string
  readonly noneText: string
  readonly dropFilters: string
  readonly more: string
  readonly loading: string
  readonly lastVisit: (day: string) => string
  readonly neverVisited: string
  readonly visitsThisYear: (count: string) => string
  readonly openFindings: (count: string) => string
  readonly noDuplicates: string
  readonly noDuplicatesText: string
  readonly moreDuplicates: (shown: string) => string
  readonly why: string
  readonly sameTax: string
  readonly likeness: (percent: string) => string
  readonly apart: (metres: string) => string
  readonly merge: (name: string) => string
  readonly mergeQuestion: (from: string, into: string) => string
  readonly distinct: string
}

export const REGISTER_WORDS: Readonly<Record<Language, RegisterWords>> = {
  vi: {
    show: 'Xem',
    list: 'Sổ đăng ký',
    duplicates: 'Có thể trùng',
    leads: 'Chưa rõ chủ trì',
    topic: 'Lĩnh vực',
    leadCounts: (gaps, overlaps) => `${gaps} lần không có đơn vị chủ trì · ${overlaps} lần hai đơn vị cùng chủ trì`,
    noLeads: 'Cơ sở nào cũng có một đơn vị chủ trì mỗi lĩnh vực',
    noLeadsText: 'Đã so các cơ sở đang hoạt động hoặc tạm ngừng mà bạn được xem đủ, trong địa bàn và lĩnh vực đã chọn.',
    find: 'Tìm cơ sở',
    findHint: 'Tên, số, mã số thuế, địa chỉ',
    register: 'Sổ con',
    type: 'Loại hình',
    activity: 'Hoạt động',
    visited: 'Kiểm tra',
    any: 'tất cả',
    never: 'chưa từng kiểm tra',
    notIn: (months) => `không kiểm tra trong ${months} tháng`,
    asOf: 'Tại ngày',
    asOfNote: (day) => `Sổ đăng ký như đã ghi đến hết ngày ${day}.`,
    beforeRecords: (first) =>
      `Khi đó chưa có gì được ghi (dòng đầu tiên ghi ngày ${first}); danh sách chỉ gồm cơ sở ghi sau mà ngày mở cho biết lúc đó đã hoạt động.`,
    recordedLater: (count) => `Trong đó ${count} cơ sở được ghi sau ngày này.`,
    total: (count) => `${count} cơ sở`,
    none: 'Bộ lọc không giữ lại cơ sở nào',
    noneText: 'Thử bỏ bớt bộ lọc, hoặc tìm bằng một phần tên.',
    dropFilters: 'Bỏ các bộ lọc',
    more: 'Tải thêm',
    loading: 'Đang tải…',
    lastVisit: (day) => `kiểm tra gần nhất ${day}`,
    neverVisited: 'chưa từng kiểm tra',
    visitsThisYear: (count) => `${count} lần trong năm`,
    openFindings: (count) => `${count} tồn tại chưa khắc phục`,
    noDuplicates: 'Không thấy cơ sở nào có thể trùng',
    noDuplicatesText: 'Hệ thống so tên không dấu, khoảng cách và mã số thuế.',
    moreDuplicates: (shown) => `Còn nữa: đây là ${shown} cặp giống nhất, quyết định xong cặp nào thì cặp sau hiện ra.`,
    why: 'Vì sao',
    sameTax: 'cùng mã số thuế',
    likeness: (percent) => `tên giống ${percent}`,
    apart: (metres) => `cách ${metres} m`,
    merge: (name) => `Gộp vào “${name}”`,
    mergeQuestion: (from, into) =>
      `“${from}” thành một phần của “${into}”. Các lần kiểm tra, tồn tại, giấy phép giữ nguyên và có thể tách lại.`,
    distinct: 'Hai cơ sở khác nhau',
  },
  en: {
    show: 'Show',
    list: 'Register',
    duplicates: 'Possible duplicates',
    leads: 'Unclear lead',
    topic: 'Field',
    leadCounts: (gaps, overlaps) => `no unit leads: ${gaps} · two units lead: ${overlaps}`,
    noLeads: 'Every establishment has one lead unit in each field',
    noLeadsText:
      'Compared were the active and paused establishments that you see in full, of the area and field chosen.',
    find: 'Find',
    findHint: 'Name, number, tax number',
    register: 'Sub-register',
    type: 'Type',
    activity: 'Activity',
    visited: 'Visited',
    any: 'all',
    never: 'never visited',
    notIn: (months) => `not in ${months} months`,
    asOf: 'As of',
    asOfNote: (day) => `The register as it was recorded by the end of ${day}.`,
    beforeRecords: (first) =>
      `Nothing was recorded by then (the first row: ${first}); listed is only what was recorded later and is known to have been open.`,
    recordedLater: (count) => `Of these recorded later: ${count}.`,
    total: (count) => `Establishments: ${count}`,
    none: 'The filters keep no establishment',
    noneText: 'Drop some of them, or search by a part of the name.',
    dropFilters: 'Drop the filters',
    more: 'Load more',
    loading: 'Loading…',
    lastVisit: (day) => `last visited ${day}`,
    neverVisited: 'never visited',
    visitsThisYear: (count) => `visits this year: ${count}`,
    openFindings: (count) => `findings not fixed: ${count}`,
    noDuplicates: 'No rows look like one place',
    noDuplicatesText: 'Names without marks, distance and tax number are compared.',
    moreDuplicates: (shown) => `There are more: these are the ${shown} most alike; deciding one lets the next in.`,
    why: 'Why',
    sameTax: 'same tax number',
    likeness: (percent) => `names alike by ${percent}`,
    apart: (metres) => `${metres} m apart`,
    merge: (name) => `Merge into “${name}”`,
    mergeQuestion: (from, into) =>
      `“${from}” becomes part of “${into}”. Visits, findings and licences stay, and it can be taken apart again.`,
    distinct: 'Two different places',
  },
}
