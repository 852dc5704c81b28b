import { MERGE_FIELDS, type MergeChoices, type MergeField, type ReviewedRecord } from '../../data/model/reviews.ts'
import { isSameShape } from '../../data/model/recordEdit.ts'

export type MergeRow = (typeof MERGE_FIELDS)[number]

const isBlank = (text: string | undefined): boolean => text === undefined || text === '' || text === '0'

/** How much a record says. */
const saidBy = ({ cells, shape, goods }: ReviewedRecord): number =>
  Object.values(cells).filter((text) => !isBlank(text)).length + (shape ? 1 : 0) + goods

/** The record that says more stays; the older one where they say as much. */
export const usualKept = (one: ReviewedRecord, other: ReviewedRecord): number => {
  const more = saidBy(one) - saidBy(other)
  return more > 0 || (more === 0 && one.id < other.id) ? one.id : other.id
}

const textsOf = ({ cells, shape }: ReviewedRecord, row: MergeRow): readonly string[] => [
  ...row.cells.map((key) => cells[key] ?? ''),
  ...(row.key === 'place' && shape ? ['shape'] : []),
]

/** Fields that two records say differently. */
export const differingRows = (one: ReviewedRecord, other: ReviewedRecord): readonly MergeRow[] =>
  MERGE_FIELDS.filter(
    (row) =>
      row.cells.some((key) => (one.cells[key] ?? '') !== (other.cells[key] ?? '')) ||
      (row.key === 'place' && !isSameShape(one.shape, other.shape)),
  )

/** What the record that stays says counts, unless it says nothing and the other one does. */
export const usualChoices = (kept: ReviewedRecord, other: ReviewedRecord): MergeChoices =>
  Object.fromEntries(
    differingRows(kept, other).flatMap((row): [MergeField, 'OTHER'][] =>
      textsOf(kept, row).every(isBlank) && !textsOf(other, row).every(isBlank) ? [[row.key, 'OTHER']] : [],
    ),
  )
