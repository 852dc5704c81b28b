import { CircleAlert, Info, ShieldCheck } from 'lucide-react'
import { useAuditChain } from '../api/auditQueries.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { AUDIT_WORDS } from './auditWords.ts'
import { momentText } from './eventText.ts'

const SIGNS = { whole: ShieldCheck, unknown: Info, never: Info, broken: CircleAlert } as const

/** Whether the record is whole, as far as somebody has verified it, and what to run. */
export const ChainState = () => {
  const language = useLanguage()
  const words = AUDIT_WORDS[language]
  const { data, error, refetch } = useAuditChain()
  if (error && !data) {
    return <LoadFailed title={words.loadFailed} error={error} onRetry={() => void refetch()} />
  }
  if (!data) {
    return (
      <section>
        <Skeleton height={70} />
      </section>
    )
  }
  const { events, lastHash, verified } = data
  const state = !verified ? 'never' : verified.findings > 0 ? 'broken' : verified.isTailKnown ? 'whole' : 'unknown'
  const Sign = SIGNS[state]
  return (
    <section className="audit-chain" data-state={state} aria-label={words.chain}>
      <Sign aria-hidden="true" size={20} strokeWidth={1.8} />
      <div>
        <h2>
          {state === 'never' && words.neverVerified}
          {state === 'whole' && words.whole}
          {state === 'unknown' && words.tailUnknown}
          {state === 'broken' && words.broken(formatCount(verified?.findings ?? 0, language))}
        </h2>
        <p>
          {words.events(formatCount(events, language))}.{' '}
          {verified && `${words.verified(momentText(verified.at), formatCount(verified.lastNumber, language))} `}
          <span className="soft">
            {state === 'broken' ? words.brokenText : words.howToVerify}
            {lastHash && (
              <>
                {' '}
                {words.lastHash} <code>{lastHash}</code>
              </>
            )}
          </span>
        </p>
      </div>
    </section>
  )
}
