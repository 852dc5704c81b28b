import { useState } from 'react'
import { AUDIT_SUBJECTS } from '../../data/model/auditCodes.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { TextField } from '../account/TextField.tsx'
import type { RecordReader } from '../api/auditCalls.ts'
import { useRecordReaders, type WantedRecord } from '../api/auditQueries.ts'
import { NO_NAMES } from '../../data/model/filterText/placeLabel.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { formatCount } from '../ui/format.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { READABLE_KINDS } from './auditDraft.ts'
import { AUDIT_WORDS } from './auditWords.ts'
import { subjectText } from './detailText.ts'
import { ReaderTable } from './ReaderTable.tsx'

interface ReadersProps {
  /** The record asked for at first; null for none. */
  readonly record: WantedRecord | null
  readonly onEvents: (reader: RecordReader, record: WantedRecord) => void
}

/** Who saw or changed one record, by its kind and number. */
export const Readers = ({ record, onEvents }: ReadersProps) => {
  const language = useLanguage()
  const words = AUDIT_WORDS[language]
  const [type, setType] = useState<string>(record?.type ?? READABLE_KINDS[0])
  const [number, setNumber] = useState(record?.record ?? '')
  const [isMissing, setIsMissing] = useState(false)
  const [asked, setAsked] = useState({ wanted: record, turn: Date.now() })
  const { wanted } = asked
  const { data, error, isFetching, refetch } = useRecordReaders(wanted, asked.turn)
  const ask = () => {
    const id = number.trim()
    setIsMissing(id === '')
    if (id !== '') setAsked({ wanted: { type, record: id }, turn: Date.now() })
  }
  const name = wanted ? subjectText(`${wanted.type}:${wanted.record}`, language, NO_NAMES) : ''
  return (
    <>
      <p className="audit-lead soft">{words.readersLead}</p>
      <form
        className="audit-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          ask()
        }}
      >
        <ChoiceField
          label={words.kind}
          value={type}
          options={READABLE_KINDS.map((code) => ({ value: code, label: labelOf(AUDIT_SUBJECTS, code, language) }))}
          onChoose={setType}
        />
        <TextField
          label={words.subjectId}
          name="record"
          autoComplete="off"
          maxLength={60}
          hint={words.subjectIdHint[type]}
          value={number}
          onText={setNumber}
          problem={isMissing ? words.needsId : null}
        />
        <div className="form-buttons">
          <button type="submit" className="text-button" data-kind="strong" disabled={isFetching}>
            {words.show}
          </button>
        </div>
      </form>
      {error ? (
        <LoadFailed title={words.loadFailed} error={error} onRetry={() => void refetch()} />
      ) : wanted && !data ? (
        <section>
          <Skeleton height={160} />
        </section>
      ) : wanted && data?.readers.length === 0 ? (
        <Notice kind="empty" title={words.nobody(name)} text={words.nobodyText} />
      ) : wanted && data ? (
        <section className="audit-found" aria-labelledby="readers">
          <h2 id="readers" aria-live="polite">
            {words.readersOf(name, formatCount(data.readers.length, language))}
          </h2>
          <ReaderTable readers={data.readers} name={name} onEvents={(reader) => onEvents(reader, wanted)} />
        </section>
      ) : null}
    </>
  )
}
