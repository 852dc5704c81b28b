import { useState } from 'react'
import type { EditedRecord, EditedThing } from '../../data/model/recordEdit.ts'
import { AskOnce } from '../account/AskOnce.tsx'
import { TextField } from '../account/TextField.tsx'
import { useSending } from '../account/useSending.ts'
import { removeRecord } from '../api/recordCalls.ts'
import { useLanguage } from '../ui/preferences.ts'
import { EDITING_WORDS } from './editingWords.ts'

interface RemoveRecordProps {
  readonly thing: EditedThing
  readonly record: EditedRecord
  readonly onRemoved: () => void
}

/** Takes a record off the map, asked once and with a reason. */
export const RemoveRecord = ({ thing, record, onRemoved }: RemoveRecordProps) => {
  const words = EDITING_WORDS[useLanguage()]
  const [reason, setReason] = useState('')
  const sending = useSending()
  const note = reason.trim()
  return (
    <details className="edit-remove">
      <summary>{words.remove}</summary>
      <div className="form">
        <TextField
          label={`${words.removeReason} *`}
          value={reason}
          problem={sending.problems.note}
          onText={setReason}
          autoComplete="off"
        />
        {sending.problem && (
          <p className="form-problem" role="alert">
            {sending.problem}
          </p>
        )}
        {note !== '' && (
          <AskOnce
            label={words.remove}
            question={words.removeQuestion}
            isBusy={sending.isBusy}
            onConfirm={() => {
              void sending
                .send(() => removeRecord(thing, record.id, { version: record.version, note }))
                .then((isDone) => isDone && onRemoved())
            }}
          />
        )}
      </div>
    </details>
  )
}
