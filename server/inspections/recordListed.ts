import type { Context } from 'hono'
import { isViewRecorded } from '../../data/model/auditCodes.ts'
import type { Inspection } from '../../data/model/inspections/inspections.ts'
import type { Guarded } from '../access/guarded.ts'

/** Puts down which restricted inspections stood in a list: it tells how they ended, so whoever reads it has seen them. */
export const recordListed = async (
  c: Context,
  database: Guarded,
  inspections: readonly Pick<Inspection, 'id' | 'sensitivity'>[],
): Promise<void> => {
  const read = inspections.filter(({ sensitivity }) => isViewRecorded(sensitivity))
  await Promise.all(
    read.map(({ id }) => database.record(c, { action: 'LISTED', subjectType: 'inspection', subjectId: id })),
  )
}
