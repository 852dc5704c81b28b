import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from './harness/browser.ts'
import { legendTotals } from './harness/figures.ts'
import { openPage } from './harness/openPage.ts'
import { runScript } from './harness/runScript.ts'
import { shortenMinutes } from './harness/shortenMinutes.ts'
import { type Product, startProduct } from './harness/startProduct.ts'
import { untilReady } from './harness/untilReady.ts'
import { WRITTEN_CASES, WRITTEN_PERIOD, writtenCsv } from './harness/writtenCases.ts'

const home = inject('sampleUrl')

/** The answer of a server whose database is gone, in the form of server/http/problems.ts. */
const UNAVAILABLE = {
  status: 503,
  json: {
    error: {
      code: 'UNAVAILABLE',
      message: 'Cơ sở dữ liệu tạm thời chưa trả lời. Hãy thử lại sau ít phút.',
      requestId: 'thu-nghiem',
    },
  },
}

describe('the page when something goes wrong', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  /** Opens the page with the answers to some of its questions replaced; `mend` lets them through again. */
  const openBroken = async (path: RegExp) => {
    let context: BrowserContext | undefined
    const { page, watch, close } = await openPage(browser, home, {}, async (page) => {
      context = page.context()
      await context.route(path, (route) => route.fulfill(UNAVAILABLE))
    })
    return { page, watch, close, mend: () => context?.unroute(path) }
  }

  it.each([
    ['everything of the map', /\/api\/(?!me\b)/],
    ['the table of cases alone', /\/api\/cases\/columns/],
  ])('says so when the server cannot answer %s, and recovers by "Thử lại"', async (_what, path) => {
    const { page, watch, close, mend } = await openBroken(path)
    const notice = page.getByRole('alert')
    await notice.waitFor()
    expect(await notice.innerText()).toContain('Không lấy được số liệu')
    expect(await notice.innerText()).toContain(UNAVAILABLE.json.error.message)
    // The rest of the page stands: nothing is blank.
    expect(await page.getByRole('heading', { name: 'Điểm Nóng' }).isVisible()).toBe(true)
    expect(await page.locator('.map-canvas canvas').isVisible()).toBe(true)
    await mend()
    await notice.getByRole('button', { name: 'Thử lại' }).click()
    await untilReady(page)
    expect((await legendTotals(page))?.cases).toBeGreaterThan(1000)
    await notice.waitFor({ state: 'detached' })
    expect(watch.pageErrors).toEqual([])
    await close()
  })

  it('says so when the server does not even tell who is there, and recovers by "Thử lại"', async () => {
    const { page, close, mend } = await openBroken(/\/api\//)
    const notice = page.getByRole('alert')
    await notice.waitFor()
    expect(await notice.innerText()).toContain('Chưa biết được bạn là ai')
    expect(await notice.innerText()).toContain(UNAVAILABLE.json.error.message)
    await mend()
    await notice.getByRole('button', { name: 'Thử lại' }).click()
    await untilReady(page)
    await close()
  })

  it('shows what is on its way over a slow network, and no blank page', async () => {
    let release = () => {}
    const isReleased = new Promise<void>((resolve) => {
      release = resolve
    })
    const { page, close } = await openPage(browser, home, {}, async (page) => {
      await page.context().route('**/api/cases/columns*', async (route) => {
        await isReleased
        await route.continue()
      })
    })
    const progress = page.getByRole('progressbar')
    await progress.waitFor()
    expect(await progress.getAttribute('aria-label')).toMatch(/^Đang tải số liệu/)
    expect(await page.locator('.legend-total').innerText()).toMatch(/^Đang tải số liệu/)
    await page.locator('.frame-right .skeleton').first().waitFor()
    // What needs no cases works already: communes are found, the background is there.
    await page.locator('.top-search input').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('chau doc')
    await page.getByRole('option', { name: /Châu Đốc/ }).waitFor()
    const box = await page.locator('.frame-right').boundingBox()
    release()
    await untilReady(page)
    expect(await page.locator('.skeleton').count()).toBe(0)
    // Space was kept: the columns are where they were.
    expect(await page.locator('.frame-right').boundingBox()).toEqual(box)
    await close()
  })

  describe('when its server is stopped', () => {
    const folder = mkdtempSync(join(tmpdir(), 'diem-nong-csv-'))
    let product: Product
    let page: Page

    beforeAll(async () => {
      const file = join(folder, 'mau.csv')
      writeFileSync(file, writtenCsv())
      product = await startProduct({ sample: false })
      const { code, said } = await runScript(['scripts/import.ts', file], product.dataFolder)
      if (code !== 0) throw new Error(said)
      const address = `${product.url}/?from=${WRITTEN_PERIOD.from}&to=${WRITTEN_PERIOD.to}&w=36`
      page = (await openPage(browser, address, {}, shortenMinutes)).page
      await untilReady(page)
    })
    afterAll(async () => {
      await product?.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    it('keeps its figures, says so quietly and still filters', async () => {
      await product.stop()
      const notice = page.locator('.notice', { hasText: 'Mất liên lạc với máy chủ' })
      await notice.waitFor()
      expect(await notice.getAttribute('role')).toBe('status')
      expect(await page.getByRole('alert').count()).toBe(0)
      expect((await legendTotals(page))?.cases).toBe(WRITTEN_CASES.length)
      await page
        .locator('.frame-left')
        .getByRole('checkbox', { name: /^Ma túy/ })
        .click()
      const drugs = WRITTEN_CASES.filter(({ kind }) => kind.code.startsWith('DRUG_'))
      await expect.poll(async () => (await legendTotals(page))?.cases).toBe(drugs.length)
    })
  })
})
