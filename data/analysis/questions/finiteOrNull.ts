/** A number for a table: what is not known is null, which JSON keeps and NaN is not. */
export const finiteOrNull = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null
