import { type CaseFilter, formatCaseFilter, parseCaseFilter } from '../../model/caseFilter.ts'
import { ANALYSIS_METHODS, type AnalysisMethod, type Parameter, methodFacts } from './analysisMethods.ts'

export type ParameterValue = number | string
export type Parameters = Readonly<Record<string, ParameterValue>>

/** A question to the cases: all that decides the answer, beside the data. */
export interface AnalysisQuestion {
  readonly method: AnalysisMethod
  /** Which cases; both ends of the period are given. `places` is the area: empty = every province with cases. */
  readonly filter: CaseFilter & { readonly from: string; readonly to: string }
  /** One value for every parameter of the method. */
  readonly parameters: Parameters
}

/** A part of a question that cannot be understood. */
export interface QuestionProblem {
  readonly name: string
  readonly value: string
  /** Vietnamese, for people. */
  readonly message: string
}

const PREFIX = 'p.'

/** The parameters of a method as they are when nobody changed them. */
export const defaultParameters = (method: AnalysisMethod): Parameters =>
  Object.fromEntries(Object.entries(methodFacts(method).parameters).map(([name, { absent }]) => [name, absent]))

/** The one string form of a question: the filter's characters, `method`, then its parameters as `p.name`. */
export const formatQuestion = ({ method, filter, parameters }: AnalysisQuestion): string => {
  const own = formatParameters(method, parameters)
  return [formatCaseFilter(filter), own].filter(Boolean).join('&')
}

/** Method and parameters of a question: its string form without the filter. */
export const formatParameters = (method: AnalysisMethod, parameters: Parameters): string => {
  const text = new URLSearchParams({ method })
  for (const name of Object.keys(methodFacts(method).parameters)) text.set(`${PREFIX}${name}`, String(parameters[name]))
  return text.toString()
}

/**
 * Reads a question. What is missing of the parameters is as nobody had changed it; what cannot be understood is a
 * problem, and then there is no question.
 */
export const parseQuestion = (
  text: string | URLSearchParams,
): { readonly question: AnalysisQuestion | null; readonly problems: readonly QuestionProblem[] } => {
  const given = typeof text === 'string' ? new URLSearchParams(text) : text
  const { filter, problems: filterProblems } = parseCaseFilter(given)
  const problems: QuestionProblem[] = [...filterProblems]
  const method = ANALYSIS_METHODS.find(({ code }) => code === given.get('method'))?.code
  if (!method) {
    problems.push({
      name: 'method',
      value: (given.get('method') ?? '').slice(0, 40),
      message: `Không có phép phân tích này; hãy dùng một trong: ${ANALYSIS_METHODS.map(({ code }) => code).join(', ')}.`,
    })
  }
  for (const name of ['from', 'to'] as const) {
    if (filter[name] === null && !filterProblems.some((problem) => problem.name === name)) {
      problems.push({ name, value: '', message: 'Phân tích cần kỳ có ngày đầu và ngày cuối.' })
    }
  }
  const read = method ? parseParameters(method, given) : { parameters: {}, problems: [] }
  problems.push(...read.problems)
  const { parameters } = read
  const { from, to } = filter
  return method && from && to && problems.length === 0
    ? { question: { method, filter: { ...filter, from, to }, parameters }, problems }
    : { question: null, problems }
}

/** Parameters of a method; one that cannot be understood is as nobody had changed it, and a problem. */
export const parseParameters = (
  method: AnalysisMethod,
  given: URLSearchParams,
): { readonly parameters: Parameters; readonly problems: readonly QuestionProblem[] } => {
  const known: Readonly<Record<string, Parameter>> = methodFacts(method).parameters
  const problems: QuestionProblem[] = []
  for (const name of given.keys()) {
    if (name.startsWith(PREFIX) && !(name.slice(PREFIX.length) in known)) {
      problems.push({
        name: name.slice(0, 40),
        value: (given.get(name) ?? '').slice(0, 40),
        message: 'Phép phân tích này không có tham số đó.',
      })
    }
  }
  const parameters = Object.fromEntries(
    Object.entries(known).map(([name, parameter]) => {
      const text = given.get(`${PREFIX}${name}`)
      const value = text === null ? parameter.absent : valueOf(parameter, text)
      if (value === null) {
        problems.push({ name: `${PREFIX}${name}`, value: (text ?? '').slice(0, 40), message: allowed(parameter) })
      }
      return [name, value ?? parameter.absent]
    }),
  )
  return { parameters, problems }
}

const valueOf = (parameter: Parameter, text: string): ParameterValue | null => {
  if (parameter.kind === 'choice') return parameter.choices.find(({ code }) => code === text)?.code ?? null
  const value = Number(text)
  const isAllowed =
    value >= parameter.least && value <= parameter.most && (!parameter.isWhole || Number.isInteger(value))
  return text !== '' && isAllowed ? value : null
}

const allowed = (parameter: Parameter): string =>
  parameter.kind === 'choice'
    ? `Hãy dùng một trong: ${parameter.choices.map(({ code }) => code).join(', ')}.`
    : `Hãy dùng một số ${parameter.isWhole ? 'nguyên ' : ''}từ ${parameter.least} đến ${parameter.most}.`
