import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { isoDay, localToday } from '../data/model/localDay.ts'
import { createApp } from '../server/app.ts'
import { addThings, aCase, addCases } from './builders.ts'
import { SOME_FACTS } from './drugClasses/someFacts.ts'
import { describeOnEachEngine } from './harness/database.ts'
import { asEverybody, testAuth } from './harness/people.ts'
import { aCampaign, anInspection, aPlanLine } from './inspections/inspectionApp.ts'

interface Operation {
  readonly parameters?: readonly {
    readonly name: string
    readonly in: 'query' | 'path'
    readonly required?: boolean
  }[]
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: unknown }>> }>
  >
}
interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}

/** A campaign with a target, a plan line, its inspection, a saved result, a sealed forecast, and the drug facts of a commune; their ids by the name in addresses. */
const addVisits = async (app: ReturnType<typeof createApp>) => {
  const send = async (method: string, path: string, body: object) => {
    const answer = await app.request(`/api/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(answer.status, path).toBe(200)
    return `${((await answer.json()) as { id: number }).id}`
  }
  const campaigns = await send('POST', 'campaigns', aCampaign())
  await send('PUT', `campaigns/${campaigns}/units`, { force: 'QLTT', target: 4 })
  const planLine = await send('POST', 'plan-lines', { ...aPlanLine, campaignId: Number(campaigns) })
  const inspections = await send('POST', 'inspections', {
    ...anInspection,
    planLineId: Number(planLine),
    campaignId: null,
  })
  const analyses = await send('POST', 'analyses', { name: 'Giờ cao điểm', question: QUESTION })
  const drugClasses = await send('POST', 'drug-classes', { ...SOME_FACTS, communeCode: '30604', year: 2025 })
  const forecasts = await send('POST', 'forecasts', { name: 'Tuần tới', question: FORECAST })
  return { campaigns, 'plan-lines': planLine, inspections, analyses, forecasts, 'drug-classes': drugClasses }
}

/** Of the case that the test adds. */
const QUESTION = 'from=2026-01-01&to=2026-12-31&places=91&method=WEEK_CLOCK'
const FORECAST = 'from=2026-01-01&to=2026-01-31&places=91&method=FORECAST'
/** What some addresses cannot do without. */
const REQUIRED: Readonly<Record<string, string>> = {
  '/api/drug-classes': '?province=91',
  '/api/drug-classes/offers': '?commune=30604',
  '/api/drug-classes/mt-02.xlsx': '?province=91',
  '/api/ledger': '?province=91&from=2026-01-01&to=2026-01-31',
  '/api/ledger/rows': '?province=91&from=2026-01-01&to=2026-01-31&commune=30604',
  '/api/forms/kt-01.xlsx': '?province=91&from=2026-01-01&to=2026-01-31',
  '/api/forms/cd-02.xlsx': '?province=91',
  '/api/forms/n2o-01.xlsx': '?province=91',
  '/api/forms/n2o-02.xlsx': '?province=91',
  '/api/forecasts/standing': `?question=${encodeURIComponent(FORECAST)}`,
  '/api/analyses/answer.xlsx': `?question=${encodeURIComponent(QUESTION)}`,
  '/api/analyses/answer.geojson': `?question=${encodeURIComponent(QUESTION)}`,
}
/** Of an export that nobody asked for. */
const TICKET = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed'

describeOnEachEngine(
  'the OpenAPI document',
  (database) => {
    let app: ReturnType<typeof createApp>
    let document: OpenApiDocument
    let examples: Readonly<Record<string, string>> = {}

    /** The documented schema of an answer, made into a validator. */
    const validator = (schema: unknown) => {
      const moved = JSON.stringify({ ...(schema as object), $defs: document.components.schemas })
      return z.fromJSONSchema(JSON.parse(moved.replaceAll('#/components/schemas/', '#/$defs/')))
    }
    const operations = () =>
      Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
      )
    /** What only reads; the others are tried where their meaning is. */
    const readings = () => operations().filter(({ method }) => method === 'get')
    const addressOf = (path: string) =>
      path.replaceAll(
        /\/\{(\w+)\}/g,
        (_, name: string) =>
          `/${name === 'type' ? 'case' : name === 'record' ? '1' : name === 'ticket' ? TICKET : name === 'thing' ? 'cases' : path.includes('communes') ? examples.code : examples[`${path.split('/')[2]}`]}`,
      )
    const wholeAddressOf = (path: string) =>
      addressOf(path) + (path === '/api/forms/cd-01.xlsx' ? `?campaign=${examples.campaigns}` : (REQUIRED[path] ?? ''))
    const expectDocumented = async (operation: Operation, answer: Response) => {
      const documented = operation.responses[String(answer.status)]
      expect(documented, `status ${answer.status}`).toBeDefined()
      const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
      const body = await answer.text()
      if (!documented?.content) return expect(body).toBe('')
      expect(Object.keys(documented.content)).toContain(type)
      if (type !== 'application/json') return
      const result = validator(documented.content[type]!.schema).safeParse(JSON.parse(body))
      expect(result.error?.issues ?? []).toEqual([])
    }

    beforeAll(async () => {
      const { sql, engine } = database()
      app = createApp({
        sql,
        identify: asEverybody,
        auth: testAuth(sql),
        version: '0',
        engine,
        basemap: null,
        webFolder: null,
      })
      const [caseId] = await addCases(sql, [
        aCase({
          position: [105.157111, 10.41038],
          commodities: ['CIG'],
          outcomes: ['FINE'],
          jointForces: ['CA'],
          statedUnit: 'xã Vĩnh An (mẫu)',
          statedCommuneCode: '30316',
          goods: [{ commodity: 'CIG', quantity: 12.5, unit: 'bao', value: 1_000_000 }],
        }),
        // A forecast learns from the last twelve months, and not from the very middle of a commune.
        aCase({ at: `${isoDay(localToday() - 10)} 20:15`, position: [105.158, 10.411] }),
        aCase({ provinceCode: '15' }),
        aCase(),
      ])
      const corridorId = await addThings(sql)
      const told = {
        type: 'CRIME',
        channel: 'PHONE',
        receivedAt: '2026-03-01T20:00:00Z',
        summary: 'x',
        provinceCode: '91',
      }
      const tip = await app.request('/api/tips', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(told),
      })
      const tips = ((await tip.json()) as { id: string }).id
      const sent = await app.request('/api/imports?thing=cases&source=don-vi', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'a.csv' },
        body: 'Loại vụ,Lực lượng,Ngày\nBAN_STORE,CA,x',
      })
      const imports = ((await sent.json()) as { id: string }).id
      await (
        await app.request(`/api/imports/${imports}/run`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ thing: 'cases', source: 'don-vi', isDryRun: true, isStrict: false }),
        })
      ).text()
      const [review] = await sql<{ id: number }[]>`select id from review_items where case_id = ${caseId!} limit 1`
      const [place] = await sql<{ id: number }[]>`select id from establishments where code = 'E1'`
      examples = {
        register: `${place!.id}`,
        'risk-weights': '91',
        imports,
        reviews: `${review?.id}`,
        records: `${caseId}`,
        code: '30604',
        cases: `${caseId}`,
        corridors: `${corridorId}`,
        tips,
        exports: 'cases.geojson',
        ...(await addVisits(app)),
      }
      document = (await (await app.request('/api/openapi.json')).json()) as OpenApiDocument
    })

    it('names every address that answers, and no other', () => {
      const answering = app.routes
        .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && path !== '/api/openapi.json')
        .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
      const documented = operations().map(({ method, path }) => `${method.toUpperCase()} ${path}`)
      expect(documented.toSorted()).toEqual([...new Set(answering)].toSorted())
    })

    it('knows no path without a part of it', () => {
      for (const { path, method, operation } of operations()) {
        const parts = operation.parameters?.filter((parameter) => parameter.in === 'path') ?? []
        expect(parts.map(({ name }) => name).toSorted(), path).toEqual(
          [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []).toSorted(),
        )
        expect(
          parts.every(({ required }) => required),
          `${method} ${path}`,
        ).toBe(true)
      }
    })

    it('describes what each address answers', async () => {
      for (const { path, method, operation } of readings()) {
        const answer = await app.request(wholeAddressOf(path), { method })
        expect(answer.status, path).toBe(200)
        await expectDocumented(operation, answer)
      }
    })

    it('describes the answer to a client that has the newest version', async () => {
      for (const { path, operation } of readings()) {
        const first = await app.request(wholeAddressOf(path))
        const etag = first.headers.get('ETag')
        expect(etag !== null, path).toBe('304' in operation.responses)
        if (!etag) continue
        const again = await app.request(wholeAddressOf(path), { headers: { 'If-None-Match': etag } })
        expect(again.status, path).toBe(304)
        await expectDocumented(operation, again)
      }
    })

    it('describes the refusal of parameters that do not exist or are given twice, all problems together', async () => {
      for (const { path, operation } of readings()) {
        const answer = await app.request(`${addressOf(path)}?colour=red&size=1`)
        expect(answer.status, path).toBe(400)
        const { error } = (await answer.clone().json()) as { error: { problems: { name: string; reason: string }[] } }
        expect(error.problems.map(({ name, reason }) => `${name} ${reason}`)).toEqual([
          'colour UNKNOWN_PARAMETER',
          'size UNKNOWN_PARAMETER',
        ])
        await expectDocumented(operation, answer)
      }
    })

    it('describes the refusal of values that cannot be used, all problems together', async () => {
      const query =
        'from=2025-02-31&kinds=DRUG.NOPE&places=abc&since=soon&limit=501&after=x&buffer=0&colour=red&forces=CA&forces=BP'
      for (const { path, operation } of readings()) {
        const names =
          operation.parameters?.filter((parameter) => parameter.in === 'query').map(({ name }) => name) ?? []
        const answer = await app.request(`${addressOf(path)}?${query}`)
        expect(answer.status, path).toBe(400)
        const { error } = (await answer.clone().json()) as { error: { problems: { name: string; reason: string }[] } }
        const unknown = error.problems
          .filter((problem) => problem.reason === 'UNKNOWN_PARAMETER')
          .map(({ name }) => name)
        expect(unknown.toSorted()).toEqual(
          ['from', 'kinds', 'places', 'since', 'limit', 'after', 'buffer', 'colour', 'forces']
            .filter((name) => !names.includes(name))
            .toSorted(),
        )
        expect(error.problems.length, path).toBeGreaterThanOrEqual(9)
        await expectDocumented(operation, answer)
      }
    })

    it('describes what ids that do not exist or are none are answered', async () => {
      const ids = [
        '0',
        '-1',
        '1e9',
        '1.5',
        '2147483647',
        '2147483648',
        '99999999999999',
        '9'.repeat(400),
        'abc',
        "1'--",
        '%00',
        '%E0%A4',
      ]
      for (const { path, operation } of readings().filter((candidate) => candidate.path.includes('{'))) {
        for (const id of ids) {
          const answer = await app.request(path.replace(/\{\w+\}/, id))
          expect([400, 404], `${path} ${id}`).toContain(answer.status)
          const text = await answer.clone().text()
          expect(text).not.toMatch(/at \S+:\d+|node_modules|postgres/i)
          await expectDocumented(operation, answer)
        }
      }
    })

    it('has the same form for addresses that do not exist', async () => {
      const answer = await app.request('/api/nothing')
      expect(answer.status).toBe(404)
      expect(await answer.json()).toMatchObject({ error: { code: 'NOT_FOUND', problems: [] } })
    })
  },
  { units: true },
)
