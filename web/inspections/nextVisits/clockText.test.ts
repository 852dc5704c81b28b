import { expect, it } from 'vitest'
import { clockText } from './clockText.ts'

const NOW = Date.parse('2026-11-25T12:00:00Z')

it('counts down in minutes, then hours, then days, and says how long it is over', () => {
  expect(clockText('2026-11-25T12:40:00Z', NOW, 'vi')).toEqual({ text: 'còn 40 phút', isOver: false })
  expect(clockText('2026-11-25T17:59:00Z', NOW, 'vi').text).toBe('còn 5 giờ')
  expect(clockText('2026-11-27T15:00:00Z', NOW, 'vi').text).toBe('còn 2 ngày 3 giờ')
  expect(clockText('2026-11-24T09:00:00Z', NOW, 'vi')).toEqual({ text: 'quá 1 ngày 3 giờ', isOver: true })
})
