import { booleanPointInPolygon, polygon } from '@turf/turf'
import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '../../model/localDay.ts'
import { analysisText } from '../sentences/analysisText.ts'
import { analyse } from './analyse.ts'
import type { AnalysisInput } from './analysisInput.ts'
import { ANALYSIS_METHODS } from './analysisMethods.ts'
import { answered, ask, worldOf } from './askedWorlds.ts'
import { randomWorld } from './randomWorld.ts'

const world = randomWorld({ cases: 1500, seed: 7 })
const inPeriod = (input: AnalysisInput, from: string, to: string) =>
  Array.from(input.cases.day).filter((day) => day >= dayNumber(from) && day <= dayNumber(to)).length
const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, count) => sum + count, 0)
describe('a question to the cases', () => {
  // Communes without a value or neighbour are units, not cases.
  it.each(['HOT_COMMUNES', 'EMERGING', 'WEEK_CLOCK', 'HOT_CELLS', 'CLUSTERS', 'REPEAT_PLACES', 'NEAR_REPEAT'] as const)(
    '%s uses or names as left out every case of its period',
    (method) => {
      // Whole months, so that every day belongs to a step.
      const { cases, leftOut } = answered(
        ask(method, method === 'HOT_CELLS' ? { cellMetres: 5000 } : {}, '2025-09-01', '2026-10-31'),
        world,
      )
      expect(cases + total(leftOut)).toBe(inPeriod(world, '2025-09-01', '2026-10-31'))
      expect(cases).toBeGreaterThan(100)
    },
  )

  it('counts both periods of a change, and what neither can place', () => {
    const { cases, leftOut, numbers, table } = answered(ask('CHANGE', { compared: 'YEAR' }), world)
    expect(cases + total(leftOut)).toBe(
      inPeriod(world, '2026-01-01', '2026-11-25') + inPeriod(world, '2025-01-01', '2025-11-25'),
    )
    const [now, before] = ['now', 'before'].map((column) => table.columns.indexOf(column as never))
    expect(table.rows.reduce((sum, row) => sum + Number(row[now as number]), 0)).toBe(numbers.now)
    expect(table.rows.reduce((sum, row) => sum + Number(row[before as number]), 0)).toBe(numbers.before)
  })

  it('finds the same whatever the order of the communes', () => {
    const turned = [...world.areas].reverse()
    const other: AnalysisInput = {
      ...world,
      areas: turned,
      cases: {
        ...world.cases,
        area: Array.from(world.cases.area, (area) => (area < 0 ? -1 : turned.length - 1 - area)),
      },
    }
    const codes = (input: AnalysisInput) =>
      new Map(answered(ask('HOT_COMMUNES'), input).table.rows.map(([code, finding, cases]) => [code, [finding, cases]]))
    expect(codes(other)).toEqual(codes(world))
  })

  it('makes no hot spot of a pile at the middle of a commune, and counts the pile as left out', () => {
    const [, , , , fifth] = world.areas
    const pile = Array.from(
      { length: 400 },
      () => [...(fifth?.point ?? [0, 0]), '2026-05-05'] as [number, number, string],
    )
    const spread = world.areas.flatMap(({ point: [x, y] }) =>
      [-4, -2, -1, 1, 2, 4].map((at) => [x + at / 100, y - at / 100, '2026-05-05'] as [number, number, string]),
    )
    const piled = worldOf([...pile, ...spread])
    expect(answered(ask('HOT_CELLS', { cellMetres: 5000 }), piled)).toMatchObject({
      cases: 216,
      leftOut: { CENTROID: 400 },
      numbers: { hot: 0 },
    })
    expect(answered(ask('CLUSTERS'), piled).numbers).toMatchObject({ clusters: 0, alone: 216 })
    expect(answered(ask('REPEAT_PLACES'), piled).numbers).toMatchObject({ repeatPlaces: 0 })
  })

  it('says of an island that it is not judged, not that it is ordinary', () => {
    const [first, ...others] = world.areas
    if (!first) throw new Error('The world has communes.')
    const away = first.polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x - 5, y - 5] as const)))
    const withIsland = { ...world, areas: [{ ...first, polygons: away }, ...others] }
    for (const method of ['HOT_COMMUNES', 'EMERGING'] as const) {
      const { table, shapes, leftOut, compared } = answered(ask(method, {}, '2025-09-01', '2026-10-31'), withIsland)
      const unsaid = table.rows.filter((row) => row[1] === 'NOT_JUDGED').map(([code]) => code)
      expect(unsaid, method).toEqual([first.code])
      expect(shapes.filter((shape) => shape.class === 'NOT_JUDGED').map(({ commune }) => commune)).toEqual(unsaid)
      expect(leftOut.NO_NEIGHBOUR, method).toBe(1)
      expect(compared, method).toBe(world.areas.length - 1)
    }
    expect(answered(ask('EMERGING', {}, '2025-09-01', '2026-10-31'), withIsland).table.rows.at(-1)?.[0]).toBe(
      first.code,
    )
  })

  it('says of a commune whose neighbours have no population that its rate is not judged', () => {
    // The south-western corner touches the communes 2, 7 and 8.
    const areas = world.areas.map((area, at) => ([1, 6, 7].includes(at) ? { ...area, population: null } : area))
    const { table, leftOut, compared } = answered(ask('HOT_COMMUNES', { measure: 'RATE' }), { ...world, areas })
    const unsaid = table.rows.filter((row) => row[1] === 'NOT_JUDGED').map(([code]) => code)
    expect(new Set(unsaid)).toEqual(new Set(['30001', '30002', '30007', '30008']))
    expect(leftOut).toMatchObject({ NO_VALUE: 3, NO_NEIGHBOUR: 1 })
    expect(compared).toBe(32)
  })

  it('names the commune of a place beside where it is', () => {
    const many = randomWorld({ cases: 6000, seed: 9 })
    for (const method of ['HOT_CELLS', 'CLUSTERS', 'REPEAT_PLACES'] as const) {
      const { table } = answered(ask(method, {}, '2024-01-01'), many)
      expect(table.rows.length, method).toBeGreaterThan(0)
      expect(table.columns.slice(0, 2), method).toEqual(['place', 'commune'])
      for (const [place, commune] of table.rows) {
        const at = String(place).split(', ').map(Number)
        const holders = many.areas.filter(({ polygons }) =>
          polygons.some((rings) =>
            booleanPointInPolygon(at, polygon(rings.map((ring) => ring.map((one) => [...one])))),
          ),
        )
        if (holders.length > 0)
          expect(
            holders.map(({ code }) => code),
            method,
          ).toContain(commune)
        else expect(commune, method).toBeNull()
      }
    }
  })

  it('draws, ranks and counts the same hot cells, however many', () => {
    const found = answered(
      ask('HOT_CELLS', { cellMetres: 500, neighbours: 'BAND', bandKilometres: 3 }, '2024-01-01'),
      randomWorld({ cases: 6000, seed: 9 }),
    )
    const isHot = (finding: unknown) => String(finding).startsWith('HOT_')
    expect(found.numbers.hot).toBeGreaterThan(500)
    expect(found.shapes.filter((shape) => isHot(shape.class))).toHaveLength(found.numbers.hot as number)
    expect(found.table.rows.filter(([, , finding]) => isHot(finding))).toHaveLength(found.numbers.hot as number)
  })

  it('calls a rise of few cases ordinary that |z| alone would call unusual', () => {
    // 2(√4 − √1) = 2 > 1.96, but the exact chance of so large a difference is far over 5 %.
    const [x, y] = [105.23, 10.23]
    const now = Array.from({ length: 4 }, () => [x, y, '2026-11-20'] as [number, number, string])
    const few = worldOf([...now, [x, y, '2025-11-20']])
    const question = ask('CHANGE', { compared: 'YEAR', correction: 'NONE' }, '2026-11-01', '2026-11-25')
    expect(answered(question, few).table.rows[0]).toMatchObject({ 1: 'IN_RANGE', 2: 4, 3: 1 })
    expect(answered(question, few).numbers.ordinaryForAllThat).toBe(1)
    const many = worldOf([...now, ...now, ...now, ...now, [x, y, '2025-11-20']])
    expect(answered(question, many).table.rows[0]).toMatchObject({ 1: 'RISE', 2: 16, 3: 1 })
  })

  it('counts a case in the nearest leg within the buffer only', () => {
    // One degree of latitude is 110.6 km at 10°: 0.005° is about 553 m north of the first leg, 0.02° too far.
    const near = worldOf([
      [105.06, 10.305, '2026-05-05'],
      [105.06, 10.32, '2026-05-05'],
      [105.47, 10.305, '2026-05-05'],
    ])
    const found = answered(ask('CORRIDOR_LOAD', { bufferMetres: 700 }), near)
    expect(found).toMatchObject({ cases: 2, leftOut: { TOO_FAR: 1 } })
    const [leg, cases] = ['leg', 'cases'].map((column) => found.table.columns.indexOf(column as never))
    expect(new Map(found.table.rows.map((row) => [row[leg as number], row[cases as number]]))).toEqual(
      new Map([
        ['Điểm 1 – Điểm 2', 1],
        ['Điểm 2 – Điểm 3', 0],
        ['Điểm 3 – Điểm 4', 1],
      ]),
    )
  })

  it('counts no case beyond the end of a corridor, where the leg has no length', () => {
    // The corridor begins at 105.05° E; 0.003° of longitude is about 330 m.
    const around = worldOf([
      [105.047, 10.3, '2026-05-05'],
      [105.053, 10.3, '2026-05-05'],
    ])
    expect(answered(ask('CORRIDOR_LOAD', { bufferMetres: 700 }), around)).toMatchObject({
      cases: 1,
      leftOut: { TOO_FAR: 1 },
    })
  })

  it('measures of a leg only what lies in the area', () => {
    // Half of the first leg, 0.1° of 0.2°, lies in the first two communes of its row; the other legs lie elsewhere.
    const whole = worldOf([
      [105.06, 10.305, '2026-05-05'],
      [105.47, 10.305, '2026-05-05'],
    ])
    const areas = whole.areas.filter(({ code }) => code === '30019' || code === '30020')
    const part = { ...whole, areas, cases: { ...whole.cases, area: [0, -1] } }
    const length = (input: AnalysisInput) => {
      const { table, shapes } = answered(ask('CORRIDOR_LOAD'), input)
      expect(shapes).toHaveLength(table.rows.length)
      return table.rows.map((row) => [row[table.columns.indexOf('leg')], row[table.columns.indexOf('kilometres')]])
    }
    const first = new Map(length(whole) as [string, number][]).get('Điểm 1 – Điểm 2') as number
    const [[name, kilometres] = [], ...others] = length(part)
    expect([name, others]).toEqual(['Điểm 1 – Điểm 2', []])
    expect(Math.abs(Number(kilometres) / first - 0.75)).toBeLessThan(0.02)
  })

  it('takes whole months only for emerging hot spots', () => {
    const { numbers } = answered(ask('EMERGING', {}, '2025-08-15', '2026-11-25'), world)
    expect(numbers).toMatchObject({
      steps: 14,
      firstDay: dayNumber('2025-09-01'),
      lastDay: dayNumber('2026-10-31'),
    })
    expect(analyse(ask('EMERGING', {}, '2026-03-01', '2026-11-25'), world).outcome).toMatchObject({
      reason: 'TOO_FEW_STEPS',
      found: 8,
    })
  })

  it('takes days to come for no days without cases: it ends today, and says so', () => {
    const many = randomWorld({ cases: 6000, seed: 9 })
    const last = many.today
    for (const [method, parameters, from] of [
      ['EMERGING', {}, '2025-01-01'],
      ['CHANGE', { compared: 'BEFORE' }, '2026-01-01'],
      ['CHANGE', { compared: 'YEAR' }, '2026-01-01'],
      ['DENSITY', {}, '2026-01-01'],
      ['DENSITY_CHANGE', {}, '2026-01-01'],
      ['NEAR_REPEAT', {}, '2026-01-01'],
    ] as const) {
      const running = analyse(ask(method, parameters, from, '2027-06-30'), many)
      const { numbers, ...open } = answered(ask(method, parameters, from, '2027-06-30'), many)
      const { numbers: expected, ...closed } = answered(ask(method, parameters, from, isoDay(last)), many)
      expect(open, method).toEqual(closed)
      expect(numbers, method).toEqual({ ...expected, usedTo: last })
      expect(analysisText(running, 'vi', String).method, method).toContain(
        method === 'EMERGING' ? 'kỳ 01/01/2025–31/10/2026;' : 'kỳ 01/01/2026–25/11/2026;',
      )
    }
    expect(analyse(ask('CHANGE', {}, '2027-01-01', '2027-01-31'), many).outcome).toMatchObject({
      reason: 'TOO_FEW_CASES',
      found: 0,
    })
  })

  it('is refused by every method where a part of its period is not loaded', () => {
    const late = { ...world, since: dayNumber('2026-03-01') }
    for (const { code } of ANALYSIS_METHODS) {
      const { outcome } = analyse(ask(code), late)
      expect(outcome.kind === 'refused' && outcome.reason, code).toBe('NOT_LOADED')
    }
    expect(analyse(ask('HOT_COMMUNES', {}, '2026-03-01'), late).outcome.kind).toBe('answered')
  })

  it('is refused over two provinces where metres are needed, and where earlier days are not loaded', () => {
    const two = randomWorld({ cases: 500, seed: 3, provinces: 2 })
    for (const { code, isOfOneProvince } of ANALYSIS_METHODS) {
      const { outcome } = analyse(ask(code), two)
      expect(outcome.kind === 'refused' && outcome.reason === 'NOT_ONE_PROVINCE').toBe(isOfOneProvince)
    }
    expect(analyse(ask('HOT_COMMUNES', { neighbours: 'BAND' }), two).outcome).toMatchObject({
      reason: 'NOT_ONE_PROVINCE',
    })
    const late = { ...world, since: dayNumber('2025-06-01') }
    expect(analyse(ask('CHANGE', { compared: 'YEAR' }), late).outcome).toMatchObject({
      reason: 'NOT_LOADED',
      needed: dayNumber('2025-01-01'),
    })
  })

  it('comes back from JSON as it was', () => {
    for (const { code } of ANALYSIS_METHODS) {
      const result = analyse(ask(code), world)
      if (result.outcome.kind === 'answered') expect(JSON.parse(JSON.stringify(result))).toEqual(result)
    }
  })
})
