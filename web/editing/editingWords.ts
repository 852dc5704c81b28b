import type { Language } from '../../data/model/codedValue.ts'
import type { EditedThing } from '../../data/model/recordEdit.ts'

/** Words of adding, correcting and looking back. */
export interface EditingWords {
  readonly add: string
  readonly addWhat: string
  readonly edit: string
  readonly history: string
  readonly things: Readonly<Record<EditedThing, string>>
  readonly addTitle: (thing: string) => string
  readonly editTitle: (thing: string) => string
  readonly newThing: string
  readonly place: string
  readonly what: string
  readonly more: string
  readonly save: string
  readonly cancel: string
  readonly discardQuestion: string
  readonly discard: string
  readonly keepEditing: string
  readonly whatIsWrong: (count: number) => string
  readonly englishRefusal: string
  readonly placePending: string
  readonly note: string
  readonly noteHint: string
  readonly notStated: string
  readonly yes: string
  readonly no: string
  readonly chooseMany: (count: number) => string
  readonly numberHint: string
  readonly unitHint: string
  readonly provinceHint: string
  readonly remove: string
  readonly removeQuestion: string
  readonly removeReason: string
  readonly conflictTitle: string
  readonly conflictBy: (person: string, moment: string) => string
  readonly conflictSafe: string
  readonly conflictTaken: (fields: string) => string
  readonly conflictClash: string
  readonly conflictDone: string
  readonly mine: string
  readonly theirs: string
  readonly before: string
  readonly keepMine: string
  readonly takeTheirs: string
  readonly historyTitle: string
  readonly version: (number: number) => string
  readonly noHistory: string
  readonly replacedBy: (person: string, moment: string) => string
  readonly byServer: string
  /** Of changes over versions that are not shown: what, and instead of who. */
  readonly severalActs: string
  readonly notAllShown: string
  readonly severalPeople: string
  readonly changedTo: string
  readonly empty: string
  readonly takenFor: string
  readonly compare: string
  readonly compareNone: string
  readonly changedNone: string
  readonly restore: string
  readonly restoreQuestion: string
  readonly back: string
  readonly mayNotEdit: string
  readonly pointText: string
  /** `area`: with its unit, empty where it is not known. */
  readonly shapeTexts: Readonly<Record<string, (vertices: string, size: string) => string>>
  readonly drawingPending: string
}

export const EDITING_WORDS: Readonly<Record<Language, EditingWords>> = {
  vi: {
    add: 'Thêm',
    addWhat: 'Thêm gì lên bản đồ?',
    edit: 'Sửa',
    history: 'Lịch sử',
    things: {
      cases: 'Vụ việc',
      establishments: 'Cơ sở',
      polluted_sites: 'Khu vực ô nhiễm',
      drug_spots: 'Điểm, tụ điểm ma túy',
      corridors: 'Tuyến',
      crossings: 'Cửa khẩu, lối mở',
    },
    addTitle: (thing) => `Thêm: ${thing}`,
    editTitle: (thing) => `Sửa: ${thing}`,
    newThing: 'Chưa lưu',
    place: 'Vị trí',
    what: 'Nội dung',
    more: 'Thông tin khác',
    save: 'Lưu',
    cancel: 'Hủy',
    discardQuestion: 'Bỏ những gì vừa sửa? Bản đang lưu vẫn giữ nguyên.',
    discard: 'Bỏ thay đổi',
    keepEditing: 'Sửa tiếp',
    whatIsWrong: (count) => `Chưa lưu: còn ${count} chỗ cần sửa, đã đánh dấu ở từng ô.`,
    englishRefusal: '',
    placePending:
      'Chưa lưu: tọa độ đã gõ chưa lên bản đồ. Hãy sửa cho đọc được, vẽ theo danh sách, hoặc xóa chữ đã gõ.',
    note: 'Lý do sửa',
    noteHint: 'Không bắt buộc; hiện trong lịch sử.',
    notStated: '— chưa ghi —',
    yes: 'Có',
    no: 'Không',
    chooseMany: (count) => (count === 0 ? 'chưa chọn' : `đã chọn ${count}`),
    numberHint: 'Để trống thì máy đặt số.',
    unitHint: 'Như trên giấy, ví dụ “xã Vĩnh An, An Giang”.',
    provinceHint: 'Chỉ cần khi tuyến bắt đầu ngoài mọi xã.',
    remove: 'Gỡ khỏi bản đồ',
    removeQuestion:
      'Hồ sơ sẽ không còn trên bản đồ và trong số liệu. Mọi bản cũ vẫn được giữ; có thể đưa trở lại ở trang “Hồ sơ đã gỡ”.',
    removeReason: 'Lý do gỡ',
    conflictTitle: 'Người khác vừa sửa hồ sơ này',
    conflictBy: (person, moment) => `${person} đã lưu lúc ${moment}.`,
    conflictSafe: 'Nội dung của bạn chưa được lưu và chưa ghi đè lên gì.',
    conflictTaken: (fields) => `Đã lấy của người kia những chỗ bạn không sửa: ${fields}.`,
    conflictClash: 'Hai người sửa khác nhau ở:',
    conflictDone: 'Xem lại rồi bấm Lưu.',
    mine: 'Của tôi',
    theirs: 'Của họ',
    before: 'Trước đó',
    keepMine: 'Giữ của tôi',
    takeTheirs: 'Lấy của họ',
    historyTitle: 'Lịch sử',
    version: (number) => `Bản ${number}`,
    noHistory: 'Chưa ai sửa hồ sơ này.',
    replacedBy: (person, moment) => `${person}, ${moment}`,
    byServer: 'Lệnh trên máy chủ',
    severalActs: 'Nhiều lần sửa',
    notAllShown: 'có bản bạn không xem được',
    severalPeople: 'Nhiều người',
    changedTo: 'thành',
    empty: 'trống',
    compare: 'Khác bản đang dùng',
    takenFor: 'Đơn vị được hiểu là',
    compareNone: 'Giống bản đang dùng.',
    changedNone: 'Không mục nào đổi.',
    restore: 'Khôi phục bản này',
    restoreQuestion: 'Bản đang dùng sẽ được cất vào lịch sử, bản này thành bản mới nhất.',
    back: 'Quay lại',
    mayNotEdit: 'Bạn xem được nhưng không sửa được hồ sơ này.',
    pointText: 'điểm',
    shapeTexts: {
      Polygon: (vertices, size) => `vùng ${vertices} đỉnh${size}`,
      MultiPolygon: (vertices, size) => `nhiều vùng, ${vertices} đỉnh${size}`,
      MultiLineString: (vertices, size) => `đường ${vertices} điểm${size}`,
    },
    drawingPending: 'Chưa lưu: hình đang vẽ chưa xong. Hãy bấm “Xong” trên bản đồ, hoặc “Thôi vẽ” để bỏ hình đó.',
  },
  en: {
    add: 'Add',
    addWhat: 'What to add to the map?',
    edit: 'Edit',
    history: 'History',
    things: {
      cases: 'Case',
      establishments: 'Establishment',
      polluted_sites: 'Polluted site',
      drug_spots: 'Drug spot',
      corridors: 'Corridor',
      crossings: 'Crossing',
    },
    addTitle: (thing) => `Add: ${thing}`,
    editTitle: (thing) => `Edit: ${thing}`,
    newThing: 'Not saved yet',
    place: 'Place',
    what: 'Facts',
    more: 'More',
    save: 'Save',
    cancel: 'Cancel',
    discardQuestion: 'Drop what you changed? What is stored stays as it is.',
    discard: 'Drop changes',
    keepEditing: 'Keep editing',
    whatIsWrong: (count) =>
      `Not saved: ${count === 1 ? 'one field is' : `${count} fields are`} not right yet, marked where they stand.`,
    englishRefusal: 'This is not accepted. Check the value.',
    placePending:
      'Not saved: the coordinates you typed are not on the map yet. Mend them, draw from the list, or clear what you typed.',
    note: 'Why',
    noteHint: 'Optional; shown in the history.',
    notStated: '— not stated —',
    yes: 'Yes',
    no: 'No',
    chooseMany: (count) => (count === 0 ? 'none chosen' : `${count} chosen`),
    numberHint: 'Left empty, a number is made.',
    unitHint: 'As on the paper, e.g. “xã Vĩnh An, An Giang”.',
    provinceHint: 'Needed only where the corridor starts outside every commune.',
    remove: 'Take off the map',
    removeQuestion:
      'The record will be on no map and in no figures. All its versions are kept; it can be brought back on the page “Removed records”.',
    removeReason: 'Why',
    conflictTitle: 'Somebody else has just changed this record',
    conflictBy: (person, moment) => `${person} saved at ${moment}.`,
    conflictSafe: 'What you wrote is not saved yet and has overwritten nothing.',
    conflictTaken: (fields) => `Taken from the other person, where you changed nothing: ${fields}.`,
    conflictClash: 'You both changed:',
    conflictDone: 'Look it over and press Save.',
    mine: 'Mine',
    theirs: 'Theirs',
    before: 'Before',
    keepMine: 'Keep mine',
    takeTheirs: 'Take theirs',
    historyTitle: 'History',
    version: (number) => `Version ${number}`,
    noHistory: 'Nobody has changed this record.',
    replacedBy: (person, moment) => `${person}, ${moment}`,
    byServer: 'Command on the server',
    severalActs: 'Several changes',
    notAllShown: 'not all shown to you',
    severalPeople: 'Several people',
    changedTo: 'to',
    empty: 'empty',
    compare: 'Differs from the present version',
    takenFor: 'The unit is taken for',
    compareNone: 'The same as the present version.',
    changedNone: 'No field changed.',
    restore: 'Restore this version',
    restoreQuestion: 'The present version goes into the history, this one becomes the newest.',
    back: 'Back',
    mayNotEdit: 'You can see this record but not change it.',
    pointText: 'point',
    shapeTexts: {
      Polygon: (vertices, size) => `area, ${vertices} corners${size}`,
      MultiPolygon: (vertices, size) => `areas, ${vertices} corners${size}`,
      MultiLineString: (vertices, size) => `line, ${vertices} points${size}`,
    },
    drawingPending:
      'Not saved: what is being drawn is not finished. Press “Done” on the map, or “Stop drawing” to give it up.',
  },
}
