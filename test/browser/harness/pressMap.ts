import type { Page } from 'playwright-core'
import { pointOnPage } from './mapPoint.ts'

/** A press with the mouse on a place of the map, `[longitude, latitude]`. */
export const press = async (page: Page, lonLat: readonly [number, number]): Promise<void> =>
  page.mouse.click(...(await pointOnPage(page, lonLat)))

/** Pulls what lies on one place of the map to another, so fast that a busy page hears only where it came to lie. */
export const drag = async (
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> => {
  await page.mouse.move(...(await pointOnPage(page, from)))
  await page.mouse.down()
  await page.mouse.move(...(await pointOnPage(page, to)))
  await page.mouse.up()
}
