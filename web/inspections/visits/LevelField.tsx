import { SENSITIVITIES } from '../../../data/model/caseCodes.ts'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { codeOptions } from '../../account/codeOptions.ts'
import { useLanguage } from '../../ui/preferences.ts'
import type { VisitForm } from './visitForm.ts'
import { VISIT_FORM_WORDS } from './visitFormWords.ts'

interface LevelFieldProps {
  readonly form: VisitForm
  readonly onEdit: (change: Partial<VisitForm>) => void
  /** Codes that the person may give in its commune. */
  readonly levels: readonly string[]
  readonly problem: string | undefined
}

/** Who may read the visit, of the levels that the person may give in its commune. */
export const LevelField = ({ form, onEdit, levels, problem }: LevelFieldProps) => {
  const language = useLanguage()
  const words = VISIT_FORM_WORDS[language]
  const { sensitivity } = form
  // What was chosen for another commune stays in view: nothing becomes less secret unasked.
  const shown = SENSITIVITIES.filter(({ code }) => code === sensitivity || levels.includes(code))
  return (
    <ChoiceField
      label={words.sensitivity}
      value={sensitivity}
      options={codeOptions(shown, language)}
      onChoose={(level) => onEdit({ sensitivity: level })}
      hint={sensitivity === 'RESTRICTED' ? words.restrictedHint : words.sensitivityHint}
      problem={problem}
    />
  )
}
