import type { HistoryEntry } from '../../../data/model/inspections/inspections.ts'
import { formatInstant } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { fieldNames, HISTORY_WORDS } from './historyWords.ts'

/** Who changed what, the latest first. */
export const HistoryPart = ({ history }: { readonly history: readonly HistoryEntry[] }) => {
  const language = useLanguage()
  const words = HISTORY_WORDS[language]
  return (
    <section className="page-part">
      <h2>{words.title}</h2>
      {history.length === 0 ? (
        <p className="soft">{words.none}</p>
      ) : (
        <ol className="visit-history">
          {history.map(({ entity, entityId, version, replacedAt, personName, changed }) => {
            const { day, clock } = formatInstant(replacedAt)
            return (
              <li key={`${entity}${entityId}.${version}`}>
                <span className="soft">
                  {clock} {day} · {personName ?? words.server} · {words.entities[entity] ?? entity}
                </span>
                <span>{words.changed(fieldNames(changed, language).join(', '))}</span>
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}
