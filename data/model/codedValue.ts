export type Language = 'vi' | 'en'

/** One value of a code list. The code is stable and never reused; labels may change. Days are ISO `YYYY-MM-DD`. */
export interface CodedValue {
  readonly code: string
  readonly vi: string
  readonly en: string
  /** First and last day on which the value may be recorded; open when absent. */
  readonly validFrom?: string
  readonly validTo?: string
}

/** The code union of a list: `CodeOf<typeof FORCES>`. */
export type CodeOf<List extends readonly CodedValue[]> = List[number]['code']

/** Looks a label up; an unknown code is shown as it is, never hidden. */
export const labelOf = (list: readonly CodedValue[], code: string, language: Language): string =>
  list.find((value) => value.code === code)?.[language] ?? code

/** Keeps literal codes while checking the shape of every row. */
export const codeList = <const List extends readonly CodedValue[]>(list: List): List => list
