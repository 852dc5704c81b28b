import { expect, it } from 'vitest'
import { attachment } from './attachment.ts'

it('names a file in ASCII, and beside it as it is written where that differs', () => {
  expect(attachment('text/csv', 'vu-viec_2026.csv')['Content-Disposition']).toBe(
    'attachment; filename="vu-viec_2026.csv"',
  )
  expect(attachment('text/csv', `Vụ "lớn" (1)'.csv`)['Content-Disposition']).toBe(
    `attachment; filename="V___l_n___1__.csv"; filename*=UTF-8''V%E1%BB%A5%20%22l%E1%BB%9Bn%22%20%281%29%27.csv`,
  )
})

it('is stored by nobody on its way', () => {
  expect(attachment('text/csv', 'a.csv')['Cache-Control']).toBe('private, no-store')
})
