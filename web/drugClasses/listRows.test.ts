import { describe, expect, it } from 'vitest'
import { foldText } from '../../data/model/foldText.ts'
import type { DrugRecord, DrugRow } from '../../data/model/drugClasses/drugRecord.ts'
import { SOME_FACTS } from '../../test/drugClasses/someFacts.ts'
import { countBy, keptRows, listRows } from './listRows.ts'

const row = (communeCode: string, facts: Partial<DrugRecord> | null): DrugRow => ({
  communeCode,
  population: null,
  record: facts && ({ ...SOME_FACTS, stage: 'SELF', ...facts } as DrugRecord),
  lastYearClass: null,
  mayEnter: false,
})
const NAMES: Readonly<Record<string, string>> = { a: 'Xã Vĩnh An', b: 'Xã Ba Chúc', c: 'Xã An Châu', d: 'Xã Đông Hòa' }
const rows = listRows(
  [row('a', {}), row('b', null), row('c', { users: 60, places: 3, stage: 'SUBMITTED' }), row('d', { residents: null })],
  2026,
  (code) => NAMES[code]!,
)
const codes = (kept: readonly (typeof rows)[number][]) => kept.map(({ row: { communeCode } }) => communeCode).join('')

describe('the list of communes', () => {
  it('goes by name and says what was proposed, what is unclear and what was not stated', () => {
    expect(codes(rows)).toBe('cbda')
    const said = Object.fromEntries(rows.map((one) => [one.row.communeCode, one]))
    expect(said.a).toMatchObject({ proposed: 'D_II', stage: 'SELF', isUnclear: false, isIncomplete: false })
    expect(said.b).toMatchObject({ proposed: null, stage: 'NONE', isIncomplete: false })
    expect(said.c).toMatchObject({ proposed: 'D_II', isUnclear: true })
    expect(said.d).toMatchObject({ proposed: null, isIncomplete: true })
  })

  it('is kept by stage, class and part of a name without marks, and its counts sum to all', () => {
    const kept = (view: object, text = '') =>
      codes(keptRows(rows, { stage: null, class: null, ...view }, text, foldText))
    expect(kept({ stage: 'NONE' })).toBe('b')
    expect(kept({ class: 'D_II' })).toBe('ca')
    expect(kept({}, 'vinh')).toBe('a')
    expect(kept({ stage: 'SUBMITTED', class: 'D_I' })).toBe('')
    const counts = countBy(rows, ({ stage }) => stage)
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(rows.length)
  })
})
