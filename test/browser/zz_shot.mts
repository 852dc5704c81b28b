import { launchBrowser } from './harness/browser.ts'
import { openPage, PHONE_CONTEXT } from './harness/openPage.ts'
import { untilReady } from './harness/untilReady.ts'
const home = 'http://127.0.0.1:4801/'
const browser = await launchBrowser()
for (const [name, query] of [
  ['density', 'method=DENSITY'], ['densitychange', 'method=DENSITY_CHANGE&p.compared=YEAR'], ['forecast', 'method=FORECAST'], ['prospective','method=FORECAST&p.model=PROSPECTIVE'], ['repeat','method=REPEAT_PLACES']] as const) {
  const { page } = await openPage(browser, `${home}?tab=analysis&from=2026-01-01&to=2026-11-20&places=91&${query}`)
  await untilReady(page)
  const t = Date.now()
  await page.getByRole('button', { name: 'Tính', exact: true }).click()
  await page.locator('.analysis-headline').waitFor({ timeout: 60000 })
  console.log(name, Date.now() - t, await page.locator('.analysis-headline').innerText())
  await page.waitForTimeout(1500)
  await page.screenshot({ path: `/tmp/x/${name}.png` })
  await page.close()
}
await browser.close()
