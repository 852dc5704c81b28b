import type { Page } from 'playwright-core'

/** Waits until the figures are there and nothing of the page is on its way. */
export const untilReady = async (page: Page): Promise<void> => {
  await page
    .locator('.legend-total')
    .filter({ hasText: /^[\d.,]+ (vụ|cases), / })
    .waitFor()
  await page.locator('.map-wait').waitFor({ state: 'detached' })
  await page.waitForFunction(() => document.fonts.status === 'loaded')
}
