import type { Page } from 'playwright-core'

/**
 * Runs in the page before its own scripts and only watches: it notes when the map draws, when figures change and when
 * input arrives. All times are `performance.now()`.
 *
 * When is something on the screen? A call of WebGL only orders a drawing. So after each frame in which the map drew, a
 * fence is put into the stream of orders; when it is signalled, the (software) renderer has finished the pixels of that
 * frame, and `done` is noted. What remains until the screen shows them is the browser's own compositing. The fence is
 * looked at every two milliseconds, so times are up to that much too long.
 */
export interface Probe {
  /** Drawings of the map; `dots` = points that the case layer was asked to draw in it, 0 when it drew none. */
  readonly frames: { at: number; dots: number; done: number | null }[]
  /** When the total in the legend changed. */
  readonly totals: number[]
  /** When pointer moves arrived (time of the event). */
  readonly moves: number[]
  /** Key presses in a text field: milliseconds from the event to after the next paint. */
  readonly keys: number[]
  readonly longTasks: number[]
}

declare global {
  interface Window {
    benchProbe: Probe
  }
}

/** Puts the probe into a page that has not been opened yet. */
export const installProbe = async (page: Page): Promise<void> => {
  // The program that runs this file keeps the names of functions with a helper, which a page does not have.
  await page.addInitScript({ content: 'globalThis.__name = (value) => value' })
  await page.addInitScript(probe)
}

/** A page that has not drawn for so long has done what was asked of it. */
const QUIET_MS = 250

export const readProbe = (page: Page): Promise<{ origin: number; probe: Probe }> =>
  page.evaluate(() => ({ origin: performance.timeOrigin, probe: window.benchProbe }))

/** Waits until nothing has been drawn for a while and every drawing is on the screen. */
export const quiet = async (page: Page): Promise<void> => {
  await page.waitForFunction((pause) => {
    const { frames } = window.benchProbe
    const last = frames.at(-1)
    return frames.every(({ done }) => done !== null) && performance.now() - (last?.done ?? 0) > pause
  }, QUIET_MS)
}

const probe = () => {
  const POINTS = 0
  const watched: Probe = { frames: [], totals: [], moves: [], keys: [], longTasks: [] }
  window.benchProbe = watched
  let frame: Probe['frames'][number] | null = null
  const noteDrawing = (context: WebGL2RenderingContext, dots: number) => {
    if (!frame) {
      const own: Probe['frames'][number] = { at: performance.now(), dots: 0, done: null }
      frame = own
      watched.frames.push(own)
      // After the task in which the map gives all orders of one frame.
      queueMicrotask(() => {
        frame = null
        const fence = context.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0)
        context.flush()
        const look = () => {
          const state = fence ? context.clientWaitSync(fence, 0, 0) : context.WAIT_FAILED
          if (state === context.TIMEOUT_EXPIRED) setTimeout(look, 2)
          else own.done = performance.now()
        }
        setTimeout(look, 0)
      })
    }
    frame.dots += dots
  }
  const context = WebGL2RenderingContext.prototype
  const drawArrays = Reflect.get(context, 'drawArrays') as (...order: number[]) => void
  const drawElements = Reflect.get(context, 'drawElements') as (...order: number[]) => void
  context.drawArrays = function (mode, first, count) {
    noteDrawing(this, mode === POINTS ? count : 0)
    drawArrays.call(this, mode, first, count)
  }
  context.drawElements = function (mode, count, type, offset) {
    noteDrawing(this, 0)
    drawElements.call(this, mode, count, type, offset)
  }
  let total = ''
  new MutationObserver(() => {
    const text = document.querySelector('.legend-total')?.textContent ?? ''
    if (text === total) return
    total = text
    watched.totals.push(performance.now())
  }).observe(document, { subtree: true, childList: true, characterData: true })
  addEventListener('pointermove', (event) => watched.moves.push(event.timeStamp), true)
  addEventListener(
    'input',
    (event) => {
      // The press began before it. A letter that no key of this keyboard has comes without one.
      const pressed = lastKey || event.timeStamp
      lastKey = 0
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => watched.keys.push(performance.now() - pressed)
        channel.port2.postMessage(null)
      })
    },
    true,
  )
  let lastKey = 0
  addEventListener('keydown', (event) => (lastKey = event.timeStamp), true)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.longTasks.push(entry.duration)
  }).observe({ type: 'longtask', buffered: true })
}
