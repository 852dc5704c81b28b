import { useState } from 'react'
import { Link } from 'wouter'
import { labelOf } from '../../data/model/codedValue.ts'
import { type PlaceNames, placeLabel } from '../../data/model/filterText/placeLabel.ts'
import { REMOVAL_WAYS, type RemovedRecord } from '../../data/model/removedRecord.ts'
import { AskOnce } from '../account/AskOnce.tsx'
import { useSending } from '../account/useSending.ts'
import { useAfterWriting } from '../api/recordQueries.ts'
import { bringBack } from '../api/removedCalls.ts'
import { formatDay, formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { recordAddress } from '../view/recordAddress.ts'
import { REMOVED_WORDS } from './removedWords.ts'
import { cellWords } from './valueText.ts'

/** One record that was taken out: what it is, who took it out, when and why, and the way back. */
export const RemovedLine = ({ record, names }: { readonly record: RemovedRecord; readonly names: PlaceNames }) => {
  const language = useLanguage()
  const words = REMOVED_WORDS[language]
  const sending = useSending()
  const afterWriting = useAfterWriting()
  const [isBack, setIsBack] = useState(false)
  const { thing, id } = record
  const title = thing === 'cases' ? cellWords('cases', 'kind', record.title, language) : record.title
  const place = record.communeCode ?? record.provinceCode
  const { day, clock } = formatInstant(record.removedAt)
  const address = recordAddress(thing, id)
  if (isBack) {
    return (
      <li className="removed-back" role="status">
        <p>{words.broughtBack(title)}</p>
        <div className="form-buttons">
          {address && (
            <Link href={address} className="text-button">
              {words.open}
            </Link>
          )}
        </div>
      </li>
    )
  }
  return (
    <li>
      <div className="removed-what">
        <p className="soft">
          {words.things[thing]}
          {record.isSample && ` · ${words.sample}`}
        </p>
        <p>
          <strong>{title}</strong>
        </p>
        <p>
          {[
            `${words.number} ${record.sourceNumber} (${record.source})`,
            record.day && formatDay(record.day),
            place && placeLabel(place, language, names),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="removed-why">
        <p>{words.removedBy(record.personName ?? words.byServer, `${clock} ${day}`)}</p>
        <p className="soft">{labelOf(REMOVAL_WAYS, record.way, language)}</p>
        <p>{record.note ? `“${record.note}”` : words.noReason}</p>
      </div>
      <div className="removed-do">
        {sending.problem && (
          <p className="form-problem" role="alert">
            {sending.problem}
          </p>
        )}
        <AskOnce
          label={words.bringBack}
          question={words.bringBackQuestion}
          isBusy={sending.isBusy}
          onConfirm={() => {
            void sending
              .send(() => bringBack(thing, id))
              .then((isDone) => {
                if (!isDone) return
                setIsBack(true)
                void afterWriting()
              })
          }}
        />
      </div>
    </li>
  )
}
