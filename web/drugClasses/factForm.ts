import type { StatedDrugFacts } from '../../data/analysis/drugClass/communeDrugFacts.ts'
import type { Language } from '../../data/model/codedValue.ts'
import { DRUG_FACTS, type DrugFact } from '../../data/analysis/drugClass/communeDrugFacts.ts'
import type { DrugFactsDraft } from '../../data/model/drugClasses/drugRecord.ts'
import { formatCount, formatDecimal } from '../ui/format.ts'
import { FACT_WORDS } from './factWords.ts'

/** Facts that are answered with yes or no; the others are counted. */
export const FLAGS = ['isOnKeyRoute', 'hasOffendingResident', 'hasWantedHiding'] as const
export const isFlag = (fact: DrugFact): fact is (typeof FLAGS)[number] => (FLAGS as readonly string[]).includes(fact)

/** Facts as they are being written; empty: not stated. Flags are `yes` or `no`. */
export type FactForm = Readonly<Record<DrugFact | 'note', string>>

const NOTHING: DrugFactsDraft = {
  residents: null,
  users: null,
  usersInCare: null,
  places: null,
  offenders: null,
  plants: null,
  squareMetres: null,
  isOnKeyRoute: null,
  hasOffendingResident: null,
  hasWantedHiding: null,
  note: null,
}

/** A count as people write it; an area may have decimals. */
export const countText = (value: number, language: Language): string =>
  Number.isInteger(value) ? formatCount(value, language) : formatDecimal(value, 1, language)

export const factFormOf = (facts: DrugFactsDraft | null, language: Language): FactForm => {
  const given = facts ?? NOTHING
  const textOf = (value: number | boolean | null) =>
    value === null ? '' : typeof value === 'boolean' ? (value ? 'yes' : 'no') : countText(value, language)
  return {
    ...(Object.fromEntries(DRUG_FACTS.map((fact) => [fact, textOf(given[fact])])) as Record<DrugFact, string>),
    note: given.note ?? '',
  }
}

/** More people than any commune has, and more plants than any field (as the server has it). */
const MOST = 10_000_000

/**
 * A number whose thousands are parted, if at all, as the language parts them: `1.204,5` in Vietnamese. What could be read
 * in two ways (`1.5` in Vietnamese) is no number: it must not become 15.
 */
export const readCount = (text: string, language: Language, hasDecimals = false): number | undefined => {
  const plain = text.trim().replaceAll(/[\s\u00A0]/g, '')
  const [, whole = '', decimals = ''] =
    (language === 'vi' ? /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/ : /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/).exec(
      plain,
    ) ?? []
  if (whole === '' || (decimals !== '' && !hasDecimals)) return undefined
  const value = Number(`${whole.replaceAll(/[.,]/g, '')}.${decimals || '0'}`)
  return value <= MOST ? value : undefined
}

/** The facts that a form means, and what is wrong by field. A field that is wrong counts as not stated. */
export const readFactForm = (
  form: FactForm,
  language: Language,
): { readonly facts: StatedDrugFacts; readonly problems: Readonly<Record<string, string>> } => {
  const words = FACT_WORDS[language]
  const problems: Record<string, string> = {}
  const read = (fact: DrugFact): number | boolean | null => {
    const text = form[fact].trim()
    if (text === '') return null
    if (isFlag(fact)) return text === 'yes'
    const value = readCount(text, language, fact === 'squareMetres')
    if (value === undefined || (fact === 'residents' && value === 0)) {
      problems[fact] =
        fact === 'squareMetres' ? words.needNumber : fact === 'residents' ? words.needResidents : words.needCount
      return null
    }
    return value
  }
  const facts = Object.fromEntries(DRUG_FACTS.map((fact) => [fact, read(fact)])) as unknown as StatedDrugFacts
  if (facts.users !== null && facts.usersInCare !== null && facts.usersInCare > facts.users) {
    problems.usersInCare = words.tooManyInCare
  }
  if (facts.residents !== null && facts.users !== null && facts.users > facts.residents) {
    problems.users = words.tooManyUsers
  }
  return { facts, problems }
}

/** How many facts of a form differ from what is saved; a note is none. */
export const countChanges = (form: FactForm, saved: FactForm): number =>
  DRUG_FACTS.filter((fact) => form[fact].trim() !== saved[fact].trim()).length

/** What was written in a form upon what is saved now: fields that were left as they were follow the newer version. */
export const mergeForms = ({
  written,
  saved,
  newer,
}: Readonly<Record<'written' | 'saved' | 'newer', FactForm>>): FactForm =>
  Object.fromEntries(
    ([...DRUG_FACTS, 'note'] as const).map((field) => [
      field,
      written[field].trim() === saved[field].trim() ? newer[field] : written[field],
    ]),
  ) as FactForm
