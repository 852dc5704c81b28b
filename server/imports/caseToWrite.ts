import { createHash } from 'node:crypto'
import type { CaseInput } from '../../data/model/caseInput.ts'

export type CaseToWrite = ReturnType<typeof caseToWrite>

/** A case as a row of its table. Names and order are part of the fingerprint, by which the same row is known again. */
export const caseToWrite = (input: CaseInput) => {
  const row = {
    source: input.source,
    source_number: input.sourceNumber,
    kind: input.kind,
    nature: input.nature ?? null,
    direction: input.direction ?? null,
    zone: input.zone ?? null,
    force: input.force,
    joint_forces: input.jointForces ?? [],
    channel: input.channel ?? null,
    status: input.status,
    outcomes: input.outcomes ?? [],
    commodities: input.commodities ?? [],
    from_minute: input.fromMinute,
    to_minute: input.toMinute,
    subjects: input.subjects ?? 0,
    organisations: input.organisations ?? 0,
    value: input.value ?? 0,
    fine: input.fine ?? 0,
    summary: input.summary ?? null,
    lon: input.position?.[0] ?? null,
    lat: input.position?.[1] ?? null,
    precision: input.precision,
    position_source: input.positionSource ?? null,
    stated_unit: input.statedUnit ?? null,
    stated_unit_code: input.statedUnitCode ?? null,
    stated_commune_code: input.statedCommuneCode ?? null,
    province_code: input.provinceCode ?? null,
  }
  const unit_problem = input.unitProblem ?? null
  const sensitivity = input.sensitivity ?? null
  const all = [row, input.goods ?? [], unit_problem, ...(sensitivity ? [sensitivity] : [])]
  return { ...row, unit_problem, sensitivity, fingerprint: fingerprint(JSON.stringify(all)) }
}

const fingerprint = (text: string): string => createHash('sha1').update(text).digest('base64')
