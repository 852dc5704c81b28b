import { useState } from 'react'
import { ESTABLISHMENT_TYPES } from '../../../data/model/establishmentTypes.ts'
import { ACTIVITIES, SUB_REGISTERS } from '../../../data/model/inspections/registerCodes.ts'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { codeOptions } from '../../account/codeOptions.ts'
import { TextField } from '../../account/TextField.tsx'
import { formatCount, formatDay } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { withOwn } from '../inspectionsView.ts'
import { readOptionalDay } from '../readDays.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import type { SectionProps } from '../sections.ts'
import { REGISTER_WORDS } from './registerWords.ts'

const MONTHS = [6, 12, 24, 36]

/** What is searched for in the register. */
export const RegisterFilters = ({ view, setView }: SectionProps) => {
  const language = useLanguage()
  const words = REGISTER_WORDS[language]
  const { own } = view
  const set = (change: Readonly<Record<string, string>>, replace = false) =>
    setView((now) => withOwn(now, change), { replace })
  const [day, setDay] = useState(own.asOf ? formatDay(own.asOf) : '')
  const typed = readOptionalDay(day)
  const types = SUB_REGISTERS.find(({ code }) => code === own.register)?.types as readonly string[] | undefined
  return (
    <>
      <TextField
        label={words.find}
        placeholder={words.findHint}
        type="search"
        autoComplete="off"
        maxLength={100}
        value={own.q ?? ''}
        onText={(q) => set({ q }, true)}
      />
      <ChoiceField
        label={words.register}
        value={own.register ?? ''}
        none={words.any}
        options={codeOptions(SUB_REGISTERS, language)}
        onChoose={(register) => set({ register, type: '' })}
      />
      <ChoiceField
        label={words.type}
        value={own.type ?? ''}
        none={words.any}
        options={codeOptions(
          ESTABLISHMENT_TYPES.filter(({ code }) => !types || types.includes(code)),
          language,
        )}
        onChoose={(type) => set({ type })}
      />
      <ChoiceField
        label={words.activity}
        value={own.activity ?? ''}
        none={words.any}
        options={codeOptions(ACTIVITIES, language)}
        onChoose={(activity) => set({ activity })}
      />
      <ChoiceField
        label={words.visited}
        value={own.unvisited ?? ''}
        none={words.any}
        options={[
          { value: '0', label: words.never },
          ...MONTHS.map((months) => ({ value: String(months), label: words.notIn(formatCount(months, language)) })),
        ]}
        onChoose={(unvisited) => set({ unvisited })}
      />
      <TextField
        label={words.asOf}
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        placeholder={SCOPE_WORDS[language].dayHint}
        value={day}
        onText={(text) => {
          setDay(text)
          const read = readOptionalDay(text)
          // While it is being typed the list stays as it is.
          if (read !== undefined) set({ asOf: read ?? '' }, true)
        }}
        problem={typed === undefined && day.length >= 10 ? SCOPE_WORDS[language].dayProblem : undefined}
      />
    </>
  )
}
