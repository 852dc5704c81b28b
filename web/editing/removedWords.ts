import type { Language } from '../../data/model/codedValue.ts'
import type { RemovedThing } from '../../data/model/removedRecord.ts'

/** Words of the page of what was taken out. */
export interface RemovedWords {
  readonly title: string
  readonly lead: string
  readonly thing: string
  readonly everything: string
  readonly things: Readonly<Record<RemovedThing, string>>
  readonly way: string
  readonly everyWay: string
  readonly text: string
  readonly textHint: string
  readonly from: string
  readonly to: string
  readonly dayHint: string
  readonly dayWrong: string
  readonly search: string
  readonly number: string
  readonly removedBy: (person: string, moment: string) => string
  readonly byServer: string
  readonly noReason: string
  readonly sample: string
  readonly bringBack: string
  readonly bringBackQuestion: string
  readonly broughtBack: (name: string) => string
  readonly open: string
  readonly more: string
  readonly none: string
  readonly noneText: string
  readonly loadFailed: string
}

export const REMOVED_WORDS: Readonly<Record<Language, RemovedWords>> = {
  vi: {
    title: 'Hồ sơ đã gỡ',
    lead: 'Hồ sơ gỡ khỏi bản đồ vẫn được giữ nguyên. Ở đây có thể tìm theo loại, người gỡ, ngày và lý do, rồi đưa trở lại.',
    thing: 'Loại',
    everything: 'Mọi loại',
    things: {
      cases: 'Vụ việc',
      establishments: 'Cơ sở',
      polluted_sites: 'Khu vực, điểm ô nhiễm',
      drug_spots: 'Điểm, tụ điểm ma túy',
      corridors: 'Tuyến',
      crossings: 'Cửa khẩu, lối mở',
      readings: 'Số liệu quan trắc',
    },
    way: 'Gỡ bằng cách',
    everyWay: 'Mọi cách',
    text: 'Người gỡ, lý do, mã số hoặc tên',
    textHint: 'Không cần dấu',
    from: 'Gỡ từ ngày',
    to: 'Đến ngày',
    dayHint: 'ngày/tháng/năm',
    dayWrong: 'Không phải ngày có thật. Ví dụ: 31/01/2026.',
    search: 'Tìm',
    number: 'Mã số',
    removedBy: (person, moment) => `${person} gỡ lúc ${moment}`,
    byServer: 'Lệnh chạy trên máy chủ',
    noReason: 'Không ghi lý do',
    sample: 'Mẫu',
    bringBack: 'Đưa trở lại',
    bringBackQuestion: 'Hồ sơ sẽ hiện lại trên bản đồ và trong số liệu, đúng như lúc gỡ.',
    broughtBack: (name) => `Đã đưa “${name}” trở lại.`,
    open: 'Mở trên bản đồ',
    more: 'Xem thêm',
    none: 'Không có hồ sơ nào đã gỡ',
    noneText: 'Không có hồ sơ nào khớp trong địa bàn của bạn. Vụ đã gộp thì tách lại ở trang Cần xem lại.',
    loadFailed: 'Không tải được danh sách',
  },
  en: {
    title: 'Removed records',
    lead: 'Records taken off the map are kept whole. Find them here by kind, person, day and reason, and bring them back.',
    thing: 'Kind',
    everything: 'Every kind',
    things: {
      cases: 'Case',
      establishments: 'Establishment',
      polluted_sites: 'Polluted site',
      drug_spots: 'Drug spot',
      corridors: 'Corridor',
      crossings: 'Crossing',
      readings: 'Monitoring reading',
    },
    way: 'Removed by',
    everyWay: 'Every way',
    text: 'Person, reason, number or name',
    textHint: 'Marks do not matter',
    from: 'Removed from',
    to: 'To',
    dayHint: 'day/month/year',
    dayWrong: 'Not a real day. Example: 31/01/2026.',
    search: 'Search',
    number: 'Number',
    removedBy: (person, moment) => `Removed by ${person} at ${moment}`,
    byServer: 'a command on the server',
    noReason: 'No reason given',
    sample: 'Sample',
    bringBack: 'Bring back',
    bringBackQuestion: 'The record will stand on the map and in the figures again, just as it was when it was removed.',
    broughtBack: (name) => `“${name}” is back.`,
    open: 'Open on the map',
    more: 'Show more',
    none: 'No removed records',
    noneText: 'Nothing in your area matches. Merged cases are separated again on the page To review.',
    loadFailed: 'The list could not be loaded',
  },
}
