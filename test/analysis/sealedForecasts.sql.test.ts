import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { ForecastDetail, ForecastPage, ForecastSummary } from '../../data/analysis/saved/forecastAnswers.ts'
import type { ModelStanding } from '../../data/analysis/saved/forecastAnswers.ts'
import type { SealedForecast } from '../../data/analysis/saved/sealedForecast.ts'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import { Random } from '../../data/sample/random.ts'
import { aCase, addCases } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { analysisApp, type PersonName } from './analysisPeople.ts'

const today = localToday()
const QUESTION = `from=${isoDay(today - 30)}&to=${isoDay(today)}&places=91&method=FORECAST&p.days=14&p.squareKilometres=2`
const [LON, LAT] = [105.157111, 10.41038]

/** The first cells that could have been chosen, where nothing happens. */
const emptyCells = ({ eligible }: SealedForecast, count: number): number[] => {
  const cells: number[] = []
  for (let run = 0; cells.length < count; run += 2) {
    for (let at = 0; at < eligible[run + 1]! && cells.length < count; at++) cells.push(eligible[run]! + at)
  }
  return cells
}

describeOnEachEngine(
  'a sealed forecast',
  (database) => {
    let app: ReturnType<typeof analysisApp>
    const seal = (who: PersonName, more: object = {}) =>
      app.ask<ForecastSummary>(who, 'POST', 'forecasts', { name: 'Tuần tới', question: QUESTION, ...more })
    const open = (who: PersonName, id: number) => app.ask<ForecastDetail>(who, 'GET', `forecasts/${id}`)
    const contentOf = async (id: number) => {
      const [row] = await database().sql<{ content: string }[]>`select content from sealed_forecasts where id = ${id}`
      return row!.content
    }

    /** What had been sealed some days ago: a copy with its days moved back, which only the owner of the tables can write. */
    const sealedBefore = async (id: number, days: number, change: (sealed: SealedForecast) => object = () => ({})) => {
      const { sql } = database()
      const then = JSON.parse(await contentOf(id)) as SealedForecast
      const moved = { ...then, from: then.from - days, to: then.to - days, madeOn: then.madeOn - days }
      const content = JSON.stringify({ ...moved, ...change(moved) })
      await sql`alter table sealed_forecasts disable trigger seal`
      const [row] = await sql<{ id: number }[]>`
        insert into sealed_forecasts (name, question, task, starts_on, ends_on, content, sealed_at, hash, seen_exact,
          seen_grid, seen_commune, sensitivity, author_id, author_name)
        select name, question, task, starts_on - ${days}::integer, ends_on - ${days}::integer, ${content},
          sealed_at - make_interval(days => ${days}::integer),
          access.forecast_hash(sealed_at - make_interval(days => ${days}::integer), ${content}), seen_exact, seen_grid,
          seen_commune, sensitivity, author_id, author_name
        from sealed_forecasts where id = ${id} returning id`
      await sql`alter table sealed_forecasts enable trigger seal`
      return row!.id
    }

    beforeAll(async () => {
      app = analysisApp(database())
      const random = new Random(7)
      await addCases(
        database().sql,
        Array.from({ length: 600 }, () => {
          const spread = random.next() < 0.6 ? 0.004 : 0.05
          return aCase({
            at: `${isoDay(today - random.integer(1, 560))} 20:15`,
            position: [LON + (random.next() - 0.5) * spread, LAT + (random.next() - 0.5) * spread],
          })
        }),
      )
    })

    it('holds the places of every model, with a hash and a time of the database, before its period begins', async () => {
      const { status, body } = await seal('province')
      expect(status, JSON.stringify(body)).toBe(200)
      expect(body).toMatchObject({
        startsOn: isoDay(today + 1),
        endsOn: isoDay(today + 14),
        state: 'COMING',
        scoredAt: null,
        models: [
          { model: 'COUNT_12_MONTHS', score: null },
          { model: 'PROSPECTIVE', score: null },
        ],
      })
      const [whole, fraction] = body.sealedAt.replace('Z', '').split('.')
      const microseconds = BigInt(Date.parse(`${whole}Z`)) * 1000n + BigInt(fraction!)
      const content = await contentOf(body.id)
      expect(body.hash).toBe(createHash('sha256').update(`${microseconds}\n${content}`).digest('hex'))
      const [event] = await database().sql<{ detail: { hash: string } }[]>`
        select detail from audit.events where subject_type = 'forecast' and subject_id = ${String(body.id)}`
      expect(event!.detail.hash).toBe(body.hash)
      const opened = await open('colleague', body.id)
      expect(opened.body.isWhole).toBe(true)
      const squares = opened.body.places.features
      // 2 km² in squares of 300 m.
      for (const model of ['COUNT_12_MONTHS', 'PROSPECTIVE'] as const) {
        expect(squares.filter(({ properties }) => properties.model === model)).toHaveLength(22)
      }
    })

    it('is refused once its period has begun, by the program and by the database', async () => {
      for (const startsOn of [isoDay(today), isoDay(today - 5), isoDay(today + 200)]) {
        const { status, body } = await seal('province', { startsOn })
        expect([status, body.error?.problems[0]?.name], startsOn).toEqual([400, 'startsOn'])
      }
      const other = await seal('province', { question: QUESTION.replace('FORECAST', 'HOT_COMMUNES').split('&p.')[0] })
      expect(other.body.error?.problems).toMatchObject([{ name: 'question' }])
      expect((await seal('viewer')).status).toBe(403)
      const { id } = (await seal('province', { startsOn: isoDay(today + 3) })).body
      const { sql } = database()
      await expect(
        sql`insert into sealed_forecasts (name, question, task, starts_on, ends_on, content, seen_exact, seen_grid,
            seen_commune, sensitivity, author_id, author_name)
          select name, question, task, ${isoDay(today)}::date, ends_on, content, seen_exact, seen_grid, seen_commune,
            sensitivity, author_id, author_name from sealed_forecasts where id = ${id}`,
      ).rejects.toMatchObject({ code: 'DN601' })
      await expect(sql`update sealed_forecasts set content = '{}' where id = ${id}`).rejects.toThrow()
      await expect(sql`delete from sealed_forecasts where id = ${id}`).rejects.toThrow()
      await expect(
        sql`insert into forecast_scores (forecast_id, fingerprint, scores) values (${id}, 'x', '[]')`,
      ).rejects.toMatchObject({ code: 'DN602' })
    })

    it('is open to whoever sees as much as its author, as exactly', async () => {
      const { id } = (await seal('province')).body
      for (const [who, status] of Object.entries({
        colleague: 200,
        wide: 200,
        viewer: 404,
        force: 404,
        elsewhere: 404,
      })) {
        expect((await open(who as PersonName, id)).status, who).toBe(status)
        const { body } = await app.ask<ForecastPage>(who as PersonName, 'GET', 'forecasts')
        expect(
          body.forecasts.some((forecast) => forecast.id === id),
          who,
        ).toBe(status === 200)
      }
    })

    it('is scored after its period, by the cases that PostGIS finds in its places, and again when cases come in late', async () => {
      const { id } = (await seal('province')).body
      const before = await sealedBefore(id, 30)
      const { sql } = database()
      const counted = async (detail: ForecastDetail) => {
        const [row] = await sql<{ n: number; hits: number }[]>`
          select count(*)::int as n, count(*) filter (where exists (
            select from jsonb_array_elements(${sql.json(detail.places.features as never)}) feature
            where feature->'properties'->>'model' = 'COUNT_12_MONTHS'
              and st_contains(st_setsrid(st_geomfromgeojson(feature->>'geometry'), 4326), position)))::int as hits
          from cases where occurred_day between ${detail.forecast.startsOn}::date and ${detail.forecast.endsOn}::date`
        return row!
      }
      const first = (await open('province', before)).body
      expect(first.forecast).toMatchObject({ state: 'OVER', scoredAt: expect.any(String) })
      const score = first.forecast.models[0]!.score!
      expect({ n: score.n, hits: score.hits }).toEqual(await counted(first))
      expect(score.hits).toBeGreaterThan(0)
      expect(score.hitRate).toBeCloseTo(score.hits / score.n, 12)
      expect(score.pai).toBeCloseTo(score.hits / score.n / (score.cells / score.eligible), 9)
      expect(score.pei).toBeCloseTo(score.hits / score.bestHits, 12)
      // Not at the very middle of the commune: such points stand for "somewhere in it".
      await addCases(sql, [aCase({ at: `${first.forecast.startsOn} 09:00`, position: [LON + 0.001, LAT] })])
      const again = await app.ask<ForecastSummary>('colleague', 'POST', `forecasts/${before}/score`)
      expect(again.body.models[0]!.score!.n).toBe(score.n + 1)
      const kept = await sql<{ n: number }[]>`
        select (scores->0->>'n')::int as n from forecast_scores where forecast_id = ${before} order by id`
      expect(kept.map(({ n }) => n)).toEqual([score.n, score.n + 1])
      await app.ask('province', 'POST', `forecasts/${before}/score`)
      expect(await sql`select from forecast_scores where forecast_id = ${before}`).toHaveLength(2)
    })

    it('shows when somebody changed what was sealed', async () => {
      const { id } = (await seal('province')).body
      const { sql } = database()
      await sql`alter table sealed_forecasts disable trigger stays_as_it_is`
      await sql`update sealed_forecasts set content = replace(content, '"seed":1', '"seed":2') where id = ${id}`
      await sql`alter table sealed_forecasts enable trigger stays_as_it_is`
      expect((await open('province', id)).body.isWhole).toBe(false)
    })

    it('withdraws a model that does not beat the plain count, and brings back one that does', async () => {
      const question = QUESTION.replace('p.days=14', 'p.days=7')
      const standing = async () =>
        (
          await app.ask<{ models: ModelStanding[] }>(
            'province',
            'GET',
            `forecasts/standing?question=${encodeURIComponent(question)}`,
          )
        ).body.models
      expect(await standing()).toMatchObject([
        { model: 'COUNT_12_MONTHS', standing: 'ON_TRIAL', judgedBy: 'SEALED', tested: null },
        { model: 'PROSPECTIVE', standing: 'ON_TRIAL', judgedBy: 'SEALED', tested: null },
      ])
      const { id } = (await seal('province', { question })).body
      const [plain, other] = await standing()
      // Nothing sealed is over yet: the tests on the past decide.
      expect([plain!.judgedBy, plain!.standing]).toEqual(['BACK_TEST', 'IN_USE'])
      expect(other!.standing).toBe(other!.tested!.standing)
      const emptied = (model: string) => (sealed: SealedForecast) => ({
        models: sealed.models.map((made) =>
          made.model === model ? { ...made, cells: emptyCells(sealed, made.cells.length) } : made,
        ),
      })
      for (const weeks of [2, 3, 4]) await sealedBefore(id, weeks * 7, emptied('PROSPECTIVE'))
      expect((await standing())[1]).toMatchObject({
        standing: 'WITHDRAWN',
        judgedBy: 'SEALED',
        sealed: { periods: 3, hits: 0 },
      })
      // Where the plain count of the newest periods chose badly, the same model beats it.
      for (const weeks of [5, 6, 7, 8]) await sealedBefore(id, weeks * 7, emptied('COUNT_12_MONTHS'))
      const back = (await standing())[1]!
      expect(back).toMatchObject({ standing: 'IN_USE', judgedBy: 'SEALED', sealed: { periods: 7 } })
      expect(back.sealed.hits).toBeGreaterThan(back.sealed.yardstickHits)
    })
  },
  { units: true },
)
