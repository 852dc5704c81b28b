import { z } from '@hono/zod-openapi'
import { INSPECTION_TOPICS } from '../../data/model/inspections/inspectionCodes.ts'
import type { CommitmentDraft, LicenceDraft, ResponsibleUnitDraft } from '../../data/model/inspections/register.ts'
import { COMMITMENT_STATUSES, LICENCE_KINDS } from '../../data/model/inspections/registerCodes.ts'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import { TIP_CHANNELS, TIP_RESULTS } from '../../data/model/tipCodes.ts'
import { codesOf, day, optional, optionalDay, text } from '../http/draftFields.ts'

const topic = codesOf(INSPECTION_TOPICS)

/** A day of something that was done: one still to come would count as done today. */
const pastDay = optionalDay.refine(
  (value) => value === null || value <= isoDay(localToday()),
  'Ngày này chưa tới. Chỉ ghi việc đã làm.',
)

/** A refusal of a day that stands before another one. */
const notBefore = (path: string, message: string) => ({ path: [path], message })
const inOrder = (earlier: string | null, later: string | null) => earlier === null || later === null || earlier <= later

export const licenceFields = z.strictObject({
  kind: codesOf(LICENCE_KINDS),
  number: text(200),
  issuedOn: pastDay,
  expiresOn: optionalDay,
  issuedBy: optional(300),
  revokedOn: pastDay,
  note: optional(2000),
})
export const licenceHolds = <Schema extends z.ZodType<LicenceDraft>>(schema: Schema) =>
  schema
    .refine(
      ({ issuedOn, expiresOn }) => inOrder(issuedOn, expiresOn),
      notBefore('expiresOn', 'Ngày hết hạn đứng trước ngày cấp.'),
    )
    .refine(
      ({ issuedOn, revokedOn }) => inOrder(issuedOn, revokedOn),
      notBefore('revokedOn', 'Ngày thu hồi đứng trước ngày cấp.'),
    )

export const commitmentFields = z.strictObject({
  topic,
  status: codesOf(COMMITMENT_STATUSES),
  signedOn: pastDay,
  expiresOn: optionalDay,
  note: optional(2000),
})
export const commitmentHolds = <Schema extends z.ZodType<CommitmentDraft>>(schema: Schema) =>
  schema.refine(
    ({ status, signedOn }) => (status === 'UNSIGNED') === (signedOn === null),
    notBefore('signedOn', 'Đã ký thì ghi ngày ký; chưa ký thì để trống.'),
  )

/** Kilograms, more than any plant of the country holds. */
const MOST_KILOGRAMS = 1e9
const kilograms = z.number('Cần ghi số kg.').min(0, 'Số kg không âm.').max(MOST_KILOGRAMS, 'Số kg quá lớn.')
export const balanceFields = z.strictObject({
  year: z.number().int().min(2000, 'Năm từ 2000.').max(2100, 'Năm đến 2100.'),
  opening: kilograms,
  takenIn: kilograms,
  used: kilograms,
  sold: kilograms,
  closing: kilograms,
  explanation: optional(2000),
})

/** A clock may run a little ahead. */
const AHEAD_MS = 5 * 60_000
export const complaintFields = z.strictObject({
  topic,
  receivedAt: z.iso
    .datetime({ error: 'Giờ nhận chưa đúng.' })
    .refine((at) => at >= '1990' && Date.parse(at) <= Date.now() + AHEAD_MS, 'Giờ nhận chưa tới.'),
  channel: codesOf(TIP_CHANNELS),
  summary: text(2000, 3),
  result: codesOf(TIP_RESULTS).nullable().default(null),
})

export const unitFields = z.strictObject({
  topic,
  unit: text(300, 2),
  officer: optional(200),
  validFrom: day,
  validTo: optionalDay,
})
export const unitHolds = <Schema extends z.ZodType<ResponsibleUnitDraft>>(schema: Schema) =>
  schema.refine(
    ({ validFrom, validTo }) => inOrder(validFrom, validTo),
    notBefore('validTo', 'Ngày thôi đứng trước ngày bắt đầu.'),
  )
