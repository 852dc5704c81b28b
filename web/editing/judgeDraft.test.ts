import { describe, expect, it } from 'vitest'
import { newState } from './draft.ts'
import { judgeDraft } from './judgeDraft.ts'

describe('a form that lacks something', () => {
  it('asks to choose where there is a list, without the codes that files may have, and to write elsewhere', () => {
    const problems = judgeDraft('cases', newState('cases'))
    expect(problems.kind).toBe('Ô “Loại vụ” chưa được chọn. Hãy chọn trong danh sách.')
    expect(problems.date).toBe('Ô “Ngày” không được để trống. Hãy ghi ví dụ 05/03/2026.')
    expect(Object.values(problems).join()).not.toMatch(/[A-Z]+_[A-Z]+/)
    expect(judgeDraft('establishments', newState('establishments'))).toEqual({
      name: 'Ô “Tên cơ sở” không được để trống.',
      type: 'Ô “Loại hình” chưa được chọn. Hãy chọn trong danh sách.',
    })
  })
})

it('counts the place that is missing among what is wrong, beside the fields', () => {
  const empty = { cells: {}, shape: null }
  expect(Object.keys(judgeDraft('crossings', empty)).sort()).toEqual(['class', 'country', 'name', 'shape'])
})
