import { CASE_KINDS } from '../model/caseKinds.ts'
import type { GoodsInput } from '../model/caseInput.ts'
import { SUBSTANCES } from '../model/placeCodes.ts'
import type { Random } from './random.ts'

interface CourseFacts {
  readonly isCriminal: boolean
  readonly ageDays: number
  readonly value: number
  readonly theme: 'SMUG' | 'DRUG' | 'ENV'
}

interface Course {
  readonly status: string
  readonly outcomes: string[]
  readonly fine: number
  readonly isOwnerless: boolean
}

/** How far a case has come and what came of it: young cases are open, old ones closed, crimes go to investigators. */
export const courseOf = (random: Random, { isCriminal, ageDays, value, theme }: CourseFacts): Course => {
  const speed = ageDays / (isCriminal ? 120 : 30)
  const stage = speed * (0.4 + random.next() * 1.2)
  if (stage < 0.15) return open('NEW')
  if (stage < 0.4) return open('VERIFY')
  if (stage < 0.8) return open('MINUTES')
  if (isCriminal) {
    const isTried = stage > 2.2
    const outcomes = [
      'HANDOVER',
      'PROSEC',
      ...(isTried ? ['INDICT', random.chance(0.06) ? 'MOBILE_TRIAL' : 'TRIAL'] : []),
    ]
    return { status: isTried ? 'CLOSED' : 'HANDED', outcomes, fine: 0, isOwnerless: false }
  }
  const status = stage < 1.2 ? 'DECIDED' : stage < 1.8 ? 'ENFORCE' : 'CLOSED'
  const isOwnerless = theme === 'SMUG' && random.chance(0.14)
  if (isOwnerless) return { status, outcomes: ['CONFISC', 'OWNERLESS'], fine: 0, isOwnerless }
  if (random.chance(0.05)) return { status, outcomes: ['WARN'], fine: 0, isOwnerless }
  const fine = Math.max(
    500_000,
    Math.round(((theme === 'ENV' ? 8e6 : value * 0.4 + 2e6) * Math.exp(random.normal() * 0.5)) / 500_000) * 500_000,
  )
  const outcomes = ['FINE']
  if (theme === 'SMUG' && random.chance(0.55)) outcomes.push('CONFISC')
  if (theme === 'SMUG' && random.chance(0.12)) outcomes.push('DESTROY')
  if (theme === 'ENV' && random.chance(0.6)) outcomes.push('REMEDY')
  if (random.chance(0.03)) outcomes.push('SUSPEND')
  return { status, outcomes: outcomes.sort(), fine, isOwnerless }
}

const open = (status: string): Course => ({ status, outcomes: [], fine: 0, isOwnerless: false })

const labels = new Map(CASE_KINDS.map((kind) => [kind.code as string, kind.vi]))

const substances = new Map<string, string>(SUBSTANCES.map((substance) => [substance.code, substance.vi]))

/** One sentence without names of persons. */
export const summaryOf = (kind: string, goods: readonly GoodsInput[], place: string): string => {
  const things = goods
    .map((item) =>
      `${String(item.quantity).replace('.', ',')} ${item.unit} ${item.description ?? substances.get(item.substance ?? '') ?? ''}`.trim(),
    )
    .join('; ')
  return `${labels.get(kind) ?? kind} tại ${place}${things ? `: ${things}` : ''} (mẫu).`
}
