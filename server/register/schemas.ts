import { z } from '@hono/zod-openapi'
import type { LeadReview } from '../../data/model/inspections/leadProblems.ts'
import type {
  Commitment,
  Complaint,
  DuplicateList,
  EstablishmentPage,
  Licence,
  N2oBalance,
  RegisterPage,
  RegisterRow,
  ResponsibleUnit,
} from '../../data/model/inspections/register.ts'
import { codeSchema, daySchema, instantSchema, lonLatSchema, ofType } from '../http/documented.ts'
import { dueFindingSchema } from '../inspections/findings/schemas.ts'
import { planLineSchema } from '../inspections/plans/schemas.ts'
import { keptFields } from '../inspections/sharedSchemas.ts'
import { inspectionSchema } from '../inspections/visits/answerSchemas.ts'

const text = z.string()
const count = z.number().int()
const counts = z.record(z.string(), count).readonly()
const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly()

const row = {
  id: count,
  number: text,
  name: text,
  formerNames: text.nullable(),
  type: codeSchema,
  activity: codeSchema,
  address: text.nullable(),
  taxNumber: text.nullable(),
  communeCode: text.nullable(),
  provinceCode: text,
  facilityClass: codeSchema.nullable(),
  lastVisitOn: daySchema.nullable(),
  visitsThisYear: count,
  openFindings: count,
  isSample: z.boolean(),
}
export const rowSchema = ofType<RegisterRow>()(z.strictObject(row).openapi('RegisterRow'))

export const registerSchema = ofType<RegisterPage>()(
  z
    .strictObject({
      rows: list(rowSchema),
      next: text.nullable(),
      total: count,
      activities: counts,
      types: counts,
      asOf: z
        .strictObject({
          day: daySchema,
          firstRecordOn: daySchema.nullable(),
          isBeforeRecords: z.boolean(),
          recordedLater: count,
        })
        .nullable(),
    })
    .openapi('RegisterPage'),
)

export const licenceSchema = ofType<Licence>()(
  z
    .strictObject({
      ...keptFields,
      kind: codeSchema,
      number: text,
      issuedOn: daySchema.nullable(),
      expiresOn: daySchema.nullable(),
      issuedBy: text.nullable(),
      revokedOn: daySchema.nullable(),
      note: text.nullable(),
    })
    .openapi('Licence'),
)
export const commitmentSchema = ofType<Commitment>()(
  z
    .strictObject({
      ...keptFields,
      topic: codeSchema,
      status: codeSchema,
      signedOn: daySchema.nullable(),
      expiresOn: daySchema.nullable(),
      note: text.nullable(),
    })
    .openapi('Commitment'),
)
export const balanceSchema = ofType<N2oBalance>()(
  z
    .strictObject({
      ...keptFields,
      year: count,
      opening: z.number(),
      takenIn: z.number(),
      used: z.number(),
      sold: z.number(),
      closing: z.number(),
      unexplained: z.number(),
      explanation: text.nullable(),
      isCounted: z.boolean().openapi({ description: 'False: another row of the merged place counts for this year' }),
    })
    .openapi('N2oBalance', { description: 'Kilograms' }),
)
export const complaintSchema = ofType<Complaint>()(
  z
    .strictObject({
      ...keptFields,
      topic: codeSchema,
      receivedAt: instantSchema,
      channel: codeSchema,
      summary: text,
      result: codeSchema.nullable(),
    })
    .openapi('Complaint'),
)
export const unitSchema = ofType<ResponsibleUnit>()(
  z
    .strictObject({
      ...keptFields,
      topic: codeSchema,
      unit: text,
      officer: text.nullable(),
      validFrom: daySchema,
      validTo: daySchema.nullable(),
    })
    .openapi('ResponsibleUnit'),
)

const leadFields = {
  gaps: list(z.strictObject({ topic: codeSchema, from: daySchema.nullable(), to: daySchema.nullable() })),
  overlaps: list(
    z.strictObject({
      topic: codeSchema,
      units: z.tuple([text, text]).readonly(),
      from: daySchema,
      to: daySchema.nullable(),
    }),
  ),
}

export const leadReviewSchema = ofType<LeadReview>()(
  z
    .strictObject({
      day: daySchema,
      places: count,
      gaps: count,
      overlaps: count,
      rows: list(z.strictObject({ establishment: rowSchema, ...leadFields })),
    })
    .openapi('LeadReview'),
)

export const placeSchema = ofType<EstablishmentPage>()(
  z
    .strictObject({
      establishment: z.strictObject({
        ...row,
        openedOn: daySchema.nullable(),
        closedOn: daySchema.nullable(),
        projectGroup: codeSchema.nullable(),
        discharge: z.number().nullable(),
        riskNote: text.nullable(),
        n2oRoles: list(codeSchema),
        n2oPurpose: text.nullable(),
        precision: codeSchema,
        position: lonLatSchema.nullable(),
        mayEdit: z.boolean(),
        version: count,
      }),
      licences: list(licenceSchema),
      commitments: list(commitmentSchema),
      balances: list(balanceSchema),
      complaints: list(complaintSchema),
      units: list(unitSchema),
      inspections: list(inspectionSchema),
      plans: list(planLineSchema),
      findings: list(dueFindingSchema),
      casesAround: list(z.strictObject({ id: count, kind: codeSchema, day: daySchema, metres: count })),
      leads: z.strictObject(leadFields),
      isExact: z.boolean(),
      merged: list(z.strictObject({ id: count, name: text, number: text })),
      mergeSteps: list(
        z.strictObject({
          name: text,
          place: text.openapi({ description: 'What it was merged into or taken apart from' }),
          isMerge: z.boolean(),
          personName: text.nullable(),
          at: text,
        }),
      ),
    })
    .openapi('EstablishmentPage'),
)

export const duplicatesSchema = ofType<DuplicateList>()(
  z
    .strictObject({
      pairs: list(
        z.strictObject({
          first: rowSchema,
          second: rowSchema,
          metres: count.nullable(),
          nameLikeness: z.number(),
          isSameTaxNumber: z.boolean(),
        }),
      ),
      hasMore: z.boolean(),
    })
    .openapi('EstablishmentDuplicates'),
)

export const mergedSchema = z
  .strictObject({
    id: count,
    root: count.openapi({ description: 'The row that stands for it now' }),
    from: count.optional().openapi({ description: 'The row that stood for it before' }),
  })
  .openapi('MergedEstablishment')
