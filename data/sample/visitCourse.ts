import { isoDay } from '../model/localDay.ts'
import type { Random } from './random.ts'
import { EVIDENCE, FINDING_WORDS } from './visitWords.ts'

export interface SampleFinding {
  readonly topic: string
  readonly description: string
  readonly legalBasis: string
  readonly measure: string
  readonly dueOn: string
  readonly evidence: string | null
  readonly evidenceOn: string | null
  readonly state: 'OPEN' | 'EVIDENCE' | 'CLOSED'
  readonly recheckedOn: string | null
  readonly recheckResult: string | null
  /** Number of the visit that looked at it again; null: looked at without one, or not yet. */
  readonly recheckNumber: string | null
}

export interface SampleHandover {
  readonly receiver: string
  readonly dossierNumber: string
  readonly handedOn: string
  readonly receivedOn: string | null
  readonly decision: string | null
  readonly decidedOn: string | null
  readonly decisionNumber: string | null
}

/** How far a visit has come. Days are ISO. */
export interface VisitState {
  readonly status: string
  readonly decidedOn: string | null
  readonly publishedOn: string | null
  readonly plannedOn: string
  readonly startedOn: string | null
  readonly endedOn: string | null
  readonly extendedDays: number
  readonly extensionReason: string | null
  readonly minutesNumber: string | null
  readonly minutesOn: string | null
  readonly result: string | null
  readonly outcomes: readonly string[]
  readonly fine: number | null
  readonly summary: string | null
  readonly closedOn: string | null
}

interface VisitFacts {
  readonly day: number
  readonly today: number
  readonly topics: readonly string[]
  readonly level: string
  readonly hasSubject: boolean
}

type Settled = VisitState & { readonly findings: readonly SampleFinding[]; readonly handover: SampleHandover | null }

/** What came of a visit that began on a day: young ones still run, violations have findings, crimes go to the police. */
export const settleVisit = (random: Random, { day, today, topics, level, hasSubject }: VisitFacts): Settled => {
  const isExtended = random.chance(0.04)
  const length = isExtended ? (level === 'COMMUNE' ? 8 : 12) : random.integer(0, level === 'COMMUNE' ? 3 : 6)
  const end = day + length
  const plan = {
    decidedOn: isoDay(day - random.integer(2, 12)),
    plannedOn: isoDay(day),
    extendedDays: isExtended ? (level === 'COMMUNE' ? 3 : 5) : 0,
    extensionReason: isExtended ? 'Nhiều hồ sơ, phải chờ kết quả đo và xác minh (mẫu)' : null,
  }
  const open = { minutesNumber: null, minutesOn: null, result: null, outcomes: [], fine: null, summary: null }
  if (end >= today || random.chance(0.006)) {
    const isHalted = end < today
    const hasBegun = day < today
    return {
      ...plan,
      ...open,
      status: isHalted
        ? random.pick(['PAUSED', 'STOPPED'])
        : hasBegun
          ? isExtended
            ? 'EXTENDED'
            : 'RUNNING'
          : random.pick(['PROPOSED', 'APPROVED']),
      publishedOn: hasBegun ? isoDay(day) : null,
      startedOn: hasBegun ? isoDay(day) : null,
      endedOn: null,
      closedOn: null,
      findings: [],
      handover: null,
    }
  }
  const result = hasSubject
    ? (['OK', 'REMIND', 'VIOLATION', 'CRIME_SIGN', 'TO_THANHTRA'][random.weighted([52, 15, 30, 2, 1])] ?? 'OK')
    : (['OK', 'REMIND', 'VIOLATION'][random.weighted([70, 18, 12])] ?? 'OK')
  const findings = findingsOf(random, result, topics, end, today)
  const handover = result === 'CRIME_SIGN' ? handoverOf(random, end, today) : null
  const isFined = result === 'VIOLATION' && random.chance(0.75)
  const outcomes =
    result === 'VIOLATION'
      ? isFined
        ? ['FINE', ...(random.chance(0.3) ? ['REMEDY'] : [])]
        : ['WARN']
      : result === 'CRIME_SIGN'
        ? ['HANDOVER']
        : result === 'OK'
          ? ['NONE']
          : []
  const isSettled = findings.every(({ state }) => state === 'CLOSED') && (!handover || handover.decision !== null)
  const settledOn = Math.max(
    end + 10,
    ...findings.map(({ recheckedOn }) => (recheckedOn ? Date.parse(recheckedOn) / 86_400_000 + 3 : 0)),
  )
  return {
    ...plan,
    status: 'DONE',
    publishedOn: isoDay(day),
    startedOn: isoDay(day),
    endedOn: isoDay(end),
    minutesNumber: `${random.integer(1, 900)}/BB-KT (mẫu)`,
    minutesOn: isoDay(end),
    result,
    outcomes,
    fine: isFined ? Math.round(Math.exp(random.normal() * 0.9 + 15.6) / 500_000) * 500_000 + 500_000 : null,
    summary: 'Đoàn đã làm việc, lập biên bản có chữ ký hai bên (mẫu).',
    closedOn: isSettled && settledOn < today && random.chance(0.85) ? isoDay(settledOn) : null,
    findings,
    handover,
  }
}

const findingsOf = (random: Random, result: string, topics: readonly string[], end: number, today: number) => {
  const count = result === 'VIOLATION' ? random.integer(1, 2) : result === 'REMIND' ? random.integer(0, 1) : 0
  return Array.from({ length: count }, (): SampleFinding => {
    const topic = random.pick(topics)
    const [description, legalBasis, measure] = random.pick(FINDING_WORDS[topic] ?? FINDING_WORDS.PRICE ?? [])
    const due = end + random.pick([10, 15, 30, 45, 60])
    const given = due + random.integer(-8, 6)
    const recheck = given + random.integer(2, 20)
    // Old ones are mostly fixed; a few were never answered, and stand overdue.
    const isGiven = given < today && random.chance(0.93)
    const isChecked = isGiven && recheck < today && random.chance(0.92)
    const recheckResult = isChecked ? (random.chance(0.93) ? 'FIXED' : random.pick(['PARTLY', 'NOT_FIXED'])) : null
    return {
      topic,
      description: `${description} (mẫu)`,
      legalBasis,
      measure,
      dueOn: isoDay(due),
      evidence: isGiven ? random.pick(EVIDENCE) : null,
      evidenceOn: isGiven ? isoDay(given) : null,
      state: recheckResult === 'FIXED' ? 'CLOSED' : recheckResult ? 'OPEN' : isGiven ? 'EVIDENCE' : 'OPEN',
      recheckedOn: isChecked ? isoDay(recheck) : null,
      recheckResult,
      recheckNumber: null,
    }
  })
}

const handoverOf = (random: Random, end: number, today: number): SampleHandover => {
  const handed = Math.min(end + random.integer(1, 5), today - 1)
  const received = handed + random.integer(0, 3)
  const decided = received + random.integer(20, 60)
  const isDecided = decided < today
  const decision = isDecided ? (random.chance(0.7) ? 'PROSEC' : 'NOPROSEC') : null
  return {
    receiver: 'Cơ quan Cảnh sát điều tra (mẫu)',
    dossierNumber: `${random.integer(1, 400)}/CHS (mẫu)`,
    handedOn: isoDay(handed),
    receivedOn: received < today ? isoDay(received) : null,
    decision,
    decidedOn: isDecided ? isoDay(decided) : null,
    decisionNumber: isDecided ? `${random.integer(1, 400)}/QĐ-CSĐT (mẫu)` : null,
  }
}
