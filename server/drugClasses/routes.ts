import { createRoute } from '@hono/zod-openapi'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import { drugYearOf, drugYearPeriod, FIRST_DRUG_YEAR, LAST_DRUG_YEAR } from '../../data/model/drugClasses/drugYear.ts'
import type { Guarded } from '../access/guarded.ts'
import { madeLine, periodLine, provinceLine } from '../forms/formLines.ts'
import { listCommuneNames } from '../forms/queries.ts'
import { formRoute, sendForm } from '../forms/sendForm.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { failuresNotFoundSignedIn, failuresSignedIn, json, jsonBody } from '../http/documented.ts'
import { pathIdSchema, readPathId } from '../http/pathId.ts'
import { notFound } from '../http/problems.ts'
import { numberParameter, queryOf } from '../http/queryParameters.ts'
import { communeParameter, provinceParameter } from '../inspections/filterParameters.ts'
import { conflicts } from '../inspections/sharedSchemas.ts'
import { notEnough } from '../ledger/ledgerParameters.ts'
import { drugAskerOf, drugSavingOf } from './asker.ts'
import { classForm } from './classForm.ts'
import { approve, sendBack, submit, withdraw } from './decide.ts'
import { findOffers } from './offerQueries.ts'
import { findRecord, listVersions } from './queries.ts'
import { readDrugList } from './readList.ts'
import { addFacts, changeFacts } from './saveFacts.ts'
import {
  approvalSchema,
  changeSchema,
  historySchema,
  listSchema,
  newSchema,
  offersSchema,
  recordSchema,
  returnSchema,
  submissionSchema,
  withdrawalSchema,
} from './schemas.ts'

const NO_STORE = { 'Cache-Control': 'no-store' }
const WHAT = 'bản khai phân loại này'
const year = numberParameter('Year of assessment (15 December of the year before to 14 December); 0: the running one', {
  least: 0,
  most: LAST_DRUG_YEAR,
  absent: 0,
})
const listQuery = queryOf({ province: provinceParameter, year })
const noQuery = queryOf({})
const offerQuery = queryOf({ commune: communeParameter, year })

const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'How the communes of a province are classed for drugs in a year: what was stated, proposed and decided',
  request: { query: listQuery.schema },
  responses: { 200: json(listSchema, 'Every commune that the person sees'), ...failuresSignedIn },
})
const offersRoute = createRoute({
  method: 'get',
  path: '/offers',
  summary: 'What is stored of a commune and year and could be taken over as a fact, with what it rests on',
  request: { query: offerQuery.schema },
  responses: { 200: json(offersSchema, 'By fact'), ...failuresNotFoundSignedIn },
})
const historyRoute = createRoute({
  method: 'get',
  path: '/{id}/history',
  summary: 'Former versions of what a commune stated, the latest first',
  request: { params: pathIdSchema },
  responses: { 200: json(historySchema, 'All of them'), ...failuresNotFoundSignedIn },
})
const addRoute = createRoute({
  method: 'post',
  path: '/',
  summary: 'Put down the facts of a commune for a year; null is not stated',
  request: jsonBody(newSchema),
  responses: { 200: json(recordSchema, 'Added'), ...failuresSignedIn, ...conflicts },
})
const changeRoute = createRoute({
  method: 'put',
  path: '/{id}',
  summary: 'Change the version of the facts that was opened, until they are submitted',
  request: { params: pathIdSchema, ...jsonBody(changeSchema) },
  responses: { 200: json(recordSchema, 'Changed'), ...failuresNotFoundSignedIn, ...conflicts },
})
const stepResponses = { 200: json(recordSchema, 'As it stands now'), ...failuresNotFoundSignedIn, ...conflicts }
const submitRoute = createRoute({
  method: 'post',
  path: '/{id}/submit',
  summary: 'Submit the facts with the class that the commune gives itself',
  request: { params: pathIdSchema, ...jsonBody(submissionSchema) },
  responses: stepResponses,
})
const withdrawRoute = createRoute({
  method: 'post',
  path: '/{id}/withdraw',
  summary: 'Take back what was submitted and is not decided yet',
  request: { params: pathIdSchema, ...jsonBody(withdrawalSchema) },
  responses: stepResponses,
})
const approveRoute = createRoute({
  method: 'post',
  path: '/{id}/approve',
  summary: 'Put down what the province decided, with its decision; a reason where that differs from what was proposed',
  request: { params: pathIdSchema, ...jsonBody(approvalSchema) },
  responses: stepResponses,
})
const returnRoute = createRoute({
  method: 'post',
  path: '/{id}/return',
  summary: 'Send the facts back to the commune with a reason, also after they were approved',
  request: { params: pathIdSchema, ...jsonBody(returnSchema) },
  responses: stepResponses,
})

/** The year that was asked for. Throws 400 for one before the Decision. */
const yearOf = (asked: number): number => {
  const found = asked === 0 ? drugYearOf(isoDay(localToday())) : asked
  if (found < FIRST_DRUG_YEAR) throw notEnough('year', `Quyết định 28/2025 áp dụng từ kỳ ${FIRST_DRUG_YEAR}.`)
  return found
}
const needed = (name: string, code: string | null): string => {
  if (code === null) throw notEnough(name, name === 'province' ? 'Hãy ghi mã tỉnh.' : 'Hãy ghi mã xã.')
  return code
}

/** `/api/drug-classes`: how communes are classed as key areas for drugs. The software proposes; the commune and the province decide. */
export const drugClassRoutes = (database: Guarded) =>
  apiRouter()
    .openapi(listRoute, async (c) => {
      const asked = listQuery.read(c.req.url)
      const province = needed('province', asked.province)
      const list = await database.readFor(c, 'DRUG_CLASS_READ', (sql) =>
        readDrugList(sql, drugAskerOf(c), province, yearOf(asked.year)),
      )
      return c.json(list, 200, NO_STORE) as never
    })
    .openapi(offersRoute, async (c) => {
      const asked = offerQuery.read(c.req.url)
      const commune = needed('commune', asked.commune)
      const offers = await database.readFor(c, 'DRUG_CLASS_WRITE', (sql) =>
        findOffers(sql, commune, yearOf(asked.year)),
      )
      if (!offers) throw notFound('xã này')
      return c.json(offers, 200, NO_STORE) as never
    })
    .openapi(
      formRoute('mt-02', 'Form MT-02: how the communes of a province are classed for a year', listQuery.schema),
      (c) => {
        const asked = listQuery.read(c.req.url)
        const province = needed('province', asked.province)
        const ofYear = yearOf(asked.year)
        const filter = { province, year: ofYear }
        return sendForm(c, database, { act: 'DRUG_CLASS_READ', filter }, async (sql) => {
          const asker = drugAskerOf(c)
          const { from, to } = drugYearPeriod(ofYear)
          const lines = [await provinceLine(sql, province), periodLine(from, to), madeLine(asker.today)]
          return classForm(await readDrugList(sql, asker, province, ofYear), await listCommuneNames(sql), lines)
        })
      },
    )
    .openapi(historyRoute, async (c) => {
      noQuery.read(c.req.url)
      const id = readPathId(c.req.param('id'), WHAT)
      const versions = await database.readFor(c, 'DRUG_CLASS_READ', async (sql) => {
        if (!(await findRecord(sql, drugAskerOf(c), id))) throw notFound(WHAT)
        return listVersions(sql, id)
      })
      return c.json({ versions }, 200, NO_STORE) as never
    })
    .openapi(addRoute, async (c) => {
      const saving = drugSavingOf(c, database, 'DRUG_CLASS_WRITE')
      return c.json(await addFacts(saving, c.req.valid('json')), 200, NO_STORE) as never
    })
    .openapi(changeRoute, async (c) => {
      const saving = drugSavingOf(c, database, 'DRUG_CLASS_WRITE')
      const id = readPathId(c.req.param('id'), WHAT)
      return c.json(await changeFacts(saving, id, c.req.valid('json')), 200, NO_STORE) as never
    })
    .openapi(submitRoute, async (c) => {
      const saving = drugSavingOf(c, database, 'DRUG_CLASS_WRITE')
      const id = readPathId(c.req.param('id'), WHAT)
      return c.json(await submit(saving, id, c.req.valid('json')), 200, NO_STORE) as never
    })
    .openapi(withdrawRoute, async (c) => {
      const saving = drugSavingOf(c, database, 'DRUG_CLASS_WRITE')
      const id = readPathId(c.req.param('id'), WHAT)
      return c.json(await withdraw(saving, id, c.req.valid('json').version), 200, NO_STORE) as never
    })
    .openapi(approveRoute, async (c) => {
      const saving = drugSavingOf(c, database, 'DRUG_CLASS_APPROVE')
      const id = readPathId(c.req.param('id'), WHAT)
      return c.json(await approve(saving, id, c.req.valid('json')), 200, NO_STORE) as never
    })
    .openapi(returnRoute, async (c) => {
      const saving = drugSavingOf(c, database, 'DRUG_CLASS_APPROVE')
      const id = readPathId(c.req.param('id'), WHAT)
      const { version, reason } = c.req.valid('json')
      return c.json(await sendBack(saving, id, version, reason), 200, NO_STORE) as never
    })
