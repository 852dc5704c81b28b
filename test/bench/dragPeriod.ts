import type { Page } from 'playwright-core'
import { quiet, readProbe } from './pageProbe.ts'

const MOVES = 40
/** In all not more than the two years that follow the period at the start. */
const STEP_DAYS = 18

export interface Drag {
  /** Milliseconds from a pointer move until the dots of its period, and until everything, were drawn. */
  readonly dots: number[]
  readonly everything: number[]
  /** Drawings of the dots a second while the pointer does not wait for them. */
  readonly perSecond: number
}

/**
 * Takes the end of the period by its handle and moves it over the following years, one step after the other: a step is
 * made when the page has been quiet, so that what is drawn next is drawn because of it. Then the same without waiting.
 */
export const dragPeriod = async (page: Page): Promise<Drag> => {
  const edge = page.locator('.time-handle[data-edge="last"]')
  const handle = await edge.boundingBox()
  const plot = await page.locator('.time-plot').boundingBox()
  if (!handle || !plot) throw new Error('The time bar has no handle.')
  const days = Number(await edge.getAttribute('aria-valuemax')) - Number(await edge.getAttribute('aria-valuemin')) + 1
  const stepPixels = (STEP_DAYS * plot.width) / days
  const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await quiet(page)
  const dots: number[] = []
  const everything: number[] = []
  for (let step = 1; step <= MOVES; step++) {
    const before = (await readProbe(page)).probe
    await page.mouse.move(x + step * stepPixels, y)
    // The total in the legend has changed and the map has drawn after it: then figures, colours and dots are new.
    await page.waitForFunction((totals) => {
      const { totals: changes, frames } = window.benchProbe
      const changed = changes.at(-1) ?? Infinity
      return changes.length > totals && frames.some(({ at, dots }) => dots > 0 && at >= changed)
    }, before.totals.length)
    await quiet(page)
    const { probe } = await readProbe(page)
    const moved = probe.moves.slice(before.moves.length).at(-1) ?? Number.NaN
    const drawn = probe.frames.filter(({ at, dots: points }) => at > moved && points > 0)
    const total = probe.totals.slice(before.totals.length).at(-1) ?? Number.NaN
    dots.push((drawn[0]?.done ?? Number.NaN) - moved)
    everything.push((drawn.find(({ at }) => at >= total)?.done ?? Number.NaN) - moved)
  }
  const start = (await readProbe(page)).probe.frames.length
  const begun = performance.now()
  for (let step = MOVES; step > 0; step -= 0.5) await page.mouse.move(x + step * stepPixels, y)
  const ms = performance.now() - begun
  const { probe } = await readProbe(page)
  await page.mouse.up()
  const perSecond = probe.frames.slice(start).filter((frame) => frame.dots > 0).length / (ms / 1000)
  return { dots, everything, perSecond }
}
