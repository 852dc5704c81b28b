import type { CodedValue } from '../../data/model/codedValue.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { codeOptions } from '../account/codeOptions.ts'
import { LongField } from '../tips/LongField.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { SHEET_WORDS } from './sheetWords.ts'

/** Characters of a reason, as the server asks. */
export const LEAST_REASON = 5

interface ClassForm {
  readonly class: string
  readonly reason: string
}

interface ClassFieldsProps {
  readonly label: string
  readonly list: readonly CodedValue[]
  readonly form: ClassForm
  readonly onEdit: (change: Partial<ClassForm>) => void
  readonly isReasonNeeded: boolean
  readonly problems: Readonly<Record<string, string>>
}

/** A class, and its reason where one is needed. */
export const ClassFields = ({ label, list, form, onEdit, isReasonNeeded, problems }: ClassFieldsProps) => {
  const language = useLanguage()
  const words = SHEET_WORDS[language]
  return (
    <>
      <ChoiceField
        label={label}
        value={form.class}
        none={form.class === '' ? words.choose : undefined}
        options={codeOptions(list, language)}
        onChoose={(code) => onEdit({ class: code })}
        problem={problems.class}
      />
      {isReasonNeeded && (
        <LongField
          label={words.reason}
          rows={2}
          longest={2000}
          hint={words.reasonHint}
          value={form.reason}
          onText={(reason) => onEdit({ reason })}
          problem={problems.reason}
        />
      )}
    </>
  )
}
