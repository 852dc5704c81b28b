import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '../localDay.ts'
import { Random } from '../../sample/random.ts'
import { type LedgerExemption, ledgerCells, type LedgerGrounds, type LedgerMark } from './ledgerCells.ts'

const COMMUNES = ['30604', '30316', '02647', '30520', '30341']
const FORCES = ['CA', 'QLTT', 'XA']
const TOPICS = ['FOOD', 'FAKES']
const PERIOD = { from: '2026-01-01', to: '2026-01-31' }
const everyPair = COMMUNES.flatMap((communeCode) => FORCES.map((force) => ({ communeCode, force })))
const grounds = (changes: Partial<LedgerGrounds>): LedgerGrounds => ({
  communes: COMMUNES,
  forces: FORCES,
  topics: TOPICS,
  ...PERIOD,
  isOver: false,
  known: everyPair,
  marks: [],
  exemptions: [],
  ...changes,
})
const mark = (done: number, planned: number, changes: Partial<LedgerMark> = {}): LedgerMark => ({
  communeCode: '30604',
  force: 'CA',
  topic: 'FOOD',
  done,
  planned,
  ...changes,
})
const exempt = (changes: Partial<LedgerExemption> = {}): LedgerExemption => ({
  communeCode: '30604',
  force: null,
  topic: null,
  validFrom: PERIOD.from,
  validTo: PERIOD.to,
  ...changes,
})
/** The cell of the first commune, police and food. */
const first = (changes: Partial<LedgerGrounds>) => ledgerCells(grounds(changes)).cells[0]?.charAt(0)

describe('a cell of the ledger', () => {
  it('is done before planned, planned before exempt, exempt before a gap', () => {
    expect(first({ marks: [mark(1, 3)], exemptions: [exempt()] })).toBe('D')
    expect(first({ marks: [mark(0, 1)], exemptions: [exempt()] })).toBe('P')
    expect(first({ exemptions: [exempt()] })).toBe('E')
    expect(first({})).toBe('G')
  })

  it('is a gap once the period is over and what was planned was not done, unless it is exempt', () => {
    const marks = [mark(0, 2), mark(1, 1, { topic: 'FAKES' }), mark(0, 1, { force: 'QLTT' })]
    const { cells, totals } = ledgerCells(grounds({ isOver: true, marks, exemptions: [exempt({ force: 'QLTT' })] }))
    expect(cells[0]).toBe('GDEEGG')
    expect(totals).toEqual({ done: 1, planned: 0, exempt: 2, gap: 27, lapsed: 1 })
  })

  it('is exempt only when every day of the period is', () => {
    expect(first({ exemptions: [exempt({ validTo: '2026-01-30' })] })).toBe('G')
    expect(first({ exemptions: [exempt({ validFrom: '2026-01-02' })] })).toBe('G')
    expect(first({ exemptions: [exempt({ validFrom: '2025-01-01', validTo: '2027-01-01' })] })).toBe('E')
    const [one, other] = [exempt({ validTo: '2026-01-14' }), exempt({ validFrom: '2026-01-15' })]
    expect(first({ exemptions: [other, one] })).toBe('E')
    expect(first({ exemptions: [one, exempt({ validFrom: '2026-01-16' })] })).toBe('G')
    expect(first({ exemptions: [exempt({ force: 'QLTT' }), exempt({ topic: 'FAKES' })] })).toBe('G')
  })

  it('is not told where the person may not know, whatever happened there', () => {
    const known = everyPair.filter(({ communeCode, force }) => communeCode !== '30604' || force !== 'CA')
    const { cells, totals } = ledgerCells(grounds({ known, marks: [mark(5, 0)], exemptions: [exempt()] }))
    expect(cells[0]).toBe('--EEEE')
    expect(totals).toEqual({ done: 0, planned: 0, exempt: 4, gap: 24, lapsed: 0 })
  })

  it('is exempt in every commune by what holds in the province, alone or with what holds in the commune', () => {
    const everywhere = exempt({ communeCode: null, force: 'CA', topic: 'FOOD' })
    expect(ledgerCells(grounds({ exemptions: [everywhere] })).totals).toMatchObject({ exempt: 5, gap: 25 })
    expect(first({ marks: [mark(0, 1)], exemptions: [everywhere] })).toBe('P')
    const half = { ...everywhere, validTo: '2026-01-14' }
    const { cells } = ledgerCells(grounds({ exemptions: [half, exempt({ validFrom: '2026-01-15' })] }))
    expect(cells.map((own) => own.charAt(0)).join('')).toBe('EGGGG')
  })

  it('leaves out what was not asked for', () => {
    const others = [mark(1, 0, { topic: 'WASTE' }), mark(1, 0, { force: 'BP' }), mark(1, 0, { communeCode: '00001' })]
    expect(ledgerCells(grounds({ marks: others })).totals).toEqual({
      done: 0,
      planned: 0,
      exempt: 0,
      gap: 30,
      lapsed: 0,
    })
  })
})

describe('random ledgers', () => {
  const random = new Random(17)
  const some = <Item>(list: readonly Item[]) => list.filter(() => random.chance(0.7))
  const day = () => isoDay(dayNumber('2025-12-20') + random.integer(0, 60))
  const aRandom = (): LedgerGrounds => ({
    communes: some(COMMUNES),
    forces: some(FORCES),
    topics: some(TOPICS),
    ...PERIOD,
    isOver: random.chance(0.5),
    known: some(everyPair),
    marks: Array.from({ length: random.integer(0, 25) }, () =>
      mark(random.integer(0, 1), random.integer(0, 2), {
        communeCode: random.pick(COMMUNES),
        force: random.pick(FORCES),
        topic: random.pick(TOPICS),
      }),
    ),
    exemptions: Array.from({ length: random.integer(0, 12) }, () => {
      const [validFrom = '', validTo = ''] = [day(), day()].toSorted()
      return exempt({
        communeCode: random.pick([null, ...COMMUNES]),
        force: random.pick([null, ...FORCES]),
        topic: random.pick([null, ...TOPICS]),
        validFrom,
        validTo,
      })
    }),
  })
  /** One cell by looking at everything, day by day. */
  const slowly = (one: LedgerGrounds, communeCode: string, force: string, topic: string): string => {
    if (!one.known.some((pair) => pair.communeCode === communeCode && pair.force === force)) return '-'
    const own = one.marks.filter((m) => m.communeCode === communeCode && m.force === force && m.topic === topic)
    if (own.some(({ done }) => done > 0)) return 'D'
    if (!one.isOver && own.some(({ planned }) => planned > 0)) return 'P'
    for (let n = dayNumber(one.from); n <= dayNumber(one.to); n++) {
      const isExempt = one.exemptions.some(
        (e) =>
          [null, communeCode].includes(e.communeCode) &&
          [null, force].includes(e.force) &&
          [null, topic].includes(e.topic) &&
          e.validFrom <= isoDay(n) &&
          isoDay(n) <= e.validTo,
      )
      if (!isExempt) return 'G'
    }
    return 'E'
  }

  it('have one cell for each commune, force and topic, as a look at every row finds it, and sums that come out', () => {
    const letters = new Set<string>()
    for (let round = 0; round < 1000; round++) {
      const one = aRandom()
      const { cells, totals } = ledgerCells(one)
      expect(cells).toEqual(
        one.communes.map((code) =>
          one.forces.flatMap((force) => one.topics.map((topic) => slowly(one, code, force, topic))).join(''),
        ),
      )
      const all = cells.join('')
      expect(all).toHaveLength(one.communes.length * one.forces.length * one.topics.length)
      const known = all.replaceAll('-', '').length
      expect(totals.done + totals.planned + totals.exempt + totals.gap).toBe(known)
      expect(totals.gap).toBe(all.split('G').length - 1)
      for (const letter of all) letters.add(letter)
    }
    expect([...letters].toSorted()).toEqual(['-', 'D', 'E', 'G', 'P'])
  })
})
