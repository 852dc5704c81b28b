import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { toVn2000, zoneByEpsg } from '../../data/model/vn2000.ts'
import { launchBrowser } from './harness/browser.ts'
import { atParameter, pointOnPage } from './harness/mapPoint.ts'
import { openPage, PHONE_CONTEXT } from './harness/openPage.ts'
import { isColour, readPicture } from './harness/picture.ts'
import { type SampleRecords, sampleRecords } from './harness/sampleRecords.ts'
import { untilReady } from './harness/untilReady.ts'

const home = inject('sampleUrl')
const PATIENT = { timeout: 40_000 }
const AT = atParameter({ lon: 105.1571, lat: 10.43, zoom: 11.5 })
/** The colour of what is being edited (web/editing/useDrawing.ts). */
const EDITED = [0xd6, 0, 0x6c] as const

/** One of the test points of domain.md, section 8, in ways of papers: WGS 84, metres on 104°45′, the zone of An Giang. */
const WAYS = [
  ['degrees, minutes, seconds', '10°36′18″B 104°56′42″Đ'],
  ['decimals with a comma', '10,605; 104,945'],
  ['the other order', '104,945; 10,605'],
  ['X and Y in the zone of the province', 'X 1172774,588; Y 521140,997'],
  ['Y before X', '521.140,997; 1.172.774,588'],
] as const
/** Well inside a commune. */
const VINH_AN = [105.1571, 10.4104] as const
const POINT = [104.945, 10.605] as const

/** The other test points: WGS 84, X, Y, central meridian. */
const ZONES = [
  [105.081, 10.012, 'X 1107238,922; Y 563496,842', '104°30′'],
  [105.081, 10.012, 'X 1107201,144; Y 536089,998', '104°45′'],
  [103.97, 22.485, 'X 2487573,450; Y 419543,004', '104°45′'],
  [103.17, 22.62, 'X 2502320,189; Y 517279,221', '103°00′'],
  [103.17, 22.62, 'X 2503174,111; Y 337371,054', '104°45′'],
] as const

describe('coordinates typed into a form', () => {
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
  const begin = async (thing: string, layers: string, options = {}) => {
    const address = `${home}/?w=12&from=2026-01-01&to=2026-12-31&${AT}&layers=${layers}`
    const opened = await openPage(browser, address, options, async () => {}, 'mau-tong-hop')
    await untilReady(opened.page)
    await opened.page.getByRole('button', { name: 'Thêm', exact: true }).click()
    await opened.page.getByRole('button', { name: thing, exact: true }).click()
    await opened.page.locator('.draw-bar[data-is-drawing="true"]').waitFor()
    return opened
  }
  const field = (page: Page) => page.locator('.edit-place input[name="coordinates"]')
  const note = (page: Page) =>
    page
      .locator('.edit-place .field')
      .filter({ has: page.locator('input[name="coordinates"]') })
      .locator('.field-note')
  const type = async (page: Page, text: string) => {
    await field(page).fill(text)
    await field(page).press('Enter')
  }
  /** The field says where the point lies to 1e-7 degrees, about a centimetre, and it is drawn there on the map. */
  const liesAt = async (page: Page, [lon, lat]: readonly [number, number]) => {
    const shown = async () => (await field(page).inputValue()).split('; ').map((text) => Number(text.replace(',', '.')))
    await expect.poll(async () => Math.abs(((await shown())[0] ?? 0) - lat), PATIENT).toBeLessThan(1.5e-7)
    expect(Math.abs(((await shown())[1] ?? 0) - lon)).toBeLessThan(1.5e-7)
    const isDrawn = async () => {
      const [x, y] = await pointOnPage(page, [lon, lat])
      return isColour(readPicture(await page.screenshot()).at(x, y), EDITED)
    }
    await expect.poll(isDrawn, PATIENT).toBe(true)
  }

  it('put the point where each way of writing says, on the map and in the form', async () => {
    const { page, watch, close } = await begin('Vụ việc', 'dots')
    for (const [, text] of WAYS) {
      await type(page, text)
      await liesAt(page, POINT)
      // Somewhere else, so that the next way has something to move.
      await type(page, '10,43; 105,1571')
      await liesAt(page, [105.1571, 10.43])
    }
    expect(watch.pageErrors).toEqual([])
    await close()
  })

  it('come into view on a phone, beside the drawer that holds the form', async () => {
    const { page, close } = await begin('Vụ việc', 'dots', PHONE_CONTEXT)
    await type(page, WAYS[3][1])
    await liesAt(page, POINT)
    await close()
  })

  it('are read in the zone that was chosen; the map goes there, and the record says in which zone', async () => {
    const { page, close } = await begin('Vụ việc', 'dots')
    const zone = page.getByLabel('Kinh tuyến trục của X, Y')
    expect(await zone.count()).toBe(0)
    for (const [lon, lat, text, meridian] of ZONES) {
      await type(page, text)
      await zone.selectOption({ label: `${meridian}, múi 3°` })
      await liesAt(page, [lon, lat])
      await expect.poll(() => note(page).innerText(), PATIENT).toContain(`Đã đọc theo VN-2000, ${meridian}`)
    }
    // The zone of the province first; another one moves the point that is there.
    await zone.selectOption({ index: 0 })
    const [lon, lat, text] = ZONES[0]
    await type(page, text)
    await expect.poll(() => note(page).innerText(), PATIENT).toContain('VN-2000, 104°45′')
    await expect.poll(() => field(page).inputValue(), PATIENT).toMatch(/; 105,3/)
    await zone.selectOption({ label: '104°30′, múi 3°' })
    await liesAt(page, [lon, lat])
    // That one lies at the shore; what is saved lies well inside a commune.
    const [y, x] = toVn2000(VINH_AN, zoneByEpsg(9207)!)
    await type(page, `X ${x.toFixed(3)}; Y ${y.toFixed(3)}`)
    await liesAt(page, VINH_AN)
    await page.getByText('Thuộc Xã Vĩnh An').waitFor()
    await page.getByLabel('Loại vụ *').selectOption('SMUG_BORDER')
    await page.getByLabel('Lực lượng *').selectOption('BP')
    await page.getByLabel('Ngày *').fill('02/03/2026')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.locator('.edit-form').waitFor({ state: 'detached' })
    const path = (new URL(page.url()).searchParams.get('open') ?? '').replace('case.', 'cases/')
    records.added.push(path)
    const { cells, shape } = await records.stored(path)
    expect(cells).toMatchObject({ precision: 'GPS', positionSource: 'VN-2000, 104°30′' })
    const [storedLon = 0, storedLat = 0] = (shape as { coordinates: number[] }).coordinates
    expect(Math.max(Math.abs(storedLon - VINH_AN[0]), Math.abs(storedLat - VINH_AN[1]))).toBeLessThan(1.5e-7)
    await close()
  })

  it('that are wrong say beside the field what to do, leave the point where it was, and are not saved over', async () => {
    const { page, close } = await begin('Vụ việc', 'dots')
    await type(page, '10,605; 104,945')
    await liesAt(page, POINT)
    await type(page, 'gần chợ Vĩnh An')
    await expect.poll(() => note(page).innerText(), PATIENT).toContain('Không đọc được tọa độ. Hãy ghi ví dụ: 10,6027')
    expect(await field(page).getAttribute('aria-invalid')).toBe('true')
    expect(await note(page).getAttribute('data-is-problem')).toBe('true')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByText('Chưa lưu: tọa độ đã gõ chưa lên bản đồ.').waitFor()
    await type(page, 'X 2503174,111; Y 337371,054')
    await page.getByLabel('Kinh tuyến trục của X, Y').selectOption({ label: '102°00′, múi 3°' })
    await expect.poll(() => note(page).innerText(), PATIENT).toContain('nằm ngoài Việt Nam')
    expect(await note(page).innerText()).toContain('chọn lại kinh tuyến trục')
    // What is written is still there to be mended.
    expect(await field(page).inputValue()).toBe('X 2503174,111; Y 337371,054')
    await field(page).fill('10,605; 104,945')
    await field(page).press('Enter')
    await liesAt(page, POINT)
    expect(await page.getByText('Chưa lưu: tọa độ đã gõ').count()).toBe(0)
    await close()
  })

  it('of an area say which line is wrong, how many are missing, and are read in a zone too', async () => {
    const { page, close } = await begin('Khu vực ô nhiễm', 'sites')
    await page.locator('.edit-vertices summary').click()
    const list = page.locator('.edit-vertices textarea')
    const draw = page.getByRole('button', { name: 'Vẽ theo danh sách' })
    await list.fill('X 1107238,922; Y 563496,842\nX 1107238,922; Y 563996,842')
    await draw.click()
    await page.getByText('Cần ít nhất 3 đỉnh').waitFor()
    await list.fill('X 1107238,922; Y 563496,842\nở góc ruộng\nX 1107738,922; Y 563996,842')
    await draw.click()
    await page.getByText('Dòng 2: Không đọc được tọa độ.').waitFor()
    await list.fill('X 1107238,922; Y 563496,842\nX 1107238,922; Y 563996,842\nX 1107738,922; Y 563996,842')
    await page.getByLabel('Kinh tuyến trục của X, Y').selectOption({ label: '104°30′, múi 3°' })
    await draw.click()
    await page.getByText('Vùng 3 đỉnh').waitFor()
    expect((await list.inputValue()).split('\n')[0]).toBe('10,012; 105,081')
    await close()
  })
})
