import { beforeAll, expect, it } from 'vitest'
import { type CaseFilter, noFilter, withCodes, withPeriod } from '../../data/model/caseFilter.ts'
import { aCase, addCases } from '../../test/builders.ts'
import { describeOnEachEngine } from '../../test/harness/database.ts'
import { countCases } from './countCases.ts'
import { caseWhere } from './where.ts'

const filterOf = (parts: Partial<CaseFilter>): CaseFilter => ({ ...noFilter, ...parts })
const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, count) => total + count, 0)

describeOnEachEngine(
  'the filter in SQL',
  (database) => {
    const ids: Record<string, number> = {}
    const kept = async (parts: Partial<CaseFilter>) => {
      const { sql } = database()
      const rows = await sql<{ id: number }[]>`select id from cases ${caseWhere(sql, filterOf(parts))}`
      return Object.keys(ids).filter((name) => rows.some((row) => row.id === ids[name]))
    }

    beforeAll(async () => {
      const cases = {
        inPoint: aCase({ at: '2026-03-02 20:15', position: [105.157111, 10.41038], kind: 'N2O_SLIP', force: 'QLTT' }),
        inCommune: aCase({ at: '2026-03-03 00:00', statedCommuneCode: '02647', kind: 'DRUG_251', force: 'CA' }),
        inProvince: aCase({ at: '2026-03-03 23:59', provinceCode: '91', commodities: ['CIG', 'SUGAR'] }),
        nowhere: aCase({
          at: '2025-03-03 12:00',
          commodities: ['SUGAR'],
          outcomes: ['FINE', 'CONFISC'],
          zone: 'BORDER',
        }),
        atHamlet: aCase({
          at: '2026-02-27 07:00',
          position: [104.020887, 22.49163],
          precision: 'HAMLET',
          statedCommuneCode: '02647',
          kind: 'ENV_WATER',
          channel: 'MARKET',
          status: 'CLOSED',
          subjects: 3,
          value: 1_500_000,
        }),
      }
      const added = await addCases(database().sql, Object.values(cases))
      Object.keys(cases).forEach((name, index) => {
        ids[name] = added[index]!
      })
    })

    it('keeps all cases when nothing is asked', async () => {
      expect(await kept({})).toHaveLength(5)
    })

    it('takes both ends of the period in, by local day', async () => {
      expect(await kept({ from: '2026-03-02', to: '2026-03-02' })).toEqual(['inPoint'])
      expect(await kept({ from: '2026-03-03', to: '2026-03-03' })).toEqual(['inCommune', 'inProvince'])
      expect(await kept({ to: '2025-12-31' })).toEqual(['nowhere'])
    })

    it('counts years that PostgreSQL does not read as text', async () => {
      expect(await kept({ from: '0000-01-01', to: '9999-12-31' })).toHaveLength(5)
    })

    it('takes themes, domains and kinds together', async () => {
      expect(await kept({ kinds: ['SMUG'] })).toEqual(['inPoint', 'inProvince', 'nowhere'])
      expect(await kept({ kinds: ['N2O'] })).toEqual(['inPoint'])
      expect(await kept({ kinds: ['ENV', 'DRUG_251'] })).toEqual(['inCommune', 'atHamlet'])
    })

    it('takes a province with its communes and its cases of unknown commune', async () => {
      expect(await kept({ places: ['91'] })).toEqual(['inPoint', 'inProvince'])
      expect(await kept({ places: ['30604'] })).toEqual(['inPoint'])
      expect(await kept({ places: ['30604', '15'] })).toEqual(['inPoint', 'inCommune', 'atHamlet'])
    })

    it('keeps a case when one of its commodities or outcomes is named', async () => {
      expect(await kept({ commodities: ['SUGAR'] })).toEqual(['inProvince', 'nowhere'])
      expect(await kept({ commodities: ['CIG', 'N2O'] })).toEqual(['inProvince'])
      expect(await kept({ outcomes: ['FINE'] })).toEqual(['nowhere'])
    })

    it('needs every clause to hold', async () => {
      expect(await kept({ zones: ['BORDER'] })).toEqual(['nowhere'])
      expect(await kept({ channels: ['MARKET'], statuses: ['CLOSED'], precisions: ['HAMLET'] })).toEqual(['atHamlet'])
      expect(await kept({ forces: ['CA'], kinds: ['SMUG'] })).toEqual([])
    })

    it('gives numbers that agree with each other', async () => {
      const { sql } = database()
      const counts = await countCases(sql, noFilter, null)
      expect(counts.totals).toEqual({ cases: 5, located: 2, withCommune: 3, subjects: 3, value: 1_500_000 })
      for (const breakdown of ['days', 'kinds', 'places', 'forces', 'statuses', 'precisions'] as const) {
        expect(sum(counts[breakdown])).toBe(5)
      }
      expect(counts.places).toEqual({ '30604': 1, '02647': 2, '91': 1, '': 1 })
      expect(counts.channels).toEqual({ MARKET: 1 })
      expect(counts.commodities).toEqual({ CIG: 1, SUGAR: 2 })
      expect(counts.hours.reduce((total, weight) => total + weight, 0)).toBeCloseTo(5, 9)
      expect(counts.exactHours.reduce((total, count) => total + count, 0)).toBe(5)
    })

    it('leaves a breakdown free of its own clause', async () => {
      const filter = withCodes(withPeriod(noFilter, '2026-03-01', '2026-03-31'), 'places', ['30604'])
      const counts = await countCases(database().sql, filter, null)
      expect(counts.totals.cases).toBe(1)
      expect(counts.places).toEqual({ '30604': 1, '02647': 1, '91': 1 })
      expect(counts.days).toEqual({ '2026-03-02': 1 })
      expect(counts.forces).toEqual({ QLTT: 1 })
      expect(counts.exactHours.indexOf(1)).toBe(20)
    })

    it('compares with the days before and with last year when the period has both ends', async () => {
      const { sql } = database()
      const counts = await countCases(sql, withPeriod(noFilter, '2026-03-01', '2026-03-31'), null)
      expect(counts.previous).toMatchObject({ from: '2026-01-29', to: '2026-02-28', places: { '02647': 1 } })
      expect(counts.lastYear).toMatchObject({ from: '2025-03-01', totals: { cases: 1 }, places: { '': 1 } })
      expect((await countCases(sql, withPeriod(noFilter, '2026-03-01', null), null)).previous).toBeNull()
    })

    it('sees nothing before the window, and compares with nothing there', async () => {
      const counts = await countCases(database().sql, withPeriod(noFilter, '2026-03-01', '2026-03-31'), '2026-02-01')
      expect(sum(counts.days)).toBe(4)
      expect(counts.previous).toBeNull()
      expect(counts.lastYear).toBeNull()
    })
  },
  { units: true },
)
