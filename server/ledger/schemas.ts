import { z } from '@hono/zod-openapi'
import type { Ledger, LedgerRows } from '../../data/model/inspections/ledger.ts'
import { codeSchema, daySchema, ofType } from '../http/documented.ts'
import { planLineSchema } from '../inspections/plans/schemas.ts'
import { inspectionSchema } from '../inspections/visits/answerSchemas.ts'

const count = z.number().int().min(0)
const codes = z.array(codeSchema).readonly()

export const ledgerSchema = ofType<Ledger>()(
  z
    .strictObject({
      query: z.strictObject({
        provinceCode: z.string(),
        campaignId: z.number().int().nullable(),
        from: daySchema,
        to: daySchema,
        forces: codes,
        topics: codes,
      }),
      communes: codes,
      forces: codes,
      topics: codes,
      cells: z
        .array(z.string().regex(/^[DPEG-]*$/))
        .readonly()
        .openapi({
          description:
            'By commune one letter a cell, force by force, topic by topic: D done, P planned, E exempt, G gap, - not known',
        }),
      totals: z.strictObject({ done: count, planned: count, exempt: count, gap: count, lapsed: count }).openapi({
        description: 'Once the last day has passed, what was planned is a gap; lapsed: how many gaps were',
      }),
      inspections: z
        .strictObject({ done: count, joint: count })
        .openapi({ description: 'Visits done, each once however many forces and topics it had' }),
      establishments: z
        .array(
          z.strictObject({
            all: count,
            inspected: count,
            repeats: count,
            reasons: z.record(z.string(), count),
            never: count,
            stale: count,
            byClass: z.record(z.string(), z.strictObject({ all: count, inspected: count })),
          }),
        )
        .readonly()
        .openapi({ description: 'Form KT-01, by commune' }),
      staleMonths: count,
    })
    .openapi('Ledger'),
)

export const rowsSchema = ofType<LedgerRows>()(
  z
    .strictObject({ inspections: z.array(inspectionSchema).readonly(), planLines: z.array(planLineSchema).readonly() })
    .openapi('LedgerRows'),
)
