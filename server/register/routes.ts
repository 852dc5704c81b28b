import { createRoute } from '@hono/zod-openapi'
import { isViewRecorded } from '../../data/model/auditCodes.ts'
import { ESTABLISHMENT_TYPES } from '../../data/model/establishmentTypes.ts'
import { ACTIVITIES, SUB_REGISTERS } from '../../data/model/inspections/registerCodes.ts'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { Guarded } from '../access/guarded.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { failuresNotFoundSignedIn, failuresSignedIn, json } from '../http/documented.ts'
import { NO_STORE } from '../http/noStore.ts'
import { pathIdSchema, readPathId } from '../http/pathId.ts'
import { notFound } from '../http/problems.ts'
import { dayParameter, numberParameter, queryOf, textParameter } from '../http/queryParameters.ts'
import { askerOf } from '../inspections/asker.ts'
import { recordListed } from '../inspections/recordListed.ts'
import { readPlacePage } from './readPlacePage.ts'
import { listRegister } from './listRegister.ts'
import { readCursor, searchWords } from './registerSearch.ts'
import { placeSchema, registerSchema } from './schemas.ts'

const LONGEST_SEARCH = 100

/** Codes joined by dots. */
const codesParameter = (description: string, example: string, isCode: (code: string) => boolean) =>
  textParameter(description, example, (text) => {
    const codes = text.split('.')
    return codes.every(isCode) ? codes : null
  })
const codesOf = (list: readonly { readonly code: string }[]) => (code: string) => list.some((one) => one.code === code)

const listQuery = queryOf({
  q: textParameter('Words, without marks: name, former names, number, tax number, address', 'karaoke hoa', (text) =>
    text.length <= LONGEST_SEARCH ? searchWords(text) : null,
  ),
  register: textParameter(
    `Sub-register: ${SUB_REGISTERS.map(({ code }) => code).join(', ')}`,
    'N2O',
    (text) => SUB_REGISTERS.find(({ code }) => code === text) ?? null,
  ),
  type: codesParameter('Types of establishment, joined by dots', 'KARAOKE.BAR', codesOf(ESTABLISHMENT_TYPES)),
  activity: codesParameter('Activity, joined by dots', 'ACTIVE.PAUSED', codesOf(ACTIVITIES)),
  province: textParameter('Province code', '91', (text) => (/^\d{2}$/.test(text) ? text : null)),
  commune: codesParameter('Commune codes, joined by dots', '30604', (code) => /^\d{5}$/.test(code)),
  unvisited: textParameter('Not visited in so many months; 0: never', '12', (text) =>
    /^\d{1,3}$/.test(text) ? Number(text) : null,
  ),
  asOf: dayParameter('The register as it stood at the end of this day; now when absent'),
  after: textParameter('`next` of the page before', '12~karaoke hoa', readCursor),
  limit: numberParameter('Rows a page', { least: 1, most: 200, absent: 50 }),
})
const noQuery = queryOf({})

const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'The register of establishments by name, now or on a past day',
  request: { query: listQuery.schema },
  responses: { 200: json(registerSchema, 'One page, with the counts of all that is kept'), ...failuresSignedIn },
})
const placeRoute = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'Everything about one establishment; a merged row answers as the one that stands for it',
  request: { params: pathIdSchema },
  responses: { 200: json(placeSchema, 'The establishment'), ...failuresNotFoundSignedIn },
})

const WHAT = 'cơ sở này'

/** `/api/register`: establishments, one identity for every force. */
export const registerRoutes = (database: Guarded) =>
  apiRouter()
    .openapi(listRoute, async (c) => {
      const { q, register, type, activity, province, commune, unvisited, asOf, after, limit } = listQuery.read(
        c.req.url,
      )
      const isToday = asOf !== null && asOf >= isoDay(localToday())
      const page = await database.readFor(c, 'INSPECTION_READ', (sql) =>
        listRegister(sql, {
          words: q ?? [],
          types: bothOf(register?.types, type),
          activities: activity ?? [],
          communeCodes: commune ?? [],
          provinceCode: province,
          unvisitedMonths: unvisited,
          asOf: isToday ? null : asOf,
          after,
          limit,
        }),
      )
      return c.json(page, 200, NO_STORE)
    })
    .openapi(placeRoute, async (c) => {
      noQuery.read(c.req.url)
      const id = readPathId(c.req.param('id'), WHAT)
      const asker = askerOf(c, 'INSPECTION_WRITE')
      const found = await database.readFor(c, 'INSPECTION_READ', (sql) => readPlacePage(sql, asker, id))
      if (!found) throw notFound(WHAT)
      if (isViewRecorded(found.sensitivity)) {
        await database.record(c, { action: 'VIEW_RESTRICTED', subjectType: 'establishment', subjectId: id })
      }
      await recordListed(c, database, found.page.inspections)
      return c.json(found.page, 200, NO_STORE) as never
    })

/** Types that both lists hold; an absent list holds all. A code that no type has keeps nothing. */
const bothOf = (some: readonly string[] | undefined, others: readonly string[] | null): readonly string[] => {
  if (!some || !others) return some ?? others ?? []
  const both = some.filter((code) => others.includes(code))
  return both.length === 0 ? ['-'] : both
}
