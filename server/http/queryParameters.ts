import { z } from '@hono/zod-openapi'
import {
  FILTER_PARAMETERS,
  type CaseFilter,
  LIST_CLAUSES,
  type ListClause,
  parseCaseFilter,
} from '../../data/model/caseFilter.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import { badRequest, type Problem } from './problems.ts'

/** A parameter that was given but cannot be used: a stable reason, and what to write instead. */
export class Refusal {
  constructor(
    readonly reason: string,
    readonly message: string,
  ) {}
}

/** One query parameter: how it is documented and how its text is read. An empty text counts as not given. */
export interface Parameter<Value> {
  readonly schema: z.ZodType<string | undefined, string | undefined>
  readonly read: (text: string | null) => Value | Refusal
}

/** Documented as text; judged by `read`, so that all problems of a request are listed together. */
const textSchema = (documentation: Readonly<Record<string, unknown>>) =>
  z
    .custom<string | undefined>(() => true)
    .optional()
    .openapi({ type: 'string', ...documentation } as never)

/** A day, `YYYY-MM-DD`; null when absent. */
export const dayParameter = (description: string): Parameter<string | null> => ({
  schema: textSchema({ format: 'date', description, example: '2026-01-31' }),
  read: (text) =>
    text && Number.isNaN(dayNumber(text))
      ? new Refusal('NOT_A_DAY', `“${shown(text)}” không phải ngày có thật; hãy viết năm-tháng-ngày, ví dụ 2026-01-31.`)
      : text || null,
})

/** A whole number between two others, both included. */
export const numberParameter = (
  description: string,
  { least, most, absent }: { least: number; most: number; absent: number },
): Parameter<number> => ({
  schema: textSchema({ type: 'integer', minimum: least, maximum: most, default: absent, description }),
  read: (text) => {
    if (!text) return absent
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    return value >= least && value <= most
      ? value
      : new Refusal('NOT_IN_RANGE', `“${shown(text)}” phải là số nguyên từ ${least} đến ${most}.`)
  },
})

/** A text that a function understands; null when absent. */
export const textParameter = <Value>(
  description: string,
  example: string,
  understand: (text: string) => Value | null,
): Parameter<Value | null> => ({
  schema: textSchema({ description, example }),
  read: (text) => (text ? (understand(text) ?? new Refusal('NOT_UNDERSTOOD', `Không hiểu “${shown(text)}”.`)) : null),
})

type Values<Shape> = { [Name in keyof Shape]: Shape[Name] extends Parameter<infer Value> ? Value : never }

/**
 * The query of a route: `schema` documents it, `read` takes its values from a URL or throws a 400 that lists every
 * problem: values that cannot be used, names that are given twice, names that do not exist.
 */
export const queryOf = <Shape extends Record<string, Parameter<unknown>>>(shape: Shape) => ({
  schema: z.object(schemasOf(shape)),
  read: (url: string): Values<Shape> => read(url, shape, () => []),
})

/** The same for a query that also takes the case filter. */
export const filterQueryOf = <Shape extends Record<string, Parameter<unknown>>>(shape: Shape) => ({
  schema: z.object({ ...filterSchemas, ...schemasOf(shape) }),
  read: (url: string): Values<Shape> & { filter: CaseFilter } => {
    let filter: CaseFilter | undefined
    const values = read(
      url,
      shape,
      (parameters) => {
        const parsed = parseCaseFilter(parameters)
        filter = parsed.filter
        return parsed.problems.map((problem) => ({ in: 'query', ...problem }))
      },
      FILTER_PARAMETERS,
    )
    return { ...values, filter: filter as CaseFilter }
  },
})

const schemasOf = <Shape extends Record<string, Parameter<unknown>>>(shape: Shape) =>
  Object.fromEntries(Object.entries(shape).map(([name, { schema }]) => [name, schema])) as {
    [Name in keyof Shape]: Shape[Name]['schema']
  }

const read = <Shape extends Record<string, Parameter<unknown>>>(
  url: string,
  shape: Shape,
  others: (parameters: URLSearchParams) => Problem[],
  otherNames: readonly string[] = [],
): Values<Shape> => {
  const { searchParams } = new URL(url)
  const problems = others(searchParams)
  const add = (name: string, value: string, reason: string, message: string) =>
    problems.push({ in: 'query', name: shown(name), value: shown(value), reason, message })
  const values = Object.entries(shape).map(([name, parameter]) => {
    const text = searchParams.get(name)
    const value = parameter.read(text)
    if (value instanceof Refusal) add(name, text ?? '', value.reason, value.message)
    return [name, value]
  })
  for (const name of new Set(searchParams.keys())) {
    const text = searchParams.get(name) ?? ''
    if (!(name in shape) && !otherNames.includes(name)) {
      add(name, text, 'UNKNOWN_PARAMETER', `Không có tham số “${shown(name)}”.`)
    } else if (searchParams.getAll(name).length > 1) {
      add(name, text, 'REPEATED', `Tham số “${shown(name)}” chỉ được ghi một lần; nối nhiều mã bằng dấu chấm.`)
    }
  }
  if (problems.length > 0) throw badRequest(problems)
  return Object.fromEntries(values) as Values<Shape>
}

/** Shortens a hostile value before it is repeated to its sender. */
const shown = (value: string) => value.slice(0, 40)

const listSchema = (clause: ListClause) => {
  const codes = LIST_CLAUSES[clause]
  return textSchema({
    description: codes
      ? `Codes joined by dots; a case passes with any of them: ${codes.join(', ')}`
      : 'Commune codes (5 digits) and province codes (2 digits, with cases whose commune is not known), joined by dots',
    example: codes ? codes.slice(0, 2).join('.') : '30604.15',
  })
}

const filterSchemas = {
  from: textSchema({ format: 'date', description: 'First local day (UTC+7)', example: '2026-01-01' }),
  to: textSchema({ format: 'date', description: 'Last local day (UTC+7)', example: '2026-01-31' }),
  kinds: listSchema('kinds'),
  places: listSchema('places'),
  forces: listSchema('forces'),
  commodities: listSchema('commodities'),
  statuses: listSchema('statuses'),
  outcomes: listSchema('outcomes'),
  channels: listSchema('channels'),
  zones: listSchema('zones'),
  precisions: listSchema('precisions'),
}
