import { beforeAll, expect, it } from 'vitest'
import { foldText } from '../../data/model/foldText.ts'
import type { EstablishmentPage, RegisterPage } from '../../data/model/inspections/register.ts'
import { aCase, addCases } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { addPlace, addVisit, registerApp } from './registerApp.ts'

const IN_VINH_AN = [105.157111, 10.41038] as const
const names = ({ rows }: RegisterPage) => rows.map(({ name }) => name)

describeOnEachEngine(
  'the register of establishments',
  (database) => {
    let ask: ReturnType<typeof registerApp>
    const ids: Record<string, number> = {}
    const find = async (query: string, who: Parameters<typeof ask>[0] = 'lan') =>
      (await ask<RegisterPage>(who, 'GET', `register?${query}`)).body

    beforeAll(async () => {
      const { sql } = database()
      ask = registerApp(database())
      ids.hoa = await addPlace(
        sql,
        {
          source_number: 'DN-77',
          name: 'Karaoke Hòa Bình (mẫu)',
          former_names: 'Quán Đêm Trắng',
          address: '12 Lê Lợi',
          tax_number: '1601234567',
        },
        IN_VINH_AN,
      )
      ids.n2o = await addPlace(sql, { name: 'Khí công nghiệp Đông Á (mẫu)', type: 'N2O_OP', commune_code: '30316' })
      ids.closed = await addPlace(sql, { name: 'Nhà trọ 100% (mẫu)', type: 'LODGING', activity: 'CLOSED' })
      ids.away = await addPlace(sql, { name: 'Karaoke Sa Pa (mẫu)', province_code: '15', commune_code: '02647' })
      const [visit] = [await addVisit(sql, ids.hoa, { planned_on: '2025-12-20' })]
      await addVisit(sql, ids.hoa, { planned_on: '2026-02-10', result: 'VIOLATION' })
      await sql`insert into findings (inspection_id, topic, description, measure, due_on)
        values (${visit!}, 'SECURITY', 'Cửa thoát hiểm khóa', 'Mở cửa', '2026-01-10')`
    })

    it('folds text in the database as the program does', async () => {
      const texts = [
        'Cơ sở Đặng Thị Tuyết',
        'HÒA  BÌNH\t2',
        'tuý túy',
        'Ðồng',
        'Karaoke “Ánh”',
        'é́',
        'Straße Ω',
        ' 12/3 ',
      ]
      const [row] = await database().sql<{ folded: string[] }[]>`
        select array(select fold_text(t) from unnest(${texts}::text[]) with ordinality as u (t, n) order by n) as folded`
      expect(row!.folded).toEqual(texts.map(foldText))
    })

    it('finds a place by words without marks in name, former name, number, tax number and address', async () => {
      for (const q of ['hoa binh', 'BINH karaoke', 'đêm trắng', 'dem trang', '1601234567', 'le loi 12', 'dn-77']) {
        expect(names(await find(`q=${encodeURIComponent(q)}`)), q).toEqual(['Karaoke Hòa Bình (mẫu)'])
      }
      expect(names(await find('q=100%25'))).toEqual(['Nhà trọ 100% (mẫu)'])
      expect(names(await find('q=hoa_binh'))).toEqual([])
    })

    it('counts visits of the year, the last one and open findings', async () => {
      const { rows } = await find('q=hoa binh')
      expect(rows[0]).toMatchObject({
        lastVisitOn: '2026-02-10',
        visitsThisYear: 1,
        openFindings: 1,
        taxNumber: '1601234567',
      })
    })

    it('keeps sub-register, type, activity, commune and what was not visited', async () => {
      expect(names(await find('register=N2O'))).toEqual(['Khí công nghiệp Đông Á (mẫu)'])
      expect(names(await find('register=N2O&type=KARAOKE'))).toEqual([])
      expect(names(await find('activity=CLOSED'))).toEqual(['Nhà trọ 100% (mẫu)'])
      expect(names(await find('commune=30316'))).toEqual(['Khí công nghiệp Đông Á (mẫu)'])
      expect(names(await find('unvisited=0'))).toEqual(['Khí công nghiệp Đông Á (mẫu)', 'Nhà trọ 100% (mẫu)'])
      expect(names(await find('unvisited=0&asOf=2025-12-19'))).toEqual([])
      expect((await find('')).activities).toEqual({ ACTIVE: 2, CLOSED: 1 })
    })

    it('is read page by page without a gap or a double', async () => {
      const seen: string[] = []
      let after = ''
      do {
        const page: RegisterPage = await find(`limit=1${after && `&after=${encodeURIComponent(after)}`}`)
        expect(page.total).toBe(3)
        seen.push(...names(page))
        after = page.next ?? ''
      } while (after)
      expect(seen).toEqual(['Karaoke Hòa Bình (mẫu)', 'Khí công nghiệp Đông Á (mẫu)', 'Nhà trọ 100% (mẫu)'])
    })

    it('shows who sees places coarsely neither address nor what only the address would find', async () => {
      const page = await find('q=karaoke hoa', 'viewer')
      expect(page.rows[0]).toMatchObject({
        name: 'Karaoke Hòa Bình (mẫu)',
        address: null,
        taxNumber: null,
        formerNames: null,
      })
      expect(names(await find('q=le loi', 'viewer'))).toEqual([])
      expect(names(await find('', 'commune'))).toEqual(['Karaoke Hòa Bình (mẫu)', 'Nhà trọ 100% (mẫu)'])
      expect(names(await find('', 'laoCai'))).toEqual(['Karaoke Sa Pa (mẫu)'])
    })

    it('gives everything about one place on one page', async () => {
      const { sql } = database()
      await addCases(sql, [
        aCase({ position: [105.1575, 10.4104], precision: 'GPS', at: '2026-03-01 10:00' }),
        aCase({ position: [105.1595, 10.4104], precision: 'GPS' }),
      ])
      await sql`insert into licences (establishment_id, kind, number, expires_on) values (${ids.hoa!}, 'SECURITY', 'GCN-1', '2027-01-01')`
      await sql`insert into n2o_balances (establishment_id, year, opening, taken_in, used, sold, closing)
        values (${ids.hoa!}, 2025, 100, 50.5, 20, 100, 30)`
      const { status, body } = await ask<EstablishmentPage>('lan', 'GET', `register/${ids.hoa}`)
      expect(status).toBe(200)
      expect(body.establishment).toMatchObject({
        name: 'Karaoke Hòa Bình (mẫu)',
        mayEdit: true,
        version: 1,
        position: IN_VINH_AN,
      })
      expect(body.licences).toMatchObject([{ number: 'GCN-1', expiresOn: '2027-01-01', mayEdit: true }])
      expect(body.balances).toMatchObject([{ unexplained: 0.5 }])
      expect(body.inspections.map(({ day }) => day)).toEqual(['2026-02-10', '2025-12-20'])
      expect(body.findings).toMatchObject([{ description: 'Cửa thoát hiểm khóa', isOverdue: true }])
      // 0.000389° of longitude at this latitude are 43 m.
      expect(body.casesAround).toEqual([{ id: expect.any(Number), kind: 'SMUG_BORDER', day: '2026-03-01', metres: 43 }])
    })

    it('is a place that does not exist for those outside its area, and cannot be edited by a sample account', async () => {
      expect((await ask('laoCai', 'GET', `register/${ids.hoa}`)).status).toBe(404)
      const { body } = await ask<EstablishmentPage>('sample', 'GET', `register/${ids.hoa}`)
      expect(body.establishment.mayEdit).toBe(false)
      const coarse = (await ask<EstablishmentPage>('viewer', 'GET', `register/${ids.hoa}`)).body
      expect(coarse).toMatchObject({
        isExact: false,
        licences: [],
        findings: [],
        casesAround: [],
        establishment: { mayEdit: false, riskNote: null },
      })
      expect(coarse.inspections[0]).toMatchObject({ lead: '', team: [] })
    })
  },
  { units: true },
)
