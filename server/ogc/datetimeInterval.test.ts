import { expect, it } from 'vitest'
import { parseDatetime } from './datetimeInterval.ts'

const at = (iso: string) => Date.parse(iso)

it.each([
  ['2026-01-31T10:00:00Z', at('2026-01-31T10:00:00Z'), at('2026-01-31T10:00:00Z')],
  ['2026-01-31T17:00:00+07:00', at('2026-01-31T10:00:00Z'), at('2026-01-31T10:00:00Z')],
  ['2026-01-31T17:00:00 07:00', at('2026-01-31T10:00:00Z'), at('2026-01-31T10:00:00Z')],
  ['2026-01-31', at('2026-01-31T00:00:00Z'), at('2026-01-31T23:59:59.999Z')],
  ['2026-01-01/2026-01-31', at('2026-01-01T00:00:00Z'), at('2026-01-31T23:59:59.999Z')],
  ['../2026-01-31T10:00:00Z', null, at('2026-01-31T10:00:00Z')],
  ['2026-01-31T10:00:00Z/', at('2026-01-31T10:00:00Z'), null],
])('%s is from one instant to another', (text, from, to) => {
  expect(parseDatetime(text)).toEqual({ from, to })
})

it.each([
  '',
  '..',
  '../..',
  '2026-02-31',
  '2026-01-31T25:00:00Z',
  '2026-01-31T10:00:00',
  '2026-02-01/2026-01-01',
  'a/b',
  '1/2/3',
])('%j is no time', (text) => {
  expect(parseDatetime(text)).toBeNull()
})
