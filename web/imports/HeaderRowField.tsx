import { useEffect, useState } from 'react'
import { TextField } from '../account/TextField.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { IMPORT_WORDS } from './importWords.ts'

interface HeaderRowFieldProps {
  readonly value: number
  readonly isDisabled: boolean
  readonly onChoose: (row: number) => void
}

const LAST_ROW = 1000

/** The number of the row that holds the headers; taken when it is typed to its end. */
export const HeaderRowField = ({ value, isDisabled, onChoose }: HeaderRowFieldProps) => {
  const [typed, setTyped] = useState(String(value))
  useEffect(() => setTyped(String(value)), [value])
  const take = () => {
    const row = Number(typed)
    if (Number.isInteger(row) && row >= 1 && row <= LAST_ROW) {
      if (row !== value) onChoose(row)
    } else setTyped(String(value))
  }
  return (
    <TextField
      label={IMPORT_WORDS[useLanguage()].headerRow}
      type="number"
      inputMode="numeric"
      min={1}
      max={LAST_ROW}
      value={typed}
      disabled={isDisabled}
      onText={setTyped}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
      }}
    />
  )
}
