import { type CaseFilter, FILTER_PARAMETERS, parseCaseFilter } from '../../data/model/caseFilter.ts'
import { badRequest, type Problem } from './problems.ts'

/** Shortens a hostile value before it is repeated to its sender. */
const shown = (value: string) => value.slice(0, 40)

/**
 * Reads the case filter of an API query. Strict: any part that cannot be understood, and any parameter that is neither
 * part of a filter nor in `others`, is a 400 that lists all problems.
 */
export const filterQuery = (url: string, others: readonly string[] = []): CaseFilter => {
  const { searchParams } = new URL(url)
  const { filter, problems } = parseCaseFilter(searchParams)
  const all: Problem[] = [
    ...problems.map((problem) => ({ in: 'query' as const, ...problem })),
    ...unknownParameters(searchParams, [...FILTER_PARAMETERS, ...others]),
  ]
  if (all.length > 0) throw badRequest(all)
  return filter
}

/** Problems for every parameter whose name is not expected. */
export const unknownParameters = (parameters: URLSearchParams, known: readonly string[]): Problem[] =>
  [...new Set(parameters.keys())]
    .filter((name) => !known.includes(name))
    .map((name) => ({
      in: 'query',
      name: shown(name),
      value: shown(parameters.get(name) ?? ''),
      reason: 'UNKNOWN_PARAMETER',
      message: `Không có tham số “${shown(name)}”.`,
    }))
