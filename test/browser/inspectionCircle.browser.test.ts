import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Campaign } from '../../data/model/inspections/campaigns.ts'
import type { InspectionDetail } from '../../data/model/inspections/inspections.ts'
import type { Ledger } from '../../data/model/inspections/ledger.ts'
import type { RegisterPage } from '../../data/model/inspections/register.ts'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import { factsFormOf, readFactsForm } from '../../web/inspections/visits/factsForm.ts'
import { askApi } from './harness/askApi.ts'
import { launchBrowser } from './harness/browser.ts'
import { faintTexts } from './harness/contrast.ts'
import { openPage, type OpenedPage } from './harness/openPage.ts'
import { type Product, startProduct } from './harness/startProduct.ts'

const PROVINCE = '91'
const CAMPAIGN = 'Cao điểm an toàn thực phẩm (mẫu thử)'
const FOUND = 'Không lưu mẫu thức ăn đủ 24 giờ (mẫu thử)'
const LEAD = 'Trần Văn Lê (mẫu)'
const RIGHT_LEAD = 'Trần Văn Lê, đội 2 (mẫu)'
const OTHERS = '15/QĐ-KT (mẫu thử)'
const SIGNS = 'Ba người ngộ độc sau bữa trưa, phản ánh qua đường dây nóng (mẫu thử)'

/** An establishment that nobody visits this year, in a commune that police have not covered in the campaign. */
interface Aim {
  readonly id: number
  readonly name: string
  readonly commune: string
}

describe('from a gap of the ledger through the guard to an overdue follow-up', () => {
  let product: Product
  let browser: Browser
  let opening: OpenedPage
  let page: Page
  let campaign: Campaign
  let aim: Aim

  const today = localToday()
  const written = (day: number) => isoDay(day).split('-').reverse().join('/')
  const address = (section: string, own: Readonly<Record<string, string>> = {}) =>
    `${product.url}/kiem-tra?${new URLSearchParams({ muc: section, province: PROVINCE, ...own })}`
  const ask = <Answer>(path: string, body: object | null = null, method?: 'PUT'): Promise<Answer> =>
    askApi(page, path, body, method)
  const panel = () => page.locator('.side-panel')
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  const findAim = async (): Promise<Aim> => {
    const { communes, cells } = await ask<Ledger>(`/api/ledger?province=${PROVINCE}&campaign=${campaign.id}`)
    const { rows } = await ask<RegisterPage>(`/api/register?province=${PROVINCE}&unvisited=0&activity=ACTIVE&limit=200`)
    for (const { id, name, communeCode } of rows) {
      const { planLines } = await ask<{ planLines: unknown[] }>(
        `/api/plan-lines?province=${PROVINCE}&establishment=${id}`,
      )
      const isGap = cells[communes.indexOf(communeCode ?? '')] === 'GG'
      if (isGap && communeCode && planLines.length === 0 && rows.filter((row) => row.name === name).length === 1) {
        return { id, name, commune: communeCode }
      }
    }
    throw new Error('The sample visits every place this year.')
  }
  const writeLine = async (topic: string) => {
    if ((await page.locator('.commune-chosen', { hasText: aim.name }).count()) === 0) {
      await page.getByRole('combobox', { name: 'Cơ sở' }).fill(aim.name)
      await page.getByRole('option').filter({ hasText: aim.name }).first().click()
    }
    await page.getByLabel('Lực lượng chủ trì').selectOption({ label: 'Công an' })
    await page.getByRole('checkbox', { name: topic }).check()
    await page.getByLabel('Việc cần làm').fill(`Kiểm tra: ${topic} (mẫu thử)`)
    await page.getByLabel('Từ ngày').fill(written(today))
    await page.getByLabel('Đến ngày').fill(written(today + 5))
    await page.getByLabel('Người chủ trì').fill(LEAD)
    await button('Lưu').click()
  }
  const stateOf = async (topic: string): Promise<string | null> => {
    await page.goto(address('do-phu', { campaign: String(campaign.id), cell: `${aim.commune}.CA.${topic}` }))
    await page.locator('.cell-state strong').waitFor()
    return page.locator('.cell-state strong').textContent()
  }

  beforeAll(async () => {
    product = await startProduct({ sample: true })
    browser = await launchBrowser()
    opening = await openPage(browser, product.url)
    page = opening.page
    campaign = await ask<Campaign>('/api/campaigns', {
      code: `THU-${today}`,
      name: CAMPAIGN,
      theme: 'SMUG',
      provinceCode: PROVINCE,
      forces: ['CA'],
      topics: ['FOOD', 'FAKES'],
      startsOn: isoDay(today - 5),
      endsOn: isoDay(today + 20),
    })
    aim = await findAim()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  it('begins with the campaign that runs, how many communes nobody was in, and the worst of them', async () => {
    await page.goto(address('do-phu'))
    await page.locator('.ledger-gap').waitFor()
    expect(await page.getByLabel('Kỳ', { exact: true }).locator('option:checked').textContent()).toContain(CAMPAIGN)
    const { communes, cells } = await ask<Ledger>(`/api/ledger?province=${PROVINCE}&campaign=${campaign.id}`)
    const untouched = cells.filter((own) => !own.includes('D')).length
    expect(await page.locator('.ledger-gap').textContent()).toBe(
      `${untouched} trên ${communes.length} xã chưa có cuộc kiểm tra nào`,
    )
    const first = page.locator('.ledger-first li').first()
    const name = await first.locator('strong').textContent()
    expect(await page.locator('.matrix [data-row="0"] th').textContent()).toBe(name)
    await first.getByRole('button').click()
    await expect.poll(() => panel().locator('h2').textContent()).toBe(name)
    expect(await faintTexts(page)).toEqual([])
  })

  it('plans a visit from a gap, and shows what is planned', async () => {
    expect(await stateOf('FAKES')).toBe('Còn trống')
    await panel().getByRole('link', { name: 'Lập dòng kế hoạch' }).click()
    await writeLine('Hàng giả')
    await panel().waitFor()
    const facts = await panel().locator('.panel-facts').textContent()
    for (const fact of [aim.name, CAMPAIGN, LEAD, 'Công an', `${written(today).slice(0, 5)}–${written(today + 5)}`]) {
      expect(facts).toContain(fact)
    }
    expect(await stateOf('FAKES')).toBe('Đã lên kế hoạch')
  })

  it('is stopped at a second visit of the year, and goes on with the signs that are said', async () => {
    expect(await stateOf('FOOD')).toBe('Còn trống')
    await panel().getByRole('link', { name: 'Lập dòng kế hoạch' }).click()
    await writeLine('An toàn thực phẩm')
    const stop = page.locator('.repeat-stop')
    await stop.waitFor()
    expect(await stop.locator('.repeat-list').textContent()).toContain('Hàng giả')
    await stop.getByLabel('Dấu hiệu vi phạm rõ ràng').check()
    await stop.getByRole('button', { name: 'Lưu với căn cứ này' }).click()
    expect(await stop.textContent()).toContain('Nêu dấu hiệu vi phạm.')
    await stop.getByRole('textbox', { name: 'Dấu hiệu vi phạm' }).fill(SIGNS)
    await stop.getByRole('button', { name: 'Lưu với căn cứ này' }).click()
    await panel().waitFor()
    expect(await panel().locator('.panel-facts').textContent()).toContain(SIGNS)
  })

  it('becomes an inspection of the place, content and ground of its line, at the level that was chosen', async () => {
    await panel().getByRole('link', { name: 'Mở cuộc kiểm tra' }).click()
    await page.locator('.visit-more summary').click()
    const levels = page.getByLabel('Mức hạn chế')
    expect(await levels.locator('option').allTextContents()).toEqual(['Công khai', 'Nội bộ', 'Hạn chế'])
    await levels.selectOption({ label: 'Hạn chế' })
    await button('Mở cuộc kiểm tra').click()
    await page.getByRole('heading', { name: aim.name }).waitFor()
    const facts = await page.locator('.visit-page').textContent()
    for (const fact of ['Hạn chế', 'An toàn thực phẩm', SIGNS, CAMPAIGN]) expect(facts).toContain(fact)
  })

  it('is put right where it was written wrong, and shows what stood there', async () => {
    await button('Sửa thông tin').click()
    expect(await page.locator('.guarded-form').textContent()).toContain(aim.name)
    await page.getByLabel('Trưởng đoàn').fill('')
    await button('Lưu').click()
    await page.getByText('Cần ghi mục này.').waitFor()
    await page.getByLabel('Trưởng đoàn').fill(RIGHT_LEAD)
    await button('Lưu').click()
    await page.locator('.visit-page').waitFor()
    const said = (await page.locator('.visit-page').textContent()) ?? ''
    for (const fact of [RIGHT_LEAD, 'Hạn chế', SIGNS]) expect(said).toContain(fact)
    expect(await page.locator('.visit-history').textContent()).toContain('Trưởng đoàn')
  })

  it('does not write over what somebody else put right meanwhile, and then shows it', async () => {
    const id = new URL(page.url()).searchParams.get('open')
    await button('Sửa thông tin').click()
    await page.locator('.guarded-form').waitFor()
    const { inspection } = await ask<InspectionDetail>(`/api/inspections/${id}`)
    const facts = readFactsForm(factsFormOf(inspection), inspection.planLineId, 'vi').facts
    const other = { ...facts, override: inspection.override, version: inspection.version, decisionNumber: OTHERS }
    await ask(`/api/inspections/${id}`, other, 'PUT')
    await page.getByLabel('Trưởng đoàn').fill('Người ghi sau (mẫu)')
    await button('Lưu').click()
    expect(await page.getByRole('alert').textContent()).toContain('đã sửa mục này')
    await button('Quay lại, không lưu').click()
    await page.locator('.visit-page', { hasText: OTHERS }).waitFor()
    expect(await page.locator('.visit-page').textContent()).toContain(RIGHT_LEAD)
  })

  it('records what it found yesterday, with a measure that was due at once', async () => {
    for (const [step, label] of [
      ['Công bố quyết định', 'Công bố quyết định'],
      ['Bắt đầu kiểm tra', 'Bắt đầu'],
    ] as const) {
      await button(step).click()
      const form = page.getByRole('form', { name: step })
      await form
        .getByRole('textbox', { name: new RegExp(`^${label}|^Ngày`) })
        .first()
        .fill(written(today - 1))
      await form.getByRole('button', { name: step, exact: true }).click()
      await form.waitFor({ state: 'detached' })
    }
    await button('Kết thúc kiểm tra').click()
    await page.getByLabel('Kết quả', { exact: true }).selectOption({ label: 'Vi phạm' })
    await button('Kết thúc kiểm tra').click()
    await expect.poll(() => page.locator('.visit-state').textContent()).toContain('Đã kiểm tra')
    await button('Ghi tồn tại').click()
    const form = page.getByRole('form', { name: 'Ghi tồn tại' })
    await form.getByLabel('Tồn tại, vi phạm').fill(FOUND)
    await form.getByLabel('Biện pháp khắc phục').fill('Lưu mẫu theo quy định, báo cáo (mẫu thử)')
    await form.getByLabel('Hạn khắc phục').fill(written(today - 1))
    await form.getByRole('button', { name: 'Ghi tồn tại', exact: true }).click()
    await page.locator('.finding', { hasText: FOUND }).waitFor()
  })

  it('closes the gap of the ledger, and its follow-up stands among what is overdue', async () => {
    expect(await stateOf('FOOD')).toBe('Đã kiểm tra')
    await page.goto(address('qua-han', { commune: aim.commune }))
    const overdue = page.getByRole('region', { name: 'Tồn tại quá hạn khắc phục' })
    await overdue.getByText(FOUND).waitFor()
    expect(await overdue.locator('li', { hasText: FOUND }).textContent()).toContain(
      `${written(today - 1)}, quá hạn 1 ngày`,
    )
    await overdue.getByText(FOUND).click()
    await page.getByRole('heading', { name: aim.name }).waitFor()
    expect(opening.watch.pageErrors).toEqual([])
  })
})
