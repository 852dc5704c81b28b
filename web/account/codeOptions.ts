import type { Language } from '../../data/model/codedValue.ts'

/** Coded values as the options of a list to choose from, in the words of a language. */
export const codeOptions = <Code extends string>(
  codes: readonly ({ readonly code: Code } & Readonly<Record<Language, string>>)[],
  language: Language,
): { readonly value: Code; readonly label: string }[] =>
  codes.map(({ code, [language]: label }) => ({ value: code, label }))
