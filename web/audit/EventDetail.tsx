import { Link } from 'wouter'
import type { ListedEvent } from '../api/auditCalls.ts'
import type { WantedRecord } from '../api/auditQueries.ts'
import type { PlaceNames } from '../../data/model/filterText/placeLabel.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { AUDIT_WORDS } from './auditWords.ts'
import { changeLines, detailLines } from './detailText.ts'
import { aboutText, exactMomentText, subjectAddress } from './eventText.ts'
import { isReadable } from './auditDraft.ts'
import './eventDetail.css'

interface EventDetailProps {
  readonly event: ListedEvent
  readonly names: PlaceNames
  readonly onReaders: (record: WantedRecord) => void
}

/** Everything that an event holds, in words: its number, what it was about, what was searched, counted or changed. */
export const EventDetail = ({ event, names, onReaders }: EventDetailProps) => {
  const language = useLanguage()
  const words = AUDIT_WORDS[language]
  const { number, at, subjectType, subjectId, detail } = event
  const about = aboutText(event, language, names)
  const address = subjectAddress(event)
  const lines = detailLines(detail, language, names)
  const changes = changeLines(detail, language, names)
  const isChange = 'before' in detail && 'after' in detail
  // What was given or ended as a whole needs no two columns.
  const alone = isChange
    ? []
    : changes.map(({ field, label, before, after }) => ({ field, label, text: 'after' in detail ? after : before }))
  return (
    <div className="audit-detail">
      <dl className="page-facts">
        <dt>{words.number}</dt>
        <dd>{formatCount(number, language)}</dd>
        <dt>{words.time}</dt>
        <dd>{exactMomentText(at)}</dd>
        {about && (
          <>
            <dt>{words.about}</dt>
            <dd>{address ? <Link href={address}>{about}</Link> : about}</dd>
          </>
        )}
        {[...lines, ...alone].map(({ field, label, text }) => (
          <div key={field} className="audit-line">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {isChange && (
        <table className="audit-changes">
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, label, before, after }) => (
              <tr key={field}>
                <th scope="row">{label}</th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {subjectType !== null && subjectId !== null && isReadable(subjectType) && (
        <div className="form-buttons">
          <button
            type="button"
            className="text-button"
            onClick={() => onReaders({ type: subjectType, record: subjectId })}
          >
            {words.seeReaders}
          </button>
        </div>
      )}
    </div>
  )
}
