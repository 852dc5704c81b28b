import type { Context } from 'hono'
import { FORCES } from '../../data/model/caseCodes.ts'
import { INSPECTION_TOPICS } from '../../data/model/inspections/inspectionCodes.ts'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { Guarded } from '../access/guarded.ts'
import type { Sql } from '../database/connect.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { notFound } from '../http/problems.ts'
import { numberParameter, queryOf } from '../http/queryParameters.ts'
import { type Asker, askerOf } from '../inspections/asker.ts'
import { findCampaign } from '../inspections/campaigns/queries.ts'
import { listUnits } from '../inspections/campaigns/unitQueries.ts'
import { idParameter, mineParameter, provinceParameter } from '../inspections/filterParameters.ts'
import { listTasks } from '../inspections/tasks/queries.ts'
import { codeParameters, notEnough, resolveScope, scopeParameters } from '../ledger/ledgerParameters.ts'
import { readLedger } from '../ledger/readLedger.ts'
import { campaignForm } from './campaignForm.ts'
import { coverageForm } from './coverageForm.ts'
import { codesLine, communesLine, knownLines, madeLine, periodLine, provinceLine } from './formLines.ts'
import type { FormTable } from './formTable.ts'
import { commitmentForm, operatorForm } from './n2oForms.ts'
import { countUnseen, listCommitments, listCommuneNames, listOperators } from './queries.ts'
import { formRoute, sendForm } from './sendForm.ts'
import { taskForm } from './taskForm.ts'

const STALE_MONTHS = 12
const EVERY_TASK = {
  planLine: null,
  commune: null,
  forces: null,
  state: null,
  from: null,
  to: null,
  isMine: false,
  isLate: false,
  after: null,
  limit: 100_000,
}

const coverageQuery = queryOf({ ...scopeParameters, ...codeParameters })
const campaignQuery = queryOf({ campaign: idParameter('Campaign') })
const taskQuery = queryOf({
  province: provinceParameter,
  campaign: idParameter('Campaign; all of the province when absent'),
  assigned: mineParameter('only what is given to the person who asks'),
})
const operatorQuery = queryOf({
  province: provinceParameter,
  year: numberParameter('Year of the balances; 0: the last whole year', { least: 0, most: 2100, absent: 0 }),
})
const commitmentQuery = queryOf({ province: provinceParameter })

/** `/api/forms`: forms of inspections as Excel files, of what the person may know; where that is not all, they say so. */
export const formRoutes = (database: Guarded) => {
  const send = (
    c: Context,
    filter: Readonly<Record<string, unknown>>,
    make: (sql: Sql, asker: Asker) => Promise<FormTable>,
  ) => sendForm(c, database, { act: 'INSPECTION_READ', filter }, (sql) => make(sql, askerOf(c, 'INSPECTION_WRITE')))
  return apiRouter()
    .openapi(
      formRoute('kt-01', 'Form KT-01: coverage by commune, of a period or a campaign', coverageQuery.schema),
      (c) => {
        const asked = coverageQuery.read(c.req.url)
        return send(c, asked, async (sql, asker) => {
          const { today } = asker
          const scope = await resolveScope(sql, asked)
          const ledger = await readLedger(sql, scope, today, STALE_MONTHS)
          const place = await provinceLine(sql, scope.provinceCode)
          const campaign = scope.campaignId === null ? undefined : await findCampaign(sql, asker, scope.campaignId)
          const nameOf = await listCommuneNames(sql)
          return coverageForm(ledger, nameOf, [
            place,
            ...(await communesLine(sql, scope.provinceCode, ledger.communes, nameOf)),
            ...(campaign ? [campaign.name] : []),
            periodLine(scope.from, scope.to),
            // What one force did is not read as what all did.
            ...codesLine('Lực lượng', FORCES, ledger.forces),
            ...codesLine('Nội dung', INSPECTION_TOPICS, ledger.topics),
            madeLine(today),
          ])
        })
      },
    )
    .openapi(formRoute('cd-01', 'Form CD-01: progress of the units of a campaign', campaignQuery.schema), (c) => {
      const { campaign: id } = campaignQuery.read(c.req.url)
      if (id === null) throw notEnough('campaign', 'Hãy ghi chiến dịch cần xuất.')
      return send(c, { campaign: id }, async (sql, asker) => {
        const campaign = await findCampaign(sql, asker, id)
        if (!campaign) throw notFound('chiến dịch này')
        const lines = [campaign.name, periodLine(campaign.startsOn, campaign.endsOn), madeLine(asker.today)]
        const units = await listUnits(sql, asker, id)
        return campaignForm(units, campaign.progress, await listCommuneNames(sql), lines)
      })
    })
    .openapi(formRoute('cd-02', 'Form CD-02: tasks with their six clear items', taskQuery.schema), (c) => {
      const { province, campaign: id, assigned } = taskQuery.read(c.req.url)
      const isMine = assigned ?? false
      return send(c, { province, campaign: id, ...(isMine && { assigned: 'me' }) }, async (sql, asker) => {
        const campaign = id === null ? null : await findCampaign(sql, asker, id)
        if (campaign === undefined) throw notFound('chiến dịch này')
        const code = province ?? campaign?.provinceCode ?? null
        if (code === null) throw notEnough('province', 'Hãy ghi mã tỉnh, hoặc một chiến dịch.')
        const place = campaign ? campaign.name : await provinceLine(sql, code)
        const { communes, forces } = await knownLines(sql, code, await listCommuneNames(sql))
        return taskForm(await listTasks(sql, asker, { ...EVERY_TASK, province: code, campaign: id, isMine }), [
          place,
          ...(isMine ? ['Chỉ gồm nhiệm vụ giao cho người lập biểu'] : []),
          ...communes,
          ...forces,
          madeLine(asker.today),
        ])
      })
    })
    .openapi(
      formRoute('n2o-01', 'Form N2O-01: N2O operators with their papers and balance', operatorQuery.schema),
      (c) => {
        const { province, year: asked } = operatorQuery.read(c.req.url)
        const code = needed(province)
        const year = asked || Number(isoDay(localToday()).slice(0, 4)) - 1
        return send(c, { province: code, year }, async (sql, { today }) => {
          const nameOf = await listCommuneNames(sql)
          const lines = [
            await provinceLine(sql, code),
            ...(await knownLines(sql, code, nameOf)).communes,
            `Lượng nhập, bán, dùng, tồn của năm ${year}`,
            ...(await unseenLines(sql, code)),
            madeLine(today),
          ]
          return operatorForm(await listOperators(sql, code, year, today), nameOf, lines)
        })
      },
    )
    .openapi(formRoute('n2o-02', 'Form N2O-02: commitments on N2O by commune', commitmentQuery.schema), (c) => {
      const code = needed(commitmentQuery.read(c.req.url).province)
      return send(c, { province: code }, async (sql, { today }) => {
        const nameOf = await listCommuneNames(sql)
        const place = [await provinceLine(sql, code), ...(await knownLines(sql, code, nameOf)).communes]
        const lines = [...place, ...(await unseenLines(sql, code)), madeLine(today)]
        return commitmentForm(await listCommitments(sql, code, today), nameOf, lines)
      })
    })
}

/** What a form of establishments leaves out, so that nobody takes it for the whole. */
const unseenLines = async (sql: Sql, province: string): Promise<string[]> => {
  const count = await countUnseen(sql, province)
  return count === 0 ? [] : [`Không gồm ${count} cơ sở mà người lập biểu không được xem chi tiết`]
}

const needed = (province: string | null): string => {
  if (province === null) throw notEnough('province', 'Hãy ghi mã tỉnh.')
  return province
}
