import type { RecordReader } from '../api/auditCalls.ts'
import { formatCount, formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { AUDIT_WORDS } from './auditWords.ts'

interface ReaderTableProps {
  readonly readers: readonly RecordReader[]
  /** The record in words. */
  readonly name: string
  readonly onEvents: (reader: RecordReader) => void
}

const Moment = ({ iso }: { readonly iso: string }) => {
  const { day, clock } = formatInstant(iso)
  return (
    <>
      <span>{clock}</span> <span className="soft">{day}</span>
    </>
  )
}

/** People who met a record, the latest first: how often they saw and changed it, from when to when. */
export const ReaderTable = ({ readers, name, onEvents }: ReaderTableProps) => {
  const language = useLanguage()
  const words = AUDIT_WORDS[language]
  const hasOthers = readers.some(({ others }) => others > 0)
  return (
    <table className="audit-table audit-readers">
      <caption className="visually-hidden">{words.readerTable(name)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.who}</th>
          <th scope="col" className="number">
            {words.views}
          </th>
          <th scope="col" className="number">
            {words.changes}
          </th>
          {hasOthers && (
            <th scope="col" className="number">
              {words.others}
            </th>
          )}
          <th scope="col">{words.firstTime}</th>
          <th scope="col">{words.lastTime}</th>
        </tr>
      </thead>
      <tbody>
        {readers.map((reader) => (
          <tr key={reader.personId}>
            <th scope="row">
              <button
                type="button"
                className="audit-reader"
                aria-label={words.eventsOf(reader.personName, name)}
                onClick={() => onEvents(reader)}
              >
                {reader.personName}
              </button>
            </th>
            <td className="number">{formatCount(reader.views, language)}</td>
            <td className="number">{formatCount(reader.changes, language)}</td>
            {hasOthers && <td className="number">{formatCount(reader.others, language)}</td>}
            <td className="audit-time">
              <Moment iso={reader.firstAt} />
            </td>
            <td className="audit-time">
              <Moment iso={reader.lastAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
