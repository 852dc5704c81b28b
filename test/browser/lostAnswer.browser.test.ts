import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from './harness/browser.ts'
import { legendTotals } from './harness/figures.ts'
import { atParameter } from './harness/mapPoint.ts'
import { openPage } from './harness/openPage.ts'
import { press } from './harness/pressMap.ts'
import { type SampleRecords, sampleRecords } from './harness/sampleRecords.ts'
import { untilReady } from './harness/untilReady.ts'

const home = inject('sampleUrl')
/** Well inside a commune, `[longitude, latitude]`. */
const VINH_AN = [105.1571, 10.4104] as const
const AT = atParameter({ lon: 105.1571, lat: 10.43, zoom: 11.5 })
const PERIOD = 'w=12&from=2026-01-01&to=2026-12-31'
/** A busy machine is no failure. */
const PATIENT = { timeout: 40_000 }

describe('a record', () => {
  let browser: Browser
  let records: SampleRecords
  beforeAll(async () => {
    browser = await launchBrowser()
    records = await sampleRecords(home)
  })
  afterAll(async () => {
    await records?.takeOff()
    await browser?.close()
  })
  const saved = async (page: Page): Promise<string> => {
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.locator('.edit-form').waitFor({ state: 'detached' })
    return new URL(page.url()).searchParams.get('open') ?? ''
  }

  it('is saved once when the answer is lost on the way and the form is sent again', async () => {
    const { page, close } = await openPage(browser, `${home}/?${PERIOD}&${AT}&layers=dots`)
    await untilReady(page)
    const before = (await legendTotals(page))?.cases ?? Number.NaN
    const losing = async (method: string) => {
      await page.route('**/api/records/**', async (route) => {
        if (route.request().method() !== method) return route.continue()
        await route.fetch()
        await route.abort('connectionreset')
      })
      await page.getByRole('button', { name: 'Lưu', exact: true }).click()
      await page.getByText('Không nối được máy chủ').waitFor()
      await page.unroute('**/api/records/**')
    }
    await page.getByRole('button', { name: 'Thêm', exact: true }).click()
    await page.getByRole('button', { name: 'Vụ việc', exact: true }).click()
    await page.locator('.draw-bar[data-is-drawing="true"]').waitFor()
    await press(page, VINH_AN)
    await page.getByLabel('Loại vụ *').selectOption('SMUG_BORDER')
    await page.getByLabel('Lực lượng *').selectOption('BP')
    await page.getByLabel('Ngày *').fill('02/03/2026')
    await losing('POST')
    const path = (await saved(page)).replace('case.', 'cases/')
    records.added.push(path)
    await expect.poll(async () => (await legendTotals(page))?.cases, PATIENT).toBe(before + 1)

    await page.getByRole('button', { name: 'Sửa', exact: true }).click()
    await page.getByLabel('Tóm tắt').fill('Gửi lại (mẫu)')
    await losing('PUT')
    // Nobody else has saved anything: there is no other version to be told of.
    await saved(page)
    expect(await records.stored(path)).toMatchObject({ version: 2, cells: { summary: 'Gửi lại (mẫu)' } })
    await close()
  })
})
