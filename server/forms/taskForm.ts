import { labelOf } from '../../data/model/codedValue.ts'
import type { Task } from '../../data/model/inspections/campaigns.ts'
import { TASK_STATES } from '../../data/model/inspections/inspectionCodes.ts'
import type { FormTable } from './formTable.ts'

/** Form CD-02: who does what until when, with which responsibility, product and authority (rule R13). */
export const taskForm = (tasks: readonly Task[], lines: readonly string[]): FormTable => ({
  code: 'CD-02',
  title: 'Phân công “6 rõ”',
  lines,
  columns: [
    { title: 'Người', kind: 'text', width: 24 },
    { title: 'Việc', kind: 'text', width: 34 },
    { title: 'Thời gian', kind: 'day', width: 12 },
    { title: 'Trách nhiệm', kind: 'text', width: 30 },
    { title: 'Sản phẩm', kind: 'text', width: 28 },
    { title: 'Thẩm quyền', kind: 'text', width: 24 },
    { title: 'Trạng thái', kind: 'text', width: 14 },
  ],
  rows: tasks.map(({ personName, work, dueOn, responsibility, product, authority, state, isLate }) => [
    personName,
    work,
    dueOn,
    responsibility,
    product,
    authority,
    `${labelOf(TASK_STATES, state, 'vi')}${isLate ? ' (quá hạn)' : ''}`,
  ]),
  totals: [
    'Tổng cộng',
    `${tasks.length} việc`,
    null,
    '',
    '',
    '',
    `Đã xong: ${tasks.filter(({ state }) => state === 'DONE').length}`,
  ],
})
