import { useState } from 'react'
import { labelOf } from '../../data/model/codedValue.ts'
import {
  changedFields,
  type EditedRecord,
  type EditedThing,
  type FieldChange,
  type RecordVersion,
  type SavedRecord,
} from '../../data/model/recordEdit.ts'
import { WRITE_WAYS } from '../../data/model/recordVersion.ts'
import { AskOnce } from '../account/AskOnce.tsx'
import { useSending } from '../account/useSending.ts'
import { restoreVersion } from '../api/recordCalls.ts'
import { formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { EDITING_WORDS } from './editingWords.ts'
import { cellWords, keyLabel } from './valueText.ts'

interface HistoryListProps {
  readonly thing: EditedThing
  readonly record: EditedRecord
  readonly onRestored: (saved: SavedRecord) => void
}

/** Who changed a record, when and what; each former version can be compared with the present one and brought back. */
export const HistoryList = ({ thing, record, onRestored }: HistoryListProps) => {
  const words = EDITING_WORDS[useLanguage()]
  if (record.versions.length === 0) return <p className="soft">{words.noHistory}</p>
  return (
    <ol className="edit-history">
      {record.versions.map((version, index) => (
        <VersionLine
          key={version.version}
          thing={thing}
          record={record}
          version={version}
          isLast={index === 0}
          onRestored={onRestored}
        />
      ))}
    </ol>
  )
}

const VersionLine = ({
  thing,
  record,
  version,
  isLast,
  onRestored,
}: HistoryListProps & {
  readonly version: RecordVersion
  /** What replaced it is the present version: its changes are the difference. */
  readonly isLast: boolean
}) => {
  const language = useLanguage()
  const words = EDITING_WORDS[language]
  const [isCompared, setIsCompared] = useState(false)
  const sending = useSending()
  const { day, clock } = formatInstant(version.replacedAt)
  return (
    <li>
      <p className="edit-act">
        <strong>{labelOf(WRITE_WAYS, version.act, language)}</strong>{' '}
        <span className="soft">{words.replacedBy(version.personName ?? words.byServer, `${clock} ${day}`)}</span>
      </p>
      {version.note && <p>“{version.note}”</p>}
      <Changes thing={thing} changes={version.changes} />
      <div className="edit-version">
        <span className="soft">{words.version(version.version)}</span>
        {!isLast && (
          <button
            type="button"
            className="text-button"
            data-kind="plain"
            aria-expanded={isCompared}
            onClick={() => setIsCompared(!isCompared)}
          >
            {words.compare}
          </button>
        )}
      </div>
      {isCompared && <Changes thing={thing} changes={changedFields(version, record)} />}
      {sending.problem && (
        <p className="form-problem" role="alert">
          {sending.problem}
        </p>
      )}
      {Object.values(sending.problems).map((problem) => (
        <p key={problem} className="form-problem" role="alert">
          {problem}
        </p>
      ))}
      {record.mayEdit && (
        <AskOnce
          label={words.restore}
          question={words.restoreQuestion}
          isBusy={sending.isBusy}
          onConfirm={() => {
            const versions = { version: record.version, ofVersion: version.version }
            void sending.send(async () => onRestored(await restoreVersion(thing, record.id, versions)))
          }}
        />
      )}
    </li>
  )
}

const Changes = ({ thing, changes }: { readonly thing: EditedThing; readonly changes: readonly FieldChange[] }) => {
  const language = useLanguage()
  const words = EDITING_WORDS[language]
  if (changes.length === 0) return <p className="soft">{words.compareNone}</p>
  return (
    <dl className="edit-changes">
      {changes.map(({ key, before, after }) => (
        <div key={key}>
          <dt>{keyLabel(thing, key, language)}</dt>
          <dd>
            <del>{cellWords(thing, key, before, language)}</del>{' '}
            <span className="visually-hidden">{words.changedTo}</span>
            <ins>{cellWords(thing, key, after, language)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
