import { createRoute, z } from '@hono/zod-openapi'
import type { Kept } from '../../data/model/inspections/campaigns.ts'
import type { Change } from '../../data/model/inspections/requests.ts'
import type { EstablishmentPart } from '../../data/model/inspections/register.ts'
import type { Guarded } from '../access/guarded.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { json, jsonBody } from '../http/documented.ts'
import { NO_STORE } from '../http/noStore.ts'
import { rowId } from '../http/draftFields.ts'
import { pathIdSchema, readPathId } from '../http/pathId.ts'
import { savingOf } from '../inspections/saving.ts'
import { failuresOfChange } from '../inspections/sharedSchemas.ts'
import {
  balanceFields,
  commitmentFields,
  commitmentHolds,
  complaintFields,
  licenceFields,
  licenceHolds,
  unitFields,
  unitHolds,
} from './partSchemas.ts'
import { BALANCES, COMMITMENTS, COMPLAINTS, LICENCES, type PartKind, UNITS } from './placeParts.ts'
import { addPart, changePart } from './savePart.ts'
import { balanceSchema, commitmentSchema, complaintSchema, licenceSchema, unitSchema } from './schemas.ts'

const partId = z.object({
  partId: z
    .custom<string>(() => true)
    .openapi({ type: 'integer', minimum: 1, param: { name: 'partId', in: 'path' } } as never),
})

const addRouteOf = <Name extends EstablishmentPart, Draft extends z.ZodType, Answer extends z.ZodType>(
  name: Name,
  draft: Draft,
  answer: Answer,
) =>
  createRoute({
    method: 'post',
    path: `/{id}/${name}` as const,
    summary: `Add to the ${name} of an establishment`,
    request: { params: pathIdSchema, ...jsonBody(draft) },
    responses: { 200: json(answer, 'Added'), ...failuresOfChange },
  })
const changeRouteOf = <Name extends EstablishmentPart, Body extends z.ZodType, Answer extends z.ZodType>(
  name: Name,
  body: Body,
  answer: Answer,
) =>
  createRoute({
    method: 'put',
    path: `/{id}/${name}/{partId}` as const,
    summary: `Change one of the ${name} of an establishment, the version that was opened`,
    request: { params: pathIdSchema.extend(partId.shape), ...jsonBody(body) },
    responses: { 200: json(answer, 'Changed'), ...failuresOfChange },
  })

const version = { version: rowId }
const routes = {
  addLicence: addRouteOf('licences', licenceHolds(licenceFields).openapi('LicenceDraft'), licenceSchema),
  changeLicence: changeRouteOf(
    'licences',
    licenceHolds(licenceFields.extend(version)).openapi('LicenceChange'),
    licenceSchema,
  ),
  addCommitment: addRouteOf(
    'commitments',
    commitmentHolds(commitmentFields).openapi('CommitmentDraft'),
    commitmentSchema,
  ),
  changeCommitment: changeRouteOf(
    'commitments',
    commitmentHolds(commitmentFields.extend(version)).openapi('CommitmentChange'),
    commitmentSchema,
  ),
  addBalance: addRouteOf('balances', balanceFields.openapi('N2oBalanceDraft'), balanceSchema),
  changeBalance: changeRouteOf('balances', balanceFields.extend(version).openapi('N2oBalanceChange'), balanceSchema),
  addComplaint: addRouteOf('complaints', complaintFields.openapi('ComplaintDraft'), complaintSchema),
  changeComplaint: changeRouteOf(
    'complaints',
    complaintFields.extend(version).openapi('ComplaintChange'),
    complaintSchema,
  ),
  addUnit: addRouteOf('units', unitHolds(unitFields).openapi('ResponsibleUnitDraft'), unitSchema),
  changeUnit: changeRouteOf(
    'units',
    unitHolds(unitFields.extend(version)).openapi('ResponsibleUnitChange'),
    unitSchema,
  ),
}

/** Parts of `/api/register/:id`: papers, commitments, balances, complaints and units in charge, one by one. */
export const partRoutes = (database: Guarded) => {
  type Asked = Parameters<typeof savingOf>[0]
  const add = async <Row extends Kept, Draft>(c: Asked, kind: PartKind<Row, Draft>, draft: Draft) => {
    const id = readPathId(c.req.param('id'), 'cơ sở này')
    return c.json(await addPart(savingOf(c, database, 'INSPECTION_WRITE'), kind, id, draft), 200, NO_STORE) as never
  }
  const change = async <Row extends Kept, Draft>(c: Asked, kind: PartKind<Row, Draft>, sent: Change<Draft>) => {
    const id = readPathId(c.req.param('id'), 'cơ sở này')
    const part = readPathId(c.req.param('partId'), kind.what)
    const saving = savingOf(c, database, 'INSPECTION_WRITE')
    return c.json(await changePart(saving, kind, { id, part }, sent), 200, NO_STORE) as never
  }
  return apiRouter()
    .openapi(routes.addLicence, (c) => add(c, LICENCES, c.req.valid('json')))
    .openapi(routes.changeLicence, (c) => change(c, LICENCES, c.req.valid('json')))
    .openapi(routes.addCommitment, (c) => add(c, COMMITMENTS, c.req.valid('json')))
    .openapi(routes.changeCommitment, (c) => change(c, COMMITMENTS, c.req.valid('json')))
    .openapi(routes.addBalance, (c) => add(c, BALANCES, c.req.valid('json')))
    .openapi(routes.changeBalance, (c) => change(c, BALANCES, c.req.valid('json')))
    .openapi(routes.addComplaint, (c) => add(c, COMPLAINTS, c.req.valid('json')))
    .openapi(routes.changeComplaint, (c) => change(c, COMPLAINTS, c.req.valid('json')))
    .openapi(routes.addUnit, (c) => add(c, UNITS, c.req.valid('json')))
    .openapi(routes.changeUnit, (c) => change(c, UNITS, c.req.valid('json')))
}
