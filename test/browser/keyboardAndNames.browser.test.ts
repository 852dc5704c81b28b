import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { namelessElements } from './harness/accessibleNames.ts'
import { launchBrowser } from './harness/browser.ts'
import { faintTexts } from './harness/contrast.ts'
import { openPage } from './harness/openPage.ts'
import { missedByTab, tabThrough } from './harness/tabOrder.ts'
import { untilReady } from './harness/untilReady.ts'

const home = inject('sampleUrl')
const AREAS = ['frame-top', 'frame-left', 'frame-map', 'frame-time', 'frame-right']

describe('the page without a mouse', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    page = (await openPage(browser, home)).page
    await untilReady(page)
  })
  afterAll(() => browser?.close())

  const parameter = (name: string) => new URL(page.url()).searchParams.get(name)
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

  it('leads the Tab key from the bar to the filters, the map, the time and the figures, and to every control', async () => {
    const stops = await tabThrough(page)
    const areas = stops.map(({ area }) => area).filter((area, index, all) => area !== all[index - 1])
    expect(areas).toEqual(AREAS)
    expect(await missedByTab(page)).toEqual([])
    expect(stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name)).toEqual([])
  })

  it('finds a commune by "/" and letters without marks', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('vinh an')
    const best = page.getByRole('option').first()
    await best.waitFor()
    expect(await best.innerText()).toContain('Vĩnh An')
    await page.keyboard.press('Enter')
    await page.locator('.panel h2', { hasText: 'Vĩnh An' }).waitFor()
    // Of the communes with this name the one in a province with records.
    await expect.poll(() => parameter('open')).toBe('commune.30604')
  })

  it('closes what was opened last by Esc', async () => {
    await page.keyboard.press('Escape')
    await expect.poll(() => parameter('open')).toBeNull()
    await page.locator('.panel').waitFor({ state: 'detached' })
    // The focus goes back to where it was: into the search field.
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.top-search') !== null)).toBe(true)
  })

  /** Out of every field: there letters are letters. */
  const leaveFields = () => page.locator('.frame-top').getByRole('button', { name: 'Tùy chọn' }).focus()

  it('folds and unfolds the filters by "f"', async () => {
    await leaveFields()
    const left = page.locator('.frame-left')
    expect(await left.isVisible()).toBe(true)
    await page.keyboard.press('f')
    await left.waitFor({ state: 'hidden' })
    await page.keyboard.press('f')
    await left.waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.frame-left') !== null)).toBe(true)
    await leaveFields()
  })

  it('goes to the time bar by "t" and moves an end of the period by arrow keys', async () => {
    await page.keyboard.press('t')
    await expect.poll(focused).toBe('Ngày đầu kỳ')
    const before = parameter('from') ?? ''
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => (parameter('from') ?? '') > before).toBe(true)
    const handle = page.getByRole('slider', { name: 'Ngày đầu kỳ' })
    const shown = parameter('from')?.split('-').reverse().join('/')
    await expect.poll(() => handle.getAttribute('aria-valuetext')).toBe(shown)
    expect(await focused()).toBe('Ngày đầu kỳ')
  })

  it('lists its keys by "?"', async () => {
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Phím tắt' })
    await dialog.waitFor()
    const keys = await dialog.locator('kbd').allInnerTexts()
    expect(keys).toEqual(expect.arrayContaining(['/', 'f', 't', 'Esc', '?']))
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  /** What may lie on the page: each brings one more part into view. */
  const PARTS: readonly (readonly [string, () => Promise<void>])[] = [
    ['the figures', async () => {}],
    ['the layers', () => page.getByRole('button', { name: 'Lớp bản đồ' }).click()],
    ['the periods', () => page.getByRole('button', { name: /^Kỳ đang xem/ }).click()],
    [
      'the settings',
      async () => {
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: 'Tùy chọn' }).click()
      },
    ],
    [
      'the list',
      async () => {
        await page.keyboard.press('Escape')
        await page.getByRole('tab', { name: 'Danh sách' }).click()
        await page.locator('.case-list tbody tr').first().waitFor()
      },
    ],
    [
      'a case',
      async () => {
        await page.locator('.case-open').first().click()
        await page.locator('.panel h2').waitFor()
      },
    ],
    [
      'a commune',
      async () => {
        await page.goto(`${home}/?open=commune.30604`)
        await untilReady(page)
        await page.locator('.panel h2').waitFor()
      },
    ],
  ]

  it.each(['light', 'dark'] as const)(
    'names every control and writes every text readably, in the %s',
    async (theme) => {
      await page.emulateMedia({ colorScheme: theme })
      await page.goto(home)
      await untilReady(page)
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme)
      const found: Record<string, string[]> = {}
      for (const [part, show] of PARTS) {
        await show()
        const problems = [...(await namelessElements(page)), ...(await faintTexts(page))]
        if (problems.length > 0) found[part] = problems
      }
      expect(found).toEqual({})
    },
  )
})
