import type { Page } from 'playwright-core'
import { untilReady } from './untilReady.ts'

/** Pictures in a row that must be the same: layers arrive one after the other. */
const SAME = 4
const PAUSE_MS = 250
const MOST_PICTURES = 120

/** Waits until the page is ready and its picture does not change any more. Throws when it never stops changing. */
export const untilDrawn = async (page: Page): Promise<void> => {
  await untilReady(page)
  let last: Buffer | null = null
  let same = 0
  for (let picture = 0; picture < MOST_PICTURES; picture++) {
    const now = await page.screenshot()
    same = last?.equals(now) ? same + 1 : 0
    if (same === SAME) return
    last = now
    await page.waitForTimeout(PAUSE_MS)
  }
  throw new Error('The page does not stop changing.')
}
