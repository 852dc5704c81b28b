import type { ImportColumn } from '../../data/model/imports.ts'
import { useLanguage } from '../ui/preferences.ts'
import { IMPORT_WORDS } from './importWords.ts'

interface ColumnSelectProps {
  readonly header: string
  readonly value: string | null
  readonly columns: readonly ImportColumn[]
  readonly isDisabled: boolean
  readonly onChoose: (key: string | null) => void
}

/** What a column of the file is read as. */
export const ColumnSelect = ({ header, value, columns, isDisabled, onChoose }: ColumnSelectProps) => {
  const language = useLanguage()
  const words = IMPORT_WORDS[language]
  return (
    <select
      className="import-select"
      aria-label={words.readAs(header)}
      data-is-read={value !== null}
      value={value ?? ''}
      disabled={isDisabled}
      onChange={(event) => onChoose(event.target.value || null)}
    >
      <option value="">{words.leftOut}</option>
      {columns.map((column) => (
        <option key={column.key} value={column.key}>
          {nameOf(column, language)}
          {column.isRequired ? ` (${words.required})` : ''}
        </option>
      ))}
    </select>
  )
}

/** English names are those of files: source_number. */
export const nameOf = ({ vi, en }: ImportColumn, language: 'vi' | 'en'): string =>
  language === 'vi' ? vi : en.replaceAll('_', ' ')
