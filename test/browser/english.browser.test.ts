import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from './harness/browser.ts'
import { openPage } from './harness/openPage.ts'

/** Every word file of the page: `NAME: { vi, en }`. */
const FILES = import.meta.glob<Record<string, unknown>>('../../web/**/*Words.ts', { eager: true })

const PAGES = [
  '/nhap-du-lieu',
  '/can-xem-lai',
  '/ho-so-da-go',
  '/tin-bao',
  '/ghi-tin-bao',
  '/tai-khoan',
  ...['do-phu', 'ke-hoach', 'chien-dich', 'viec', 'cuoc', 'co-so', 'nen-kiem-tra', 'qua-han'].map(
    (section) => `/kiem-tra?muc=${section}`,
  ),
  ...['', '&commune=30316', '&part=province'].map((part) => `/phan-loai-ma-tuy?province=91${part}`),
]

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** Sentences that stand in the Vietnamese words only. */
const vietnameseWords = (): ReadonlySet<string> => {
  const pairs = Object.values(FILES)
    .flatMap((file) => Object.values(file))
    .filter((words): words is { vi: unknown; en: unknown } => !!words && typeof words === 'object' && 'vi' in words)
  const english = new Set(pairs.flatMap(({ en }) => textsIn(en)))
  return new Set(
    pairs
      .flatMap(({ vi }) => textsIn(vi))
      .map((text) => text.normalize('NFC').trim())
      .filter((text) => text.length > 5 && /[^\p{ASCII}]/u.test(text) && !english.has(text)),
  )
}

/** What a person reads and what a screen reader says. */
const saidOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...document.body.innerText.split('\n').map((line) => line.trim()),
    ...[...document.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap((element) =>
      ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''),
    ),
  ])

describe('every page in English', () => {
  let browser: Browser
  const vietnamese = vietnameseWords()
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  it('is compared with all the Vietnamese words there are', () => {
    expect(vietnamese.size).toBeGreaterThan(500)
  })

  it.each(PAGES)('says no Vietnamese sentence of its own, and that its data are samples, at %s', async (path) => {
    const { page, watch, close } = await openPage(browser, inject('sampleUrl') + path, {}, async (fresh) => {
      await fresh.addInitScript(() => localStorage.setItem('diem-nong', JSON.stringify({ language: 'en' })))
    })
    await page.locator('h1').first().waitFor()
    await page.locator('.top-bar').getByText('Sample data').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    const said = await saidOn(page)
    expect(said.length).toBeGreaterThan(5)
    expect(said.map((text) => text.normalize('NFC')).filter((text) => vietnamese.has(text))).toEqual([])
    expect(watch.pageErrors).toEqual([])
    await close()
  })
})
