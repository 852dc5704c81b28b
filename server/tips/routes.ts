import { randomInt, randomUUID } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import { isViewRecorded } from '../../data/model/auditCodes.ts'
import { makeReceiptCode, readReceiptCode } from '../../data/model/receiptCode.ts'
import { TIP_STATES, TIP_TYPES, type TipState } from '../../data/model/tipCodes.ts'
import { nextSteps } from '../../data/model/tipSteps.ts'
import { askingPerson, type Guarded } from '../access/guarded.ts'
import { holdsAct } from '../access/holdsAct.ts'
import { eventOf } from '../audit/eventOf.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { failuresNotFoundSignedIn, failuresSignedIn, json, jsonBody } from '../http/documented.ts'
import { ApiError, badRequest, notAccepted, notFound } from '../http/problems.ts'
import { numberParameter, queryOf, textParameter } from '../http/queryParameters.ts'
import { changedContent } from './changedContent.ts'
import type { IdentityCipher } from './identityCipher.ts'
import { contentProblems, tipProblems } from './judgeTip.ts'
import {
  correctTip,
  countTips,
  findProvinceOf,
  findTip,
  insertTip,
  listCorrections,
  listSteps,
  listTips,
  moveTip,
  sealIdentity,
  TIP_ORDERS,
} from './queries.ts'
import { correctionSchema, newCorrectionSchema, newStepSchema, newTipSchema, stepSchema, tipSchema } from './schemas.ts'

const codeIn = (list: readonly { readonly code: string }[]) => (text: string) =>
  list.some(({ code }) => code === text) ? text : null

const listQuery = queryOf({
  state: textParameter(`One of ${TIP_STATES.map(({ code }) => code).join(', ')}`, 'RECEIVED', codeIn(TIP_STATES)),
  type: textParameter(`One of ${TIP_TYPES.map(({ code }) => code).join(', ')}`, 'CRIME', codeIn(TIP_TYPES)),
  commune: textParameter('Commune code', '30604', (text) => (/^\d{5}$/.test(text) ? text : null)),
  code: textParameter('Receipt code, as it was typed', 'K7PM-2VX9-4', readReceiptCode),
  open: textParameter('`true`: only those not answered yet', 'true', (text) => (text === 'true' ? true : null)),
  order: textParameter(
    '`received`: the newest first (usual); `due`: what is due soonest first',
    'due',
    (text) => TIP_ORDERS.find((order) => order === text) ?? null,
  ),
  after: textParameter('`next` of the page before', '2026-03-01T20:00:00.000Z~…', (text) => {
    const [at = '', id = ''] = text.split('~')
    return z.iso.datetime().safeParse(at).success && z.uuid().safeParse(id).success ? { at, id } : null
  }),
  limit: numberParameter('Tips a page', { least: 1, most: 200, absent: 50 }),
})
const noQuery = queryOf({})
const params = z.object({ id: z.string().max(100) })

const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Tips of the areas the person sees exactly',
  request: { query: listQuery.schema },
  responses: {
    200: json(
      z
        .object({
          tips: z.array(tipSchema),
          next: z.string().nullable(),
          counts: z.record(z.string(), z.number().int()),
        })
        .openapi('TipPage'),
      'One page',
    ),
    ...failuresSignedIn,
  },
})
const detailRoute = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'One tip with the steps it went through',
  request: { params },
  responses: {
    200: json(
      z
        .object({ tip: tipSchema, steps: z.array(stepSchema), corrections: z.array(correctionSchema) })
        .openapi('TipDetail'),
      'The tip',
    ),
    ...failuresNotFoundSignedIn,
  },
})
const addRoute = createRoute({
  method: 'post',
  path: '/',
  summary: 'Record a tip; who told it is sealed apart',
  request: jsonBody(newTipSchema),
  responses: {
    200: json(z.object({ id: z.uuid(), receiptCode: z.string() }).openapi('TipReceipt'), 'Recorded'),
    ...failuresSignedIn,
  },
})
const stepRoute = createRoute({
  method: 'post',
  path: '/{id}/steps',
  summary: 'Move a tip on from the version that was seen',
  request: { params, ...jsonBody(newStepSchema) },
  responses: { 200: json(tipSchema, 'Moved on'), ...failuresNotFoundSignedIn },
})
const correctRoute = createRoute({
  method: 'post',
  path: '/{id}/corrections',
  summary: 'Put right what a tip says, from the version that was seen; what stood there before stays',
  request: { params, ...jsonBody(newCorrectionSchema) },
  responses: { 200: json(tipSchema, 'Corrected'), ...failuresNotFoundSignedIn },
})

const WHAT = 'tin báo này'
const NO_STORE = { 'Cache-Control': 'no-store' }
const OUTSIDE = '42501'

/** An id that is none is like one that does not exist. */
export const readTipId = (id: string): string => {
  if (!z.uuid().safeParse(id).success) throw notFound(WHAT)
  return id.toLowerCase()
}

/** `/api/tips`: what people told, without who told it. */
export const tipRoutes = (database: Guarded, cipher: IdentityCipher | null) =>
  apiRouter()
    .openapi(listRoute, async (c) => {
      const { state, type, commune, code, open, order, after, limit } = listQuery.read(c.req.url)
      const search = {
        state,
        type,
        communeCode: commune,
        receiptCode: code,
        isOpen: open ?? false,
        order: order ?? ('received' as const),
        after,
        limit,
      }
      const { rows, counts } = await database.readFor(c, 'TIP_READ', async (sql) => ({
        rows: await listTips(sql, search),
        counts: await countTips(sql),
      }))
      const detail = Object.fromEntries(
        Object.entries({ state, type, commune, open, byCode: code !== null || null }).filter(
          ([, value]) => value !== null,
        ),
      )
      await database.record(c, { action: 'SEARCH', subjectType: 'tip', detail })
      const last = rows.length > limit ? rows[limit - 1] : undefined
      const tips = rows.slice(0, limit).map(({ orderedBy: _orderedBy, ...tip }) => tip)
      // The list tells what was told: whoever reads it has seen the tip.
      const read = tips.filter(({ sensitivity }) => isViewRecorded(sensitivity))
      await Promise.all(
        read.map(({ id }) => database.record(c, { action: 'LISTED', subjectType: 'tip', subjectId: id })),
      )
      return c.json(
        {
          tips,
          next: last ? `${last.orderedBy}~${last.id}` : null,
          counts: Object.fromEntries(counts.map(({ state: of, count }) => [of, count])),
        },
        200,
        NO_STORE,
      ) as never
    })
    .openapi(detailRoute, async (c) => {
      noQuery.read(c.req.url)
      const id = readTipId(c.req.valid('param').id)
      const found = await database.readFor(c, 'TIP_READ', async (sql) => {
        const tip = await findTip(sql, id)
        return tip && { tip, steps: await listSteps(sql, id), corrections: await listCorrections(sql, id) }
      })
      if (!found) throw notFound(WHAT)
      if (isViewRecorded(found.tip.sensitivity)) {
        await database.record(c, { action: 'VIEW_RESTRICTED', subjectType: 'tip', subjectId: id })
      }
      return c.json(found, 200, NO_STORE) as never
    })
    .openapi(addRoute, async (c) => {
      const given = c.req.valid('json')
      const { identity, isInternal, ...rest } = given
      const province = given.communeCode ? await findProvinceOf(database.facts, given.communeCode) : undefined
      const problems = tipProblems(given, province, Date.now())
      if (problems.length > 0) throw badRequest(problems)
      const isIdentified = identity !== null && Object.values(identity).some((value) => value !== null)
      if (isIdentified && !cipher) {
        throw notAccepted(
          'identity',
          'Máy chủ chưa có khóa để giữ danh tính (IDENTITY_KEY). Hãy để trống, hoặc hỏi người quản trị.',
        )
      }
      const person = askingPerson(c)
      if (!holdsAct(person, 'TIP_RECORD', given)) throw outside()
      const id = randomUUID()
      const receiptCode = makeReceiptCode((below) => randomInt(below))
      const sensitivity = isInternal && !isIdentified ? 'INTERNAL' : 'RESTRICTED'
      await database
        .write(c, async (sql) => {
          await insertTip(sql, {
            ...rest,
            id,
            receiptCode,
            sensitivity,
            recordedBy: person.id,
            isSample: person.isSample ?? false,
          })
          if (isIdentified && cipher) {
            await sealIdentity(sql, { id, type: given.type, recordedBy: person.id }, cipher.seal(id, identity))
            await recordEvent(sql, eventOf(c, person, { action: 'IDENTITY_STORED', subjectType: 'tip', subjectId: id }))
          }
          const detail = { after: { state: 'RECEIVED', type: given.type, channel: given.channel } }
          await recordEvent(sql, eventOf(c, person, { action: 'CHANGE', subjectType: 'tip', subjectId: id, detail }))
        })
        .catch((error: unknown) => {
          if ((error as { code?: string }).code !== OUTSIDE) throw error
          throw outside()
        })
      return c.json({ id, receiptCode }, 200, NO_STORE)
    })
    .openapi(stepRoute, async (c) => {
      const id = readTipId(c.req.valid('param').id)
      const { version, to, result, note, forwardedTo } = c.req.valid('json')
      const person = askingPerson(c)
      const moved = await database.write(c, async (sql) => {
        const tip = await findTip(sql, id)
        if (!tip || !holdsAct(person, 'TIP_READ', tip)) throw notFound(WHAT)
        if (!holdsAct(person, 'TIP_HANDLE', tip)) throw outside()
        if (tip.version !== version) throw changedMeanwhile()
        const rule = nextSteps(tip).find((step) => step.to === to)
        if (!rule)
          throw notAccepted('to', `Tin đang “${labelOf(tip.state)}” nên chưa chuyển sang “${labelOf(to)}” được.`)
        if (rule.results.length > 0 && (result === null || !rule.results.includes(result))) {
          throw notAccepted('result', 'Hãy chọn kết quả xác minh.')
        }
        if (rule.results.length === 0 && result !== null) throw notAccepted('result', 'Bước này không có kết quả.')
        if (rule.needs.includes('note') && !note) throw notAccepted('note', 'Hãy ghi đã làm gì.')
        if (rule.needs.includes('forwardedTo') && !forwardedTo)
          throw notAccepted('forwardedTo', 'Hãy ghi chuyển cho đơn vị nào.')
        const found = to === 'FORWARDED' ? (tip.result ?? 'FORWARDED') : result
        if (!(await moveTip(sql, tip, { to, result: found, note, forwardedTo }, person))) throw changedMeanwhile()
        const detail = {
          before: { state: tip.state, result: tip.result },
          after: { state: to, result: found ?? tip.result },
        }
        await recordEvent(sql, eventOf(c, person, { action: 'CHANGE', subjectType: 'tip', subjectId: id, detail }))
        return findTip(sql, id)
      })
      return c.json(moved as never, 200, NO_STORE)
    })

    .openapi(correctRoute, async (c) => {
      const id = readTipId(c.req.valid('param').id)
      const { version, note, ...content } = c.req.valid('json')
      const person = askingPerson(c)
      const province = content.communeCode ? await findProvinceOf(database.facts, content.communeCode) : undefined
      const corrected = await database
        .write(c, async (sql) => {
          const tip = await findTip(sql, id)
          if (!tip || !holdsAct(person, 'TIP_READ', tip)) throw notFound(WHAT)
          if (!holdsAct(person, 'TIP_HANDLE', tip) || !holdsAct(person, 'TIP_HANDLE', { ...tip, ...content }))
            throw outside()
          if (tip.version !== version) throw changedMeanwhile()
          const problems = contentProblems({ ...tip, ...content }, province)
          if (problems.length > 0) throw badRequest(problems)
          const { before, after } = changedContent(tip, content)
          if (Object.keys(after).length === 0) throw notAccepted('summary', 'Chưa có gì khác với tin đã ghi.')
          if (!(await correctTip(sql, tip, { content, before, after, note }, person))) throw changedMeanwhile()
          // Texts of a tip stand in the tip alone.
          const told = (part: typeof before) => ({ ...part, ...('summary' in part && { summary: '…' }) })
          const detail = { act: 'CORRECT', before: told(before), after: told(after) }
          await recordEvent(sql, eventOf(c, person, { action: 'CHANGE', subjectType: 'tip', subjectId: id, detail }))
          return findTip(sql, id)
        })
        .catch((error: unknown) => {
          if ((error as { code?: string }).code !== OUTSIDE) throw error
          throw outside()
        })
      return c.json(corrected as never, 200, NO_STORE)
    })

const labelOf = (state: TipState): string => TIP_STATES.find(({ code }) => code === state)?.vi ?? state

const outside = () => new ApiError(403, 'FORBIDDEN', 'Vai trò của bạn không gồm việc này ở địa bàn này.')

const changedMeanwhile = () =>
  new ApiError(
    409,
    'CONFLICT',
    'Người khác vừa chuyển bước hoặc sửa tin này. Hãy xem lại tin rồi làm tiếp; nội dung bạn ghi chưa được lưu.',
  )
