import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, expect, it } from 'vitest'
import { dayNumber } from '../../data/model/localDay.ts'
import type { CampaignUnit } from '../../data/model/inspections/campaigns.ts'
import type { Ledger } from '../../data/model/inspections/ledger.ts'
import type { DuplicateList } from '../../data/model/inspections/register.ts'
import { settleSampleAccounts } from '../../server/accounts/sampleAccounts.ts'
import { createApp } from '../../server/app.ts'
import { loadSample } from '../../server/sample/loadSample.ts'
import { convertOfficeFile } from '../files/officeFiles.ts'
import { folder } from '../exports/readBack.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant, aPerson, asConsolidator, testAuth } from '../harness/people.ts'

/** Communes that a campaign of the sample forgot: nobody wrote them down anywhere but here. */
const FORGOTTEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'MAU-CD-2025': {
    'QLTT ORIGIN': '30325 30346 30568 30619 30658 30673 30790 30949 31051',
    'CA FOOD': '30301 30325 30346 30568 30619 30658 30673 30790 30850 30856 30949 30985 31051',
    // 30910 has no market and is exempt from FAKES of the commune committee all year.
    'XA FAKES': '30445 30487 30505 30568 30811 30904 30952 31018 31042 31108',
    'XA ORIGIN': '30445 30487 30505 30568 30811 30904 30910 30952 31018 31042 31108',
  },
  'MAU-N2O-02-2025': { 'CA N2O': '30341 30409 30589 30823 30910 31027 31064 31108' },
  'MAU-MT-06-2023': { 'XA DRUGS': '30325 30337 30341 30688 30790 30796 30817 30880 30949 31051 31108' },
  'MAU-MTR-2025': { 'KTCN WASTE': '03544 03640', 'XA WASTE': '03434 03442 03460 03532' },
  'MAU-389-07-2025': { 'QLTT PRICE': '02782', 'LN389 ORIGIN': '02671 02782 04462' },
}
/** Establishments that were visited twice in a year without a reason, by province and year. */
const REPEATED: Readonly<Record<string, string>> = {
  '91 2023': 'CS-01197 CS-01908 CS-02361',
  '91 2024': 'CS-02354',
  '91 2025': 'CS-00132 CS-01860 CS-01900',
  '91 2026': 'CS-00101',
  '15 2023': 'CS-02310 CS-02650 CS-02990',
  '15 2024': 'CS-00814',
  '15 2025': 'CS-01690 CS-01909 CS-02349',
  '15 2026': 'CS-01013 CS-02389',
  '12 2023': '',
  '12 2024': 'CS-00820',
  '12 2025': '',
  '12 2026': '',
}

/** Establishments that two offices wrote down: the register must suggest that they are one. */
const WRITTEN_TWICE = [
  'CS-00205 CS-03003',
  'CS-00678 CS-03002',
  'CS-01012 CS-03006',
  'CS-02053 CS-03004',
  'CS-02575 CS-03005',
  'CS-02979 CS-03001',
]
/** Communes of an officer. */
const OWN = ['30316', '30604']
/** Sample accounts that plan and inspect. */
const WORKERS = ['mau-cong-an-xa', 'mau-kiem-tra', 'mau-moi-truong', 'mau-tong-hop']

describeOnEachEngine(
  'of the sample,',
  (database) => {
    let app: ReturnType<typeof createApp>
    const json = async <Body>(address: string) => (await (await app.request(address)).json()) as Body
    const campaignOf = async (code: string) =>
      (await database().sql<{ id: number }[]>`select id from campaigns where code = ${code}`)[0]!.id
    const form = async (address: string, asker = app) => {
      const answer = await asker.request(`/api/forms/${address}`)
      expect(answer.status, address).toBe(200)
      const bytes = Buffer.from(await answer.arrayBuffer())
      const [sheet] = (await readXlsx(bytes)).sheets
      const header = sheet!.rows.findIndex(([first]) => first === 'STT')
      return {
        bytes,
        sheet: sheet!,
        title: sheet!.rows.slice(0, header).map(([text]) => text),
        columns: sheet!.rows[header]!,
        rows: sheet!.rows.slice(header + 1, -1),
        totals: sheet!.rows.at(-1)!,
      }
    }

    const openApp = (identify: typeof asConsolidator) => {
      const { sql, engine } = database()
      return createApp({ sql, identify, auth: testAuth(sql), version: '0', engine, basemap: null, webFolder: null })
    }

    beforeAll(async () => {
      await loadSample(database().sql, dayNumber('2026-11-25'))
      app = openApp(asConsolidator)
    }, 240_000)

    it('the ledger finds every commune that a campaign forgot', async () => {
      for (const [code, cells] of Object.entries(FORGOTTEN)) {
        const id = await campaignOf(code)
        const ledger = await json<Ledger>(`/api/ledger?campaign=${id}`)
        for (const [cell, forgotten] of Object.entries(cells)) {
          const [force = '', topic = ''] = cell.split(' ')
          const place = ledger.forces.indexOf(force) * ledger.topics.length + ledger.topics.indexOf(topic)
          // What was planned and never done is a gap too once the campaign is over.
          const planned = await database().sql<{ communeCode: string }[]>`
            select commune_code from plan_lines where campaign_id = ${id} and state = 'PLANNED'
              and ${force} = any(force || joint_forces) and ${topic} = any(topics)
              and not exists (select from inspections where plan_line_id = plan_lines.id and status = 'STOPPED')`
          const gaps = ledger.communes.filter(
            (commune, row) =>
              ledger.cells[row]?.charAt(place) === 'G' && !planned.some(({ communeCode }) => communeCode === commune),
          )
          expect(gaps.join(' '), `${code} ${cell}`).toBe(forgotten)
          // A plain look at the rows: nobody of that force went there for that.
          const [found] = await database().sql<{ visits: number }[]>`
            select count(*)::int as visits from inspections where campaign_id = ${id} and status <> 'STOPPED'
              and ${force} = any(force || joint_forces) and ${topic} = any(topics) and (commune_code = any(${gaps})
                and former_unit_code is null or establishment_id is null and former_unit_code in (select former_code
                  from commune_successors where commune_code = any(${gaps})))`
          expect(found!.visits, `${code} ${cell}`).toBe(0)
        }
        const { done, planned, exempt, gap } = ledger.totals
        expect(done + planned + exempt + gap).toBe(ledger.communes.length * ledger.forces.length * ledger.topics.length)
      }
    })

    it('the ledger finds every visit that repeats another without a reason', async () => {
      const { sql } = database()
      for (const [key, expected] of Object.entries(REPEATED)) {
        const [province = '', year = ''] = key.split(' ')
        const ledger = await json<Ledger>(`/api/ledger?province=${province}&from=${year}-01-01&to=${year}-12-31`)
        const repeated = ledger.communes.flatMap((commune, row) => {
          const count = ledger.establishments[row]?.reasons.NONE ?? 0
          return Array.from({ length: count }, () => commune)
        })
        const codes = expected.split(' ').filter(Boolean)
        const places = await sql<{ communeCode: string }[]>`
          select commune_code from establishments where code = any(${codes}) order by 1`
        expect(repeated, key).toEqual(places.map(({ communeCode }) => communeCode))
        const reasons = ledger.establishments.map(({ reasons: own }) => Object.values(own).reduce((a, b) => a + b, 0))
        expect(ledger.establishments.map(({ repeats }) => repeats)).toEqual(reasons)
      }
    })

    it('the register suggests every establishment that was written down twice, and no other', async () => {
      const { pairs } = await json<DuplicateList>('/api/register/duplicates')
      const found = pairs.map(({ first, second }) => [first.number, second.number].toSorted().join(' '))
      expect(found.toSorted()).toEqual(WRITTEN_TWICE)
      for (const { first, second } of pairs) expect(`${first.name} ${second.name}`).toContain('ghi trùng')
    })

    it('every account that plans and inspects has work of its own, the unannounced of the inspector too', async () => {
      const { sql } = database()
      await settleSampleAccounts(sql, testAuth(sql))
      await settleSampleAccounts(sql, testAuth(sql))
      const work = await sql<{ userName: string; unannounced: number; versions: number }[]>`
        select p.username as user_name, max(t.version) as versions, (select count(*)::int from plan_lines l
          where p.id = any(l.assigned) and l.is_unannounced and l.state = 'PLANNED') as unannounced
        from people p join tasks t on t.person_id = p.id and t.state in ('OPEN', 'DOING') group by p.id order by 1`
      expect(work.map(({ userName }) => userName)).toEqual(WORKERS)
      // Given once only.
      expect(work.map(({ versions }) => versions)).toEqual(WORKERS.map(() => 2))
      expect(work.find(({ userName }) => userName === 'mau-kiem-tra')?.unannounced).toBeGreaterThan(0)
    })

    it('form KT-01 holds the numbers of the ledger, ready to print', async () => {
      const query = 'province=91&from=2025-01-01&to=2025-12-31'
      const ledger = await json<Ledger>(`/api/ledger?${query}`)
      const { sheet, title, columns, rows, totals, bytes } = await form(`kt-01.xlsx?${query}`)
      expect(title.slice(0, 4)).toEqual([
        'Mẫu KT-01',
        'ĐỘ PHỦ KIỂM TRA',
        'Đơn vị: An Giang',
        'Từ ngày 01/01/2025 đến ngày 31/12/2025',
      ])
      expect(columns).toEqual([
        'STT',
        'Xã, phường, đặc khu',
        'Tổng cơ sở',
        'Đã kiểm tra',
        'Chưa',
        '%',
        'Trùng lặp (n)',
        'Lý do',
      ])
      for (const row of rows) expect(row[1]).toMatch(/^(Xã|Phường|Đặc khu) /)
      expect(rows.map((row) => [row[2], row[3], row[4], row[6]])).toEqual(
        ledger.establishments.map(({ all, inspected, repeats }) => [all, inspected, all - inspected, repeats]),
      )
      const sum = (valueOf: (one: Ledger['establishments'][number]) => number) =>
        ledger.establishments.reduce((total, one) => total + valueOf(one), 0)
      const [all, inspected] = [sum((one) => one.all), sum((one) => one.inspected)]
      expect(totals.slice(1, 7)).toEqual([
        'Tổng cộng',
        all,
        inspected,
        all - inspected,
        inspected / all,
        sum(({ repeats }) => repeats),
      ])
      expect(totals[7]).toContain('Không ghi lý do: 3')
      expect(sheet.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToWidth: 1 })
      expect(sheet.pageSetup?.printTitlesRow).toMatch(/^\$?6:\$?6$/)
      const source = join(folder, `kt-${database().engine}.xlsx`)
      writeFileSync(source, bytes)
      const csv = readFileSync(convertOfficeFile(source, source.replace('.xlsx', '.csv')), 'utf8')
      // Its letters are those of the machine; its numbers are everywhere the same.
      expect(csv).toContain(`,${all},${inspected},${all - inspected},`)
      expect(csv.trimEnd().split('\n')).toHaveLength(title.length + 1 + rows.length + 1)
    })

    it('form KT-01 says of which campaign, forces and topics it is, where it is not of all', async () => {
      const id = await campaignOf('MAU-CD-2025')
      const campaign = await form(`kt-01.xlsx?campaign=${id}`)
      expect(campaign.title.slice(3, 7)).toEqual([
        'Cao điểm chống buôn lậu, gian lận thương mại, hàng giả 15/5–15/6/2025 (mẫu)',
        'Từ ngày 15/05/2025 đến ngày 15/06/2025',
        'Lực lượng: Quản lý thị trường; Công an; UBND cấp xã',
        'Nội dung: Hàng lậu, nguồn gốc, xuất xứ; Hàng giả, sở hữu trí tuệ; An toàn thực phẩm',
      ])
      const period = 'province=91&from=2025-01-01&to=2025-12-31'
      expect((await form(`kt-01.xlsx?${period}&forces=CA`)).title.slice(4, -1)).toEqual(['Lực lượng: Công an'])
      expect((await form(`kt-01.xlsx?${period}`)).title.slice(4, -1)).toEqual([])
    })

    it('form KT-01 names the communes of a reader who does not see the whole province', async () => {
      const officer = openApp(async () => aPerson(aGrant('COMMUNE_OFFICER', { provinceCode: '91', communeCodes: OWN })))
      const { title, rows } = await form('kt-01.xlsx?province=91&from=2025-01-01&to=2025-12-31', officer)
      expect(title.slice(2, 4)).toEqual([
        'Đơn vị: An Giang',
        `Địa bàn: ${rows.map(([, name]) => name).join('; ')} (2 trên 102 xã, phường, đặc khu)`,
      ])
      expect(rows).toHaveLength(2)
    })

    it('form CD-01 holds the units of a campaign as the API tells them, and the whole once', async () => {
      const id = await campaignOf('MAU-CD-2025')
      const { units } = await json<{ units: CampaignUnit[] }>(`/api/campaigns/${id}/units`)
      const { rows, totals } = await form(`cd-01.xlsx?campaign=${id}`)
      expect(rows.map((row) => [row[3], row[4]])).toEqual(units.map(({ target, done }) => [target, done]))
      const ledger = await json<Ledger>(`/api/ledger?campaign=${id}`)
      expect(totals[4]).toBe(ledger.inspections.done)
      expect(ledger.inspections.joint).toBeGreaterThan(0)
      expect(units.reduce((sum, { done }) => sum + (done ?? Number.NaN), 0)).toBe(
        ledger.inspections.done + ledger.inspections.joint,
      )
    })

    it('form CD-02 holds every task with its six items, N2O-01 every operator, N2O-02 everybody who has to promise', async () => {
      const { sql } = database()
      const one = async (query: string) =>
        (await sql.unsafe<{ value: number }[]>(`select (${query})::float as value`))[0]!.value
      const tasks = await form('cd-02.xlsx?province=91')
      expect(tasks.rows).toHaveLength(await one(`select count(*) from tasks where province_code = '91'`))
      for (const row of tasks.rows) expect(row.slice(1, 7).every((item) => item !== null && item !== '')).toBe(true)
      const ofN2o = `from establishments e where type = 'N2O_OP' and province_code = '91' and activity in ('ACTIVE', 'PAUSED')`
      const operators = await form('n2o-01.xlsx?province=91&year=2025')
      expect(operators.rows).toHaveLength(await one(`select count(*) ${ofN2o}`))
      const sums = ['taken_in', 'sold', 'used', 'closing'].map((column) =>
        one(`select sum(${column}) from n2o_balances where year = 2025 and establishment_id in (select id ${ofN2o})`),
      )
      expect(operators.totals.slice(7, 11)).toEqual(await Promise.all(sums))
      const commitments = await form('n2o-02.xlsx?province=91')
      const obliged = `from commitments join establishments e on e.id = establishment_id
        where topic = 'N2O' and province_code = '91' and activity in ('ACTIVE', 'PAUSED')`
      expect(commitments.totals.slice(2, 4)).toEqual([
        await one(`select count(*) ${obliged}`),
        await one(`select count(*) ${obliged} and status = 'SIGNED'`),
      ])
      const unsigned = commitments.rows.flatMap((row) =>
        String(row[5] ?? '')
          .split('; ')
          .filter(Boolean),
      )
      expect(unsigned).toHaveLength(Number(commitments.totals[2]) - Number(commitments.totals[3]))
    })

    it('forms of N2O leave out what their reader does not see in detail, and say so', async () => {
      const briefing = openApp(async () => aPerson(aGrant('VIEWER', { provinceCode: '91' })))
      for (const address of ['n2o-01.xlsx?province=91&year=2025', 'n2o-02.xlsx?province=91']) {
        const { title, rows } = await form(address, briefing)
        expect(rows).toEqual([])
        expect(title.join()).toContain('Không gồm 32 cơ sở mà người lập biểu không được xem chi tiết')
        expect((await form(address)).title.join()).not.toContain('Không gồm')
      }
    })

    it('each form that went out is put down', async () => {
      const rows = await database().sql<{ form: string }[]>`
        select distinct detail->>'form' as form from audit.events where action = 'EXPORT' order by 1`
      expect(rows.map(({ form: code }) => code)).toEqual(['CD-01', 'CD-02', 'KT-01', 'N2O-01', 'N2O-02'])
    })
  },
  { units: true },
)
