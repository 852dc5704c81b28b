import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import { joinDatabase } from '../../server/database/openDatabase.ts'
import { signInAsSample } from '../harness/session.ts'
import { namelessElements } from './harness/accessibleNames.ts'
import { launchBrowser } from './harness/browser.ts'
import { faintTexts } from './harness/contrast.ts'
import { cutTexts } from './harness/measure.ts'
import { openPage, type OpenedPage, PHONE_CONTEXT } from './harness/openPage.ts'
import { type Product, startProduct } from './harness/startProduct.ts'

const AUDITOR = 'mau-nhat-ky'
const AUDITOR_NAME = 'Người kiểm soát nhật ký (mẫu)'
const today = isoDay(localToday()).split('-').reverse().join('/')

/** How often each of these sample accounts opens a restricted case of An Giang, where all of them are at home. */
const VIEWS = { 'mau-tong-hop': 3, 'mau-kiem-tra': 1 }
const READERS = [
  ['Cán bộ kiểm tra (mẫu)', '1', '0'],
  ['Cán bộ tổng hợp (mẫu)', '3', '0'],
]

describe('the page of the audit record', () => {
  let product: Product
  /** Number of the restricted case. */
  let opened = 0
  let browser: Browser
  let opening: OpenedPage
  let page: Page

  beforeAll(async () => {
    product = await startProduct({ sample: true })
    const database = await joinDatabase({ databaseUrl: null, dataFolder: product.dataFolder })
    const [restricted] = await database.sql<{ id: number }[]>`
      update cases set sensitivity = 'RESTRICTED'
      where id = (select min(id) from cases where commune_code = '30604') returning id`
    await database.close()
    if (!restricted) throw new Error('The sample has no case in Vĩnh An.')
    opened = restricted.id
    for (const [account, times] of Object.entries(VIEWS)) {
      const session = await signInAsSample(product.url, account)
      for (let time = 0; time < times; time++) {
        const answer = await fetch(`${product.url}/api/cases/${opened}`, { headers: { cookie: session } })
        expect(answer.status).toBe(200)
      }
    }
    browser = await launchBrowser()
    opening = await openPage(browser, product.url, {}, undefined, AUDITOR)
    page = opening.page
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const rows = () => page.locator('.audit-events > tbody > tr')
  const search = () => page.getByRole('button', { name: 'Tìm', exact: true }).click()
  /** Who and what, of every event in view. */
  const events = async () =>
    (await rows().all()).length === 0
      ? []
      : Promise.all(
          (await rows().all()).map(async (row) => [
            await row.locator('.audit-who').innerText(),
            await row.locator('.audit-open strong').innerText(),
          ]),
        )

  it('is reached by an auditor from the menu of the account, and says that nobody has verified the record yet', async () => {
    await page.getByRole('button', { name: /^Tài khoản/ }).click()
    await page.getByRole('link', { name: 'Nhật ký' }).click()
    await page.getByRole('heading', { name: 'Nhật ký', level: 1 }).waitFor()
    const state = page.getByRole('region', { name: 'Tình trạng nhật ký' })
    await state.waitFor()
    expect(await state.innerText()).toContain('Chưa kiểm tra lần nào')
    expect(await state.innerText()).toContain('npm run audit:verify')
  })

  it('shows the newest events, the reading itself first', async () => {
    await rows().first().waitFor()
    expect((await events())[0]).toEqual([AUDITOR_NAME, 'Xem nhật ký'])
  })

  it('finds who opened a record, by its kind and number', async () => {
    await page.getByRole('radio', { name: 'Ai đã xem hồ sơ' }).check({ force: true })
    await page.getByLabel('Loại hồ sơ').selectOption('Vụ việc')
    await page.locator('.audit-view:not([hidden])').getByLabel('Số của hồ sơ').fill(String(opened))
    await page.getByRole('button', { name: 'Xem', exact: true }).click()
    await page.getByRole('heading', { name: `Vụ việc ${opened}: 2 người` }).waitFor()
    const readers = await page.locator('.audit-readers > tbody > tr').all()
    const cells = await Promise.all(readers.map((reader) => reader.locator('th, td').allInnerTexts()))
    expect(cells.map((row) => row.slice(0, 3))).toEqual(READERS)
    for (const moment of cells.flatMap((row) => row.slice(3))) expect(moment).toMatch(/^\d\d:\d\d \d\d\/\d\d\/\d{4}$/)
  })

  it('leads from a reader to what they did with the record', async () => {
    await page.getByRole('button', { name: /^Cán bộ tổng hợp/ }).click()
    await expect.poll(() => rows().count()).toBe(3)
    expect(new Set((await events()).map(String))).toEqual(new Set(['Cán bộ tổng hợp (mẫu),Xem hồ sơ hạn chế']))
    expect(await page.getByLabel('Người làm').inputValue()).toBe('Cán bộ tổng hợp (mẫu)')
  })

  it('finds the own reading of that record, with what was asked', async () => {
    await page.getByRole('button', { name: 'Xóa điều kiện' }).click()
    await page.getByLabel('Người làm').fill('kiem soat nhat ky')
    await page.getByLabel('Việc', { exact: true }).selectOption('Xem nhật ký')
    await page.getByLabel('Về', { exact: true }).selectOption('Vụ việc')
    await page.locator('.audit-view:not([hidden])').getByLabel('Số của hồ sơ').fill(String(opened))
    await page.getByLabel('Từ ngày').fill(today)
    await search()
    await expect.poll(() => rows().count()).toBe(1)
    expect(await events()).toEqual([[AUDITOR_NAME, 'Xem nhật ký']])
    await page.locator('.audit-open').click()
    expect(await page.locator('.audit-detail').innerText()).toMatch(new RegExp(`Về\\s+Vụ việc ${opened}\\b`))
  })

  it('says in place which day it does not understand, and asks nothing', async () => {
    await page.getByLabel('Đến ngày').fill('31/02/2026')
    await search()
    const field = page.locator('.field', { has: page.getByLabel('Đến ngày') })
    expect(await field.innerText()).toContain('Chưa hiểu ngày này')
    expect(await page.getByLabel('Đến ngày').getAttribute('aria-invalid')).toBe('true')
    expect(await rows().count()).toBeGreaterThan(0)
  })

  it('says that nothing matches, and how to find more', async () => {
    await page.getByLabel('Từ ngày').fill('01/01/2020')
    await page.getByLabel('Đến ngày').fill('2/1/2020')
    await search()
    await page.getByText('Không có sự kiện nào khớp').waitFor()
    expect(await rows().count()).toBe(0)
  })

  it('goes on to older events, each once', async () => {
    const session = await signInAsSample(product.url, 'mau-tong-hop')
    for (let time = 0; time < 60; time++) {
      await fetch(`${product.url}/api/cases?limit=1&kinds=DRUG_249`, { headers: { cookie: session } })
    }
    await page.getByRole('button', { name: 'Xóa điều kiện' }).click()
    await page.getByLabel('Việc', { exact: true }).selectOption('Tìm, lọc danh sách')
    await search()
    await expect.poll(() => rows().count()).toBe(50)
    expect(await page.locator('.audit-summary').first().innerText()).toContain('Tàng trữ trái phép chất ma túy')
    await page.getByRole('button', { name: 'Xem thêm' }).click()
    await expect.poll(() => rows().count()).toBe(60)
    expect(await page.getByRole('button', { name: 'Xem thêm' }).count()).toBe(0)
  })

  it('names every control and writes every text readably, at a desk and on a phone, in both themes', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const options of [{ colorScheme }, { ...PHONE_CONTEXT, colorScheme }]) {
        const other = await openPage(browser, `${product.url}/nhat-ky`, options, undefined, AUDITOR)
        await other.page.locator('.audit-open').first().click()
        expect(await namelessElements(other.page)).toEqual([])
        expect(await faintTexts(other.page)).toEqual([])
        expect(await cutTexts(other.page)).toEqual([])
        const width = await other.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
        expect(width[0]).toBe(width[1])
        await other.close()
      }
    }
  })

  it('is no page for anybody else', async () => {
    const other = await openPage(browser, `${product.url}/nhat-ky`, {}, undefined, 'mau-tong-hop')
    await other.page.getByRole('heading', { level: 1 }).waitFor()
    expect(await other.page.locator('.audit-table, .audit-chain, .audit-form').count()).toBe(0)
    await other.close()
  })

  it('has met no error', () => {
    expect(opening.watch.consoleErrors).toEqual([])
    expect(opening.watch.pageErrors).toEqual([])
    expect(opening.watch.failedRequests).toEqual([])
  })
})
