import { OUTCOMES } from '../../../data/model/caseCodes.ts'
import {
  INSPECTION_RESULTS,
  INSPECTION_STATUSES,
  type InspectionLevel,
} from '../../../data/model/inspections/inspectionCodes.ts'
import type { Handover, Inspection } from '../../../data/model/inspections/inspections.ts'
import { lastLegalDay, legalLength } from '../../../data/model/inspections/legalLength.ts'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { TextField } from '../../account/TextField.tsx'
import { LongField } from '../../tips/LongField.tsx'
import { formatCount, formatDay, formatExactMoney } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { CodeChoices } from '../CodeChoices.tsx'
import { readOptionalDay } from '../readDays.ts'
import { WrittenDay } from '../WrittenDay.tsx'
import { CrimeNote } from './CrimeNote.tsx'
import {
  fieldsOf,
  isHeldByCrime,
  isOutcomeOpen,
  type ProgressField,
  type ProgressForm,
  type ProgressStep,
  readWhole,
} from './progressForm.ts'
import { PROGRESS_WORDS } from './progressWords.ts'

interface ProgressFieldsProps {
  readonly form: ProgressForm
  readonly step: ProgressStep
  readonly onEdit: (change: Partial<ProgressForm>) => void
  readonly inspection: Inspection
  readonly handover: Handover | null
  readonly today: string
  readonly problems: Readonly<Record<string, string>>
}

export const ProgressFields = (props: ProgressFieldsProps) => (
  <>
    {fieldsOf(props.step, props.form, props.handover).map((name) => (
      <OneField key={name} {...props} name={name} />
    ))}
  </>
)

const OneField = ({
  name,
  form,
  onEdit,
  inspection,
  handover,
  today,
  problems,
}: ProgressFieldsProps & { readonly name: ProgressField }) => {
  const language = useLanguage()
  const words = PROGRESS_WORDS[language]
  const label = words.fields[name]
  const problem = problems[name]
  switch (name) {
    case 'status':
      return (
        <ChoiceField
          label={label}
          value={form.status}
          options={INSPECTION_STATUSES.map(({ code, [language]: text }) => ({ value: code, label: text }))}
          onChoose={(status) => onEdit({ status })}
          problem={problem}
        />
      )
    case 'publishedOn':
    case 'startedOn':
    case 'endedOn':
    case 'minutesOn':
    case 'closedOn':
      return (
        <WrittenDay
          label={label}
          today={today}
          value={form[name]}
          onText={(text) => onEdit({ [name]: text })}
          problem={problem}
        />
      )
    case 'result':
      return (
        <>
          <ChoiceField
            label={label}
            value={form.result}
            none={words.choose}
            options={INSPECTION_RESULTS.map(({ code, [language]: text }) => ({ value: code, label: text }))}
            onChoose={(result) => onEdit({ result })}
            problem={problem}
          />
          {isHeldByCrime(form.result, handover) && <CrimeNote />}
        </>
      )
    case 'outcomes':
      return (
        <CodeChoices
          legend={label}
          isLegendShown
          list={OUTCOMES.filter(({ code }) => isOutcomeOpen(code, form, handover))}
          chosen={form.outcomes}
          onChange={(outcomes) => onEdit({ outcomes })}
          problem={problem}
        />
      )
    case 'extendedDays': {
      const publishedOn = readOptionalDay(form.publishedOn) ?? null
      const level = inspection.level as InspectionLevel
      const law = publishedOn && inspection.visitKind === 'CHECK' ? legalLength(level, publishedOn) : null
      const last = law && publishedOn ? lastLegalDay(level, publishedOn, law.extension) : null
      return (
        <TextField
          label={label}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          hint={law && last ? words.extensionHint(formatCount(law.extension, language), formatDay(last)) : undefined}
          value={form.extendedDays}
          onText={(extendedDays) => onEdit({ extendedDays })}
          problem={problem}
        />
      )
    }
    case 'fine': {
      const read = readWhole(form.fine)
      return (
        <TextField
          label={label}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          hint={read ? formatExactMoney(read, language) : undefined}
          value={form.fine}
          onText={(fine) => onEdit({ fine })}
          problem={problem}
        />
      )
    }
    case 'minutesNumber':
      return (
        <TextField
          label={label}
          autoComplete="off"
          maxLength={100}
          value={form.minutesNumber}
          onText={(minutesNumber) => onEdit({ minutesNumber })}
          problem={problem}
        />
      )
    case 'extensionReason':
      return (
        <LongField
          label={label}
          rows={2}
          longest={1000}
          value={form.extensionReason}
          onText={(extensionReason) => onEdit({ extensionReason })}
          problem={problem}
        />
      )
    case 'summary':
      return (
        <LongField
          label={label}
          rows={3}
          longest={8000}
          value={form.summary}
          onText={(summary) => onEdit({ summary })}
          problem={problem}
        />
      )
  }
}
