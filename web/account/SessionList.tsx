import { useQueryClient } from '@tanstack/react-query'
import { endSession, signOut } from '../api/accountCalls.ts'
import { useSessions } from '../api/accountQueries.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { ACCOUNT_PAGE_WORDS } from './accountPageWords.ts'
import { AskOnce } from './AskOnce.tsx'
import { SIGN_IN_PATH } from './continuation.ts'
import { deviceText } from './deviceText.ts'
import { useSending } from './useSending.ts'
import './sessionList.css'

const moment = (iso: string): string => {
  const { day, clock } = formatInstant(iso)
  return `${clock} ${day}`
}

/** Where I am signed in, with an end to each place and to all. */
export const SessionList = () => {
  const language = useLanguage()
  const words = ACCOUNT_PAGE_WORDS[language]
  const queries = useQueryClient()
  const { data, error, refetch } = useSessions()
  const { isBusy, problem, send } = useSending()
  const end = (id: string) =>
    void send(async () => {
      await endSession(id)
      await queries.invalidateQueries({ queryKey: ['sessions'] })
    })
  const leaveEverywhere = () =>
    void send(async () => {
      await signOut({ everywhere: true })
      location.assign(SIGN_IN_PATH)
    })
  return (
    <section className="page-part" aria-labelledby="sessions">
      <h2 id="sessions">{words.sessions}</h2>
      <p className="soft">{words.sessionsText}</p>
      {error ? (
        <LoadFailed error={error} onRetry={() => void refetch()} />
      ) : (
        <ul className="session-list">
          {data?.sessions.map(({ id, isThis, device, address, startedAt, lastUsedAt }) => {
            const name = deviceText(device) ?? words.unknownDevice
            return (
              <li key={id}>
                <div title={device}>
                  <strong>{name}</strong>
                  {isThis && <span className="session-this">{words.thisSession}</span>}
                  <p className="soft">
                    {address && `${words.address} ${address} · `}
                    {words.started} {moment(startedAt)} · {words.lastUsed} {moment(lastUsedAt)}
                  </p>
                </div>
                {!isThis && (
                  <button
                    type="button"
                    className="text-button"
                    disabled={isBusy}
                    aria-label={words.endOf(name)}
                    onClick={() => end(id)}
                  >
                    {words.end}
                  </button>
                )}
              </li>
            )
          }) ?? <Skeleton height={52} />}
        </ul>
      )}
      {problem && (
        <p className="form-problem" role="alert">
          {problem}
        </p>
      )}
      <AskOnce label={words.everywhere} question={words.everywhereText} isBusy={isBusy} onConfirm={leaveEverywhere} />
    </section>
  )
}
