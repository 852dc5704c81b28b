import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from './harness/browser.ts'
import { atParameter } from './harness/mapPoint.ts'
import { boxesOf, cutTexts, overlaps } from './harness/measure.ts'
import { openPage } from './harness/openPage.ts'
import { untilReady } from './harness/untilReady.ts'

const home = inject('sampleUrl')

/** Everything that lies on the map. */
const ON_THE_MAP = {
  legend: '.legend',
  'layer button': '.layer-box',
  'zoom buttons': '.map-buttons',
  'hover readout': '.hover-readout',
  'scale and coordinates': '.map-foot',
  inset: '.map-inset',
  credits: '.map-credits button',
} as const

const FRAME = {
  bar: '.frame-top',
  filters: '.frame-left',
  map: '.frame-map',
  time: '.frame-time',
  figures: '.frame-right',
} as const

describe.each([
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
])('the page at $width × $height', (size) => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    const inVinhAn = atParameter({ lon: 105.1571, lat: 10.4104, zoom: 9.5 })
    page = (await openPage(browser, `${home}/?${inVinhAn}`, { viewport: size })).page
    await untilReady(page)
  })
  afterAll(() => browser?.close())

  it('gives at least half of its width to the map and fills the window without a scroll bar', async () => {
    const [map] = await boxesOf(page, { map: '.frame-map' })
    expect(map?.width).toBeGreaterThanOrEqual(size.width / 2)
    const parts = await boxesOf(page, FRAME)
    expect(overlaps(parts)).toEqual([])
    expect(parts.reduce((area, { width, height }) => area + width * height, 0)).toBeCloseTo(
      size.width * size.height,
      -3,
    )
    const scrolled = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.scrollHeight,
    ])
    expect(scrolled).toEqual([size.width, size.height])
  })

  it('lays nothing on the map over another, with the readout of the pointer in view', async () => {
    const map = await page.locator('.map-canvas').boundingBox()
    if (!map) throw new Error('There is no map.')
    const readout = page.locator('.hover-readout')
    await expect
      .poll(async () => {
        // Boundaries may still be on their way: the pointer is moved until something lies under it.
        await page.mouse.move(map.x + map.width / 2, map.y + map.height / 2)
        await page.mouse.move(map.x + map.width / 2 + 3, map.y + map.height / 2)
        return readout.isVisible()
      })
      .toBe(true)
    const boxes = await boxesOf(page, ON_THE_MAP)
    expect(boxes.map(({ name }) => name)).toEqual(Object.keys(ON_THE_MAP))
    expect(overlaps(boxes)).toEqual([])
    const outside = boxes.filter(
      ({ x, y, width, height }) =>
        x < map.x || y < map.y || x + width > map.x + map.width || y + height > map.y + map.height,
    )
    expect(outside.map(({ name }) => name)).toEqual([])
  })

  it('opens the layers beside everything else, the names in the inset uncovered, and closes them again', async () => {
    const button = page.getByRole('button', { name: 'Lớp bản đồ' })
    await button.click()
    // With its choice of weights the menu is largest.
    await page.getByRole('radio', { name: 'Mật độ' }).check()
    await page.getByRole('radio', { name: 'Trị giá' }).waitFor()
    const { 'hover readout': _readout, inset: _inset, ...rest } = ON_THE_MAP
    const names = { 'Hoàng Sa': '.map-inset g:nth-of-type(1) text', 'Trường Sa': '.map-inset g:nth-of-type(2) text' }
    expect(overlaps(await boxesOf(page, { ...rest, ...names }))).toEqual([])
    await page.getByRole('radio', { name: 'Số vụ' }).first().check()
    await button.click()
    await page.locator('.layer-menu').waitFor({ state: 'detached' })
  })

  it('cuts no text: in bar, filters, legend, figures, list and panel', async () => {
    expect(await cutTexts(page)).toEqual([])
    await page.getByRole('tab', { name: 'Danh sách' }).click()
    await page.locator('.case-list tbody tr').first().waitFor()
    expect(await cutTexts(page)).toEqual([])
    await page.locator('.case-open').first().click()
    await page.locator('.panel h2').waitFor()
    expect(await cutTexts(page)).toEqual([])
  })

  it('can be read from afar where it is a projector', async () => {
    const size16 = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
    expect(size16).toBe(size.width >= 1800 ? 18.5 : 16)
  })
})
