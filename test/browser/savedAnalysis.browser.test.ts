import { readFile } from 'node:fs/promises'
import { readXlsx } from 'hucre'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from './harness/browser.ts'
import { openPage } from './harness/openPage.ts'
import { untilReady } from './harness/untilReady.ts'

const home = inject('sampleUrl')
const ANSWER = { timeout: 60_000 }

describe('a result kept under a name', () => {
  let browser: Browser
  let page: Page
  let name = `Giao ban (mẫu) ${Date.now()}`
  const headline = () => page.locator('.analysis-headline').innerText()
  const rows = () => page.locator('.analysis-table tbody tr').allInnerTexts()
  let link: string
  let found: { readonly headline: string; readonly rows: readonly string[] }

  beforeAll(async () => {
    browser = await launchBrowser()
    page = (await openPage(browser, `${home}?tab=analysis&from=2026-01-01&to=2026-06-30&places=91&method=CHANGE`)).page
    await untilReady(page)
    await page.getByRole('button', { name: 'Tính', exact: true }).click()
    await page.locator('.analysis-headline').waitFor(ANSWER)
    found = { headline: await headline(), rows: await rows() }
  })
  afterAll(() => browser?.close())

  it('is saved, and opens to the same numbers from another question', async () => {
    await page.getByLabel('Tên để lưu').fill(name)
    await page.getByRole('button', { name: 'Lưu kết quả' }).click()
    await page.getByText('Đã lưu. Mở lại').waitFor(ANSWER)
    link = page.url()
    await page.goto(`${home}?tab=analysis&from=2025-01-01&to=2025-03-31`)
    await untilReady(page)
    await page.getByText('Kết quả đã lưu').click()
    await page.getByRole('button', { name }).first().click()
    await page.locator('.analysis-headline').waitFor(ANSWER)
    expect(await headline()).toBe(found.headline)
    expect(await rows()).toEqual(found.rows)
    expect(await page.getByLabel('Câu hỏi').inputValue()).toBe('CHANGE')
    expect(new URL(page.url()).searchParams.get('from')).toBe('2026-01-01')
    // Dots of single cases would cover it.
    expect(await page.locator('.legend').innerText()).not.toContain('theo ấp, thôn')
    await page.getByText('tính lại sẽ ra đúng các con số này').waitFor()
  })

  it('opens to the same numbers for whoever follows its address', async () => {
    expect(new URL(link).searchParams.get('saved')).toMatch(/^\d+$/)
    const { page: other } = await openPage(browser, link)
    await other.getByText(`Đang xem “${name}”`).waitFor(ANSWER)
    expect(await other.locator('.analysis-headline').innerText()).toBe(found.headline)
    expect(await other.locator('.analysis-table tbody tr').allInnerTexts()).toEqual(found.rows)
    // Computing again, or taking it off, is no longer what was saved.
    await other.getByRole('button', { name: 'Tính', exact: true }).click()
    await expect.poll(() => new URL(other.url()).searchParams.get('saved')).toBeNull()
    await other.close()
  })

  it('brings its own filter to an address of nothing but its number: no other totals stand beside it', async () => {
    const saved = new URL(link).searchParams.get('saved')
    const { page: other } = await openPage(browser, `${home}?tab=analysis&saved=${saved}`)
    await other.getByText(`Đang xem “${name}”`).waitFor(ANSWER)
    await expect.poll(() => new URL(other.url()).searchParams.get('to')).toBe('2026-06-30')
    expect(await other.locator('.legend-filter').innerText()).toContain('01/01–30/06/2026')
    expect(await other.getByLabel('Câu hỏi').inputValue()).toBe('CHANGE')
    expect(await other.locator('.analysis-headline').innerText()).toBe(found.headline)
    await other.close()
  })

  it('is said not to be there when the address names one that is not', async () => {
    const { page: other } = await openPage(browser, link.replace(/saved=\d+/, 'saved=987654321'))
    await other.getByText('Chưa mở được kết quả đã lưu').waitFor(ANSWER)
    await other.close()
  })

  it('goes out as a spreadsheet with the same sentence and as many rows as the ranking has', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải bảng XLSX' }).click(),
    ])
    const { sheets } = await readXlsx(await readFile(await download.path()))
    const cells = sheets.flatMap((sheet) => sheet.rows.flat().map(String))
    expect(cells).toContain(found.headline)
    const [all] = /(\d+) dòng/.exec(await page.locator('.analysis-more').first().innerText()) ?? []
    expect(sheets.some((sheet) => sheet.rows.length > Number(all?.replace(/\D/g, '')))).toBe(true)
  })

  it('is named anew by who saved it', async () => {
    const before = name
    name = `${before}, lần hai`
    await page.getByRole('button', { name: `Đổi tên “${before}”` }).click()
    await page.getByLabel('Tên mới').fill(name)
    await page.getByRole('button', { name: 'Đổi tên', exact: true }).click()
    await page.getByRole('button', { name: `Bỏ “${name}” khỏi danh sách` }).waitFor()
    expect(await page.getByRole('button', { name: `Bỏ “${before}” khỏi danh sách` }).count()).toBe(0)
  })

  it('is taken off the list and put back by who saved it', async () => {
    await page.getByRole('button', { name: `Bỏ “${name}” khỏi danh sách` }).click()
    await page.getByText(`Đã bỏ “${name}”`).waitFor()
    await page.getByRole('button', { name: `Bỏ “${name}” khỏi danh sách` }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Đưa lại' }).click()
    await page.getByRole('button', { name: `Bỏ “${name}” khỏi danh sách` }).waitFor()
  })
})

describe('a sealed forecast', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  it('is sealed for the days from tomorrow, listed with its check value, and not scored yet', async () => {
    const name = `Kỳ tới (mẫu) ${Date.now()}`
    const { page } = await openPage(
      browser,
      `${home}?tab=analysis&from=2026-01-01&to=2026-11-20&places=91&method=FORECAST`,
    )
    await untilReady(page)
    await page.getByRole('button', { name: 'Tính', exact: true }).click()
    await page.locator('.analysis-headline').waitFor(ANSWER)
    await page.getByLabel('Tên dự báo').fill(name)
    await page.getByRole('button', { name: 'Niêm phong cho kỳ từ ngày mai' }).click()
    const sealed = page.locator('.sealed-forecast', { hasText: name })
    await sealed.waitFor(ANSWER)
    expect(await sealed.locator('summary').innerText()).toContain('chưa bắt đầu')
    await sealed.locator('summary').click()
    expect(await sealed.locator('.sealed-hash').innerText()).toMatch(/^[0-9a-f]{64}$/)
    const cells = await sealed.locator('tbody tr').first().locator('td').allInnerTexts()
    expect(cells[0]).toBe('111')
    expect(cells.slice(2)).toEqual(['–', '–', '–', '–'])
    // The map and its legend show what was sealed, until that is taken off or another answer comes.
    const legend = page.locator('.legend .analysis-legend')
    const answered = await legend.innerText()
    const drawAndTakeOff = async () => {
      await sealed
        .getByRole('button', { name: /^Vẽ lên bản đồ/ })
        .first()
        .click()
      await page.locator('.analysis-headline').getByText(`Bản đồ đang vẽ 111 nơi của “${name}”`).waitFor(ANSWER)
      expect(await legend.innerText()).toMatch(/Nơi cần để mắt\s*111/)
      await page.getByRole('button', { name: 'Thôi vẽ' }).click()
    }
    await drawAndTakeOff()
    await expect.poll(() => legend.innerText()).toBe(answered)
    // Whoever comes back finds it without computing anything.
    await page.reload()
    await untilReady(page)
    await sealed.locator('summary').click(ANSWER)
    await drawAndTakeOff()
    await expect.poll(() => page.locator('.analysis-headline').count()).toBe(0)
  })
})
