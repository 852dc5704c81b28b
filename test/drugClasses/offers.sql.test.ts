import { beforeAll, expect, it } from 'vitest'
import type { DrugOffers } from '../../data/model/drugClasses/drugRecord.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { CHAU_DOC, inspectionApp, type PersonName, VINH_AN } from '../inspections/inspectionApp.ts'

const YEAR = 2025

describeOnEachEngine(
  'what is offered as a fact of a commune',
  (database) => {
    let app: ReturnType<typeof inspectionApp>
    let number = 0
    beforeAll(() => {
      app = inspectionApp(database())
    })
    const offers = async (who: PersonName = 'commune', commune = VINH_AN) =>
      (await app.ask<DrugOffers>(who, 'GET', `drug-classes/offers?commune=${commune}&year=${YEAR}`)).body
    /** A drug case of Vĩnh An within the year; its id. */
    const addCase = async (changes: object = {}): Promise<number> => {
      const [row] = await database().sql<{ id: number }[]>`insert into cases ${database().sql({
        source: 'test',
        source_number: `V${++number}`,
        kind: 'DRUG_251',
        force: 'CA',
        status: 'HANDED',
        occurred_from: '2025-03-01T00:00Z',
        occurred_to: '2025-03-01T00:00Z',
        subjects: 3,
        organisations: 1,
        precision: 'COMMUNE',
        province_code: '91',
        commune_code: VINH_AN,
        commune_source: 'STATED',
        ...changes,
      } as never)} returning id`
      return row!.id
    }

    it('is the population of the table of communes, and no case where none is stored', async () => {
      const [commune] = await database().sql<{ population: number }[]>`
        select population from communes where code = ${VINH_AN}`
      expect(await offers()).toEqual({
        communeCode: VINH_AN,
        year: YEAR,
        residents: { value: commune!.population, records: 1, names: [] },
        places: { value: 0, records: 0, names: [] },
        offenders: { value: 0, records: 0, names: [] },
        plants: { value: 0, records: 0, names: [] },
        squareMetres: { value: 0, records: 0, names: [] },
      })
    })

    it('counts the people of drug crimes from 15 December to 14 December, by the clock of Vietnam', async () => {
      await addCase()
      // The evening of 14 December in UTC is the 15th here.
      for (const [at, days] of [
        ['2024-12-14T17:00Z', 1],
        ['2025-12-14T16:59Z', 1],
        ['2024-12-14T16:59Z', 0],
        ['2025-12-14T17:00Z', 0],
      ] as const) {
        const before = (await offers()).offenders
        await addCase({ occurred_from: at, occurred_to: at })
        expect((await offers()).offenders).toMatchObject({
          value: before.value! + 2 * days,
          records: before.records + days,
        })
      }
    })

    it('counts neither administrative acts, nor what was not prosecuted, nor other communes, nor what is not seen', async () => {
      const before = (await offers()).offenders
      await addCase({ kind: 'DRUG_ADM_USE' })
      await addCase({ kind: 'REHAB_INCIDENT' })
      await addCase({ kind: 'SMUG_BORDER' })
      await addCase({ outcomes: ['NOPROSEC'] })
      await addCase({ commune_code: CHAU_DOC })
      await addCase({ sensitivity: 'SEALED' })
      expect((await offers()).offenders).toEqual(before)
      await addCase({ sensitivity: 'RESTRICTED' })
      expect((await offers()).offenders.value).toBe(before.value! + 2)
      // Of another commune the officer is told nothing of its cases.
      expect((await offers('commune', CHAU_DOC)).offenders).toEqual({ value: 0, records: 0, names: [] })
      expect((await offers('lan', CHAU_DOC)).offenders.value).toBe(2)
    })

    it('names the spots that were open on some day of the year', async () => {
      const { sql } = database()
      const add = (name: string, changes: object) =>
        sql`insert into drug_spots ${sql({
          code: name,
          source_number: name,
          kind: 'SPOT',
          name,
          status: 'OPEN',
          province_code: '91',
          commune_code: VINH_AN,
          shape: 'SRID=4326;POINT(105.2 10.6)',
          found_on: '2023-05-01',
          ...changes,
        } as never)}`
      await add('A', {})
      await add('B', { status: 'DISMANTLED', dismantled_on: '2024-12-15' })
      await add('C', { status: 'DISMANTLED', dismantled_on: '2024-12-14' })
      await add('D', { status: 'RELAPSED', dismantled_on: '2024-01-01' })
      await add('E', { found_on: '2025-12-15' })
      expect((await offers()).places).toEqual({ value: 3, records: 3, names: ['A', 'B', 'D'] })
    })

    it('sums plants and square metres of cases of growing, and offers nothing where these do not say how much', async () => {
      const { sql } = database()
      const growing = await addCase({ kind: 'DRUG_247' })
      expect(await offers()).toMatchObject({ plants: { value: null, records: 1 }, squareMetres: { value: null } })
      for (const [unit, quantity] of [
        ['cây', 300],
        ['Cây', 250],
        ['m²', 12.5],
        ['gam', 900],
      ] as const) {
        await sql`insert into goods_items (case_id, commodity, unit, quantity) values (${growing}, 'DRUG', ${unit}, ${quantity})`
      }
      expect(await offers()).toMatchObject({ plants: { value: 550, records: 1 }, squareMetres: { value: 12.5 } })
    })

    it('is for those who state facts, of communes that there are', async () => {
      expect((await app.ask('viewer', 'GET', `drug-classes/offers?commune=${VINH_AN}`)).status).toBe(403)
      expect((await app.ask('lan', 'GET', 'drug-classes/offers?commune=00000')).status).toBe(404)
    })
  },
  { units: true },
)
