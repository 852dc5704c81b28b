import type { DataStanding } from '../../data/analysis/saved/savedAnalysis.ts'
import type { Language } from '../../data/model/codedValue.ts'

interface SavedWords {
  readonly title: string
  readonly none: string
  readonly loadFailed: string
  readonly openFailed: string
  readonly more: string
  readonly name: string
  readonly namePlaceholder: string
  readonly nameProblem: string
  readonly save: string
  readonly saving: string
  readonly saved: string
  readonly renameOf: (name: string) => string
  readonly newName: string
  readonly rename: string
  readonly keepName: string
  readonly remove: (name: string) => string
  readonly removed: (name: string) => string
  readonly bringBack: string
  readonly opened: (name: string) => string
  readonly standing: Readonly<Record<DataStanding, string>>
  readonly refusals: Readonly<Record<number, string>>
}

/** Words of results that are kept under a name. */
export const SAVED_WORDS: Readonly<Record<Language, SavedWords>> = {
  vi: {
    title: 'Kết quả đã lưu',
    none: 'Chưa có kết quả nào. Tính xong, đặt tên rồi bấm Lưu; người có quyền xem như bạn cũng mở được.',
    loadFailed: 'Chưa tải được danh sách kết quả',
    openFailed: 'Chưa mở được kết quả đã lưu mà địa chỉ này chỉ đến: không có, hoặc bạn không được xem',
    more: 'Xem thêm',
    name: 'Tên để lưu',
    namePlaceholder: 'ví dụ: Điểm nóng quý III, giao ban tháng 10',
    nameProblem: 'Tên cần có chữ và không quá 200 ký tự.',
    save: 'Lưu kết quả',
    saving: 'Đang lưu…',
    saved: 'Đã lưu. Mở lại ở mục Kết quả đã lưu, hoặc gửi địa chỉ trang này cho người có quyền xem như bạn.',
    renameOf: (name) => `Đổi tên “${name}”`,
    newName: 'Tên mới',
    rename: 'Đổi tên',
    keepName: 'Giữ tên cũ',
    remove: (name) => `Bỏ “${name}” khỏi danh sách`,
    removed: (name) => `Đã bỏ “${name}” khỏi danh sách.`,
    bringBack: 'Đưa lại',
    opened: (name) => `Đang xem “${name}”`,
    standing: {
      SAME: 'Số liệu từ khi lưu chưa đổi: tính lại sẽ ra đúng các con số này.',
      MOVED_ON: 'Số liệu đã đổi sau khi lưu. Đây là các con số lúc lưu; bấm Tính để xem con số bây giờ.',
      OTHER_RIGHTS: 'Quyền xem của bạn khác người lưu. Đây là các con số lúc lưu; tính lại có thể ra con số khác.',
    },
    refusals: {
      409: 'Số liệu hoặc kết quả này vừa đổi. Hãy tính lại rồi thử lần nữa; chưa có gì được lưu.',
      413: 'Phép tính này quá lớn để máy chủ làm lại. Hãy thu hẹp khu vực hoặc kỳ.',
      429: 'Máy chủ đang bận tính cho người khác. Hãy thử lại sau ít phút.',
    },
  },
  en: {
    title: 'Saved results',
    none: 'None yet. Compute, give a name and press Save; people who may see as much as you can open it too.',
    loadFailed: 'The list of results could not be loaded',
    openFailed: 'The saved result of this address could not be opened: there is none, or you may not see it',
    more: 'More',
    name: 'Name to save under',
    namePlaceholder: 'e.g. Hot spots of the third quarter',
    nameProblem: 'A name needs letters and at most 200 characters.',
    save: 'Save result',
    saving: 'Saving…',
    saved: 'Saved. Open it again under Saved results, or send the address of this page to who may see as much as you.',
    renameOf: (name) => `Rename “${name}”`,
    newName: 'New name',
    rename: 'Rename',
    keepName: 'Keep the old name',
    remove: (name) => `Take “${name}” off the list`,
    removed: (name) => `“${name}” is off the list.`,
    bringBack: 'Put it back',
    opened: (name) => `You see “${name}”`,
    standing: {
      SAME: 'The data have not changed since: computing again gives these very numbers.',
      MOVED_ON:
        'The data have changed since. These are the numbers as they were saved; press Compute for those of now.',
      OTHER_RIGHTS:
        'Your rights differ from those of the person who saved it. These are the numbers as saved; computing again may give others.',
    },
    refusals: {
      409: 'The data or this result have just changed. Compute again and try once more; nothing was saved.',
      413: 'This is too large for the server to compute again. Narrow the area or the period.',
      429: 'The server is computing for others. Try again in a few minutes.',
    },
  },
}
