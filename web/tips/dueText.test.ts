import { expect, it } from 'vitest'
import { dueText } from './dueText.ts'
import { TIP_WORDS } from './tipWords.ts'

const DUE = '2026-03-02T20:00:00.000Z'
const at = (now: string, isLate = false, waitsFor: 'FIRST_ACTION' | 'ANSWER' | null = 'FIRST_ACTION') =>
  dueText({ waitsFor, dueAt: DUE, isLate }, Date.parse(now), TIP_WORDS.vi)

it('says how long is left, never more than there is', () => {
  expect(at('2026-03-02T16:10:00Z')).toEqual({ text: 'Xử lý bước đầu: còn 3 giờ', tone: 'soon' })
  expect(at('2026-03-01T20:00:00Z')).toEqual({ text: 'Xử lý bước đầu: còn 24 giờ', tone: 'calm' })
  expect(at('2026-03-02T19:59:01Z').text).toBe('Xử lý bước đầu: còn 0 phút')
  expect(at('2026-02-25T20:00:00Z', false, 'ANSWER')).toEqual({ text: 'Trả lời: còn 5 ngày', tone: 'calm' })
})

it('says how late it is', () => {
  expect(at('2026-03-05T19:00:00Z', true)).toEqual({ text: 'Xử lý bước đầu: quá hạn 2 ngày', tone: 'late' })
})

it('of an answered tip says only whether that was in time', () => {
  expect(at('2027-01-01T00:00:00Z', false, null)).toEqual({ text: 'Đã trả lời đúng hạn', tone: 'done' })
  expect(at('2027-01-01T00:00:00Z', true, null).text).toBe('Đã trả lời, quá hạn')
})
