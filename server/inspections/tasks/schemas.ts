import { z } from '@hono/zod-openapi'
import { FORCES } from '../../../data/model/caseCodes.ts'
import type { Task, TaskDraft } from '../../../data/model/inspections/campaigns.ts'
import { TASK_STATES } from '../../../data/model/inspections/inspectionCodes.ts'
import type { TaskChange, TaskPage, TaskProgress } from '../../../data/model/inspections/requests.ts'
import { codeSchema, daySchema, ofType } from '../../http/documented.ts'
import {
  codesOf,
  communeCode,
  optional,
  optionalDay,
  optionalRowId,
  provinceCode,
  rowId,
  text,
} from '../../http/draftFields.ts'
import { nearDay } from '../../http/nearDay.ts'
import { keptFields } from '../sharedSchemas.ts'

/** One of the six clear items (rule R13); blank is as good as missing. */
const clear = (item: string, longest: number) =>
  z.string(`Nhiệm vụ phải rõ ${item}.`).trim().min(1, `Nhiệm vụ phải rõ ${item}.`).pipe(text(longest))
const draftFields = {
  campaignId: optionalRowId,
  planLineId: optionalRowId,
  provinceCode,
  communeCode: communeCode.nullable().default(null),
  force: codesOf(FORCES),
  personName: clear('người', 200),
  personId: text(100).nullable().default(null),
  work: clear('việc', 4000),
  dueOn: z.string('Nhiệm vụ phải rõ thời gian.').min(1, 'Nhiệm vụ phải rõ thời gian.').pipe(nearDay),
  responsibility: clear('trách nhiệm', 2000),
  product: clear('sản phẩm', 2000),
  authority: clear('thẩm quyền', 2000),
}
export const draftSchema = ofType<TaskDraft>()(z.strictObject(draftFields).openapi('TaskDraft'))
export const changeSchema = ofType<TaskChange>()(
  z.strictObject({ ...draftFields, version: rowId }).openapi('TaskChange'),
)
export const progressSchema = ofType<TaskProgress>()(
  z
    .strictObject({
      version: rowId,
      state: codesOf(TASK_STATES),
      doneOn: optionalDay,
      result: optional(4000),
      difficulties: optional(4000),
    })
    .refine(({ state, doneOn }) => (state === 'DONE') === (doneOn !== null), {
      path: ['doneOn'],
      message: 'Ngày xong ghi khi, và chỉ khi, nhiệm vụ đã xong.',
    })
    .openapi('TaskProgress'),
)

export const taskSchema = ofType<Task>()(
  z
    .object({
      ...keptFields,
      campaignId: z.number().int().nullable(),
      planLineId: z.number().int().nullable(),
      provinceCode: z.string(),
      communeCode: z.string().nullable(),
      force: codeSchema,
      personName: z.string(),
      personId: z.string().nullable(),
      work: z.string(),
      dueOn: daySchema,
      responsibility: z.string(),
      product: z.string(),
      authority: z.string(),
      state: codeSchema,
      doneOn: daySchema.nullable(),
      result: z.string().nullable(),
      difficulties: z.string().nullable(),
      isLate: z.boolean(),
    })
    .openapi('Task'),
)
export const pageSchema = ofType<TaskPage>()(
  z.object({ tasks: z.array(taskSchema), next: z.string().nullable() }).openapi('TaskPage'),
)
