import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from './harness/browser.ts'
import { atParameter } from './harness/mapPoint.ts'
import { openPage } from './harness/openPage.ts'
import { press } from './harness/pressMap.ts'
import { type SampleRecords, sampleRecords } from './harness/sampleRecords.ts'
import { untilReady } from './harness/untilReady.ts'

const home = inject('sampleUrl')
const AT = atParameter({ lon: 105.1571, lat: 10.43, zoom: 11.5 })
const CORNERS = [
  [105.19, 10.42],
  [105.21, 10.42],
  [105.21, 10.44],
] as const

describe('what is drawn and not finished', () => {
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
  const save = (page: Page) => page.getByRole('button', { name: 'Lưu', exact: true }).click()

  it('is neither lost when the form is saved nor dropped unasked when it is left', async () => {
    const address = `${home}/?w=12&from=2026-01-01&to=2026-12-31&${AT}&layers=sites`
    const { page, close } = await openPage(browser, address)
    await untilReady(page)
    await page.getByRole('button', { name: 'Thêm', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Khu vực ô nhiễm', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.draw-bar[data-is-drawing="true"]').waitFor()
    // Keys stay in the form: the map would be a dozen tabs away from its first field.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Thêm: Khu vực ô nhiễm')

    for (const corner of CORNERS) await press(page, corner)
    await save(page)
    await page.getByText('hình đang vẽ chưa xong').waitFor()
    await page.getByRole('button', { name: 'Hủy', exact: true }).click()
    await page.getByRole('button', { name: 'Sửa tiếp' }).click()
    await page.getByRole('button', { name: 'Xong', exact: true }).click()
    await page.getByText('Vùng 3 đỉnh').waitFor()

    await page.getByLabel('Tên *').fill('Vẽ dở (mẫu)')
    await page.getByLabel('Lĩnh vực *').selectOption('INDUSTRY')
    await save(page)
    // The field that is wrong is in view, above the foot that stays.
    const day = page.getByLabel('Ngày phát hiện *')
    await expect.poll(() => day.evaluate((field) => field === document.activeElement)).toBe(true)
    const [field, foot] = await Promise.all([day.boundingBox(), page.locator('.edit-foot').boundingBox()])
    expect(field!.y + field!.height).toBeLessThan(foot!.y)

    await day.fill('05/03/2026')
    await save(page)
    await page.locator('.edit-form').waitFor({ state: 'detached' })
    const path = new URL(page.url()).searchParams.get('open')!.replace('site.', 'polluted-sites/')
    records.added.push(path)
    expect(((await records.stored(path)).shape as { coordinates: number[][][] }).coordinates[0]).toHaveLength(4)
    await close()
  })
})
