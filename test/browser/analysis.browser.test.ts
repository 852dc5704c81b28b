import { readFile } from 'node:fs/promises'
import type { FeatureCollection } from 'geojson'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { classColour } from '../../web/layers/analysisColours.ts'
import { launchBrowser } from './harness/browser.ts'
import { cutTexts } from './harness/measure.ts'
import { openPage, PHONE_CONTEXT } from './harness/openPage.ts'
import { isColour, readPicture, type Rgb } from './harness/picture.ts'
import { untilReady } from './harness/untilReady.ts'

const home = inject('sampleUrl')
const ANSWER = { timeout: 60_000 }

describe('the analysis panel', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    page = (await openPage(browser, `${home}?tab=analysis&from=2026-01-01&to=2026-11-20&places=91`)).page
    await untilReady(page)
  })
  afterAll(() => browser?.close())

  const compute = async (on = page) => {
    await on.getByRole('button', { name: 'Tính', exact: true }).click()
    await on.locator('.analysis-headline').waitFor(ANSWER)
  }
  const headline = () => page.locator('.analysis-headline').innerText()

  it('answers where it is hotter than chance, on the map, in the legend and in words', async () => {
    await compute()
    expect(await headline()).toMatch(/^\d+ trong 96 xã là điểm nóng, chiếm [\d.]+ trong [\d.]+ vụ; đứng đầu là .+\.$/)
    const [, hot] = /^(\d+) trong/.exec(await headline()) ?? []
    // Every hot commune is listed before any other, and the legend counts the same.
    const classes = await page.locator('.analysis-table .analysis-class').allInnerTexts()
    expect(classes.findIndex((text) => !text.startsWith('Nóng'))).toBe(Math.min(Number(hot), 15))
    const counts = await page
      .locator('.legend .analysis-legend li', { hasText: 'Nóng' })
      .locator('.analysis-count')
      .allInnerTexts()
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(Number(hot))
    const method = await page.locator('.analysis-method').innerText()
    expect(method).toMatch(/n = [\d.]+ vụ, so 96 xã; kỳ 01\/01\/2026–20\/11\/2026; .*Benjamini–Hochberg/)
  })

  it('is asked as soon as the cases are there, not before', async () => {
    const slow = await openPage(
      browser,
      `${home}?tab=analysis&from=2026-01-01&to=2026-11-20&places=91`,
      {},
      async (opened) => {
        await opened.route('**/api/cases/columns*', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 5000))
          await route.continue()
        })
      },
    )
    const button = slow.page.getByRole('button', { name: 'Tính', exact: true })
    await button.waitFor(ANSWER)
    expect(await button.isDisabled()).toBe(true)
    await compute(slow.page)
    await slow.close()
  })

  it('hands the result out as GeoJSON with an outline for every commune', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải GeoJSON' }).click(),
    ])
    const file = JSON.parse(await readFile(await download.path(), 'utf8')) as FeatureCollection & {
      analysis: { headline: string }
    }
    expect(file.features).toHaveLength(102)
    expect(file.features.every(({ geometry }) => geometry?.type.endsWith('Polygon'))).toBe(true)
    expect(file.features.map(({ properties }) => properties?.rank as number)).toEqual(
      Array.from({ length: 102 }, (_, at) => at + 1),
    )
    expect(file.analysis.headline).toBe(await headline())
  })

  it('hands the map out as a picture with the whole country, both archipelagos and the legend', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải ảnh PNG' }).click(),
    ])
    const sheet = readPicture(await readFile(await download.path()))
    const map = await page.locator('.map-canvas canvas').boundingBox()
    expect(sheet.width).toBe(map?.width)
    expect(sheet.height).toBeGreaterThan((map?.height ?? 0) + 100)
    const count = (wanted: Rgb, [left, top, right, bottom]: readonly [number, number, number, number]) => {
      let found = 0
      for (let x = left; x < right; x++)
        for (let y = top; y < bottom; y++) if (isColour(sheet.at(x, y), wanted)) found++
      return found
    }
    // Where the map looks is framed in the country; the sea around both archipelagos belongs to it.
    expect(count([184, 70, 14], [0, 0, sheet.width, sheet.height])).toBeGreaterThan(20)
    // The class "hot, 99 %" colours communes, and fills its square of the legend under the map.
    const under = sheet.height - 120
    expect(count(classColour('HOT_3', false), [0, Math.round(map?.height ?? 0), 60, under])).toBeGreaterThan(150)
  })

  it('says when the question changed, keeps it in the address, and goes off the map when asked', async () => {
    await page.getByLabel('Tính trên').selectOption('RATE')
    await page.getByText('đã đổi sau lần tính này').waitFor()
    expect(new URL(page.url()).searchParams.get('p.measure')).toBe('RATE')
    await compute()
    await page.getByText('đã đổi sau lần tính này').waitFor({ state: 'detached' })
    expect(await page.locator('.analysis-table thead').innerText()).toContain('Đã làm trơn')
    await page.getByRole('button', { name: 'Bỏ kết quả khỏi bản đồ' }).click()
    await page.locator('.analysis-answer').waitFor({ state: 'detached' })
    expect(await page.locator('.legend .analysis-legend').count()).toBe(0)
  })

  const ask = async (method: string) => {
    await page.getByLabel('Câu hỏi').selectOption(method)
    await compute()
    await page.getByText('đã đổi sau lần tính này').waitFor({ state: 'detached' })
  }

  it('draws where cases are densest in the colours of the heat map, and ranks the peaks', async () => {
    await ask('DENSITY')
    expect(await headline()).toMatch(
      /^Dày nhất ở .+: [\d.]+,\d\d vụ\/km², \d+ vụ trong vòng 2\.000 m; một nửa trong [\d.]+ vụ nằm trên [\d.]+,\d km² dày nhất\.$/,
    )
    const limits = await page.locator('.legend .analysis-legend li', { hasText: 'vụ/km² một năm' }).count()
    expect(limits).toBeGreaterThan(2)
    const densities = await page.locator('.analysis-table tbody td:nth-child(2)').allInnerTexts()
    const values = densities.map((text) => Number(text.replaceAll('.', '').replace(',', '.')))
    expect(values).toEqual([...values].sort((a, b) => b - a))
  })

  it('says whether cases gathered or thinned out beyond the ordinary', async () => {
    await ask('DENSITY_CHANGE')
    expect(await headline()).toMatch(/^Kỳ này [\d.]+ vụ có vị trí chính xác, kỳ so sánh \([\d/–]+\) [\d.]+ vụ; .+\.$/)
  })

  it('names places to watch with how right the choice was before, and withdraws what is not better', async () => {
    await ask('FORECAST')
    const plain = await headline()
    expect(plain).toMatch(/111 nơi cần để mắt \(10,0 km²\), .+; trên 6 kỳ trước cách này trúng \d+ trong [\d.]+ vụ/)
    const tests = page.getByRole('region', { name: 'Thử trên các kỳ trước' }).locator('tbody tr')
    expect(await tests.count()).toBe(6)
    const [, , hits] = /cách này trúng (\d+) trong ([\d.]+) vụ/.exec(plain) ?? []
    const cases = await tests.locator('td:nth-of-type(1)').allInnerTexts()
    expect(cases.reduce((sum, text) => sum + Number(text), 0)).toBe(Number(hits?.replaceAll('.', '')))
    await page.getByLabel('Cách chọn').selectOption('PROSPECTIVE')
    await compute()
    await page.getByText('đã đổi sau lần tính này').waitFor({ state: 'detached' })
    const own = await tests.locator('td:nth-of-type(2)').allInnerTexts()
    const count = await tests.locator('td:nth-of-type(3)').allInnerTexts()
    const sum = (texts: readonly string[]) => texts.reduce((total, text) => total + Number(text), 0)
    expect((await headline()).includes('tự rút')).toBe(sum(own) <= sum(count))
  })

  it('lets the server answer on the cells of H3, with their index in the ranking', async () => {
    await page.getByLabel('Câu hỏi').selectOption('HOT_CELLS')
    await page.locator('.analysis-parameters select').first().selectOption('H3')
    await compute()
    await page.getByText('đã đổi sau lần tính này').waitFor({ state: 'detached', ...ANSWER })
    expect(await headline()).toMatch(/^[\d.]+ trong [\d.]+ ô \([\d.,]+ km²\) là điểm nóng/)
    // Cells of resolution 7 begin so.
    // A place is shown on the map by a press.
    const camera = () => new URL(page.url()).searchParams.get('at')
    const before = camera()
    await page.locator('.analysis-table tbody button').first().click()
    await expect.poll(camera, ANSWER).not.toBe(before)
    expect(await page.locator('.analysis-table tbody tr').first().locator('td').last().innerText()).toMatch(
      /^87[0-9a-f]+f+$/,
    )
  })

  it('shows with a curve how few places hold the cases', async () => {
    await ask('REPEAT_PLACES')
    const chart = page.locator('.chart-frame', { hasText: 'Vụ dồn vào bao nhiêu nơi' })
    expect(await chart.getByRole('img').getAttribute('aria-label')).toContain('Hệ số Gini')
    await chart.getByRole('button', { name: 'Xem bảng' }).click()
    expect(await chart.locator('tbody tr').last().innerText()).toMatch(/100%\s+100%/)
  })

  it('shows every column of near repeats beside the map of a small screen', async () => {
    await ask('NEAR_REPEAT')
    const [whole, seen] = await page.locator('.analysis-scroll').evaluate((box) => [box.scrollWidth, box.clientWidth])
    expect(whole).toBeLessThanOrEqual(seen ?? 0)
  })

  it('stands open on a phone whose address names it, and the address follows the tab', async () => {
    const address = `${home}?tab=analysis&from=2026-01-01&to=2026-11-20&places=91`
    const phone = (await openPage(browser, address, PHONE_CONTEXT)).page
    await untilReady(phone)
    const tab = phone.locator('.phone-tabs').getByRole('button', { name: 'Phân tích' })
    expect(await tab.getAttribute('aria-expanded')).toBe('true')
    expect(await phone.getByRole('button', { name: 'Tính', exact: true }).isVisible()).toBe(true)
    await phone.locator('.phone-tabs').getByRole('button', { name: 'Danh sách' }).tap()
    await expect.poll(() => new URL(phone.url()).searchParams.get('tab')).toBe('list')
    await phone.close()
  })

  it('fits a phone, where nothing is cut off', async () => {
    const phone = (await openPage(browser, home, PHONE_CONTEXT)).page
    await untilReady(phone)
    await phone.locator('.phone-tabs').getByRole('button', { name: 'Phân tích' }).tap()
    await compute(phone)
    expect(await cutTexts(phone)).toEqual([])
    // The legend is folded, and what the colours of the result mean stands there all the same.
    expect(await phone.locator('.legend .analysis-legend li').count()).toBeGreaterThan(1)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
})
