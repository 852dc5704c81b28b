import { hasSay, type Parameter, methodFacts } from '../../data/analysis/questions/analysisMethods.ts'
import { useLanguage } from '../ui/preferences.ts'
import type { AskedAnalysis } from '../view/view.ts'

interface ParameterFieldsProps {
  readonly asked: AskedAnalysis
  readonly onChange: (asked: AskedAnalysis) => void
}

const WIDE_CHOICE = 14

/** One field a parameter; those that have no say with the present choices are not there. */
export const ParameterFields = ({ asked, onChange }: ParameterFieldsProps) => {
  const language = useLanguage()
  const set = (name: string, value: number | string) =>
    onChange({ ...asked, parameters: { ...asked.parameters, [name]: value } })
  return (
    <div className="analysis-parameters">
      {Object.entries(methodFacts(asked.method).parameters as Readonly<Record<string, Parameter>>)
        .filter(([, parameter]) => hasSay(parameter, asked.parameters))
        .map(([name, parameter]) => (
          <label key={name} className="analysis-field" data-wide={isWide(parameter)}>
            <span>
              {parameter.label[language]}
              {parameter.kind === 'number' && parameter.unit[language] !== '' && ` (${parameter.unit[language]})`}
            </span>
            {parameter.kind === 'choice' ? (
              <select
                value={String(asked.parameters[name] ?? parameter.absent)}
                onChange={(event) => set(name, event.currentTarget.value)}
              >
                {parameter.choices.map((choice) => (
                  <option key={choice.code} value={choice.code}>
                    {choice[language]}
                  </option>
                ))}
              </select>
            ) : (
              <input
                key={`${asked.method}${name}${asked.parameters[name]}`}
                type="number"
                inputMode="decimal"
                min={parameter.least}
                max={parameter.most}
                step={parameter.step}
                defaultValue={Number(asked.parameters[name] ?? parameter.absent)}
                onBlur={(event) => {
                  const value = event.currentTarget.valueAsNumber
                  const whole = parameter.isWhole ? Math.round(value) : value
                  const kept = Math.min(parameter.most, Math.max(parameter.least, whole))
                  set(name, Number.isNaN(value) ? parameter.absent : kept)
                }}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') event.currentTarget.blur()
                }}
              />
            )}
          </label>
        ))}
    </div>
  )
}

/** Long choices would be cut off in half a column. */
const isWide = (parameter: Parameter): boolean =>
  parameter.kind === 'choice' && parameter.choices.some(({ vi }) => vi.length > WIDE_CHOICE)
