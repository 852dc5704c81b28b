import { drugEvidence } from '../../data/analysis/drugClass/drugEvidence.ts'
import { DRUG_FACTS } from '../../data/analysis/drugClass/communeDrugFacts.ts'
import type { DrugRow } from '../../data/model/drugClasses/drugRecord.ts'
import { type DrugClassesView, NOTHING_STATED } from './drugClassesView.ts'

/** A commune of the list with what its line says. */
export interface ListRow {
  readonly row: DrugRow
  readonly name: string
  /** Null: nothing could be proposed. */
  readonly proposed: string | null
  /** A stage, or `NOTHING_STATED`. */
  readonly stage: string
  /** Readings of the Decision give different classes. */
  readonly isUnclear: boolean
  readonly isIncomplete: boolean
}

/** Lines of the list by name. */
export const listRows = (rows: readonly DrugRow[], year: number, nameOf: (commune: string) => string): ListRow[] =>
  rows
    .map((row) => {
      const { record } = row
      const evidence = record && drugEvidence(record, year)
      return {
        row,
        name: nameOf(row.communeCode),
        proposed: evidence?.readings[0]?.class ?? null,
        stage: record?.stage ?? NOTHING_STATED,
        isUnclear: evidence?.readings.some((one) => one.class !== evidence.readings[0]?.class) ?? false,
        isIncomplete: record !== null && DRUG_FACTS.some((fact) => record[fact] === null),
      }
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))

/** Lines that a view keeps. `text`: part of a name, folded by `fold`. */
export const keptRows = (
  rows: readonly ListRow[],
  view: Pick<DrugClassesView, 'stage' | 'class'>,
  text: string,
  fold: (name: string) => string,
): readonly ListRow[] => {
  const wanted = fold(text.trim())
  return rows.filter(
    ({ name, stage, proposed }) =>
      (view.stage === null || stage === view.stage) &&
      (view.class === null || proposed === view.class) &&
      fold(name).includes(wanted),
  )
}

/** How many lines there are of each kind. */
export const countBy = (rows: readonly ListRow[], keyOf: (row: ListRow) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
  return counts
}
