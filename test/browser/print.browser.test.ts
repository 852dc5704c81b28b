import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from './harness/browser.ts'
import { openPage, PHONE_CONTEXT } from './harness/openPage.ts'
import { untilReady } from './harness/untilReady.ts'

const home = inject('sampleUrl')

/** Prints, and looks at the page as it is on paper. */
const onPaper = async (page: Page) => {
  const sheet = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  await page.emulateMedia({ media: 'print' })
  const found = await page.evaluate(() => {
    const isSeen = (selector: string) => [...document.querySelectorAll(selector)].some((it) => it.checkVisibility())
    const picture = document.querySelector<HTMLCanvasElement>('.map-printed')
    const pixels = picture?.getContext('2d')?.getImageData(0, 0, picture.width, picture.height).data ?? []
    const colours = new Set<number>()
    for (let at = 0; at < pixels.length; at += 4) {
      colours.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0))
    }
    return {
      colours: colours.size,
      picture: isSeen('.map-printed'),
      legend: isSeen('.legend'),
      isLegendOnMap: (() => {
        const [map, legend] = ['.map-printed', '.legend'].map((it) =>
          document.querySelector(it)?.getBoundingClientRect(),
        )
        return Boolean(map && legend && legend.top >= map.top && legend.bottom <= map.bottom && legend.left >= map.left)
      })(),
      inset: [...document.querySelectorAll('.map-inset text')].map((text) => text.textContent).join(' '),
      controls: ['.top-bar', '.frame-left', '.frame-time', '.map-buttons', '.phone-tabs', '.sheet'].filter(isSeen),
      head: document.querySelector<HTMLElement>('.print-head')?.innerText ?? '',
    }
  })
  await page.emulateMedia({ media: 'screen' })
  return {
    ...found,
    sizes: [...sheet.matchAll(/\/MediaBox\s*\[\s*0 0 (\d+)\S* (\d+)/g)].map(
      ([, width, height]) => `${width}×${height}`,
    ),
  }
}

describe('the map on paper', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  it.each([
    ['a desk', {}],
    ['a phone', PHONE_CONTEXT],
  ] as const)(
    'printed from %s shows the map, its legend, the whole country and what it is of, and no controls',
    async (_, context) => {
      const { page, watch } = await openPage(browser, `${home}?from=2026-01-01&to=2026-06-30&places=91`, context)
      await untilReady(page)
      const paper = await onPaper(page)
      // Land, water, borders, communes and dots: an empty buffer would be one colour.
      expect(paper.colours).toBeGreaterThan(50)
      expect(paper).toMatchObject({ picture: true, legend: true, isLegendOnMap: true, controls: [] })
      // One sheet of A4 lying, in points.
      expect(paper.sizes).toEqual([expect.stringMatching(/^84[12]×59[456]$/)])
      expect(paper.inset).toMatch(/Hoàng Sa.*Trường Sa/s)
      expect(paper.head).toMatch(/An Giang\s+01\/01–30\/06\/2026 · in ngày \d\d\/\d\d\/\d{4}, số liệu phiên bản \d+/)
      expect(watch.pageErrors).toEqual([])
    },
  )
})
