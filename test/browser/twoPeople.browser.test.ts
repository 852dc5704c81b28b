import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from './harness/browser.ts'
import { legendTotals } from './harness/figures.ts'
import { openPage } from './harness/openPage.ts'
import { untilReady } from './harness/untilReady.ts'

const home = inject('sampleUrl')
/** The two communes of the sample commune officer (server/accounts/sampleAccounts.ts). */
const OWN = 'places=30316.30604'

describe('two people at the same time', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  const totalOf = async (account: string, query: string) => {
    const { page, close } = await openPage(browser, `${home}/?${query}`, {}, async () => {}, account)
    await untilReady(page)
    return { total: (await legendTotals(page))?.cases ?? Number.NaN, page, close }
  }

  it('see different totals, each that of what they may see', async () => {
    const [everything, own, officer] = await Promise.all([
      totalOf('mau-tong-hop', 'w=36'),
      totalOf('mau-tong-hop', `w=36&${OWN}`),
      totalOf('mau-cong-an-xa', 'w=36'),
    ])
    expect(officer.total).toBeGreaterThan(0)
    expect(officer.total).toBe(own.total)
    expect(everything.total).toBeGreaterThan(officer.total * 10)
    for (const { close } of [everything, own, officer]) await close()
  })

  it('do not see what the one before saw when they share a browser', async () => {
    const { page, total, close } = await totalOf('mau-cong-an-xa', 'w=36')
    await page.getByRole('button', { name: /^Tài khoản/ }).click()
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.getByRole('button', { name: /Cán bộ tổng hợp/ }).click()
    await untilReady(page)
    await expect
      .poll(async () => (await legendTotals(page))?.cases ?? 0, { timeout: 40_000 })
      .toBeGreaterThan(total * 3)
    await close()
  })
})
