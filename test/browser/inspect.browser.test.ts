import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FORCES } from '../../data/model/caseCodes.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import { INSPECTION_TOPICS } from '../../data/model/inspections/inspectionCodes.ts'
import type { Ledger } from '../../data/model/inspections/ledger.ts'
import type { RegisterPage } from '../../data/model/inspections/register.ts'
import { dayNumber, isoDay, localToday } from '../../data/model/localDay.ts'
import { namelessElements } from './harness/accessibleNames.ts'
import { launchBrowser } from './harness/browser.ts'
import { faintTexts } from './harness/contrast.ts'
import { openPage, type OpenedPage, PHONE_CONTEXT } from './harness/openPage.ts'
import { type Product, startProduct } from './harness/startProduct.ts'

const PROVINCE = '91'
const FOUND = 'Không có sổ theo dõi nhập, xuất bình khí (mẫu thử)'

/** A place that nobody visits this year, and a cell of its commune that nobody covers this month. */
interface Aim {
  readonly id: number
  readonly name: string
  readonly commune: string
  readonly force: string
  readonly topic: string
}

describe('an inspection', () => {
  let product: Product
  let browser: Browser
  let opening: OpenedPage
  let page: Page
  let aim: Aim

  const today = localToday()
  const written = (day: number) => isoDay(day).split('-').reverse().join('/')
  const address = (section: string, own: Readonly<Record<string, string>> = {}) =>
    `${product.url}/kiem-tra?${new URLSearchParams({ muc: section, province: PROVINCE, ...own })}`
  const ask = async <Answer>(path: string): Promise<Answer> =>
    (await page.evaluate(async (asked) => (await fetch(asked)).json(), path)) as Answer

  /** The report month that runs: 15th to 14th. */
  const month = () => {
    const iso = isoDay(today)
    const at = (text: string, months: number) =>
      new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1 + months, 15))
    const first = at(iso, Number(iso.slice(8)) >= 15 ? 0 : -1)
    const next = at(first.toISOString(), 1)
    return { from: first.toISOString().slice(0, 10), to: isoDay(dayNumber(next.toISOString().slice(0, 10)) - 1) }
  }

  const findAim = async (): Promise<Aim> => {
    const { from, to } = month()
    const ledger = await ask<Ledger>(`/api/ledger?province=${PROVINCE}&from=${from}&to=${to}`)
    const { rows } = await ask<RegisterPage>(`/api/register?province=${PROVINCE}&unvisited=0&activity=ACTIVE&limit=100`)
    for (const { id, name, communeCode } of rows) {
      const at = ledger.communes.indexOf(communeCode ?? '')
      const gap = ledger.cells[at]?.indexOf('G') ?? -1
      const isAlone = rows.filter((row) => row.name === name).length === 1
      if (communeCode === null || gap < 0 || !isAlone) continue
      const ofPlace = `province=${PROVINCE}&establishment=${id}`
      const { planLines } = await ask<{ planLines: unknown[] }>(`/api/plan-lines?${ofPlace}`)
      const { inspections } = await ask<{ inspections: unknown[] }>(`/api/inspections?${ofPlace}`)
      const force = ledger.forces[Math.floor(gap / ledger.topics.length)]
      const topic = ledger.topics[gap % ledger.topics.length]
      if (planLines.length + inspections.length === 0 && force && topic)
        return { id, name, commune: communeCode, force, topic }
    }
    throw new Error('The sample leaves no gap at a place that nobody visits.')
  }
  const stateOfCell = async () => {
    const { page: desk, close } = await openPage(
      browser,
      address('do-phu', { cell: `${aim.commune}.${aim.force}.${aim.topic}` }),
    )
    await desk.locator('.cell-state strong').waitFor()
    const state = await desk.locator('.cell-state strong').textContent()
    await close()
    return state
  }

  beforeAll(async () => {
    product = await startProduct({ sample: true })
    browser = await launchBrowser()
    opening = await openPage(browser, product.url, PHONE_CONTEXT)
    page = opening.page
    aim = await findAim()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  it('is opened on a phone at a place that nobody visits this year, where the ledger shows a gap', async () => {
    expect(await stateOfCell()).toBe('Còn trống')
    await page.goto(address('cuoc', { open: 'new' }))
    await page.getByRole('button', { name: 'Mở cuộc kiểm tra', exact: true }).click()
    // Nothing was written yet: it says where something is missing and opens nothing.
    expect(await page.locator('[data-is-problem="true"]').count()).toBeGreaterThan(2)
    await page.getByRole('combobox', { name: 'Cơ sở' }).fill(aim.name)
    await page.getByRole('option').filter({ hasText: aim.name }).first().click()
    await page.getByLabel('Lực lượng chủ trì').selectOption({ label: labelOf(FORCES, aim.force, 'vi') })
    await page.getByRole('checkbox', { name: labelOf(INSPECTION_TOPICS, aim.topic, 'vi') }).check()
    await page.getByRole('button', { name: 'Mở cuộc kiểm tra', exact: true }).click()
    await page.getByRole('heading', { name: aim.name }).waitFor()
    expect(await page.locator('.visit-state').textContent()).toContain('Đề xuất')
  })

  it('begins with its decision, and says until when the law lets it last', async () => {
    await page.getByRole('button', { name: 'Công bố quyết định', exact: true }).click()
    await page.getByRole('button', { name: 'Công bố quyết định', exact: true }).click()
    // A commune has seven days (Decree 217/2025/NĐ-CP).
    await page.getByText(`Phải xong chậm nhất ${written(today + 7)}`).waitFor()
    await page.getByRole('button', { name: 'Bắt đầu kiểm tra', exact: true }).click()
    await page.getByRole('button', { name: 'Bắt đầu kiểm tra', exact: true }).click()
    await expect.poll(() => page.locator('.visit-state').textContent()).toContain('Đang kiểm tra')
  })

  it('is not extended beyond the law', async () => {
    await page.getByRole('button', { name: 'Gia hạn', exact: true }).click()
    await page.getByLabel('Gia hạn (ngày)').fill('9')
    await page.getByLabel('Lý do gia hạn').fill('Chờ kết quả mẫu (mẫu thử)')
    await page.getByRole('button', { name: 'Gia hạn', exact: true }).click()
    await page.getByText('không quá 3 ngày.', { exact: false }).last().waitFor()
    await page.locator('.field-note[data-is-problem="true"]').waitFor()
    await page.getByRole('button', { name: 'Thôi', exact: true }).click()
  })

  it('ends with its result; signs of a crime leave no fine to choose', async () => {
    await page.getByRole('button', { name: 'Kết thúc kiểm tra', exact: true }).click()
    const result = page.getByLabel('Kết quả', { exact: true })
    const fine = page.getByRole('checkbox', { name: 'Phạt tiền' })
    await result.selectOption({ label: 'Dấu hiệu tội phạm' })
    expect(await fine.count()).toBe(0)
    expect(await page.locator('.crime-note').count()).toBe(1)
    await result.selectOption({ label: 'Vi phạm' })
    await fine.check()
    await page.getByLabel('Tiền phạt (đồng)').fill('5.000.000')
    await page.getByRole('button', { name: 'Kết thúc kiểm tra', exact: true }).click()
    await expect.poll(() => page.locator('.visit-state').textContent()).toContain('Đã kiểm tra')
    await page.getByText('5.000.000 đồng').waitFor()
  })

  it('records what it found, with its measure and its day', async () => {
    await page.getByRole('button', { name: 'Ghi tồn tại', exact: true }).click()
    const form = page.getByRole('form', { name: 'Ghi tồn tại' })
    await form.getByLabel('Tồn tại, vi phạm').fill(FOUND)
    await form.getByRole('button', { name: 'Ghi tồn tại', exact: true }).click()
    expect(await form.locator('[data-is-problem="true"]').count()).toBe(2)
    await form.getByLabel('Biện pháp khắc phục').fill('Lập sổ theo dõi, nộp bản sao (mẫu thử)')
    await form.getByLabel('Hạn khắc phục').fill(written(today + 3))
    await form.getByRole('button', { name: 'Ghi tồn tại', exact: true }).click()
    await page.locator('.finding', { hasText: FOUND }).waitFor()
    expect(await page.locator('.finding-due').textContent()).toBe(`Hạn ${written(today + 3)} · còn 3 ngày`)
    expect(await namelessElements(page)).toEqual([])
    expect(await faintTexts(page)).toEqual([])
  })

  it('closes the gap of the ledger, and its follow-up falls due', async () => {
    expect(await stateOfCell()).toBe('Đã kiểm tra')
    await page.goto(address('qua-han', { commune: aim.commune }))
    const soon = page.getByRole('region', { name: 'Sắp đến hạn khắc phục (14 ngày tới)' })
    await soon.getByText(FOUND).click()
    await page.getByRole('heading', { name: aim.name }).waitFor()
  })

  it('keeps its file open until evidence and a re-check show that it was fixed', async () => {
    await page.getByRole('button', { name: 'Đóng hồ sơ', exact: true }).click()
    await page.getByRole('button', { name: 'Đóng hồ sơ', exact: true }).click()
    await page.locator('.field-note[data-is-problem="true"]').waitFor()
    await page.getByRole('button', { name: 'Thôi', exact: true }).click()
    await page.getByRole('button', { name: 'Tái kiểm tra', exact: true }).click()
    const form = page.getByRole('form', { name: 'Tái kiểm tra' })
    await form.getByLabel('Kết quả tái kiểm tra').selectOption({ label: 'Đã khắc phục' })
    await form.getByRole('button', { name: 'Lưu', exact: true }).click()
    await form.getByText('Cần có minh chứng trước khi kết luận đã khắc phục.').waitFor()
    await form.getByLabel('Minh chứng khắc phục').fill('Ảnh chụp sổ theo dõi (mẫu thử)')
    await form.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.locator('.finding-state[data-state="CLOSED"]').waitFor()
    await page.getByRole('button', { name: 'Đóng hồ sơ', exact: true }).click()
    await page.getByRole('button', { name: 'Đóng hồ sơ', exact: true }).click()
    await expect.poll(() => page.locator('.visit-state').textContent()).toContain('Hồ sơ đã đóng')
    expect(await page.locator('.visit-history li').count()).toBeGreaterThan(3)
  })

  it('stands on the page of its establishment with everything else that is known of the place', async () => {
    await page.goto(address('co-so', { open: String(aim.id) }))
    await page.getByRole('heading', { name: 'Cuộc kiểm tra (1)' }).waitFor()
    await page.getByRole('heading', { name: 'Tồn tại (1)' }).waitFor()
    expect(await namelessElements(page)).toEqual([])
    expect(await faintTexts(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(opening.watch.pageErrors).toEqual([])
  })
})
