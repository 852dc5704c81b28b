import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from './harness/browser.ts'
import { openPage } from './harness/openPage.ts'
import { untilReady } from './harness/untilReady.ts'

const home = inject('sampleUrl')
const ANSWER = { timeout: 60_000 }

describe('a period before what the page has loaded', () => {
  let browser: Browser
  let page: Page
  let stored: number

  beforeAll(async () => {
    browser = await launchBrowser()
    page = (await openPage(browser, `${home}?tab=analysis&from=2022-01-01&to=2022-12-31&places=91`)).page
    await untilReady(page)
    stored = await page.evaluate(async () => {
      const answer = await fetch('/api/cases/counts?from=2022-01-01&to=2022-12-31&places=91')
      return ((await answer.json()) as { totals: { cases: number } }).totals.cases
    })
  })
  afterAll(() => browser?.close())

  const notice = () => page.locator('.map-corner-notice')
  const inVietnamese = (count: number) => count.toLocaleString('vi-VN')

  it('is not said to have no cases, on the map or in the list', async () => {
    expect(stored).toBeGreaterThan(1000)
    await notice().getByText('Chỉ tải số liệu từ').waitFor(ANSWER)
    expect(await notice().innerText()).not.toContain('Không có vụ nào')
    await page.getByRole('tab', { name: 'Danh sách' }).click()
    await page.locator('.notice', { hasText: 'Chỉ tải số liệu từ' }).nth(1).waitFor(ANSWER)
    expect(await page.getByText('Không có vụ nào').count()).toBe(0)
    await page.getByRole('tab', { name: 'Phân tích' }).click()
  })

  it('is answered by itself once its days are loaded, with as many cases as are stored', async () => {
    await page.getByRole('button', { name: 'Tính', exact: true }).click()
    await page.getByText('Phép này cần số liệu từ ngày 01/01/2022').waitFor(ANSWER)
    await page.getByRole('button', { name: 'Tải toàn bộ số liệu' }).click()
    await expect
      .poll(() => page.locator('.analysis-headline').innerText(), ANSWER)
      .toMatch(/^\d+ trong \d+ xã là điểm nóng/)
    const method = await page.locator('.analysis-method').innerText()
    const numberOf = (pattern: RegExp) => Number((pattern.exec(method)?.[1] ?? '0').replaceAll('.', ''))
    const leftOut = numberOf(/Không tính: ([\d.]+) vụ/) + numberOf(/; ([\d.]+) vụ chưa rõ xã/)
    expect(numberOf(/n = ([\d.]+) vụ/) + leftOut).toBe(stored)
    await expect.poll(() => page.locator('.legend').innerText(), ANSWER).toContain(inVietnamese(stored))
    expect(await notice().innerText()).toBe('')
  })
})
