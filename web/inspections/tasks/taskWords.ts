import type { Language } from '../../../data/model/codedValue.ts'

/** The six clear items of a task (rule R13), in their order. */
export const TASK_ITEMS = ['personName', 'work', 'dueOn', 'responsibility', 'product', 'authority'] as const
export type TaskItem = (typeof TASK_ITEMS)[number]

/** Words of tasks. */
interface TaskWords {
  readonly whose: string
  readonly mine: string
  readonly unit: string
  readonly state: string
  readonly open: string
  readonly everyState: string
  readonly add: string
  readonly form: string
  readonly none: string
  readonly noneText: string
  readonly noneFiltered: string
  readonly dropFilters: string
  readonly more: string
  readonly items: Readonly<Record<TaskItem, string>>
  readonly hints: Readonly<Record<TaskItem, string>>
  readonly missing: (items: string) => string
  readonly late: (days: string) => string
  readonly due: (day: string) => string
  readonly done: (day: string) => string
  readonly force: string
  readonly chooseForce: string
  readonly area: string
  readonly campaign: string
  readonly noCampaign: string
  readonly titleNew: string
  readonly titleChange: string
  readonly lead: string
  readonly account: string
  readonly noAccount: string
  readonly accountHint: string
  readonly move: string
  readonly moveTitle: string
  readonly newState: string
  readonly doneOn: string
  readonly result: string
  readonly resultNeeded: string
  readonly difficulties: string
  readonly edit: string
  readonly line: string
}

export const TASK_WORDS: Readonly<Record<Language, TaskWords>> = {
  vi: {
    whose: 'Việc của ai',
    mine: 'Của tôi',
    unit: 'Của các đơn vị',
    state: 'Trạng thái',
    open: 'Chưa xong',
    everyState: 'Mọi trạng thái',
    add: 'Giao việc',
    form: 'Tải biểu CD-02',
    none: 'Không có việc nào',
    noneText: 'Việc được giao cho bạn sẽ hiện ở đây, việc trễ đứng trên cùng.',
    noneFiltered: 'Bộ lọc không giữ lại việc nào',
    dropFilters: 'Bỏ các bộ lọc',
    more: 'Xem thêm',
    items: {
      personName: 'Rõ người',
      work: 'Rõ việc',
      dueOn: 'Rõ thời gian',
      responsibility: 'Rõ trách nhiệm',
      product: 'Rõ sản phẩm',
      authority: 'Rõ thẩm quyền',
    },
    hints: {
      personName: 'Họ tên người làm chính.',
      work: 'Làm gì, ở đâu.',
      dueOn: 'Hạn hoàn thành, ngày/tháng/năm.',
      responsibility: 'Chịu trách nhiệm về phần nào, trước ai.',
      product: 'Kết quả nộp lại: biên bản, báo cáo, danh sách.',
      authority: 'Được quyết định gì, phải xin ý kiến ai.',
    },
    missing: (items) => `Chưa lưu được vì chưa đủ 6 rõ. Còn thiếu: ${items}.`,
    late: (days) => `trễ ${days} ngày`,
    due: (day) => `hạn ${day}`,
    done: (day) => `xong ${day}`,
    force: 'Lực lượng',
    chooseForce: 'Chọn lực lượng',
    area: 'Xã, phường (bỏ trống: toàn tỉnh)',
    campaign: 'Chiến dịch',
    noCampaign: 'Không thuộc chiến dịch nào',
    titleNew: 'Giao việc theo 6 rõ',
    titleChange: 'Sửa việc',
    lead: 'Đủ sáu mục mới giao được.',
    account: 'Tài khoản của người làm',
    noAccount: 'Không có tài khoản',
    accountHint: 'Chọn để việc hiện ở “Việc của tôi” của người đó.',
    move: 'Cập nhật tiến độ',
    moveTitle: 'Tiến độ',
    newState: 'Trạng thái mới',
    doneOn: 'Ngày xong',
    result: 'Kết quả',
    resultNeeded: 'Việc đã xong phải ghi kết quả.',
    difficulties: 'Khó khăn, kiến nghị',
    edit: 'Sửa việc',
    line: 'Xem dòng kế hoạch',
  },
  en: {
    whose: 'Whose tasks',
    mine: 'Mine',
    unit: 'Of the units',
    state: 'State',
    open: 'Not done',
    everyState: 'Every state',
    add: 'Give a task',
    form: 'Download form CD-02',
    none: 'No task',
    noneText: 'What is given to you appears here, late ones first.',
    noneFiltered: 'The filters keep no task',
    dropFilters: 'Drop the filters',
    more: 'Show more',
    items: {
      personName: 'Who',
      work: 'What',
      dueOn: 'By when',
      responsibility: 'Responsibility',
      product: 'Product',
      authority: 'Authority',
    },
    hints: {
      personName: 'Name of whoever does it.',
      work: 'What is done, and where.',
      dueOn: 'Last day, day/month/year.',
      responsibility: 'For which part, towards whom.',
      product: 'What is handed in: minutes, report, list.',
      authority: 'What they may decide, whom they must ask.',
    },
    missing: (items) => `Not saved: the six clear items are not complete. Missing: ${items}.`,
    late: (days) => `${days} days late`,
    due: (day) => `due ${day}`,
    done: (day) => `done ${day}`,
    force: 'Force',
    chooseForce: 'Choose a force',
    area: 'Commune (empty: the whole province)',
    campaign: 'Campaign',
    noCampaign: 'No campaign',
    titleNew: 'Give a task with its six clear items',
    titleChange: 'Change the task',
    lead: 'All six are needed.',
    account: 'Account of that person',
    noAccount: 'No account',
    accountHint: 'Choose it, and the task appears among their tasks.',
    move: 'Say how far it is',
    moveTitle: 'Progress',
    newState: 'New state',
    doneOn: 'Done on',
    result: 'Result',
    resultNeeded: 'A task that is done needs its result.',
    difficulties: 'Difficulties, proposals',
    edit: 'Change the task',
    line: 'See the plan line',
  },
}
