import { useState } from 'react'
import type { EstablishmentPart } from '../../../data/model/inspections/register.ts'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { codeOptions } from '../../account/codeOptions.ts'
import { SendForm } from '../../account/SendForm.tsx'
import { TextField } from '../../account/TextField.tsx'
import { savePart } from '../../api/register.ts'
import { LongField } from '../../tips/LongField.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { useInspectionSending } from '../useInspectionSending.ts'
import { WrittenDay } from '../WrittenDay.tsx'
import { PART_FIELDS, partFormOf, readPartForm } from './partFields.ts'
import { PLACE_WORDS } from './placeWords.ts'

interface PartFormProps {
  readonly establishment: number
  readonly part: EstablishmentPart
  /** What is changed; null: a new one. */
  readonly row: { readonly id: number; readonly version: number } | null
  /** Local day, ISO. */
  readonly today: string
  readonly onDone: () => void
}

/** Writes one part of an establishment: a licence, a commitment, a year's balance, a complaint, a unit in charge. */
export const PartForm = ({ establishment, part, row, today, onDone }: PartFormProps) => {
  const language = useLanguage()
  const words = PLACE_WORDS[language]
  const { sending, afterChange } = useInspectionSending()
  const [form, setForm] = useState(() => partFormOf(part, row, language))
  const save = async () => {
    const { draft, problems } = readPartForm(part, form, language)
    if (!sending.check(problems) || !draft) return
    const written = { ...draft, ...(row && { id: row.id, version: row.version }) }
    if (!(await sending.send(() => savePart(establishment, part, written)))) return
    await afterChange()
    onDone()
  }
  return (
    <SendForm
      sending={sending}
      onSend={() => void save()}
      onCancel={onDone}
      className="part-form"
      name={row ? words.change : words.parts[part].add}
    >
      {PART_FIELDS[part].map(({ name, kind, list, longest }) => {
        const field = {
          label: words.fields[name] ?? name,
          problem: sending.problems[name] ?? (name === 'receivedOn' ? sending.problems.receivedAt : undefined),
        }
        const value = form[name] ?? ''
        const write = (text: string) => setForm((now) => ({ ...now, [name]: text }))
        switch (kind) {
          case 'code':
            return (
              <ChoiceField
                key={name}
                {...field}
                value={value}
                none={words.choose}
                options={codeOptions(list ?? [], language)}
                onChoose={write}
              />
            )
          case 'day':
            return <WrittenDay key={name} {...field} today={today} value={value} onText={write} />
          case 'long':
            return <LongField key={name} {...field} rows={2} longest={longest ?? 2000} value={value} onText={write} />
          default:
            return (
              <TextField
                key={name}
                {...field}
                autoComplete="off"
                inputMode={kind === 'number' ? 'decimal' : undefined}
                maxLength={longest ?? 20}
                value={value}
                onText={write}
              />
            )
        }
      })}
    </SendForm>
  )
}
