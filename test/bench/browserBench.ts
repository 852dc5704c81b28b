import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser/harness/browser.ts'
import { cookiesOf } from '../harness/session.ts'
import type { Bench } from './bench.ts'
import type { Started } from './childProcess.ts'
import { BENCH_PROVINCE } from './manyCases.ts'
import { heapOf } from './pageHeap.ts'
import { dragPeriod } from './dragPeriod.ts'
import { installProbe, quiet, readProbe } from './pageProbe.ts'
import { against, information, megabytes, milliseconds, type Result, seconds, size } from './result.ts'
import { median, percentile } from './statistics.ts'

const PATIENCE_MS = 60_000
const SEARCHES = ['vinh an', 'Châu Đốc', 'xa phu tan', 'phuong rach gia', 'lai', 'ha tien', 'tx 4', 'long xuyen']
const ALL_COMMUNES = 3321

/** The real page in headless Chromium, drawn in software, with real pointer and key events. How: see pageProbe.ts. */
export const browserBench = async (bench: Bench): Promise<Result[]> => {
  const browser = await launchBrowser()
  try {
    const small = await onePage(browser, await bench.smallServer(), bench.sizes.small, {
      drag: 100 * (bench.sizes.small / 1e5),
    })
    const large = await onePage(browser, await bench.largeServer(), bench.sizes.large, {
      drag: 500 * (bench.sizes.large / 1e6),
      first: 3000 * (bench.sizes.large / 1e6),
      heap: 180e6,
    })
    return [...large, ...small]
  } finally {
    await browser.close()
  }
}

const onePage = async (
  browser: Browser,
  { url, session }: Started,
  cases: number,
  limits: { drag: number; first?: number; heap?: number },
): Promise<Result[]> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'vi-VN' })
  page.setDefaultTimeout(PATIENCE_MS)
  await page.context().addCookies(cookiesOf(await session(), url))
  await installProbe(page)
  let arrived = 0
  page.context().on('requestfinished', (request) => {
    const { startTime, responseEnd } = request.timing()
    if (request.url().includes('/api/cases/columns')) arrived = startTime + responseEnd
  })
  const filter = `from=2023-01-01&to=2023-12-31&places=${BENCH_PROVINCE}`
  await page.goto(`${url}/?${filter}&w=all`)
  await page.waitForFunction(() => window.benchProbe.frames.some(({ dots, done }) => dots > 0 && done !== null))
  await quiet(page)
  const { origin, probe } = await readProbe(page)
  const firstDots = probe.frames.find(({ dots }) => dots > 0)
  const first = origin + (firstDots?.done ?? 0) - arrived
  const heap = await heapOf(page)
  const drag = await dragPeriod(page)
  const keys = limits.heap ? await search(page) : []
  await page.context().close()
  const both = (values: readonly number[]) =>
    `p50 ${milliseconds(median(values))}, p95 ${milliseconds(percentile(values, 0.95))}`
  const name = `${size(cases)} cases`
  return [
    ...(limits.first
      ? [
          against(`Bytes in the browser to first dots, ${name}`, {
            value: first,
            limit: limits.first,
            show: seconds,
            note: `from the last byte of the columns; longest task of the main thread while loading ${milliseconds(Math.max(...probe.longTasks, 0))}`,
          }),
        ]
      : []),
    ...(limits.heap
      ? [
          against(`Page heap after loading, ${name}`, {
            value: heap.objects + heap.buffers,
            limit: limits.heap,
            show: megabytes,
            note: `page and workers; array buffers ${megabytes(heap.buffers)}, objects ${megabytes(heap.objects)}`,
          }),
        ]
      : []),
    against(`Brush drag, filter to pixels, ${name}`, {
      value: percentile(drag.dots, 0.95),
      limit: limits.drag,
      show: (ms) => `p95 ${milliseconds(ms)}`,
      reached: both(drag.dots),
      note: `${drag.dots.length} steps of an edge over two years; dots on the map. ${drag.perSecond.toFixed(1)} pictures a second while it moves without a pause`,
    }),
    information(
      `The same until figures, legend and colours have followed, ${name}`,
      both(drag.everything),
      'until the map has drawn with them',
    ),
    ...(keys.length > 0
      ? [
          against(`Search keystroke, ${ALL_COMMUNES} communes`, {
            value: percentile(keys, 0.95),
            limit: 50,
            show: (ms) => `p95 ${milliseconds(ms)}`,
            reached: both(keys),
            note: `${keys.length} keys, from the press to after the list was painted`,
          }),
        ]
      : []),
  ]
}

const search = async (page: Page): Promise<number[]> => {
  const field = page.locator('.top-search input')
  await field.click()
  const before = (await readProbe(page)).probe.keys.length
  for (const text of SEARCHES) {
    await field.pressSequentially(text, { delay: 120 })
    await field.fill('')
  }
  return (await readProbe(page)).probe.keys.slice(before)
}
