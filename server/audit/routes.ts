import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { AUDIT_ACTIONS, AUDIT_SUBJECTS } from '../../data/model/auditCodes.ts'
import { roleOf } from '../../data/model/roles.ts'
import { askingPerson, type Guarded } from '../access/guarded.ts'
import type { Pool } from '../database/connect.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { failuresNotFoundSignedIn, failuresSignedIn, instantSchema, json } from '../http/documented.ts'
import { ApiError, notFound } from '../http/problems.ts'
import { dayParameter, numberParameter, queryOf, textParameter } from '../http/queryParameters.ts'
import { eventOf } from './eventOf.ts'
import { findMatchingActors } from './findMatchingActors.ts'
import { findTipIdByCode } from '../tips/queries.ts'
import { findHead, findLastVerified, listEvents, listReaders } from './queries.ts'
import { recordEvent } from './recordEvent.ts'
import { withRecordNames } from './recordNames.ts'

const eventSchema = z
  .object({
    number: z.number().int(),
    at: instantSchema,
    personId: z.string().nullable(),
    personName: z.string().nullable(),
    action: z.string(),
    subjectType: z.string().nullable(),
    subjectId: z.string().nullable(),
    subjectName: z
      .string()
      .nullable()
      .openapi({ description: 'Of a person who is still known, or of a record that the reader sees' }),
    detail: z.record(z.string(), z.unknown()),
  })
  .openapi('AuditEvent')
const pageSchema = z.object({ events: z.array(eventSchema), next: z.string().nullable() }).openapi('AuditPage')
const readersSchema = z
  .object({
    readers: z.array(
      z.object({
        personId: z.string(),
        personName: z.string(),
        views: z.number().int(),
        changes: z.number().int(),
        others: z.number().int(),
        firstAt: instantSchema,
        lastAt: instantSchema,
      }),
    ),
  })
  .openapi('RecordReaders')
const chainSchema = z
  .object({
    events: z.number().int(),
    lastHash: z
      .string()
      .nullable()
      .openapi({ description: 'First 16 hexadecimal digits of the hash of the last event' }),
    verified: z
      .object({
        at: instantSchema,
        lastNumber: z.number().int(),
        findings: z.number().int(),
        isTailKnown: z.boolean(),
      })
      .nullable(),
  })
  .openapi('AuditChain')

const codeIn = (list: readonly { readonly code: string }[]) => (text: string) =>
  list.some(({ code }) => code === text) ? text : null
const shortText = (text: string) => (text.length <= 100 ? text : null)

const eventsQuery = queryOf({
  person: textParameter('Part of a name, marks do not matter, or the id of a person', 'Nguyễn', shortText),
  action: textParameter(`One of ${AUDIT_ACTIONS.map(({ code }) => code).join(', ')}`, 'SEARCH', codeIn(AUDIT_ACTIONS)),
  subject: textParameter(
    `Kind, or kind:id. Kinds: ${AUDIT_SUBJECTS.map(({ code }) => code).join(', ')}`,
    'case:12',
    (text) => {
      const [type = '', ...id] = text.split(':')
      return codeIn(AUDIT_SUBJECTS)(type) && text.length <= 100 ? { type, id: id.join(':') || null } : null
    },
  ),
  from: dayParameter('First local day (UTC+7)'),
  to: dayParameter('Last local day (UTC+7)'),
  after: textParameter('`next` of the page before', '1204', (text) =>
    /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null,
  ),
  limit: numberParameter('Events a page', { least: 1, most: 200, absent: 50 }),
})
const noQuery = queryOf({})

const chainRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'State of the chain: last event, last verification',
  responses: { 200: json(chainSchema, 'The state'), ...failuresSignedIn },
})
const eventsRoute = createRoute({
  method: 'get',
  path: '/events',
  summary: 'Events that a search keeps, the newest first. Each page that is read is itself recorded',
  request: { query: eventsQuery.schema },
  responses: { 200: json(pageSchema, 'One page'), ...failuresSignedIn },
})
const readersRoute = createRoute({
  method: 'get',
  path: '/records/{type}/{record}',
  summary: 'Who saw or changed one record',
  request: { params: z.object({ type: z.string(), record: z.string() }) },
  responses: { 200: json(readersSchema, 'The people, the latest first'), ...failuresNotFoundSignedIn },
})
/** The record is of everybody: it is read by whoever audits the whole, not by auditors of a part. */
const auditsWhole = (c: Context): void => {
  const isWhole = askingPerson(c).grants.some(
    ({ role, provinceCode, force }) =>
      roleOf(role).acts.includes('AUDIT_READ') && provinceCode === null && force === null,
  )
  if (!isWhole) throw new ApiError(403, 'FORBIDDEN', 'Chỉ người kiểm soát nhật ký của cả hệ thống xem được nhật ký.')
}

const NO_STORE = { 'Cache-Control': 'no-store' }

/** `/api/audit`: the record of who did what, for auditors. Whoever reads it stands in it. */
export const auditRoutes = (database: Guarded, pool: Pool) =>
  apiRouter()
    .openapi(chainRoute, async (c) => {
      auditsWhole(c)
      noQuery.read(c.req.url)
      const head = await findHead(pool)
      const verified = await findLastVerified(pool)
      const detail = verified?.detail as { lastNumber: number; findings: number; isTailKnown: boolean } | undefined
      return c.json(
        {
          events: head?.number ?? 0,
          lastHash: head?.hash.slice(0, 16) ?? null,
          verified:
            verified && detail
              ? {
                  at: verified.at,
                  lastNumber: detail.lastNumber,
                  findings: detail.findings,
                  isTailKnown: detail.isTailKnown,
                }
              : null,
        },
        200,
        NO_STORE,
      ) as never
    })
    .openapi(eventsRoute, async (c) => {
      auditsWhole(c)
      const { person, action, subject, from, to, after, limit } = eventsQuery.read(c.req.url)
      const searched = {
        person,
        action,
        subject: subject && [subject.type, subject.id].filter(Boolean).join(':'),
        from,
        to,
      }
      // Each page: what is asked for in the middle is read as well.
      const detail = Object.fromEntries(Object.entries(searched).filter(([, value]) => value !== null))
      await recordEvent(pool, eventOf(c, askingPerson(c), { action: 'AUDIT_READ', detail }))
      const rows = await listEvents(pool, {
        personIds: person === null ? null : await findMatchingActors(pool, person),
        action,
        subjectType: subject?.type ?? null,
        subjectId: subject?.id ?? null,
        from,
        to,
        before: after,
        limit: limit + 1,
      })
      const events = await withRecordNames(database, c, rows.slice(0, limit))
      return c.json(
        { events, next: rows.length > limit ? String(events.at(-1)?.number) : null },
        200,
        NO_STORE,
      ) as never
    })
    .openapi(readersRoute, async (c) => {
      auditsWhole(c)
      noQuery.read(c.req.url)
      const { type, record: given } = c.req.valid('param')
      // Of a tip people know the receipt code alone.
      const record = (type === 'tip' && (await findTipIdByCode(pool, given))) || given
      const subjectType = AUDIT_SUBJECTS.find(({ code }) => code === type)?.code
      if (!subjectType || record.length > 60) throw notFound('loại hồ sơ này')
      await recordEvent(pool, eventOf(c, askingPerson(c), { action: 'AUDIT_READ', subjectType, subjectId: record }))
      return c.json({ readers: await listReaders(pool, subjectType, record) }, 200, NO_STORE) as never
    })
