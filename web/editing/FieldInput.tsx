import { useId } from 'react'
import type { CodedValue } from '../../data/model/codedValue.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { codeOptions } from '../account/codeOptions.ts'
import { TextField } from '../account/TextField.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { EDITING_WORDS, type EditingWords } from './editingWords.ts'
import { fieldLabel } from './fieldWords.ts'
import type { FormField } from './formFields.ts'

interface FieldInputProps {
  readonly field: FormField
  readonly value: string
  readonly onText: (text: string) => void
  /** The person has left the field: from now on it says what is wrong. */
  readonly onLeave: () => void
  readonly problem?: string | undefined
  /** The number of a record that has one stays. */
  readonly isFixed?: boolean
}

/** One field of a form by the control its kind asks for; what is wrong stands below it. */
export const FieldInput = ({ field, value, onText, onLeave, problem, isFixed = false }: FieldInputProps) => {
  const language = useLanguage()
  const words = EDITING_WORDS[language]
  const { control, key, isRequired } = field
  const label = `${fieldLabel(field, language)}${isRequired ? ' *' : ''}`
  const shared = { label, problem }
  switch (control.is) {
    case 'choice':
      return (
        <div onBlur={onLeave}>
          <ChoiceField
            {...shared}
            value={value}
            none={isRequired && value !== '' ? undefined : words.notStated}
            options={codeOptions(control.list, language)}
            onChoose={onText}
          />
        </div>
      )
    case 'choices':
      return <Choices {...shared} list={control.list} value={value} onText={onText} />
    case 'flag':
      return (
        <ChoiceField
          {...shared}
          value={value}
          options={[
            { value: 'có', label: words.yes },
            { value: 'không', label: words.no },
          ]}
          onChoose={onText}
        />
      )
    case 'text':
      if (control.isLong) return <LongText {...shared} value={value} onText={onText} onLeave={onLeave} />
      break
    default:
  }
  return (
    <TextField
      {...shared}
      value={value}
      onText={onText}
      onBlur={onLeave}
      hint={isFixed ? undefined : hintOf(field, words)}
      readOnly={isFixed}
      inputMode={['count', 'money', 'number'].includes(control.is) ? 'decimal' : 'text'}
      placeholder={control.is === 'day' ? 'dd/mm/yyyy' : control.is === 'time' ? 'hh:mm' : undefined}
      autoComplete="off"
      name={key}
    />
  )
}

const hintOf = ({ key, control }: FormField, words: EditingWords): string | undefined => {
  if (key === 'sourceNumber') return words.numberHint
  if (key === 'province') return words.provinceHint
  return control.is === 'unit' ? words.unitHint : undefined
}

interface ChoicesProps {
  readonly label: string
  readonly list: readonly CodedValue[]
  readonly value: string
  readonly onText: (text: string) => void
  readonly problem?: string | undefined
}

/** Several of a list: folded, with those that are chosen in view. */
const Choices = ({ label, list, value, onText, problem }: ChoicesProps) => {
  const language = useLanguage()
  const words = EDITING_WORDS[language]
  const chosen = value.split(';').flatMap((code) => code.trim() || [])
  const toggle = (code: string) => {
    const next = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]
    // In the order of the list, so that the same choice is the same text.
    onText(list.flatMap((one) => (next.includes(one.code) ? one.code : [])).join('; '))
  }
  return (
    <details className="field edit-choices">
      <summary>
        <span className="field-label">{label}</span>
        <span className="soft">
          {chosen.length === 0
            ? words.chooseMany(0)
            : list.flatMap((one) => (chosen.includes(one.code) ? one[language] : [])).join(', ')}
        </span>
      </summary>
      <fieldset>
        <legend className="visually-hidden">{label}</legend>
        {list.map((one) => (
          <label key={one.code}>
            <input type="checkbox" checked={chosen.includes(one.code)} onChange={() => toggle(one.code)} />
            {one[language]}
          </label>
        ))}
      </fieldset>
      {problem && (
        <p className="field-note" data-is-problem="true">
          {problem}
        </p>
      )}
    </details>
  )
}

interface LongTextProps extends Omit<ChoicesProps, 'list'> {
  readonly onLeave: () => void
}

const LongText = ({ label, value, onText, onLeave, problem }: LongTextProps) => {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="edit-text"
        rows={3}
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-note` : undefined}
        onChange={(event) => onText(event.target.value)}
        onBlur={onLeave}
      />
      {problem && (
        <p id={`${id}-note`} className="field-note" data-is-problem="true" aria-live="polite">
          {problem}
        </p>
      )}
    </div>
  )
}
