import { distance, lineString, pointToLineDistance } from '@turf/turf'
import { beforeAll, expect, it } from 'vitest'
import { noFilter } from '../../data/model/caseFilter.ts'
import { aCase, addCases, addCorridor } from '../../test/builders.ts'
import { countCases } from '../cases/countCases.ts'
import { describeOnEachEngine } from '../../test/harness/database.ts'
import { countCorridorCases } from './countCorridorCases.ts'
import { listCorridors } from './queries.ts'

const LEGS = [
  [
    [105, 10.5],
    [105.05, 10.5],
    [105.06, 10.52],
  ],
  [
    [105.06, 10.52],
    [105.1, 10.6],
  ],
] as const
/** A sphere and the ellipsoid differ by up to half a percent: nearer to the edge the oracle cannot say. */
const UNSURE = 0.01

describeOnEachEngine('cases along a corridor', (database) => {
  let corridorId = 0
  const points: [number, number][] = []

  beforeAll(async () => {
    const { sql } = database()
    await sql`insert into provinces (code, name, kind, valid_from, source) values ('91', 'An Giang', 'tỉnh', '2025-07-01', 'test')`
    corridorId = await addCorridor(sql, LEGS as never)
    let state = 11
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647
    for (let index = 0; index < 400; index++) points.push([104.95 + random() * 0.2, 10.45 + random() * 0.2])
    await addCases(sql, [
      ...points.map((position) => aCase({ position, at: '2026-03-02 10:00' })),
      aCase({ position: [105.02, 10.5], precision: 'HAMLET', at: '2026-03-02 10:00' }),
      aCase({ at: '2026-03-02 10:00' }),
    ])
  })

  it('are those within the distance, each in its nearest leg, as measured on a sphere', async () => {
    for (const bufferMetres of [200, 1000, 3000]) {
      const expected = [0, 0]
      let unsure = 0
      for (const point of points) {
        const metres = LEGS.map((leg) => pointToLineDistance(point, lineString(leg as never), { units: 'meters' }))
        const nearest = Math.min(...metres)
        if (Math.abs(nearest - bufferMetres) < bufferMetres * UNSURE) unsure++
        else if (nearest <= bufferMetres) expected[metres.indexOf(nearest)]!++
      }
      const found = await countCorridorCases(database().sql, corridorId, bufferMetres, noFilter)
      expect(found?.cases).toBe(found?.legs.reduce((sum, leg) => sum + leg.cases, 0))
      found?.legs.forEach((leg, index) => {
        expect(Math.abs(leg.cases - expected[index]!)).toBeLessThanOrEqual(unsure)
      })
    }
  })

  it('are counted per kilometre of the leg, measured on the ground', async () => {
    const found = await countCorridorCases(database().sql, corridorId, 3000, noFilter)
    found?.legs.forEach((leg, index) => {
      const line = LEGS[index]!
      const km = line.slice(1).reduce((sum, point, at) => sum + distance(line[at] as never, point as never), 0)
      expect(leg.lengthKm / km).toBeCloseTo(1, 2)
      expect(leg.casesPerKm).toBeCloseTo(leg.cases / leg.lengthKm, 2)
    })
    const { legs } = await listCorridors(database().sql)
    expect(legs.features.map((leg) => leg.properties.lengthKm)).toEqual(found?.legs.map((leg) => leg.lengthKm))
  })

  it('leave out those whose place is not exact, and say how many', async () => {
    const found = await countCorridorCases(database().sql, corridorId, 1000, noFilter)
    expect(found).toMatchObject({ measured: 400, leftOut: 2, precisions: ['GPS', 'ADDRESS'] })
  })

  it('follow the filter', async () => {
    const { sql } = database()
    await addCases(sql, [aCase({ position: [105.02, 10.5], kind: 'DRUG_251' })])
    expect(await countCorridorCases(sql, corridorId, 1000, { ...noFilter, kinds: ['DRUG'] })).toMatchObject({
      cases: 1,
      measured: 1,
      leftOut: 0,
    })
    expect(await countCorridorCases(sql, corridorId, 1000, { ...noFilter, kinds: ['ENV'] })).toMatchObject({ cases: 0 })
  })

  it('are those of the window, all of them measured or left out', async () => {
    const { sql } = database()
    await addCases(sql, [
      aCase({ position: [105.02, 10.5], kind: 'ENV_WATER', at: '2024-12-31 23:59' }),
      aCase({ position: [105.02, 10.5], kind: 'ENV_WATER', at: '2025-01-01 00:00' }),
      aCase({ kind: 'ENV_WATER', at: '2025-01-01 00:00' }),
    ])
    const filter = { ...noFilter, kinds: ['ENV'] }
    const found = await countCorridorCases(sql, corridorId, 1000, filter, '2025-01-01')
    expect(found).toMatchObject({ cases: 1, measured: 1, leftOut: 1 })
    expect((await countCases(sql, filter, '2025-01-01')).totals.cases).toBe(2)
    expect(await countCorridorCases(sql, corridorId, 1000, filter)).toMatchObject({ cases: 2, measured: 2, leftOut: 1 })
  })

  it('are none for a corridor that does not exist', async () => {
    expect(await countCorridorCases(database().sql, 999_999, 1000, noFilter)).toBeUndefined()
  })
})
