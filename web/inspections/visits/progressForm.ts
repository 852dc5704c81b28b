import type { Language } from '../../../data/model/codedValue.ts'
import type { Handover, Inspection, InspectionProgress } from '../../../data/model/inspections/inspections.ts'
import { formatDay } from '../../ui/format.ts'
import { readOptionalDay } from '../readDays.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { PROGRESS_WORDS } from './progressWords.ts'

/** What is done next to an inspection; ALL puts right whatever was written. */
export const PROGRESS_STEPS = ['PUBLISH', 'START', 'EXTEND', 'END', 'CLOSE', 'ALL'] as const
export type ProgressStep = (typeof PROGRESS_STEPS)[number]

const DAYS = ['publishedOn', 'startedOn', 'endedOn', 'minutesOn', 'closedOn'] as const
type DayName = (typeof DAYS)[number]

/** Progress as it is being written: days and numbers as people write them. */
export type ProgressForm = Readonly<Record<DayName, string>> & {
  readonly status: string
  readonly extendedDays: string
  readonly extensionReason: string
  readonly minutesNumber: string
  readonly result: string
  readonly outcomes: readonly string[]
  readonly fine: string
  readonly summary: string
}
export type ProgressField = keyof ProgressForm

/** What each step asks for, in the order in which it is asked. */
const FIELDS: Readonly<Record<ProgressStep, readonly ProgressField[]>> = {
  PUBLISH: ['publishedOn'],
  START: ['startedOn'],
  EXTEND: ['extendedDays', 'extensionReason'],
  END: ['endedOn', 'result', 'outcomes', 'fine', 'minutesNumber', 'minutesOn', 'summary'],
  CLOSE: ['closedOn'],
  ALL: [
    'status',
    'publishedOn',
    'startedOn',
    'extendedDays',
    'extensionReason',
    'endedOn',
    'result',
    'outcomes',
    'fine',
    'minutesNumber',
    'minutesOn',
    'summary',
    'closedOn',
  ],
}
const STATUS_AFTER: Partial<Record<ProgressStep, string>> = {
  PUBLISH: 'PUBLISHED',
  START: 'RUNNING',
  EXTEND: 'EXTENDED',
  END: 'DONE',
}
const DAY_OF_STEP: Partial<Record<ProgressStep, DayName>> = {
  PUBLISH: 'publishedOn',
  START: 'startedOn',
  END: 'endedOn',
  CLOSE: 'closedOn',
}

/** Steps that stand open, the likeliest first. */
export const openSteps = ({
  status,
  publishedOn,
  extendedDays,
  closedOn,
  cancelledReason,
}: Pick<
  Inspection,
  'status' | 'publishedOn' | 'extendedDays' | 'closedOn' | 'cancelledReason'
>): readonly ProgressStep[] => {
  if (closedOn !== null || cancelledReason !== null) return []
  if (status === 'DONE' || status === 'STOPPED') return ['CLOSE', 'ALL']
  const mayExtend = publishedOn !== null && extendedDays === 0
  if (status === 'PROPOSED' || status === 'APPROVED') return ['PUBLISH', 'START', 'ALL']
  if (status === 'PUBLISHED') return ['START', ...(mayExtend ? (['EXTEND'] as const) : []), 'ALL']
  return ['END', ...(mayExtend ? (['EXTEND'] as const) : []), 'ALL']
}

/** What a step's form begins with: what stands there, and today for the day that the step is about. */
export const progressFormOf = (inspection: InspectionProgress, step: ProgressStep, today: string): ProgressForm => {
  const text = (name: DayName) => {
    const day = inspection[name] ?? (DAY_OF_STEP[step] === name ? today : null)
    return day === null ? '' : formatDay(day)
  }
  return {
    status: STATUS_AFTER[step] ?? inspection.status,
    publishedOn: text('publishedOn'),
    startedOn: text('startedOn'),
    endedOn: text('endedOn'),
    minutesOn: text('minutesOn'),
    closedOn: text('closedOn'),
    extendedDays: inspection.extendedDays === 0 ? '' : String(inspection.extendedDays),
    extensionReason: inspection.extensionReason ?? '',
    minutesNumber: inspection.minutesNumber ?? '',
    result: inspection.result ?? '',
    outcomes: inspection.outcomes,
    fine: inspection.fine === null ? '' : String(inspection.fine),
    summary: inspection.summary ?? '',
  }
}

/** Signs of a crime that the investigating body has not let go: no fine may end it (rule R7). */
export const isHeldByCrime = (result: string | null, handover: Handover | null): boolean =>
  result === 'CRIME_SIGN' && handover?.decision !== 'NOPROSEC'

const NO_FINES = ['FINE', 'WARN']

/** Fields that a step asks for now: a fine only where there is one, what is missing of earlier steps too. */
export const fieldsOf = (step: ProgressStep, form: ProgressForm, handover: Handover | null): readonly ProgressField[] =>
  [...(step === 'END' && form.startedOn === '' ? (['startedOn'] as const) : []), ...FIELDS[step]].filter(
    (name) => name !== 'fine' || (form.outcomes.includes('FINE') && !isHeldByCrime(form.result, handover)),
  )

/** Outcomes that may be chosen: those that a fine would replace a decision with are not there. */
export const isOutcomeOpen = (code: string, form: ProgressForm, handover: Handover | null): boolean =>
  !(NO_FINES.includes(code) && isHeldByCrime(form.result, handover))

/** A whole number as people write it, with or without dots; null when nothing is written, undefined when it is none. */
export const readWhole = (text: string): number | null | undefined => {
  const digits = text.replaceAll(/[\s.,]/g, '')
  if (digits === '') return null
  return /^\d{1,13}$/.test(digits) ? Number(digits) : undefined
}

interface ReadProgress {
  readonly progress: InspectionProgress | null
  readonly problems: Readonly<Record<string, string>>
}

/** The progress that a form means. What the law asks for besides, the server says by field. */
export const readProgressForm = (
  form: ProgressForm,
  step: ProgressStep,
  handover: Handover | null,
  language: Language,
): ReadProgress => {
  const { needed, dayProblem } = SCOPE_WORDS[language]
  const words = PROGRESS_WORDS[language]
  const asked = fieldsOf(step, form, handover)
  const days = Object.fromEntries(DAYS.map((name) => [name, readOptionalDay(form[name])])) as Record<
    DayName,
    string | null | undefined
  >
  const outcomes = form.outcomes.filter((code) => isOutcomeOpen(code, form, handover))
  const [extendedDays, fine] = [readWhole(form.extendedDays), readWhole(form.fine)]
  const dayOfStep = DAY_OF_STEP[step]
  const problems: Record<string, string> = {}
  for (const name of DAYS) if (days[name] === undefined) problems[name] = dayProblem
  if (dayOfStep && days[dayOfStep] === null) problems[dayOfStep] = dayProblem
  if (step === 'END' && days.startedOn === null) problems.startedOn = dayProblem
  if (step === 'END' && form.result === '') problems.result = needed
  if (extendedDays === undefined || (step === 'EXTEND' && !extendedDays)) problems.extendedDays = words.needWhole
  if (step === 'EXTEND' && form.extensionReason.trim() === '') problems.extensionReason = needed
  if (asked.includes('fine') && fine === undefined) problems.fine = words.needWhole
  if (Object.keys(problems).length > 0) return { progress: null, problems }
  return {
    progress: {
      status: form.status,
      publishedOn: days.publishedOn ?? null,
      startedOn: days.startedOn ?? null,
      endedOn: days.endedOn ?? null,
      extendedDays: extendedDays ?? 0,
      extensionReason: form.extensionReason.trim() || null,
      minutesNumber: form.minutesNumber.trim() || null,
      minutesOn: days.minutesOn ?? null,
      result: form.result || null,
      outcomes,
      fine: outcomes.includes('FINE') ? (fine ?? null) : null,
      summary: form.summary.trim() || null,
      closedOn: days.closedOn ?? null,
    },
    problems: {},
  }
}
