import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { SendForm } from '../account/SendForm.tsx'
import { useSending } from '../account/useSending.ts'
import { askOpening } from '../api/tipCalls.ts'
import { useOpenings } from '../api/tipQueries.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { problemText } from '../ui/problemText.ts'
import { LongField } from './LongField.tsx'
import { OpeningLine } from './OpeningLine.tsx'
import { SOURCE_WORDS } from './sourceWords.ts'

/** For source custodians: whether it is known who gave a tip, and the way to it. */
export const TipSource = ({ tipId }: { readonly tipId: string }) => {
  const language = useLanguage()
  const words = SOURCE_WORDS[language]
  const queries = useQueryClient()
  const { data, error } = useOpenings(tipId, true)
  const [reason, setReason] = useState('')
  const sending = useSending({ reason: words.reasonHint })
  const ask = () => {
    if (!sending.check(reason.trim().length < 20 ? { reason: words.reasonHint } : {})) return
    void sending.send(async () => {
      await askOpening({ tipId, reason })
      setReason('')
      await queries.invalidateQueries({ queryKey: ['tips', 'openings'] })
    })
  }
  // Somebody who keeps the sources of another area is told nothing.
  if (error) return <Notice kind="info" title={words.source} text={problemText(error, language)} />
  if (!data) return null
  const isRunning = data.openings.some(
    ({ decision, openedAt, isOver }) => decision === null || (decision === 'AGREED' && openedAt === null && !isOver),
  )
  return (
    <section>
      <h3>{words.source}</h3>
      <p>{data.isIdentified ? words.hasIdentity : words.noIdentity}</p>
      <ul className="tip-openings">
        {data.openings.map((opening) => (
          <OpeningLine key={opening.id} opening={opening} />
        ))}
      </ul>
      {data.isIdentified && !isRunning && (
        <SendForm sending={sending} label={words.ask} onSend={ask}>
          <LongField
            label={words.reason}
            hint={words.reasonHint}
            longest={1000}
            rows={3}
            value={reason}
            onText={setReason}
            problem={sending.problems.reason}
          />
        </SendForm>
      )}
    </section>
  )
}
