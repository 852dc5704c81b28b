import { readXlsx } from 'hucre/xlsx'
import { beforeAll, expect, it } from 'vitest'
import type { Campaign, CampaignUnit } from '../../data/model/inspections/campaigns.ts'
import { createApp } from '../../server/app.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { testAuth } from '../harness/people.ts'
import { aTask } from './aTask.ts'
import { CHAU_DOC, DONE, inspectionApp, PEOPLE, type PersonName, VINH_AN } from './inspectionApp.ts'

describeOnEachEngine(
  'forms of a reader who may not know of the whole province',
  (database) => {
    let app: ReturnType<typeof inspectionApp>
    beforeAll(() => {
      app = inspectionApp(database())
    })
    /** A form without its running numbers; what is empty is null. */
    const form = async (who: PersonName, address: string) => {
      const { sql, engine } = database()
      const identify = async () => PEOPLE[who]
      const own = createApp({
        sql,
        identify,
        auth: testAuth(sql),
        version: '0',
        engine,
        basemap: null,
        webFolder: null,
      })
      const answer = await own.request(`/api/forms/${address}`)
      expect(answer.status, address).toBe(200)
      const [sheet] = (await readXlsx(Buffer.from(await answer.arrayBuffer()))).sheets
      const header = sheet!.rows.findIndex(([first]) => first === 'STT')
      return {
        title: sheet!.rows.slice(0, header).map(([text]) => String(text ?? '')),
        rows: sheet!.rows.slice(header + 1).map((row) => row.slice(1).map((value) => value ?? null)),
      }
    }

    it('CD-01 leaves empty what a unit did that they may not know all of, and the sum', async () => {
      const { body: campaign } = await app.addCampaign('lan')
      const put = (unit: object) => app.ask('lan', 'PUT', `campaigns/${campaign.id}/units`, { version: null, ...unit })
      await put({ force: 'QLTT', target: 10 })
      await put({ force: 'CA', target: 20 })
      await put({ force: 'CA', communeCode: VINH_AN, target: 4 })
      for (const [force, communeCode] of [
        ['CA', VINH_AN],
        ['CA', CHAU_DOC],
        ['QLTT', VINH_AN],
      ] as const) {
        const done = { campaignId: campaign.id, force, communeCode, isAfterwards: true, progress: DONE }
        expect((await app.open('minh', done)).status).toBe(200)
      }
      const parts = async (who: PersonName) => {
        const { title, rows } = await form(who, `cd-01.xlsx?campaign=${campaign.id}`)
        return { numbers: rows.map((row) => row.slice(2, 5)), note: title.find((line) => line.startsWith('Để trống')) }
      }
      expect(await parts('lan')).toEqual({
        numbers: [
          [20, 2, 0.1],
          [4, 1, 0.25],
          [10, 1, 0.1],
          [34, 3, null],
        ],
        note: undefined,
      })
      const note = 'Để trống số đã làm của 2 đơn vị mà người lập biểu không được xem đủ, và của tổng cộng'
      expect(await parts('qltt')).toEqual({
        numbers: [
          [20, null, null],
          [4, null, null],
          [10, 1, 0.1],
          [34, null, null],
        ],
        note,
      })
      expect(await parts('commune')).toEqual({
        numbers: [
          [20, null, null],
          [4, 1, 0.25],
          [10, null, null],
          [34, null, null],
        ],
        note,
      })
    })

    it('a campaign and its units tell targets and visits of what they may know all of, and say what they leave out', async () => {
      const { body: campaign } = await app.addCampaign('lan')
      const put = (unit: object) => app.ask('lan', 'PUT', `campaigns/${campaign.id}/units`, { version: null, ...unit })
      await put({ force: 'QLTT', target: 10 })
      await put({ force: 'CA', target: 20 })
      await put({ force: 'CA', communeCode: VINH_AN, target: 4 })
      for (const [force, communeCode, jointForces] of [
        ['CA', VINH_AN, []],
        ['CA', CHAU_DOC, ['QLTT']],
        ['QLTT', VINH_AN, []],
      ] as const) {
        const done = { campaignId: campaign.id, force, communeCode, jointForces, isAfterwards: true, progress: DONE }
        expect((await app.open('minh', done)).status).toBe(200)
      }
      const read = async (who: PersonName) => {
        const { progress } = (await app.ask<Campaign>(who, 'GET', `campaigns/${campaign.id}`)).body
        const { units } = (await app.ask<{ units: CampaignUnit[] }>(who, 'GET', `campaigns/${campaign.id}/units`)).body
        const { target, reached, unknownUnits, done, isWhole } = progress
        expect(units.every((unit) => (unit.done === null) === (unit.late === null))).toBe(true)
        return [target, reached, unknownUnits, done, isWhole, units.map((unit) => unit.done)]
      }
      expect(await read('lan')).toEqual([34, 5, 0, 3, true, [2, 1, 2]])
      expect(await read('qltt')).toEqual([10, 2, 2, 2, false, [null, null, 2]])
      expect(await read('police')).toEqual([24, 3, 1, 2, false, [2, 1, null]])
      expect(await read('commune')).toEqual([4, 1, 2, 2, false, [null, 1, null]])
    })

    it('N2O-01 counts one balance a year of places that are merged, as their page does', async () => {
      const { sql } = database()
      const [root, merged] = [await app.place({ type: 'N2O_OP' }), await app.place({ type: 'N2O_OP' })]
      await sql`
        insert into n2o_balances (establishment_id, year, opening, taken_in, used, sold, closing)
        values (${merged}, 2025, 0, 500, 0, 300, 200), (${root}, 2025, 0, 520, 20, 300, 200),
          (${merged}, 2024, 0, 10, 4, 6, 0)`
      await sql`update establishments set merged_into_id = ${root}, root_id = ${root} where id = ${merged}`
      const amounts = async (year: number) =>
        (await form('lan', `n2o-01.xlsx?province=91&year=${year}`)).rows.map((row) => row.slice(6, 10))
      const [own, sum] = await amounts(2025)
      expect([own, sum]).toEqual([
        [520, 300, 20, 200],
        [520, 300, 20, 200],
      ])
      expect((await amounts(2024))[0]).toEqual([10, 6, 4, 0])
    })

    it('CD-02 holds the tasks of the person alone where they ask for theirs, and says so', async () => {
      await app.ask('lan', 'POST', 'tasks', { ...aTask, work: 'Việc của Lan', personId: 'lan' })
      await app.ask('lan', 'POST', 'tasks', { ...aTask, work: 'Việc của người khác' })
      const { rows, title } = await form('lan', 'cd-02.xlsx?province=91&assigned=me')
      // The last row counts them.
      expect(rows.map((row) => row[1])).toEqual(['Việc của Lan', '1 việc'])
      expect(title).toContain('Chỉ gồm nhiệm vụ giao cho người lập biểu')
      expect((await form('lan', 'cd-02.xlsx?province=91')).rows).toHaveLength(3)
    })

    it('CD-02, N2O-01 and N2O-02 say of which communes and forces they are, where not of all', async () => {
      expect((await app.ask('lan', 'POST', 'tasks', aTask)).status).toBe(200)
      const area = /^Địa bàn: .*Vĩnh An \(1 trên \d+ xã, phường, đặc khu\)$/
      for (const address of ['cd-02.xlsx', 'n2o-01.xlsx', 'n2o-02.xlsx']) {
        expect((await form('commune', `${address}?province=91`)).title.some((line) => area.test(line))).toBe(true)
        expect((await form('lan', `${address}?province=91`)).title.join()).not.toMatch(/Địa bàn|Lực lượng/)
      }
      expect((await form('qltt', 'cd-02.xlsx?province=91')).title).toContain('Lực lượng: Quản lý thị trường')
    })
  },
  { units: true },
)
