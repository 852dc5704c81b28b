import type { ExportFormat } from '../../data/model/exports/exportFormats.ts'
import { useLanguage } from '../ui/preferences.ts'
import { EXPORT_DIALOG_WORDS } from './exportDialogWords.ts'

interface FormatChoiceProps {
  readonly formats: readonly ExportFormat[]
  readonly chosen: string
  readonly onChoose: (code: string) => void
}

/** The formats, each with a line that says what it is for. */
export const FormatChoice = ({ formats, chosen, onChoose }: FormatChoiceProps) => {
  const language = useLanguage()
  return (
    <fieldset className="export-formats">
      <legend>{EXPORT_DIALOG_WORDS[language].format}</legend>
      {formats.map((format) => (
        <label key={format.code}>
          <input
            type="radio"
            name="export-format"
            value={format.code}
            checked={format.code === chosen}
            onChange={() => onChoose(format.code)}
          />
          <span>
            <strong>{format[language]}</strong>
            <small>{format.hint[language]}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
