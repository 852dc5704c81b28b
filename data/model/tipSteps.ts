import type { TipResult, TipState } from './tipCodes.ts'

/** A step of a tip and what must be said with it. */
export interface TipStepRule {
  readonly from: TipState
  readonly to: TipState
  /** What was found out: one of these must be given; none = it is not asked. */
  readonly results: readonly TipResult[]
  readonly needs: readonly ('note' | 'forwardedTo')[]
}

/**
 * Received → verified → handled or forwarded → answered (domain.md R18). What is not for us is forwarded unverified; what
 * proved untrue is answered without anything to handle. There is no way back: a mistake is told in the next note.
 */
export const TIP_STEPS: readonly TipStepRule[] = [
  { from: 'RECEIVED', to: 'VERIFIED', results: ['VALID', 'PARTLY', 'INVALID', 'NOBASIS'], needs: ['note'] },
  { from: 'RECEIVED', to: 'FORWARDED', results: [], needs: ['forwardedTo'] },
  { from: 'VERIFIED', to: 'HANDLED', results: [], needs: ['note'] },
  { from: 'VERIFIED', to: 'FORWARDED', results: [], needs: ['forwardedTo'] },
  { from: 'VERIFIED', to: 'ANSWERED', results: [], needs: ['note'] },
  { from: 'HANDLED', to: 'ANSWERED', results: [], needs: ['note'] },
  { from: 'FORWARDED', to: 'ANSWERED', results: [], needs: ['note'] },
]

/** The steps a tip may take next. A true tip is not answered before it was handled or forwarded. */
export const nextSteps = ({ state, result }: { state: TipState; result: TipResult | null }): readonly TipStepRule[] =>
  TIP_STEPS.filter(
    ({ from, to }) =>
      from === state &&
      !(from === 'VERIFIED' && (to === 'ANSWERED') !== (result === 'INVALID' || result === 'NOBASIS')),
  )
