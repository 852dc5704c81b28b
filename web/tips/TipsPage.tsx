import { useState } from 'react'
import { Link } from 'wouter'
import { readReceiptCode } from '../../data/model/receiptCode.ts'
import { TIP_STATES, TIP_TYPES } from '../../data/model/tipCodes.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { codeOptions } from '../account/codeOptions.ts'
import { PageFrame } from '../account/PageFrame.tsx'
import { TextField } from '../account/TextField.tsx'
import { useUnits } from '../account/useUnits.ts'
import { useMe } from '../api/accountQueries.ts'
import { useTips } from '../api/tipQueries.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { formatCount } from '../ui/format.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { CORRECT_WORDS } from './correctWords.ts'
import { OpeningQueue } from './OpeningQueue.tsx'
import { TipRow } from './TipRow.tsx'
import { TIP_WORDS } from './tipWords.ts'
import './tips.css'

/** Not a state: every tip that is not answered yet. */
const OPEN = 'OPEN'

/** What people told in the areas of whoever looks: found by state, type and receipt code, and moved on. */
export const TipsPage = () => {
  const language = useLanguage()
  const words = TIP_WORDS[language]
  const own = CORRECT_WORDS[language]
  const { acts } = useMe()
  const units = useUnits()
  const [state, setState] = useState<string>(OPEN)
  const [type, setType] = useState('')
  const [typed, setTyped] = useState('')
  const [order, setOrder] = useState<'received' | 'due'>('received')
  const [openId, setOpenId] = useState<string | null>(null)
  const code = readReceiptCode(typed)
  const isWrongCode = code === null && typed.replaceAll(/[\s-]/g, '').length >= 9
  // Whoever holds a code looks for that tip, whatever its state.
  const query = code
    ? { code }
    : {
        state: state === OPEN ? undefined : state || undefined,
        open: state === OPEN ? ('true' as const) : undefined,
        type: type || undefined,
        order: order === 'due' ? order : undefined,
      }
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useTips(query)
  const tips = data?.pages.flatMap((page) => page.tips) ?? []
  const counts = data?.pages[0]?.counts ?? {}
  const number = (count: number) => (data ? ` (${formatCount(count, language)})` : '')
  const countOf = (codes: readonly string[]) => codes.reduce((sum, one) => sum + (counts[one] ?? 0), 0)
  const states = TIP_STATES.map((one) => one.code)
  const now = Date.now()
  return (
    <PageFrame title={words.title} lead={words.lead} isWide>
      <section className="tip-bar">
        <ChoiceField
          label={words.state}
          value={state}
          options={[
            { value: OPEN, label: words.open + number(countOf(states.filter((one) => one !== 'ANSWERED'))) },
            { value: '', label: words.all + number(countOf(states)) },
            ...TIP_STATES.map((one) => ({ value: one.code, label: one[language] + number(countOf([one.code])) })),
          ]}
          onChoose={setState}
        />
        <ChoiceField
          label={words.type}
          value={type}
          none={words.everyType}
          options={codeOptions(TIP_TYPES, language)}
          onChoose={setType}
        />
        <ChoiceField
          label={own.order}
          value={order}
          options={(['received', 'due'] as const).map((one) => ({ value: one, label: own.orders[one] }))}
          onChoose={(one) => setOrder(one === 'due' ? 'due' : 'received')}
        />
        <TextField
          label={words.code}
          type="search"
          autoComplete="off"
          maxLength={20}
          value={typed}
          onText={setTyped}
          problem={isWrongCode ? words.codeWrong : null}
        />
        {acts.includes('TIP_RECORD') && (
          <Link href="/ghi-tin-bao" className="text-button" data-kind="strong">
            {words.record}
          </Link>
        )}
      </section>
      {acts.includes('IDENTITY_OPEN') && <OpeningQueue />}
      {error && !data ? (
        <LoadFailed title={words.loadFailed} error={error} onRetry={() => void refetch()} />
      ) : data && tips.length === 0 ? (
        <Notice kind="empty" title={words.none} text={words.noneText} />
      ) : (
        <section>
          <ul className="tips">
            {data ? (
              tips.map((tip) => (
                <TipRow
                  key={tip.id}
                  tip={tip}
                  isOpen={tip.id === openId}
                  units={units}
                  now={now}
                  onToggle={() => setOpenId(tip.id === openId ? null : tip.id)}
                />
              ))
            ) : (
              <li>
                <Skeleton height={320} />
              </li>
            )}
          </ul>
          {hasNextPage && (
            <button
              type="button"
              className="text-button tip-more"
              disabled={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              {words.more}
            </button>
          )}
        </section>
      )}
    </PageFrame>
  )
}
