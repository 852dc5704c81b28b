import type { Language } from '../../data/model/codedValue.ts'

/** What the sheet of a commune says beside its facts and its evidence. */
interface SheetWords {
  readonly year: (year: string) => string
  readonly back: string
  readonly print: string
  readonly facts: string
  readonly proposed: string
  readonly self: string
  readonly decided: string
  readonly lastYear: string
  readonly peopleDecide: string
  readonly sample: string
  readonly sampleOnly: string
  readonly nothingYet: string
  readonly locked: string
  readonly lookOnly: string
  readonly trying: (count: string) => string
  readonly tryingClass: (saved: string, tried: string) => string
  readonly notSaved: string
  readonly reset: string
  readonly save: string
  readonly newer: (version: string) => string
  readonly takeNewer: string
  readonly keepMine: string
  readonly gone: string
  readonly goneText: string
  readonly returned: (reason: string) => string
  readonly reasonOf: Readonly<Record<'self' | 'decided', (reason: string) => string>>
  readonly decisionOf: (number: string, day: string) => string
  readonly submitTitle: string
  readonly submitText: string
  readonly saveFirst: string
  readonly ownClass: string
  readonly choose: string
  readonly reason: string
  readonly reasonHint: string
  readonly needReason: string
  readonly submit: string
  readonly withdrawTitle: string
  readonly withdrawText: string
  readonly withdraw: string
  readonly approveTitle: string
  readonly approveText: string
  readonly decidedClass: string
  readonly decisionNumber: string
  readonly decidedOn: string
  readonly approve: string
  readonly returnTitle: string
  readonly returnText: string
  readonly returnReason: string
  readonly returnIt: string
  readonly history: string
  readonly version: (version: string) => string
  readonly by: (name: string) => string
  readonly first: string
  readonly change: (name: string, before: string, after: string) => string
  readonly stage: string
  readonly noteChanged: string
}

export const SHEET_WORDS: Readonly<Record<Language, SheetWords>> = {
  vi: {
    year: (year) => `Kỳ đánh giá ${year}`,
    back: 'Danh sách xã, phường',
    print: 'In phiếu',
    facts: 'Số liệu xã khai',
    proposed: 'Phần mềm đề xuất',
    self: 'Xã tự đánh giá',
    decided: 'Tỉnh phê duyệt',
    lastYear: 'Kỳ trước',
    peopleDecide:
      'Phần mềm chỉ đề xuất theo số đã khai, không quyết định thay. Xã tự đánh giá; UBND tỉnh phê duyệt bằng quyết định.',
    sample: 'Dữ liệu mẫu, không phải số thật.',
    sampleOnly: 'Xã này mới có bản khai mẫu. Số liệu bạn ghi dưới đây là bản khai thật đầu tiên.',
    nothingYet: 'Xã chưa khai cho kỳ này.',
    locked: 'Bản khai đã trình nên số liệu được giữ nguyên. Có thể đổi số để thử; không lưu được.',
    lookOnly: 'Bạn xem được, không sửa được xã này. Có thể đổi số để thử; không lưu được.',
    trying: (count) => `Đang thử: ${count} mục khác bản đã lưu.`,
    tryingClass: (saved, tried) => `Đề xuất theo bản đã lưu: ${saved}; theo số đang thử: ${tried}.`,
    notSaved: 'Chưa có gì được lưu.',
    reset: 'Trở về bản đã lưu',
    save: 'Lưu',
    newer: (version) =>
      `Người khác vừa sửa xã này (bản ${version}). Phần bạn ghi chưa được lưu và không ghi đè lên gì.`,
    takeNewer: 'Xem bản mới, bỏ phần tôi ghi',
    keepMine: 'Đưa phần tôi ghi vào bản mới',
    gone: 'Không có xã này trong danh sách của bạn',
    goneText: 'Xã nằm ngoài địa bàn của bạn, hoặc không thuộc tỉnh đang chọn.',
    returned: (reason) => `Tỉnh trả lại: ${reason}`,
    reasonOf: {
      self: (reason) => `Lý do của xã: ${reason}`,
      decided: (reason) => `Lý do của tỉnh: ${reason}`,
    },
    decisionOf: (number, day) => `Quyết định ${number} ngày ${day}`,
    submitTitle: 'Trình tỉnh phê duyệt',
    submitText:
      'Chọn loại xã tự đánh giá. Sau khi trình, số liệu được giữ nguyên cho đến khi rút lại hoặc tỉnh trả lại.',
    saveFirst: 'Còn số chưa lưu. Hãy lưu, hoặc trở về bản đã lưu, rồi trình.',
    ownClass: 'Xã tự đánh giá là',
    choose: 'Chọn loại',
    reason: 'Lý do',
    reasonHint: 'Cần khi loại khác với đề xuất.',
    needReason: 'Loại này khác với đề xuất, nên cần nêu lý do (ít nhất 5 ký tự).',
    submit: 'Trình tỉnh duyệt',
    withdrawTitle: 'Rút lại bản đã trình',
    withdrawText: 'Tỉnh chưa quyết định, nên xã còn rút lại được để sửa.',
    withdraw: 'Rút lại để sửa',
    approveTitle: 'Ghi quyết định của tỉnh',
    approveText: 'Ghi loại theo quyết định của UBND tỉnh. Khác với đề xuất hoặc với xã tự đánh giá thì nêu lý do.',
    decidedClass: 'Tỉnh phê duyệt là',
    decisionNumber: 'Số quyết định',
    decidedOn: 'Ngày quyết định',
    approve: 'Ghi quyết định',
    returnTitle: 'Trả lại xã',
    returnText: 'Xã sửa rồi trình lại. Điều đã quyết định vẫn còn trong lịch sử.',
    returnReason: 'Vì sao trả lại',
    returnIt: 'Trả lại xã',
    history: 'Lịch sử bản khai',
    version: (version) => `Bản ${version}`,
    by: (name) => ` · ${name}`,
    first: 'Khai lần đầu.',
    change: (name, before, after) => `${name}: ${before} → ${after}`,
    stage: 'Bước',
    noteChanged: 'Ghi chú, lý do',
  },
  en: {
    year: (year) => `Year of assessment ${year}`,
    back: 'List of communes',
    print: 'Print the sheet',
    facts: 'What the commune states',
    proposed: 'Proposed by the software',
    self: 'Assessed by the commune',
    decided: 'Approved by the province',
    lastYear: 'Year before',
    peopleDecide:
      'The software only proposes by what was stated and decides nothing. The commune assesses itself; the provincial committee approves by a decision.',
    sample: 'Sample data, not real numbers.',
    sampleOnly: 'There is only a sample of this commune. What you write below is its first real statement.',
    nothingYet: 'The commune has stated nothing for this year.',
    locked: 'This was submitted, so the numbers stay. You may change them to try; they cannot be saved.',
    lookOnly: 'You may look at this commune, not change it. You may change numbers to try; they cannot be saved.',
    trying: (count) => `Trying: ${count} fields differ from what is saved.`,
    tryingClass: (saved, tried) => `Proposed as saved: ${saved}; as tried: ${tried}.`,
    notSaved: 'Nothing is saved.',
    reset: 'Back to what is saved',
    save: 'Save',
    newer: (version) =>
      `Somebody else has just changed this commune (version ${version}). What you wrote is not saved and overwrote nothing.`,
    takeNewer: 'See the new version, drop mine',
    keepMine: 'Put what I wrote into the new version',
    gone: 'This commune is not in your list',
    goneText: 'It lies outside your area, or not in the chosen province.',
    returned: (reason) => `Sent back by the province: ${reason}`,
    reasonOf: {
      self: (reason) => `Reason of the commune: ${reason}`,
      decided: (reason) => `Reason of the province: ${reason}`,
    },
    decisionOf: (number, day) => `Decision ${number} of ${day}`,
    submitTitle: 'Submit to the province',
    submitText:
      'Choose the class that the commune gives itself. After that the numbers stay until they are taken back or sent back.',
    saveFirst: 'Some numbers are not saved. Save them, or go back to what is saved, then submit.',
    ownClass: 'The commune assesses itself as',
    choose: 'Choose a class',
    reason: 'Reason',
    reasonHint: 'Needed where the class differs from the proposal.',
    needReason: 'This class differs from the proposal: give a reason (5 characters or more).',
    submit: 'Submit',
    withdrawTitle: 'Take back what was submitted',
    withdrawText: 'The province has not decided yet, so the commune may take it back.',
    withdraw: 'Take back to change',
    approveTitle: 'Put down the decision of the province',
    approveText:
      'Put down the class as decided by the provincial committee. Where it differs from the proposal or the commune, give a reason.',
    decidedClass: 'Approved as',
    decisionNumber: 'Number of the decision',
    decidedOn: 'Day of the decision',
    approve: 'Put down the decision',
    returnTitle: 'Send back to the commune',
    returnText: 'The commune mends and submits again. What was decided stays in the history.',
    returnReason: 'Why it is sent back',
    returnIt: 'Send back',
    history: 'History',
    version: (version) => `Version ${version}`,
    by: (name) => ` · ${name}`,
    first: 'First stated.',
    change: (name, before, after) => `${name}: ${before} → ${after}`,
    stage: 'Step',
    noteChanged: 'Note, reasons',
  },
}
