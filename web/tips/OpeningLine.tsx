import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSending } from '../account/useSending.ts'
import { useMe } from '../api/accountQueries.ts'
import { decideOpening, type IdentityOpening, type OpenedIdentity, openIdentity } from '../api/tipCalls.ts'
import { formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { SOURCE_WORDS } from './sourceWords.ts'

/** One wish to open an identity: who asks and why, what was decided, and the one opening. What is opened is never kept. */
export const OpeningLine = ({ opening }: { readonly opening: IdentityOpening }) => {
  const words = SOURCE_WORDS[useLanguage()]
  const queries = useQueryClient()
  const me = useMe()
  const [identity, setIdentity] = useState<OpenedIdentity | null>(null)
  const { isBusy, problem, send } = useSending()
  const { day, clock } = formatInstant(opening.askedAt)
  const refresh = () => queries.invalidateQueries({ queryKey: ['tips', 'openings'] })
  const decide = (decision: 'AGREED' | 'REFUSED') =>
    void send(async () => {
      await decideOpening(opening.id, decision)
      await refresh()
    })
  const isMine = opening.askedBy === me.id
  const canOpen = isMine && opening.decision === 'AGREED' && opening.openedAt === null && !opening.isOver
  return (
    <li>
      <p>
        <code>{opening.receiptCode}</code> <span className="soft">{opening.summary.slice(0, 140)}</span>
      </p>
      <p>
        {words.askedBy(opening.askedByName, `${clock} ${day}`)}: <q>{opening.reason}</q>
      </p>
      <p className="soft">
        {opening.decision === null
          ? words.waiting
          : opening.decision === 'AGREED'
            ? words.agreedBy(opening.decidedByName ?? '')
            : words.refusedBy(opening.decidedByName ?? '')}{' '}
        {opening.openedAt !== null ? words.opened : opening.isOver ? words.over : canOpen ? words.openOnceText : ''}
      </p>
      {opening.decision === null && !isMine && (
        <div className="form-buttons">
          <button
            type="button"
            className="text-button"
            data-kind="strong"
            disabled={isBusy}
            onClick={() => decide('AGREED')}
          >
            {words.agree}
          </button>
          <button type="button" className="text-button" disabled={isBusy} onClick={() => decide('REFUSED')}>
            {words.refuse}
          </button>
        </div>
      )}
      {canOpen && identity === null && (
        <div className="form-buttons">
          <button
            type="button"
            className="text-button"
            data-kind="danger"
            disabled={isBusy}
            onClick={() => void send(async () => setIdentity(await openIdentity(opening.id)))}
          >
            {words.openOnce}
          </button>
        </div>
      )}
      {identity && (
        <div className="tip-identity">
          <dl className="page-facts">
            {(['name', 'phone', 'address', 'contact'] as const).map((field) => (
              <div key={field} className="tip-fact">
                <dt>{words[field]}</dt>
                <dd>{identity[field] ?? words.nothingGiven}</dd>
              </div>
            ))}
          </dl>
          <button
            type="button"
            className="text-button"
            onClick={() => {
              setIdentity(null)
              void refresh()
            }}
          >
            {words.hide}
          </button>
        </div>
      )}
      {problem && (
        <p className="form-problem" role="alert">
          {problem}
        </p>
      )}
    </li>
  )
}
