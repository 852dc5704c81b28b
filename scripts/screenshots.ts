// `npx tsx scripts/screenshots.ts FOLDER`: pictures of the page with the sample data, for the README and for looking at.
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../test/browser/harness/browser.ts'
import { openPage, PHONE_CONTEXT } from '../test/browser/harness/openPage.ts'
import { startProduct } from '../test/browser/harness/startProduct.ts'
import { untilDrawn } from '../test/browser/harness/untilDrawn.ts'
import { fetchSignedIn } from '../test/browser/harness/signIn.ts'

type Options = Parameters<typeof openPage>[2]

/** Larger pictures are kept as JPEG. */
const MOST_BYTES = 400_000

const PICTURES: readonly { name: string; query: string; options?: Options; prepare?: (page: Page) => Promise<void> }[] =
  [
    { name: 'overview', query: '' },
    {
      name: 'heat-map',
      query: 'places=91&layers=density.crossings&at=105.0500_10.5500_9.30',
      prepare: (page) => page.locator('.legend-unit', { hasText: 'vụ/km²' }).waitFor(),
    },
    {
      name: 'commune-panel',
      query: 'places=91&open=commune.30520&at=104.9200_10.5700_10.60',
      prepare: (page) => page.locator('.panel h2').waitFor(),
    },
    { name: 'phone', query: '', options: PHONE_CONTEXT },
    { name: 'dark', query: '', options: { colorScheme: 'dark' } },
  ]

const folder = process.argv[2]
if (!folder) {
  process.stdout.write('Cách dùng: npx tsx scripts/screenshots.ts THƯ_MỤC\n')
  process.exit(1)
}
mkdirSync(folder, { recursive: true })
const product = await startProduct({ sample: true, say: (line) => process.stdout.write(`${line}\n`) })
const browser = await launchBrowser()
try {
  const { today } = (await (await fetchSignedIn(`${product.url}/api/installation`)).json()) as { today: string }
  const thisYear = `from=${today.slice(0, 4)}-01-01&to=${today}`
  for (const { name, query, options, prepare } of PICTURES) {
    const address = `${product.url}/${query && `?${thisYear}&${query}`}`
    const { page, close } = await openPage(browser, address, options)
    await prepare?.(page)
    await untilDrawn(page)
    const path = join(folder, `${name}.png`)
    await page.screenshot({ path })
    if (statSync(path).size > MOST_BYTES)
      await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 82 })
    process.stdout.write(`${path} ${Math.round(statSync(path).size / 1000)} kB\n`)
    await close()
  }
} finally {
  await browser.close()
  await product.stop()
}
