import { expect, it } from 'vitest'
import type { ListedEvent } from '../api/auditCalls.ts'
import { NO_NAMES } from '../../data/model/filterText/placeLabel.ts'
import { aboutText, actorText, exactMomentText, momentText, subjectAddress, summaryText } from './eventText.ts'

const event = (changes: Partial<ListedEvent>): ListedEvent => ({
  number: 7,
  at: '2026-11-25T18:05:09.123Z',
  personId: 'p1',
  personName: 'Trần Thị Mẫu',
  action: 'SEARCH',
  subjectType: null,
  subjectId: null,
  subjectName: null,
  detail: {},
  ...changes,
})

it('tells an instant by the clock of the province, on its own day', () => {
  expect(momentText('2026-11-25T18:05:09.123Z')).toBe('01:05 26/11/2026')
  expect(exactMomentText('2026-11-25T18:05:09.123Z')).toBe('01:05:09 26/11/2026')
})

it('tells a person, somebody who could not sign in, and a command apart', () => {
  expect(actorText(event({}), 'vi')).toBe('Trần Thị Mẫu')
  const nobody = { personId: null, personName: null }
  expect(actorText(event({ ...nobody, action: 'SIGN_IN_FAILED' }), 'vi')).toBe('Người chưa đăng nhập')
  expect(actorText(event({ ...nobody, action: 'IMPORT' }), 'vi')).toBe('Lệnh chạy trên máy chủ')
})

it('says what an event was about, unless it was the same person or nobody known', () => {
  const person = { subjectType: 'person' }
  expect(aboutText(event({ ...person, subjectId: 'p1' }), 'vi', NO_NAMES)).toBeNull()
  expect(aboutText(event({ ...person, subjectId: null }), 'vi', NO_NAMES)).toBeNull()
  expect(aboutText(event({ ...person, subjectId: 'p2', subjectName: 'Lê Văn Mẫu' }), 'vi', NO_NAMES)).toBe('Lê Văn Mẫu')
  expect(aboutText(event({ subjectType: 'case', subjectId: '12' }), 'vi', NO_NAMES)).toBe('Vụ việc 12')
  expect(aboutText(event({ subjectType: 'boundaries' }), 'vi', NO_NAMES)).toBe('Ranh giới')
})

it('names a record that the reader sees and leads to it; of others it tells no more than that there are two', () => {
  const seen = event({ subjectType: 'establishment', subjectId: '12', subjectName: 'Quán (mẫu) · CS1 (don-vi)' })
  expect(aboutText(seen, 'vi', NO_NAMES)).toBe('Cơ sở Quán (mẫu) · CS1 (don-vi)')
  expect(subjectAddress(seen)).toBe('/?open=establishment.12')
  expect(subjectAddress(event({ subjectType: 'case', subjectId: '12' }))).toBeNull()
  const tip = event({ subjectType: 'tip', subjectId: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed' })
  expect(aboutText(tip, 'vi', NO_NAMES)).toBe('Tin báo …bd4bed')
  expect(subjectAddress({ ...tip, subjectName: 'K7PX-2M' })).toBeNull()
})

it('says in one line what was counted, searched or changed', () => {
  const summary = (detail: ListedEvent['detail']) => summaryText(event({ detail }), 'vi', NO_NAMES)
  expect(summary({ file: 'vu-viec.csv', refused: 0, added: 1204 })).toBe('Tệp: vu-viec.csv · Thêm: 1.204 · Từ chối: 0')
  expect(summary({ filter: 'from=2026-01-01&to=2026-01-31' })).toContain('01/01–31/01/2026')
  expect(summary({ before: { rest: 'COUNTS' }, after: { rest: 'NOTHING' } })).toBe(
    'Xã, phường khác thấy: Số vụ theo xã → Không chia sẻ',
  )
  expect(summary({ since: null })).toBe('')
})
