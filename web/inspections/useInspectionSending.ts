import { useEffect, useRef } from 'react'
import { type Sending, useSending } from '../account/useSending.ts'
import { useAfterInspections } from '../api/campaigns.ts'
import { useLanguage } from '../ui/preferences.ts'
import { SCOPE_WORDS } from './scopeWords.ts'

export interface InspectionSending {
  readonly sending: Sending
  /** Asks anew for all that plans and inspections show. */
  readonly afterChange: () => Promise<void>
}

/**
 * What a form of campaigns, plans and inspections goes through when it is sent. Whoever leaves it after it was refused
 * goes to see what stands there now: it may be another version, on which everything else would be refused as well.
 */
export const useInspectionSending = (): InspectionSending => {
  const sending = useSending({}, SCOPE_WORDS[useLanguage()].refusals)
  const afterChange = useAfterInspections()
  const leave = useRef(() => {})
  leave.current = () => {
    if (sending.problem) void afterChange()
  }
  useEffect(() => () => leave.current(), [])
  return { sending, afterChange }
}
