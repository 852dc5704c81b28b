import { expect, it } from 'vitest'
import { CASE_COLUMNS } from '../../data/model/caseRow/columns.ts'
import { EDITED_THINGS } from '../../data/model/recordEdit.ts'
import { kindOf } from '../../data/model/thingRow/judgeRecord.ts'
import { FIELD_WORDS } from './fieldWords.ts'
import { fieldsOf, formFields } from './formFields.ts'

it('asks for everything that the import of a kind requires, on the first screen or drawn on the map', () => {
  for (const thing of EDITED_THINGS) {
    const required = (thing === 'cases' ? CASE_COLUMNS : kindOf(thing).fields)
      .filter((field) => 'isRequired' in field && field.isRequired)
      .map(({ key }) => key)
      .filter((key) => key !== 'legModes')
    const first = formFields(thing).first.map(({ key }) => key)
    expect(first, thing).toEqual(expect.arrayContaining(required))
  }
})

it('shows each field once and has a name for it in both languages', () => {
  for (const thing of EDITED_THINGS) {
    const { first, place, more } = formFields(thing)
    const keys = [...first, ...place, ...more].map(({ key }) => key)
    expect(keys.toSorted(), thing).toEqual(
      fieldsOf(thing)
        .map(({ key }) => key)
        .toSorted(),
    )
    expect(new Set(keys).size, thing).toBe(keys.length)
    for (const key of keys) expect(FIELD_WORDS[key], `${thing} ${key}`).toBeDefined()
  }
})
