import type { Kept } from '../../data/model/inspections/campaigns.ts'

/** Says nothing about the thing itself. */
const OF_THE_ROW = new Set([
  'id',
  'version',
  'mayEdit',
  'mayApprove',
  'isSample',
  'progress',
  'isLate',
  'repeats',
  'openFindings',
  'isSecret',
])

/**
 * What the audit record says of a change: fields before and after. Codes, days and numbers are repeated, texts are not:
 * the row keeps its history. Of what is still secret only the names of fields are told (rule R17).
 */
export const describeChange = <Row extends Kept>(
  before: Row | null,
  after: Row,
  isSecret: boolean,
): Readonly<Record<string, unknown>> => {
  const valueOf = (row: Row | null, key: string) => (row as Readonly<Record<string, unknown>> | null)?.[key] ?? null
  const keys = Object.keys(after).filter(
    (key) => !OF_THE_ROW.has(key) && JSON.stringify(valueOf(before, key)) !== JSON.stringify(valueOf(after, key)),
  )
  const shown = (value: unknown) => (value === null ? null : isSecret || !isPlain(value) ? '…' : value)
  return {
    act: before ? 'CHANGE' : 'ADD',
    version: after.version,
    ...(before && { before: Object.fromEntries(keys.map((key) => [key, shown(valueOf(before, key))])) }),
    after: Object.fromEntries(keys.map((key) => [key, shown(valueOf(after, key))])),
  }
}

/** A code of a list or of a unit, a day, a number, a flag, or a list of such. */
const isPlain = (value: unknown): boolean =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && /^([A-Z][A-Z0-9_]{1,20}|\d{2,5}|\d{4}-\d{2}-\d{2})$/.test(value)) ||
  (Array.isArray(value) && value.every(isPlain))
