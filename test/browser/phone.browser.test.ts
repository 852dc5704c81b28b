import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from './harness/browser.ts'
import { legendTotals } from './harness/figures.ts'
import { atParameter, pointOnPage } from './harness/mapPoint.ts'
import { controlsInView, cutTexts } from './harness/measure.ts'
import { openPage, PHONE, PHONE_CONTEXT } from './harness/openPage.ts'
import { untilReady } from './harness/untilReady.ts'

const home = inject('sampleUrl')
/** A commune far from the border, so that no crossing lies on its point. */
const VINH_AN = { code: '30604', name: 'Vĩnh An', point: [105.1571, 10.4104] } as const
const FINGER = 44

describe('the page on a phone', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    page = (await openPage(browser, home, PHONE_CONTEXT)).page
    await untilReady(page)
  })
  afterAll(() => browser?.close())

  const stop = () => page.locator('.sheet').getAttribute('data-stop')
  const sheetHeight = async () => (await page.locator('.sheet').boundingBox())?.height ?? 0
  /** The drawer stands still: what is tapped while it moves is another place. */
  const settled = () =>
    page
      .locator('.sheet')
      .evaluate((sheet) => Promise.allSettled(sheet.getAnimations().map(({ finished }) => finished)).then(() => {}))
  const larger = () => page.getByRole('button', { name: 'Mở rộng ngăn' })
  const smaller = () => page.getByRole('button', { name: 'Thu nhỏ ngăn' })
  const tabOf = (name: string) => page.locator('.phone-tabs').getByRole('button', { name })
  /** Controls smaller than a finger, with their sizes. */
  const tooSmall = async () =>
    (await controlsInView(page))
      .filter(({ width, height }) => width < FINGER - 0.5 || height < FINGER - 0.5)
      .map(({ name, width, height }) => `${name} ${Math.round(width)}×${Math.round(height)}`)

  it('shows the total and the legend over the map without opening anything', async () => {
    const totals = await legendTotals(page)
    expect(totals?.cases).toBeGreaterThan(0)
    expect(await page.locator('.sheet-total').innerText()).toBe(await page.locator('.legend-total').innerText())
    for (const part of ['.legend', '.sheet-total', '.phone-time']) {
      const box = await page.locator(part).boundingBox()
      expect(box && box.x >= 0 && box.x + box.width <= PHONE.width && box.y + box.height <= PHONE.height, part).toBe(
        true,
      )
    }
  })

  it('has a drawer with three stops that buttons, a tap and a pull on its handle move', async () => {
    expect(await stop()).toBe('peek')
    const peek = await sheetHeight()
    await larger().tap()
    await expect.poll(stop).toBe('half')
    await expect.poll(sheetHeight).toBeGreaterThan(peek + 100)
    const half = await sheetHeight()
    await larger().tap()
    await expect.poll(stop).toBe('full')
    await expect.poll(sheetHeight).toBeGreaterThan(half + 100)
    await smaller().tap()
    await smaller().tap()
    await expect.poll(stop).toBe('peek')
    await settled()
    await page.locator('.sheet-summary').tap()
    await expect.poll(stop).toBe('half')
    await settled()
    await page.locator('.sheet-summary').tap()
    await expect.poll(stop).toBe('peek')
    await expect.poll(sheetHeight).toBeLessThan(peek + 2)
    const handle = await page.locator('.sheet-head').boundingBox()
    const [x, y] = [PHONE.width / 3, (handle?.y ?? 0) + 20]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x, y - 200, { steps: 5 })
    await page.mouse.move(x, 120, { steps: 5 })
    await page.mouse.up()
    await expect.poll(stop).toBe('full')
    await smaller().tap()
    await smaller().tap()
  })

  it.each([
    ['Bộ lọc', '.sheet .filter-panel'],
    ['Số liệu', '.sheet .figures'],
    ['Danh sách', '.sheet .case-list tbody tr'],
    ['Lớp bản đồ', '.sheet .layer-menu'],
  ])('opens %s at its foot, with controls for a finger', async (tab, holds) => {
    const button = tabOf(tab)
    await button.tap()
    await page.locator(holds).first().waitFor()
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    await expect.poll(stop).toBe('half')
    expect(await tooSmall()).toEqual([])
    expect(await cutTexts(page)).toEqual([])
    await button.tap()
    await expect.poll(stop).toBe('peek')
  })

  it('has room for a finger on every control of the map', async () => {
    expect(await tooSmall()).toEqual([])
  })

  it('chooses a period in a dialog that fits', async () => {
    await page.getByRole('button', { name: /^Kỳ đang xem/ }).tap()
    const dialog = page.getByRole('dialog')
    const box = await dialog.boundingBox()
    expect(
      box && box.x >= 0 && box.x + box.width <= PHONE.width && box.y >= 0 && box.y + box.height <= PHONE.height,
    ).toBe(true)
    expect(await tooSmall()).toEqual([])
    await page.getByRole('button', { name: /^30 ngày qua/ }).tap()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('.sheet-total').innerText()).toMatch(/^\d+ vụ/)
  })

  it('opens a commune in the drawer when it is tapped', async () => {
    const [lon, lat] = VINH_AN.point
    // Without dots and corridors nothing but the commune lies under the finger.
    await page.goto(`${home}/?layers=none&${atParameter({ lon, lat, zoom: 11 })}`)
    await untilReady(page)
    const [x, y] = await pointOnPage(page, VINH_AN.point)
    const heading = page.locator('.sheet .panel h2', { hasText: VINH_AN.name })
    await expect
      .poll(
        async () => {
          // Boundaries may still be on their way.
          await page.touchscreen.tap(x, y)
          return heading.count()
        },
        { interval: 500 },
      )
      .toBe(1)
    expect(new URL(page.url()).searchParams.get('open')).toBe(`commune.${VINH_AN.code}`)
    await expect.poll(stop).toBe('half')
    expect(await tooSmall()).toEqual([])
    await page.locator('.panel').getByRole('button', { name: 'Đóng', exact: true }).tap()
    await heading.waitFor({ state: 'detached' })
  })

  it.each([360, 390, 430])('is never wider than a phone of %d px', async (width) => {
    await page.setViewportSize({ width, height: 780 })
    for (const tab of ['Bộ lọc', 'Số liệu', 'Danh sách', 'Lớp bản đồ']) {
      await tabOf(tab).tap()
      await expect.poll(stop).toBe('half')
      const widths = await page.evaluate(() =>
        ['html', 'body', '.phone', '.sheet-body'].map((selector) => {
          const element = document.querySelector(selector)
          return [selector, element && element.scrollWidth <= element.clientWidth]
        }),
      )
      expect(Object.fromEntries(widths), tab).toEqual({ html: true, body: true, '.phone': true, '.sheet-body': true })
    }
  })
})
