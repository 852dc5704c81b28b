import type { TipContent } from './queries.ts'

const CONTENT = ['summary', 'theme', 'communeCode', 'force'] as const satisfies readonly (keyof TipContent)[]

/** The fields that two contents of a tip say differently. */
export const changedContent = (from: TipContent, to: TipContent) => {
  const changed = CONTENT.filter((field) => from[field] !== to[field])
  const part = (content: TipContent): Partial<TipContent> =>
    Object.fromEntries(changed.map((field) => [field, content[field]]))
  return { before: part(from), after: part(to) }
}
