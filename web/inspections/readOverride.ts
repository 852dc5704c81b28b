import type { Override } from '../../data/model/inspections/campaigns.ts'

/** The ground for a repeat as it is being written. */
export interface OverrideDraft {
  readonly reason: string
  readonly document: string
  readonly note: string
}

/** The ground that was written, or what is missing by field: an order needs its number, a sign must be said. */
export const readOverride = ({
  reason,
  document,
  note,
}: OverrideDraft): {
  readonly override: Override | null
  readonly problems: {
    readonly reason?: 'reasonNeeded'
    readonly document?: 'documentNeeded'
    readonly note?: 'noteNeeded'
  }
} => {
  const [number, signs] = [document.trim(), note.trim()]
  if (reason === '') return { override: null, problems: { reason: 'reasonNeeded' } }
  if (reason === 'R_DIRECT' && number === '') return { override: null, problems: { document: 'documentNeeded' } }
  if (reason === 'R_SIGN' && signs === '') return { override: null, problems: { note: 'noteNeeded' } }
  return {
    override: { reason, document: reason === 'R_DIRECT' ? number : null, note: signs || null },
    problems: {},
  }
}
