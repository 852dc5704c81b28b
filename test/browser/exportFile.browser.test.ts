import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readCsv, rowsIn } from '../exports/readBack.ts'
import { launchBrowser } from './harness/browser.ts'
import { legendTotals } from './harness/figures.ts'
import { openPage, type Watch } from './harness/openPage.ts'
import { untilReady } from './harness/untilReady.ts'

const home = inject('sampleUrl')

describe('exporting what the map shows', () => {
  let browser: Browser
  let page: Page
  let watch: Watch

  beforeAll(async () => {
    browser = await launchBrowser()
    const opened = await openPage(browser, `${home}/?kinds=DRUG&places=91&from=2025-01-01&to=2025-12-31`)
    page = opened.page
    watch = opened.watch
    await untilReady(page)
  })
  afterAll(() => browser?.close())

  const open = () => page.getByRole('button', { name: 'Xuất dữ liệu' }).click()
  const choose = (name: string) => page.getByRole('radio', { name }).check()
  const download = async () => {
    const loading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Xuất tệp', exact: true }).click()
    const file = await loading
    const bytes = new Uint8Array(readFileSync(await file.path()))
    await page.getByText('Tệp đang được tải xuống').waitFor()
    return { name: file.suggestedFilename(), bytes }
  }

  it('gives a file with as many rows as the legend counts, under the filter of the screen', async () => {
    const totals = await legendTotals(page)
    await open()
    const told = page.locator('.export-content')
    await told.getByText(`${totals!.cases.toLocaleString('vi-VN')} vụ,`).waitFor()
    expect(await told.innerText()).toContain('Ma túy, tại An Giang')
    await choose('CSV')
    const csv = await download()
    expect(csv.name).toMatch(/^vu-viec_.*\.csv$/)
    expect(readCsv(csv.bytes)).toHaveLength(totals!.cases)
    await page.getByRole('button', { name: 'Xuất tệp khác' }).click()
    await choose('GPX')
    expect(await rowsIn((await download()).bytes, 'gpx')).toBe(totals!.located)
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('gives a whole layer too, in the formats that can carry it', async () => {
    await open()
    await page.getByLabel('Xuất gì').selectOption({ label: 'Điểm, tụ điểm ma túy: cả lớp' })
    await page
      .locator('.export-count')
      .filter({ hasText: /\d+ dòng/ })
      .waitFor()
    expect(await page.getByRole('radio', { name: 'GPX' }).count()).toBe(0)
    const shown = Number(/\d+/.exec(await page.locator('.export-count').innerText())?.[0])
    await choose('GeoPackage')
    expect(await rowsIn((await download()).bytes, 'gpkg')).toBe(shown)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('leaves nothing in the console', () => {
    expect([...watch.consoleErrors, ...watch.pageErrors, ...watch.failedRequests]).toEqual([])
  })
})
