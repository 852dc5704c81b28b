import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { getTokens, type ListedToken, revokeToken } from '../api/tokenCalls.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { copyText } from '../ui/copyText.ts'
import { formatDay, formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { AskOnce } from './AskOnce.tsx'
import { NewTokenForm } from './NewTokenForm.tsx'
import { TOKEN_WORDS } from './tokenWords.ts'
import { useSending } from './useSending.ts'
import './sessionList.css'
import './tokenList.css'

const KEY = ['tokens']

/** My access tokens for other programs: make one, see when it was used, revoke it. */
export const TokenList = () => {
  const language = useLanguage()
  const words = TOKEN_WORDS[language]
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => getTokens(signal) })
  const [made, setMade] = useState<string | null>(null)
  const again = () => queries.invalidateQueries({ queryKey: KEY })
  return (
    <section className="page-part" aria-labelledby="tokens">
      <h2 id="tokens">{words.title}</h2>
      <p className="soft">{words.text}</p>
      <p className="soft">
        {words.address} <code className="token-text">{`${location.origin}/ogc`}</code>
      </p>
      {made && <MadeToken key={made} token={made} onHide={() => setMade(null)} />}
      {error ? (
        <LoadFailed error={error} onRetry={() => void refetch()} />
      ) : (
        <ul className="session-list">
          {data?.tokens.map((token) => <TokenRow key={token.id} token={token} onRevoked={again} />) ?? (
            <Skeleton height={52} />
          )}
        </ul>
      )}
      {data?.tokens.length === 0 && <p className="soft">{words.none}</p>}
      <NewTokenForm
        onMade={(token) => {
          setMade(token)
          void again()
        }}
      />
    </section>
  )
}

const MadeToken = ({ token, onHide }: { readonly token: string; readonly onHide: () => void }) => {
  const words = TOKEN_WORDS[useLanguage()]
  const [isCopied, setIsCopied] = useState(false)
  return (
    <div className="token-made" role="status">
      <strong>{words.made}</strong>
      <code className="token-text">{token}</code>
      <p>{words.madeText}</p>
      <div className="form-buttons">
        <button
          type="button"
          className="text-button"
          data-kind="strong"
          onClick={() => void copyText(token).then(setIsCopied)}
        >
          {isCopied ? words.copied : words.copy}
        </button>
        <button type="button" className="text-button" onClick={onHide}>
          {words.hide}
        </button>
      </div>
    </div>
  )
}

interface TokenRowProps {
  readonly token: ListedToken
  readonly onRevoked: () => Promise<void>
}

const TokenRow = ({ token: { id, name, ending, validTo, lastUsedAt, state }, onRevoked }: TokenRowProps) => {
  const words = TOKEN_WORDS[useLanguage()]
  const { isBusy, problem, send } = useSending()
  const revoke = () =>
    void send(async () => {
      await revokeToken(id)
      await onRevoked()
    })
  const used = lastUsedAt && formatInstant(lastUsedAt)
  return (
    <li className="token-row">
      <div>
        <strong>{name}</strong>
        {state !== 'WORKS' && <span className="token-over">{words.state[state]}</span>}
        <p className="soft">
          {words.ending} <code>…{ending}</code> · {words.until} {formatDay(validTo)} ·{' '}
          {used ? `${words.used} ${used.clock} ${used.day}` : words.unused}
        </p>
        {problem && (
          <p className="form-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      {state === 'WORKS' && (
        <AskOnce label={words.revoke} question={words.revokeText} isBusy={isBusy} onConfirm={revoke} />
      )}
    </li>
  )
}
