import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { ARCHIPELAGOS } from '../../data/reference/background/mapNames.ts'
import { BACKGROUND_COLOURS } from '../../web/map/backgroundColours.ts'
import { launchBrowser } from './harness/browser.ts'
import { atParameter, pointOnPage } from './harness/mapPoint.ts'
import { type OpenedPage, openPage } from './harness/openPage.ts'
import { isColour, type Picture, readPicture, type Rgb } from './harness/picture.ts'
import { untilReady } from './harness/untilReady.ts'
import { fetchSignedIn } from './harness/signIn.ts'

const home = inject('sampleUrl')

const firstOf = async <Answer>(path: string): Promise<Answer> =>
  (await (await fetchSignedIn(home + path)).json()) as Answer

describe('the page in a browser', () => {
  let browser: Browser
  let opened: OpenedPage
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  describe('asks its own server only and makes no error', () => {
    beforeAll(async () => {
      opened = await openPage(browser, home)
      page = opened.page
      await untilReady(page)
    })
    afterAll(() => opened.close())

    const visit = async (query: string) => {
      await page.goto(`${home}/?${query}`)
      await untilReady(page)
    }

    it('on the overview, the heat map and the map of change', async () => {
      await page.getByRole('button', { name: 'Lớp bản đồ' }).click()
      await page.getByRole('radio', { name: 'Mật độ' }).check()
      await page.locator('.legend-unit', { hasText: 'vụ/km²' }).waitFor()
      await page.getByRole('radio', { name: 'Tăng, giảm' }).check()
      await page.locator('.legend-unit', { hasText: 'so với' }).waitFor()
      for (const box of await page.locator('.layer-menu').getByRole('checkbox').all()) await box.check()
      expect(new URL(page.url()).searchParams.get('layers')?.split('.')).toContain('establishments')
    })

    it('with a commune, a case and a corridor opened', async () => {
      const { communes } = await firstOf<{ communes: { code: string; name: string }[] }>('/api/communes')
      const commune = communes.find(({ code }) => code === '30604')
      await visit('open=commune.30604')
      await page.locator('.panel h2', { hasText: commune?.name ?? '?' }).waitFor()
      const { cases } = await firstOf<{ cases: { id: number }[] }>('/api/cases?precisions=GPS&limit=1')
      await visit(`open=case.${cases[0]?.id}`)
      await page.locator('.panel h2').waitFor()
      await page.locator('.panel', { hasText: 'Đo tại chỗ' }).waitFor()
      const { corridors } = await firstOf<{ corridors: { id: number; name: string }[] }>('/api/corridors')
      await visit(`open=corridor.${corridors[0]?.id}`)
      await page.locator('.panel h2', { hasText: corridors[0]?.name ?? '?' }).waitFor()
      await page.locator('.panel', { hasText: 'cách tuyến không quá' }).waitFor()
    })

    it('with the list, in English and in the dark', async () => {
      await visit('tab=list')
      await page.locator('.case-list tbody tr').first().waitFor()
      await page.getByRole('button', { name: 'Tùy chọn' }).click()
      await page.getByRole('radio', { name: 'English' }).check()
      await page.getByRole('radio', { name: 'Dark' }).check()
      await page.keyboard.press('Escape')
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
      await untilReady(page)
    })

    it('as the whole watch says', () => {
      expect({ ...opened.watch, hosts: [...opened.watch.hosts] }).toEqual({
        consoleErrors: [],
        pageErrors: [],
        failedRequests: [],
        hosts: [new URL(home).host],
      })
    })

    it('and a foreign host would have been seen: the policy of the page refuses it', async () => {
      await page.evaluate(() => fetch('https://tiles.example/').catch(() => {}))
      await expect.poll(() => opened.watch.consoleErrors.join()).toContain('Content Security Policy')
    })
  })

  describe('names both archipelagos as Vietnam’s', () => {
    beforeAll(async () => {
      opened = await openPage(browser, `${home}/?fill=none&layers=none`)
      page = opened.page
    })
    afterAll(() => opened.close())

    const rgbOf = (hex: string) =>
      [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16)) as unknown as Rgb
    const { name: ink, water } = BACKGROUND_COLOURS.light

    /** Where ink lies in a box around a place: pixels near the colour in which names are written, edges of letters too. */
    const inkAround = (picture: Picture, [x, y]: readonly [number, number]) => {
      const colour = rgbOf(ink)
      const found: [number, number][] = []
      for (let dy = -20; dy <= 20; dy++)
        for (let dx = -80; dx <= 80; dx++) if (isColour(picture.at(x + dx, y + dy), colour, 40)) found.push([dx, dy])
      return found
    }
    const isWater = (picture: Picture, [x, y]: readonly [number, number]) =>
      [-60, -30, 0, 30, 60].every((dx) => isColour(picture.at(x + dx, y), rgbOf(water)))

    // Below zoom 5.6 one view holds both.
    it.each([
      { zoom: 3.2, openSea: [131, 18] },
      { zoom: 4.4, openSea: [116.5, 14.6] },
      { zoom: 5.2, openSea: [116.5, 14.6] },
    ] as const)('on the map itself at zoom $zoom', async ({ zoom, openSea }) => {
      await page.goto(`${home}/?fill=none&layers=none&${atParameter({ lon: 112.6, lat: 13, zoom })}`)
      await untilReady(page)
      const names = async () => {
        const picture = readPicture(await page.screenshot())
        const inks = []
        for (const { point } of ARCHIPELAGOS) inks.push(inkAround(picture, await pointOnPage(page, point)).length > 200)
        return inks
      }
      await expect.poll(names).toEqual([true, true])
      // What is counted is the names: open sea beside them has no ink.
      const picture = readPicture(await page.screenshot())
      const beside = await pointOnPage(page, openSea)
      expect(isWater(picture, beside)).toBe(true)
      expect(inkAround(picture, beside).length).toBe(0)
    })

    it('with these words and no others, as wide as the letters are', async () => {
      // Both names differ by a word: what is drawn has the width of the right one, but for the faint edges of its first
      // and last letter; the names others give them are 20 px narrower.
      const picture = readPicture(await page.screenshot())
      for (const { vi, point } of ARCHIPELAGOS) {
        const columns = inkAround(picture, await pointOnPage(page, point)).map(([dx]) => dx)
        const drawn = Math.max(...columns) - Math.min(...columns)
        const width = await page.evaluate(async (text) => {
          // The map registers its fonts under names of its own making: a name asked for here would be a font of the machine.
          const file = await (await fetch('/background/fonts/NotoSans-Bold.woff2')).arrayBuffer()
          document.fonts.add(await new FontFace('measured', file).load())
          const context = document.createElement('canvas').getContext('2d')
          if (!context) return 0
          context.font = '13px measured'
          return context.measureText(text).width
        }, vi.split('\n')[0] ?? '')
        expect(drawn, vi).toBeGreaterThan(width - 10)
        expect(drawn, vi).toBeLessThan(width + 2)
      }
    })

    it('in the corner of every map that shows only a part of the country', async () => {
      await page.goto(`${home}/?${atParameter({ lon: 105.1, lat: 10.4, zoom: 9 })}`)
      const inset = page.locator('.map-inset')
      await inset.waitFor()
      const text = await inset.locator('text').allTextContents()
      expect(text.join(' ')).toMatch(/Hoàng Sa.*\(Việt Nam\).*Trường Sa.*\(Việt Nam\)/)
    })
  })
})
