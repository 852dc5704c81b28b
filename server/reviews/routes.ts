import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { AUDIT_SUBJECT_OF, isViewRecorded } from '../../data/model/auditCodes.ts'
import { REVIEWED_THINGS, type ReviewedThing } from '../../data/model/reviews.ts'
import { askingPerson, type Guarded } from '../access/guarded.ts'
import { eventOf } from '../audit/eventOf.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import type { Pool, Sql } from '../database/connect.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { failuresNotFoundSignedIn, failuresSignedIn, json, jsonBody } from '../http/documented.ts'
import { pathIdSchema, readPathId } from '../http/pathId.ts'
import { type ApiError, notFound } from '../http/problems.ts'
import { numberParameter, queryOf, textParameter } from '../http/queryParameters.ts'
import { unitIndexNow } from '../imports/unitIndexNow.ts'
import { decide, otherCount } from './decide.ts'
import { decidedMeanwhile, type Decider } from './deciding.ts'
import { mergeCases } from './mergeCases.ts'
import { findMerge } from './decisionQueries.ts'
import { countReviews, findReview, isCaseWritable, listReviews, listSameUnit } from './queries.ts'
import { readItem, resolutionOf } from './readItem.ts'
import { decidedSchema, decisionSchema, itemSchema, manySchema, pageSchema } from './schemas.ts'
import { DECISION, undoDecision } from './undoDecision.ts'

const thingIn = (text: string): ReviewedThing | null => REVIEWED_THINGS.find((thing) => thing === text) ?? null
const idIn = (text: string): number | null => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null)

const listQuery = queryOf({
  thing: textParameter(`One of ${REVIEWED_THINGS.join(', ')}`, 'cases', thingIn),
  reason: textParameter('Code of a reason', 'UNIT_SPLIT', (text) => (/^[A-Z_]{1,40}$/.test(text) ? text : null)),
  place: textParameter('Code of a commune or a province', '91', (text) => (/^\d{2}(\d{3})?$/.test(text) ? text : null)),
  batch: textParameter('Number of an import', '12', idIn),
  record: textParameter('Id of a record of `thing`', '812', idIn),
  after: textParameter('`next` of the page before', 'cases.120', (text) => {
    const [thing = '', id = ''] = text.split('.')
    const [known, number] = [thingIn(thing), idIn(id)]
    return known && number ? { thing: known, id: number } : null
  }),
  limit: numberParameter('Reviews a page', { least: 1, most: 200, absent: 50 }),
})
const noQuery = queryOf({})
const params = z
  .object({
    thing: z
      .string()
      .max(40)
      .openapi({ example: 'cases', description: REVIEWED_THINGS.join(', ') }),
  })
  .extend(pathIdSchema.shape)
const decided = { 200: json(decidedSchema, 'Decided'), ...failuresNotFoundSignedIn }

const routes = {
  list: createRoute({
    method: 'get',
    path: '/',
    summary: 'Records that the person may write and must be looked at',
    request: { query: listQuery.schema },
    responses: { 200: json(pageSchema, 'One page'), ...failuresSignedIn },
  }),
  item: createRoute({
    method: 'get',
    path: '/{thing}/{id}',
    summary: 'One open review with everything that a decision needs',
    request: { params },
    responses: { 200: json(itemSchema, 'The review'), ...failuresNotFoundSignedIn },
  }),
  decide: createRoute({
    method: 'post',
    path: '/{thing}/{id}/decision',
    summary: 'Decide a review; 409 tells what somebody else decided meanwhile',
    request: { params, ...jsonBody(decisionSchema) },
    responses: decided,
  }),
  decideMany: createRoute({
    method: 'post',
    path: '/same-unit',
    summary: 'Decide all reviews of one reason with the same words of a unit as one',
    request: jsonBody(manySchema),
    responses: decided,
  }),
  undo: createRoute({
    method: 'post',
    path: '/decisions/{id}/undo',
    summary: 'Take a decision back: records stand as before, their reviews are open again',
    request: { params: pathIdSchema },
    responses: decided,
  }),
}

const WHAT = 'mục cần xem lại này'
const NO_STORE = { 'Cache-Control': 'no-store' }

/** `/api/reviews`: records that disagree with themselves or with each other, and what people decide about them. */
export const reviewRoutes = (database: Guarded, pool: Pool) => {
  const unitIndex = unitIndexNow(pool)
  const isSampleOnly = (c: Context) => askingPerson(c).isSample ?? false
  const deciderOf = (c: Context): Decider => {
    const person = askingPerson(c)
    return {
      pool,
      person,
      record: (sql, { thing, id, detail }) =>
        recordEvent(
          sql,
          eventOf(c, person, {
            action: 'CHANGE',
            subjectType: AUDIT_SUBJECT_OF[thing],
            ...(id !== null && { subjectId: id }),
            detail,
          }),
        ),
    }
  }
  /** A merge takes the review of the pair with it: whoever still looks at it is told, like of every decision. */
  const gone = async (c: Context, thing: ReviewedThing, id: number): Promise<ApiError> => {
    const merge = thing === 'cases' ? await findMerge(pool as unknown as Sql, id) : undefined
    if (!merge) return notFound(WHAT)
    const { kept } = merge
    const isTold = await database.readFor(c, 'DATA_EDIT', (sql) => isCaseWritable(sql, kept, isSampleOnly(c)))
    return isTold ? decidedMeanwhile(merge) : notFound(WHAT)
  }
  const target = (c: Context) => {
    const thing = thingIn(c.req.param('thing') ?? '')
    if (!thing) throw notFound('loại dữ liệu này')
    return { thing, id: readPathId(c.req.param('id'), WHAT) }
  }
  return apiRouter()
    .openapi(routes.list, async (c) => {
      const { after, limit, reason, ...filter } = listQuery.read(c.req.url)
      const onlySamples = isSampleOnly(c)
      const page = await database.readFor(c, 'DATA_EDIT', async (sql) => ({
        found: await listReviews(sql, { ...filter, reason }, { after, limit: limit + 1, onlySamples }),
        counts: await countReviews(sql, { ...filter, reason: null }, onlySamples),
      }))
      const reviews = page.found.slice(0, limit)
      const last = page.found.length > limit ? reviews.at(-1) : undefined
      return c.json({ reviews, next: last ? `${last.thing}.${last.id}` : null, counts: page.counts }, 200, NO_STORE)
    })
    .openapi(routes.item, async (c) => {
      noQuery.read(c.req.url)
      const { thing, id } = target(c)
      const reading = { onlySamples: isSampleOnly(c), resolveUnit: await unitIndex() }
      const item = await database.readFor(c, 'DATA_EDIT', (sql) => readItem(sql, thing, id, reading))
      if (!item) throw await gone(c, thing, id)
      for (const record of [item.record, item.other]) {
        if (!record || !isViewRecorded(record.cells.sensitivity ?? '')) continue
        await database.record(c, {
          action: 'VIEW_RESTRICTED',
          subjectType: AUDIT_SUBJECT_OF[thing],
          subjectId: record.id,
        })
      }
      return c.json(item, 200, NO_STORE) as never
    })
    .openapi(routes.decide, async (c) => {
      const { thing, id } = target(c)
      const body = c.req.valid('json')
      const found = await database.readFor(c, 'DATA_EDIT', (sql) => findReview(sql, thing, id, isSampleOnly(c)))
      if (!found) throw await gone(c, thing, id)
      const { recordId, otherId, reason } = found
      const versions = new Map([[recordId, body.version]])
      if ('otherVersion' in body && otherId !== null) versions.set(otherId, body.otherVersion)
      const note = body.note ?? null
      if (body.decision === 'MERGED') {
        if (reason !== 'DUPLICATE' || otherId === null) throw notFound(WHAT)
        if (body.keep !== recordId && body.keep !== otherId) throw notFound('vụ được giữ')
        const remove = body.keep === recordId ? otherId : recordId
        const merging = { keep: body.keep, remove, choices: body.choices, goods: body.goods }
        return c.json(await mergeCases(deciderOf(c), id, merging, { note, versions }), 200, NO_STORE)
      }
      const { decision } = body
      const correcting =
        decision === 'CORRECTED'
          ? {
              way: body.way,
              // What the words of a thing mean is found again, unless somebody chose it; cases keep it.
              communeCode:
                body.way === 'UNIT'
                  ? (found.statedCommuneCode ?? resolutionOf(found, await unitIndex())?.communeCode ?? null)
                  : (body.communeCode ?? null),
            }
          : null
      const item = { reviewId: id, recordId, otherId, reason }
      return c.json(await decide(deciderOf(c), thing, [item], { decision, note, correcting, versions }), 200, NO_STORE)
    })
    .openapi(routes.decideMany, async (c) => {
      const { thing, reason, statedUnit, expected, decision, communeCode = null, note = null } = c.req.valid('json')
      const same = await database.readFor(c, 'DATA_EDIT', (sql) =>
        listSameUnit(sql, { thing, reason, statedUnit }, isSampleOnly(c)),
      )
      if (same.length !== expected) throw otherCount(same.length)
      const items = same.map((one) => ({ reviewId: one.id, recordId: one.recordId, otherId: null, reason }))
      const correcting = decision === 'CORRECTED' ? ({ way: 'COMMUNE', communeCode } as const) : null
      const many = { decision, note, correcting, versions: new Map<number, number>() }
      return c.json(await decide(deciderOf(c), thing, items, many), 200, NO_STORE)
    })
    .openapi(routes.undo, async (c) => {
      const id = readPathId(c.req.param('id'), DECISION)
      return c.json(await undoDecision(deciderOf(c), id), 200, NO_STORE)
    })
}
