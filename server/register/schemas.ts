import { z } from '@hono/zod-openapi'
import type { PlanLine } from '../../data/model/inspections/campaigns.ts'
import type { DueFinding, Inspection } from '../../data/model/inspections/inspections.ts'
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

const text = z.string()
const count = z.number().int()
const counts = z.record(z.string(), count).readonly()
const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly()
const kept = { id: count, version: count, isSample: z.boolean(), mayEdit: z.boolean() }

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

const licenceSchema = ofType<Licence>()(
  z
    .strictObject({
      ...kept,
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
const commitmentSchema = ofType<Commitment>()(
  z
    .strictObject({
      ...kept,
      topic: codeSchema,
      status: codeSchema,
      signedOn: daySchema.nullable(),
      expiresOn: daySchema.nullable(),
      note: text.nullable(),
    })
    .openapi('Commitment'),
)
const balanceSchema = ofType<N2oBalance>()(
  z
    .strictObject({
      ...kept,
      year: count,
      opening: z.number(),
      takenIn: z.number(),
      used: z.number(),
      sold: z.number(),
      closing: z.number(),
      unexplained: z.number(),
      explanation: text.nullable(),
    })
    .openapi('N2oBalance', { description: 'Kilograms' }),
)
const complaintSchema = ofType<Complaint>()(
  z
    .strictObject({
      ...kept,
      topic: codeSchema,
      receivedAt: instantSchema,
      channel: codeSchema,
      summary: text,
      result: codeSchema.nullable(),
    })
    .openapi('Complaint'),
)
const unitSchema = ofType<ResponsibleUnit>()(
  z
    .strictObject({
      ...kept,
      topic: codeSchema,
      unit: text,
      officer: text.nullable(),
      validFrom: daySchema,
      validTo: daySchema.nullable(),
    })
    .openapi('ResponsibleUnit'),
)

const override = z.strictObject({ reason: codeSchema, document: text.nullable(), note: text.nullable() }).nullable()
const inspectionSchema = ofType<Inspection>()(
  z
    .strictObject({
      ...kept,
      planLineId: count.nullable(),
      campaignId: count.nullable(),
      number: text,
      type: codeSchema,
      basis: codeSchema,
      level: codeSchema,
      decisionNumber: text.nullable(),
      decidedOn: daySchema.nullable(),
      communeCode: text,
      formerUnitCode: text.nullable(),
      establishmentId: count.nullable(),
      force: codeSchema,
      jointForces: list(codeSchema),
      topics: list(codeSchema),
      lead: text,
      team: list(text),
      assigned: list(text),
      isUnannounced: z.boolean(),
      plannedOn: daySchema,
      sensitivity: codeSchema,
      isAfterwards: z.boolean(),
      override,
      status: codeSchema,
      publishedOn: daySchema.nullable(),
      startedOn: daySchema.nullable(),
      endedOn: daySchema.nullable(),
      extendedDays: count,
      extensionReason: text.nullable(),
      minutesNumber: text.nullable(),
      minutesOn: daySchema.nullable(),
      result: codeSchema.nullable(),
      outcomes: list(codeSchema),
      fine: z.number().nullable(),
      summary: text.nullable(),
      closedOn: daySchema.nullable(),
      provinceCode: text,
      visitKind: codeSchema,
      day: daySchema,
      establishmentName: text.nullable(),
      campaignName: text.nullable(),
      caseId: count.nullable(),
      cancelledReason: text.nullable(),
      mustEndOn: daySchema.nullable(),
      isLate: z.boolean(),
      repeats: count,
      openFindings: count,
    })
    .openapi('PlaceInspection'),
)
const planSchema = ofType<PlanLine>()(
  z
    .strictObject({
      ...kept,
      campaignId: count.nullable(),
      communeCode: text,
      establishmentId: count.nullable(),
      force: codeSchema,
      jointForces: list(codeSchema),
      topics: list(codeSchema),
      content: text,
      visitKind: codeSchema,
      startsOn: daySchema,
      endsOn: daySchema,
      lead: text,
      assigned: list(text),
      isUnannounced: z.boolean(),
      override,
      provinceCode: text,
      establishmentName: text.nullable(),
      campaignName: text.nullable(),
      state: codeSchema,
      cancelledReason: text.nullable(),
      inspectionId: count.nullable(),
      isLate: z.boolean(),
    })
    .openapi('PlacePlanLine'),
)
const findingSchema = ofType<DueFinding>()(
  z
    .strictObject({
      ...kept,
      inspectionId: count,
      topic: codeSchema,
      description: text,
      legalBasis: text.nullable(),
      measure: text,
      dueOn: daySchema,
      evidence: text.nullable(),
      evidenceOn: daySchema.nullable(),
      recheckInspectionId: count.nullable(),
      recheckedOn: daySchema.nullable(),
      recheckResult: codeSchema.nullable(),
      state: codeSchema,
      isOverdue: z.boolean(),
      establishmentId: count.nullable(),
      establishmentName: text.nullable(),
      communeCode: text,
      inspectionNumber: text,
      force: codeSchema,
    })
    .openapi('PlaceFinding'),
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
      plans: list(planSchema),
      findings: list(findingSchema),
      casesAround: list(z.strictObject({ id: count, kind: codeSchema, day: daySchema, metres: count })),
      merged: list(z.strictObject({ id: count, name: text, number: text })),
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
