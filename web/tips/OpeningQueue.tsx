import { useOpenings } from '../api/tipQueries.ts'
import { useLanguage } from '../ui/preferences.ts'
import { OpeningLine } from './OpeningLine.tsx'
import { SOURCE_WORDS } from './sourceWords.ts'

/** For source custodians: what waits for a decision or for its one opening. Nothing waits: nothing is shown. */
export const OpeningQueue = () => {
  const words = SOURCE_WORDS[useLanguage()]
  const { data } = useOpenings(null, true)
  const waiting = data?.openings.filter(
    ({ decision, openedAt, isOver }) => decision === null || (decision === 'AGREED' && openedAt === null && !isOver),
  )
  if (!waiting || waiting.length === 0) return null
  return (
    <section className="page-part" aria-labelledby="openings">
      <h2 id="openings">{words.queue}</h2>
      <p className="soft">{words.queueText}</p>
      <ul className="tip-openings">
        {waiting.map((opening) => (
          <OpeningLine key={opening.id} opening={opening} />
        ))}
      </ul>
    </section>
  )
}
