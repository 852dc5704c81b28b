import { beforeAll, expect, it } from 'vitest'
import type {
  Commitment,
  EstablishmentPage,
  Licence,
  N2oBalance,
  ResponsibleUnit,
} from '../../data/model/inspections/register.ts'
import type { N2oReview } from '../../data/model/inspections/n2oReview.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { addPlace, registerApp } from './registerApp.ts'

const LICENCE = { kind: 'LIC_PT', number: 'GP-01', issuedOn: '2026-01-02', expiresOn: '2031-01-01' }
const BALANCE = { year: 2025, opening: 100, takenIn: 900.5, used: 400, sold: 500, closing: 90 }
const UNIT = { topic: 'N2O', unit: 'Sở Công Thương (mẫu)', validFrom: '2025-07-01' }

describeOnEachEngine(
  'parts of an establishment',
  (database) => {
    let ask: ReturnType<typeof registerApp>
    let place = 0
    const page = async (who: Parameters<typeof ask>[0] = 'lan') =>
      (await ask<EstablishmentPage>(who, 'GET', `register/${place}`)).body

    beforeAll(async () => {
      ask = registerApp(database())
      place = await addPlace(database().sql, { name: 'Xưởng khí (mẫu)', type: 'N2O_OP' })
    })

    it('are added and corrected one by one, and keep what they were', async () => {
      const added = await ask<Licence>('minh', 'POST', `register/${place}/licences`, LICENCE)
      expect(added.body).toMatchObject({ ...LICENCE, version: 1, mayEdit: true, revokedOn: null })
      const path = `register/${place}/licences/${added.body.id}`
      const { body } = await ask<Licence>('lan', 'PUT', path, { ...LICENCE, number: 'GP-02', version: 1 })
      expect(body).toMatchObject({ number: 'GP-02', version: 2 })
      expect(
        await database().sql`
        select entity, version, record->>'number' as number, person_name from history where entity_id = ${body.id}
          and entity = 'licences'`,
      ).toEqual([{ entity: 'licences', version: 1, number: 'GP-01', personName: 'Lan (mẫu)' }])
      const events = await database().sql`
        select action, subject_id, detail->>'act' as act from audit.events where subject_type = 'establishment' order by number`
      expect(events).toEqual([
        { action: 'CHANGE', subjectId: String(place), act: 'ADD' },
        { action: 'CHANGE', subjectId: String(place), act: 'CHANGE' },
      ])
    })

    it('are not overwritten by who opened an older version: 409 with what stands there', async () => {
      const [licence] = (await page()).licences
      const sent = { ...LICENCE, number: 'GP-03', version: 1 }
      const late = await ask<{ now?: Licence }>('minh', 'PUT', `register/${place}/licences/${licence!.id}`, sent)
      expect(late.status).toBe(409)
      expect(late.body.now).toMatchObject({ number: 'GP-02', version: 2 })
      expect((await page()).licences).toMatchObject([{ number: 'GP-02' }])
    })

    it('tell the difference that a balance leaves unexplained', async () => {
      const { body } = await ask<N2oBalance>('minh', 'POST', `register/${place}/balances`, BALANCE)
      // 100 + 900.5 - 400 - 500 - 90
      expect(body.unexplained).toBe(10.5)
      const again = await ask('minh', 'POST', `register/${place}/balances`, BALANCE)
      expect(again.body.error?.problems[0]?.name).toBe('year')
    })

    it('are refused, field by field, where they cannot be true', async () => {
      const refused = async (part: string, body: object) => {
        const answer = await ask('minh', 'POST', `register/${place}/${part}`, body)
        expect(answer.status, part).toBe(400)
        return answer.body.error!.problems.map(({ name }) => name)
      }
      expect(await refused('licences', { ...LICENCE, expiresOn: '2025-12-31' })).toEqual(['expiresOn'])
      expect(await refused('licences', { ...LICENCE, kind: 'X', number: ' ' })).toEqual(['kind', 'number'])
      expect(await refused('commitments', { topic: 'N2O', status: 'SIGNED' })).toEqual(['signedOn'])
      // Still to come, it would count as signed or issued today.
      const promise = { topic: 'N2O', status: 'SIGNED', signedOn: '2099-01-01' }
      expect(await refused('commitments', promise)).toEqual(['signedOn'])
      expect(await refused('licences', { ...LICENCE, issuedOn: '2099-01-01', expiresOn: null })).toEqual(['issuedOn'])
      expect(await refused('licences', { ...LICENCE, revokedOn: '2099-01-01' })).toEqual(['revokedOn'])
      expect(await refused('licences', { ...LICENCE, revokedOn: '2020-01-01' })).toEqual(['revokedOn'])
      expect(await refused('balances', { ...BALANCE, sold: -1 })).toEqual(['sold'])
      const complaint = { topic: 'N2O', channel: 'PHONE', summary: 'Bán bóng cười', receivedAt: '2099-01-01T00:00:00Z' }
      expect(await refused('complaints', complaint)).toEqual(['receivedAt'])
      expect(await refused('units', { ...UNIT, validTo: '2025-06-30' })).toEqual(['validTo'])
    })

    it('hold one present lead for each field, and list who leads nothing, nobody or too much', async () => {
      const first = await ask<ResponsibleUnit>('minh', 'POST', `register/${place}/units`, UNIT)
      const second = { ...UNIT, unit: 'Công an tỉnh (mẫu)', validFrom: '2026-02-01' }
      const refusal = await ask('minh', 'POST', `register/${place}/units`, second)
      expect(refusal.body.error?.problems[0]?.name).toBe('topic')
      const ended = { ...UNIT, validTo: '2026-02-10', version: 1 }
      await ask('minh', 'PUT', `register/${place}/units/${first.body.id}`, ended)
      expect((await ask('minh', 'POST', `register/${place}/units`, second)).status).toBe(200)
      await ask<Commitment>('minh', 'POST', `register/${place}/commitments`, {
        topic: 'DRUGS',
        status: 'SIGNED',
        signedOn: '2026-01-01',
      })
      expect((await page()).leads).toEqual({
        gaps: [{ topic: 'DRUGS', from: null, to: null }],
        overlaps: [
          { topic: 'N2O', units: ['Sở Công Thương (mẫu)', 'Công an tỉnh (mẫu)'], from: '2026-02-01', to: '2026-02-10' },
        ],
      })
    })

    it('are written by whoever may write the place, and belong to it alone', async () => {
      const add = async (who: Parameters<typeof ask>[0], id = place) =>
        (await ask(who, 'POST', `register/${id}/licences`, LICENCE)).status
      expect(await add('viewer')).toBe(403)
      expect(await add('laoCai')).toBe(404)
      expect(await add('sample')).toBe(403)
      const other = await addPlace(database().sql, { commune_code: '30316' })
      expect(await add('commune', other)).toBe(404)
      const [licence] = (await page()).licences
      const elsewhere = await ask('minh', 'PUT', `register/${other}/licences/${licence!.id}`, {
        ...LICENCE,
        version: 2,
      })
      expect(elsewhere.status).toBe(404)
      const sample = await addPlace(database().sql, { is_sample: true })
      const bySample = await ask<Licence>('sample', 'POST', `register/${sample}/licences`, LICENCE)
      expect(bySample.body).toMatchObject({ isSample: true, mayEdit: true })
    })

    it('are reviewed of all N2O operators: the licence, its end and the balance, through merged rows', async () => {
      const { sql } = database()
      const old = await addPlace(sql, { name: 'Xưởng khí tên cũ (mẫu)', type: 'N2O_OP' })
      const bare = await addPlace(sql, { name: 'Bệnh viện (mẫu)', type: 'HOSPITAL', n2o_roles: ['USE_MED'] })
      await addPlace(sql, { name: 'Xưởng đã đóng (mẫu)', type: 'N2O_OP', activity: 'CLOSED' })
      await ask('minh', 'POST', `register/${old}/merge`, { into: place })
      await sql`insert into licences (establishment_id, kind, number, expires_on) values (${old}, 'LIC_XNK', 'XNK-1', current_date + 10)`
      const { status, body } = await ask<N2oReview>('lan', 'GET', 'register/n2o?province=91&days=30')
      expect(status).toBe(200)
      expect(body.operators).toBe(2)
      expect(body.without.map(({ establishment, needs }) => [establishment.id, needs])).toEqual([[bare, 'DECL_USE']])
      expect(body.expiring.map(({ establishment, number }) => [establishment.id, number])).toEqual([[place, 'XNK-1']])
      // 1 % of 100 + 900.5 kg.
      expect(body.balances).toMatchObject([{ year: 2025, unexplained: 10.5, allowed: 10.005 }])
      expect(body.stockBreaks).toEqual([])
      // The merged row has a balance of the same year: that of the place counts, the other is shown as it was written.
      // Of the year before, which only the merged row has, its balance counts: it ended with 300 kg, this one began with 100.
      await sql`
        insert into n2o_balances (establishment_id, year, opening, taken_in, used, sold, closing)
        values (${old}, 2024, 300, 0, 0, 0, 300), (${old}, 2025, 7, 2000, 0, 0, 9)`
      expect((await ask<N2oReview>('lan', 'GET', 'register/n2o?province=91')).body.stockBreaks).toMatchObject([
        { establishment: { id: place }, year: 2025, closing: 300, opening: 100, difference: -200, allowed: 3 },
      ])
      expect((await ask<N2oReview>('lan', 'GET', 'register/n2o?province=91')).body.balances).toHaveLength(1)
      expect((await page()).balances.map(({ year, closing, isCounted }) => [year, closing, isCounted])).toEqual([
        [2025, 90, true],
        [2025, 9, false],
        [2024, 300, true],
      ])
      expect((await ask<N2oReview>('viewer', 'GET', 'register/n2o')).body.operators).toBe(0)
    })

    it('are found by their place, without reading those of every other', async () => {
      const { sql } = database()
      const parts = ['licences', 'commitments', 'n2o_balances', 'complaints', 'responsible_units']
      const found = await sql<{ name: string }[]>`
        select part.name from unnest(${parts}::text[]) with ordinality part (name, place)
        where exists (select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
          where i.indrelid = part.name::regclass and i.indpred is null and a.attname = 'establishment_id')
        order by part.place`
      expect(found.map(({ name }) => name)).toEqual(parts)
    })
  },
  { units: true },
)
