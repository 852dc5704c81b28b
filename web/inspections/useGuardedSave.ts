import { useState } from 'react'
import type { RepeatedVisit } from '../../data/model/inspections/campaigns.ts'
import type { Sending } from '../account/useSending.ts'
import { repeatsOf } from '../api/plans.ts'
import { useInspectionSending } from './useInspectionSending.ts'

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
  const { sending, afterChange } = useInspectionSending()
  const [repeats, setRepeats] = useState<readonly RepeatedVisit[] | null>(null)
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
