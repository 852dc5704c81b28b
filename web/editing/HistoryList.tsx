import { useState } from 'react'
import { labelOf } from '../../data/model/codedValue.ts'
import {
  changedFields,
  COMMUNE_KEY,
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
  /** Name of a commune by its code. */
  readonly placeName: (code: string) => string
  readonly onRestored: (saved: SavedRecord) => void
}

/** Who changed a record, when and what; each former version can be compared with the present one and brought back. */
export const HistoryList = (props: HistoryListProps) => {
  const { record } = props
  const words = EDITING_WORDS[useLanguage()]
  if (record.versions.length === 0) return <p className="soft">{words.noHistory}</p>
  return (
    <ol className="edit-history">
      {record.versions.map((version, index) => (
        <VersionLine key={version.version} {...props} version={version} isLast={index === 0} />
      ))}
    </ol>
  )
}

const VersionLine = ({
  thing,
  record,
  placeName,
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
        <strong>{version.act ? labelOf(WRITE_WAYS, version.act, language) : words.severalActs}</strong>{' '}
        <span className="soft">
          {words.replacedBy(
            version.act ? (version.personName ?? words.byServer) : words.notAllShown,
            `${clock} ${day}`,
          )}
        </span>
      </p>
      {version.note && <p>“{version.note}”</p>}
      <Changes thing={thing} placeName={placeName} changes={version.changes} none={words.changedNone} />
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
      {isCompared && (
        <Changes
          thing={thing}
          placeName={placeName}
          changes={changedFields(version, record)}
          none={words.compareNone}
        />
      )}
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

const Changes = ({
  thing,
  placeName,
  changes,
  none,
}: Pick<HistoryListProps, 'thing' | 'placeName'> & {
  readonly changes: readonly FieldChange[]
  /** Where there are none. */
  readonly none: string
}) => {
  const language = useLanguage()
  const words = EDITING_WORDS[language]
  if (changes.length === 0) return <p className="soft">{none}</p>
  const textOf = (key: string, text: string) =>
    key === COMMUNE_KEY && text !== '' ? placeName(text) : cellWords(thing, key, text, language)
  return (
    <dl className="edit-changes">
      {changes.map(({ key, before, after }) => (
        <div key={key}>
          <dt>{keyLabel(thing, key, language)}</dt>
          <dd>
            <del>{textOf(key, before)}</del> <span className="visually-hidden">{words.changedTo}</span>
            <ins>{textOf(key, after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
