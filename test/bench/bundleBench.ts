import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, Route } from 'playwright-core'
import { launchBrowser } from '../browser/harness/browser.ts'
import { cookiesOf } from '../harness/session.ts'
import type { Bench } from './bench.ts'
import { installProbe } from './pageProbe.ts'
import { against, information, kilobytes, type Result } from './result.ts'

/** A map that has not been drawn for so long needs another script. */
const GIVE_UP_MS = 5000

/**
 * Script the page needs before its map is first painted. Everything the first document names may come; every script that
 * is asked for later is held back until the map was painted, or, when it is not painted for some seconds, is let go in
 * the order in which they were asked for. So the sum does not depend on the speed of the line.
 */
export const bundleBench = async (bench: Bench): Promise<Result[]> => {
  const web = join(await bench.product(), 'dist/web')
  const { url, session } = await bench.smallServer()
  const scripts = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) => /\.m?js$/.test(name))
  const document = readFileSync(join(web, 'index.html'), 'utf8')
  const browser = await launchBrowser()
  const needed = new Set<string>()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'vi-VN' })
    await page.context().addCookies(cookiesOf(await session(), url))
    await installProbe(page)
    const held: { name: string; route: Route }[] = []
    await page.context().route(/\.m?js(\?.*)?$/, (route) => {
      const name = new URL(route.request().url()).pathname.slice(1)
      if (!document.includes(name)) return held.push({ name, route })
      needed.add(name)
      return route.continue()
    })
    await page.goto(url, { waitUntil: 'commit' })
    while (!(await isPainted(page))) {
      const next = held.shift()
      if (!next) throw new Error('The map was not painted.')
      needed.add(next.name)
      await next.route.continue()
    }
  } finally {
    await browser.close()
  }
  const sum = (names: Iterable<string>, extension: string) =>
    [...names].reduce((total, name) => total + statSync(join(web, name + extension)).size, 0)
  const largest = [...scripts].sort((a, b) => sum([b], '.br') - sum([a], '.br')).slice(0, 3)
  return [
    against('Script before the first map paint', {
      value: sum(needed, '.br'),
      limit: 500e3,
      show: kilobytes,
      note: `${needed.size} files, brotli; gzip ${kilobytes(sum(needed, '.gz'))}`,
    }),
    against('All script', {
      value: sum(scripts, '.br'),
      limit: 950e3,
      show: kilobytes,
      note: `${scripts.length} files, brotli; gzip ${kilobytes(sum(scripts, '.gz'))}; largest ${largest.map((name) => `${name.replace(/^.*\//, '')} ${kilobytes(sum([name], '.br'))}`).join(', ')}`,
    }),
    information(
      'Style sheets',
      kilobytes(
        sum(
          readdirSync(join(web, 'assets'))
            .filter((name) => name.endsWith('.css'))
            .map((name) => `assets/${name}`),
          '.br',
        ),
      ),
      'brotli',
    ),
  ]
}

const isPainted = (page: Page): Promise<boolean> =>
  page
    .waitForFunction(() => window.benchProbe.frames.some(({ done }) => done !== null), null, { timeout: GIVE_UP_MS })
    .then(
      () => true,
      () => false,
    )
