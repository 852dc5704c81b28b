import { useId } from 'react'
import type { CodedValue } from '../../data/model/codedValue.ts'
import { useLanguage } from '../ui/preferences.ts'
import './codeChoices.css'

interface CodeChoicesProps {
  readonly legend: string
  /** Whether the legend is in view. */
  readonly isLegendShown?: boolean
  readonly list: readonly CodedValue[]
  readonly chosen: readonly string[]
  /** In the order of the list, so that the same choice is always the same. */
  readonly onChange: (codes: readonly string[]) => void
  readonly problem?: string | null | undefined
}

/** Several of a list, all in view. */
export const CodeChoices = ({ legend, isLegendShown = false, list, chosen, onChange, problem }: CodeChoicesProps) => {
  const language = useLanguage()
  const id = useId()
  return (
    <fieldset className="code-choices" aria-describedby={problem ? id : undefined}>
      <legend className={isLegendShown ? 'field-label' : 'visually-hidden'}>{legend}</legend>
      <div>
        {list.map(({ code, [language]: name }) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={(event) => {
                const { checked } = event.target
                onChange(
                  list.flatMap((one) => ((one.code === code ? checked : chosen.includes(one.code)) ? one.code : [])),
                )
              }}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
      {problem && (
        <p id={id} className="field-note" data-is-problem="true">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
