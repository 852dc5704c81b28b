import { describe, expect, it } from 'vitest'
import { emptyTask, readTaskForm } from './taskForm.ts'
import { TASK_ITEMS } from './taskWords.ts'

const whole = {
  ...emptyTask('CA', null),
  personName: ' Lê Thị Mai (mẫu) ',
  work: 'Rà soát',
  dueOn: '5/12/2026',
  responsibility: 'Trưởng nhóm',
  product: 'Danh sách',
  authority: 'Lập biên bản',
}

describe('the form of a task', () => {
  it('becomes a draft when all six items are clear', () => {
    expect(readTaskForm(whole, '91', 'vi').draft).toMatchObject({
      personName: 'Lê Thị Mai (mẫu)',
      dueOn: '2026-12-05',
      provinceCode: '91',
    })
  })

  it.each(TASK_ITEMS)('is refused when %s is blank, and names it', (item) => {
    const { draft, missing, problems } = readTaskForm({ ...whole, [item]: '   ' }, '91', 'vi')
    expect(draft).toBeNull()
    expect(missing).toEqual([item])
    expect(problems).toHaveProperty(item)
  })

  it('is refused for a day that does not exist, which is no blank', () => {
    const { draft, missing, problems } = readTaskForm({ ...whole, dueOn: '31/02/2026' }, '91', 'vi')
    expect([draft, missing]).toEqual([null, []])
    expect(problems).toHaveProperty('dueOn')
  })
})
