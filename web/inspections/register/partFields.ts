import type { CodedValue, Language } from '../../../data/model/codedValue.ts'
import { INSPECTION_TOPICS } from '../../../data/model/inspections/inspectionCodes.ts'
import type { EstablishmentPart } from '../../../data/model/inspections/register.ts'
import { COMMITMENT_STATUSES, LICENCE_KINDS } from '../../../data/model/inspections/registerCodes.ts'
import { dayNumber, localInstant } from '../../../data/model/localDay.ts'
import { TIP_CHANNELS, TIP_RESULTS } from '../../../data/model/tipCodes.ts'
import { formatDay, formatInstant } from '../../ui/format.ts'
import { readOptionalDay } from '../readDays.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { PLACE_WORDS } from './placeWords.ts'

/** One field of a part of an establishment. */
interface PartField {
  readonly name: string
  readonly kind: 'text' | 'long' | 'day' | 'number' | 'code' | 'clock'
  /** Of a code. */
  readonly list?: readonly CodedValue[]
  readonly isNeeded?: boolean
  readonly longest?: number
}

const TOPIC: PartField = { name: 'topic', kind: 'code', list: INSPECTION_TOPICS, isNeeded: true }
const NOTE: PartField = { name: 'note', kind: 'long', longest: 2000 }
const kilograms = (name: string): PartField => ({ name, kind: 'number', isNeeded: true })

/** What each part asks for, in the order of the form. */
export const PART_FIELDS: Readonly<Record<EstablishmentPart, readonly PartField[]>> = {
  licences: [
    { name: 'kind', kind: 'code', list: LICENCE_KINDS, isNeeded: true },
    { name: 'number', kind: 'text', isNeeded: true, longest: 200 },
    { name: 'issuedOn', kind: 'day' },
    { name: 'expiresOn', kind: 'day' },
    { name: 'issuedBy', kind: 'text', longest: 300 },
    { name: 'revokedOn', kind: 'day' },
    NOTE,
  ],
  commitments: [
    TOPIC,
    { name: 'status', kind: 'code', list: COMMITMENT_STATUSES, isNeeded: true },
    { name: 'signedOn', kind: 'day' },
    { name: 'expiresOn', kind: 'day' },
    NOTE,
  ],
  balances: [
    { name: 'year', kind: 'number', isNeeded: true },
    ...['opening', 'takenIn', 'used', 'sold', 'closing'].map(kilograms),
    { name: 'explanation', kind: 'long', longest: 2000 },
  ],
  complaints: [
    TOPIC,
    { name: 'receivedOn', kind: 'day', isNeeded: true },
    { name: 'receivedClock', kind: 'clock', isNeeded: true },
    { name: 'channel', kind: 'code', list: TIP_CHANNELS, isNeeded: true },
    { name: 'summary', kind: 'long', isNeeded: true, longest: 2000 },
    { name: 'result', kind: 'code', list: TIP_RESULTS },
  ],
  units: [
    TOPIC,
    { name: 'unit', kind: 'text', isNeeded: true, longest: 300 },
    { name: 'officer', kind: 'text', longest: 200 },
    { name: 'validFrom', kind: 'day', isNeeded: true },
    { name: 'validTo', kind: 'day' },
  ],
}

/** A part as it is being written. */
export type PartForm = Readonly<Record<string, string>>

/** What a form begins with: the part that is changed, else empty. */
export const partFormOf = (part: EstablishmentPart, row: object | null, language: Language): PartForm => {
  const given: Readonly<Record<string, unknown>> = { ...row }
  const moment = typeof given.receivedAt === 'string' ? formatInstant(given.receivedAt) : null
  return Object.fromEntries(
    PART_FIELDS[part].map(({ name, kind }) => {
      if (name === 'receivedOn') return [name, moment?.day ?? '']
      if (name === 'receivedClock') return [name, moment?.clock ?? '']
      const value = given[name]
      if (typeof value === 'number') return [name, language === 'vi' ? String(value).replace('.', ',') : String(value)]
      if (typeof value !== 'string') return [name, '']
      return [name, kind === 'day' ? formatDay(value) : value]
    }),
  )
}

/** A number as people write it: `1.250,5` in Vietnamese, `1,250.5` in English; undefined when it is none. */
export const readNumber = (text: string, language: Language): number | undefined => {
  const [thousands, point] = language === 'vi' ? ['.', ','] : [',', '.']
  const plain = text.trim().replaceAll(' ', '').replaceAll(thousands, '').replace(point, '.')
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

const readClock = (text: string): number | undefined => {
  const [, hours, minutes] = /^\s*([01]?\d|2[0-3])[:h.]([0-5]\d)\s*$/.exec(text) ?? []
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : undefined
}

/** The draft that a form means, or what is wrong by field. */
export const readPartForm = (
  part: EstablishmentPart,
  form: PartForm,
  language: Language,
): {
  readonly draft: Readonly<Record<string, unknown>> | null
  readonly problems: Readonly<Record<string, string>>
} => {
  const { needed, dayProblem } = SCOPE_WORDS[language]
  const words = PLACE_WORDS[language]
  const draft: Record<string, unknown> = {}
  const problems: Record<string, string> = {}
  for (const { name, kind, isNeeded } of PART_FIELDS[part]) {
    const text = form[name]?.trim() ?? ''
    if (text === '') {
      draft[name] = null
      if (isNeeded) problems[name] = needed
      continue
    }
    const value = {
      text: () => text,
      long: () => text,
      code: () => text,
      day: () => readOptionalDay(text),
      number: () => readNumber(text, language),
      clock: () => readClock(text),
    }[kind]()
    draft[name] = value
    if (value === undefined) {
      problems[name] = kind === 'day' ? dayProblem : kind === 'clock' ? words.needClock : words.needNumber
    }
  }
  if (Object.keys(problems).length > 0) return { draft: null, problems }
  if (part !== 'complaints') return { draft, problems }
  const { receivedOn, receivedClock, ...rest } = draft as { receivedOn: string; receivedClock: number }
  return {
    draft: { ...rest, receivedAt: localInstant(dayNumber(receivedOn), receivedClock).toISOString() },
    problems,
  }
}
