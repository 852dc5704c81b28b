import { expect, it } from 'vitest'
import { EMPTY_DRAFT, readDraft } from './auditDraft.ts'

it('asks for everything when nothing is written', () => {
  expect(readDraft({ ...EMPTY_DRAFT, person: '  ' })).toEqual({ query: {} })
})

it('asks for a kind of record, or for one record, with days as people write them', () => {
  expect(readDraft({ ...EMPTY_DRAFT, subjectType: 'case', from: '1/2/2026' })).toEqual({
    query: { subject: 'case', from: '2026-02-01' },
  })
  expect(
    readDraft({ ...EMPTY_DRAFT, subjectType: 'case', subjectId: ' 12 ', person: ' Ánh ', to: '03.02.26' }),
  ).toEqual({
    query: { subject: 'case:12', person: 'Ánh', to: '2026-02-03' },
  })
})

it('says at each field what keeps it from being a search', () => {
  expect(readDraft({ ...EMPTY_DRAFT, subjectId: '12', from: '31/02/2026', to: 'x' })).toEqual({
    problems: { subjectId: 'needsSubject', from: 'dayWrong', to: 'dayWrong' },
  })
  expect(readDraft({ ...EMPTY_DRAFT, from: '02/01/2026', to: '01/01/2026' })).toEqual({
    problems: { to: 'daysSwapped' },
  })
})
