import { useEffect, useRef, useState } from 'react'
import type { RepeatedVisit } from '../../data/model/inspections/campaigns.ts'
import { type Sending, useSending } from '../account/useSending.ts'
import { useAfterInspections } from '../api/campaigns.ts'
import { repeatsOf } from '../api/plans.ts'
import { useLanguage } from '../ui/preferences.ts'
import { SCOPE_WORDS } from './scopeWords.ts'

/** What a form goes through whose saving the guard against repeats may stop (domain rule R2). */
export interface GuardedSave {
  readonly sending: Sending
  /** What stands in the way of what was sent last; null when nothing does. */
  readonly repeats: readonly RepeatedVisit[] | null
  /** The draft is another: what stood in the way says nothing of it. */
  readonly forget: () => void
  /** Does the work once and tells what it saved; where the guard stops it, keeps what is in the way. */
  readonly save: <Saved>(work: () => Promise<Saved>, onSaved: (saved: Saved) => void) => Promise<void>
}

export const useGuardedSave = (): GuardedSave => {
  const sending = useSending({}, SCOPE_WORDS[useLanguage()].refusals)
  const afterChange = useAfterInspections()
  const [repeats, setRepeats] = useState<readonly RepeatedVisit[] | null>(null)
  const leave = useRef(() => {})
  leave.current = () => {
    if (sending.problem) void afterChange()
  }
  // Whoever leaves a form that was refused goes to see what stands there now: it may be another version.
  useEffect(() => () => leave.current(), [])
  return {
    sending,
    repeats,
    forget: () => setRepeats(null),
    save: async (work, onSaved) => {
      await sending.send(async () => {
        let saved: Awaited<ReturnType<typeof work>>
        try {
          saved = await work()
        } catch (failure) {
          const found = repeatsOf(failure)
          if (!found) throw failure
          setRepeats(found)
          return
        }
        await afterChange()
        onSaved(saved)
      })
    },
  }
}
