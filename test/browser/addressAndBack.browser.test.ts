import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { legendTotals, readNumber } from './harness/figures.ts'
import { launchBrowser } from './harness/browser.ts'
import { openPage } from './harness/openPage.ts'
import { fetchSignedIn } from './harness/signIn.ts'
import { untilReady } from './harness/untilReady.ts'
import { windowStart } from '../../web/view/view.ts'

const home = inject('sampleUrl')

/** The address without the camera, which replaces and adds no step. */
const addressOf = (page: Page): string => {
  const parts = new URL(page.url()).searchParams
  parts.delete('at')
  return parts.toString()
}

/** What a person sees of the view: figures, period, filter in words, units of the legend, what the right column shows. */
const seen = (page: Page): Promise<Record<string, string | null>> =>
  page.evaluate(() => {
    const text = (selector: string) => document.querySelector<HTMLElement>(selector)?.innerText ?? null
    return {
      totals: text('.legend-total'),
      filter: text('.legend-filter'),
      unit: text('.legend-unit'),
      signs: text('.legend-signs'),
      period: text('.period-button'),
      opened: text('.frame-right .panel h2'),
      tab: text('.frame-right [role=tab][aria-selected=true]'),
      chips: text('.active-filters'),
      barUnit: document.querySelector<HTMLInputElement>('.time-bar input:checked')?.value ?? null,
    }
  })

/** Waits until what is seen stays the same for a moment: counting takes some frames. */
const settled = async (page: Page) => {
  let last = ''
  await expect
    .poll(
      async () => {
        const before = last
        last = JSON.stringify(await seen(page))
        return before === last
      },
      { interval: 150 },
    )
    .toBe(true)
  return seen(page)
}

interface Step {
  readonly does: string
  /** The parameter of the address that it changes. */
  readonly changes: string
  readonly act: (page: Page) => Promise<void>
}

const pressPeriod = (page: Page) => page.getByRole('button', { name: /^Kỳ đang xem/ }).click()

const STEPS: readonly Step[] = [
  {
    does: 'choosing a theme in the filter panel',
    changes: 'kinds',
    act: (page) => page.locator('.frame-left').getByRole('checkbox', { name: 'Ma túy', exact: false }).first().click(),
  },
  {
    does: 'pressing a bar of a chart',
    changes: 'forces',
    act: (page) =>
      page
        .locator('.chart-frame', { has: page.getByRole('heading', { name: 'Lực lượng chủ trì' }) })
        .locator('.bar-row')
        .first()
        .click(),
  },
  {
    does: 'dropping a chip',
    changes: 'places',
    act: (page) => page.locator('.frame-right').getByRole('button', { name: 'Bỏ lọc An Giang' }).click(),
  },
  {
    does: 'choosing the unit of the time bar',
    changes: 'unit',
    act: (page) => page.locator('.time-bar').getByRole('radio', { name: 'Tháng' }).check({ force: true }),
  },
  {
    does: 'shading by change',
    changes: 'fill',
    act: async (page) => {
      await page.getByRole('button', { name: 'Lớp bản đồ' }).click()
      await page.getByRole('radio', { name: 'Tăng, giảm' }).check()
    },
  },
  {
    does: 'shading by density',
    changes: 'layers',
    act: (page) => page.getByRole('radio', { name: 'Mật độ' }).check(),
  },
  {
    does: 'showing a layer',
    changes: 'layers',
    act: (page) => page.getByRole('checkbox', { name: 'Điểm ô nhiễm' }).check(),
  },
  {
    does: 'going to the list',
    changes: 'tab',
    act: (page) => page.getByRole('tab', { name: 'Danh sách' }).click(),
  },
  {
    does: 'sorting the list',
    changes: 'sort',
    act: async (page) => {
      await page.getByLabel('Xếp theo').selectOption('Trị giá')
    },
  },
  {
    does: 'opening a case of the list',
    changes: 'open',
    act: async (page) => {
      await page.locator('.case-open').first().click()
      await page.locator('.panel h2').waitFor()
    },
  },
  {
    does: 'closing it',
    changes: 'open',
    act: (page) => page.locator('.panel').getByRole('button', { name: 'Đóng', exact: true }).click(),
  },
  {
    does: 'going back to the figures',
    changes: 'tab',
    act: (page) => page.getByRole('tab', { name: 'Số liệu' }).click(),
  },
  {
    does: 'sorting the communes',
    changes: 'rank',
    act: (page) => page.locator('.place-table').getByRole('button', { name: 'Địa bàn' }).click(),
  },
  {
    does: 'opening a commune',
    changes: 'open',
    act: async (page) => {
      await page.locator('.place-open').first().click()
      await page.locator('.panel h2').waitFor()
    },
  },
  {
    does: 'choosing a period by name',
    changes: 'from',
    act: async (page) => {
      await pressPeriod(page)
      await page.getByRole('button', { name: /^90 ngày qua/ }).click()
    },
  },
  {
    does: 'stepping to the period before',
    changes: 'to',
    act: (page) => page.getByRole('button', { name: /^Kỳ trước/ }).click(),
  },
  {
    does: 'drawing on the time bar',
    changes: 'from',
    act: async (page) => {
      const bar = await page.locator('.time-plot').boundingBox()
      if (!bar) throw new Error('There is no time bar.')
      const y = bar.y + bar.height / 3
      await page.mouse.move(bar.x + bar.width * 0.5, y)
      await page.mouse.down()
      await page.mouse.move(bar.x + bar.width * 0.6, y, { steps: 5 })
      await page.mouse.move(bar.x + bar.width * 0.7, y, { steps: 5 })
      await page.mouse.up()
    },
  },
]

describe('the address bar', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    page = (await openPage(browser, home)).page
    await untilReady(page)
  })
  afterAll(() => browser?.close())

  const past: { address: string; seen: Awaited<ReturnType<typeof seen>> }[] = []

  it.each(STEPS.map((step) => [step.does, step] as const))('takes one step by %s', async (_does, { changes, act }) => {
    past.push({ address: addressOf(page), seen: await settled(page) })
    const before = new URLSearchParams(addressOf(page)).get(changes)
    const steps = await page.evaluate(() => history.length)
    await act(page)
    await expect.poll(() => new URLSearchParams(addressOf(page)).get(changes)).not.toBe(before)
    expect(await page.evaluate(() => history.length)).toBe(steps + 1)
  })

  it('opens the same view in another browser', async () => {
    const here = await settled(page)
    const other = await openPage(browser, page.url())
    await untilReady(other.page)
    await expect.poll(() => seen(other.page)).toEqual(here)
    expect(addressOf(other.page)).toBe(addressOf(page))
    expect(await legendTotals(other.page)).toEqual(await legendTotals(page))
    await other.close()
  })

  it('goes back step by step, and the page with it', async () => {
    for (const { address, seen: before } of [...past].reverse()) {
      await page.goBack()
      await expect.poll(() => addressOf(page)).toBe(address)
      await expect.poll(() => seen(page)).toEqual(before)
    }
  })

  it('shows what it understands of a broken link', async () => {
    const broken =
      'from=2026-99-01&kinds=DRUG.WHAT&fill=rainbow&layers=dots.lava&open=case.abc&at=999_1_2&w=7&sort=age.desc'
    const other = await openPage(browser, `${home}/?${broken}`)
    await untilReady(other.page)
    // Without a period: every drug case of the 36 months that a page loads.
    const { today } = (await (await fetchSignedIn(`${home}/api/installation`)).json()) as { today: string }
    const answer = await fetchSignedIn(`${home}/api/cases/counts?kinds=DRUG&since=${windowStart(36, today)}`)
    const { totals } = (await answer.json()) as { totals: { cases: number; located: number } }
    const shown = await legendTotals(other.page)
    expect(shown).toEqual({ cases: totals.cases, located: totals.located })
    expect(readNumber(await other.page.locator('.figures-total strong').innerText())).toBe(shown?.cases)
    expect(await other.page.locator('.active-filters').innerText()).toContain('Ma túy')
    expect(other.watch.consoleErrors).toEqual([])
    expect(other.watch.pageErrors).toEqual([])
    await other.close()
  })
})
