import type { Language } from '../../data/model/codedValue.ts'

/** Words of the guard against repeats (domain rule R2), for plans and visits alike. */
interface RepeatWords {
  readonly title: (year: string) => string
  readonly safe: string
  readonly law: string
  readonly planned: string
  readonly done: string
  readonly running: string
  readonly number: (number: string) => string
  readonly sameKind: string
  readonly sameContent: string
  readonly same: (topics: string) => string
  readonly change: string
  readonly changeHint: string
  readonly goOn: string
  readonly reason: string
  readonly reasonNeeded: string
  readonly notOther: string
  readonly document: string
  readonly documentHint: string
  readonly documentNeeded: string
  readonly note: string
  readonly noteHint: string
  readonly noteNeeded: string
  readonly remark: string
  readonly saveSo: string
  readonly early: (count: string) => string
  readonly earlyText: string
}

export const REPEAT_WORDS: Readonly<Record<Language, RepeatWords>> = {
  vi: {
    title: (year) => `Cơ sở này đã được kiểm tra hoặc đã có kế hoạch trong năm ${year}`,
    safe: 'Chưa có gì được lưu.',
    law: 'Mỗi cơ sở chỉ được thanh tra một lần và kiểm tra một lần trong năm, đã thanh tra thì không kiểm tra cùng nội dung, trừ khi có dấu hiệu vi phạm rõ ràng (Nghị quyết 198/2025/QH15, Điều 4).',
    planned: 'đã có kế hoạch',
    done: 'đã kiểm tra',
    running: 'đang kiểm tra',
    number: (number) => `số ${number}`,
    sameKind: 'Cùng hình thức trong một năm',
    sameContent: 'Cùng nội dung trong một năm',
    same: (topics) => `trùng nội dung: ${topics}`,
    change: 'Đổi kế hoạch',
    changeHint: 'Chọn cơ sở, thời gian hoặc nội dung khác rồi lưu lại.',
    goOn: 'Vẫn làm, vì có căn cứ',
    reason: 'Căn cứ để kiểm tra lại',
    reasonNeeded: 'Chọn một căn cứ.',
    notOther: 'Không chọn được: nội dung trùng với lần trước.',
    document: 'Số văn bản chỉ đạo',
    documentHint: 'Ví dụ: 02/CT-UBND',
    documentNeeded: 'Ghi số văn bản chỉ đạo.',
    note: 'Dấu hiệu vi phạm',
    noteHint: 'Nêu rõ dấu hiệu: nguồn tin, thời điểm, hành vi.',
    noteNeeded: 'Nêu dấu hiệu vi phạm.',
    remark: 'Ghi chú',
    saveSo: 'Lưu với căn cứ này',
    early: (count) => `Trong năm đã có ${count} lần kiểm tra hoặc kế hoạch ở cơ sở này`,
    earlyText: 'Vẫn lưu được nếu có căn cứ; hệ thống sẽ hỏi khi lưu.',
  },
  en: {
    title: (year) => `This establishment was already visited or planned in ${year}`,
    safe: 'Nothing has been saved.',
    law: 'A place is inspected once and checked once a year at most, and what was inspected is not checked again on the same content, unless there are clear signs of a violation (Resolution 198/2025/QH15, Art. 4).',
    planned: 'planned',
    done: 'done',
    running: 'under way',
    number: (number) => `no. ${number}`,
    sameKind: 'The same kind of visit in a year',
    sameContent: 'The same content in a year',
    same: (topics) => `same content: ${topics}`,
    change: 'Change the plan',
    changeHint: 'Choose another place, other days or other topics and save again.',
    goOn: 'Go on, there is a ground',
    reason: 'Ground to visit again',
    reasonNeeded: 'Choose a ground.',
    notOther: 'Not possible: the content is the same.',
    document: 'Number of the order',
    documentHint: 'For example 02/CT-UBND',
    documentNeeded: 'Write the number of the order.',
    note: 'Signs of a violation',
    noteHint: 'Say which: where known from, when, what.',
    noteNeeded: 'Say which signs.',
    remark: 'Remark',
    saveSo: 'Save on this ground',
    early: (count) => `${count} visits or plans at this place within the year`,
    earlyText: 'It can be saved on a legal ground, which is asked for when saving.',
  },
}
